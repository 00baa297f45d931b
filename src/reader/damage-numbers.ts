import type { FairCopy } from './fair-copy.ts'
import { type FoundProblem, matchAll, rangeOf } from './found-problem.ts'
import { isHan } from './lines.ts'
import { CENTURY, DIGITS, opening, TO_YEAR } from './openings.ts'

const AGE = opening([DIGITS, '岁'])
const COUNT = opening([DIGITS, '个所项名家处门'])
const LOST_YEAR = opening(['年', ',全教每新计预工建任专财'])
const BRACKETED_YEAR = opening(['[', '12'])
const TENTH = opening('第十')

/** Lost dashes, years, brackets of document numbers: damage that the shape of a number shows. */
export function findDamagedNumbers(copy: FairCopy): FoundProblem[] {
  const years = glues(copy)
  const ages = joinedAges(copy)
  return [
    ...years,
    ...ages,
    ...(years.length + ages.length > 0 ? joinedCounts(copy) : []),
    ...lostYears(copy),
    ...lostYearWords(copy),
    ...documentNumbers(copy),
    ...garbledTitles(copy),
  ]
}

/** 20162020 is 2016-2020. */
function glues(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, CENTURY, /(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})(?!\d)/y, (match) => {
    const [from, to] = [Number(match[1]), Number(match[2])]
    return from < to && to - from <= 30
      ? { code: 'reader/lost-dash', at: rangeOf(match), proposal: `${from}-${to}` }
      : null
  })
}

/** 36岁儿童 is 3-6岁儿童. */
function joinedAges(copy: FairCopy): FoundProblem[] {
  const pattern = /(?<![\d.-])([0-6])(\d)岁(?=(?:适龄|学龄|婴|幼|儿|学前))/y
  const read = (match: RegExpExecArray): FoundProblem | null => {
    const [low, high] = [Number(match[1]), Number(match[2])]
    return low < high ? { code: 'reader/lost-dash', at: rangeOf(match), proposal: `${low}-${high}岁` } : null
  }
  return matchAll(copy, AGE, pattern, read, 1)
}

/** 12个 may be 1-2个 in a text that has lost dashes elsewhere. */
function joinedCounts(copy: FairCopy): FoundProblem[] {
  const pattern = /(?<![\d.-])([1-8])([2-9])(?=([个所项名家处门]))/y
  const read = (match: RegExpExecArray): FoundProblem | null => {
    const [low, high] = [Number(match[1]), Number(match[2])]
    if (high - low < 1 || high - low > 2) return null
    return { code: 'reader/lost-dash', at: [match.index, match.index + 3], proposal: `${low}-${high}${match[3]}` }
  }
  return matchAll(copy, COUNT, pattern, read, 1)
}

/** 年 without a number before it where a year is meant.
 *    > | 年全市工作的要求是…
 *        ^
 */
function lostYears(copy: FairCopy): FoundProblem[] {
  const open = matchAll(
    copy,
    LOST_YEAR,
    /(?:^|(?<=[\n。;,:、”)]))年(?:,|(?=全[市县区省州国旗]|教育|每个?[县市区]|新建|计划|预算|工作))/y,
    (match) => ({
      code: 'reader/lost-year',
      at: [match.index, Math.min(copy.text.length, match.index + 6)],
    }),
  )
  const inside = matchAll(
    copy,
    LOST_YEAR,
    /(?:确保|完成|政府|实现|落实|达到|做好|启动|迎接|开展)年(?=教育|建设|预算|工作|任务|专项|财政|全[市县区省])/y,
    (match) => ({
      code: 'reader/lost-year',
      at: [match.index, match.index + match[0].length + 2],
    }),
    2,
  )
  return [...open, ...inside]
}

/** 到2022, lacks its 年. */
function lostYearWords(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, TO_YEAR, /[到至]((?:19|20)\d{2})(?=[,。;、])/y, (match) => ({
    code: 'reader/lost-year-word',
    at: rangeOf(match),
    proposal: `${match[0]}年`,
  }))
}

/** 〔20193号 has lost a bracket. */
function documentNumbers(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, BRACKETED_YEAR, /\[((?:19|20)\d{2})(\d{1,4})号/y, (match) => {
    let from = match.index
    while (from > 0 && match.index - from < 8 && isHan(copy.units[from - 1] as number)) from--
    return {
      code: 'reader/document-number',
      at: [from, match.index + match[0].length],
      proposal: `〔${match[1]}〕${match[2]}号`,
    }
  })
}

/** 第十四个五个规划 should be 第十四个五年规划. */
function garbledTitles(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, TENTH, /第十[一二三四五六]个五(?!年)[\u4e00-\u9fff]{1,3}/y, (match) => ({
    code: 'reader/garbled-title',
    at: rangeOf(match),
  }))
}
