import { and, eq } from 'drizzle-orm'
import { settle } from '#core/decision/settle.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import type { Context, Work } from '../../context.ts'
import { planTable } from '../../storage/tables/plan.ts'
import { addReading } from '../plans/add-reading.ts'
import { editionOf } from './list-decisions.ts'
import { openPlan } from './take-decisions.ts'

/** Keeps a further reading of a plan's file beside those before; decisions are found again by their words. */
export async function keepReading(
  work: Work,
  planId: string,
  read: Outcome<Reading>,
): Promise<Outcome<{ edition: number; moved: number; lost: number }>> {
  const open = await openPlan(work, planId)
  if (!open.ok) return open
  if (!read.ok) return read
  const reading = read.value
  const { tx, context } = work
  const [row] = await tx.orm
    .select({ unitPath: planTable.unitPath })
    .from(planTable)
    .where(and(eq(planTable.cityId, context.city.id), eq(planTable.id, planId)))
  if (!row) return failure({ code: 'wire/not-found' })
  const edition = (await editionOf(work, planId)) + 1
  await addReading(work, { planId, unitPath: row.unitPath, edition }, reading)
  const { placed, lost } = settle(reading, open.value.deeds)
  return success({ edition, moved: placed.filter(({ moved }) => moved).length, lost: lost.length })
}

/** The file of a plan, to be read before the transaction that keeps the reading; whether it may be read is decided there. */
export async function fileOfPlan(
  context: Context,
  planId: string,
): Promise<{ hash: string; name: string } | undefined> {
  return context.database.asSystem(async (tx) => {
    const [row] = await tx.orm
      .select({ hash: planTable.fileHash, name: planTable.fileName })
      .from(planTable)
      .where(and(eq(planTable.cityId, context.city.id), eq(planTable.id, planId)))
    return row
  })
}
