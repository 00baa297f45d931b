/** How schools became what they are: a merger, a split, a renaming, a move to another authority, a closing. */

import { countyRenamings } from './county-units.ts'
import { departmentRenamings, departmentSuccessions } from './departments.ts'
import {
  type DemoClosing,
  type DemoMove,
  type DemoRelation,
  type DemoRenaming,
  type DemoSuccession,
  type DemoUnit,
  unitAt,
} from './keyed.ts'

/** Schools that are no more. */
export const formerSchools: DemoUnit[] = [
  unitAt('yx/lx/jyj/x91', 'primary-school', '临溪区老埠小学', '1964-09-01'),
  unitAt('yx/sd/jyj/j91', 'nine-year-school', '石渡市渡头学校', '1987-09-01'),
  unitAt('yx/hz/jyj/zx01/d91', 'teaching-point', '稻香镇横坑教学点', '1971-09-01'),
]

/** Merged into a neighbour in 2025; split into a primary and a junior high school in 2024. */
const schoolSuccessions: DemoSuccession[] = [
  { unit: 'yx/lx/jyj/x91', kind: 'merger', successor: 'yx/lx/jyj/x02', on: '2025-08-31', document: '临教〔2025〕19号' },
  { unit: 'yx/sd/jyj/j91', kind: 'split', successor: 'yx/sd/jyj/x01', on: '2024-09-01', document: '石教〔2024〕33号' },
  { unit: 'yx/sd/jyj/j91', kind: 'split', successor: 'yx/sd/jyj/c01', on: '2024-09-01', document: '石教〔2024〕33号' },
]

export const successions: DemoSuccession[] = [...departmentSuccessions, ...schoolSuccessions]

/** Units whose present name is newer than they are; `units` of the city open under the older one. */
export const formerNames: Record<string, string> = { 'yx/wc/jyj/x05': '望川区城北小学' }

export const renamings: DemoRenaming[] = [
  ...departmentRenamings,
  ...countyRenamings,
  { unit: 'yx/wc/jyj/x05', name: '望川区第一实验小学', on: '2023-08-20', document: '望教〔2023〕27号' },
]

/** A private school of Linxi came to the development zone in 2023, its licence with it (relations.ts). */
export const moves: DemoMove[] = [
  { unit: 'yx/gx/shj/y01', from: 'yx/lx/jyj', to: 'yx/gx/shj', on: '2023-01-01', document: '云政办函〔2022〕46号' },
]

export const closings: DemoClosing[] = [{ unit: 'yx/hz/jyj/zx01/d91', on: '2026-07-15', document: '禾教〔2026〕22号' }]

/** Days on which units closed, by merger, split, succession or closing. */
export const closedOn: ReadonlyMap<string, string> = new Map(
  [...successions, ...closings].map(({ unit, on }): [string, string] => [unit, on]),
)

/** Relations that a closed school had while it stood. */
export const formerRelations: DemoRelation[] = formerSchools.map(({ key, from }) => ({
  unit: key,
  kind: 'location',
  target: key.split('/').slice(0, 2).join('/'),
  from,
  to: closedOn.get(key) as string,
}))
