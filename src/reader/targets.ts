import type { FoundDate } from './dates.ts'
import type { FairCopy } from './fair-copy.ts'
import { type MarkedName, nameAt } from './marked-names.ts'
import { opening } from './openings.ts'
import type { Quantity } from './quantities.ts'
import type { Comparator, Target } from './reading.ts'
import { firstBehind } from './search.ts'
import { isPromise, type Segment, segmentAround, sentenceStart } from './target-context.ts'

/** A target with places of the fair copy; node, document and period are added by whoever knows the tree. */
export type FoundTarget = Omit<Target, 'id' | 'node' | 'span' | 'quote' | 'by' | 'partOf'> & {
  start: number
  end: number
  date: FoundDate | null
  /** The target that this one is a part of. */
  total: FoundTarget | null
  /** Range of the number itself. */
  number: [from: number, to: number]
}

/** Finds what can be measured: numbers with a unit, shares, ratios, placeholders, full coverage. */
export function findTargets(
  { text: copy, openings }: FairCopy,
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
    const segment = segmentAround(copy, first.from, first.to)
    const group: Quantity[] = []
    while (index < kept.length && (kept[index] as Quantity).from < segment.to) {
      const quantity = kept[index++] as Quantity
      const own = segmentAround(copy, quantity.from, quantity.to)
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
      const target = makeTarget(copy, quantity, segment, part, dateFor(copy, dates, part))
      const subject = subjects?.[place]
      targets.push(subject ? { ...target, subject } : target)
    }
  }
  addCoverage(copy, openings[COVERED] as readonly number[], names, dates, isPast, targets)
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

const LEADING_LABEL = /^(?:\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、是]|[①-⑳])/
const LEADING_DATE =
  /^(?:[到至在]?(?:19|20)\d{2}年?(?:底|末|年底)?(?:之?前)?|到年底|年底前|年内(?:计划)?|共|和|及|、|并|其中)+,?/

function makeTarget(
  copy: string,
  quantity: Quantity,
  segment: Segment,
  part: Segment,
  date: FoundDate | null,
): FoundTarget {
  let from = part.from
  let to = part.to
  if (copy[from - 1] === '\n' || from === 0) from += LEADING_LABEL.exec(copy.slice(from, from + 6))?.[0].length ?? 0
  const lead = LEADING_DATE.exec(copy.slice(from, quantity.from))
  if (lead) from += lead[0].length
  while (to > quantity.to && /[、,。;和及]/.test(copy[to - 1] as string)) to--
  const open = copy.indexOf('(', quantity.to)
  if (open >= quantity.to && open < to && /[\d:]|牵头|负责/.test(copy.slice(open, to))) to = open
  const before = copy.slice(segment.from, quantity.from)
  const own = copy.slice(from, quantity.from)
  const after = copy.slice(quantity.to, segment.to)
  const wider = copy.slice(sentenceStart(copy, segment.from), segment.to)
  const subject = subjectOf(copy, from, to, quantity, segment)
  const { comparator, change } = compare(before, own, after, quantity, subject)
  return {
    start: from,
    end: to,
    number: [quantity.from, quantity.to],
    subject,
    comparator,
    value: quantity.value,
    to: quantity.form === 'range' ? quantity.second : null,
    unit: quantity.unit,
    approximate:
      /(?:约|近|接近|大约|基本)(?:达到?)?$/.test(before) ||
      /^(?:左右|上下|[多余])/.test(after) ||
      /[多余]/.test(copy.slice(quantity.from, quantity.to)),
    per: perOf(copy, segment, quantity),
    change,
    scope: scopeOf(before, wider),
    total: null,
    basis: 'stated',
    date,
    strength: /力争|争取|争创|努力|鼓励|探索|原则上/.test(before) ? 'strive' : 'must',
    placeholder: quantity.placeholder,
  }
}

const NOISE =
  /^(?:确保|保证|切实保证|着力保障|力争|争取|努力|实现|继续|重点|积极|加快|推动|推进|大力|分别|并|使|将|对|其中|全面|逐步)+|(?:不低于|不少于|不小于|不高于|不超过|不多于|不大于|至少|达到|达|超过|突破|高于|控制在|保持在|稳定在|提高到|提升到|增加到|增至|增加至|扩大到|降低到|降到|降至|均|都|要|应|在|为|约|近|率先|分别|提高|增加|每(?:人|生|年|月|学年|学期))+$/g

/** The promise without its number: what stands before and behind it. */
function subjectOf(copy: string, from: number, to: number, quantity: Quantity, segment: Segment): string {
  const said = copy[segment.from - 1] === ':' ? leadOf(copy, segment.from - 1) : ''
  const lead = /[率比数额值度]$|标准$|规模$/.test(said) ? said : ''
  const before = copy.slice(from, quantity.from).replace(NOISE, '').replace(NOISE, '')
  const after = copy.slice(quantity.to, to).replace(/^(?:\/[^,、。]{1,6}|及?以[上下内]|左右|的|[,、])+/, '')
  const words = lead + before + (/^(?:在|于)/.test(after) && before ? '' : after)
  return (words.length > 1 || copy[segment.from - 1] !== ',' ? words : earlierWords(copy, segment)).slice(0, 80)
}

/** 将补助标准提高250元,分别达到1250元 - what is counted stands in the passage before. */
function earlierWords(copy: string, segment: Segment): string {
  const before = segmentAround(copy, segment.from - 1, segment.from - 1)
  return copy
    .slice(before.from, before.to)
    .replace(/[\d.]+\S{0,2}$/, '')
    .replace(NOISE, '')
}

/** 生机比:甲校8:1 - the words before the colon say what is counted. */
function leadOf(copy: string, colon: number): string {
  let start = colon
  while (start > 0 && colon - start < 16 && !/[,。;:\n]/.test(copy[start - 1] as string)) start--
  return copy.slice(start, colon)
}

const MORE = /(?:不低于|不少于|不小于|至少|达到?|达成|确保|保证|提高到|提升到|增加到|增至|增加至|扩大到|保持在|稳定在)/
const LESS = /(?:不超过|不高于|不多于|不大于|控制在|压减到|降低?到|降至|下降到)/

function compare(
  before: string,
  own: string,
  after: string,
  quantity: Quantity,
  subject: string,
): { comparator: Comparator; change: Target['change'] } {
  const near = before.slice(-24)
  const change = changeOf(own, before)
  if (quantity.form === 'range') return { comparator: 'between', change }
  if (/^(?:及|个?百分点)?以上/.test(after) || /^(?:及|或)?以上/.test(after.slice(0, 4)))
    return { comparator: '>=', change }
  if (/^以[下内]|^之内/.test(after)) return { comparator: '<=', change }
  if (/(?<!以)前$/.test(near)) return { comparator: '<=', change }
  if (LESS.test(near)) return { comparator: '<=', change }
  if (/(?:^|[^不])(?:低于|少于|小于)/.test(near)) return { comparator: '<', change }
  if (/(?:^|[^不])(?:超过|超|高于|大于|突破)/.test(near)) return { comparator: '>', change }
  if (quantity.form === 'ratio') return { comparator: /机比|生师比|人机比|班额/.test(subject) ? '<=' : '=', change }
  if (change !== 'reach' && change !== 'keep') return { comparator: '=', change }
  if (MORE.test(near) || /确保|保证|保障/.test(before)) return { comparator: '>=', change }
  return { comparator: '=', change }
}

function changeOf(own: string, before: string): Target['change'] {
  if (
    /(?:提高|提升|增长|增加|新增|净增)(?:了)?[^到至,、]{0,30}$/.test(own) &&
    !/(?:提高|提升|增加|增)[到至]|达到?/.test(own)
  )
    return 'increase'
  if (/(?:下降|降低|减少|压减|缩减)[^到至,、]{0,30}$/.test(own) && !/(?:降低?|降|减)[到至]/.test(own)) return 'decrease'
  if (/(?:保持|稳定|维持)在?[^,、]{0,6}$/.test(before)) return 'keep'
  return 'reach'
}

const PER =
  /每(?:个|所|位|名|一|间|家|处)?(?:县\(?市?、?区?\)?|县市区|市县|县区|县市|县域|乡镇|街道|村|区|市|县|镇|学校|学生|教师|幼儿|校|班|园|人|生|年|学年|学期|季度|月|周|天|日|班级|年级|专业|科室|单位)/g

/** 每人每年 gives 人, 年; a passage that opens with 每 holds for the list behind it. */
function perOf(copy: string, segment: Segment, quantity: Quantity): string[] {
  const start = Math.max(sentenceStart(copy, segment.from), segment.from - 60)
  const earlier = copy.slice(start, segment.from)
  const carried = /(?:^|[。;,])(每[^,。;\d]{1,12})[,]?$/.exec(earlier)?.[1] ?? ''
  const words = `${carried}${copy.slice(segment.from, quantity.to)}`
  const behind = /^\/(人|生|师|年|月|天|班|校|学年|学期)(?:[·/.](年|月|天|学年|学期))?/.exec(
    copy.slice(quantity.to, quantity.to + 8),
  )
  if (behind) return behind.slice(1).filter((word) => word !== undefined)
  return [...words.matchAll(PER)]
    .map((match) => match[0].replace(/^每(?:个|所(?=学)|位|名|一|间|家|处)?/, ''))
    .filter((word, at, all) => all.indexOf(word) === at)
}

function scopeOf(before: string, wider: string): string | null {
  const near =
    /全[市县区省州旗镇乡]|每个?(?:县\(市、区\)|县市区|县区|县|区|乡镇|街道|镇|村|学校)|各(?:县\(市、区\)|县市区|县区|县、市、区|地|级各类学校|学校|校)|市(?:直|本级|属)|城区|农村|乡镇/.exec(
      before,
    )
  return near?.[0] ?? /全[市县区省州旗]/.exec(wider)?.[0] ?? null
}

/** The last date of the sentence that stands before the target or in it. */
function dateFor(copy: string, dates: FoundDate[], part: Segment): FoundDate | null {
  const start = sentenceStart(copy, part.from)
  let found: FoundDate | null = null
  for (let at = firstBehind(dates, start - 1, (date) => date.from); at < dates.length; at++) {
    const date = dates[at] as FoundDate
    if (date.from >= part.to) break
    if (
      date.kind !== 'cadence' &&
      (date.end !== null || date.start !== null || /年[底内]/.test(copy.slice(date.from, date.to)))
    )
      found = date
  }
  return found
}

const COVERED = opening('全覆')

/** 推进校园网络全覆盖 reads as 100 %; one adjective in a row of them does not. */
function addCoverage(
  copy: string,
  places: readonly number[],
  names: MarkedName[],
  dates: FoundDate[],
  isPast: (place: number) => boolean,
  targets: FoundTarget[],
): void {
  const counted = targets.map((target) => target.number[0])
  for (const at of places) {
    if (copy[at + 2] !== '盖') continue
    if (nameAt(names, at) >= 0 || /[、-]/.test(copy[at - 1] ?? '') || /[、的]/.test(copy[at + 3] ?? '') || isPast(at))
      continue
    const segment = segmentAround(copy, at, at + 3)
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
    const target = makeTarget(copy, quantity, segment, segment, dateFor(copy, dates, segment))
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
