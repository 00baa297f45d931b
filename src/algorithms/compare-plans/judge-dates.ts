import type { Deadline } from '#core/compared-plan.ts'
import type { FindingKind } from '#core/finding-kind.ts'
import { lastDayOf } from '#core/published-items.ts'
import type { Said, Span } from './finding.ts'
import type { Phrase } from './phrases.ts'
import type { Clause, PreparedPlan } from './prepare.ts'

/** A date or a rhythm that a sentence names. */
export interface Mention {
  span: Span
  quote: string
  /** Last day that is meant, YYYY-MM-DD; null for a rhythm. */
  day: string | null
  every: Deadline['every']
}

/** How the dates of two phrases differ. */
export interface DateDifference {
  kind: FindingKind
  what: Said
  before: Span | null
  after: Span | null
}

/** Times a year; what is only called regular is the rarest. */
const often: Record<NonNullable<Deadline['every']>, number> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  term: 2,
  year: 1,
  regular: 0.5,
}

/** The dates of sentences, those of targets among them, in the order of the text. */
export function mentionsIn(clauses: readonly Clause[]): Mention[] {
  const mentions = new Map<number, Mention>()
  for (const { sentence } of clauses) {
    for (const { span, quote, kind, from, to, every } of sentence.deadlines)
      mentions.set(span[0], {
        span,
        quote: quote.replace(/\s/g, ''),
        day: kind === 'cadence' ? null : lastDayOf(to ?? from ?? ''),
        every: kind === 'cadence' ? every : null,
      })
    for (const { by } of sentence.targets)
      if (
        by?.from === 'own' &&
        ![...mentions.values()].some(({ span }) => span[0] < by.span[1] && by.span[0] < span[1])
      )
        mentions.set(by.span[0], { span: by.span, quote: by.quote, day: lastDayOf(by.date), every: null })
  }
  return [...mentions.values()].sort((a, b) => a.span[0] - b.span[0])
}

/** Compares the dates of two phrases that say the same thing. */
export function judgeDates(
  here: { plan: PreparedPlan; phrase: Phrase; mentions: readonly Mention[] },
  there: { plan: PreparedPlan; phrase: Phrase; mentions: readonly Mention[] },
): DateDifference[] {
  const [a, b] = [inPhrase(here), inPhrase(there)]
  const found: DateDifference[] = []
  const rhythms = (list: readonly Mention[]) => list.filter(({ every }) => every !== null)
  const days = (list: readonly Mention[]) => list.filter(({ every, day }) => every === null && day !== null)
  const say = (code: string, one?: Mention, other?: Mention): Said => ({
    code: `comparison/${code}`,
    arguments: { before: one?.quote ?? '—', after: other?.quote ?? '—' },
  })
  const add = (kind: FindingKind, code: string, one?: Mention, other?: Mention) =>
    found.push({ kind, what: say(code, one, other), before: one?.span ?? null, after: other?.span ?? null })
  inOrder(days(a), days(b), (one, other) => {
    if (one && other) {
      const [from, to] = [dayOf(one, here.plan, there.plan), other.day as string]
      if (to > from) add('postponed', 'later', one, other)
      if (to < from) add('brought-forward', 'earlier', one, other)
    } else if (one && isWithin(one, here.plan)) add('postponed', 'date-lost', one)
    else if (other && isWithin(other, there.plan)) add('brought-forward', 'date-given', undefined, other)
  })
  inOrder(rhythms(a), rhythms(b), (one, other) => {
    const [x, y] = [one?.every, other?.every].map((every) => (every ? often[every] : 0)) as [number, number]
    if (y < x) add('weakened', other ? 'rarer' : 'rhythm-lost', one, other)
    if (y > x) add('strengthened', one ? 'oftener' : 'rhythm-given', one, other)
  })
  return found
}

function inPhrase({ phrase, mentions }: { phrase: Phrase; mentions: readonly Mention[] }): Mention[] {
  return mentions.filter(({ span }) => span[0] < phrase.span[1] && phrase.span[0] < span[1])
}

/** The first plan's day as the second plan's year would have it, where each means its own year. */
function dayOf({ day }: Mention, here: PreparedPlan, there: PreparedPlan): string {
  const { shift } = here.frame
  const period = here.plan.period
  const own = Number((day as string).slice(0, 4))
  if (shift === 0 || !period || !there.plan.period || own < period.from || own > period.to) return day as string
  return `${own + shift}${(day as string).slice(4)}`
}

/** Whether a day says more than the end of the plan's period does. */
function isWithin({ day }: Mention, { plan }: PreparedPlan): boolean {
  return !plan.period || (day as string) < `${plan.period.to}-12-31`
}

/** Pairs what stands in both lists in order; what one list has more is left alone. */
function inOrder<Entry>(a: readonly Entry[], b: readonly Entry[], each: (a?: Entry, b?: Entry) => void) {
  for (let at = 0; at < Math.max(a.length, b.length); at++) each(a[at], b[at])
}
