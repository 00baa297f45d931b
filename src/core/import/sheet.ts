/** A sheet as it was read from a workbook: every cell as text with its lines, days as YYYY-MM-DD, cells of a row parted by `cellMark`. */
export interface ReadSheet {
  name: string
  /** Rows from the first row of the sheet on; an empty row is an empty text. */
  rows: string[]
}

/** Parts the cells of a row; it is taken out of what the cells hold. */
export const cellMark = '\u001f'

/** The cells of a row. */
export function cellsOf(row: string): string[] {
  return row.split(cellMark)
}

/** Name of a column as spreadsheets show it; the first is 0: A, B, ... Z, AA. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : `${columnLetter((column - rest) / 26 - 1)}${letter}`
}
