/** The columns of the breakdown table (任务分解表) and what a cell of each may hold. Every cell is text. */
import { periodKinds } from '../period.ts'

/** How often a unit returns: once for each period of a kind, at each named node, once, or each day of an emergency. */
export const cadences = [...periodKinds, 'node', 'once', 'emergency'] as const
export type Cadence = (typeof cadences)[number]

/** `names` are units parted by 、; `lines` one thing in each line; `day` is YYYY-MM-DD. */
export type CellKind = 'text' | 'lines' | 'names' | 'day' | 'cadence'

/** In the order of the table. */
export const columns = [
  'title',
  'objective',
  'measures',
  'targets',
  'leader',
  'lead',
  'support',
  'implement',
  'assist',
  'deadline',
  'cadence',
  'contact',
] as const
export type Column = (typeof columns)[number]

/** What a cell holds and how many characters at most. */
export const columnRules: Record<Column, { kind: CellKind; most: number }> = {
  title: { kind: 'text', most: 200 },
  objective: { kind: 'lines', most: 20_000 },
  measures: { kind: 'lines', most: 20_000 },
  targets: { kind: 'lines', most: 20_000 },
  leader: { kind: 'text', most: 100 },
  lead: { kind: 'names', most: 2_000 },
  support: { kind: 'names', most: 2_000 },
  implement: { kind: 'names', most: 2_000 },
  assist: { kind: 'names', most: 2_000 },
  deadline: { kind: 'day', most: 40 },
  cadence: { kind: 'cadence', most: 40 },
  contact: { kind: 'text', most: 100 },
}

/** Columns that name units, each the role of the units in it. */
export const ownerColumns = ['lead', 'support', 'implement', 'assist'] as const satisfies readonly Column[]

/** Columns that the item itself keeps; targets and units are records of their own. */
export const itemColumns = [
  'title',
  'objective',
  'measures',
  'leader',
  'deadline',
  'cadence',
  'contact',
] as const satisfies readonly Column[]

export type Cells = Record<Column, string>
