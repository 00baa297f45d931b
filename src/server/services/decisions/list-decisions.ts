import { and, asc, desc, eq } from 'drizzle-orm'
import type { listDecisions as door } from '#api/decision.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Deed } from '#core/decision/decision.ts'
import { deedsOf } from '#core/decision/decision-record.ts'
import { settle } from '#core/decision/settle.ts'
import type { Settlement } from '#core/decision/settlement.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import type { Hand, Work } from '../../context.ts'
import { decisionTable } from '../../storage/tables/decision.ts'
import { readingTable } from '../../storage/tables/plan.ts'
import { find } from '../perform.ts'
import { findReading } from '../plans/find-reading.ts'
import { plans } from '../stored.ts'

/** What was decided about a plan, in order. */
export async function listDecisions(work: Work, planId: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  return success({ edition: await editionOf(work, planId), deeds: await deedsOfPlan(work, planId) })
}

/** The deeds of a plan, in their order. */
export async function deedsOfPlan({ tx, context }: Pick<Hand, 'tx' | 'context'>, planId: string): Promise<Deed[]> {
  const rows = await tx.orm
    .select()
    .from(decisionTable)
    .where(and(eq(decisionTable.cityId, context.city.id), eq(decisionTable.planId, planId)))
    .orderBy(asc(decisionTable.position))
  return deedsOf(rows)
}

/** How often the file of a plan was read: 1 when it was uploaded. */
export async function editionOf({ tx, context }: Pick<Hand, 'tx' | 'context'>, planId: string): Promise<number> {
  const [row] = await tx.orm
    .select({ edition: readingTable.edition })
    .from(readingTable)
    .where(and(eq(readingTable.cityId, context.city.id), eq(readingTable.planId, planId)))
    .orderBy(desc(readingTable.edition))
    .limit(1)
  return row?.edition ?? 0
}

/** The reading of a plan as people have settled it, beside the reading itself; undefined out of reach. */
export async function settledReading(
  hand: Pick<Hand, 'tx' | 'context'>,
  planId: string,
): Promise<{ base: Reading; settlement: Settlement } | undefined> {
  const base = await findReading(hand, planId)
  return base && { base, settlement: settle(base, await deedsOfPlan(hand, planId)) }
}
