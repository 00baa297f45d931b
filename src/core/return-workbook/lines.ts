/** The lines of a sheet below its headings, wherever these stand and in whatever order. */
import { cellIsEmpty } from '../import/convert-cell.ts'
import { findHeading, normalizeHeading } from '../import/heading.ts'
import { cellsOf, columnLetter, type ReadSheet } from '../import/sheet.ts'
import { type DataColumn, headingOf, type TaskColumn } from './columns.ts'

/** A row of a sheet: its number from 1, its cells, and the letters of the columns, as Excel has them. */
export interface Line<Column extends string> {
  sheet: string
  row: number
  cells: Partial<Record<Column, string>>
  letters: Partial<Record<Column, string>>
}

/** Where a cell stands, as `任务!F12`. */
export function cellAt<Column extends string>({ sheet, row, letters }: Line<Column>, column: Column): string {
  return `${sheet}!${letters[column] ?? 'A'}${row}`
}

/** The column in which a place of a line stands; undefined where it is another line's. */
export function columnAt<Column extends string>(line: Line<Column>, at: string): Column | undefined {
  return (Object.keys(line.letters) as Column[]).find((column) => cellAt(line, column) === at)
}

/** The lines below the headings of a sheet; null where it lacks one of the columns that are wanted. */
export function linesOf<Column extends TaskColumn | DataColumn>(
  sheet: ReadSheet,
  columns: readonly Column[],
  wanted: readonly Column[],
): Line<Column>[] | null {
  const looked = columns.map((name) => ({
    name,
    headings: new Set((['zh', 'en'] as const).map((language) => normalizeHeading(headingOf(name, language)))),
  }))
  const heading = findHeading(sheet, looked)
  const places = [...(heading?.columns ?? [])].map(([at, { name }]) => [name, at] as const)
  if (!heading || !wanted.every((name) => places.some(([found]) => found === name))) return null
  const letters = Object.fromEntries(places.map(([name, at]) => [name, columnLetter(at)])) as Line<Column>['letters']
  return sheet.rows.slice(heading.row + 1).map((text, at) => {
    const cells = cellsOf(text)
    const own = places.map(([name, place]) => [name, cells[place] ?? ''])
    return { sheet: sheet.name, row: heading.row + 2 + at, cells: Object.fromEntries(own), letters }
  })
}

/** Whether one of the columns says something. */
export function isFilled<Column extends string>({ cells }: Line<Column>, columns: readonly Column[]): boolean {
  return columns.some((column) => !cellIsEmpty(cells[column] ?? ''))
}
