import type { FairCopy } from './fair-copy.ts'
import type { Line } from './lines.ts'
import { opening } from './openings.ts'
import type { Passages } from './passages.ts'
import { firstBehind } from './search.ts'

const NOW =
  /^(?:(?:“?十[一二三四]五”?(?:时?期)?末|20\d{2}年[底末]),?)?(?:(?:[全我本][市县区省州校园班镇乡局]|本年级)?(?:现有|共有|已有)|[我本][校园班级](?:[共]?有|共)|(?:学校|幼儿园|我[校园])现有|全[校园]共(?=\d)|目前|截至|截止|现在|当前|经统计|据统计|一年来|多年来|近年来)/
const NOW_BEFORE = /(?:^|。)(?:目前|截至|截止目前|现在|当前|经统计|据统计)[^\n]*$/
const ACTION =
  /实行|严格|必须|不(?:超过|低于|少于|高于)|新建|改建|扩建|新增|创建|建设|培训|实现|推进|完成|开展|提高|招聘|组织|培育|打造|选派/
const PROMISE = /必须|力争|争取|确保|保证|计划|今年|本年|(?<!\d)年[内底]|将|要|到20\d{2}年|达到.{0,12}以上/
const EARLIER =
  /(?:^|[,、(])(?:截至|截止)?((?:19|20)\d{2})(?:年|-\d{1,2}月)(?!以来.{0,4}基础|.{0,3}基础|(?:度|以来)?[^,。;、\d]{0,4}(?:通报|反馈|发现|交办|移交|认定|立项|下达|结转|遗留|启动|开工|批准)的)/g

/** Whether a number is reported, not promised: 目前,全县有…; 2022年我区…占比82% in a plan that starts with 2023.
 *    > | 目前,全市有幼儿园312所。
 *                          ^
 */
export function isReport(passages: Passages, place: number, firstYear: number | null): boolean {
  const copy = passages.text
  const start = passages.sentenceStart(place)
  const before = copy.slice(start, place).replace(/^其中:?/, '')
  if (NOW.test(before)) return !PROMISE.test(before)
  const report = NOW_BEFORE.exec(paragraphBefore(copy, start))
  if (report && !ACTION.test(before)) return !PROMISE.test(report[0] + before)
  if (before === '' || firstYear === null) return false
  let year: number | null = null
  let at = 0
  for (const found of before.matchAll(EARLIER)) [year, at] = [Number(found[1]), found.index + found[0].length]
  return year !== null && year < firstYear && !PROMISE.test(before.slice(at))
}

/** Whether the sentence of a number says that it is meant; what stands before the first heading mostly tells why. */
export function looksForward(passages: Passages, place: number): boolean {
  return FORWARD.test(passages.text.slice(passages.sentenceStart(place), place))
}

const FORWARD =
  /目标|任务|要求|思路|确保|保证|力争|争取|计划|安排|今年(?!以来)|本年|年[内底]|将|要|到20\d{2}年|实施|推进|推动|完成|开展|组织|建设|新建|改建|新增|培训/

/** What stands before a sentence in its paragraph; empty where the paragraph is longer than 800 characters. */
function paragraphBefore(copy: string, start: number): string {
  const least = Math.max(0, start - 800)
  const words = copy.slice(least, start)
  const at = words.lastIndexOf('\n')
  return at < 0 && least > 0 ? '' : words.slice(at + 1)
}

/** A range of the fair copy that tells what is or was. */
export type PastRange = { from: number; to: number }

/** The end of a field that says how things stand (存在问题:), or words of a clause about what was (去年, 以来). */
const TOLD = opening(
  ['题状况础顾足点展', ':'],
  '以来',
  '去年',
  '上年',
  '上学',
  '上半',
  '近期',
  '往年',
  ['近', '一二两三四五几'],
  '过去',
  '三五',
)
const STATE =
  /(?:^|[\n。;)、.])(?:存在的?(?:主要|突出|具体)?问题|问题(?:表现|描述|现状|不足)|(?:主要|突出|反馈|具体|薄弱)问题|(?:工作|发展|基本|目前|主要)?现状|(?:基本|现实|基础|发展|(?:工作|项目|目前|当前)?进展|完成|推进|落实)情况|(?:工作|项目|目前|当前)?进展|(?:工作|发展|现有)基础|(?:工作|学期|年度)回顾|主要不足|薄弱点)$/
const OTHER_FIELD =
  /(?:^|[\n。;)])[\u4e00-\u9fff]{0,6}(?:目标|措施|要求|任务|标准|时限|单位|举措|打算|计划|对策)[)\]】]?:/
const DUTY =
  /整改|销号|清零|办结|到位率|力争|争取|确保|保证|计划|今年(?!以来)|本年|要|将|继续|进一步|限期|再|年[内底]|(?:到|至)20\d{2}年/
const LONGEST_FIELD = 600
const LONGEST_SENTENCE = 300

/** Passages that tell of the past by their own words, in order.
 *    > | 存在问题:公办园占比43%,低于规定。
 *             ^------------------------
 *    > | 今年以来已查处3件,处分5人。
 *            ^--------------
 *  In a plan for the second half of a year the first half is past too.
 */
export function findPastRanges(
  { text, openings }: FairCopy,
  firstYear: number | null,
  secondHalf: boolean,
): PastRange[] {
  const ranges: PastRange[] = []
  for (const at of openings[TOLD] as readonly number[]) {
    if (!secondHalf && text.startsWith('半年', at + 1)) continue
    const told = text[at + 1] === ':' ? fieldBehind(text, at) : clauseFrom(text, at, firstYear)
    if (told) ranges.push(told)
  }
  return ranges
}

/** What stands behind the colon of a field, up to the next field of the paragraph. */
function fieldBehind(text: string, at: number): PastRange | null {
  if (!STATE.test(text.slice(Math.max(0, at - 10), at + 1))) return null
  const words = paragraphFrom(text, at + 2, LONGEST_FIELD)
  const other = OTHER_FIELD.exec(words)
  return { from: at + 2, to: at + 2 + (other ? other.index : words.length) }
}

/** The sentence behind 以来 or 去年, up to a duty. */
function clauseFrom(text: string, at: number, firstYear: number | null): PastRange | null {
  if (text[at] === '以' ? text[at + 1] !== '来' : !opensClause(text, at, firstYear)) return null
  const words = paragraphFrom(text, at + 2, LONGEST_SENTENCE)
  // 上学期未达标的学校 - only says which; the duty follows
  const stop = words.search(text[at] === '近' || /^[^,。;]{1,10}的/.test(words) ? /[。!?;]/ : /[。!?]/)
  const sentence = stop < 0 ? words : words.slice(0, stop)
  const duty = DUTY.exec(sentence)
  return { from: at, to: at + 2 + (duty ? duty.index : sentence.length) }
}

/** Whether a place lies in a range that tells of the past; ranges may hold one another. */
export function isInPast(ranges: readonly PastRange[], place: number): boolean {
  for (let at = firstBehind(ranges, place, (range) => range.from) - 1, seen = 0; at >= 0 && seen < 3; at--, seen++)
    if ((ranges[at] as PastRange).to > place) return true
  return false
}

const EARLIER_TIME =
  /^(?:去年|上年|上半年|上学[期年]|近期|往年|近[一二两三四五几]年(?:来|累计|共|先后|我|全|投入|新建|,)|过去[一二两三四五几的]|三五”?(?:期间|时期))/

/** 去年 opens a clause; 较去年 compares. The years of 十三五 are over for a plan that starts later. */
function opensClause(text: string, at: number, firstYear: number | null): boolean {
  if (!EARLIER_TIME.test(text.slice(at, at + 8))) return false
  if (text[at] === '三') return firstYear !== null && firstYear > 2020 && /十$/.test(text.slice(at - 1, at))
  return /[。;,(\n:]/.test(text[at - 1] ?? '\n')
}

function paragraphFrom(text: string, from: number, longest: number): string {
  const words = text.slice(from, from + longest)
  const end = words.indexOf('\n')
  return end < 0 ? words : words.slice(0, end)
}

/** The year in which a plan is dated, for one whose title names none. */
export function yearDated(shadow: string, lines: readonly Line[]): number | null {
  for (let at = lines.length - 1; at >= 0; at--) {
    const { role, reason, start, end } = lines[at] as Line
    if (role !== 'meta' || reason !== 'date') continue
    const year = /(?:19|20)\d{2}/.exec(shadow.slice(start, end))
    if (year) return Number(year[0])
  }
  return null
}
