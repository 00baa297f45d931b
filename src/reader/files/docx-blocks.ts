import { isOn, type NumberedParagraph, type Numbering } from './numbering.ts'
import { findAttribute, readXml, type XmlEvents, type XmlFault } from './xml.ts'

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

/** More columns than a table on paper has. */
const MOST_COLUMNS = 200

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
  const reader = new PartReader(numbering)
  return readXml(xml, reader) ?? reader.finish()
}

const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr'])

/** Collects blocks while the XML of a part goes by. */
class PartReader implements XmlEvents {
  private readonly numbering: Numbering
  private readonly root: Block[] = []
  /** Where blocks go: the body, a cell, a text box; the innermost last. */
  private readonly targets: Block[][] = [this.root]
  private readonly paragraphs: OpenParagraph[] = []
  private readonly tables: OpenTable[] = []
  private readonly path: string[] = []
  /** Pieces of paragraphs whose end was deleted: the beginning of the next. */
  private joined: Piece[] = []
  private skipping: { name: string; depth: number } | null = null
  private properties: string | null = null
  private paragraphCount = 0
  private textDepth = 0
  private runIsHidden = false
  private tracked = 0
  private hidden = 0

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  open(name: string, attributes: string): void {
    if (this.skipping) {
      if (name === this.skipping.name) this.skipping.depth++
      return
    }
    if (this.isSkipped(name, attributes)) {
      if (name === 'w:del' || name === 'w:moveFrom') this.tracked++
      this.skipping = { name, depth: 1 }
      return
    }
    if (this.properties === null) this.openElement(name, attributes)
    else this.openProperty(name, attributes)
    this.path.push(name)
  }

  close(name: string): void {
    if (this.skipping) {
      if (name === this.skipping.name && --this.skipping.depth === 0) this.skipping = null
      return
    }
    this.path.pop()
    if (name === this.properties) this.properties = null
    else if (this.properties === null) this.closeElement(name)
  }

  text(text: string): void {
    if (!this.skipping && this.textDepth > 0) this.write(text.replace(/[\r\n\t]+/g, ' '))
  }

  finish(): Blocks {
    if (this.joined.length > 0) this.root.push({ ...this.newParagraph(), pieces: this.joined })
    return { blocks: this.root, tracked: this.tracked, hidden: this.hidden }
  }

  /** Properties of earlier versions are skipped everywhere, other elements only outside properties, where the same names mark acts. */
  private isSkipped(name: string, attributes: string): boolean {
    if (name.endsWith('PrChange')) return true
    return this.properties === null && (SKIPPED.has(name) || isSeparator(name, attributes))
  }

  private openElement(name: string, attributes: string): void {
    const open = this.paragraphs.at(-1)
    if (PROPERTIES.has(name)) this.properties = name
    else if (name === 'w:p') this.openParagraph()
    else if (name === 'w:r' || name === 'm:r') {
      this.runIsHidden = false
      if (open) open.run++
    } else if (name === 'w:t' || name === 'm:t') this.textDepth++
    else if (name === 'w:tab' || name === 'w:ptab') this.write('\t')
    else if (name === 'w:br' || name === 'w:cr') this.write('\n')
    else if (name === 'w:noBreakHyphen') this.write('\u2011')
    else if (name === 'w:sym') this.write(symbol(findAttribute(attributes, 'w:char')))
    else if (name === 'w:ins' || name === 'w:moveTo') this.tracked++
    else if (name === 'w:txbxContent') this.targets.push(open ? open.boxes : this.target())
    else this.openTable(name)
  }

  private openTable(name: string): void {
    const table = this.tables.at(-1)
    if (name === 'w:tbl') this.tables.push(newTable())
    else if (name === 'w:tr' && table) Object.assign(table, { row: [], column: 0, skipRow: false })
    else if (name === 'w:tc' && table) {
      table.cell = { column: table.column, columnSpan: 1, rowSpan: 1, blocks: [] }
      table.continues = false
      this.targets.push(table.cell.blocks)
    }
  }

  private closeElement(name: string): void {
    const table = this.tables.at(-1)
    if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:t' || name === 'm:t') this.textDepth--
    else if (name === 'w:txbxContent') this.targets.pop()
    else if (name === 'w:tc' && table) this.closeCell(table)
    else if (name === 'w:tr' && table) {
      if (table.skipRow) this.tracked++
      else table.table.rows.push(table.row)
    } else if (name === 'w:tbl' && table) {
      this.tables.pop()
      this.target().push(table.table)
    }
  }

  private openProperty(name: string, attributes: string): void {
    const open = this.paragraphs.at(-1)
    const table = this.tables.at(-1)
    const value = findAttribute(attributes, 'w:val')
    if (this.properties === 'w:pPr' && open) {
      const isNumber = this.path.at(-1) === 'w:numPr'
      if (name === 'w:pStyle') open.numbered.style = value
      else if (name === 'w:numId' && isNumber) open.numbered.list = value
      else if (name === 'w:ilvl' && isNumber) open.numbered.level = Number(value) || 0
      else if (name === 'w:del' && this.path.at(-1) === 'w:rPr') open.deleted = true
    } else if (this.properties === 'w:rPr' && name === 'w:vanish') this.runIsHidden = isOn(value)
    else if (this.properties === 'w:tcPr' && table) {
      if (name === 'w:gridSpan') table.cell.columnSpan = Math.min(MOST_COLUMNS, Math.max(1, Number(value) || 1))
      else if (name === 'w:vMerge') table.continues = (value ?? 'continue') === 'continue'
    } else if (this.properties === 'w:trPr' && table) {
      if (name === 'w:gridBefore') table.column = Math.min(MOST_COLUMNS, Math.max(0, Number(value) || 0))
      else if (name === 'w:del') table.skipRow = true
    }
  }

  private newParagraph(): Paragraph {
    return { is: 'paragraph', index: this.paragraphCount++, label: '', pieces: [] }
  }

  private openParagraph(): void {
    const numbered: NumberedParagraph = { style: null, list: null, level: null }
    this.paragraphs.push({ paragraph: this.newParagraph(), numbered, run: -1, deleted: false, boxes: [] })
  }

  private closeParagraph(): void {
    const open = this.paragraphs.pop()
    if (!open) return
    const { paragraph } = open
    if (open.deleted) {
      this.tracked++
      this.joined.push(...paragraph.pieces)
    } else {
      paragraph.label = this.numbering.nextLabel(open.numbered)
      paragraph.pieces.unshift(...this.joined.splice(0))
      this.target().push(paragraph)
    }
    this.target().push(...open.boxes)
  }

  private closeCell(table: OpenTable): void {
    this.targets.pop()
    const { cell } = table
    const above = table.above.get(cell.column)
    if (table.continues && above) above.rowSpan++
    else {
      table.row.push(cell)
      table.above.set(cell.column, cell)
    }
    table.column = cell.column + cell.columnSpan
  }

  private target(): Block[] {
    return this.targets.at(-1) as Block[]
  }

  private write(text: string): void {
    const open = this.paragraphs.at(-1)
    if (!open) return
    if (this.runIsHidden) {
      this.hidden += text.length
      return
    }
    const { index, pieces } = open.paragraph
    const last = pieces.at(-1)
    if (last && last.run === open.run && last.paragraph === index) last.text += text
    else pieces.push({ paragraph: index, run: Math.max(0, open.run), text })
  }
}

function newTable(): OpenTable {
  const cell: Cell = { column: 0, columnSpan: 1, rowSpan: 1, blocks: [] }
  return {
    table: { is: 'table', rows: [] },
    row: [],
    column: 0,
    above: new Map(),
    skipRow: false,
    cell,
    continues: false,
  }
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
