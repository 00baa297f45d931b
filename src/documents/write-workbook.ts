/**
 * Writes a list as the workbook an office expects: heading, line of who filled it in, frozen and repeated headings, numbers of
 * rows, totals, choice lists, landscape A4 or A3. Every text stays a text: nothing that somebody typed becomes a formula.
 */
import { type CellStyle, type CellValue, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { writeXlsxStream } from 'hucre/xlsx'
import { columnLetter } from '#core/import/sheet.ts'
import { word } from './words.ts'

/** One column of a list. */
export interface ListColumn {
  heading: string
  /** Characters. */
  width: number
  kind: 'text' | 'number' | 'day'
  decimals?: number
  /** Long text: broken into lines within the column. */
  wrap?: boolean
  /** Marks what must be filled in. */
  required?: boolean
  /** Words to choose from. */
  choices?: readonly string[]
  /** Least and greatest whole number that the cells take, and what is said of it when one is chosen. */
  whole?: { from: number; to: number; hint: string }
  /** Shown in colour: to be filled in, or not to be changed. */
  mark?: 'fill' | 'keep' | 'warn'
  /** Not shown: what rows are known by when they come back. */
  hidden?: boolean
}

/** A list as it is to be written. Values are those of the columns, in order. */
export interface ListDocument {
  language: 'zh' | 'en'
  sheet: string
  title: string
  /** Number of the annex in the corner. */
  attachment?: string
  /** The line under the title; what is left empty is there to be written by hand. */
  filled: { unit: string; by?: string; checkedBy?: string; phone?: string; day?: string }
  /** A line above the headings: how it is filled in. */
  hint?: string
  columns: readonly ListColumn[]
  rows: readonly (readonly CellValue[])[]
  /** Last line; null where nothing is added up. */
  totals?: readonly (number | null)[]
  numbered: boolean
  /** Columns, the number among them, that stay when the sheet is moved. */
  frozenColumns: number
  watermark?: string
  /** Lines of a second sheet. */
  notes?: readonly string[]
  /** Empty rows that are prepared for filling in. */
  emptyRows?: number
  /** Whether there is nothing to fill in in a row. */
  isShut?: (row: number) => boolean
  /** Arrows in the headings, by which rows are sorted whole and filtered. */
  sorted?: boolean
  /** Where it is not A4 up to fourteen columns and A3 beyond. */
  paper?: 'a4' | 'a3'
}

/** What a list is besides its rows. */
type Layout = Omit<ListDocument, 'rows' | 'totals'>

/** A list of any length: its rows come while it is written, and its totals when they have all come. */
export interface LongDocument extends Layout {
  rows: AsyncIterable<readonly CellValue[]>
  totals: () => ListDocument['totals']
}

/** Up to so many rows a workbook has its whole layout; a longer one is written as a stream: no merged cells, lists or print set-up. */
export const rowsWithLayout = 20_000

/** Where a wide table is to go on the paper that was asked for. Inches. */
const narrow = { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 }
const font = { name: '宋体', size: 11 }
const line = { style: 'thin' } as const
const border = { top: line, right: line, bottom: line, left: line }
const styles = {
  title: { font: { name: '方正小标宋简体', size: 18 }, alignment: { horizontal: 'center', vertical: 'center' } },
  plain: { font },
  heading: {
    font: { ...font, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  total: { font: { ...font, bold: true }, border },
  watermark: { font: { ...font, size: 9, color: { rgb: '808080' } } },
  number: { font, border, alignment: { horizontal: 'center', vertical: 'top' } },
  hint: { font, alignment: { vertical: 'center', wrapText: true } },
} satisfies Record<string, CellStyle>

/** The bytes of the workbook (.xlsx); further lists stand on sheets of their own. */
export async function writeWorkbook(list: ListDocument, ...further: ListDocument[]): Promise<Uint8Array> {
  if (list.rows.length > rowsWithLayout) return writeLong(list)
  return writeXlsx({ sheets: [list, ...further].flatMap((each) => [sheetOf(each), ...notesOf(each)]) })
}

/** Rows above the headings: annex, title, who filled it in, how it is filled in. */
function above({ language, attachment, title, filled, hint }: Layout): string[] {
  const line = [
    word('unit', language) + filled.unit,
    word('filledBy', language) + (filled.by ?? ''),
    word('checkedBy', language) + (filled.checkedBy ?? ''),
    word('phone', language) + (filled.phone ?? ''),
    word('day', language) + (filled.day ?? ''),
  ]
  return [
    ...(attachment ? [word('attachment', language, { number: attachment })] : []),
    title,
    line.map((part) => part.padEnd(part.length + 4)).join(''),
    ...(hint ? [hint] : []),
  ]
}

function headingsOf({ language, numbered, columns }: Layout): string[] {
  return [
    ...(numbered ? [word('number', language)] : []),
    ...columns.map(({ heading, required }) => (required ? `${heading}*` : heading)),
  ]
}

function* body(list: ListDocument): Generator<CellValue[]> {
  let at = 0
  for (const row of list.rows) yield list.numbered ? [++at, ...row] : [...row]
  yield* below(list, list.totals)
}

/** Lines after the rows: totals and watermark. */
function* below({ language, numbered, watermark }: Layout, totals: ListDocument['totals']): Generator<CellValue[]> {
  if (totals) yield numbered ? [word('total', language), ...totals] : [...totals]
  if (watermark) yield [watermark]
}

function sheetOf(list: ListDocument): WriteSheet {
  const { columns, numbered } = list
  const top = above(list)
  const width = columns.length + (numbered ? 1 : 0)
  const headingRow = top.length
  const rows: CellValue[][] = [...top.map((text) => [text]), headingsOf(list), ...body(list)]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const style = (row: number, column: number, value: CellStyle) =>
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? null, style: value })
  top.forEach((text, row) => {
    style(row, 0, text === list.title ? styles.title : text === list.hint ? styles.hint : styles.plain)
  })
  for (let column = 0; column < width; column++) style(headingRow, column, headingStyle(list, column))
  const isMarked = columns.some(({ mark }) => mark)
  if (isMarked && numbered)
    list.rows.forEach((_, row) => {
      style(headingRow + 1 + row, 0, { ...styles.number, ...paint(shaded.keep.body) })
    })
  columns.forEach(({ mark }, at) => {
    const column = at + (numbered ? 1 : 0)
    if (mark)
      list.rows.forEach((_, row) => {
        const shut = mark === 'fill' && list.isShut?.(row) === true
        style(headingRow + 1 + row, column, { ...bodyStyle(list, at), ...paint(shaded[shut ? 'keep' : mark].body) })
      })
  })
  const last = rows.length - 1
  if (list.watermark) style(last, 0, styles.watermark)
  if (list.totals)
    for (let column = 0; column < width; column++)
      style(last - (list.watermark ? 1 : 0), column, { ...styles.total, numFmt: formatAt(list, column) })
  const merges = (list.watermark ? [...top.keys(), last] : [...top.keys()]).map((row) => ({
    startRow: row,
    endRow: row,
    startCol: 0,
    endCol: Math.max(0, width - 1),
  }))
  const lastRow = headingRow + 1 + list.rows.length
  return {
    name: list.sheet.slice(0, 31),
    columns: columnsOf(list),
    rows,
    cells,
    rowDefs: heightsOf(list, headingRow + 1),
    ...(list.sorted && list.rows.length > 0
      ? { autoFilter: { range: `A${headingRow + 1}:${columnLetter(width - 1)}${lastRow}` } }
      : {}),
    merges: width > 1 ? merges : [],
    freezePane: { rows: headingRow + 1, columns: list.frozenColumns },
    dataValidations: validations(list, headingRow + 2, lastRow + (list.emptyRows ?? 0)),
    pageSetup: {
      paperSize: list.paper ?? (width > 14 ? 'a3' : 'a4'),
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
      horizontalCentered: true,
      ...(list.paper ? { margins: narrow } : {}),
    },
  }
}

/** The sheet of notes. */
function notesOf({ notes, language }: ListDocument): WriteSheet[] {
  if (!notes) return []
  const column = { width: 100, style: { font, alignment: { wrapText: true } } }
  return [{ name: word('notes', language), columns: [column], rows: notes.map((line) => [line]) }]
}

/** Colours of headings and cells: yellow is filled in, grey is left as it is, red is put right. */
const shaded = {
  fill: { heading: 'FFE699', body: 'FFFBEA' },
  keep: { heading: 'E4E7EB', body: 'F4F5F7' },
  warn: { heading: 'F8CBAD', body: 'FDF1EA' },
}
const paint = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } })

function headingStyle({ columns, numbered }: ListDocument, at: number): CellStyle {
  const mark = columns[at - (numbered ? 1 : 0)]?.mark ?? (at === 0 && numbered && columns[0]?.mark ? 'keep' : undefined)
  return mark ? { ...styles.heading, ...paint(shaded[mark].heading) } : styles.heading
}

/** Heights of rows whose texts break into lines: programs differ in whether they find them by themselves. Points. */
function heightsOf({ columns, rows, sorted }: ListDocument, from: number): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>()
  // An arrow stands in the heading where the sheet is sorted by it.
  const headings = columns.map(({ heading, width, required, hidden }) =>
    hidden ? 1 : linesOf(required ? `${heading}*` : heading, width - (sorted ? 2 : 0)),
  )
  if (Math.max(...headings) > 1) heights.set(from - 1, { height: 16 * Math.max(...headings) + 4 })
  if (!columns.some((column) => column.wrap)) return heights
  // Cells in colour want room around their words.
  const air = columns.some(({ mark }) => mark) ? 4 : 0
  rows.forEach((row, at) => {
    const lines = columns.map(({ wrap, width }, column) => (wrap ? linesOf(String(row[column] ?? ''), width) : 1))
    heights.set(from + at, { height: Math.min(400, 16 * Math.max(...lines) + air) })
  })
  return heights
}

/** Lines that a text takes in a column; a Chinese sign is two characters wide. */
function linesOf(text: string, width: number): number {
  const wide = (line: string) => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / Math.max(1, width - 2))), 0)
}

function writeLong(list: ListDocument): Promise<Uint8Array> {
  const rows = (async function* () {
    yield* list.rows
  })()
  return writeLongWorkbook({ ...list, rows, totals: () => list.totals })
}

/** The bytes of a workbook of any length; of its rows only those at hand are in memory. Beyond a million it has several sheets. */
export async function writeLongWorkbook(list: LongDocument): Promise<Uint8Array> {
  const rows = (async function* (): AsyncGenerator<CellValue[]> {
    for (const text of above(list)) yield [text]
    yield headingsOf(list)
    let at = 0
    for await (const row of list.rows) yield list.numbered ? [++at, ...row] : [...row]
    yield* below(list, list.totals())
  })()
  const chunks: Uint8Array[] = []
  const stream = writeXlsxStream(rows, {
    name: list.sheet.slice(0, 31),
    columns: columnsOf(list),
    repeatHeaders: false,
  })
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function columnsOf(list: Layout): ColumnDef[] {
  const own = list.columns.map(({ width, hidden }, at) => ({
    width,
    style: bodyStyle(list, at),
    ...(hidden ? { hidden } : {}),
  }))
  return list.numbered ? [{ width: 6, style: { font, border } }, ...own] : own
}

/** How the cells of a column look; numbers count from the column after that of the row's number. */
function bodyStyle(list: Layout, at: number): CellStyle {
  return {
    font,
    border,
    numFmt: formatAt(list, at + (list.numbered ? 1 : 0)),
    ...(list.columns[at]?.wrap ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
  }
}

/** Text columns are text cells, so that long numbers keep their digits when they are typed in. */
function formatAt({ columns, numbered }: Layout, at: number): string {
  const column = columns[at - (numbered ? 1 : 0)]
  if (!column) return 'General'
  if (column.kind === 'number') return column.decimals ? `#,##0.${'0'.repeat(column.decimals)}` : '#,##0'
  return column.kind === 'day' ? 'yyyy-mm-dd' : '@'
}

/** Choice lists; Excel takes at most 255 characters of them in a cell's own list, a longer one is only said in the notes. */
function validations({ columns, numbered, language }: ListDocument, from: number, to: number): DataValidation[] {
  if (to < from) return []
  return columns.flatMap(({ choices, whole }, at): DataValidation[] => {
    if (whole) return [wholeNumber(whole, columnLetter(at + (numbered ? 1 : 0)), from, to)]
    if (!choices || choices.join(',').length > 255 || choices.some((choice) => choice.includes(','))) return []
    const letter = columnLetter(at + (numbered ? 1 : 0))
    return [
      {
        type: 'list',
        values: [...choices],
        range: `${letter}${from}:${letter}${to}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'stop',
        errorMessage: word('notOnTheList', language),
      },
    ]
  })
}

/** A cell that takes whole numbers only, and says so: a share typed with its sign would be kept as a fraction. */
function wholeNumber(
  { from, to, hint }: NonNullable<ListColumn['whole']>,
  letter: string,
  first: number,
  last: number,
): DataValidation {
  return {
    type: 'whole',
    operator: 'between',
    formula1: String(from),
    formula2: String(to),
    range: `${letter}${first}:${letter}${last}`,
    allowBlank: true,
    showInputMessage: true,
    inputMessage: hint,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorMessage: hint,
  }
}
