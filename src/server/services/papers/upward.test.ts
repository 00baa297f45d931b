import { beforeAll, expect, it } from 'vitest'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { getMatter } from '../matters/get-matter.ts'
import { listMatters } from '../matters/list-matters.ts'
import { actOnPaper, numberPaper, signPaper } from './act-on-paper.ts'
import { draftPaper, type PaperDraft } from './draft-paper.ts'
import { getPaper, getSuperior } from './get-paper.ts'

eachEngine('papers that go upward', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const as = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) =>
    valueIn(await city.as(login, right, run))
  const refusedTo = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const given = (more: Partial<PaperDraft> = {}): PaperDraft => ({
    subject: null,
    kind: 'request-for-instructions',
    title: '关于追加学位建设资金的请示',
    text: '资金尚有缺口。\n妥否，请批示。',
    to: [{ unitId: city.units.bureau, name: '测试市教育局' }],
    openness: { kind: 'not-public', reason: '请示事项未定' },
    ...more,
  })
  /** Takes a paper from its draft to its seal. */
  const send = async (by: { clerk: string; head: string }, draft: PaperDraft, series: string) => {
    const { id } = await as(by.clerk, 'paper.draft', (work) => draftPaper(work, draft))
    await as(by.head, 'paper.check', (work) => actOnPaper(work, id, 'check', {}))
    await as(by.head, 'paper.sign', (work) => signPaper(work, id))
    const { number } = await as(by.clerk, 'paper.dispatch', (work) => numberPaper(work, id, series))
    await as(by.clerk, 'paper.dispatch', (work) => actOnPaper(work, id, 'seal', { scan: null }))
    return { id, number }
  }
  const county = { clerk: 'county-clerk', head: 'county-head' }
  const school = { clerk: 'school-clerk', head: 'principal' }
  const mattersOf = async (login: string) => {
    const { matters } = await as(login, 'matter.read', (work) =>
      listMatters(work, { view: 'all', state: 'open', kind: 'request-for-instructions' }),
    )
    return matters
  }

  it('have one body above: the bureau of the city for a county, the bureau of the county for a school', async () => {
    const above = async (login: string) => as(login, 'paper.draft', (work) => getSuperior(work))
    expect((await above('county-clerk')).superior).toEqual({ id: city.units.bureau, name: '测试市教育局' })
    expect(await above('school-clerk')).toEqual({
      superior: { id: city.units.northBureau, name: '北县教育局' },
      kinds: ['request-for-instructions', 'report'],
    })
    expect((await above('office')).superior).toBeNull()
  })

  it('of a county arrive in the city as a matter with the time by which it is answered, under a number of the county', async () => {
    const { id, number } = await send(county, given(), '北教')
    expect(number).toBe('北教〔2026〕1号')
    const [matter] = await mattersOf('office')
    expect(matter).toMatchObject({ title: '关于追加学位建设资金的请示', state: 'entered' })
    // Fifteen working days, with the week of the national day and its make-up days.
    const { matter: told } = await as('office', 'matter.read', (work) => getMatter(work, matter?.id ?? ''))
    expect(told).toMatchObject({
      source: { kind: 'request-for-instructions', number },
      paper: id,
      asked: { by: '北县教育局' },
    })
    const read = await as('office', 'paper.read', (work) => getPaper(work, id))
    expect([read.paper.issuer, read.acts]).toEqual(['北县教育局', []])
    const own = await as('county-clerk', 'paper.read', (work) => getPaper(work, id))
    expect(own.paper.arrived).toEqual({ state: 'entered', due: told.due })
    expect(await refusedTo('county-clerk', 'matter.read', (work) => getMatter(work, matter?.id ?? ''))).toEqual([
      'wire/not-found',
    ])
  })

  it('that report arrive to be read, and ask nothing of anybody', async () => {
    const before = (await mattersOf('office')).length
    const { id } = await send(county, given({ kind: 'report', title: '关于学位建设的报告', text: '已开工。' }), '北教')
    expect((await mattersOf('office')).length).toBe(before)
    expect((await as('office', 'paper.read', (work) => getPaper(work, id))).paper).toMatchObject({ arrived: null })
  })

  it('of a school go through its own people to the bureau of the county, and to nobody else', async () => {
    const to = [{ unitId: city.units.northBureau, name: '北县教育局' }]
    const { id } = await send(school, given({ to }), '北一小')
    expect((await as('county-clerk', 'paper.read', (work) => getPaper(work, id))).paper).toMatchObject({
      issuer: '北县第一小学',
      number: '北一小〔2026〕1号',
    })
    expect((await mattersOf('county-clerk')).map(({ title }) => title)).toEqual(['关于追加学位建设资金的请示'])
    const notice = given({ kind: 'notice', to })
    expect(await refusedTo('school-clerk', 'paper.draft', (work) => draftPaper(work, notice))).toEqual([
      'outgoing/school-writes-upward at paper',
      'wire/not-found at to.0',
    ])
    expect(await refusedTo('school-clerk', 'paper.draft', (work) => draftPaper(work, given()))).toEqual([
      'wire/not-found at to.0',
    ])
  })

  it('go to one body, never to those below, and show whoever checks them what looks wrong', async () => {
    const wrong = given({
      to: [
        { unitId: city.units.bureau, name: '测试市教育局' },
        { unitId: null, name: '市人民政府' },
      ],
      copies: [{ unitId: city.units.northPrimary, name: '北县第一小学' }],
    })
    expect(await refusedTo('county-clerk', 'paper.draft', (work) => draftPaper(work, wrong))).toEqual([
      'outgoing/request-to-several at to',
      'paper/upward-to-below at copies.0',
    ])
    const report = given({ kind: 'report', title: '关于学位建设的报告' })
    const { id } = await as('county-clerk', 'paper.draft', (work) => draftPaper(work, report))
    expect((await as('county-head', 'paper.read', (work) => getPaper(work, id))).paper.findings).toMatchObject([
      { code: 'upward/report-asks', words: '妥否' },
      { code: 'upward/report-asks', words: '请批示' },
    ])
  })
})
