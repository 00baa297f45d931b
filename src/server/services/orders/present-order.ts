import type { AnswerOf } from '#api/endpoint.ts'
import type { listOrders as door } from '#api/order.ts'
import type { Order } from '#core/ladder/order.ts'
import { type Actee, nextActor, type RunningClock, runningClocks, type ValuesOn } from '#core/ladder/running-clocks.ts'
import { actsFor, covers, extentOf } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { type Language, sentence } from '../../words.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { unitNames } from '../unit-names.ts'
import type { PlacedOrder } from './find-orders.ts'
import { valuesOnDays } from './surroundings.ts'

export type OrderLine = AnswerOf<typeof door>['orders'][number]
export type Waiting = NonNullable<OrderLine['waits']>

/** An order with what it waits for, the earliest first. */
export interface Watched {
  order: PlacedOrder
  waits: Waiting[]
}

/** What orders wait for now, and whether it is for whoever asks. */
export async function watch(work: Work, found: readonly PlacedOrder[]): Promise<Watched[]> {
  const valuesOn = await valuesOnDays(work)
  return found.map((order) => ({ order, waits: waitsOf(work, order, valuesOn) }))
}

/** What one order waits for. */
export function waitsOf(work: Work, order: PlacedOrder, valuesOn: ValuesOn): Waiting[] {
  return runningClocks(order, valuesOn, work.context.calendar).map((clock) => {
    const who = nextActor(clock, work.now)
    return {
      acts: actsNow(clock, who),
      who,
      since: clock.since,
      due: clock.due.toISOString(),
      late: clock.due < work.now,
      basis: clock.basis,
      mine: isMine(work, order, who),
    }
  })
}

/** What is done next: a statement that did not come is noted, a reply that did not come is followed by a re-check. */
function actsNow({ acts, who: waited }: RunningClock, who: Actee): string[] {
  if (who === waited) return acts.filter((act) => act !== 'note-silence')
  return acts.includes('reply') ? ['recheck'] : acts.filter((act) => act === 'note-silence')
}

/** Whether somebody's next act is the visitor's: of the unit addressed, of who keeps it, or of whoever may sign. */
export function isMine({ visitor, context }: Work, order: PlacedOrder, who: Actee): boolean {
  const { standings } = visitor
  const reaches = (right: string) =>
    covers(extentOf(standings, right, context.city.path, context.policy), order.unitPath)
  if (who === 'addressee') return actsFor(standings, 'order.answer', context.city.path, order.unitPath)
  if (who === 'drafter')
    return (
      reaches('order.draft') &&
      standings.some(({ unitId, role }) => unitId === order.keeperId && order.step.drafts.includes(role))
    )
  if (who === 'reviewer' && order.signedBy === visitor.account.id) return false
  return (
    reaches('order.sign') &&
    standings.some(
      ({ unitId, role }) => order.step.signs.includes(role) && (role === 'leader' || unitId === order.keeperId),
    )
  )
}

/** Orders as lines of a list, in the order given. */
export async function presentOrders(work: Work, watched: readonly Watched[]): Promise<OrderLine[]> {
  const ids = [...new Set(watched.map(({ order }) => order.assignmentId))]
  const asked = ids.length > 0 ? await assignmentsById(work, ids) : []
  const subjectOf = await subjectsOf(work, asked)
  const assignmentOf = new Map(asked.map((each) => [each.id, each]))
  const names = await unitNames(
    work,
    watched.flatMap(({ order }) => [order.unitId, order.keeperId]),
  )
  const name = (id: string) => names.get(id) ?? { id, name: '' }
  return watched.flatMap(({ order, waits }) => {
    const assignment = assignmentOf.get(order.assignmentId)
    if (!assignment) return []
    return [
      {
        id: order.id,
        ...subjectOf(assignment),
        assignmentId: order.assignmentId,
        unit: name(order.unitId),
        keeper: name(order.keeperId),
        authority: order.authority,
        step: order.step.kind,
        paper: order.paper,
        number: order.number,
        state: order.state,
        since: order.since,
        effectiveAt: order.effectiveAt,
        waits: waits[0] ?? null,
      },
    ]
  })
}

/** A rule that stands against something, in words. */
export function presentProblem({ code, arguments: blanks = {}, basis }: Problem, language: Language) {
  return { code, message: sentence(code, blanks, language), basis: basis ?? null }
}

/** Whether a review or an appeal of an order waits to be decided. */
export function isInRedress({ redress }: Order): boolean {
  return redress?.stage === 'review-asked' || redress?.stage === 'appeal-asked'
}
