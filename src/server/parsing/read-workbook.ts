import { readFile } from 'node:fs/promises'
import { type CellValue, readXls } from 'hucre'
import { parseCsv } from 'hucre/csv'
import { streamXlsxRows } from 'hucre/xlsx'
import { cellMark } from '#core/import/sheet.ts'
import type { Problem } from '#core/problem.ts'
import { checkArchive, unpackEntries } from '#reader/files/archive.ts'
import { decodeText } from '#reader/files/decode-text.ts'
import { decodeXml, findAttribute, readXml } from '#reader/files/xml.ts'

/** Rows of a visible sheet, in order; a sheet comes in several pieces. */
export interface WorkbookPiece {
  name: string
  /** Place of the sheet among the visible ones. */
  at: number
  rows: string[]
}

/** What stands against the workbook; nothing when all of it was given. */
export type ReadWorkbook = { problems: Problem[] }

type Give = (piece: WorkbookPiece) => Promise<void>

/** Rows of one piece. */
const pieceRows = 1000

/** Rows that a workbook may have in all (300,000 lines with headings and notes), and cells that a row may have. */
export const MOST_ROWS = 310_000
const MOST_CELLS = 200

class TooManyRows extends Error {}

/** Runs in the child process only: .xlsx row by row, .xls, and text parted by commas or tabs. Gives the rows as it reads. */
export default async function readWorkbook(path: string, name: string, give: Give): Promise<ReadWorkbook> {
  const bytes = new Uint8Array(await readFile(path))
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readXlsx(bytes, give)
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return await readOld(bytes, give)
    const decoded = decodeText(bytes)
    if (!decoded.ok) return refusal(decoded.problem)
    const { text } = decoded.value
    const delimiter = text.slice(0, 2000).includes('\t') ? '\t' : ','
    await giveRows({ name, at: 0 }, parseCsv(text, { delimiter }).slice(0, MOST_ROWS), give)
    return { problems: [] }
  } catch (error) {
    if (error instanceof TooManyRows)
      return { problems: [{ code: 'import/too-many-rows', arguments: { limit: MOST_ROWS } }] }
    return { problems: [{ code: 'file/broken', arguments: { part: name } }] }
  }
}

async function readXlsx(bytes: Uint8Array, give: Give): Promise<ReadWorkbook> {
  const archive = checkArchive(bytes)
  if (!archive.ok) return refusal(archive.problem)
  const parts = unpackEntries(bytes, archive.value, (entry) => /^xl\/workbook\.xml$/i.test(entry))
  if (!parts.ok) return refusal(parts.problem)
  const [part] = parts.value.values()
  const xml = part && decodeXml(part)
  if (!xml) return { problems: [{ code: 'file/broken', arguments: { part: 'workbook.xml' } }] }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return { problems: [{ code: 'file/document-type', arguments: { part: 'workbook.xml' } }] }
  let count = 0
  for (const [at, { name, index }] of visibleSheets(xml).entries()) {
    let rows: string[] = []
    let given = 0
    for await (const row of streamXlsxRows(bytes, { sheet: index })) {
      if (row.index >= MOST_ROWS || ++count > MOST_ROWS) throw new TooManyRows()
      while (given + rows.length < row.index) rows.push('')
      rows.push(packed(row.values))
      if (rows.length < pieceRows) continue
      await give({ name, at, rows })
      given += rows.length
      rows = []
    }
    await give({ name, at, rows })
  }
  return { problems: [] }
}

async function readOld(bytes: Uint8Array, give: Give): Promise<ReadWorkbook> {
  const { sheets } = await readXls(bytes)
  const visible = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden)
  if (visible.reduce((sum, sheet) => sum + sheet.rows.length, 0) > MOST_ROWS) throw new TooManyRows()
  for (const [at, { name, rows }] of visible.entries()) await giveRows({ name, at }, rows, give)
  return { problems: [] }
}

async function giveRows(
  sheet: Omit<WorkbookPiece, 'rows'>,
  rows: readonly (readonly CellValue[])[],
  give: Give,
): Promise<void> {
  for (let from = 0; from === 0 || from < rows.length; from += pieceRows)
    await give({ ...sheet, rows: rows.slice(from, from + pieceRows).map(packed) })
}

function visibleSheets(workbook: string): { name: string; index: number }[] {
  const sheets: { name: string; index: number; hidden: boolean }[] = []
  readXml(workbook, {
    open(tag, attributes) {
      if (tag !== 'sheet' && !tag.endsWith(':sheet')) return
      const name = findAttribute(attributes, 'name') ?? ''
      sheets.push({ name, index: sheets.length, hidden: /hidden/i.test(findAttribute(attributes, 'state') ?? '') })
    },
    close() {},
    text() {},
  })
  return sheets.filter((sheet) => !sheet.hidden)
}

function refusal({ code, arguments: values }: { code: string; arguments: Record<string, string | number> }) {
  return { problems: [{ code, arguments: values }] }
}

/** A row as one text. What comes from a stranger keeps its words and loses its control characters. */
function packed(values: readonly CellValue[]): string {
  const cells = values.slice(0, MOST_CELLS).map(shown)
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length--
  return cells.slice(0, length).join(cellMark)
}

function shown(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return shownText(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : shownDay(value)
  // Beyond fifteen digits a number has lost its end, and must not look as if it had not.
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(Number(value.toPrecision(15)))
}

/** Lines stay lines; every other control character goes. */
function shownText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f]+/g
  return text.replace(/\r\n?/g, '\n').replace(controls, ' ').trim()
}

function shownDay(value: Date): string {
  const text = value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
