/** All definitions that are shipped, all quantities they rest on, and the rules of the catalogue that are no indicators. */
import { type IndicatorDefinition, type Quantity, quantitiesOf } from './definition.ts'
import { governanceDefinitions, governanceQuantities } from './definitions/governance.ts'
import { kindergartenDefinitions, kindergartenQuantities } from './definitions/kindergarten.ts'
import { pupilDefinitions, pupilQuantities } from './definitions/pupils.ts'
import { schoolDefinitions, schoolQuantities } from './definitions/schools.ts'
import { teacherDefinitions, teacherQuantities } from './definitions/teachers.ts'

/** The definitions with which an installation begins. */
export const definitions: readonly IndicatorDefinition[] = [
  ...kindergartenDefinitions,
  ...schoolDefinitions,
  ...teacherDefinitions,
  ...pupilDefinitions,
  ...governanceDefinitions,
]

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
