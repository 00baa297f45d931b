import { type Block, type Cell, readBlocks, type Table } from './docx-blocks.ts'
import { openNumbering } from './numbering.ts'
import { findRelated, openOfficeParts } from './office-parts.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { Extract } from './read-source.ts'
import { type TextWriter, writeText } from './text-writer.ts'

type Part = 'body' | 'footnote' | 'endnote'

/**
 * The text of a .docx: one line for each paragraph with the label of its automatic number, one line for each row of a table with tabs
 * between cells, then footnotes and endnotes. Tracked insertions are taken, deletions and hidden text are left out.
 */
export function readDocx(bytes: Uint8Array): Attempt<Extract> {
  const opened = openOfficeParts(bytes)
  if (!opened.ok) return opened
  const { parts, problems } = opened.value
  const main = findRelated(parts, '', 'officeDocument') ?? 'word/document.xml'
  const related = (type: string) => parts.get(findRelated(parts, main, type) ?? '') ?? null
  const numbering = openNumbering(related('numbering'), related('styles'))
  const writer = writeText()
  let tracked = 0
  let hidden = 0
  const sources: [Part, string | null][] = [
    ['body', parts.get(main) ?? null],
    ['footnote', related('footnotes')],
    ['endnote', related('endnotes')],
  ]
  for (const [part, xml] of sources) {
    if (xml === null) {
      if (part === 'body') return refuse('file/broken', { part: main })
      continue
    }
    const read = readBlocks(xml, numbering)
    if (read === 'document-type') return refuse('file/document-type', { part })
    if (read === 'broken') return refuse('file/broken', { part })
    tracked += read.tracked
    hidden += read.hidden
    writeBlocks(writer, read.blocks, part, '\n')
  }
  const inserted = parts.get(main)?.match(/<w:altChunk[\s/>]/g)?.length ?? 0
  if (inserted > 0) problems.push(problem('file/inserted-document', 'question', { count: inserted }))
  const comments = related('comments')?.match(/<w:comment[\s>]/g)?.length ?? 0
  if (comments > 0) problems.push(problem('file/comments-left-out', 'note', { count: comments }))
  if (tracked > 0) problems.push(problem('file/tracked-changes', 'note', { count: tracked }))
  if (hidden > 0) problems.push(problem('file/hidden-text', 'note', { count: hidden }))
  return had({ ...writer.finish(), problems })
}

/** Writes blocks one below the other; `end` follows the last, so that a cell does not end with a line break. */
function writeBlocks(writer: TextWriter, blocks: Block[], part: Part, end: '' | '\n'): void {
  blocks.forEach((block, index) => {
    if (block.is === 'table') writeTable(writer, block, part)
    else {
      const text = block.pieces[0]?.text ?? ''
      const at = { at: 'run' as const, part, paragraph: block.index }
      if (block.label) writer.write(block.label + gapAfter(block.label, text), { ...at, run: null })
      for (const { paragraph, run, text } of block.pieces) writer.write(text, { ...at, paragraph, run })
    }
    const isLast = index === blocks.length - 1
    const isTable = block.is === 'table'
    if (isLast ? end !== '' && !isTable : !isTable) writer.write('\n', null)
  })
}

/** What a tab after a label is in running text: nothing after Chinese marks, a space where label and text would run together. */
function gapAfter(label: string, text: string): '' | ' ' {
  if (/^[\s\u3000]/.test(text)) return ''
  if (/[、，：:）)\]】〕●○■□▪•◆❖➢→✓☆★]$/.test(label)) return ''
  if (/[.．。]$/.test(label)) return /^[\d.．]/.test(text) ? ' ' : ''
  return ' '
}

function writeTable(writer: TextWriter, table: Table, part: Part): void {
  const number = writer.nextTable()
  table.rows.forEach((row, index) => {
    let column = 0
    for (const cell of row) {
      // As many tabs as columns, so that a cell below a merged one keeps its column.
      writer.write('\t'.repeat(Math.max(0, cell.column - column)), null)
      writeCell(writer, cell, part, number, index)
      column = cell.column
    }
    writer.write('\n', null)
  })
}

function writeCell(writer: TextWriter, cell: Cell, part: Part, table: number, row: number): void {
  const start = writer.length()
  writeBlocks(writer, cell.blocks, part, '')
  const { column, rowSpan, columnSpan } = cell
  writer.cell({ table, row, column, rowSpan, columnSpan, span: [start, writer.length()] })
}
