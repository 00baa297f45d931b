/** The columns of the grid: those of the table, and three that only show. */
import { type Column, columns } from '#core/breakdown/columns.ts'
import { columnWords, tableWords } from '#core/breakdown/words.ts'
import { breakdownWords } from '../../../words/breakdown.ts'

export type GridKey = Column | 'section' | 'asked'

export interface GridColumn {
  key: GridKey
  words: { zh: string; en: string }
  /** Pixels. */
  width: number
  /** The column of the table that a person may change; absent for one that only shows. */
  edits?: Column
}

const widths: Record<Column, number> = {
  title: 190,
  objective: 220,
  measures: 280,
  targets: 190,
  leader: 90,
  lead: 120,
  support: 130,
  implement: 150,
  assist: 110,
  deadline: 104,
  cadence: 84,
  contact: 90,
}

export const gridColumns: readonly GridColumn[] = [
  ...columns.flatMap((column): GridColumn[] => {
    const own = { key: column, words: columnWords[column], width: widths[column], edits: column }
    return column === 'title' ? [own, { key: 'section', words: tableWords.section, width: 150 }] : [own]
  }),
  { key: 'asked', words: breakdownWords.asked, width: 260 },
]

/** Left out until somebody wants them. */
export const hiddenAtFirst: readonly GridKey[] = ['section', 'assist']
