import WordExtractor from 'word-extractor'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { Extract } from './read-source.ts'
import { linesOf, type TextWriter, writeText } from './text-writer.ts'

/** Offset of the flags in the first block of the stream (MS-DOC 2.5.2), and the flag of a file with a password. */
const FLAGS_AT = 0x0a
const ENCRYPTED = 0x0100
/** First bytes of the block, by which it is found; its version follows, 0x00c1 (Word 97) to 0x0112 (Word 2007). */
const BLOCK = Buffer.from([0xec, 0xa5])

/** The text of a Word 97-2003 file: body, footnotes, endnotes, text boxes; paragraphs counted, no runs. Numbers of lists are not in it. */
export async function readDoc(bytes: Uint8Array): Promise<Attempt<Extract>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const block = findBlock(buffer)
  if (block < 0) return refuse('file/broken', { part: 'doc' })
  if (buffer.readUInt16LE(block + FLAGS_AT) & ENCRYPTED) return refuse('file/encrypted', { reason: 'password' })
  const document = await new WordExtractor().extract(buffer)
  const plain = { filterUnicode: false }
  const writer = writeText()
  writePart(writer, document.getBody(plain), 'body')
  writePart(writer, document.getTextboxes({ ...plain, includeHeadersAndFooters: false }), 'body')
  writePart(writer, document.getFootnotes(plain), 'footnote')
  writePart(writer, document.getEndnotes(plain), 'endnote')
  const problems = hasAutomaticNumbers(buffer) ? [problem('file/automatic-numbers', 'question')] : []
  return had({ ...writer.finish(), problems })
}

function writePart(writer: TextWriter, text: string, part: 'body' | 'footnote' | 'endnote'): void {
  const paragraphs = linesOf(text)
  if (paragraphs.length === 1 && paragraphs[0] === '') return
  paragraphs.forEach((paragraph, index) => {
    writer.write(paragraph, { at: 'run', part, paragraph: index, run: 0 })
    writer.write('\n', null)
  })
}

/** Streams of a compound file start at its sectors; small ones lie in sectors of 64 bytes. */
function findBlock(buffer: Buffer): number {
  for (let at = buffer.indexOf(BLOCK, 512); at >= 0 && at + 12 <= buffer.length; at = buffer.indexOf(BLOCK, at + 1)) {
    const version = buffer.readUInt16LE(at + 2)
    if (at % 64 === 0 && version >= 0x00c1 && version <= 0x0112) return at
  }
  return -1
}

/** Whether any paragraph is told to take a number from a list (sprmPIlfo, MS-DOC 2.6.2); the same bytes in a text are a rare character. */
function hasAutomaticNumbers(buffer: Buffer): boolean {
  const sprm = Buffer.from([0x0b, 0x46])
  for (let at = buffer.indexOf(sprm); at >= 0; at = buffer.indexOf(sprm, at + 1)) {
    const list = at + 4 <= buffer.length ? buffer.readUInt16LE(at + 2) : 0
    if (list > 0 && list < 0x7ff) return true
  }
  return false
}
