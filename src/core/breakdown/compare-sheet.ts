/** The breakdown table read back from a workbook, held against the table as it is: what differs, cell by cell. */
import { type FoundHeading, findHeading, type HeadedColumn, normalizeHeading } from '../import/heading.ts'
import { cellsOf, columnLetter, type ReadSheet } from '../import/sheet.ts'
import { failure, type Outcome, type Problem, success } from '../problem.ts'
import { type Column, columns } from './columns.ts'
import { comparableCell, readCell } from './read-cell.ts'
import type { CellChange, Row } from './row.ts'
import { columnWords, tableWords } from './words.ts'

/** Something wrong in a cell of the workbook. `at` is the cell as spreadsheets name it: `F7`. */
export interface CellProblem {
  at: string
  row: number
  column: Column | null
  problem: Problem
}

/** Rows are numbers of the workbook, from 1. */
export interface SheetComparison {
  /** Where each change stands: `item.column` -> row and name of the cell. */
  places: Map<string, { cell: string; row: number }>
  /** Rows of the workbook that are rows of the table. */
  rows: number
  changes: CellChange[]
  problems: CellProblem[]
  /** Items that stand in another order among their neighbours. */
  moved: { itemId: string; row: number }[]
  /** Items that the workbook leaves out. */
  missing: string[]
  /** Rows that are no item of the plan. */
  added: { row: number; title: string }[]
}

const rowKey = 'key'
const sheetColumns: readonly HeadedColumn[] = [
  ...columns.map((column) => ({ name: column as string, words: columnWords[column] })),
  { name: rowKey, words: tableWords.key },
  { name: 'label', words: tableWords.label },
  { name: 'section', words: tableWords.section },
].map(({ name, words }) => ({
  name,
  headings: new Set([words.zh, words.en, ...(name === rowKey ? ['行标识', 'Row key'] : [])].map(normalizeHeading)),
}))

/** Compares the first sheet that holds the table with the rows as they are. Cells of columns that it lacks stay as they are. */
export function compareSheet(sheets: readonly ReadSheet[], rows: readonly Row[]): Outcome<SheetComparison> {
  for (const sheet of sheets) {
    const heading = findHeading(sheet, sheetColumns)
    const names = new Set([...(heading?.columns.values() ?? [])].map(({ name }) => name))
    if (heading && (names.has(rowKey) || names.has('title'))) return success(compare(sheet, heading, rows))
  }
  return failure({ code: 'breakdown/no-table', at: 'file' })
}

function compare(sheet: ReadSheet, heading: FoundHeading<HeadedColumn>, rows: readonly Row[]): SheetComparison {
  const byId = new Map(rows.map((row) => [row.itemId, row]))
  const found: SheetComparison = {
    places: new Map(),
    rows: 0,
    changes: [],
    problems: [],
    moved: [],
    missing: [],
    added: [],
  }
  const seen = new Map<string, number>()
  for (let at = heading.row + 1; at < sheet.rows.length; at++) {
    const texts = cellsOf(sheet.rows[at] as string)
    const given = new Map(
      [...heading.columns].map(([column, { name }]) => [name, { column, text: texts[column] ?? '' }]),
    )
    const key = given.get(rowKey)?.text.trim() ?? ''
    const title = comparableCell('title', given.get('title')?.text ?? '')
    // A line below the table, such as who took it, has neither.
    if (key === '' && title === '') continue
    const row = byId.get(key) ?? (key === '' ? withWords(rows, title, given.get('label')?.text ?? '') : undefined)
    if (!row) {
      found.added.push({ row: at + 1, title })
      continue
    }
    const before = seen.get(row.itemId)
    if (before !== undefined) {
      const problem = { code: 'breakdown/same-row-twice', arguments: { row: before } }
      found.problems.push({ at: `A${at + 1}`, row: at + 1, column: null, problem })
      continue
    }
    seen.set(row.itemId, at + 1)
    for (const column of columns) {
      const cell = given.get(column)
      if (cell) compareCell(found, row, column, cell.text, { row: at + 1, column: cell.column })
    }
  }
  found.rows = seen.size
  found.missing = rows.filter(({ itemId }) => !seen.has(itemId)).map(({ itemId }) => itemId)
  found.moved = movedOf(
    rows.filter(({ itemId }) => seen.has(itemId)).map(({ itemId }) => itemId),
    [...seen.keys()],
  ).map((itemId) => ({ itemId, row: seen.get(itemId) as number }))
  return found
}

function compareCell(
  found: SheetComparison,
  row: Row,
  column: Column,
  text: string,
  place: { row: number; column: number },
): void {
  const from = row.cells[column]
  // What the table holds and could not take today is no fault of the workbook.
  if (comparableCell(column, text) === comparableCell(column, from)) return
  const read = readCell(column, text)
  const cell = `${columnLetter(place.column)}${place.row}`
  if (read.ok) {
    found.changes.push({ itemId: row.itemId, column, from, to: read.value })
    found.places.set(`${row.itemId}.${column}`, { cell, row: place.row })
  } else for (const problem of read.problems) found.problems.push({ at: cell, row: place.row, column, problem })
}

/** The one row with this title, and with this label where several have it. */
function withWords(rows: readonly Row[], title: string, label: string): Row | undefined {
  const same = rows.filter((row) => comparableCell('title', row.cells.title) === title)
  return same.length > 1 ? same.find((row) => row.label === label.trim()) : same[0]
}

/** What must be moved so that `now` stands in the order of `before`: all but a longest run that kept its order. */
function movedOf(before: readonly string[], now: readonly string[]): string[] {
  const place = new Map(before.map((id, i) => [id, i]))
  const tails: number[] = []
  const previous: number[] = []
  const places = now.map((id) => place.get(id) as number)
  places.forEach((value, i) => {
    let low = 0
    while (low < tails.length && (places[tails[low] as number] as number) < value) low++
    previous[i] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) kept.add(i)
  return now.filter((_, i) => !kept.has(i))
}
