import { type Label, readLabel } from './labels.ts'
import { isHan, type Line } from './lines.ts'
import { parseNumeral } from './numerals.ts'

/** Shorter lines hold no parts that a page ran together. */
const LEAST = 60
/** So many decimals that follow one another are headings. */
const FEWEST = 3
/** Section before its first decimal: 二、主要任务2.1 */
const SECTION =
  /(?:第\s?([一二三四五六七八九十\d]{1,3})\s?(?:章|部分)|([一二三四五六七八九十]{1,3})\s?[、.])\s?[^。;!?\n]{2,30}$/
const WIDEST = 40

type Found = { label: Label; numbers: number[]; line: Line }

/** Where headings with decimals stand inside a line: each is believed because it continues the one before, and the section
 *  before the first of its decimals because it has their number. Quantities (2.5亿元) are none.
 *    > | …守住底线。二、重点任务2.1完善设施改造食堂120个。2.2规范采购…
 *                    ^           ^                         ^
 */
export function findDecimalChains(shadow: string, lines: readonly Line[]): Set<number> {
  const starts = new Set<number>()
  let chain: Found[] = []
  const close = () => {
    if (chain.length >= FEWEST)
      for (const { label, numbers, line } of chain) {
        const section = numbers[1] === 1 ? sectionBefore(shadow, line, label.start, numbers[0] as number) : -1
        if (section > line.start) starts.add(section)
        if (label.start > line.start) starts.add(label.start)
      }
    chain = []
  }
  const dots = new Dots(shadow)
  for (const line of lines) {
    if (line.role !== 'body') continue
    for (const found of decimalsOf(shadow, line, dots)) {
      const last = chain[chain.length - 1]
      if (found.numbers.every((number) => number === 1)) close()
      if (chain.length === 0 ? found.numbers[1] === 1 && found.numbers.length === 2 : last && follows(last, found))
        chain.push(found)
    }
  }
  close()
  return starts
}

/** Places of dots, each looked for once. */
class Dots {
  private readonly shadow: string
  private at = -1

  constructor(shadow: string) {
    this.shadow = shadow
  }

  /** The first dot at or behind a place; places only grow. */
  behind(place: number): number {
    if (this.at >= place) return this.at
    const found = this.shadow.indexOf('.', place)
    this.at = found < 0 ? this.shadow.length : found
    return this.at
  }
}

function* decimalsOf(shadow: string, line: Line, dots: Dots): Generator<Found> {
  if (line.end - line.start < LEAST) {
    if (line.label?.kind === 'decimal') yield { label: line.label, numbers: numbersOf(shadow, line.label), line }
    return
  }
  for (let dot = dots.behind(line.start); dot < line.end; dot = dots.behind(dot + 1)) {
    let start = dot
    while (start > line.start && dot - start < 3 && isDigit(shadow.charCodeAt(start - 1))) start--
    if (start === dot || dot - start > 2 || !mayStandBefore(shadow.charCodeAt(start - 1))) continue
    const label = readLabel(shadow, start)
    if (label?.kind !== 'decimal' || label.end >= line.end || !/\./.test(shadow.slice(start, label.end))) continue
    if (!isHan(shadow.charCodeAt(label.end)) && shadow[label.end] !== ' ') continue
    yield { label, numbers: numbersOf(shadow, label), line }
    dot = label.end
  }
}

/** Words and signs, but no part of a number. */
function mayStandBefore(code: number): boolean {
  return !(isDigit(code) || code === 46 || code === 45 || code === 47 || (code >= 65 && code <= 122))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function numbersOf(shadow: string, label: Label): number[] {
  return (shadow.slice(label.start, label.end).match(/\d+/g) ?? []).map(Number)
}

/** 2.1 is followed by 2.1.1, 2.2 or 3.1; 2.1.3 by 2.1.4, 2.2 or 3.1. */
function follows({ numbers: last }: Found, { numbers: own }: Found): boolean {
  if (own.length === last.length + 1) return own[last.length] === 1 && last.every((number, at) => number === own[at])
  if (own.length > last.length || own.length < 2) return false
  const at = own.findIndex((number, place) => number !== last[place])
  if (at < 0 || own[at] !== (last[at] as number) + 1) return false
  return own.slice(at + 1).every((number) => number === 1)
}

/** The section that has the number of the decimals behind it. */
function sectionBefore(shadow: string, line: Line, at: number, number: number): number {
  const least = Math.max(line.start, at - WIDEST)
  const words = shadow.slice(least, at)
  for (let from = words.length - 1; from >= 0; from--) {
    const sign = words[from] as string
    if (!/[第一二三四五六七八九十]/.test(sign) || /[第一二三四五六七八九十]/.test(words[from - 1] ?? '')) continue
    const found = SECTION.exec(words.slice(from))
    if (found?.index === 0 && parseNumeral((found[1] ?? found[2]) as string) === number) return least + from
  }
  return -1
}
