import type { FoundDate } from './dates.ts'
import { type FairCopy, spanOf } from './fair-copy.ts'
import type { FoundTarget } from './make-target.ts'
import type { MarkedName } from './marked-names.ts'
import { cleanWords } from './nodes.ts'
import { holderOf, type Place, placeAt } from './places.ts'
import type { Deadline, PlanDocument, Reference, Span, Target } from './reading.ts'

/** What the results need to know of the plan to stand in the text and in the tree. */
export type Whereabouts = {
  text: string
  shadow: string
  copy: FairCopy
  places: Place[]
  /** The plan that is read; null outside any. */
  document: PlanDocument | null
}

/** Identity of the item or section at a place of the fair copy. */
export function nodeAt(where: Whereabouts, at: number): string | null {
  const holder = holderOf(placeAt(where.places, at)?.heading ?? null)
  return holder?.id ?? null
}

export function spanAt(where: Whereabouts, from: number, to: number): Span {
  return spanOf(where.copy, where.shadow, from, to)
}

/** Targets in the shape of the contract; `before` stand already in the reading. */
export function presentTargets(where: Whereabouts, found: FoundTarget[], before: number): Target[] {
  const ids = new Map<FoundTarget, string>()
  found.forEach((target, index) => {
    ids.set(target, `t${before + index + 1}`)
  })
  return found.map((target) => {
    const { start, end, date, total, number, ...rest } = target
    const span = spanAt(where, start, end)
    return {
      id: ids.get(target) as string,
      node: nodeAt(where, start),
      span,
      quote: where.text.slice(...span),
      ...rest,
      unit: printedUnit(where, rest.unit, number[1]),
      partOf: total ? (ids.get(total) ?? null) : null,
      by: byOf(where, date),
    }
  })
}

/** The unit in the writing of the text; a ratio is always :1. */
function printedUnit(where: Whereabouts, unit: string, end: number): string {
  const from = end - unit.length
  return unit !== '' && unit !== ':1' && where.copy.text.slice(from, end) === unit
    ? cleanWords(where.text, where.copy, from, end)
    : unit
}

/** The date of a target: its own, else the last year of the plan. */
function byOf(where: Whereabouts, date: FoundDate | null): Target['by'] {
  if (date) {
    const span = spanAt(where, date.from, date.to)
    const end = date.end ?? date.start
    if (end !== null)
      return { date: /^\d{4}$/.test(end) ? `${end}-12-31` : end, quote: where.text.slice(...span), span, from: 'own' }
  }
  const period = where.document?.period
  if (!period?.span) return null
  return { date: `${period.to}-12-31`, quote: where.text.slice(...period.span), span: period.span, from: 'period' }
}

/** Deadlines and cadences in the shape of the contract. */
export function presentDeadlines(where: Whereabouts, dates: FoundDate[], names: MarkedName[]): Deadline[] {
  const deadlines: Deadline[] = []
  let next = 0
  for (const date of dates) {
    while (next < names.length && (names[next] as MarkedName).to <= date.from) next++
    const name = names[next]
    if (name && name.from <= date.from && (name.kind === 'document' || date.kind !== 'cadence')) continue
    const place = placeAt(where.places, date.from)
    if (place?.past) continue
    const span = spanAt(where, date.from, date.to)
    deadlines.push({
      node: nodeAt(where, date.from),
      span,
      quote: where.text.slice(...span),
      kind: date.kind,
      from: date.start,
      to: date.end,
      every: date.every,
      inherited: false,
    })
  }
  return deadlines
}

const NUMBERED = /[一二三四五六七八九十两双\d]/

/** Documents named in book marks, and named lists in quotation marks (the seven of this, the four of that). */
export function presentReferences(where: Whereabouts, names: MarkedName[]): Reference[] {
  const references: Reference[] = []
  for (const name of names) {
    const words = where.copy.text.slice(name.from + 1, name.to - 1)
    if (name.kind === 'quoted' && !isNamedList(words)) continue
    const behind = /^\((\S{1,14}\[?(?:19|20)\d{2}\]?\d{1,4}号)\)/.exec(where.copy.text.slice(name.to, name.to + 32))
    references.push({
      node: nodeAt(where, name.from),
      span: spanAt(where, name.from, name.to),
      kind: name.kind === 'document' ? 'document' : 'named-list',
      title: words,
      number: behind ? where.text.slice(...spanAt(where, name.to + 1, name.to + behind[0].length - 1)) : null,
    })
  }
  return references
}

function isNamedList(words: string): boolean {
  return words.length <= 10 && NUMBERED.test(words) && !/^[\d.]+$/.test(words) && !/[,。]/.test(words)
}
