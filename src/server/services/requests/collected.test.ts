import { readXlsx } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '#api/endpoint.ts'
import type { draftRequest as draftDoor } from '#api/request.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { checkReturn, reviewReturn } from '../assignments/review-return.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { submitReturn, submitTogether, withdrawReturn } from '../assignments/submit-return.ts'
import { getMatter } from '../matters/get-matter.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { assignments, matters, returns } from '../stored.ts'
import { actOnSubmission } from '../submissions/act-on-submission.ts'
import { chooseChain } from '../submissions/signing-chains.ts'
import { getCollected } from './collected.ts'
import { exportCollected } from './export-collected.ts'
import { checkRequest, draftRequest } from './keep-request.ts'
import { openRequest } from './open-request.ts'

type Drafted = InputOf<typeof draftDoor>['body']
type Given = Parameters<typeof submitReturn>[2]

/** Who fills in for each school. */
const doerOf = { northPrimary: 'principal', zonePrimary: 'zone' } as const
type School = keyof typeof doerOf

eachEngine('what the units asked fill in', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })

  const fields = ['在校生数', '心理教师姓名']
  const all: UnitKey[] = ['northPrimary', 'zonePrimary', 'cityHigh']
  const problemsOf = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} at ${at}`)
  }
  const drafted = (): Drafted => ({
    kind: 'data',
    title: '心理健康教育情况',
    text: '请报送。',
    basis: '教发〔2026〕9号',
    article: '',
    approval: '',
    from: '2026-09-15',
    until: '2026-12-31',
    due: '2026-09-24',
    cadence: null,
    scope: null,
    survey: { number: '', maker: '', approval: '', until: null },
    fields,
    minutes: 5,
    visit: 0,
    holidayReason: '',
    contact: '',
    unitIds: all.map((key) => city.units[key]),
  })
  /** An open request; what it asks of the two schools that have somebody is signed for. */
  const opened = async (more: Partial<Drafted> = {}) => {
    const { id } = await city.valueAs('section', 'request.draft', (work) =>
      draftRequest(work, { ...drafted(), ...more }),
    )
    await city.valueAs('section', 'request.draft', (work) => checkRequest(work, id))
    const { matter } = await city.valueAs('office', 'request.decide', (work) => openRequest(work, id))
    const shown = await city.valueAs('office', 'matter.read', (work) => getMatter(work, matter.id))
    const asked = (key: UnitKey) => shown.assignments.find(({ unit }) => unit.id === city.units[key])?.id as string
    for (const key of Object.keys(doerOf) as School[])
      await city.valueAs(doerOf[key], 'assignment.sign', (work) => signAssignment(work, asked(key)))
    return { id, asked }
  }
  const given = (...values: [string, string][]): Given => ({
    progress: '',
    problems: '',
    next: '',
    coordination: '',
    evidence: [],
    filled: values.map(([field, value]) => ({ field, value })),
  })
  const whole = (pupils: string, teacher = '张某'): Given => given(['心理教师姓名', teacher], ['在校生数', pupils])
  const submit = (school: School, id: string, report: Given) =>
    city.valueAs(doerOf[school], 'return.submit', (work) => submitReturn(work, id, report))
  /** By the county, and then by the city that asked. */
  const review = async (id: string, verb: 'accept' | 'send-back') => {
    if (verb === 'accept')
      await city.valueAs('county-clerk', 'return.check', (work) => checkReturn(work, id, { remark: '' }))
    return city.valueAs('office', 'return.review', (work) =>
      reviewReturn(work, id, verb === 'accept' ? { verb } : { verb, reason: '请核对' }),
    )
  }
  const table = (id: string, login = 'office', query: Parameters<typeof getCollected>[2] = { show: 'all' }) =>
    city.valueAs(login, 'request.read', (work) => getCollected(work, id, query))
  const read = (login: string, id: string) => city.valueAs(login, 'assignment.read', (work) => getAssignment(work, id))

  it('are the fields that the request asks: what is missing, empty or not asked is told at once', async () => {
    const { asked } = await opened()
    const id = asked('northPrimary')
    expect((await read('principal', id)).fields).toEqual(fields.map((field) => ({ field, previous: null })))
    const attempt = (report: Given) =>
      problemsOf('principal', 'return.submit', (work) => submitReturn(work, id, report))
    expect(await attempt(given(['操场面积', '3'], ['心理教师姓名', '']))).toEqual([
      'return/field-not-asked at filled.0.field',
      'return/field-empty at filled.1.value',
      'return/field-empty at filled.0.value',
    ])
    const sent = await submit('northPrimary', id, whole('412'))
    const { returns: kept } = await read('office', id)
    // Nothing else was typed: what was filled in is all that was asked, in the order in which it was.
    expect(kept).toMatchObject([
      { id: sent.id, share: 100, progress: '', filled: [{ field: '在校生数', value: '412' }, { value: '张某' }] },
    ])
    const [acts, state] = await city.byHand(async (hand) => [
      await actsOf(hand, sent.id),
      await find(hand, returns, sent.id),
    ])
    expect(state).toMatchObject(foldActs(returns.kind, acts as never) as object)
  })

  it('are asked of nobody whose matter no request is: there progress and share are', async () => {
    const id = await noted()
    const attempt = (report: Given) =>
      problemsOf('principal', 'return.submit', (work) => submitReturn(work, id, report))
    expect((await read('principal', id)).fields).toEqual([])
    expect(await attempt(whole('412'))).toEqual([
      'return/field-not-asked at filled.0.field',
      'return/field-not-asked at filled.1.field',
      'wire/missing at progress',
      'wire/missing at share',
    ])
  })

  /** A note of a leader, asked of the north primary school and signed for. */
  const noted = () =>
    city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.north, '整改') }])
      const values = {
        unitId: city.units.northPrimary,
        matterId: matter?.id as string,
        planId: null,
        itemId: null,
        role: 'implement' as const,
        due: '2027-06-30T09:00:00.000Z',
        note: '',
      }
      const [made] = await begin(hand, assignments, [{ verb: 'assign', values }])
      await perform(hand, assignments, made?.id as string, 'sign', {})
      return made?.id as string
    })

  it('want a scope of their own among many that return at one moment, and hold up none of the others', async () => {
    const { asked } = await opened()
    const note = await noted()
    const outcomes = await city.as('principal', 'return.submit', async (work) => {
      const done = await submitTogether([
        { work, assignmentId: asked('northPrimary'), report: whole('1') },
        { work, assignmentId: note, report: { ...given(), progress: '做', share: 10 } },
      ])
      return { ok: true as const, value: done }
    })
    expect(outcomes.ok && outcomes.value).toMatchObject([null, { ok: true }])
  })

  it('are kept while the unit signs, and are then those of the return', async () => {
    const unitId = city.units.northPrimary
    const choose = (steps: Parameters<typeof chooseChain>[2]) =>
      city.valueAs('principal', 'signing-chain.choose', (work) => chooseChain(work, unitId, steps))
    const { asked } = await opened()
    const id = asked('northPrimary')
    await choose(['head'])
    const attempt = (report: Given) =>
      problemsOf('school-clerk', 'return.submit', (work) => submitReturn(work, id, report))
    expect(await attempt(given(['在校生数', '9']))).toEqual(['return/field-empty at filled.1.value'])
    const waiting = await city.valueAs('school-clerk', 'return.submit', (work) => submitReturn(work, id, whole('9')))
    expect(waiting.state).toBe('filled')
    const { submission } = await read('principal', id)
    expect(submission?.report).toMatchObject({ share: 100, filled: [{ field: '在校生数', value: '9' }, {}] })
    await city.valueAs('principal', 'return.submit', (work) => actOnSubmission(work, waiting.id, 'sign', {}))
    expect((await read('office', id)).returns[0]?.filled[0]?.value).toBe('9')
    await choose([])
  })

  describe('the collected table', () => {
    it('has a row for each unit with how it stands, who owes first, and adds up what are numbers', async () => {
      const { id, asked } = await opened()
      const one = await submit('northPrimary', asked('northPrimary'), whole('1,200'))
      await submit('zonePrimary', asked('zonePrimary'), whole('35', '无'))
      await review(one.id, 'accept')
      const { rows, columns, counts, period, total } = await table(id)
      expect(rows.map(({ unit, state, values, county }) => [unit.name, county, state, values])).toEqual([
        ['市第一中学', null, 'unreturned', [null, null]],
        ['开发区第一小学', '开发区', 'submitted', ['35', '无']],
        ['北县第一小学', '北县', 'accepted', ['1,200', '张某']],
      ])
      expect(columns.map(({ field, total: sum }) => [field, sum])).toEqual([
        ['在校生数', 1235],
        ['心理教师姓名', null],
      ])
      expect([counts.unreturned, counts.submitted, counts.accepted, period, total]).toEqual([1, 1, 1, null, 3])
      expect(rows[2]?.filler).toBeTruthy()
      const owing = await table(id, 'office', { show: 'unreturned' })
      expect([owing.rows.map(({ unit }) => unit.name), owing.columns[0]?.total]).toEqual([['市第一中学'], 1235])
    })

    it('says who owes once the day has passed, and counts nothing of what was sent back or withdrawn', async () => {
      const { id, asked } = await opened()
      const one = await submit('northPrimary', asked('northPrimary'), whole('12'))
      const two = await submit('zonePrimary', asked('zonePrimary'), whole('30'))
      await review(one.id, 'send-back')
      await city.valueAs('zone', 'return.submit', (work) => withdrawReturn(work, two.id))
      const before = city.clock.now
      expect((await table(id)).rows.map(({ owed }) => owed)).toEqual([false, false, false])
      city.clock.now = new Date('2026-09-28T02:00:00.000Z')
      const { rows, columns } = await table(id)
      city.clock.now = before
      expect(rows.map(({ state, owed, values }) => [state, owed, values[0]])).toEqual([
        ['unreturned', true, null],
        ['unreturned', true, null],
        ['sent-back', false, '12'],
      ])
      expect(columns[0]?.total).toBeNull()
    })

    it('shows a county its own schools, a school itself, and nobody a request that does not reach them', async () => {
      const { id, asked } = await opened()
      await submit('northPrimary', asked('northPrimary'), whole('12'))
      await submit('zonePrimary', asked('zonePrimary'), whole('30'))
      for (const login of ['county-clerk', 'principal']) {
        const { rows, columns } = await table(id, login)
        expect(rows.map(({ unit }) => unit.name)).toEqual(['北县第一小学'])
        expect(columns[0]?.total).toBe(12)
      }
      const elsewhere = await opened({ unitIds: [city.units.zonePrimary, city.units.northPrimary] })
      expect((await table(elsewhere.id, 'zone')).rows).toHaveLength(1)
      const north = await city.valueAs('county-clerk', 'request.draft', (work) =>
        draftRequest(work, { ...drafted(), unitIds: [city.units.northPrimary] }),
      )
      expect((await city.as('zone', 'request.read', (work) => getCollected(work, north.id, { show: 'all' }))).ok).toBe(
        false,
      )
    })

    it('goes out as a workbook with its totals, its numbers as numbers', async () => {
      const { id, asked } = await opened({ title: '汇总' })
      await submit('northPrimary', asked('northPrimary'), whole('1,200'))
      await submit('zonePrimary', asked('zonePrimary'), whole('35', '=1+1'))
      const file = await city.valueAs('office', 'request.read', (work) => exportCollected(work, id, { show: 'all' }))
      expect(file.name).toMatch(/^汇总 汇总表-collected-.*\.xlsx$/)
      const { sheets } = await readXlsx('content' in file ? file.content : new Uint8Array())
      const rows = sheets[0]?.rows ?? []
      const heading = rows.findIndex((row) => row[0] === '序号')
      expect(rows[heading]?.slice(1)).toEqual(['县（市、区）', '填报单位', '状态', ...fields, '填报人', '填报时间'])
      expect(rows.slice(heading + 1, heading + 4).map((row) => row.slice(1, 6))).toEqual(
        expect.arrayContaining([
          ['北县', '北县第一小学', '待审核', 1200, '张某'],
          ['开发区', '开发区第一小学', '待审核', 35, '=1+1'],
        ]),
      )
      expect(rows[heading + 4]?.[0]).toBe('合计')
      expect(rows[heading + 4]?.[4]).toBe(1235)
    })
  })

  it('that is asked each month stands beside what was accepted before, and is collected by months', async () => {
    const before = city.clock.now
    const { id, asked } = await opened({ cadence: 'month', due: '2026-11-30', title: '每月' })
    const school = asked('northPrimary')
    city.clock.now = new Date('2026-10-09T02:00:00.000Z')
    const first = await submit('northPrimary', school, whole('12'))
    await review(first.id, 'accept')
    const { fields: next, assignment, returns: kept } = await read('principal', school)
    expect(next).toEqual([
      { field: '在校生数', previous: '12' },
      { field: '心理教师姓名', previous: '张某' },
    ])
    // One of the months is done, and the others are still asked.
    expect([kept[0]?.share, assignment.share < 100]).toEqual([assignment.share, true])
    city.clock.now = new Date('2026-11-03T02:00:00.000Z')
    await submit('northPrimary', school, whole('15'))
    const now = await table(id)
    expect(now.periods.map(({ from }) => from)).toEqual([...now.periods.map(({ from }) => from)].sort().reverse())
    expect(now.period?.from).toBe('2026-10-01')
    expect(now.columns[0]?.total).toBe(15)
    const earlier = await table(id, 'office', { show: 'all', period: kept[0]?.period as string })
    expect(earlier.columns[0]?.total).toBe(12)
    expect(earlier.rows.map(({ state }) => state)).toEqual(['unreturned', 'unreturned', 'accepted'])
    city.clock.now = before
  })
})
