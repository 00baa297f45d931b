/** Changing the words of a draft's cell: the passages of the text that stand behind them, and what is put in their place. */
import type { Span } from '#reader/reading.ts'
import type { Correction } from '../decision/settlement.ts'

/** Words that stand instead of a passage of the text. */
export interface Rewriting {
  span: Span
  text: string
  /** Decisions on words within the passage that this one stands instead of. */
  replaces: string[]
}

/** One UTF-16 unit of a cell with the place of the text that it stands for; `null` joins two passages. */
interface Sign {
  sign: string
  span: Span | null
}

/**
 * What must be rewritten for a cell to hold other words; undefined where they cannot be told apart in the text: a change that
 * goes over two passages, or a cell that does not hold what stands in them.
 */
export function rewriteWords(
  text: string,
  passages: readonly Span[],
  corrections: readonly Correction[],
  from: string,
  to: string,
): Rewriting[] | undefined {
  const all = cellSigns(text, passages, corrections)
  // The stop behind a title stands in the passage and not in the cell.
  const signs = all.slice(all.length - from.length)
  if (signs.map(({ sign }) => sign).join('') !== from) return undefined
  const [old, next] = [from.split('\n'), to.split('\n')]
  const whole = [{ start: 0, old: from, next: to }]
  const edits =
    old.length === next.length
      ? old.map((line, at) => ({ start: lineStart(old, at), old: line, next: next[at] as string }))
      : whole
  const found = edits.filter((each) => each.old !== each.next).map((edit) => rewriteOne(signs, corrections, edit))
  return found.every((each) => each !== undefined) ? found : undefined
}

const lineStart = (lines: readonly string[], at: number) =>
  lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)

function rewriteOne(
  signs: readonly Sign[],
  corrections: readonly Correction[],
  { start, old, next }: { start: number; old: string; next: string },
): Rewriting | undefined {
  const most = Math.min(old.length, next.length)
  let head = 0
  while (head < most && old[head] === next[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++
  // What is only put in takes the sign beside it along: a place is told by its words.
  if (head + tail === old.length) {
    if (head > 0) head--
    else tail--
  }
  let [first, last] = [start + head, start + old.length - tail]
  if (signs.slice(first, last).some(({ span }) => span === null)) return undefined
  const spanOf = (): Span => [signs[first]?.span?.[0] as number, signs[last - 1]?.span?.[1] as number]
  const touched = ([begin, end]: Span) => corrections.filter(({ span }) => span[0] < end && begin < span[1])
  // A correction is replaced whole.
  for (const { span } of touched(spanOf())) {
    while (first > 0 && within(signs[first - 1], span)) first--
    while (last < signs.length && within(signs[last], span)) last++
  }
  const before = signs.slice(first, start + head)
  const after = signs.slice(start + old.length - tail, last)
  const words = [before, [{ sign: next.slice(head, next.length - tail) }], after].flat()
  const span = spanOf()
  return {
    span,
    text: words.map(({ sign }) => sign).join(''),
    replaces: touched(span).map(({ decision }) => decision),
  }
}

const within = (sign: Sign | undefined, [from, to]: Span) =>
  sign?.span !== null && sign !== undefined && sign.span[0] >= from && sign.span[1] <= to

/** The signs of a cell as `itemsOf` makes them of the passages, each with its place. */
function cellSigns(text: string, passages: readonly Span[], corrections: readonly Correction[]): Sign[] {
  return passages
    .map((passage) => collapse(correctedSigns(text, passage, corrections)))
    .filter((signs) => signs.length > 0)
    .flatMap((signs, at): Sign[] => (at === 0 ? signs : [{ sign: '\n', span: null }, ...signs]))
}

function correctedSigns(text: string, [from, to]: Span, corrections: readonly Correction[]): Sign[] {
  const signs: Sign[] = []
  const plain = (begin: number, end: number) => {
    for (let at = begin; at < end; at++) signs.push({ sign: text[at] as string, span: [at, at + 1] })
  }
  let at = from
  for (const { span, text: other } of corrections) {
    if (span[0] < at || span[1] > to) continue
    plain(at, span[0])
    for (let unit = 0; unit < other.length; unit++) signs.push({ sign: other[unit] as string, span })
    at = span[1]
  }
  plain(at, to)
  return signs
}

/** Line ends with the blanks around them become one; no blanks stand before the words or behind them. */
function collapse(signs: readonly Sign[]): Sign[] {
  const joined = signs.map(({ sign }) => sign).join('')
  const end = joined.trimEnd().length
  const kept: Sign[] = []
  for (let at = joined.length - joined.trimStart().length; at < end; ) {
    const gap = /^\s*\n\s*/.exec(joined.slice(at, end))?.[0].length ?? 0
    const [first, last] = [signs[at]?.span as Span, signs[at + Math.max(1, gap) - 1]?.span as Span]
    kept.push({ sign: gap === 0 ? (joined[at] as string) : '\n', span: [first[0], last[1]] })
    at += Math.max(1, gap)
  }
  return kept
}
