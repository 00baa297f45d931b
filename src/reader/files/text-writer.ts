import type { SourceCell, SourceMapEntry, SourceSpan } from './source.ts'

type Place<T = SourceMapEntry> = T extends SourceMapEntry ? Omit<T, 'span'> : never

/** Writes the text of a file piece by piece and remembers where each piece came from. */
export type TextWriter = {
  /** Adds text that stands at a place of the original; null for what only separates pieces. */
  write(text: string, place: Place | null): void
  /** Offset at which the next piece will start. */
  length(): number
  /** Adds a cell whose content has been written. */
  cell(cell: SourceCell): void
  /** Number for the next table. */
  nextTable(): number
  finish(): { text: string; map: SourceMapEntry[]; cells: SourceCell[] }
}

/** A writer of text with its map; control characters that no document can mean are left out, lone surrogates too. */
export function writeText(): TextWriter {
  const pieces: string[] = []
  const map: SourceMapEntry[] = []
  const cells: SourceCell[] = []
  let length = 0
  let tables = 0
  return {
    write(text, place) {
      const clean = withoutControls(text)
      if (clean === '') return
      const span: SourceSpan = [length, length + clean.length]
      pieces.push(clean)
      length = span[1]
      if (place === null) return
      const last = map.at(-1)
      if (last && last.span[1] === span[0] && samePlace(last, place)) last.span[1] = span[1]
      else map.push({ ...place, span } as SourceMapEntry)
    },
    length: () => length,
    cell: (cell) => void cells.push(cell),
    nextTable: () => tables++,
    finish: () => ({
      text: pieces.join(''),
      map,
      cells: cells.sort((a, b) => a.span[0] - b.span[0] || a.table - b.table),
    }),
  }
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are left out
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g, '')
  return clean.isWellFormed() ? clean : clean.replace(/\p{Surrogate}/gu, '')
}

function samePlace(entry: SourceMapEntry, place: Place): boolean {
  return Object.entries(place).every(([key, value]) => entry[key as keyof SourceMapEntry] === value)
}

/** The lines of a text without the empty ones at its end. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}
