import { dayOf } from '#core/day.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Problem } from '#core/problem.ts'
import { numberOn, valueOn } from '#core/values/dated-value.ts'
import type { Doing } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { comprehensiveOfYear } from '../requests/inspections.ts'
import { lockRoot } from '../values/city-root.ts'
import { installedValues } from '../values/installed-values.ts'

const limitKey = 'inspection.comprehensive-per-school'

/** The year in which a record counts as a comprehensive inspection; null where it does not. */
function yearOf({ inspection }: Pack, state: PackState | null): string | null {
  if (!inspection || !state || !inspection.in.includes(state.state)) return null
  const { [inspection.day]: day, [inspection.scope]: scope } = state.values
  return typeof day === 'string' && inspection.comprehensive.includes(String(scope)) ? day.slice(0, 4) : null
}

/** A school has no more comprehensive inspections in a year than the dated value allows, whoever holds them and wherever they are kept. */
export async function checkInspection(
  work: Doing,
  pack: Pack,
  before: PackState | null,
  after: PackState,
): Promise<Problem[]> {
  const year = yearOf(pack, after)
  if (year === null || year === yearOf(pack, before)) return []
  const { tx, context, now } = work
  const installed = await installedValues(work)
  const limit = numberOn(limitKey, dayOf(now), installed)
  if (limit === null) return []
  // Whoever opens a request waits here too, so that neither overlooks the other.
  await asSystemInside(tx, (whole) => lockRoot({ tx: whole, context }))
  const others = (await comprehensiveOfYear(work, [after.unitId], year)).filter(({ id }) => id !== after.id)
  const [first] = others
  if (!first || others.length < limit) return []
  const { title, day } = first
  const basis = valueOn(limitKey, dayOf(now), installed)?.basis
  return [{ code: 'register/too-many-inspections', at: pack.inspection?.day, basis, arguments: { title, day, limit } }]
}
