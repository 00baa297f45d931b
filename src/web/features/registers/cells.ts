/** Rows as cells of a spreadsheet: tab-separated text, as every spreadsheet pastes it. */
import type { RecordLine } from '../../records/pack/doors.ts'
import type { RecordColumn } from './columns.tsx'

/** The text of the cells, heads first. What a spreadsheet would take for a formula is marked as text. */
export function cellsOf(columns: readonly RecordColumn[], records: readonly RecordLine[]): string {
  const rows = [
    columns.map((column) => column.title),
    ...records.map((record) => columns.map((each) => each.text(record))),
  ]
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim()
  const isNumber = /^[+-]?[\d,]*\.?\d+$/.test(line)
  return /^[=+\-@]/.test(line) && !isNumber ? `'${line}` : line
}
