/** A file as the reader sees it: one text, a way back into the original, and what is wrong with the file itself. */

/** Half-open range of UTF-16 code units in `Source.text`: `text.slice(start, end)`. */
export type SourceSpan = [start: number, end: number]

/** Kinds of file that can be read; decided by the bytes, never by the name alone. */
export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'pdf' | 'xlsx'

/** How a text file was decoded; null for files that hold no plain bytes of text (.docx, .doc, .pdf, .xlsx). */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Where a piece of the text stands in the original; entries are in order of the text and do not overlap. */
export type SourceMapEntry =
  /** .docx and .doc: paragraph counts every paragraph of the part from 0; run is null for the label of an automatic number. */
  | { at: 'run'; span: SourceSpan; part: 'body' | 'footnote' | 'endnote'; paragraph: number; run: number | null }
  /** .pdf: page and line count from 1. */
  | { at: 'line'; span: SourceSpan; page: number; line: number }
  /** .html: CSS path of the element, e.g. `body > div:nth-of-type(2) > p:nth-of-type(1)`. */
  | { at: 'element'; span: SourceSpan; path: string }
  /** .xlsx: name of the sheet; row and column count from 1 as the spreadsheet shows them (A = 1). */
  | { at: 'cell'; span: SourceSpan; sheet: string; row: number; column: number }

/** One cell of a real table (.docx, .html, .xlsx); table, row and column count from 0, column in the grid of the table. */
export type SourceCell = {
  table: number
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  span: SourceSpan
}

/** Something about the file that its sender must know; sentences for people are in `words.ts`. */
export type FileProblem = {
  code: FileProblemCode
  severity: 'error' | 'question' | 'note'
  span: SourceSpan | null
  arguments: Record<string, string | number>
}

/** An error means that no text could be taken; a question that the text may be wrong; a note that something was left out. */
export type FileProblemCode =
  | 'file/empty'
  | 'file/no-text'
  | 'file/too-large'
  | 'file/too-many-pages'
  | 'file/text-too-long'
  | 'file/wrong-kind'
  | 'file/broken'
  | 'file/pages-unread'
  | 'file/broken-archive'
  | 'file/encrypted'
  | 'file/archive-bomb'
  | 'file/archive-path'
  | 'file/nested-archive'
  | 'file/external-link'
  | 'file/document-type'
  | 'file/scanned-pdf'
  | 'file/image'
  | 'file/executable'
  | 'file/archive'
  | 'file/unsupported-format'
  | 'file/unknown-kind'
  | 'file/encoding-uncertain'
  | 'file/encoding-mixed'
  | 'file/declared-encoding'
  | 'file/macros-ignored'
  | 'file/tracked-changes'
  | 'file/comments-left-out'
  | 'file/hidden-text'
  | 'file/hidden-sheet'
  | 'file/formulas-without-result'
  | 'file/inserted-document'
  | 'file/automatic-numbers'
  | 'file/unmapped-characters'
  | 'file/furniture-removed'

/** What `readSource` gives for any bytes; when no text could be taken `text` is empty and a problem says why. */
export type Source = {
  name: string
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string
  mediaType: string
  encoding: TextEncoding | null
  text: string
  /** From offsets of the text back into the original; null for plain text, where the offsets are the original. */
  map: SourceMapEntry[] | null
  /** Cells of real tables, in reading order; absent when the file has none. */
  cells?: SourceCell[]
  problems: FileProblem[]
}
