/** A row of the breakdown table: an item with its targets and units, every cell as text. */
import { type Cadence, type Cells, type Column, columns, ownerColumns } from './columns.ts'
import { comparableCell, joinNames } from './read-cell.ts'

export interface Row {
  itemId: string
  section: string
  /** As printed in the plan. */
  label: string
  cells: Cells
}

/** What a row is made of. */
export interface RowParts {
  id: string
  section: string
  label: string
  title: string
  objective: string
  measures: string
  leader: string
  deadline: string | null
  cadence: Cadence | null
  contact: string
  targets: readonly { quote: string }[]
  owners: readonly { role: (typeof ownerColumns)[number]; name: string }[]
}

/** The row of an item. A target of which the text has several parts stands there once for each of its sentences. */
export function rowOf(item: RowParts): Row {
  const { objective, measures, leader, contact, title } = item
  const cells: Cells = {
    title,
    objective,
    measures,
    leader,
    contact,
    targets: [...new Set(item.targets.map(({ quote }) => oneLine(quote)))].join('\n'),
    deadline: item.deadline ?? '',
    cadence: item.cadence ?? '',
    lead: '',
    support: '',
    implement: '',
    assist: '',
  }
  for (const role of ownerColumns)
    cells[role] = joinNames(item.owners.filter((owner) => owner.role === role).map((owner) => oneLine(owner.name)))
  for (const column of columns) cells[column] = comparableCell(column, cells[column])
  return { itemId: item.id, section: item.section, label: item.label, cells }
}

/** The words of a target or a unit as they stand in one line of a cell. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim()
}

/** One cell that changes, with what stood there before. */
export interface CellChange {
  itemId: string
  column: Column
  from: string
  to: string
}
