/** The whole organisation of the demo city, Yunxi (云溪市), as plain data in an order in which it can be entered. */
import { demonstrationAccounts, unitAccounts, workingAccounts } from './accounts.ts'
import { bureauUnits, directSchools } from './bureau.ts'
import { closings, formerNames, formerRelations, formerSchools, moves, renamings, successions } from './changes.ts'
import { countyUnits, towns } from './county-units.ts'
import { departmentAliases, departments } from './departments.ts'
import { groups, memberships } from './groups.ts'
import { institutions } from './institutions.ts'
import {
  type DemoAccount,
  type DemoAlias,
  type DemoClosing,
  type DemoGroup,
  type DemoMembership,
  type DemoMove,
  type DemoPeriod,
  type DemoPerson,
  type DemoPost,
  type DemoRelation,
  type DemoRenaming,
  type DemoSuccession,
  type DemoUnit,
  unitAt,
} from './keyed.ts'
import { people, posts } from './people.ts'
import { relations, supervisionDistricts } from './relations.ts'
import { schoolPeriods } from './school-periods.ts'
import { schools } from './schools.ts'

/** Everything the organisation consists of. Parents come before children, units before what refers to them. */
export type DemoCity = {
  units: DemoUnit[]
  aliases: DemoAlias[]
  renamings: DemoRenaming[]
  moves: DemoMove[]
  successions: DemoSuccession[]
  closings: DemoClosing[]
  relations: DemoRelation[]
  groups: DemoGroup[]
  memberships: DemoMembership[]
  people: DemoPerson[]
  posts: DemoPost[]
  accounts: DemoAccount[]
  periods: DemoPeriod[]
}

/** What a generator knows beside the acts of a unit is left behind. */
function plain({ key, parent, code, kind, name, shortName, from }: DemoUnit): DemoUnit {
  return { key, parent, code, kind, name: formerNames[key] ?? name, from, ...(shortName ? { shortName } : {}) }
}

const units: DemoUnit[] = [
  unitAt('yx', 'city', '云溪市', '1983-08-01'),
  ...departments,
  ...bureauUnits,
  ...directSchools,
  ...countyUnits,
  ...towns,
  ...supervisionDistricts,
  ...schools.filter(({ county }) => county !== 'yx'),
  ...institutions,
  ...formerSchools,
].map(plain)

const shortForms: DemoAlias[] = [
  { unit: 'yx', name: '市政府', kind: 'short' },
  { unit: 'yx', name: '云溪市人民政府', kind: 'other' },
  { unit: 'yx/jyj', name: '教育局', kind: 'short' },
  ...countyUnits
    .filter(({ kind }) => kind === 'county')
    .map(({ key, name }): DemoAlias => ({ unit: key, name: `${name}人民政府`, kind: 'other' })),
  { unit: 'yx/gx', name: '高新区管委会', kind: 'other' },
  { unit: 'yx/ql/jtj', name: '县教体局', kind: 'short' },
]

/** The demo city. The same on every machine. */
export const demoCity: DemoCity = {
  units,
  aliases: [...shortForms, ...departmentAliases],
  renamings,
  moves,
  successions,
  closings,
  relations: [...relations, ...formerRelations],
  groups,
  memberships,
  people,
  posts,
  accounts: [...demonstrationAccounts, ...unitAccounts, ...workingAccounts],
  periods: schoolPeriods,
}
