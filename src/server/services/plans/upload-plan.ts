import { and, eq } from 'drizzle-orm'
import { reachOf } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import type { Work } from '../../context.ts'
import type { TakenFile } from '../../files/file.ts'
import { planTable } from '../../storage/tables/plan.ts'
import { carryDecisions } from '../decisions/carry-decisions.ts'
import { begin, find } from '../perform.ts'
import { plans } from '../stored.ts'
import { addReading } from './add-reading.ts'

/** Puts a file that was read into the library as a draft; of an earlier draft that it `follows` the decisions come along. Nothing of it is a task before a person publishes it. */
export async function uploadPlan(
  work: Work,
  file: TakenFile,
  reading: Reading,
  follows: string | null = null,
): Promise<Outcome<{ id: string }>> {
  const { tx, context, visitor, right } = work
  const [same] = await tx.orm
    .select({ title: planTable.title })
    .from(planTable)
    .where(and(eq(planTable.cityId, context.city.id), eq(planTable.fileHash, file.hash)))
  if (same) return failure({ code: 'plan/same-file', at: 'file', arguments: { title: same.title } })

  if (follows !== null && !(await find(work, plans, follows))) return failure({ code: 'wire/not-found', at: 'follows' })
  const standing = visitor.standings.find(({ role }) => reachOf(role, right) !== undefined)
  const first = reading.documents[0]
  const [plan] = await begin(work, plans, [
    {
      verb: 'upload',
      values: {
        unitId: standing?.unitId ?? visitor.account.unitId,
        title: first?.title || file.name,
        kind: first?.kind ?? 'other',
        issuer: first?.issuer ?? null,
        yearFrom: first?.period?.from ?? null,
        yearTo: first?.period?.to ?? null,
        follows,
        fileHash: file.hash,
        fileName: file.name,
        mediaType: reading.source.mediaType,
        size: file.size,
      },
    },
  ])
  if (!plan) throw new Error('a plan was begun and is not there')
  const [{ unitPath } = { unitPath: '' }] = await tx.orm
    .select({ unitPath: planTable.unitPath })
    .from(planTable)
    .where(and(eq(planTable.cityId, context.city.id), eq(planTable.id, plan.id)))
  await addReading(work, { planId: plan.id, unitPath, edition: 1 }, reading)
  if (follows !== null) await carryDecisions(work, follows, plan)
  return success({ id: plan.id })
}
