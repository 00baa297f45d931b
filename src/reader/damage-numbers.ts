import { type FoundProblem, matchAll, rangeOf } from './found-problem.ts'

/** Lost dashes, years, brackets of document numbers: damage that the shape of a number shows. */
export function findDamagedNumbers(copy: string): FoundProblem[] {
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
function glues(copy: string): FoundProblem[] {
  return matchAll(copy, /(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})(?!\d)/g, (match) => {
    const [from, to] = [Number(match[1]), Number(match[2])]
    return from < to && to - from <= 30
      ? { code: 'reader/lost-dash', at: rangeOf(match), proposal: `${from}-${to}` }
      : null
  })
}

/** 36岁儿童 is 3-6岁儿童. */
function joinedAges(copy: string): FoundProblem[] {
  return matchAll(copy, /(?<![\d.-])([0-6])(\d)岁(?=(?:适龄|学龄|婴|幼|儿|学前))/g, (match) => {
    const [low, high] = [Number(match[1]), Number(match[2])]
    return low < high ? { code: 'reader/lost-dash', at: rangeOf(match), proposal: `${low}-${high}岁` } : null
  })
}

/** 12个 may be 1-2个 in a text that has lost dashes elsewhere. */
function joinedCounts(copy: string): FoundProblem[] {
  return matchAll(copy, /(?<![\d.-])([1-8])([2-9])(?=[个所项名家处门])/g, (match) => {
    const [low, high] = [Number(match[1]), Number(match[2])]
    if (high - low < 1 || high - low > 2) return null
    const unit = copy[match.index + 2] as string
    return { code: 'reader/lost-dash', at: [match.index, match.index + 3], proposal: `${low}-${high}${unit}` }
  })
}

/** 年 without a number before it where a year is meant.
 *    > | 年全市工作的要求是…
 *        ^
 */
function lostYears(copy: string): FoundProblem[] {
  const open = matchAll(
    copy,
    /(?:^|(?<=[\n。;,:、”)]))年(?:,|(?=全[市县区省州国旗]|教育|每个?[县市区]|新建|计划|预算|工作))/g,
    (match) => ({
      code: 'reader/lost-year',
      at: [match.index, Math.min(copy.length, match.index + 6)],
    }),
  )
  const inside = matchAll(
    copy,
    /(?:确保|完成|政府|实现|落实|达到|做好|启动|迎接|开展)年(?=教育|建设|预算|工作|任务|专项|财政|全[市县区省])/g,
    (match) => ({
      code: 'reader/lost-year',
      at: [match.index, match.index + match[0].length + 2],
    }),
  )
  return [...open, ...inside]
}

/** 到2022, lacks its 年. */
function lostYearWords(copy: string): FoundProblem[] {
  return matchAll(copy, /[到至]((?:19|20)\d{2})(?=[,。;、])/g, (match) => ({
    code: 'reader/lost-year-word',
    at: rangeOf(match),
    proposal: `${match[0]}年`,
  }))
}

/** 〔20193号 has lost a bracket. */
function documentNumbers(copy: string): FoundProblem[] {
  return matchAll(copy, /\[((?:19|20)\d{2})(\d{1,4})号/g, (match) => {
    let from = match.index
    while (from > 0 && match.index - from < 8 && /[\u4e00-\u9fff]/.test(copy.charAt(from - 1))) from--
    return {
      code: 'reader/document-number',
      at: [from, match.index + match[0].length],
      proposal: `〔${match[1]}〕${match[2]}号`,
    }
  })
}

/** 第十四个五个规划 should be 第十四个五年规划. */
function garbledTitles(copy: string): FoundProblem[] {
  return matchAll(copy, /第十[一二三四五六]个五(?!年)[\u4e00-\u9fff]{1,3}/g, (match) => ({
    code: 'reader/garbled-title',
    at: rangeOf(match),
  }))
}
