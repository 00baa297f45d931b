/** The basis gate (依据关口): what stops a draft of a request, and what should be said more mildly. Pure; every finding at once. */
import { isWorkingDay, type WorkingCalendar } from '../calendar.ts'
import { addDays, type Day, inSpan } from '../day.ts'
import { inTerm, type PlacedPeriod } from '../term.ts'
import type { Certainty } from '../values/dated-value.ts'
import type { KnownField } from './known-fields.ts'
import { minutesOf, type RequestDraft } from './request-draft.ts'

/** One finding. `stops`: the draft stays a draft until it is mended. `quote`: the words of the draft that it is about. */
export interface RequestFinding {
  code: string
  stops: boolean
  basis: string
  /** How sure it is that the basis says so. */
  certainty: Certainty
  /** The field of the draft. */
  at: keyof RequestDraft | `survey.${keyof RequestDraft['survey']}` | 'unitIds'
  quote: string | null
  /** What fills the blanks of its sentence. */
  arguments: Record<string, string | number>
}

/** A comprehensive inspection that schools which are asked had, or are to have, in the same year. */
export interface EarlierInspection {
  title: string
  day: Day
  /** Names of those schools. */
  units: readonly string[]
}

/** A term in which a draft would bring activities into schools more often than a value allows. */
export interface FullTerm {
  term: string
  /** Times that are asked already, and those of the draft. */
  had: number
  times: number
  /** Names of those schools. */
  units: readonly string[]
}

/** A dated value as a limit. */
export interface Limit {
  limit: number
  basis: string
  certainty: Certainty
}

/** What the gate knows besides the draft. */
export interface GateAround {
  /** The school calendars that hold for the schools asked, each once; none where no school is asked. */
  terms: readonly (readonly PlacedPeriod[])[]
  calendar: WorkingCalendar
  /** Fields that registers have, and those which are asked all the same, by a decision with a reason. */
  known: readonly KnownField[]
  justified: readonly string[]
  /** Inspections beyond those that a school may have in a year. */
  earlier: readonly EarlierInspection[]
  comprehensive: Limit | null
  /** Terms that would be too full of activities, and schools of which no school calendar tells the terms. */
  fullTerms: readonly FullTerm[]
  termless: readonly string[]
  activities: Limit | null
}

interface Document {
  basis: string
  certainty: Certainty
}
const relief: Document = { basis: '《整治形式主义为基层减负若干规定》', certainty: 'press' }
const list: Document = { basis: '教师厅〔2025〕2号', certainty: 'press' }
const statistics: Document = { basis: '《中华人民共和国统计法》第十七条', certainty: 'statute' }
const evaluation: Document = { basis: '《深化新时代教育评价改革总体方案》', certainty: 'known' }
const sharing: Document = { basis: '《政务数据共享条例》', certainty: 'press' }
const schoolYear: Document = { basis: '校历', certainty: 'known' }
const entry: Document = { basis: '减负一致性评估', certainty: 'assumption' }

/** Longer texts are not to be issued (characters, punctuation included). */
export const longestText = 4000

type Rule = (draft: RequestDraft, around: GateAround) => RequestFinding[]
type Told = Pick<RequestFinding, 'code' | 'at'> & Partial<RequestFinding>

const blank = (text: string) => text.trim() === ''
const tell = (document: Document, told: Told): RequestFinding => ({
  stops: true,
  quote: null,
  arguments: {},
  ...document,
  ...told,
})
const when = (holds: boolean, document: Document, told: Told) => (holds ? [tell(document, told)] : [])

/** The first of the units by name, and how many they are. */
const named = (units: readonly string[]) => ({ units: units.slice(0, 5).join('、'), count: units.length })

/** Words of the text that a rule is about; each pattern has its finding. */
const phrases: readonly { pattern: RegExp; code: string; stops: boolean; document: Document }[] = [
  {
    pattern:
      /[^，。；\n]{0,12}(?:升学率|上线率|一本率|平均分|考试成绩|中考成绩|高考成绩)[^，。；\n]{0,12}(?:排名|排队|排序|位次|通报)/,
    code: 'request/ranks-schools',
    stops: true,
    document: evaluation,
  },
  { pattern: /[^，。；\n]{0,12}一票否决[^，。；\n]{0,8}/, code: 'request/veto', stops: true, document: list },
  { pattern: /[^，。；\n]{0,10}责任状/, code: 'request/pledge', stops: true, document: list },
  {
    pattern: /[^，。；\n]{0,10}(?:达标活动|创建示范|示范创建)/,
    code: 'request/recognition',
    stops: true,
    document: list,
  },
  {
    pattern: /[^，。；\n]{0,10}(?:留痕|打卡|签到|截图|拍照上传|照片佐证)/,
    code: 'request/traces',
    stops: false,
    document: list,
  },
  {
    pattern: /[^，。；\n]{0,10}(?:每日报送|日报告|日报制|零报告)/,
    code: 'request/daily',
    stops: false,
    document: relief,
  },
]

/** Kinds that take place only when they are on the yearly list or approved. */
const listed: readonly RequestDraft['kind'][] = ['inspection', 'campaign', 'activity']

const rules: readonly Rule[] = [
  ({ title }) => when(blank(title), entry, { code: 'request/no-title', at: 'title' }),
  ({ basis }) => when(blank(basis), relief, { code: 'request/no-basis', at: 'basis' }),
  ({ kind, approval }) =>
    when(listed.includes(kind) && blank(approval), list, { code: 'request/not-on-the-list', at: 'approval' }),
  ({ kind, scope }) => when(kind === 'inspection' && scope === null, list, { code: 'request/no-scope', at: 'scope' }),
  ({ kind, scope, cadence }) =>
    when(kind === 'inspection' && scope === 'comprehensive' && cadence !== null, list, {
      code: 'request/inspection-repeats',
      at: 'cadence',
    }),
  ({ until }) => when(until === null, relief, { code: 'request/no-end', at: 'until' }),
  ({ from, until }) =>
    when(from !== null && until !== null && until < from, relief, {
      code: 'request/ends-before-it-begins',
      at: 'until',
    }),
  ({ from, until, due }) =>
    when(due !== null && ((from !== null && due < from) || (until !== null && due > until)), relief, {
      code: 'request/due-outside',
      at: 'due',
    }),
  (draft) => when(minutesOf(draft) === 0, entry, { code: 'request/no-estimate', at: 'minutes' }),
  ({ kind, survey }) =>
    kind === 'survey'
      ? (['number', 'maker', 'approval', 'until'] as const)
          .filter((mark) => blank(survey[mark] ?? ''))
          .map((mark) => tell(statistics, { code: `request/survey-lacks-${mark}`, at: `survey.${mark}` }))
      : [],
  ({ kind, survey, until }) =>
    when(kind === 'survey' && survey.until !== null && until !== null && until > survey.until, statistics, {
      code: 'request/survey-outlived',
      at: 'until',
    }),
  ({ text }) =>
    phrases.flatMap(({ pattern, code, stops, document }) => {
      const found = pattern.exec(text)
      return found ? [tell(document, { code, stops, at: 'text', quote: found[0] })] : []
    }),
  ({ text }) => when(text.length > longestText, relief, { code: 'request/too-long', stops: false, at: 'text' }),
  ({ fields }, { known, justified }) =>
    known
      .filter(({ field }) => fields.includes(field) && !justified.includes(field))
      .map(({ field, register }) =>
        tell(sharing, {
          code: 'request/register-answers',
          at: 'fields',
          quote: field,
          arguments: { field, register: register.zh },
        }),
      ),
  (draft, around) => {
    const day = draft.due ?? draft.until
    if (day === null || !blank(draft.holidayReason)) return []
    const inHolidays = around.terms.some((terms) => isHoliday(day, terms))
    const code = inHolidays
      ? 'request/in-the-holidays'
      : isWorkingDay(day, around.calendar)
        ? null
        : 'request/on-a-day-off'
    const instead = schoolDayFrom(day, around)
    return code === null ? [] : [tell(schoolYear, { code, at: 'due', arguments: { day, instead: instead ?? '' } })]
  },
  ({ kind, scope }, { earlier, comprehensive }) =>
    kind === 'inspection' && scope === 'comprehensive' && comprehensive
      ? earlier.map(({ title, day, units }) =>
          tell(comprehensive, {
            code: 'request/second-inspection',
            at: 'unitIds',
            arguments: {
              title,
              day,
              ...named(units),
              limit: comprehensive.limit,
            },
          }),
        )
      : [],
  ({ kind }, { fullTerms, activities }) =>
    kind === 'activity' && activities
      ? fullTerms.map(({ term, had, times, units }) =>
          tell(activities, {
            code: 'request/too-many-activities',
            at: 'unitIds',
            arguments: { term, had, times, ...named(units), limit: activities.limit },
          }),
        )
      : [],
  ({ kind }, { termless, activities }) =>
    kind === 'activity' && activities && termless.length > 0
      ? [
          tell(schoolYear, {
            code: 'request/no-school-calendar',
            stops: false,
            at: 'unitIds',
            arguments: named(termless),
          }),
        ]
      : [],
]

/** Everything that stops a draft or should be mended in it. */
export function checkRequest(draft: RequestDraft, around: GateAround): RequestFinding[] {
  return rules.flatMap((rule) => rule(draft, around))
}

/** A day on which a calendar is known and schools are not in session. */
function isHoliday(day: Day, terms: readonly PlacedPeriod[]): boolean {
  const known = terms.some((period) => inSpan(day, period)) || terms.some(({ from }) => from > day)
  return known && !inTerm(day, terms)
}

/** Days that are looked at for one on which all work: more than any holiday has. */
const longestHoliday = 100

/** The first day, from a day on, on which people work and all schools that are asked are in session; null where none is known. */
export function schoolDayFrom(day: Day, { terms, calendar }: Pick<GateAround, 'terms' | 'calendar'>): Day | null {
  for (let count = 0, next = day; count < longestHoliday; count += 1, next = addDays(next, 1))
    if (isWorkingDay(next, calendar) && !terms.some((each) => isHoliday(next, each))) return next
  return null
}
