import { compare } from './comparators.ts'
import type { FoundDate } from './dates.ts'
import type { Passages, Segment } from './passages.ts'
import type { Quantity } from './quantities.ts'
import type { Target } from './reading.ts'
import { firstBehind } from './search.ts'

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

const LEADING_LABEL =
  /^(?:\d{1,2}(?:[、)]|\.(?!\d))|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、是]|[①-⑳])/
/** Date and connective that open a passage without belonging to its promise. */
export const LEADING_DATE =
  /^(?:[到至在]?(?:19|20)\d{2}年?(?:底|末|年底)?(?:之?前)?|到年底|年底前|年内(?:计划)?|共|和|及(?!格|时)|、|并|其中)+,?/

/** The target that a number makes, with its own words, comparator, date and scope. */
export function makeTarget(
  passages: Passages,
  quantity: Quantity,
  segment: Segment,
  part: Segment,
  date: FoundDate | null,
): FoundTarget {
  const copy = passages.text
  let from = part.from
  let to = part.to
  if (from === 0 || /[\n。;:]/.test(copy[from - 1] as string))
    from += LEADING_LABEL.exec(copy.slice(from, from + 6))?.[0].length ?? 0
  const lead = LEADING_DATE.exec(copy.slice(from, quantity.from))
  if (lead) from += lead[0].length
  while (to > quantity.to && /[、,。;和及]/.test(copy[to - 1] as string)) to--
  const aside = copy.slice(quantity.to, to).indexOf('(')
  if (aside >= 0 && /[\d:]|牵头|负责/.test(copy.slice(quantity.to + aside, to))) to = quantity.to + aside
  const before = copy.slice(segment.from, quantity.from)
  const own = copy.slice(from, quantity.from)
  const after = copy.slice(quantity.to, segment.to)
  const wider = copy.slice(passages.sentenceStart(segment.from), segment.to)
  const subject = subjectOf(passages, from, to, quantity, segment)
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
    per: perOf(passages, segment, quantity),
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
  /^(?:确保|保证|切实保证|着力保障|力争|争取|努力|实现|继续|重点|积极|加快|推动|推进|大力|分别|并|使|将|对|其中|全面|逐步)+|(?:不(?:得|宜|应|能)?(?:低于|少于|小于|高于|超过|多于|大于)|至少|达到|达|超过|突破|高于|控制在|保持在|稳定在|提高到|提升到|增加到|增至|增加至|扩大到|降低到|降到|降至|均|都|要|应|在|为|约|近|率先|分别|提高|增加|每(?:人|生|年|月|学年|学期))+$/g

/** The promise without its number: what stands before and behind it. */
function subjectOf(passages: Passages, from: number, to: number, quantity: Quantity, segment: Segment): string {
  const copy = passages.text
  const said = copy[segment.from - 1] === ':' ? leadOf(copy, segment.from - 1) : ''
  const lead = /[率比数额值度]$|标准$|规模$/.test(said) ? said : ''
  const before = copy.slice(from, quantity.from).replace(NOISE, '').replace(NOISE, '')
  const after = copy.slice(quantity.to, to).replace(/^(?:\/[^,、。]{1,6}|及?以[上下内]|左右|的|[,、])+/, '')
  const words = lead + before + (/^(?:在|于)/.test(after) && before ? '' : after)
  return (words.length > 1 || copy[segment.from - 1] !== ',' ? words : earlierWords(passages, segment)).slice(0, 80)
}

/** 将补助标准提高250元,分别达到1250元 - what is counted stands in the passage before. */
function earlierWords(passages: Passages, segment: Segment): string {
  const before = passages.segmentAround(segment.from - 1, segment.from - 1)
  return passages.text
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

const PER =
  /每(?:个|所|位|名|一|间|家|处)?(?:县\(?市?、?区?\)?|县市区|市县|县区|县市|县域|乡镇|街道|村|区|市|县|镇|学校|学生|教师|幼儿|校|班|园|人|生|年|学年|学期|季度|月|周|天|日|班级|年级|专业|科室|单位)/g

/** 每人每年 gives 人, 年; a passage that opens with 每 holds for the list behind it. */
function perOf(passages: Passages, segment: Segment, quantity: Quantity): string[] {
  const copy = passages.text
  const start = Math.max(passages.sentenceStart(segment.from), segment.from - 60)
  const earlier = copy.slice(start, segment.from)
  const carried = /(?:^|[。;,])(每[^,。;\d]{1,12})[,]?$/.exec(earlier)?.[1] ?? ''
  const words = `${carried}${copy.slice(segment.from, quantity.to)}`
  const behind = /^\/(人|生|师|年|月|天|班|校|学年|学期)(?:[·/.](年|月|天|学年|学期))?/.exec(
    copy.slice(quantity.to, quantity.to + 8),
  )
  if (behind) return behind.slice(1).filter((word) => word !== undefined)
  if (!words.includes('每')) return []
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

/** 新建学校5所,2025年底前完成: a date behind the target, in its sentence, before any other number. */
function isDoneBy(copy: string, part: Segment, date: FoundDate): boolean {
  if (date.end === null || date.from - part.to > 24 || /[。;\n\d]/.test(copy.slice(part.to, date.from))) return false
  return /^(?:之?前|底前|以前)?(?:全部|全面|基本|力争)?(?:完成|完工|建成|竣工|投用|投入|达标|到位|实现|交付|启用)/.test(
    copy.slice(date.to, date.to + 12),
  )
}

/** The last date of the sentence that stands before the target or in it; else one by which it is done. */
export function dateFor(passages: Passages, dates: FoundDate[], part: Segment): FoundDate | null {
  const copy = passages.text
  const start = passages.sentenceStart(part.from)
  let found: FoundDate | null = null
  let behind: FoundDate | null = null
  for (let at = firstBehind(dates, start - 1, (date) => date.from); at < dates.length; at++) {
    const date = dates[at] as FoundDate
    if (date.from >= part.to) {
      behind = date
      break
    }
    if (
      date.kind !== 'cadence' &&
      (date.end !== null || date.start !== null || /年[底内]/.test(copy.slice(date.from, date.to)))
    )
      found = date
  }
  return found ?? (behind && isDoneBy(copy, part, behind) ? behind : null)
}
