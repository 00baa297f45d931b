import type { FoundDate } from './dates.ts'
import type { FairCopy } from './fair-copy.ts'
import { dateFor, type FoundTarget, LEADING_DATE, makeTarget } from './make-target.ts'
import { type MarkedName, nameAt } from './marked-names.ts'
import { opening } from './openings.ts'
import type { Passages, Segment } from './passages.ts'
import type { Quantity } from './quantities.ts'
import { firstBehind } from './search.ts'
import { isPromise } from './target-context.ts'

/** Finds what can be measured: numbers with a unit, shares, ratios, placeholders, full coverage. */
export function findTargets(
  { text: copy, openings }: FairCopy,
  passages: Passages,
  quantities: Quantity[],
  names: MarkedName[],
  dates: FoundDate[],
  isPast: (place: number) => boolean,
): FoundTarget[] {
  const kept = quantities.filter((quantity) => !insideName(copy, names, quantity))
  const targets: FoundTarget[] = []
  let index = 0
  while (index < kept.length) {
    const first = kept[index] as Quantity
    const segment = passages.segmentAround(first.from, first.to)
    const group: Quantity[] = []
    while (index < kept.length && (kept[index] as Quantity).from < segment.to) {
      const quantity = kept[index++] as Quantity
      const own = passages.segmentAround(quantity.from, quantity.to)
      if (own.from !== segment.from) {
        index--
        break
      }
      if (!insideDate(dates, quantity) && isPromise(copy, quantity, own)) group.push(quantity)
    }
    if (index < kept.length && group.length === 0 && kept[index] === first) index++
    if (group.length === 0 || isPast((group[0] as Quantity).from)) continue
    const subjects = respectively(copy, segment, group)
    for (const [place, quantity] of group.entries()) {
      const part = partOf(copy, segment, group, place)
      const target = makeTarget(passages, quantity, segment, part, dateFor(passages, dates, part))
      const subject = subjects?.[place]
      targets.push(subject ? { ...target, subject } : target)
    }
  }
  addCoverage(passages, openings[COVERED] as readonly number[], names, dates, isPast, targets)
  targets.sort((a, b) => a.start - b.start || a.end - b.end)
  linkParts(copy, targets)
  return targets
}

/** A率、B率分别达到90%、95% - as many subjects as numbers, or null. */
function respectively(copy: string, segment: Segment, group: Quantity[]): string[] | null {
  const first = group[0]
  if (!first || group.length < 2) return null
  const words = copy.slice(segment.from, first.from)
  const at = words.indexOf('分别')
  if (at < 0) return null
  const subjects = words
    .slice(0, at)
    .replace(LEADING_DATE, '')
    .split(/[、和及与]/)
    .filter((subject) => subject !== '')
  return subjects.length === group.length ? subjects : null
}

/** Numbers in book marks or in short quotation marks are parts of names. */
function insideName(copy: string, names: MarkedName[], quantity: Quantity): boolean {
  const index = nameAt(names, quantity.from)
  if (index < 0) return false
  const name = names[index] as MarkedName
  return name.kind === 'document' || (quantity.to <= name.to && !/[,。]/.test(copy.slice(name.from, name.to)))
}

function insideDate(dates: FoundDate[], quantity: Quantity): boolean {
  const date = dates[firstBehind(dates, quantity.from, (each) => each.to)]
  return !!date && date.from <= quantity.from && date.kind !== 'cadence'
}

/** The share of a passage that belongs to one of its numbers.
 *    > | 建设3-5所试点校、1-2个试点县市
 *        ^----------- ^----------
 */
function partOf(copy: string, segment: Segment, group: Quantity[], place: number): Segment {
  const before = group[place - 1]
  const after = group[place + 1]
  const own = group[place] as Quantity
  const from = before ? border(copy, before.to, own.from) : segment.from
  const to = after ? border(copy, own.to, after.from) : segment.to
  return { from, to }
}

function border(copy: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (/[、和及]/.test(copy[at] as string)) return at + 1
  return from
}

const COVERED = opening('全覆')

/** 推进校园网络全覆盖 reads as 100 %; one adjective in a row of them does not. */
function addCoverage(
  passages: Passages,
  places: readonly number[],
  names: MarkedName[],
  dates: FoundDate[],
  isPast: (place: number) => boolean,
  targets: FoundTarget[],
): void {
  const copy = passages.text
  const counted = targets.map((target) => target.number[0])
  for (const at of places) {
    if (copy[at + 2] !== '盖' || copy.slice(at - 4, at).startsWith('是否')) continue
    if (nameAt(names, at) >= 0 || /[、-]/.test(copy[at - 1] ?? '') || /[、的]/.test(copy[at + 3] ?? '') || isPast(at))
      continue
    const segment = passages.segmentAround(at, at + 3)
    if (segment.to - segment.from >= 320) continue
    const near = counted[firstBehind(counted, segment.from - 1, (place) => place)]
    if (near !== undefined && near < segment.to) continue
    const lead = LEADING_DATE.exec(copy.slice(segment.from, at))
    const from = segment.from + (lead ? lead[0].length : 0)
    const subject = copy
      .slice(from, at)
      .replace(/^(?:做到|推进|推动|实现|力争|确保|逐步|基本|努力|全面|加快|争取|达到|继续|要|并)+/, '')
      .replace(/(?:实现|达到|基本|全部|做到|率先)+$/, '')
    if (subject.replace(/[X\s]/g, '').length < 2) continue
    const quantity: Quantity = {
      from: at,
      to: at + 3,
      value: 100,
      second: null,
      form: 'whole',
      unit: '%',
      placeholder: false,
      words: true,
    }
    const target = makeTarget(passages, quantity, segment, segment, dateFor(passages, dates, segment))
    targets.push({ ...target, subject, basis: 'implied', comparator: '=', change: 'reach', end: at + 3 })
  }
}

/** 新建小学13所,其中A 8所、B 2所: parts of the total before 其中, as long as the unit is the same. */
function linkParts(copy: string, targets: FoundTarget[]): void {
  for (let index = 1; index < targets.length; index++) {
    const target = targets[index] as FoundTarget
    const before = targets[index - 1] as FoundTarget
    const between = copy.slice(before.number[1], target.number[0])
    if (/[。\n;]/.test(between) || between.length > 80) continue
    if (/其中|分别为|包括/.test(between) || (between.startsWith('(') && target.unit === before.unit)) {
      // what stands in brackets behind the total is a part, not the total of the parts that follow
      const total: FoundTarget = before.total && /\)/.test(between) ? before.total : before
      target.total = total.unit === target.unit ? total : null
    } else if (
      before.total &&
      before.unit === target.unit &&
      /[、,]/.test(between) &&
      !/\)(?!.*\()/.test(between.replace(/\([^()]*\)/g, ''))
    )
      target.total = before.total
    if (target.total && /^(?:(?:19|20)\d{2}年?)?$/.test(target.subject)) target.subject = target.total.subject
  }
}
