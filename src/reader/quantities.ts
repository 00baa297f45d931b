import type { FairCopy } from './fair-copy.ts'
import { factorOf, parseNumeral } from './numerals.ts'
import { DIGITS, NUMERALS, opening } from './openings.ts'

/** A number with what belongs to it, as a range of the fair copy. */
export type Quantity = {
  from: number
  to: number
  /** Null for a placeholder. */
  value: number | null
  /** Upper end of a range, or what stands behind the colon of a ratio. */
  second: number | null
  form: 'count' | 'range' | 'ratio' | 'percent' | 'whole' | 'fraction'
  unit: string
  placeholder: boolean
  /** Written in Chinese numerals. */
  words: boolean
}

/** Measure words of the genre; the longer ones first. */
const UNITS = [
  '平方公里|平方千米|平方米|立方米|公顷|公里|千米|厘米|毫米|个百分点|百分点|人次|人天|场次|课时|学时|学分|小时|分钟|个工作日|工作日|周年|年级|年度|学年|学期|季度|星期|个月|万元|亿元|个学位|学位|园位|床位|托位|车位|教学班|个班|标准班|轮次|批次|班次|件次|册次|辆次|站次|套次|千克|公斤|千瓦|Mbps|Gbps|mbps|兆|GB|TB|分贝|勒克斯',
  '[所个名人项处门家堂场次套间台张册本元%‰M米亩位支篇件部条座栋幢片种类对组班轮届期笔辑岁年月日天周节倍分户辆份块幅首盏园村镇例级号处吨棵株路面道口副只枚段款宗起趟回遍页字题把根架扇床桌具顿票顶盘列队团粒头匹艘㎡克℃]|校(?![园区长际本外内企服车医风训友舍])',
].join('|')

const PRINTED = '\\d{1,12}(?:\\.\\d{1,4})?'
/** A run of digits or of X with range, multiplier, unit; looks a bounded way ahead. 300元至600元 prints its unit twice. */
const NUMBER = new RegExp(
  `(?<![\\d.:+A-Za-z/])(?:(${PRINTED})|(X{1,6}|×{1,4}|\\*{2,4}|_{2,8}|○{1,3}|〇〇))(?![\\d])(?:(%|[元人名所个万亿]{1,2})?[-~至到](${PRINTED})(?![\\d.年月日]))?(?::(\\d{1,4}(?:\\.\\d)?)(?!\\d))?((?:百|千)?[万亿]|[百千](?=[多余]?[所个名人元亩]))?([多余])?(${UNITS})?`,
  'y',
)
/** 1/3, 2/3以上: a share of a whole; 9/10 of a list and a date 3/15 are none. */
const FRACTION = /(?<![\d./-])([1-9])\/([2-9]|10)(?![\d/月.-])/y
/** 0.3/10万: cases for each so many. */
const RATE = /(?<![\d./-])(\d{1,3}(?:\.\d{1,3})?)\/((?:10|1)?[万千]人?)/y
const WORDED_FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])(?!流)/y
const FRACTIONED = opening([NUMERALS, '分'])
const SHARE = /百分之([一二三四五六七八九十百零点]{1,6})/y
const SHARED = opening('百分')
const COUNTED =
  /[一二两三四五六七八九十百千]{1,5}(?:[至到-]([一二两三四五六七八九十]{1,3}))?(所|名|位|家|处|项|门|场|次|间|台|套|节|届|个(?=[^方阶层环体])|小时|课时|学时)/y
const LAST_NUMERAL = opening([`${NUMERALS}百千`, '所名位家处项门场次间台套节届个小课学'])
/** A verb that counts what follows; the careful ones also count one. */
const COUNTING_WORDS =
  '(?:创建|创成|完成|组织|举行|召开|开展|改造|建设|新建|改建|扩建|改扩建|建成|打造|培育|培养|培训|引进|引入|评选|遴选|开设|举办|新增|增加|(掌握|学会|至少|不少于|不低于|不超过|不多于)|组建|选派|认定|命名|配备|配置|配齐|设立|设置)(?:有|了)?'
const COUNTING = new RegExp(`${COUNTING_WORDS}$`)
/** 完成两所小学、三所初中: the verb of the first counts the second too. */
const COUNTING_BEFORE = new RegExp(
  `${COUNTING_WORDS}[二两三四五六七八九十]{1,3}[所名家处门场次间台套节][^,。;、]{0,12}、$`,
)

/** 新认定实验区五个: the number stands behind what the verb counts, at the end of its clause. */
const COUNTED_BEHIND = new RegExp(`${COUNTING_WORDS}[^,。;、:()\\d]{2,16}$`)

/** 每个乡镇都办好一所: one of each is counted too. */
const EACH = /每[^,。;、]{1,14}(?:建有|建好|建成|办好|办有|办成|设立|设置|配备|拥有|有)$/

/** 进入全省前三名 */
const RANKED = /(?:进入|位居|位列|保持|跻身|排名|名列|稳居|列入)[^,。;、]{0,8}前$/

/** 每天一节体育课, 每天锻炼一小时 */
const DAILY = /每[天日周](?:[^,。;、]{0,4}(?:安排|开设|锻炼|活动|运动|阅读|体育))?$/

/** Signs that a number may begin with, by code unit: 1 for digits, 2 for what stands for a number that was never filled in. */
const BEGINS = new Uint8Array(65536)
for (const sign of DIGITS) BEGINS[sign.charCodeAt(0)] = 1
for (const sign of 'X×*_○〇') BEGINS[sign.charCodeAt(0)] = 2

/** Quantities written with digits, placeholders or as shares, in order. */
export function findQuantities({ text, units, openings, marks }: FairCopy): Quantity[] {
  const found: Quantity[] = []
  let until = 0
  for (const at of marks) {
    const begins = BEGINS[units[at] as number]
    // a number is tried at its first digit only
    if (begins === 0 || at < until || (begins === 1 && at > 0 && BEGINS[units[at - 1] as number] === 1)) continue
    const quantity = fractionAt(text, at)
    if (quantity) {
      found.push(quantity)
      until = quantity.to
      continue
    }
    NUMBER.lastIndex = at
    const match = NUMBER.exec(text)
    if (!match) continue
    const counted = fromDigits(text, match)
    until = counted ? counted.to : at + match[0].length
    if (counted) found.push(counted)
  }
  const others: Quantity[] = []
  for (const place of openings[SHARED] as readonly number[]) {
    SHARE.lastIndex = place
    const match = SHARE.exec(text)
    if (match) others.push(fromShare(match))
  }
  for (const place of openings[FRACTIONED] as readonly number[]) {
    WORDED_FRACTION.lastIndex = place
    const match = WORDED_FRACTION.exec(text)
    const [whole, part] = [parseNumeral(match?.[1] ?? ''), parseNumeral(match?.[2] ?? '')]
    if (match && whole && part && part < whole) others.push(fraction(place, match[0].length, part, whole))
  }
  until = 0
  for (const place of openings[LAST_NUMERAL] as readonly number[]) {
    COUNTED.lastIndex = Math.max(until, countStart(units, place))
    const match = COUNTED.exec(text)
    if (!match) continue
    until = match.index + match[0].length
    const quantity = fromWords(text, match)
    if (quantity) others.push(quantity)
  }
  if (others.length === 0) return found
  return [...found, ...others].sort((a, b) => a.from - b.from)
}

/** First numeral of a count whose last one stands at a place: 三至五所 */
function countStart(units: Uint16Array, place: number): number {
  const start = numeralStart(units, place, 5)
  const dash = units[start - 1]
  const joined = (dash === 0x81f3 || dash === 0x5230 || dash === 45) && IS_COUNT[units[start - 2] as number] === 1
  return joined && place - start < 3 ? numeralStart(units, start - 2, 5) : start
}

function numeralStart(units: Uint16Array, place: number, most: number): number {
  let at = place
  while (at > 0 && place - at < most - 1 && IS_COUNT[units[at - 1] as number] === 1) at--
  return at
}

const IS_COUNT = new Uint8Array(65536)
for (const sign of `${NUMERALS}百千`) IS_COUNT[sign.charCodeAt(0)] = 1

/** 1/3 or 0.3/10万 at a place. */
function fractionAt(text: string, at: number): Quantity | null {
  if (text[at + 1] !== '/' && text[at + 2] !== '/' && text[at + 3] !== '/' && text[at + 4] !== '/') return null
  FRACTION.lastIndex = at
  const share = FRACTION.exec(text)
  if (share && Number(share[1]) < Number(share[2]))
    return fraction(at, share[0].length, Number(share[1]), Number(share[2]))
  RATE.lastIndex = at
  const rate = RATE.exec(text)
  if (!rate) return null
  return {
    from: at,
    to: at + rate[0].length,
    value: Number(rate[1]),
    second: null,
    form: 'count',
    unit: `/${rate[2]}`,
    placeholder: false,
    words: false,
  }
}

function fraction(from: number, length: number, part: number, whole: number): Quantity {
  return {
    from,
    to: from + length,
    value: round(part / whole),
    second: null,
    form: 'fraction',
    unit: '',
    placeholder: false,
    words: false,
  }
}

function fromDigits(copy: string, match: RegExpExecArray): Quantity | null {
  const [whole, digits, blank, first, second, ratio, scale, , unit = ''] = match
  const from = match.index
  const to = from + whole.length
  // 5名到3所 are two numbers, 300元至600元 and 2万至3万名 one range
  if (first && first !== '%' && !`${scale ?? ''}${unit}`.startsWith(first)) return fromFirst(copy, match, first)
  const placeholder = blank !== undefined
  if (placeholder && /^[校园村镇周年月日岁级节]$/.test(unit)) return null
  // 第12届, 1+X, 3+1+2 are names
  if (copy[from - 1] === '第' || copy[to] === '+' || (digits !== undefined && copy[from - 1] === '-' && unit === ''))
    return null
  const factor = scale ? factorOf(scale) : 1
  const printed = (unit === '万元' ? '元' : unit === '亿元' ? '元' : unit).replace(/^个(?=百分点|学位|班)/, '')
  // 分别提高2个、1个百分点: the unit is printed once
  const shared = unit === '个' && /^、\d{1,2}(?:\.\d)?个百分点/.test(copy.slice(to, to + 10))
  const unitFactor = unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1
  const value = placeholder ? null : round(Number(digits) * factor * unitFactor)
  if (ratio !== undefined)
    return placeholder
      ? null
      : {
          from,
          to,
          value: round((value ?? 0) / Number(ratio)),
          second: 1,
          form: 'ratio',
          unit: ':1',
          placeholder,
          words: false,
        }
  const upper = second === undefined ? null : round(Number(second) * factor * unitFactor)
  const form = upper !== null ? 'range' : unit === '%' || unit === '‰' ? 'percent' : 'count'
  return { from, to, value, second: upper, form, unit: shared ? '百分点' : printed, placeholder, words: false }
}

/** The first of two numbers that only look like a range. */
function fromFirst(copy: string, match: RegExpExecArray, unit: string): Quantity | null {
  const from = match.index
  if (copy[from - 1] === '第') return null
  const size = (match[1] ?? match[2] ?? '').length + unit.length
  const alone = new RegExp(NUMBER.source, 'y').exec(copy.slice(from, from + size))
  if (!alone) return null
  const read = fromDigits(copy.slice(from, from + size), alone)
  return read && { ...read, from, to: from + size }
}

function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

function fromShare(match: RegExpExecArray): Quantity {
  const words = match[1] as string
  const [whole, part] = words.split('点')
  const value =
    words === '百' ? 100 : (parseNumeral(whole ?? '') ?? 0) + (part ? Number(`0.${parseNumeral(part) ?? 0}`) : 0)
  return {
    from: match.index,
    to: match.index + match[0].length,
    value,
    second: null,
    form: 'percent',
    unit: '%',
    placeholder: false,
    words: true,
  }
}

function fromWords(copy: string, match: RegExpExecArray): Quantity | null {
  const from = match.index
  const each =
    (/[所名次间台处场]/.test(match[2] ?? '') && EACH.test(copy.slice(Math.max(0, from - 20), from))) ||
    (/^(?:节|小时|课时)$/.test(match[2] ?? '') && DAILY.test(copy.slice(Math.max(0, from - 12), from)))
  const rank = /[名位]/.test(match[2] ?? '') && RANKED.test(copy.slice(Math.max(0, from - 14), from))
  const verb =
    COUNTING.exec(copy.slice(Math.max(0, from - 5), from)) ??
    (copy[from - 1] === '、' ? COUNTING_BEFORE.exec(copy.slice(Math.max(0, from - 24), from)) : null)
  const behind =
    !verb &&
    /^[,。;、\n]/.test(copy[from + match[0].length] ?? '\n') &&
    COUNTED_BEHIND.test(copy.slice(Math.max(0, from - 24), from))
  if (!verb && !each && !rank && !behind) return null
  const [whole, second, unit = ''] = match
  const words = /^[一二两三四五六七八九十百千]+/.exec(whole)?.[0] ?? ''
  const value = parseNumeral(words)
  if (value === null || (!each && !rank && verb?.[1] === undefined && (value < 2 || (!behind && /[个项]/.test(unit)))))
    return null
  const upper = second ? parseNumeral(second) : null
  return {
    from,
    to: from + whole.length,
    value,
    second: upper,
    form: upper === null ? 'count' : 'range',
    unit,
    placeholder: false,
    words: true,
  }
}
