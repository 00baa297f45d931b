import type { ComparedPlan } from '#core/compared-plan.ts'
import type { Span } from './finding.ts'

/** Words of a place as they are compared: one writing, without spaces, glosses and stops. */
export interface Wording {
  text: string
  /** Pairs of neighbouring characters and how often; every number counts as the same sign. */
  pairs: ReadonlyMap<number, number>
  /** Numbers as printed, in order; years and numbers of things (第3届) are none. */
  numbers: readonly string[]
}

/** What both plans have in common and what is therefore no difference: each its own year, each its own level. */
export interface Frame {
  /** Years by which the second plan's period lies after the first one's. */
  shift: number
  /** Whether the plans are of two levels, or of two places: 全市 in one is 全县 in the other. */
  levels: boolean
}

/** The frame in which two plans are compared. */
export function frameOf(before: ComparedPlan, after: ComparedPlan): Frame {
  return {
    shift: before.period && after.period ? after.period.from - before.period.from : 0,
    levels: before.issuer !== null && after.issuer !== null && before.issuer !== after.issuer,
  }
}

/** The frame seen from the second plan. */
export function turnedFrame({ shift, levels }: Frame): Frame {
  return { shift: -shift, levels }
}

const gloss = /\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜ]{1,7}\)/g
/** Signs that are no words; a sign between digits belongs to the number. */
const stops = /(?<!\d)[.\-~:/](?!\d)|(?<=\d)[.\-~:/](?!\d)|(?<!\d)[.\-~:/](?=\d)|[^\p{L}\p{N}.\-~:/%‰+*#]/gu
const numerals = /\d+(?:\.\d+)?/g

/** The text of a place in its comparable form. */
export function plainWords(plan: ComparedPlan, span: Span, frame: Frame): string {
  let text = plan.plain
    .slice(span[0], span[1])
    .replace(/[\s\p{Cc}]+/gu, '')
    .toLowerCase()
    .replace(gloss, '')
  if (frame.shift !== 0 && plan.period) {
    const { from } = plan.period
    text = text.replace(/(20\d{2})年?/g, (whole, year: string) =>
      Number(year) === from ? '本年' : Number(year) === from - 1 ? '上年' : whole,
    )
  }
  if (frame.levels)
    text = text.replace(/(?<![健安完齐保])全[市县区州旗]/g, '全域').replace(/(?<=[各本我])[市县区州旗]/g, '域')
  return text
}

/** The wording of a place. */
export function wordingOf(plan: ComparedPlan, span: Span, frame: Frame): Wording {
  return wordingOfText(plainWords(plan, span, frame))
}

/** The wording of a text that is already plain. */
export function wordingOfText(plain: string): Wording {
  const text = plain.replace(stops, '')
  return { text, pairs: pairsOf(text.replace(numerals, '0')), numbers: numbersIn(text) }
}

/** Several wordings as one, in order. */
export function joined(wordings: readonly Wording[]): Wording {
  const [only] = wordings
  return only && wordings.length === 1 ? only : wordingOfText(wordings.map(({ text }) => text).join('　'))
}

function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const printed =
  /(?<!第|十[一二三四五]五)(?<![\d.])\d+(?:\.\d+)?(?![\d.]|年(?!级|内|以|不|前|度)|月|日|号|届|次会议|世纪)/g

function numbersIn(text: string): string[] {
  return text.match(printed) ?? []
}

/** How much a pair of characters says, by its rarity in both texts. */
export type Rarity = (pair: number) => number

/** The rarity of pairs among the wordings of both plans. */
export function rarityIn(wordings: readonly Wording[]): Rarity {
  const seen = new Map<number, number>()
  for (const { pairs } of wordings) for (const pair of pairs.keys()) seen.set(pair, (seen.get(pair) ?? 0) + 1)
  const weights = new Map<number, number>()
  for (const [pair, count] of seen) weights.set(pair, Math.log(1 + wordings.length / count))
  const unseen = Math.log(1 + wordings.length)
  return (pair) => weights.get(pair) ?? unseen
}

function weightOf({ pairs }: Wording, rarity: Rarity): number {
  let sum = 0
  for (const [pair, count] of pairs) sum += count * rarity(pair)
  return sum
}

function shared(a: Wording, b: Wording, rarity: Rarity): number {
  const [small, large] = a.pairs.size < b.pairs.size ? [a, b] : [b, a]
  let sum = 0
  for (const [pair, count] of small.pairs) {
    const other = large.pairs.get(pair)
    if (other !== undefined) sum += Math.min(count, other) * rarity(pair)
  }
  return sum
}

/** How alike two wordings are, 0 to 1: twice what they share over what both have, rare pairs counting more. */
export function likeness(a: Wording, b: Wording, rarity: Rarity): number {
  if (a.text === b.text) return 1
  const all = weightOf(a, rarity) + weightOf(b, rarity)
  return all === 0 ? 0 : (2 * shared(a, b, rarity)) / all
}

/** How much of a wording stands in another, 0 to 1. */
export function containment(part: Wording, whole: Wording, rarity: Rarity): number {
  const own = weightOf(part, rarity)
  return own === 0 ? (whole.text.includes(part.text) ? 1 : 0) : shared(part, whole, rarity) / own
}

/** Likeness of every wording of one list with every one of the other: `row * there.length + column`. */
export function likenessTable(here: readonly Wording[], there: readonly Wording[], rarity: Rarity): Float64Array {
  const width = there.length
  const table = new Float64Array(here.length * width)
  /** Pair -> places of the second list that have it, each followed by how often. */
  const index = new Map<number, number[]>()
  there.forEach(({ pairs }, at) => {
    for (const [pair, count] of pairs) {
      const places = index.get(pair)
      if (places) places.push(at, count)
      else index.set(pair, [at, count])
    }
  })
  const weights = there.map((each) => weightOf(each, rarity))
  here.forEach((each, row) => {
    const from = row * width
    for (const [pair, count] of each.pairs) {
      const places = index.get(pair)
      if (!places) continue
      const weight = rarity(pair)
      for (let at = 0; at < places.length; at += 2) {
        const other = places[at + 1] as number
        const cell = from + (places[at] as number)
        table[cell] = (table[cell] as number) + Math.min(count, other) * weight
      }
    }
    const own = weightOf(each, rarity)
    for (let at = 0; at < width; at++) {
      const all = own + (weights[at] as number)
      const common = table[from + at] as number
      table[from + at] = each.text === there[at]?.text ? 1 : all === 0 ? 0 : (2 * common) / all
    }
  })
  return table
}

/** Share of the numbers of two wordings that both have, 0 to 1; 1 where neither has any. */
export function sameNumbers(a: Wording, b: Wording): number {
  if (a.numbers.length + b.numbers.length === 0) return 1
  const left = [...b.numbers]
  let same = 0
  for (const number of a.numbers) {
    const at = left.indexOf(number)
    if (at < 0) continue
    left.splice(at, 1)
    same++
  }
  return (2 * same) / (a.numbers.length + b.numbers.length)
}
