/** What is in the way of changing a unit. */
import { dayOf } from '#core/day.ts'
import type { Unit } from '#core/organisation.ts'
import type { Problem } from '#core/problem.ts'
import type { Act } from '#core/record.ts'
import type { Hand } from '../../context.ts'
import { countChildren } from '../../storage/queries/units.ts'

/** A unit that has closed, or is going to, takes no more changes. */
export function whyClosed(unit: Pick<Unit, 'to'>, at?: string): Problem[] {
  return unit.to === null ? [] : [{ code: 'unit/closed', at, arguments: { day: unit.to } }]
}

/** A change takes effect after the unit opened and after the changes before it: so the order of acts is that of days. */
export function whyOutOfOrder(unit: Pick<Unit, 'from'>, acts: readonly Act[], on: string): Problem[] {
  const days = acts.map((act) => (act.values as { on?: string }).on).filter((day) => day !== undefined)
  const last = [unit.from, ...days].sort().at(-1) as string
  return on < last ? [{ code: 'unit/out-of-order', at: 'on', arguments: { day: last }, actual: on }] : []
}

/** A name and a place hold from the moment they are entered: what is to come is entered when it has come. */
export function whyTooEarly(hand: Hand, on: string): Problem[] {
  const today = dayOf(hand.now)
  return on > today ? [{ code: 'unit/in-the-future', at: 'on', actual: on, expected: today }] : []
}

/** A unit does not end while others stand under it. */
export async function whyNotEmpty({ tx, context }: Hand, id: string, on: string): Promise<Problem[]> {
  const count = await countChildren(tx, context.city.id, id, on)
  return count > 0 ? [{ code: 'unit/has-children', arguments: { count }, actual: count }] : []
}
