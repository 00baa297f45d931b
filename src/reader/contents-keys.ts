import { makesHeading } from './labels.ts'
import { isSpace, type Line } from './lines.ts'

/** A heading of a table of contents. */
type Key = { words: string; line: Line }

const LONGEST_ENTRY = 60
const LONG = 100
const FEWEST = 4
/** The first entry may stand straight behind the title of the plan. */
const FIRST_GLUED = /(?:第一(?:章|部分)|一、|1[.、])\s?[^。;,:!?\n]{2,30}$/

/** A place where a line is to be cut; what is known of the heading there. */
export type ContentsCut = { at: number; titleEnd: number | null; contents: boolean }

/** Where the headings of a table of contents stand again, in order, in a body without lines; the table is the key to it.
 *    > | 2.1课程
 *    > | 2.2队伍一、基础现有教室…二、任务2.1课程每周…
 *              ^    ^            ^        ^
 *  The entries themselves are marked as contents.
 */
export function findContentsCuts(shadow: string, lines: readonly Line[]): ContentsCut[] {
  const cuts: ContentsCut[] = []
  for (let at = 0; at < lines.length; at++) {
    let to = at
    while (to < lines.length && isEntry(shadow, lines[to] as Line)) to++
    const long = lines.slice(to, to + 2).find((line) => line.role === 'body' && line.end - line.start >= LONG)
    if (to - at < FEWEST - 1 || !long) {
      at = to
      continue
    }
    const keys = keysOf(shadow, lines, at, to, long)
    const found = findAgain(shadow, keys, lines[lines.length - 1]?.end ?? 0)
    if (keys.length >= FEWEST && found.length >= 3 && found.length * 10 >= keys.length * 7) {
      for (const line of lines.slice(at, to)) [line.role, line.reason] = ['contents', 'contents']
      const glued = gluedFirst(shadow, lines[at - 1])
      if (glued) cuts.push({ at: glued, titleEnd: null, contents: true })
      if (long.label && (found[0] as Found).start > long.start)
        cuts.push({ at: long.start, titleEnd: null, contents: true })
      for (const { start, end } of found) cuts.push({ at: start, titleEnd: end, contents: false })
    }
    at = to
  }
  return cuts
}

function isEntry(shadow: string, line: Line): boolean {
  if (line.role !== 'body' || !line.label || !makesHeading(line.label.kind)) return false
  return line.end - line.start <= LONGEST_ENTRY && !/[。;,!?]/.test(shadow.slice(line.label.end, line.end))
}

/** The words of an entry without the dots and the page behind them. */
function wordsOf(shadow: string, start: number, end: number): string {
  return shadow.slice(start, end).replace(/[\s.·…_-]{0,200}\d{0,3}$/, '')
}

/** Place of the first entry where it stands behind the title. */
function gluedFirst(shadow: string, line: Line | undefined): number | null {
  if (line?.role !== 'body' || line.label || line.end - line.start > 120) return null
  const found = FIRST_GLUED.exec(shadow.slice(line.start, line.end))
  return found ? line.start + found.index : null
}

function keysOf(shadow: string, lines: readonly Line[], from: number, to: number, long: Line): Key[] {
  const keys: Key[] = []
  const before = lines[from - 1]
  const glued = gluedFirst(shadow, before)
  if (before && glued) keys.push({ words: wordsOf(shadow, glued, before.end), line: before })
  for (const line of lines.slice(from, to)) keys.push({ words: wordsOf(shadow, line.start, line.end), line })
  // the first heading of the body stands straight behind the last entry
  const first = keys[0]?.words ?? ''
  const again = shadow.indexOf(first, long.start)
  if (long.label && again > long.label.end && again - long.start <= LONGEST_ENTRY)
    keys.push({ words: wordsOf(shadow, long.start, again), line: long })
  return keys
}

type Found = { start: number; end: number }

/** The entries again behind the last of them, in order. */
function findAgain(shadow: string, keys: Key[], end: number): Found[] {
  const last = keys[keys.length - 1]?.line
  if (!last) return []
  const found: Found[] = []
  let at = (last.label?.end ?? last.start) + (last.end - last.start > LONGEST_ENTRY ? 0 : last.end - last.start)
  at = Math.min(at, end)
  let missed = 0
  for (const { words } of keys) {
    const start = shadow.indexOf(words, at)
    if (start < 0 || start > end) {
      if (++missed > 5) break
      continue
    }
    at = start + words.length
    while (at > start && isSpace(shadow.charCodeAt(at - 1))) at--
    found.push({ start, end: at })
  }
  return found
}
