import { beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '#api/endpoint.ts'
import type { draftRequest as draftDoor } from '#api/request.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import { match } from '#core/testing/chess-club.ts'
import type { Work } from '../../context.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { listAssignments } from '../assignments/list-assignments.ts'
import { getMatter } from '../matters/get-matter.ts'
import { actsOf, begin, find } from '../perform.ts'
import { requests, schoolPeriods } from '../stored.ts'
import { getBurden } from './burden.ts'
import { getCountyBurden } from './county-burden.ts'
import { exportBurden } from './export-burden.ts'
import {
  answerFields,
  changeRequest,
  checkRequest,
  draftRequest,
  justifyField,
  mergeRequest,
  withdrawRequest,
} from './keep-request.ts'
import { endRequest, openRequest } from './open-request.ts'
import { getRequest, listRequests } from './read-requests.ts'
import { exportRelief, getRelief } from './relief.ts'
import { getWeek } from './week.ts'

type Drafted = InputOf<typeof draftDoor>['body']

eachEngine('requests', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])), { packs: [match] })
  })

  const problemsOf = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const drafted = (more: Partial<Drafted> = {}, schools: UnitKey[] = ['northPrimary']): Drafted => ({
    kind: 'data',
    title: '校车情况',
    text: '请报送校车情况。',
    basis: '教发〔2026〕9号',
    article: '第三条',
    approval: '',
    from: '2026-09-15',
    until: '2026-10-30',
    due: '2026-09-24',
    cadence: null,
    scope: null,
    survey: { number: '', maker: '', approval: '', until: null },
    fields: ['校车数量', '驾驶员人数'],
    minutes: 5,
    visit: 0,
    holidayReason: '',
    contact: '',
    unitIds: schools.map((key) => city.units[key]),
    ...more,
  })
  const draft = async (more: Partial<Drafted> = {}, schools?: UnitKey[], login = 'section') => {
    const { id } = await city.valueAs(login, 'request.draft', (work) => draftRequest(work, drafted(more, schools)))
    return id
  }
  const check = (id: string, login = 'section') =>
    city.valueAs(login, 'request.draft', (work) => checkRequest(work, id))
  const open = (id: string, login = 'office') => city.valueAs(login, 'request.decide', (work) => openRequest(work, id))
  const against = (id: string, login = 'office') => problemsOf(login, 'request.decide', (work) => openRequest(work, id))
  const opened = async (more: Partial<Drafted> = {}, schools?: UnitKey[]) => {
    const id = await draft(more, schools)
    await check(id)
    return { id, matter: (await open(id)).matter }
  }
  const read = (login: string, id: string) => city.valueAs(login, 'request.read', (work) => getRequest(work, id))
  const comprehensive: Partial<Drafted> = {
    kind: 'inspection',
    scope: 'comprehensive',
    approval: '清单3号',
    fields: [],
    visit: 240,
  }

  it('without a basis and an end is not opened: every lack is said at once, with its rule', async () => {
    const id = await draft({ basis: '', until: null, title: '', fields: [] })
    const { findings } = await check(id)
    expect(findings.map(({ code }) => code)).toEqual([
      'request/no-title',
      'request/no-basis',
      'request/no-end',
      'request/no-estimate',
    ])
    const outcome = await city.as('office', 'request.decide', (work) => openRequest(work, id))
    expect(outcome.ok ? [] : outcome.problems.map(({ code, basis }) => [code, Boolean(basis)])).toEqual(
      findings.map(({ code }) => [code, true]),
    )
    expect((await read('office', id)).request.standing).toBe('stopped')
    expect((await city.as('principal', 'request.read', (work) => getRequest(work, id))).ok).toBe(false)
  })

  it('becomes a matter with an assignment for each unit, and is then read by those it asks', async () => {
    const { id, matter } = await opened({}, ['northPrimary', 'cityHigh'])
    expect(matter.number).toMatch(/^督〔2026〕\d+号$/)
    const shown = await city.valueAs('office', 'matter.read', (work) => getMatter(work, matter.id))
    expect(shown.matter.source).toMatchObject({ kind: 'request', number: '教发〔2026〕9号' })
    expect(shown.assignments.map(({ unit, role }) => [unit.name, role]).sort()).toEqual([
      ['北县第一小学', 'implement'],
      ['市第一中学', 'implement'],
    ])
    const own = await read('principal', id)
    expect(own.asked.map(({ name }) => name)).toEqual(['北县第一小学'])
    expect(own.request.asker.name).toBe('基础教育科')
    expect(own.may).toEqual({ draft: false, decide: false, history: false })
    expect(await problemsOf('section', 'request.draft', (work) => withdrawRequest(work, id, { reason: '-' }))).toEqual([
      'request/not-in-this-state',
    ])
  })

  it('asks nothing after its last day, by the date alone', async () => {
    const { id, matter } = await opened({ title: '限期要求', until: '2026-09-30' })
    const line = async () => {
      const { assignments } = await city.valueAs('principal', 'assignment.read', (work) =>
        listAssignments(work, { view: 'mine', matter: matter.id }),
      )
      return assignments.map(({ light, owed }) => [light.colour, light.rule, owed])
    }
    const before = city.clock.now
    city.clock.now = new Date('2026-09-29T02:00:00.000Z')
    expect(await line()).toEqual([['red', 'overdue', 1]])
    city.clock.now = new Date('2026-10-08T02:00:00.000Z')
    expect(await line()).toEqual([['grey', 'expired', 0]])
    expect((await read('principal', id)).request.standing).toBe('expired')
    city.clock.now = before
  })

  it('on a day off, or closed to the units it may ask, is not opened', async () => {
    const id = await draft({ due: '2026-09-26', title: '周末检查' })
    expect((await check(id)).findings[0]).toMatchObject({
      code: 'request/on-a-day-off',
      arguments: { day: '2026-09-26', instead: '2026-09-28' },
    })
    expect(await against(id)).toEqual(['request/on-a-day-off at due'])
    const past = await draft({ due: '2026-09-14', from: '2026-09-01', until: '2026-09-14', title: '过期' })
    await check(past)
    expect(await against(past)).toEqual(['request/over at until', 'assignment/due-in-the-past at due'])
    expect(
      await problemsOf('section', 'request.draft', (work) =>
        draftRequest(work, drafted({}, ['closed', 'northPrimary'])),
      ),
    ).toEqual(['assignment/unit-closed at unitIds'])
  })

  describe('what a register has', () => {
    it('is not asked, but by a reason of whoever decides', async () => {
      const id = await draft({ fields: ['开局', '校车数量'], title: '开局情况' })
      await check(id)
      expect(await against(id)).toEqual(['request/register-answers at fields'])
      const values = { field: '开局', reason: '台账一年一更，本次要当月数' }
      await city.valueAs('office', 'request.decide', (work) => justifyField(work, id, values))
      expect((await check(id)).findings).toEqual([])
      await open(id)
      expect((await read('principal', id)).request.justified).toMatchObject([values])
    })

    it('is taken from it instead, with the minutes that were spared', async () => {
      const id = await draft({ fields: ['开局', '校车数量'], title: '取数' }, ['northPrimary', 'northJunior'])
      expect(
        await problemsOf('section', 'request.draft', (work) => answerFields(work, id, { fields: ['校车数量'] })),
      ).toEqual(['request/nothing-known at fields'])
      await city.valueAs('section', 'request.draft', (work) => answerFields(work, id, { fields: ['开局'] }))
      const { request } = await read('section', id)
      expect(request.fields).toEqual(['校车数量'])
      expect(request.answered).toEqual([{ field: '开局', register: match.words.name.zh, minutes: 10 }])
      expect((await check(id)).findings).toEqual([])
    })
  })

  describe('a second comprehensive inspection of a school in one year', () => {
    it('is stopped whoever asks for it, and the first one is named', async () => {
      await opened({ ...comprehensive, title: '秋季综合督导' }, ['northPrimary', 'northJunior'])
      const second = { ...comprehensive, title: '县综合督导', due: '2026-10-20' }
      const id = await draft(second, ['northPrimary'], 'county-head')
      const { findings } = await check(id, 'county-head')
      expect(findings).toMatchObject([
        {
          code: 'request/second-inspection',
          basis: '教师厅〔2025〕2号',
          certainty: 'press',
          arguments: { title: '秋季综合督导', day: '2026-09-24', units: '北县第一小学', count: 1 },
        },
      ])
      expect(await against(id, 'county-head')).toEqual(['request/second-inspection at unitIds'])
    })

    it('is none in another year, at another school, or when it is on one subject', async () => {
      const ways: [Partial<Drafted>, UnitKey[]][] = [
        [{ due: '2027-03-10', until: '2027-03-31', title: '来年' }, ['northPrimary']],
        [{ title: '另一所' }, ['cityHigh']],
        [{ scope: 'special', title: '专项' }, ['northPrimary']],
      ]
      for (const [more, schools] of ways) {
        const id = await draft({ ...comprehensive, ...more }, schools)
        expect((await check(id)).findings).toEqual([])
      }
    })

    it('cannot slip in while the first is being opened: it is looked at again at the opening', async () => {
      const [one, two] = [
        await draft({ ...comprehensive, title: '甲' }, ['northPoint']),
        await draft({ ...comprehensive, title: '乙' }, ['northPoint']),
      ]
      expect([(await check(one)).findings, (await check(two)).findings]).toEqual([[], []])
      const both = await Promise.all(
        [one, two].map((id) => city.as('office', 'request.decide', (work) => openRequest(work, id))),
      )
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    })
  })

  describe('activities of a term', () => {
    const activity = (due: string, more: Partial<Drafted> = {}): Partial<Drafted> => ({
      kind: 'activity',
      approval: '白名单2号',
      fields: [],
      visit: 40,
      title: `进校园 ${due}`,
      due,
      until: due,
      ...more,
    })
    const found = async (more: Partial<Drafted>, schools: UnitKey[]) =>
      (await check(await draft(more, schools))).findings.map(({ code, arguments: of }) => [code, of.had, of.times])

    it('cannot be counted where no school calendar tells the terms: that is said, and stops nothing', async () => {
      expect(await found(activity('2026-10-20'), ['zonePrimary'])).toEqual([
        ['request/no-school-calendar', undefined, undefined],
      ])
      const term = (from: string, to: string) => ({
        kind: 'term' as const,
        name: from,
        schoolYear: '2026-2027',
        from,
        to,
      })
      await city.byHand((hand) =>
        begin(
          hand,
          schoolPeriods,
          [term('2026-09-01', '2027-01-20'), term('2027-02-22', '2027-07-01')].map((values) => ({
            verb: 'set' as const,
            values: { ...values, unitId: city.units.city },
          })),
        ),
      )
      expect(await found(activity('2026-10-20'), ['zonePrimary'])).toEqual([])
    })

    it('are counted in each school over the whole city, whoever asks: more than the value allows are stopped', async () => {
      for (const day of [15, 16, 17, 18, 21, 22]) await opened(activity(`2026-09-${day}`), ['zonePrimary'])
      const stopped = ['request/too-many-activities', 6, 1]
      expect(await found(activity('2026-10-20'), ['zonePrimary'])).toEqual([stopped])
      expect(await found(activity('2026-10-20'), ['cityHigh'])).toEqual([])
      expect(await found(activity('2027-03-10'), ['zonePrimary'])).toEqual([])
      const weekly = activity('2026-12-18', { cadence: 'week', from: '2026-09-15' })
      const [[, had, times] = []] = await found(weekly, ['cityHigh'])
      expect([had, Number(times) > 6]).toEqual([0, true])
    })

    it('that were ended before their day make room', async () => {
      const days = [13, 14, 15, 16, 19, 20]
      const asked = []
      for (const day of days) asked.push(await opened(activity(`2026-10-${day}`), ['northJunior']))
      expect(await found(activity('2026-10-21'), ['northJunior'])).toEqual([['request/too-many-activities', 6, 1]])
      const id = asked[3]?.id as string
      await city.valueAs('office', 'request.decide', (work) => endRequest(work, id, { reason: '取消' }))
      expect(await found(activity('2026-10-21'), ['northJunior'])).toEqual([])
    })

    it('cannot slip in while another is being opened', async () => {
      for (const day of [13, 14, 15, 16, 19]) await opened(activity(`2026-10-${day}`), ['northPoint'])
      const both = [
        await draft(activity('2026-10-20'), ['northPoint']),
        await draft(activity('2026-10-21'), ['northPoint']),
      ]
      for (const id of both) expect((await check(id)).findings).toEqual([])
      const outcomes = await Promise.all(
        both.map((id) => city.as('office', 'request.decide', (work) => openRequest(work, id))),
      )
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    })
  })

  it('of a county asks its own schools, under a number of the city', async () => {
    const id = await draft({ title: '县里要数' }, ['northPrimary'], 'county-clerk')
    await check(id, 'county-clerk')
    expect((await open(id, 'county-head')).matter.number).toMatch(/^督〔2026〕\d+号$/)
    expect(
      await problemsOf('county-clerk', 'request.draft', (work) => draftRequest(work, drafted({}, ['zonePrimary']))),
    ).toEqual(['wire/not-found at unitIds'])
    expect((await city.as('zone', 'request.read', (work) => getRequest(work, id))).ok).toBe(false)
  })

  it('that is ended closes its matter, and asks no more of whoever has not returned', async () => {
    const { id, matter } = await opened({ title: '提前结束' })
    await city.valueAs('office', 'request.decide', (work) => endRequest(work, id, { reason: '数据已够' }))
    const shown = await city.valueAs('office', 'matter.read', (work) => getMatter(work, matter.id))
    expect(shown.matter.state).toBe('closed')
    expect(shown.assignments.map(({ light }) => light.rule)).toEqual(['on-hold'])
  })

  it('that is changed is checked again before it is opened', async () => {
    const id = await draft({ title: '要改' })
    await check(id)
    await city.valueAs('section', 'request.draft', (work) => changeRequest(work, id, drafted({ title: '改了' })))
    expect(await against(id)).toEqual(['request/not-in-this-state'])
  })

  it('is the fold of its acts', async () => {
    const { id } = await opened({ title: '折叠' })
    const [acts, state] = await city.byHand(async (hand) => [await actsOf(hand, id), await find(hand, requests, id)])
    expect(state).toMatchObject(foldActs(requests.kind, acts as never) as object)
  })

  describe('the relief list', () => {
    it('tells what was stopped, withdrawn, merged or answered, with the minutes, and goes out as a workbook', async () => {
      const before = await city.valueAs('section', 'request.read', (work) => getRelief(work, {}))
      const away = await draft({ title: '不必要' }, ['northPrimary', 'northJunior'])
      await city.valueAs('section', 'request.draft', (work) => withdrawRequest(work, away, { reason: '已有渠道' }))
      const [one, into] = [await draft({ title: '并出' }), await draft({ title: '并入' })]
      expect(
        await problemsOf('section', 'request.draft', (work) => mergeRequest(work, one, { into: away, reason: '同类' })),
      ).toEqual(['request/no-target at into'])
      await city.valueAs('section', 'request.draft', (work) => mergeRequest(work, one, { into, reason: '同类' }))
      const { lines, minutes } = await city.valueAs('section', 'request.read', (work) => getRelief(work, {}))
      const told = lines.map(({ request, kind, minutes: spared }) => [request.title, kind, spared])
      expect(told).toContainEqual(['不必要', 'withdrawn', 20])
      expect(told).toContainEqual(['并出', 'merged', 10])
      expect(told).toContainEqual(['取数', 'answered', 10])
      expect(told.map(([, kind]) => kind)).toContain('stopped')
      expect(minutes - before.minutes).toBe(30)
      const file = await city.valueAs('section', 'request.read', (work) => exportRelief(work, {}))
      expect(file.name).toMatch(/^减负清单-.*\.xlsx$/)
      expect((await city.valueAs('principal', 'request.read', (work) => getRelief(work, {}))).lines).toEqual([])
    })
  })

  it('burdens a school by what falls into the month, and each figure says what it is made of', async () => {
    const ask = (login: string, query: { month: string; unit?: string }) =>
      city.valueAs(login, 'request.read', (work) => getBurden(work, query))
    const { rows, lines, schools } = await ask('principal', { month: '2026-09', unit: city.units.northPrimary })
    expect(schools).toBe(1)
    const [row] = rows
    expect(row).toMatchObject({
      inspections: 1,
      comprehensive: 1,
      comprehensiveOfYear: 1,
      unit: { name: '北县第一小学' },
    })
    expect(lines.reduce((sum, { days, minutesEach }) => sum + days.length * minutesEach, 0)).toBe(row?.minutes)
    expect(new Set(lines.map(({ asker }) => asker.name))).toEqual(new Set(['基础教育科', '北县教育局']))
    const office = await ask('office', { month: '2026-09' })
    expect(office.total.minutes).toBe(office.rows.reduce((sum, { minutes }) => sum + minutes, 0))
    expect(office.byAsker.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(office.total.minutes)
    expect(office.rows.length + office.unasked).toBe(office.schools)
    expect(office.limits.map(({ key, most }) => [key, most])).toEqual([
      ['burden.minutes', null],
      ['burden.requests', null],
      ['burden.activities', 6],
      ['inspection.comprehensive-per-school', 1],
    ])
    expect((await ask('county-clerk', { month: '2026-09' })).rows.map(({ unit }) => unit.name)).not.toContain(
      '市第一中学',
    )
    const counties = await city.valueAs('office', 'request.read', (work) => getCountyBurden(work, { month: '2026-09' }))
    const north = counties.counties.find(({ county }) => county.name === '北县')
    const ofNorth = await ask('county-clerk', { month: '2026-09' })
    expect([north?.minutes, north?.schools]).toEqual([ofNorth.total.minutes, ofNorth.schools])
    expect(north?.unitIds).toContain(city.units.north)
    expect(counties.most).toBeNull()
    const seen = await city.valueAs('county-clerk', 'request.read', (work) =>
      getCountyBurden(work, { month: '2026-09' }),
    )
    expect(seen.counties.map(({ county }) => county.name)).toEqual(['北县'])
    const file = await city.valueAs('section', 'request.read', (work) => exportBurden(work, { month: '2026-09' }))
    expect(file.name).toMatch(/^学校填报负担 2026-09-.*\.xlsx$/)
    expect((await ask('office', { month: '2026-01' })).rows.filter(({ requests: count }) => count > 0)).toEqual([])
  })

  it('stands in the list of the week of the school that it asks, with its basis and minutes', async () => {
    const { id } = await opened({ title: '本周报送', due: '2026-09-18' })
    const { lines, weeks, minutes, unit } = await city.valueAs('principal', 'assignment.read', (work) => getWeek(work))
    expect(weeks).toEqual([
      { from: '2026-09-14', to: '2026-09-20' },
      { from: '2026-09-21', to: '2026-09-27' },
    ])
    expect(unit.name).toBe('北县第一小学')
    expect(lines[0]).toMatchObject({
      title: '本周报送',
      source: 'request',
      asker: '基础教育科',
      basis: '教发〔2026〕9号 第三条',
      minutes: 10,
      owed: false,
    })
    expect(minutes[0]).toBe(10)
    await city.valueAs('office', 'request.decide', (work) => endRequest(work, id, { reason: '不要了' }))
    const after = await city.valueAs('principal', 'assignment.read', (work) => getWeek(work))
    expect(after.lines.map(({ title }) => title)).not.toContain('本周报送')
  })

  it('is listed by how it stands', async () => {
    const list = (login: string, query: Parameters<typeof listRequests>[1]) =>
      city.valueAs(login, 'request.read', (work) => listRequests(work, query))
    const { requests: stopped, counts } = await list('section', { standing: 'stopped' })
    expect(stopped.length).toBe(counts.stopped)
    expect(new Set((await list('principal', { standing: 'all' })).requests.map(({ standing }) => standing))).toEqual(
      new Set(['open', 'ended']),
    )
  })
})
