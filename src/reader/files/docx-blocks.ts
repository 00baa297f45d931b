import { isOn, type NumberedParagraph, type Numbering } from './numbering.ts'
import { findAttribute, readXml, type XmlFault } from './xml.ts'

/** Text of one run; the paragraph is another than the one it is in when the mark between two paragraphs was deleted. */
export type Piece = { paragraph: number; run: number; text: string }
/** A paragraph with the label of its automatic number; index counts all paragraphs of the part, run all runs of the paragraph. */
export type Paragraph = { is: 'paragraph'; index: number; label: string; pieces: Piece[] }
export type Cell = { column: number; columnSpan: number; rowSpan: number; blocks: Block[] }
export type Table = { is: 'table'; rows: Cell[][] }
export type Block = Paragraph | Table

/** The blocks of one part, and what was left out of them. */
export type Blocks = { blocks: Block[]; tracked: number; hidden: number }

/** Elements whose whole content is no text of the document as it stands: deleted, moved away, properties, instructions, readings. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:sectPr',
  'w:tblGrid',
  'w:tblPr',
  'w:sdtPr',
  'w:rt',
  'w:rubyPr',
  'w:fldData',
  'mc:Fallback',
])

type OpenParagraph = {
  paragraph: Paragraph
  numbered: NumberedParagraph
  run: number
  deleted: boolean
  boxes: Block[]
}
type OpenTable = {
  table: Table
  row: Cell[]
  column: number
  above: Map<number, Cell>
  skipRow: boolean
  cell: Cell
  continues: boolean
}

/** Reads the body of one WordprocessingML part (document, footnotes, endnotes); text boxes follow the paragraph that holds them. */
export function readBlocks(xml: string, numbering: Numbering): Blocks | XmlFault {
  const root: Block[] = []
  const targets: Block[][] = [root]
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  const path: string[] = []
  const joined: Piece[] = []
  let skipping: string | null = null
  let skipDepth = 0
  let tracked = 0
  let hidden = 0
  let paragraphCount = 0
  let runHidden = false
  let inProperties: 'w:pPr' | 'w:rPr' | 'w:tcPr' | 'w:trPr' | null = null
  let textDepth = 0

  const target = () => targets.at(-1) as Block[]
  const value = (attributes: string) => findAttribute(attributes, 'w:val')

  function write(text: string): void {
    const open = paragraphs.at(-1)
    if (!open) return
    if (runHidden) {
      hidden += text.length
      return
    }
    const last = open.paragraph.pieces.at(-1)
    const { index } = open.paragraph
    if (last && last.run === open.run && last.paragraph === index) last.text += text
    else open.paragraph.pieces.push({ paragraph: index, run: Math.max(0, open.run), text })
  }

  function openProperty(name: string, attributes: string): void {
    const open = paragraphs.at(-1)
    const table = tables.at(-1)
    if (inProperties === 'w:pPr' && open) {
      if (name === 'w:pStyle') open.numbered.style = value(attributes)
      else if (name === 'w:numId' && path.at(-1) === 'w:numPr') open.numbered.list = value(attributes)
      else if (name === 'w:ilvl' && path.at(-1) === 'w:numPr') open.numbered.level = Number(value(attributes)) || 0
      else if (name === 'w:del' && path.at(-1) === 'w:rPr') open.deleted = true
    } else if (inProperties === 'w:rPr' && name === 'w:vanish') runHidden = isOn(value(attributes))
    else if (inProperties === 'w:tcPr' && table) {
      if (name === 'w:gridSpan') table.cell.columnSpan = Math.min(200, Math.max(1, Number(value(attributes)) || 1))
      else if (name === 'w:vMerge') table.continues = (value(attributes) ?? 'continue') === 'continue'
    } else if (inProperties === 'w:trPr' && table) {
      if (name === 'w:gridBefore') table.column = Math.min(200, Number(value(attributes)) || 0)
      else if (name === 'w:del') table.skipRow = true
    }
  }

  function openParagraph(): void {
    const paragraph: Paragraph = { is: 'paragraph', index: paragraphCount++, label: '', pieces: [] }
    paragraphs.push({
      paragraph,
      numbered: { style: null, list: null, level: null },
      run: -1,
      deleted: false,
      boxes: [],
    })
  }

  function closeParagraph(): void {
    const open = paragraphs.pop()
    if (!open) return
    if (open.deleted) {
      // Without the mark at its end the paragraph is the beginning of the next.
      tracked++
      joined.push(...open.paragraph.pieces)
    } else {
      open.paragraph.label = numbering.nextLabel(open.numbered)
      open.paragraph.pieces.unshift(...joined.splice(0))
      target().push(open.paragraph)
    }
    target().push(...open.boxes)
  }

  function closeCell(table: OpenTable): void {
    targets.pop()
    const above = table.above.get(table.cell.column)
    if (table.continues && above) above.rowSpan++
    else {
      table.row.push(table.cell)
      table.above.set(table.cell.column, table.cell)
    }
    table.column = table.cell.column + table.cell.columnSpan
  }

  function openElement(name: string, attributes: string): void {
    const table = tables.at(-1)
    const open = paragraphs.at(-1)
    if (name === 'w:p') openParagraph()
    else if (name === 'w:r' || name === 'm:r') {
      runHidden = false
      if (open) open.run++
    } else if (name === 'w:t' || name === 'm:t') textDepth++
    else if (name === 'w:tab' || name === 'w:ptab') write('\t')
    else if (name === 'w:br' || name === 'w:cr') write('\n')
    else if (name === 'w:noBreakHyphen') write('\u2011')
    else if (name === 'w:sym') write(symbol(findAttribute(attributes, 'w:char')))
    else if (name === 'w:ins' || name === 'w:moveTo') tracked++
    else if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:tcPr' || name === 'w:trPr') inProperties = name
    else if (name === 'w:txbxContent') targets.push(open ? open.boxes : target())
    else if (name === 'w:tbl') {
      tables.push({
        table: { is: 'table', rows: [] },
        row: [],
        column: 0,
        above: new Map(),
        skipRow: false,
        cell: { column: 0, columnSpan: 1, rowSpan: 1, blocks: [] },
        continues: false,
      })
    } else if (name === 'w:tr' && table) Object.assign(table, { row: [], column: 0, skipRow: false })
    else if (name === 'w:tc' && table) {
      table.cell = { column: table.column, columnSpan: 1, rowSpan: 1, blocks: [] }
      table.continues = false
      targets.push(table.cell.blocks)
    }
  }

  function closeElement(name: string): void {
    const table = tables.at(-1)
    if (name === 'w:p') closeParagraph()
    else if (name === 'w:t' || name === 'm:t') textDepth--
    else if (name === inProperties) inProperties = null
    else if (name === 'w:txbxContent') targets.pop()
    else if (name === 'w:tc' && table) closeCell(table)
    else if (name === 'w:tr' && table && !table.skipRow) table.table.rows.push(table.row)
    else if (name === 'w:tbl') {
      tables.pop()
      if (table) target().push(table.table)
    }
  }

  const fault = readXml(xml, {
    open(name, attributes) {
      if (skipping !== null) {
        if (name === skipping) skipDepth++
        return
      }
      if (inProperties === null && (SKIPPED.has(name) || isSeparator(name, attributes))) {
        if (name === 'w:del' || name === 'w:moveFrom') tracked++
        skipping = name
        skipDepth = 1
        return
      }
      if (inProperties !== null) openProperty(name, attributes)
      else openElement(name, attributes)
      path.push(name)
    },
    close(name) {
      if (skipping !== null) {
        if (name === skipping && --skipDepth === 0) skipping = null
        return
      }
      path.pop()
      if (inProperties === null || name === inProperties) closeElement(name)
    },
    text(text) {
      if (skipping === null && textDepth > 0) write(text.replace(/[\r\n\t]+/g, ' '))
    },
  })
  return fault ?? { blocks: root, tracked, hidden }
}

/** The rule between body and notes is stored as a note of its own. */
function isSeparator(name: string, attributes: string): boolean {
  if (name !== 'w:footnote' && name !== 'w:endnote') return false
  const type = findAttribute(attributes, 'w:type')
  return type !== null && type !== 'normal'
}

/** A character given by its place in a symbol font; only ticked and empty boxes matter for the meaning. */
const SYMBOLS: Record<string, string> = { F0FE: '☑', F052: '☑', F0A8: '□', F06F: '□', F0A3: '□', F0FC: '✓', F0B7: '•' }

function symbol(character: string | null): string {
  const code = Number.parseInt(character ?? '', 16)
  if (Number.isNaN(code)) return ''
  return (
    SYMBOLS[(character as string).toUpperCase()] ?? (code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCharCode(code))
  )
}
