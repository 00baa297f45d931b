/** Seats: where each role has its posts. A role that reaches far is given only in the bodies that have its duty. */
import type { Role } from './may.ts'
import { schoolKinds, type UnitKind, unitKinds } from './organisation.ts'

const bureaus: readonly UnitKind[] = ['education-bureau', 'social-affairs-bureau']
const officesOfBureaus: readonly UnitKind[] = [
  'section',
  'supervision-office',
  'discipline-group',
  'affiliated-unit',
  'research-institute',
  'teacher-centre',
  'activity-centre',
  'funding-centre',
]
const territories: readonly UnitKind[] = ['city', 'county', 'development-zone']

/** Kinds of unit, and whether they are the city's own or a county's; `code` is the problem of a post anywhere else. */
interface Seat {
  kinds: readonly UnitKind[]
  of: 'city' | 'county' | 'either'
  code: string
}

const inCityBureau: Seat = { kinds: [...bureaus, ...officesOfBureaus], of: 'city', code: 'post/of-city-bureau' }
const inSchool: Seat = { kinds: schoolKinds, of: 'either', code: 'post/of-school' }

const seats: Record<Role, Seat> = {
  'system-admin': inCityBureau,
  'security-admin': inCityBureau,
  'audit-admin': inCityBureau,
  leader: { kinds: [...bureaus, 'party-committee', 'city'], of: 'city', code: 'post/of-city-bureau' },
  office: inCityBureau,
  section: inCityBureau,
  department: {
    kinds: unitKinds.filter((kind) => ![...schoolKinds, ...bureaus, ...territories, 'class'].includes(kind)),
    of: 'either',
    code: 'post/of-department',
  },
  'county-head': { kinds: bureaus, of: 'county', code: 'post/of-county-bureau' },
  'county-clerk': { kinds: [...bureaus, ...officesOfBureaus], of: 'county', code: 'post/of-county-bureau' },
  principal: inSchool,
  'school-clerk': inSchool,
  inspector: { kinds: ['supervision-district', 'supervision-office'], of: 'either', code: 'post/of-inspection' },
  province: { kinds: ['province-department', 'city'], of: 'city', code: 'post/of-province' },
}

/** What stands against a role in a unit of a kind, `above` being the kinds of the units over it; undefined when nothing does. */
export function whyNoSeat(role: Role, kind: UnitKind, above: readonly UnitKind[]): string | undefined {
  const { kinds, of, code } = seats[role]
  const ofCounty = [kind, ...above].some((each) => each === 'county' || each === 'development-zone')
  const fits = kinds.includes(kind) && (of === 'either' || (of === 'county') === ofCounty)
  return fits ? undefined : code
}
