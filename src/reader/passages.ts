import { CLOSE, COLON, COMMA, endsClause, LF, OPEN, STOP } from './signs.ts'

/** A passage between two commas (or in one pair of brackets) around a number. */
export type Segment = { from: number; to: number }

/** Characters to each side of a number that are looked at. */
export const WIDEST = 160
const LONGEST_SENTENCE = 400

/** Borders of passages and sentences in a fair copy. What was looked through for one number is not looked through again for
 *  the next, so that a text without a stop costs no more than another.
 */
export class Passages {
  readonly text: string
  private readonly units: Uint16Array
  /** A range without border and bracket around a place; `open` says that what stands behind it was not looked at. */
  private clear = { from: 0, place: 0, to: 0, open: true }
  /** A place and the start of its sentence. */
  private known = { place: 0, start: 0 }

  constructor(text: string, units: Uint16Array) {
    this.text = text
    this.units = units
  }

  /** The passage that holds a quantity, at most 160 characters to each side.
   *    > | 新建初中9所(包括每县建设1所…),其中…
   *                          ^ its own passage is what stands in the brackets
   */
  segmentAround(from: number, to: number): Segment {
    const { units, clear } = this
    const inside = from >= clear.place && to <= clear.to
    const least = Math.max(0, from - WIDEST)
    let start = inside ? Math.max(clear.from, least) : from
    let bracket = false
    let depth = 0
    for (; !inside && start > least; start--) {
      const code = units[start - 1] as number
      if (code === CLOSE) depth++
      else if (code === OPEN) {
        if (depth === 0) break
        depth--
      } else if (code === LF || (depth === 0 && this.isBorder(start - 1, code))) break
      bracket ||= code === CLOSE || code === OPEN
    }
    const most = Math.min(units.length, to + WIDEST)
    let end = inside ? clear.to : to
    let open = !inside || clear.open
    depth = 0
    for (; open && end < most; end++) {
      const code = units[end] as number
      if (code === OPEN) depth++
      else if (code === CLOSE) {
        if (depth === 0) break
        depth--
      } else if (code === LF || (depth === 0 && this.isBorder(end, code))) break
      bracket ||= code === CLOSE || code === OPEN
    }
    open &&= end === most
    if (!bracket) this.clear = { from: start, place: from, to: end, open }
    return { from: start, to: Math.min(end, most) }
  }

  /** Signs that part passages; the colon of a ratio does not. */
  private isBorder(at: number, code: number): boolean {
    if (code === COLON) return !(isDigit(this.units[at - 1]) && isDigit(this.units[at + 1]))
    return code === COMMA || endsClause(code)
  }

  /** Start of the sentence that holds a place, at most 400 characters back. */
  sentenceStart(place: number): number {
    const { units, known } = this
    const least = Math.max(0, place - LONGEST_SENTENCE)
    const seen = place >= known.place ? Math.max(known.place, least) : least
    let start = place
    for (; start > seen; start--) {
      const code = units[start - 1]
      if (code === STOP || code === LF || code === 33 || code === 63) break
    }
    if (start === seen && seen === known.place && place >= known.place) start = Math.max(known.start, least)
    this.known = { place, start }
    return start
  }
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57
}
