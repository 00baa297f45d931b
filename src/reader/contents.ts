import { fieldName } from './headings.ts'
import type { Line } from './lines.ts'

/** Marks tables of contents: a run of headings without text that is repeated, from its first line on, by the headings of the body. */
export function markContents(shadow: string, lines: Line[]): void {
  const body = lines.filter((line) => line.role === 'body')
  let at = 0
  while (at < body.length) {
    const { start, end } = body[at] as Line
    const titled = end - start < 12 && /^目\s*录$/.test(shadow.slice(start, end))
    const from = titled ? at + 1 : at
    let to = from
    while (to < body.length && isEntry(shadow, body[to] as Line, titled)) {
      if (to > from && sameEntry(shadow, body[to] as Line, body[from] as Line)) break
      to++
    }
    const repeated = to - from >= (titled ? 2 : 4) && repeatsSoon(shadow, body, from, to)
    if (repeated || (titled && to - from >= 2))
      for (const line of body.slice(at, to)) [line.role, line.reason] = ['contents', 'contents']
    else if (titled) [(body[at] as Line).role, (body[at] as Line).reason] = ['contents', 'contents']
    at = Math.max(to, at + 1)
  }
}

/** A short line without a sentence: a label with a title, perhaps dots and a page. */
function isEntry(shadow: string, line: Line, titled: boolean): boolean {
  if (line.end - line.start > 90 || !line.opens) return false
  const words = shadow.slice(line.start, line.end)
  if (/[。;?!]/.test(words)) return false
  // 2.责任单位:… comes again in each item
  if (line.label && fieldName(shadow.slice(line.label.end, line.end).trimStart())) return false
  return titled ? line.label !== null || /[.·…\s]\d{1,3}$/.test(words) || words.length <= 30 : line.label !== null
}

function entryWords(shadow: string, line: Line): string {
  return shadow
    .slice(line.start, line.end)
    .replace(/[\s.·…_-]{0,200}\d{0,3}$/, '')
    .replace(/\s+/g, '')
}

function sameEntry(shadow: string, one: Line, other: Line): boolean {
  return entryWords(shadow, one) === entryWords(shadow, other)
}

/** Whether the first entry opens a line within the next lines after the run. */
function repeatsSoon(shadow: string, body: Line[], from: number, to: number): boolean {
  const first = entryWords(shadow, body[from] as Line)
  for (const line of body.slice(to, to + 12))
    if (
      shadow
        .slice(line.start, Math.min(line.end, line.start + 120))
        .replace(/\s+/g, '')
        .startsWith(first)
    )
      return true
  return false
}
