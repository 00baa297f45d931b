/** All definitions that are shipped, all quantities they rest on, and the rules of the catalogue that are no indicators. */
import { type IndicatorDefinition, type Quantity, quantitiesOf } from './definition.ts'
import { governanceDefinitions, governanceQuantities } from './definitions/governance.ts'
import { kindergartenDefinitions, kindergartenQuantities } from './definitions/kindergarten.ts'
import { pupilDefinitions, pupilQuantities } from './definitions/pupils.ts'
import { schoolDefinitions, schoolQuantities } from './definitions/schools.ts'
import { teacherDefinitions, teacherQuantities } from './definitions/teachers.ts'

/** Parts of the work that definitions belong to, in the order of pages. */
export const domains = ['kindergarten', 'school', 'teacher', 'pupil', 'governance'] as const
export type Domain = (typeof domains)[number]

const byDomain: Readonly<Record<Domain, readonly IndicatorDefinition[]>> = {
  kindergarten: kindergartenDefinitions,
  school: schoolDefinitions,
  teacher: teacherDefinitions,
  pupil: pupilDefinitions,
  governance: governanceDefinitions,
}

/** The definitions with which an installation begins. */
export const definitions: readonly IndicatorDefinition[] = domains.flatMap((domain) => byDomain[domain])

const domainByKey = new Map(domains.flatMap((domain) => byDomain[domain].map(({ key }) => [key, domain] as const)))

/** The part of the work that a definition belongs to. */
export function domainOf(key: string): Domain {
  const domain = domainByKey.get(key)
  if (!domain) throw new Error(`no definition ${key}`)
  return domain
}

const byKey = new Map(definitions.map((definition) => [definition.key, definition]))

/** The definition of a key; undefined where there is none. */
export function findDefinition(key: string): IndicatorDefinition | undefined {
  return byKey.get(key)
}

/** Counts that stand for themselves: one quantity of the definition's own name, which units return. */
const own: Quantity[] = definitions
  .filter(({ key, formula }) => quantitiesOf(formula).includes(key))
  .map(({ key, name, unit }) => ({ key, name, unit, register: null }))

/** Key -> quantity. */
export const quantities: ReadonlyMap<string, Quantity> = new Map(
  [
    ...kindergartenQuantities,
    ...schoolQuantities,
    ...teacherQuantities,
    ...pupilQuantities,
    ...governanceQuantities,
    ...own,
  ].map((quantity) => [quantity.key, quantity]),
)

/** Why a rule of the catalogue is no indicator. */
export const leftOutReasons = [
  'span',
  'structure',
  'edition',
  'rank',
  'not-stated',
  'matrix',
  'forbidden',
  'deadline',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Number of the rule -> why no definition computes it. */
export const leftOut: Readonly<Record<number, LeftOutReason>> = {
  9: 'deadline',
  18: 'rank',
  20: 'structure',
  21: 'span',
  42: 'span',
  50: 'forbidden',
  55: 'not-stated',
  67: 'forbidden',
  85: 'structure',
  141: 'matrix',
  147: 'span',
  148: 'span',
  149: 'structure',
  150: 'forbidden',
  151: 'edition',
  154: 'rank',
  156: 'not-stated',
}
