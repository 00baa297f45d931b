/** Accounts of the demonstration: one person for each role, and a few accounts that a whole unit shares. */
import { bureauKey } from './bureau.ts'
import type { DemoAccount } from './keyed.ts'
import { people, posts } from './people.ts'

/** Persons by whom one may look at the city with one click, in the order of the page. */
const persons: [login: string, person: string][] = [
  ['demo-office', 'office-head'],
  ['demo-urging', 'urging-head'],
  ['demo-director', 'director'],
  ['demo-deputy', 'deputy1'],
  ['demo-section', `head ${bureauKey}/jjk`],
  ['demo-preschool', `head ${bureauKey}/xqk`],
  ['demo-supervision', `head ${bureauKey}/dds`],
  ['demo-finance', 'liaison yx/czj'],
  ['demo-staffing', 'liaison yx/bb'],
  ['demo-county-head', 'head yx/ql/jtj'],
  ['demo-county-clerk', 'clerk yx/ql/jtj'],
  ['demo-district-clerk', 'clerk yx/lx/jyj'],
  ['demo-zone-clerk', 'clerk yx/gx/shj'],
  ['demo-principal', 'principal yx/ql/jtj/j01'],
  ['demo-central-clerk', 'clerk yx/ql/jtj/zx01'],
  ['demo-kindergarten', 'principal yx/wc/jyj/k01'],
  ['demo-institution', 'principal yx/lx/jyj/p01'],
  ['demo-inspector', `inspector ${bureauKey}/dd1/1`],
  ['demo-province', 'province'],
  ['demo-system-admin', 'system-admin'],
  ['demo-security-admin', 'security-admin'],
  ['demo-audit-admin', 'audit-admin'],
]

const homes = new Map(people.map(({ key, unit }) => [key, unit]))

/** Logins that the sign-in page offers with one click, clearly marked as a demonstration. */
export const demonstrationAccounts: (DemoAccount & { person: string })[] = persons.map(([login, person]) => ({
  login,
  person,
  unit: homes.get(person) as string,
}))

/** Accounts of units: at sign-in the acting person gives a name. */
const shared: [login: string, unit: string][] = [
  ['unit-lx-x01', 'yx/lx/jyj/x01'],
  ['unit-wc-x04', 'yx/wc/jyj/x04'],
  ['unit-ql-zx02', 'yx/ql/jtj/zx02'],
  ['unit-hz-k01', 'yx/hz/jyj/k01'],
]

export const unitAccounts: DemoAccount[] = shared.map(([login, unit]) => ({ login, unit, role: 'school-clerk' }))

/** `head yx/ql/jtj` -> `head.yx.ql.jtj`. */
function loginOf(person: string): string {
  return person.replaceAll(/[ /]/g, '.')
}

const shown = new Set(persons.map(([, person]) => person))

/** Accounts of everybody else who holds a post: whoever acts does so under a name. */
export const workingAccounts: (DemoAccount & { person: string })[] = [
  ...new Set(posts.filter(({ person, to }) => !shown.has(person) && to === undefined).map(({ person }) => person)),
].map((person) => ({ login: loginOf(person), person, unit: homes.get(person) as string }))
