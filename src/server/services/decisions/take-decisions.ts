import { eq } from 'drizzle-orm'
import { findPlace } from '#core/decision/anchor.ts'
import type { Change, Decision, Deed } from '#core/decision/decision.ts'
import { inForce, placesOf } from '#core/decision/decision.ts'
import { settle } from '#core/decision/settle.ts'
import { proposalOf } from '#core/decision/settle-things.ts'
import type { Settlement } from '#core/decision/settlement.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import type { Hand, Work } from '../../context.ts'
import { recordTable } from '../../storage/tables/ledger.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, find, perform } from '../perform.ts'
import { findReading } from '../plans/find-reading.ts'
import { decisions, plans } from '../stored.ts'
import { deedsOfPlan } from './list-decisions.ts'

/** Takes decisions about a plan's reading, all or none: where somebody else decided meanwhile, it says who and what. */
export async function takeDecisions(
  work: Work,
  planId: string,
  { changes, replaces }: { changes: Change[]; replaces: string[] },
): Promise<Outcome<{ decisions: string[] }>> {
  const open = await openPlan(work, planId)
  if (!open.ok) return open
  const { reading, deeds, unitId } = open.value
  const before = settle(reading, deeds)
  const present = new Set(inForce(deeds).map(({ id }) => id))
  if (replaces.some((id) => !present.has(id))) return failure({ code: 'decision/not-in-force', at: 'replaces' })
  const by = { account: work.actor.account, name: work.actor.name }
  const taken = changes.map(
    (change): Decision => ({ id: uuidv7(work.now), at: work.now.toISOString(), by, change, replaces }),
  )
  const after = settle(reading, [...deeds, ...taken.map((decide) => ({ decide }))])
  const problems = objections(reading, before, after, taken, replaces)
  if (problems.length > 0) return failure(...problems)
  const last = deeds.filter((deed) => 'decide' in deed).length
  await begin(
    work,
    decisions,
    taken.map(({ id, change }, index) => ({
      id,
      verb: 'decide',
      values: { unitId, planId, position: last + index + 1, change, replaces },
    })),
  )
  return success({ decisions: taken.map(({ id }) => id) })
}

/** Takes decisions back; what they stood instead of holds again. */
export async function undoDecisions(work: Work, planId: string, ids: string[]): Promise<Outcome<{ undone: number }>> {
  const open = await openPlan(work, planId)
  if (!open.ok) return open
  const present = new Set(inForce(open.value.deeds).map(({ id }) => id))
  if (ids.some((id) => !present.has(id))) return failure({ code: 'decision/not-in-force', at: 'decisions' })
  for (const id of ids) await perform(work, decisions, id, 'undo', {})
  return success({ undone: ids.length })
}

/** A plan that is not published yet, held until the end of the transaction so that nobody decides beside it. */
export async function openPlan(
  work: Work,
  planId: string,
): Promise<Outcome<{ reading: Reading; deeds: Deed[]; unitId: string }>> {
  const plan = await find(work, plans, planId)
  if (plan) await holdPlan(work, planId)
  const reading = plan && (await findReading(work, planId))
  if (!plan || !reading) return failure({ code: 'wire/not-found' })
  if (plan.state === 'published') return failure({ code: 'decision/already-published' })
  return success({ reading, deeds: await deedsOfPlan(work, planId), unitId: plan.unitId })
}

/** Two people who decide at once come one after the other. */
export async function holdPlan({ tx }: Hand, planId: string): Promise<void> {
  await tx.orm.select({ id: recordTable.id }).from(recordTable).where(eq(recordTable.id, planId)).for('update')
}

/** Why decisions cannot be taken: their place is held, or not there, or somebody else's would lose its own. */
function objections(
  reading: Reading,
  before: Settlement,
  after: Settlement,
  taken: readonly Decision[],
  replaces: readonly string[],
): Problem[] {
  const own = new Map(taken.map(({ id }, index) => [id, index]))
  const known = new Set([...before.lost, ...before.refused].map(({ decision }) => decision.id))
  const at = (id: string) => (own.has(id) ? `changes.${own.get(id)}` : undefined)
  const problems: Problem[] = []
  for (const { decision, holds } of after.refused)
    if (own.has(decision.id))
      problems.push({
        code: 'decision/place-held',
        at: at(decision.id),
        arguments: { name: holds.by.name, at: holds.at, verb: holds.change.verb, decision: holds.id },
      })
  for (const { decision, reason, quote } of after.lost) {
    const words = quote.replace(/\s+/g, ' ').slice(0, 40)
    if (own.has(decision.id))
      problems.push({ code: `decision/${reason}`, at: at(decision.id), arguments: { quote: words } })
    else if (!known.has(decision.id) && !replaces.includes(decision.id))
      problems.push({ code: 'decision/would-displace', arguments: { name: decision.by.name, quote: words } })
  }
  for (const { change, id } of taken) {
    if (change.verb !== 'accept') continue
    for (const place of placesOf(change)) {
      const found = findPlace(reading, place)
      const question = typeof found === 'string' ? undefined : reading.problems[found.index]
      if (question?.severity === 'error' && !proposalOf(question))
        problems.push({ code: 'decision/needs-reason', at: at(id), arguments: { message: question.message } })
    }
  }
  return problems
}
