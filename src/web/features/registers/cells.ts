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

/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Only pages of secure origins have it; an installation inside a bureau often is none.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const copied = document.execCommand('copy')
    area.remove()
    return copied
  } catch {
    return false
  }
}
