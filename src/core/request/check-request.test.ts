import { describe, expect, it } from 'vitest'
import type { PlacedPeriod } from '../term.ts'
import { checkRequest, longestText } from './check-request.ts'
import { burdenOf, type RequestDraft, requestKinds } from './request-draft.ts'
import { requestFindings, requestKindWords } from './words.ts'

const whole: RequestDraft = {
  kind: 'data',
  title: 'School buses',
  text: '请报送校车数量。',
  basis: '教发〔2026〕1号',
  approval: '',
  from: '2026-10-08',
  until: '2026-10-30',
  survey: { number: '', maker: '', approval: '', until: null },
  fields: ['校车数量'],
  units: 10,
  minutes: 3,
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
const codes = (more: Partial<RequestDraft>) =>
  checkRequest({ ...whole, ...more }, terms).map(({ code, stops }) => (stops ? code : `${code} (mild)`))
const marks = { number: '教统1表', maker: '教育局', approval: '统备1号', until: '2026-12-31' }

describe('the basis gate', () => {
  it('lets a request pass that names its basis and its end', () => expect(codes({})).toEqual([]))

  // biome-ignore format: a table is read row by row
  it.each<[string, Partial<RequestDraft>, string[]]>([
    ['without a basis and an end', { basis: ' ', until: null }, ['request/no-basis', 'request/no-end']],
    ['an inspection that is on no list', { kind: 'inspection' }, ['request/not-on-the-list']],
    ['a campaign that is on the list', { kind: 'campaign', approval: '2026-07' }, []],
    ['a survey without its four marks', { kind: 'survey' }, ['request/survey-lacks-number', 'request/survey-lacks-maker', 'request/survey-lacks-approval', 'request/survey-lacks-until']],
    ['a survey with them', { kind: 'survey', survey: marks }, []],
    ['a survey that outlives its form', { kind: 'survey', survey: marks, until: '2027-01-05' }, ['request/survey-outlived']],
    ['an end before the beginning', { until: '2026-10-01' }, ['request/ends-before-it-begins']],
    ['a ranking by results', { text: '按各校升学率进行排名。' }, ['request/ranks-schools']],
    ['results without a ranking', { text: '请分析本校考试成绩变化。' }, []],
    ['a veto, a pledge and a title', { text: '实行一票否决，签订责任状，开展创建示范。' }, ['request/veto', 'request/pledge', 'request/recognition']],
    ['traces and daily reports', { text: '每日报送情况并拍照上传。' }, ['request/traces (mild)', 'request/daily (mild)']],
    ['a text that is too long', { text: '一'.repeat(longestText + 1) }, ['request/too-long (mild)']],
    ['due in the holidays', { until: '2027-02-01' }, ['request/in-the-holidays (mild)']],
    ['due on a day of which no calendar tells', { until: '2028-02-01' }, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it('quotes the words that it is about, and names the rule', () => {
    const [finding] = checkRequest({ ...whole, text: '各校要高度重视。实行一票否决。' }, terms)
    expect(finding).toMatchObject({ at: 'text', quote: '实行一票否决' })
    expect(finding?.basis).not.toBe('')
  })

  it('has words for whatever it finds, and for every kind', () => {
    const text = '升学率排名，一票否决，责任状，达标活动，留痕，零报告'
    const found = [
      ...checkRequest(
        { ...whole, kind: 'survey', basis: '', until: null, text: text + '一'.repeat(longestText) },
        terms,
      ),
      ...checkRequest({ ...whole, kind: 'activity', until: '2026-01-01', survey: marks }, terms),
      ...checkRequest({ ...whole, kind: 'survey', until: '2027-02-01', survey: marks }, terms),
    ]
    expect(found.filter(({ code }) => !(code in requestFindings))).toEqual([])
    expect(Object.keys(requestFindings).filter((code) => !found.some((each) => each.code === code))).toEqual([])
    expect(Object.keys(requestKindWords)).toEqual([...requestKinds])
  })
})

it('a request costs each unit its fields by minutes, and all of them hours', () => {
  expect(burdenOf({ fields: ['a', 'b', 'c'], units: 41, minutes: 4 })).toEqual({ minutesEach: 12, hours: 8.2 })
  expect(burdenOf({ fields: [], units: 41, minutes: 4 })).toEqual({ minutesEach: 0, hours: 0 })
})
