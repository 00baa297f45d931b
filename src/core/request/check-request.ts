/** The basis gate (依据关口): what stops a draft of a request, and what should be said more mildly. Pure; every finding at once. */
import { type Day, inSpan } from '../day.ts'
import { inTerm, type PlacedPeriod } from '../term.ts'
import type { RequestDraft } from './request-draft.ts'

/** One finding. `stops`: the draft stays a draft until it is mended. `quote`: the words of the draft that it is about. */
export interface RequestFinding {
  code: string
  stops: boolean
  basis: string
  /** The field of the draft. */
  at: keyof RequestDraft | `survey.${keyof RequestDraft['survey']}`
  quote: string | null
}

const relief = '《整治形式主义为基层减负若干规定》'
const list = '教师厅〔2025〕2号'
const statistics = '《中华人民共和国统计法》第十七条'
const evaluation = '《深化新时代教育评价改革总体方案》'

/** Longer texts are not to be issued (characters, punctuation included). */
export const longestText = 4000

type Rule = (draft: RequestDraft, terms: readonly PlacedPeriod[]) => RequestFinding[]

const blank = (text: string) => text.trim() === ''

/** Words of the text that a rule is about; each pattern has its finding. */
const phrases: readonly { pattern: RegExp; code: string; stops: boolean; basis: string }[] = [
  {
    pattern:
      /[^，。；\n]{0,12}(?:升学率|上线率|一本率|平均分|考试成绩|中考成绩|高考成绩)[^，。；\n]{0,12}(?:排名|排队|排序|位次|通报)/,
    code: 'request/ranks-schools',
    stops: true,
    basis: evaluation,
  },
  { pattern: /[^，。；\n]{0,12}一票否决[^，。；\n]{0,8}/, code: 'request/veto', stops: true, basis: list },
  { pattern: /[^，。；\n]{0,10}责任状/, code: 'request/pledge', stops: true, basis: list },
  { pattern: /[^，。；\n]{0,10}(?:达标活动|创建示范|示范创建)/, code: 'request/recognition', stops: true, basis: list },
  {
    pattern: /[^，。；\n]{0,10}(?:留痕|打卡|签到|截图|拍照上传|照片佐证)/,
    code: 'request/traces',
    stops: false,
    basis: list,
  },
  { pattern: /[^，。；\n]{0,10}(?:每日报送|日报告|日报制|零报告)/, code: 'request/daily', stops: false, basis: relief },
]

const rules: readonly Rule[] = [
  ({ basis }) =>
    blank(basis) ? [{ code: 'request/no-basis', stops: true, basis: relief, at: 'basis', quote: null }] : [],
  ({ kind, approval }) =>
    kind !== 'data' && kind !== 'survey' && blank(approval)
      ? [{ code: 'request/not-on-the-list', stops: true, basis: list, at: 'approval', quote: null }]
      : [],
  ({ until }) =>
    until === null ? [{ code: 'request/no-end', stops: true, basis: relief, at: 'until', quote: null }] : [],
  ({ from, until }) =>
    from !== null && until !== null && until < from
      ? [{ code: 'request/ends-before-it-begins', stops: true, basis: relief, at: 'until', quote: null }]
      : [],
  ({ kind, survey }) =>
    kind === 'survey'
      ? (['number', 'maker', 'approval', 'until'] as const)
          .filter((mark) => blank(survey[mark] ?? ''))
          .map((mark) => ({
            code: `request/survey-lacks-${mark}`,
            stops: true,
            basis: statistics,
            at: `survey.${mark}` as const,
            quote: null,
          }))
      : [],
  ({ kind, survey, until }) =>
    kind === 'survey' && survey.until !== null && until !== null && until > survey.until
      ? [{ code: 'request/survey-outlived', stops: true, basis: statistics, at: 'until', quote: null }]
      : [],
  ({ text }) =>
    phrases.flatMap(({ pattern, code, stops, basis }) => {
      const found = pattern.exec(text)
      return found ? [{ code, stops, basis, at: 'text' as const, quote: found[0] }] : []
    }),
  ({ text }) =>
    text.length > longestText
      ? [{ code: 'request/too-long', stops: false, basis: relief, at: 'text', quote: null }]
      : [],
  ({ until }, terms) =>
    until !== null && isHoliday(until, terms)
      ? [{ code: 'request/in-the-holidays', stops: false, basis: '校历', at: 'until', quote: null }]
      : [],
]

/** Everything that stops a draft or should be mended in it. `terms` is the school calendar that holds for those asked. */
export function checkRequest(draft: RequestDraft, terms: readonly PlacedPeriod[]): RequestFinding[] {
  return rules.flatMap((rule) => rule(draft, terms))
}

/** A day on which a calendar is known and schools are not in session. */
function isHoliday(day: Day, terms: readonly PlacedPeriod[]): boolean {
  const known = terms.some((period) => inSpan(day, period)) || terms.some(({ from }) => from > day)
  return known && !inTerm(day, terms)
}
