/** Units on their way out, and names of what may lie out of reach. */
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { unitNames } from '../unit-names.ts'
import type { PlacedUnit } from './unit-history.ts'

/** A unit as a line of a list. */
export function presentUnit({ id, parentId, unitPath, kind, name, shortName, from, to }: PlacedUnit) {
  return { id, parentId, path: unitPath, kind, name, shortName, from, to }
}

/** The names of units by id: a unit out of reach is said to be so, it is never named. */
export async function namesOf(
  work: Work,
  ids: Iterable<string | null>,
): Promise<(id: string) => { id: string; name: string }> {
  const names = await unitNames(work, ids)
  return (id) => names.get(id) ?? { id, name: sentence('unit/out-of-reach', {}, work.language) }
}
