import type { Span } from './finding.ts'
import type { Judgement } from './firmness.ts'
import { isDownwards } from './judge-target.ts'
import type { Phrase } from './phrases.ts'

/** A number as it stands in a phrase. */
interface Figure {
  value: number
  words: string
  span: Span
}

const figure =
  /(?<![第\d.])(\d+(?:\.\d+)?)(?![\d.])(?!年(?!级|以|期)|月|日|号|届)([万亿千百])?|(?<!第)([一二两三四五六七八九十]{1,3})(?=[个次项名所场期批人篇节间处套栋支辆])/gu
const factors: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const digits = '零一二三四五六七八九'

/**
 * Numbers that no target explains: where two phrases say the same but for a number, that number is what changed. Numbers in
 * `known` (of targets, of dates) are judged elsewhere.
 */
export function judgeFigures(
  before: Phrase & { original: string },
  after: Phrase & { original: string },
  known: { before: readonly Span[]; after: readonly Span[] },
): Judgement[] {
  const [a, b] = [figuresIn(before), figuresIn(after)]
  if (a.length > 0 && b.length === 0 && !lies(a, known.before))
    return [
      { sign: -1, what: { code: 'comparison/number-lost', arguments: { before: a[0]?.words ?? '', after: '—' } } },
    ]
  if (b.length > 0 && a.length === 0 && !lies(b, known.after))
    return [
      { sign: 1, what: { code: 'comparison/number-given', arguments: { before: '—', after: b[0]?.words ?? '' } } },
    ]
  if (a.length !== b.length) return []
  return a.flatMap((one, at): Judgement[] => {
    const other = b[at] as Figure
    if (one.value === other.value || within(one.span, known.before) || within(other.span, known.after)) return []
    const down = isDownwards(before.plain)
    if (down !== isDownwards(after.plain)) return []
    const larger = other.value > one.value
    const stronger = larger !== down
    const code = larger ? (down ? 'larger-is-weaker' : 'larger') : down ? 'smaller-is-stronger' : 'smaller'
    return [
      {
        sign: stronger ? 1 : -1,
        what: { code: `comparison/${code}`, arguments: { before: one.words, after: other.words } },
      },
    ]
  })
}

function figuresIn({ original, span }: { original: string; span: Span }): Figure[] {
  return [...original.matchAll(figure)].map((found) => ({
    value: found[1] ? Number(found[1]) * (factors[found[2] ?? ''] ?? 1) : chineseValue(found[3] ?? ''),
    words: found[0],
    span: [span[0] + found.index, span[0] + found.index + found[0].length],
  }))
}

/** 三, 十二, 二十五; up to 99. */
function chineseValue(text: string): number {
  const plain = text.replace(/两/g, '二')
  const ten = plain.indexOf('十')
  if (ten < 0) return Number([...plain].map((sign) => digits.indexOf(sign)).join(''))
  const tens = ten === 0 ? 1 : digits.indexOf(plain[ten - 1] as string)
  const ones = plain[ten + 1]
  return tens * 10 + (ones ? digits.indexOf(ones) : 0)
}

const within = ([from]: Span, spans: readonly Span[]) => spans.some(([start, end]) => start <= from && from < end)
const lies = (figures: readonly Figure[], spans: readonly Span[]) => figures.every(({ span }) => within(span, spans))
