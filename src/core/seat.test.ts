import { expect, test } from 'vitest'
import type { Role } from './may.ts'
import type { UnitKind } from './organisation.ts'
import { whyNoSeat } from './seat.ts'

const cases: [Role, UnitKind, UnitKind[], string | undefined][] = [
  ['principal', 'primary-school', ['county', 'city'], undefined],
  ['principal', 'senior-high-school', ['education-bureau', 'city'], undefined],
  ['principal', 'section', ['education-bureau', 'city'], 'post/of-school'],
  ['school-clerk', 'class', ['primary-school', 'county', 'city'], 'post/of-school'],
  ['county-head', 'education-bureau', ['county', 'city'], undefined],
  ['county-head', 'social-affairs-bureau', ['development-zone', 'city'], undefined],
  ['county-head', 'education-bureau', ['city'], 'post/of-county-bureau'],
  ['county-head', 'section', ['education-bureau', 'county', 'city'], 'post/of-county-bureau'],
  ['county-clerk', 'section', ['education-bureau', 'county', 'city'], undefined],
  ['county-clerk', 'section', ['education-bureau', 'city'], 'post/of-county-bureau'],
  ['office', 'section', ['education-bureau', 'city'], undefined],
  ['office', 'section', ['education-bureau', 'county', 'city'], 'post/of-city-bureau'],
  ['leader', 'education-bureau', ['city'], undefined],
  ['leader', 'primary-school', ['county', 'city'], 'post/of-city-bureau'],
  ['system-admin', 'education-bureau', ['county', 'city'], 'post/of-city-bureau'],
  ['department', 'department', ['city'], undefined],
  ['department', 'kindergarten', ['city'], 'post/of-department'],
  ['inspector', 'supervision-district', ['education-bureau', 'city'], undefined],
  ['inspector', 'primary-school', ['county', 'city'], 'post/of-inspection'],
  ['province', 'province-department', [], undefined],
  ['province', 'county', ['city'], 'post/of-province'],
]

test.each(cases)('%s in %s below %j: %s', (role, kind, above, code) => {
  expect(whyNoSeat(role, kind, above)).toBe(code)
})
