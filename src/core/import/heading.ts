/** Finding the row of headings: it may stand below a title, in two merged rows, and its columns in any order. */
import { cellsOf, type ReadSheet } from './sheet.ts'

/** A column that is looked for, by every heading that means it, normalized. */
export interface HeadedColumn {
  name: string
  headings: ReadonlySet<string>
}

/** Where the headings stand: the last row of them (from 0), and column of the sheet -> column that was looked for. */
export interface FoundHeading<Column extends HeadedColumn> {
  row: number
  columns: Map<number, Column>
  /** Column of the sheet -> its heading as it is written; with the merged one above it where two are written alike. */
  headings: Map<number, string>
}

/** Rows in which headings are looked for. */
const depth = 20

/** A heading without spaces, punctuation and the mark of what must be filled. */
export function normalizeHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** `学校名称（全称）` is also known as `学校名称`. */
function withoutBrackets(text: string): string {
  return normalizeHeading(text.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ''))
}

/** The headings of a sheet; undefined when fewer than two columns (or the only one) are known. */
export function findHeading<Column extends HeadedColumn>(
  sheet: ReadSheet,
  columns: readonly Column[],
): FoundHeading<Column> | undefined {
  const byHeading = new Map<string, Column>()
  for (const column of columns)
    for (const heading of column.headings) if (!byHeading.has(heading)) byHeading.set(heading, column)
  const top = sheet.rows.slice(0, depth).map(cellsOf)
  let best: FoundHeading<Column> | undefined
  for (let row = 0; row < top.length; row++) {
    const found = headingAt(top, row, byHeading)
    if (found.columns.size > (best?.columns.size ?? 0)) best = found
  }
  return best && best.columns.size >= Math.min(2, columns.length) ? best : undefined
}

/** The row that looks like one of headings though none of them is known: the first with two texts or more, all different, no figures. */
export function guessHeading<Column extends HeadedColumn>(sheet: ReadSheet): FoundHeading<Column> | undefined {
  const top = sheet.rows.slice(0, depth).map(cellsOf)
  const row = top.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return (
      filled.length > 1 && new Set(filled).size === filled.length && !filled.some((cell) => /^[\d.,%/-]+$/.test(cell))
    )
  })
  return row < 0 ? undefined : headingAt(top, row, new Map())
}

/** What a row means as the last row of headings: 监护人 over 姓名 is 监护人姓名, and a merged cell above an empty one is its own. */
function headingAt<Column extends HeadedColumn>(
  top: string[][],
  row: number,
  byHeading: Map<string, Column>,
): FoundHeading<Column> {
  const own = top[row] as string[]
  const above = filledRight(top[row - 1] ?? [], own.length)
  const columns = new Map<number, Column>()
  const taken = new Set<string>()
  const headings = new Map<number, string>()
  const once = new Map<string, number>()
  for (const cell of own) once.set(cell, (once.get(cell) ?? 0) + 1)
  for (let at = 0; at < Math.max(own.length, above.length); at++) {
    const cell = own[at] ?? ''
    const over = above[at] ?? ''
    const written = cell === '' ? (top[row - 1]?.[at] ?? '') : cell
    if (written === '') continue
    headings.set(at, (once.get(written) ?? 0) > 1 ? `${over}${written}` : written)
    const column =
      (cell !== '' && over !== '' ? byHeading.get(normalizeHeading(over + cell)) : undefined) ??
      byHeading.get(normalizeHeading(written)) ??
      byHeading.get(withoutBrackets(written))
    if (column && !taken.has(column.name)) {
      taken.add(column.name)
      columns.set(at, column)
    }
  }
  return { row, columns, headings }
}

/** A merged heading stands in its first cell only. */
function filledRight(cells: readonly string[], length: number): string[] {
  const filled: string[] = []
  for (let at = 0; at < Math.max(cells.length, length); at++) filled.push(cells[at] || (filled[at - 1] ?? ''))
  return filled
}
