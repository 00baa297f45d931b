/** Which units an indicator is counted over, and of whom its quantities are asked. */
import { schoolKinds, type UnitKind } from '../organisation.ts'
import type { Scope } from './definition.ts'

const areas: readonly UnitKind[] = ['county', 'development-zone']
const notCounted: readonly UnitKind[] = ['kindergarten', 'training-institution']

/** Scope -> kinds of unit whose numbers go in. */
export const scopeKinds: Readonly<Record<Scope, readonly UnitKind[]>> = {
  city: ['city'],
  county: areas,
  district: areas,
  town: ['town'],
  school: schoolKinds.filter((kind) => !notCounted.includes(kind)),
  'every-school': schoolKinds,
  'senior-high': ['senior-high-school', 'complete-secondary-school', 'twelve-year-school'],
  kindergarten: ['kindergarten'],
  section: ['section'],
}

/** Whether a unit's numbers go into indicators of the scope. A district is a county that is called one. */
export function isInScope(scope: Scope, unit: { kind: UnitKind; name: string }): boolean {
  return scopeKinds[scope].includes(unit.kind) && (scope !== 'district' || unit.name.endsWith('区'))
}

/**
 * The unit whose numbers somebody who was asked gives: their own, or those of the county or city for which they stand;
 * null where others give them.
 */
export function entryUnit<U extends { kind: UnitKind; name: string }>(scope: Scope, asked: U, area: U): U | null {
  if (isInScope(scope, asked)) return asked
  return !schoolKinds.includes(asked.kind) && isInScope(scope, area) ? area : null
}
