import type { Role } from '#core/may.ts'
import type { Unit } from '#core/organisation.ts'
import type { Problem } from '#core/problem.ts'
import { whyNoSeat } from '#core/seat.ts'
import type { Hand } from '../../context.ts'
import { kindsAbove } from '../../storage/queries/units.ts'

/** A role is given in units that have its duty: a principal's in a school, a county head's in the bureau of a county. */
export async function whyNotSeated(
  { tx, context }: Hand,
  role: Role,
  unit: Unit & { unitPath: string },
): Promise<Problem[]> {
  const code = whyNoSeat(role, unit.kind, await kindsAbove(tx, context.city.id, unit.unitPath))
  return code === undefined ? [] : [{ code, at: 'role', arguments: { unit: unit.name } }]
}
