import { createHash } from 'node:crypto'
import { decodeText } from './decode-text.ts'
import { claimedKind, endingOf, findKind } from './find-kind.ts'
import { type Attempt, checkSize, had, problem, refuse } from './problem.ts'
import { readDocx } from './read-docx.ts'
import type { FileKind, FileProblem, Source, SourceCell, SourceMapEntry, TextEncoding } from './source.ts'

/** What the reader of one kind of file takes out of it. */
export type Extract = {
  text: string
  encoding?: TextEncoding
  map: SourceMapEntry[] | null
  cells: SourceCell[]
  problems: FileProblem[]
}

/** Longest text that is handed on, in UTF-16 code units. */
export const MOST_CHARACTERS = 20_000_000

const MEDIA_TYPES: Record<FileKind, string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The text of a file, decided by its bytes; whatever is wrong with it is a problem of the source, never an exception. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const source: Source = {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'application/octet-stream',
    encoding: null,
    text: '',
    map: null,
    problems: [],
  }
  const tooLarge = checkSize(bytes.length)
  if (tooLarge) {
    source.problems.push(tooLarge)
    return source
  }
  const kind = findKind(bytes, name)
  if (kind.ok) {
    source.mediaType = MEDIA_TYPES[kind.value]
    accept(source, await extract(kind.value, bytes))
  } else source.problems.push(kind.problem)
  source.problems.push(...checkClaim(name, kind))
  return source
}

function accept(source: Source, extracted: Attempt<Extract>): void {
  if (!extracted.ok) {
    source.problems.push(extracted.problem)
    return
  }
  const { text, encoding, map, cells, problems } = extracted.value
  source.problems.push(...problems)
  if (text.length > MOST_CHARACTERS) {
    source.problems.push(problem('file/text-too-long', 'error', { actual: text.length, limit: MOST_CHARACTERS }))
    return
  }
  source.encoding = encoding ?? null
  source.text = text
  source.map = map
  if (cells.length > 0) source.cells = cells
  const isRefused = problems.some(({ severity }) => severity === 'error')
  if (text.trim() === '' && !isRefused) source.problems.push(problem('file/no-text', 'error'))
}

async function extract(kind: FileKind, bytes: Uint8Array): Promise<Attempt<Extract>> {
  try {
    switch (kind) {
      case 'text':
      case 'markdown':
        return readText(bytes)
      case 'docx':
        return readDocx(bytes)
      // Loaded only when needed: each brings a library of its own.
      case 'html':
        return (await import('./read-html.ts')).readHtml(bytes)
      case 'xlsx':
        return await (await import('./read-xlsx.ts')).readXlsx(bytes)
      case 'doc':
        return await (await import('./read-doc.ts')).readDoc(bytes)
      case 'pdf':
        return await (await import('./read-pdf.ts')).readPdf(bytes)
    }
  } catch {
    // A library met bytes that it cannot cope with.
    return refuse('file/broken', { part: kind })
  }
}

function readText(bytes: Uint8Array): Attempt<Extract> {
  const decoded = decodeText(bytes)
  return decoded.ok ? had({ ...decoded.value, map: null, cells: [] }) : decoded
}

/** A name that promises another kind than the bytes are is worth knowing, also when the file was read all the same. */
function checkClaim(name: string, kind: Attempt<FileKind>): FileProblem[] {
  const claimed = claimedKind(name)
  if (claimed === null) return []
  const actual = kind.ok ? kind.value : (kind.problem.arguments.format ?? null)
  if (actual === null || actual === claimed) return []
  // A note in markdown is plain text as well.
  if (claimed === 'text' && actual === 'markdown') return []
  return [problem('file/wrong-kind', 'note', { ending: endingOf(name), actual })]
}
