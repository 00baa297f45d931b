import { endedStates } from '#core/ladder/order.ts'
import { checkMatter, type MatterSurroundings } from '#core/matter/check-matter.ts'
import { type Matter, type MatterActs, matterTransitions } from '#core/matter/matter.ts'
import { isOpen } from '#core/matter/times.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import type { Work } from '../../context.ts'
import { assessAll } from '../assignments/assess.ts'
import { ordersOf } from '../orders/find-orders.ts'
import { find, perform } from '../perform.ts'
import { matters } from '../stored.ts'
import { carryOut } from './carry-out.ts'
import { checkUnits } from './check-units.ts'
import { nextNumbers } from './number-matters.ts'
import { explainLacks } from './present-problems.ts'
import { selectAsked } from './select-asked.ts'

/** Acts on a matter that exists. */
export type Verb = Exclude<keyof MatterActs, 'enter'>

/** Done by whoever keeps, leads or supports it; the others are decided by the office or a leader. */
const reported: readonly Verb[] = ['correct', 'reach', 'ask-closing']

/** Does something to a matter, if nothing is against it; says everything that is. */
export async function actOnMatter<V extends Verb>(
  work: Work,
  id: string,
  verb: V,
  given: MatterActs[V],
): Promise<Outcome<Record<string, never>>> {
  const matter = await find(work, matters, id)
  if (!matter) return failure({ code: 'wire/not-found' })
  if (reported.includes(verb) && !isMine(work, matter)) return failure({ code: 'matter/not-yours' })
  const values = 'due' in given && given.due ? { ...given, due: new Date(given.due).toISOString() } : given
  const problems = await checkVerb(work, matter, verb, values)
  const { leadUnitId, supportUnitIds = [] } = values as Partial<Matter>
  problems.push(...(await checkUnits(work, { leadUnitId, supportUnitIds })))
  if (verb === 'merge') problems.push(...(await checkTarget(work, (values as MatterActs['merge']).into)))
  if (problems.length > 0) return failure(...problems)
  await perform(work, matters, id, verb, values)
  await carryOut(work, matter, verb, values)
  return success({})
}

/** Files a matter under the next number of the year. */
export async function fileMatter(work: Work, id: string): Promise<Outcome<{ number: string }>> {
  const [number] = (await nextNumbers(work, 1)) as [string]
  const done = await actOnMatter(work, id, 'file', { number })
  return done.ok ? success({ number }) : done
}

/** What is against an act on a matter as it stands. */
export async function checkVerb<V extends Verb>(
  work: Pick<Work, 'tx' | 'context' | 'now' | 'actor' | 'visitor' | 'language'>,
  matter: Matter,
  verb: V,
  values: MatterActs[V],
): Promise<Problem[]> {
  const { actor, visitor, now, language } = work
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb, values, state: matter, at: now.toISOString(), by } as unknown as Attempt<Matter, MatterActs>
  return explainLacks(checkMatter(attempt, await surroundingsOf(work, matter)), attempt, language)
}

async function surroundingsOf(
  work: Pick<Work, 'tx' | 'context' | 'now'>,
  { id, leadUnitId, supportUnitIds }: Matter,
): Promise<MatterSurroundings> {
  const assignments = await selectAsked(work, id)
  const standings = await assessAll(work, assignments)
  const chased = await ordersOf(
    work,
    assignments.map((each) => each.id),
  )
  return {
    assignments: assignments.map((each) => ({
      unitId: each.unitId,
      role: each.role,
      share: standings.get(each.id)?.share ?? 0,
    })),
    openOrders: chased.filter(({ state }) => !endedStates.includes(state)).length,
    // Numbers are given under a lock, never typed.
    taken: new Set(),
    answers: (unitId) => unitId === leadUnitId || supportUnitIds.includes(unitId),
  }
}

/** Whether the visitor is of the office, or of a unit that keeps, leads or supports the matter. */
export function isMine({ visitor }: Pick<Work, 'visitor'>, matter: Matter): boolean {
  const { unitId, leadUnitId, supportUnitIds } = matter
  const of = [unitId, leadUnitId, ...supportUnitIds]
  return visitor.standings.some((standing) => standing.role === 'office' || of.includes(standing.unitId))
}

/** Whether an act leads on from the state in which a matter is. */
export function leadsOn({ state }: Matter, verb: Verb): boolean {
  const from = matterTransitions[verb]
  return from !== 'new' && from.includes(state)
}

async function checkTarget(work: Work, into: string): Promise<Problem[]> {
  const target = await find(work, matters, into)
  return target && isOpen(target.state) ? [] : [{ code: 'matter/no-target', at: 'into' }]
}
