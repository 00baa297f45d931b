import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { addDays } from '../day.ts'
import type { PlacedPeriod } from '../term.ts'
import { checkRequest, type GateAround, longestText, schoolDayFrom } from './check-request.ts'
import { burdenOf, type RequestDraft, requestKinds } from './request-draft.ts'
import { requestFindings, requestKindWords } from './words.ts'

const whole: RequestDraft = {
  kind: 'data',
  title: 'School buses',
  text: '请报送校车数量。',
  basis: '教发〔2026〕1号',
  article: '',
  approval: '',
  from: '2026-10-08',
  until: '2026-10-30',
  due: null,
  cadence: null,
  scope: null,
  survey: { number: '', maker: '', approval: '', until: null },
  fields: ['校车数量'],
  minutes: 3,
  visit: 0,
  holidayReason: '',
  contact: '',
}
const term = (kind: 'term' | 'holiday', from: string, to: string): PlacedPeriod => ({
  kind,
  name: kind,
  schoolYear: '2026-2027',
  from,
  to,
  unitPath: '/ty/',
})
const terms = [term('term', '2026-09-01', '2027-01-20'), term('holiday', '2027-01-21', '2027-02-20')]
const around: GateAround = {
  terms: [terms],
  calendar: workingCalendar(),
  known: [],
  justified: [],
  earlier: [],
  comprehensive: { limit: 1, basis: 'Document 2', certainty: 'press' },
  fullTerms: [],
  termless: [],
  activities: { limit: 6, basis: 'Document 3', certainty: 'press' },
}
const codes = (more: Partial<RequestDraft>, beside: Partial<GateAround> = {}) =>
  checkRequest({ ...whole, ...more }, { ...around, ...beside }).map(({ code, stops }) =>
    stops ? code : `${code} (mild)`,
  )
const marks = { number: '教统1表', maker: '教育局', approval: '统备1号', until: '2026-12-31' }

describe('the basis gate', () => {
  it('lets a request pass that names its basis and its end', () => expect(codes({})).toEqual([]))

  // biome-ignore format: a table is read row by row
  it.each<[string, Partial<RequestDraft>, string[]]>([
    ['without a basis and an end', { basis: ' ', until: null }, ['request/no-basis', 'request/no-end']],
    ['an inspection that is on no list and does not say of which scope it is', { kind: 'inspection' }, ['request/not-on-the-list', 'request/no-scope']],
    ['a comprehensive inspection that is repeated', { kind: 'inspection', approval: '3', scope: 'comprehensive', cadence: 'month' }, ['request/inspection-repeats']],
    ['a special one that is', { kind: 'inspection', approval: '3', scope: 'special', cadence: 'month' }, []],
    ['a meeting, which needs no list', { kind: 'meeting', fields: [], visit: 120 }, []],
    ['without a title, and without saying how long it takes', { title: '', fields: [] }, ['request/no-title', 'request/no-estimate']],
    ['due after its last day', { due: '2026-11-02' }, ['request/due-outside']],
    ['a campaign that is on the list', { kind: 'campaign', approval: '2026-07' }, []],
    ['a survey without its four marks', { kind: 'survey' }, ['request/survey-lacks-number', 'request/survey-lacks-maker', 'request/survey-lacks-approval', 'request/survey-lacks-until']],
    ['a survey with them', { kind: 'survey', survey: marks }, []],
    ['a survey that outlives its form', { kind: 'survey', survey: marks, until: '2027-01-05' }, ['request/survey-outlived']],
    ['an end before the beginning', { from: '2026-10-12', until: '2026-10-09' }, ['request/ends-before-it-begins']],
    ['a ranking by results', { text: '按各校升学率进行排名。' }, ['request/ranks-schools']],
    ['results without a ranking', { text: '请分析本校考试成绩变化。' }, []],
    ['a veto, a pledge and a title', { text: '实行一票否决，签订责任状，开展创建示范。' }, ['request/veto', 'request/pledge', 'request/recognition']],
    ['traces and daily reports', { text: '每日报送情况并拍照上传。' }, ['request/traces (mild)', 'request/daily (mild)']],
    ['a text that is too long', { text: '一'.repeat(longestText + 1) }, ['request/too-long (mild)']],
    ['due in the holidays', { until: '2027-02-01' }, ['request/in-the-holidays']],
    ['due in the holidays for a reason', { until: '2027-02-01', holidayReason: '灾后复课' }, []],
    ['due on a Saturday', { until: '2026-10-31' }, ['request/on-a-day-off']],
    ['due on a working day of which no school calendar tells', { until: '2028-02-01' }, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it('quotes the words that it is about, and names the rule', () => {
    const [finding] = checkRequest({ ...whole, text: '各校要高度重视。实行一票否决。' }, around)
    expect(finding).toMatchObject({ at: 'text', quote: '实行一票否决' })
    expect(finding?.basis).not.toBe('')
  })

  it('takes the next day on which schools are in session for one on which they are not', () => {
    expect(schoolDayFrom('2026-10-31', around)).toBe('2026-11-02')
    expect(
      schoolDayFrom('2027-02-01', { ...around, terms: [[...terms, term('term', '2027-02-22', '2027-07-01')]] }),
    ).toBe('2027-02-22')
  })

  it('moves a day that it stops to one that it lets pass, and never to an earlier one', () => {
    const next = [[...terms, term('term', '2027-02-22', '2027-07-01')]]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), (count) => {
        const due = addDays('2026-10-08', count)
        const asked = { ...whole, until: '2027-06-30', due }
        const [found] = checkRequest(asked, { ...around, terms: next })
        if (!found) return
        const instead = String(found.arguments.instead)
        expect(instead > due).toBe(true)
        expect(checkRequest({ ...asked, due: instead }, { ...around, terms: next })).toEqual([])
      }),
    )
  })

  it('lets nobody ask what a register has, but by a decision', () => {
    const known = [{ field: '校车数量', register: { zh: '校车台账', en: 'School buses' } }]
    const [found] = checkRequest(whole, { ...around, known })
    expect(found).toMatchObject({ code: 'request/register-answers', quote: '校车数量', stops: true })
    expect(codes({}, { known, justified: ['校车数量'] })).toEqual([])
    expect(codes({ fields: ['其他'] }, { known })).toEqual([])
  })

  it('names the comprehensive inspection that a school has already, and how sure the rule is', () => {
    const inspection = { kind: 'inspection', approval: '3', scope: 'comprehensive' } as const
    const earlier = [{ title: 'The first', day: '2026-04-01', units: ['A school'] }]
    expect(checkRequest({ ...whole, ...inspection }, { ...around, earlier })).toMatchObject([
      {
        code: 'request/second-inspection',
        basis: 'Document 2',
        certainty: 'press',
        arguments: { title: 'The first', day: '2026-04-01', units: 'A school', count: 1, limit: 1 },
      },
    ])
    expect(codes({ ...inspection, scope: 'special' }, { earlier })).toEqual([])
    expect(codes(inspection, { earlier, comprehensive: null })).toEqual([])
  })

  it('names the term that is too full of activities, and schools of which it cannot say', () => {
    const activity = { kind: 'activity', approval: '3', fields: [], visit: 40 } as const
    const fullTerms = [{ term: '2026-2027 Term 1', had: 6, times: 1, units: ['A school', 'B school'] }]
    expect(checkRequest({ ...whole, ...activity }, { ...around, fullTerms, termless: ['C school'] })).toMatchObject([
      {
        code: 'request/too-many-activities',
        stops: true,
        basis: 'Document 3',
        arguments: { term: '2026-2027 Term 1', had: 6, times: 1, units: 'A school、B school', count: 2, limit: 6 },
      },
      { code: 'request/no-school-calendar', stops: false, arguments: { units: 'C school', count: 1 } },
    ])
    expect(codes({ ...activity, kind: 'meeting' }, { fullTerms, termless: ['C school'] })).toEqual([])
    expect(codes(activity, { fullTerms, termless: ['C school'], activities: null })).toEqual([])
  })

  it('has words for whatever it finds, and for every kind', () => {
    const text = '升学率排名，一票否决，责任状，达标活动，留痕，零报告'
    const known = [{ field: '校车数量', register: { zh: '校车台账', en: 'School buses' } }]
    const earlier = [{ title: 'The first', day: '2026-04-01', units: ['A school'] }]
    const drafts: Partial<RequestDraft>[] = [
      { kind: 'survey', title: '', basis: '', until: null, text: text + '一'.repeat(longestText) },
      { kind: 'inspection', until: '2026-01-01', due: '2026-10-10', fields: [] },
      { kind: 'inspection', scope: 'comprehensive', cadence: 'month' },
      { kind: 'survey', until: '2027-02-01', survey: marks },
      { until: '2026-10-31' },
      { kind: 'activity' },
    ]
    const fullTerms = [{ term: 'Term 1', had: 6, times: 1, units: ['A school'] }]
    const beside = { ...around, known, earlier, fullTerms, termless: ['A school'] }
    const found = drafts.flatMap((more) => checkRequest({ ...whole, ...more }, beside))
    expect(found.filter(({ code }) => !(code in requestFindings))).toEqual([])
    expect(Object.keys(requestFindings).filter((code) => !found.some((each) => each.code === code))).toEqual([])
    expect(Object.keys(requestKindWords)).toEqual([...requestKinds])
  })
})

it('a request costs each unit its fields by minutes, and all of them hours', () => {
  expect(burdenOf({ fields: ['a', 'b', 'c'], minutes: 4, visit: 0 }, 41)).toEqual({ minutesEach: 12, hours: 8.2 })
  expect(burdenOf({ fields: [], minutes: 4, visit: 90 }, 41)).toEqual({ minutesEach: 90, hours: 61.5 })
})
