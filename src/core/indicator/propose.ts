/** Proposes the indicators that may measure a target: by its words and its unit. A person decides. */
import type { IndicatorDefinition, Quantity, Terms } from './definition.ts'
import { otherWords } from './other-words.ts'

/** What is known of a target when it is matched. */
export interface ProposedFor {
  subject: string
  quote: string
  unit: string
  /** The sentence or heading that it stands in: a number in a row of numbers says its own subject rarely. */
  around: string
}

export interface Proposal {
  indicator: string
  /** 0 to 1: how well words and unit agree. */
  score: number
}

/** Units of counts that plans print in different words. */
const sameUnits: readonly (readonly string[])[] = [
  ['所', '个', '家', '校', '间', '园'],
  ['人', '名', '位', '人次'],
  ['元', '万元', '亿元'],
  ['比值', ':1'],
  ['人/台', ':1'],
  ['种', '个', ':1'],
  ['Mbit/s', 'M', 'Mbps'],
  ['分钟', '小时'],
  ['元/人', '元'],
  ['%', '百分点'],
]

/** Whether a printed unit may be that of a quantity. */
export const sameUnit = (printed: string, unit: string) =>
  printed === unit || sameUnits.some((group) => group.includes(printed) && group.includes(unit))

/** Whether the printed unit is that of the figure, or of the norm that each unit has to reach. */
function unitsAgree(
  printed: string,
  { unit, formula }: IndicatorDefinition,
  quantities: ReadonlyMap<string, Quantity>,
): boolean {
  if (printed === '' || sameUnit(printed, unit)) return true
  if (formula.kind !== 'reaching') return false
  return formula.top.plus.some((key) => sameUnit(printed, quantities.get(key)?.unit ?? ''))
}

/** The best proposals for a target, the best first; none where nothing is alike. */
export function proposeIndicators(
  target: ProposedFor,
  definitions: readonly IndicatorDefinition[],
  quantities: ReadonlyMap<string, Quantity>,
  most = 3,
): Proposal[] {
  const index = indexOf(definitions, quantities)
  const said = {
    subject: pairsOf(target.subject),
    quote: pairsOf(target.quote),
    around: pairsOf(target.around),
    weighed: weigh(pairsOf(target.subject), index.weight),
  }
  return definitions
    .map((definition, i) => ({
      indicator: definition.key,
      score: wordsAgree(said, index, i) * (unitsAgree(target.unit, definition, quantities) ? 1 : 0.5),
    }))
    .filter(({ score }) => score >= 0.25)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}

/** Pairs of characters of some words, each with how rare it is among the definitions, and the sum of all. */
interface Weighed {
  pairs: readonly (readonly [pair: string, weight: number])[]
  whole: number
}

interface Index {
  names: Weighed[]
  around: Weighed[]
  weight: (pair: string) => number
}

const known = new WeakMap<readonly IndicatorDefinition[], Index>()

function indexOf(definitions: readonly IndicatorDefinition[], quantities: ReadonlyMap<string, Quantity>): Index {
  const made = known.get(definitions)
  if (made) return made
  const names = definitions.map(({ key, name }) => pairsOf([name.zh, ...(otherWords[key] ?? [])].join(' ')))
  const around = definitions.map(({ formula }) =>
    pairsOf(
      topOf(formula)
        .map((key) => quantities.get(key)?.name.zh ?? '')
        .join(' '),
    ),
  )
  const count = new Map<string, number>()
  for (const [i, pairs] of names.entries())
    for (const pair of new Set([...pairs, ...(around[i] ?? [])])) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weight = (pair: string) => Math.log(1 + definitions.length / (1 + (count.get(pair) ?? 0)))
  const index = {
    names: names.map((each) => weigh(each, weight)),
    around: around.map((each) => weigh(each, weight)),
    weight,
  }
  known.set(definitions, index)
  return index
}

function weigh(pairs: ReadonlySet<string>, weight: Index['weight']): Weighed {
  const weighed = [...pairs].map((pair) => [pair, weight(pair)] as const)
  return { pairs: weighed, whole: weighed.reduce((sum, [, each]) => sum + each, 0) }
}

/** The part of the words, by weight, that is among others. */
function shareIn({ pairs, whole }: Weighed, among: { has: (pair: string) => boolean }): number {
  if (whole === 0) return 0
  let sum = 0
  for (const [pair, weight] of pairs) if (among.has(pair)) sum += weight
  return sum / whole
}

/** The quantities that say what is counted: the denominator says only among which. */
function topOf(formula: IndicatorDefinition['formula']): string[] {
  const of = ({ plus }: Terms) => [...plus]
  if (formula.kind === 'ratio' || formula.kind === 'reaching') return of(formula.top)
  return formula.kind === 'comparison' ? [...of(formula.of.top), ...of(formula.against.top)] : of(formula.of)
}

/** What is said of a target: pairs of its subject, of the quotation, of what stands around it. */
interface Said {
  subject: ReadonlySet<string>
  quote: ReadonlySet<string>
  around: ReadonlySet<string>
  weighed: Weighed
}

/** How well the words agree: the name in the subject, in the quotation, in what stands around it, and the subject in the name. */
function wordsAgree({ subject, quote, around: sentence, weighed }: Said, { names, around }: Index, i: number): number {
  const name = names[i] as Weighed
  const top = around[i] as Weighed
  const found = (among: ReadonlySet<string>) => Math.max(shareIn(name, among), 0.8 * shareIn(top, among))
  const both = new Set([...name.pairs, ...top.pairs].map(([pair]) => pair))
  return 0.4 * found(subject) + 0.15 * found(quote) + 0.2 * found(sentence) + 0.25 * shareIn(weighed, both)
}

/** The sentence of a text in which words stand; the words alone where they stand nowhere in it. */
export function sentenceAround(text: string, words: string): string {
  const solid = text.replace(/\s+/g, '')
  const wanted = words.replace(/\s+/g, '')
  const at = solid.indexOf(wanted)
  if (at < 0 || wanted === '') return words
  const before = Math.max(...[...'。；;！!'].map((mark) => solid.lastIndexOf(mark, at - 1))) + 1
  const after = [...'。；;！!'].map((mark) => solid.indexOf(mark, at + wanted.length)).filter((end) => end >= 0)
  return solid.slice(Math.max(before, at - 120), Math.min(...after, at + wanted.length + 40))
}

/** Pairs of neighbouring Chinese characters, and single ones of short words. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of text.replace(/[的了在和与及、，]/g, ' ').split(/[^\u4e00-\u9fff]+/))
    for (let i = 0; i + 1 < run.length; i++) pairs.add(run.slice(i, i + 2))
  return pairs
}
