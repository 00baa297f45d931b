import { isBreak, isHan, isSpace } from './lines.ts'
import { indexOpenings, listMarks, type OpeningIndex } from './openings.ts'
import type { Paragraph } from './paragraphs.ts'
import { FILLER } from './shadow.ts'
import { COMMA, OPEN } from './signs.ts'

/** The plan written out clean, for analysis only: paragraphs in one line each, no inner white space, no glosses.
 *
 *    text   「投入 X 亿元,推\n\n     进質(zhì)量」
 *    copy   「投入X亿元,推进质量」
 *
 *  Places in the copy lead back to offsets of the text; paragraphs are parted by LF.
 */
export type FairCopy = {
  text: string
  /** The text once more, as code units. */
  units: Uint16Array
  /** Where constructs may begin. */
  openings: OpeningIndex
  /** Places of digits, brackets, quotation marks, blanks and line ends, in order. */
  marks: number[]
  /** Offset in the text of each character of the copy; one entry more than the copy is long. */
  map: Int32Array
  /** Range of each paragraph in the copy. */
  ranges: [from: number, to: number][]
  /** Glosses that were left out, as spans of the text. */
  glosses: [number, number][]
  /** Where a paragraph starts with a sign that is not copied (the bar of a table): its offset, by place. */
  heads: Map<number, number>
}

const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const TONED = new RegExp(`[\\u4e00-\\u9fff]\\([a-zü]{0,4}[${TONES}][a-zü]{0,4}\\)`, 'g')
const GLOSS = new RegExp(`\\([a-zü${TONES}]{1,7}\\)`, 'y')

const BAR = 124
/** White space, line ends, fillers, the bar and the opening bracket are not simply copied. */
const SPECIAL = new Uint8Array(65536)
SPECIAL.fill(1, 0, 41)
SPECIAL.fill(1, 0x2000, 0x2030)
SPECIAL[BAR] = 1

/** Whether pinyin stands in brackets behind many characters: three letters with a tone are enough to look closer. */
function hasGlosses(shadow: string, source: Uint16Array, start: number, end: number): boolean {
  let toned = 0
  for (let at = start; at < end && toned < 3; at++) if (TONE[source[at] as number] === 1) toned++
  if (toned < 3) return false
  TONED.lastIndex = 0
  const words = shadow.slice(start, end)
  for (let count = 0; count < 3; count++) if (!TONED.test(words)) return false
  return true
}

const TONE = new Uint8Array(65536)
for (const sign of TONES) TONE[sign.charCodeAt(0)] = 1

function firstOf(paragraphs: Paragraph[]): number {
  return paragraphs[0]?.lines[0]?.start ?? 0
}

function lastOf(paragraphs: Paragraph[]): number {
  const lines = paragraphs[paragraphs.length - 1]?.lines
  return lines?.[lines.length - 1]?.end ?? 0
}

/** Writes the fair copy of the paragraphs. */
export function writeFairCopy(shadow: string, source: Uint16Array, paragraphs: Paragraph[]): FairCopy {
  let size = paragraphs.length + 1
  for (const paragraph of paragraphs) for (const line of paragraph.lines) size += line.end - line.start + 1
  const units = new Uint16Array(size)
  const map = new Int32Array(size + 1)
  const ranges: [number, number][] = []
  const glosses: [number, number][] = []
  const heads = new Map<number, number>()
  const [start, end] = [firstOf(paragraphs), lastOf(paragraphs)]
  const glossed = hasGlosses(shadow, source, start, end)
  let length = 0
  for (const paragraph of paragraphs) {
    const from = length
    let last = 0
    for (const line of paragraph.lines) {
      let spaced = last !== 0
      let wrapped = spaced
      for (let at = line.start; at < line.end; at++) {
        const unit = source[at] as number
        if (!spaced && SPECIAL[unit] === 0) {
          map[length] = at
          units[length++] = unit
          last = unit
          continue
        }
        // the bar of a table row belongs to its cell but says nothing
        if (unit === BAR && line.cell) continue
        if (unit <= 40) {
          if (unit <= 32) {
            if (unit !== FILLER) spaced = true
            continue
          }
          if (glossed && unit === 40 && last >= 0x4e00 && last <= 0x9fff) {
            GLOSS.lastIndex = at
            const gloss = GLOSS.exec(shadow)
            if (gloss && at + gloss[0].length <= line.end) {
              glosses.push([at, at + gloss[0].length])
              at += gloss[0].length - 1
              continue
            }
          }
        } else if (unit >= 0x2000 && unit < 0x2030 && isBreak(unit)) {
          spaced = true
          continue
        }
        if (spaced) {
          if (isLatin(last) && isLatin(unit) && !(wrapped && isDigit(last) && isDigit(unit))) {
            map[length] = at - 1
            units[length++] = 32
          } else if (
            line.unsigned &&
            standsForSign(last, unit) &&
            (map[length - 1] as number) >= (line.label?.end ?? 0)
          ) {
            map[length] = at - 1
            units[length++] = COMMA
          }
          spaced = false
          wrapped = false
        }
        map[length] = at
        units[length++] = unit
        last = unit
      }
    }
    const head = (paragraph.lines[0] as { start: number }).start
    if (length > from && map[from] !== head) heads.set(from, head)
    ranges.push([from, length])
    map[length] = (paragraph.lines[paragraph.lines.length - 1] as { end: number }).end
    units[length++] = 10
  }
  map[length] = shadow.length
  const used = units.subarray(0, length)
  return {
    text: utf16.decode(used),
    units: used,
    openings: indexOpenings(used),
    marks: listMarks(used),
    map: map.subarray(0, length + 1),
    ranges,
    glosses,
    heads,
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** A space between words that have lost their signs; one beside a digit parts a number from its unit. */
function standsForSign(last: number, unit: number): boolean {
  return !isDigit(unit) && (isHan(last) || last === 37) && (isHan(unit) || unit === OPEN)
}

function isLatin(unit: number): boolean {
  return isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Span of the text for a range of the copy, without white space or the bar of a table at its end. */
export function spanOf(copy: FairCopy, shadow: string, from: number, to: number): [number, number] {
  const start = copy.map[from] as number
  if (to <= from) return [start, start]
  let end = copy.map[to] as number
  const least = (copy.map[to - 1] as number) + 1
  while (end > least && (isSpace(shadow.charCodeAt(end - 1)) || shadow.charCodeAt(end - 1) === BAR)) end--
  return [start, Math.max(end, least)]
}

/** First place of the copy at or behind an offset of the text. */
export function placeOf(copy: FairCopy, offset: number): number {
  let low = 0
  let high = copy.map.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((copy.map[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
