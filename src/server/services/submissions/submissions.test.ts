import { beforeAll, expect, it } from 'vitest'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { SubmissionStep } from '#core/signature/submission.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { firstDay, makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { attachScan, getScan } from '../assignments/attach-scan.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { listAssignments } from '../assignments/list-assignments.ts'
import { openReturn, reviewReturn } from '../assignments/review-return.ts'
import { submitReturn, withdrawReturn } from '../assignments/submit-return.ts'
import { listNotices } from '../notices/list-notices.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { getWeek } from '../requests/week.ts'
import { accounts, assignments, matters, people, posts, returns, submissions, units } from '../stored.ts'
import { actOnSubmission } from './act-on-submission.ts'
import { listSubmissions } from './list-submissions.ts'
import { chooseChain, listChains } from './signing-chains.ts'

eachEngine('the signatures of a unit under what it returns', (engine) => {
  let city: TestCity
  const point: { unit: string; central: string } = { unit: '', central: '' }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    await city.byHand(async (hand) => {
      const opened = (parentId: string, code: string, kind: 'central-school' | 'teaching-point', name: string) =>
        begin(hand, units, [{ verb: 'open', values: { parentId, code, kind, name, from: firstDay } }])
      const [central] = await opened(city.units.north, 'zx', 'central-school', '河口镇中心小学')
      point.central = central?.id ?? ''
      const [below] = await opened(point.central, 'd1', 'teaching-point', '上湾教学点')
      point.unit = below?.id ?? ''
      const [person] = await begin(hand, people, [
        { verb: 'register', values: { unitId: point.central, name: '中心校某' } },
      ])
      const [second] = await begin(hand, people, [
        { verb: 'register', values: { unitId: city.units.northPrimary, name: '教导主任某' } },
      ])
      const holders = [
        { unitId: point.central, personId: person?.id ?? '', login: 'central' },
        { unitId: city.units.northPrimary, personId: second?.id ?? '', login: 'dean' },
      ]
      for (const { unitId, personId, login } of holders) {
        const post = { unitId, personId, role: 'school-clerk' as const, title: login, from: firstDay }
        await begin(hand, posts, [{ verb: 'appoint', values: post }])
        await begin(hand, accounts, [{ verb: 'open', values: { unitId, login, personId } }])
      }
    })
  })
  const refusedTo = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const submit = 'return.submit'
  const choose = (login: string, unitId: string, steps: SubmissionStep[]) =>
    city.valueAs(login, 'signing-chain.choose', (work) => chooseChain(work, unitId, steps))
  const report = (share = 50) => ({ progress: '已开工', problems: '', next: '', coordination: '', share, evidence: [] })
  const fill = (login: string, id: string, share = 50) =>
    city.valueAs(login, submit, (work) => submitReturn(work, id, report(share)))
  const check = (id: string) => (work: Work) => actOnSubmission(work, id, 'check', {})
  const sign = (id: string) => (work: Work) => actOnSubmission(work, id, 'sign', {})
  const read = (login: string, id: string) => city.valueAs(login, 'assignment.read', (work) => getAssignment(work, id))
  const waitingFor = async (login: string) =>
    (await city.valueAs(login, submit, (work) => listSubmissions(work))).submissions.map(({ id }) => id)

  /** Something asked of a unit, signed for. */
  async function asked(unitId: string): Promise<string> {
    return city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(unitId, '整改') }])
      const [made] = await begin(hand, assignments, [
        {
          verb: 'assign',
          values: {
            unitId,
            matterId: matter?.id ?? '',
            planId: null,
            itemId: null,
            role: 'implement',
            due: '2026-12-01T09:00:00.000Z',
            note: '',
          },
        },
      ])
      await perform(hand, assignments, made?.id ?? '', 'sign', {})
      return made?.id ?? ''
    })
  }
  async function scanned() {
    const { hash } = await city.keep('%PDF stamped')
    return { hash, name: '盖章件.pdf', mediaType: 'application/pdf' }
  }

  it('are none until the unit chooses them: a return is submitted at once', async () => {
    const id = await asked(city.units.northPrimary)
    expect(await fill('school-clerk', id)).toMatchObject({ state: 'submitted' })
    const { returns: shown, submission } = await read('school-clerk', id)
    expect([shown[0]?.state, shown[0]?.signatures, submission]).toEqual(['submitted', null, null])
  })

  it('are chosen by the head of the unit, as an act', async () => {
    const school = city.units.northPrimary
    expect(await refusedTo('school-clerk', 'signing-chain.choose', (work) => chooseChain(work, school, []))).toEqual([
      'wire/not-found',
    ])
    expect(await refusedTo('county-head', 'signing-chain.choose', (work) => chooseChain(work, school, []))).toEqual([
      'assignment/not-yours',
    ])
    await choose('principal', school, ['head', 'check'])
    expect((await city.valueAs('school-clerk', submit, (work) => listChains(work))).units).toEqual([
      { unit: { id: school, name: '北县第一小学' }, steps: ['check', 'head'], mayChoose: false },
    ])
    await choose('principal', school, ['check', 'head', 'scan'])
    await choose('principal', school, ['check', 'head'])
  })

  it('come one after another; with the last one it is a return under their names', async () => {
    const id = await asked(city.units.northPrimary)
    const filled = await fill('school-clerk', id)
    expect(filled.state).toBe('filled')
    expect((await read('county-head', id)).submission).toBeNull()
    expect(await waitingFor('dean')).toContain(filled.id)
    expect(await waitingFor('school-clerk')).not.toContain(filled.id)
    expect(await refusedTo('school-clerk', submit, check(filled.id))).toEqual(['submission/checks-own'])
    expect(await refusedTo('principal', submit, sign(filled.id))).toEqual(['submission/not-in-its-turn'])
    await city.valueAs('dean', submit, check(filled.id))
    expect(await refusedTo('dean', submit, sign(filled.id))).toEqual(['submission/head-signs'])
    expect(await refusedTo('county-clerk', submit, sign(filled.id))).toEqual(['assignment/not-yours'])
    expect(await waitingFor('principal')).toContain(filled.id)
    const { returnId } = await city.valueAs('principal', submit, sign(filled.id))
    const [shown] = (await read('county-head', id)).returns
    expect(shown).toMatchObject({
      id: returnId,
      state: 'submitted',
      signatures: { filler: { name: 'school-clerk 某', unit: null }, checker: '教导主任某', head: 'principal 某' },
    })
  })

  it('lapse when it is sent back inside, until it is filled in again', async () => {
    const id = await asked(city.units.northPrimary)
    const filled = await fill('school-clerk', id)
    const back = (reason: string) => (work: Work) => actOnSubmission(work, filled.id, 'send-back', { reason })
    expect(await refusedTo('principal', submit, back(' '))).toEqual(['submission/send-back-without-reason at reason'])
    await city.valueAs('dean', submit, check(filled.id))
    await city.valueAs('principal', submit, back('数据不对'))
    const { submission } = await read('school-clerk', id)
    expect(submission).toMatchObject({ sentBack: { by: 'principal 某', reason: '数据不对' }, acts: [] })
    expect(await refusedTo('dean', submit, check(filled.id))).toEqual(['submission/sent-back'])
    expect(await fill('school-clerk', id, 60)).toEqual({ id: filled.id, state: 'filled' })
    expect((await read('dean', id)).submission).toMatchObject({ report: { share: 60 }, acts: ['check', 'send-back'] })
  })

  it('are given anew after the unit took a return back; once the level above opened it, it stays', async () => {
    const id = await asked(city.units.northPrimary)
    const filled = await fill('school-clerk', id)
    await city.valueAs('dean', submit, check(filled.id))
    const first = (await city.valueAs('principal', submit, sign(filled.id))).returnId ?? ''
    await city.valueAs('school-clerk', submit, (work) => withdrawReturn(work, first))
    expect((await read('school-clerk', id)).submission).toMatchObject({
      state: 'withdrawn',
      steps: [{ done: null }, { done: null }],
    })
    await fill('school-clerk', id, 70)
    await city.valueAs('dean', submit, check(filled.id))
    const second = (await city.valueAs('principal', submit, sign(filled.id))).returnId ?? ''
    expect(await refusedTo('school-clerk', 'return.review', (work) => openReturn(work, second))).toEqual([
      'wire/not-found',
    ])
    await city.valueAs('county-head', 'return.review', (work) => openReturn(work, second))
    await city.valueAs('county-head', 'return.review', (work) => openReturn(work, second))
    expect((await read('school-clerk', id)).may.withdraw).toBe(false)
    expect(await refusedTo('school-clerk', submit, (work) => withdrawReturn(work, second))).toEqual(['return/opened'])
    await city.valueAs('county-head', 'return.review', (work) => reviewReturn(work, second, { verb: 'accept' }))
  })

  it('end with the stamped scan where the unit wants it, which becomes a file of the return', async () => {
    await choose('principal', city.units.northPrimary, ['scan'])
    const id = await asked(city.units.northPrimary)
    const filled = await fill('school-clerk', id)
    const missing = { hash: '0'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf' }
    const add = (scan: typeof missing) => (work: Work) => actOnSubmission(work, filled.id, 'scan', { scan })
    expect(await refusedTo('school-clerk', submit, add(missing))).toEqual(['wire/file-missing at scan'])
    const scan = await scanned()
    const { returnId } = await city.valueAs('school-clerk', submit, add(scan))
    expect(await city.valueAs('county-head', 'assignment.read', (work) => getScan(work, returnId ?? ''))).toEqual(scan)
    await choose('principal', city.units.northPrimary, [])
    const plain = await asked(city.units.northPrimary)
    const made = await fill('school-clerk', plain)
    await city.valueAs('school-clerk', submit, (work) => attachScan(work, made.id, scan))
    expect((await read('county-head', plain)).returns[0]?.scan).toEqual(scan)
  })

  it('are the point’s own where a central school fills in for it, and the real filler stays named', async () => {
    const id = await asked(point.unit)
    expect((await read('central', id)).may.submit).toBe(true)
    expect(await refusedTo('zone', submit, (work) => submitReturn(work, id, report()))).toEqual(['wire/not-found'])
    expect(await refusedTo('county-clerk', submit, (work) => submitReturn(work, id, report()))).toEqual([
      'assignment/not-yours',
    ])
    expect(await fill('central', id)).toMatchObject({ state: 'submitted' })
    expect((await read('county-head', id)).returns[0]?.signatures).toEqual({
      filler: { name: '中心校某', unit: '河口镇中心小学' },
      checker: null,
      head: null,
    })
  })

  it('of a point are among the tasks, the week and the notices of the central school, under the name of the point', async () => {
    const id = await asked(point.unit)
    const other = await asked(city.units.northPrimary)
    const mine = async (login: string) =>
      (await city.valueAs(login, 'assignment.read', (work) => listAssignments(work, { view: 'mine' }))).assignments
    expect((await mine('central')).filter((line) => line.id === id).map(({ unit }) => unit.name)).toEqual([
      '上湾教学点',
    ])
    for (const lines of [await mine('central'), await mine('county-clerk')])
      expect(lines.map((line) => line.id)).not.toContain(other)
    expect((await mine('county-clerk')).map((line) => line.id)).not.toContain(id)
    const weekOf = async () =>
      (await city.valueAs('central', 'assignment.read', (work) => getWeek(work))).lines.filter((line) => line.id === id)
    const before = city.clock.now
    city.clock.now = new Date('2026-12-30T02:00:00.000Z')
    const told = await city.valueAs('central', 'assignment.read', (work) => listNotices(work, { most: 50 }))
    expect((await weekOf()).map(({ fillsFor }) => fillsFor?.name)).toEqual(['上湾教学点'])
    expect(told.notices.filter(({ about }) => about.id === id).map(({ title }) => title)).toEqual(['上湾教学点：整改'])
    city.clock.now = before
  })

  it('are the fold of their acts', async () => {
    await city.byHand(async (hand) => {
      for (const [stored, table] of [
        [submissions, 'submission'],
        [returns, 'return'],
      ] as const) {
        const rows = await hand.tx.query<{ id: string }>(`select id from ${table} where city_id = $1`, [
          city.context.city.id,
        ])
        expect(rows.length).toBeGreaterThan(2)
        for (const { id } of rows) {
          const {
            unitPath: _,
            cityId: __,
            ...row
          } = (await find(hand, stored as typeof returns, id)) as unknown as Record<string, unknown>
          expect(row).toEqual(foldActs(stored.kind as typeof returns.kind, await actsOf(hand, id)))
        }
      }
    })
  })
})
