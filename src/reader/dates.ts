import type { FairCopy } from './fair-copy.ts'
import { CENTURY, DIGITS, IS_NUMERAL, NUMERALS, type Opening, opening, TO_YEAR } from './openings.ts'
import type { Deadline } from './reading.ts'

/** A date, a span of time or a cadence, as a range of the fair copy. */
export type FoundDate = {
  from: number
  to: number
  kind: Deadline['kind']
  start: string | null
  end: string | null
  every: Deadline['every']
}

type ReadDate = (match: RegExpExecArray, copy: string, year: number | null) => Omit<FoundDate, 'from' | 'to'> | null

/** Where a date is found, where it begins from there, what it looks like, what it means. */
const PATTERNS: [Opening, start: (copy: string, place: number) => number, RegExp, ReadDate][] = [
  [
    CENTURY,
    behindPreposition,
    /(?:[到至于在]|截至|截止|力争到?|自|从)?((?:19|20)\d{2})年?(?:-|~|至|到)((?:19|20)\d{2})年(?:期间|内)?/y,
    (match) => ({ kind: 'period', start: match[1] as string, end: match[2] as string, every: null }),
  ],
  [
    CENTURY,
    behindPreposition,
    /(?:[到至于在]|截至|截止到?|力争)?((?:19|20)\d{2})年(?:(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)?(上半年|下半年|[一二三四]季度|第[一二三四]季度|[春秋]季(?:学期)?(?:开学|入学)?|暑[假期]|寒假|学年度?|年度|[年月]?底|[年月]?末|初|年内|[上中下]旬)?(?:之?前|以前|内|起)?/y,
    readYear,
  ],
  [
    TO_YEAR,
    atOnce,
    /[到至]((?:19|20)\d{2})(?=[,。;、])/y,
    (match) => ({ kind: 'date', start: null, end: match[1] as string, every: null }),
  ],
  [
    opening([DIGITS, '月']),
    (copy, place) => behindPreposition(copy, behindNumerals(copy, place + 1, 2)),
    /(?:[到至于在]|力争)?(\d{1,2})月(?:份)?(?:(\d{1,2})日)?(底|末|初|[上中下]旬)?(?:之?前|以前|内)?/y,
    (match, _copy, year) => ({
      kind: 'date',
      start: null,
      end: year === null ? null : monthEnd(year, Number(match[1]), match[2] ? Number(match[2]) : null),
      every: null,
    }),
  ],
  [
    opening(['年', '底末内终']),
    behindPreposition,
    /(?:[到至于在]|力争|今|本)?(?:(?<![\d一二三四五六七八九十])年底(?:之?前|以前)?|年末(?:之?前)?|(?<![\d每一二三四五六七八九十两])年内|年终)/y,
    (_match, _copy, year) => ({
      kind: 'period',
      start: year === null ? null : String(year),
      end: year === null ? null : `${year}-12-31`,
      every: null,
    }),
  ],
  [
    opening(['上下', '半'], ['第', '一二三四'], ['春秋', '季学'], ['暑', '假期前'], '寒假', '新学', '开学', [
      '学',
      '期年',
    ]),
    atOnce,
    /上半年|下半年|[第](?:一|二|三|四)季度|[春秋]季(?:学期|入学|开学|招生)(?:前|开学前)?|[春秋]学期|暑假?期?(?:期间|前)|寒假(?:期间|前)|新学期|开学前|学[期年](?:初|末|底|结束前)/y,
    (match, _copy, year) => ({ kind: 'period', ...partOfYear(match[0], year), every: null }),
  ],
  [
    opening(['用', DIGITS + NUMERALS], ['年', '之内左'], '今后', ['个', '月工'], ['十', '三四五六'], '限期'),
    (copy, place) =>
      copy[place] === '年'
        ? behindNumerals(copy, place, 2)
        : copy[place] === '个'
          ? behindNumerals(copy, place, 3)
          : copy[place - 1] === '“' && copy[place] === '十'
            ? place - 1
            : place,
    /用[\d一二两三四五]{1,2}年(?:左右)?(?:的)?时间|(?<!\d)[\d一二两三四五六七八九十]{1,2}年(?:之?内|左右时间)|今后[\d一二两三四五]{1,2}年|[\d一二两三四五六七八九十]{1,3}个(?:月|工作日)(?:之?内)|“?十[三四五六]五”?(?:期间|末|时期末)|限期/y,
    () => ({ kind: 'period', start: null, end: null, every: null }),
  ],
  [
    opening(
      ['每', `${DIGITS}个两三四五学季半年月周天日旬星`],
      ['按', '学季年月周日旬'],
      ['逐', '年月'],
      ['日周月季年', '报通调督排巡一度检'],
      ...['半年', '一年', '不定', '定期', '常态', '经常', '长期', '适时', '随时', '全年'],
    ),
    (copy, place) => (copy[place - 1] === '一' && /[月季周]/.test(copy[place] as string) ? place - 1 : place),
    /每(?:个)?(?:[\d两三四五]{1,2}年|学年|学期|季度|半年|年|月|周|天|日|季|旬|两年|三年|星期)|按(?:学年|学期|季度|年度|年|季|月|周|日|旬)(?=[^度薪])|逐[年月]|(?<=“)[日周月季年](?=报告|通报|调度|报送|督查)|[日周月季](?:报告|调度|通报|报送|排查|巡查)制?|(?:一)?[月季周]一(?:调度|通报|督查|汇报|报告|检查|次)|半年一|一年一|不?定期|常态化|经常性|长期坚持|适时|随时|全年|年度(?=任务|考核|督导|检查|评估|评价|报告|总结|计划|工作)|年检/y,
    (match) => ({ kind: match[0] === '全年' ? 'period' : 'cadence', start: null, end: null, every: cadence(match[0]) }),
  ],
]

/** The preposition before a date belongs to it.
 *    > | 力争到2025年
 *        ^
 */
function behindPreposition(copy: string, place: number): number {
  const words = /(?:力争到?|截止到?|截至|[到至于在自从今本])$/.exec(copy.slice(Math.max(0, place - 3), place))
  return words ? place - words[0].length : place
}

/** Start of the numerals that end before a place, at most so many. */
function behindNumerals(copy: string, place: number, most: number): number {
  let at = place
  while (at > 0 && place - at < most && IS_NUMERAL[copy.charCodeAt(at - 1)] === 1) at--
  return at
}

function atOnce(_copy: string, place: number): number {
  return place
}

/** Finds dates and cadences in order; `year` is that of a plan for one year. */
export function findDates({ text, openings }: FairCopy, year: number | null): FoundDate[] {
  const dates: FoundDate[] = []
  for (const [opens, start, pattern, read] of PATTERNS) {
    let until = 0
    for (const place of openings[opens] as readonly number[]) {
      if (place < until) continue
      const match = matchFrom(text, pattern, Math.max(start(text, place), until), place)
      if (!match) continue
      until = match.index + match[0].length
      const date = read(match, text, year)
      if (date) dates.push({ from: match.index, to: until, ...date })
    }
  }
  dates.sort((a, b) => a.from - b.from || b.to - a.to)
  const result: FoundDate[] = []
  for (const date of dates) {
    const last = result[result.length - 1]
    if (!last || date.from >= last.to) result.push(date)
  }
  return result
}

/** The match that begins first between two places. */
function matchFrom(text: string, pattern: RegExp, from: number, to: number): RegExpExecArray | null {
  for (let at = from; at <= to; at++) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return match
  }
  return null
}

/** 2022年 is a deadline where something says so: 到, 底前, a comma behind it; else it only names a year. */
function readYear(match: RegExpExecArray, copy: string): Omit<FoundDate, 'from' | 'to'> | null {
  const [whole, year = '', month, day, part = ''] = match
  const after = copy[match.index + whole.length] ?? ''
  const before = copy[match.index - 1] ?? '\n'
  const bare = whole === `${year}年`
  if (
    bare &&
    !/[,、]/.test(after) &&
    !/^(?:实现|完成|基本|全面|力争|确保|建成|达到|前|起|招生|投入|秋|春|开工|竣工)/.test(
      copy.slice(match.index + whole.length, match.index + whole.length + 4),
    )
  )
    return null
  if (bare && /[\d(-]/.test(before)) return null
  if (/起$/.test(whole)) return { kind: 'date', start: month ? `${year}-${two(month)}` : year, end: null, every: null }
  if (month)
    return {
      kind: 'date',
      start: null,
      end: monthEnd(Number(year), Number(month), day ? Number(day) : null),
      every: null,
    }
  const within = partOfYear(part, Number(year))
  return {
    kind: /年度|学年/.test(part) ? 'period' : 'date',
    start: within.start,
    end: within.end ?? `${year}-12-31`,
    every: null,
  }
}

function partOfYear(words: string, year: number | null): { start: string | null; end: string | null } {
  if (year === null) return { start: null, end: null }
  if (/上半年/.test(words)) return { start: `${year}-01`, end: `${year}-06-30` }
  if (/下半年/.test(words)) return { start: `${year}-07`, end: `${year}-12-31` }
  if (/秋/.test(words)) return { start: `${year}-09`, end: `${year}-09` }
  if (/春/.test(words)) return { start: `${year}-02`, end: `${year}-03` }
  if (/暑/.test(words)) return { start: `${year}-07`, end: `${year}-08-31` }
  const quarter = '一二三四'.indexOf(/([一二三四])季度/.exec(words)?.[1] ?? '-') + 1
  if (quarter > 0) return { start: `${year}-${two(String(quarter * 3 - 2))}`, end: monthEnd(year, quarter * 3, null) }
  return { start: null, end: null }
}

function two(number: string): string {
  return number.padStart(2, '0')
}

/** Last day of a month, or the day itself; impossible months give the year. */
function monthEnd(year: number, month: number, day: number | null): string {
  if (month < 1 || month > 12) return String(year)
  const last = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1] as number
  return `${year}-${two(String(month))}-${two(String(day !== null && day >= 1 && day <= last ? day : last))}`
}

function cadence(words: string): Deadline['every'] {
  if (/学期/.test(words)) return 'term'
  if (/半年/.test(words)) return 'half-year'
  if (/两年|三年/.test(words)) return 'regular'
  if (/年/.test(words)) return 'year'
  if (/季/.test(words)) return 'quarter'
  if (/月/.test(words)) return 'month'
  if (/周|星期/.test(words)) return 'week'
  if (/[日天]/.test(words)) return 'day'
  return 'regular'
}
