/** Cells as spreadsheets put them on the clipboard: parted by tabs and line ends, quoted where a cell holds one of these. */

/** The rows and cells of a pasted text. A mark that kept a text from being taken for a formula is taken off again. */
export function readSheetText(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let inQuotes = false
  let begun = false
  const end = () => {
    rows[rows.length - 1]?.push(cell.replace(/^'(?=[=+\-@])/, ''))
    cell = ''
    begun = false
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (inQuotes) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else inQuotes = false
    } else if (sign === '"' && !begun) {
      inQuotes = true
      begun = true
    } else if (sign === '\t') end()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      end()
      rows.push([])
    } else {
      cell += sign
      begun = true
    }
  }
  end()
  const last = rows[rows.length - 1]
  // What spreadsheets copy ends with a line end, which is no row.
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** The text of cells for the clipboard. What a spreadsheet would take for a formula is marked as text. */
export function writeSheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(written).join('\t')).join('\r\n')
}

function written(text: string): string {
  const isNumber = /^[+-]?[\d,]*\.?\d+%?$/.test(text)
  const safe = /^[=+\-@]/.test(text) && !isNumber ? `'${text}` : text
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
