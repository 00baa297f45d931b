import { type CellValue, formatValue, readXlsx as readWorkbook, type Sheet } from 'hucre'
import { openOfficeParts } from './office-parts.ts'
import { packArchive } from './pack-archive.ts'
import { type Attempt, had, problem } from './problem.ts'
import type { Extract } from './read-source.ts'
import { type TextWriter, writeText } from './text-writer.ts'

/**
 * The text of a workbook as its cells show it: one line for each row with a tab between cells, an empty line between sheets.
 * Hidden sheets are left out and named; a formula gives the result that was stored with it.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Attempt<Extract>> {
  const opened = openOfficeParts(bytes)
  if (!opened.ok) return opened
  const { parts, problems } = opened.value
  const workbook = await readWorkbook(packArchive(parts), { readStyles: true })
  const writer = writeText()
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden)
  visible.forEach((sheet, index) => {
    if (index > 0) writer.write('\n', null)
    writeSheet(writer, sheet, workbook.dateSystem === '1904')
  })
  const hidden = workbook.sheets.filter((sheet) => !visible.includes(sheet)).map((sheet) => sheet.name)
  if (hidden.length > 0) {
    problems.push(
      problem('file/hidden-sheet', 'note', { count: hidden.length, sheets: hidden.join(', ').slice(0, 200) }),
    )
  }
  const unknown = visible.reduce((sum, sheet) => sum + countUnknown(sheet), 0)
  if (unknown > 0) problems.push(problem('file/formulas-without-result', 'question', { count: unknown }))
  return had({ ...writer.finish(), problems })
}

/** Formulas that were stored without a result, as programs do that write workbooks without computing them. */
function countUnknown(sheet: Sheet): number {
  let count = 0
  for (const cell of sheet.cells?.values() ?? []) if (cell.type === 'formula' && cell.value === null) count++
  return count
}

function writeSheet(writer: TextWriter, sheet: Sheet, is1904: boolean): void {
  const table = writer.nextTable()
  const spans = new Map(
    (sheet.merges ?? []).map((merge) => [
      `${merge.startRow},${merge.startCol}`,
      { rowSpan: merge.endRow - merge.startRow + 1, columnSpan: merge.endCol - merge.startCol + 1 },
    ]),
  )
  const lastRow = sheet.rows.findLastIndex((row) => row.some((value) => value !== null && value !== ''))
  for (let row = 0; row <= lastRow; row++) {
    const values = sheet.rows[row] ?? []
    const lastColumn = values.findLastIndex((value) => value !== null && value !== '')
    for (let column = 0; column <= lastColumn; column++) {
      if (column > 0) writer.write('\t', null)
      const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt
      const shown = showValue(values[column] ?? null, format, is1904)
      if (shown === '') continue
      const start = writer.length()
      writer.write(shown, { at: 'cell', sheet: sheet.name, row: row + 1, column: column + 1 })
      const span = spans.get(`${row},${column}`) ?? { rowSpan: 1, columnSpan: 1 }
      writer.cell({ table, row, column, ...span, span: [start, writer.length()] })
    }
    writer.write('\n', null)
  }
}

/** A value as its cell shows it, on one line. */
function showValue(value: CellValue, format: string | undefined, is1904: boolean): string {
  if (value === null) return ''
  if (typeof value === 'string') return onOneLine(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : formatValue(value, format ?? 'yyyy-mm-dd', { is1904 })
  if (format && format !== 'General') return formatValue(value, format, { is1904 }).trim()
  // 0.1 + 0.2 is shown as 0.3: a spreadsheet shows at most fifteen digits.
  return String(Number(value.toPrecision(15)))
}

function onOneLine(text: string): string {
  const lines = text.split(/[\r\n\t]/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
