import { beforeAll, expect, it } from 'vitest'
import type { Right } from '#core/may.ts'
import type { TargetActs } from '#core/plan.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { firstDay, makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { checkReturn, reviewReturn } from '../assignments/review-return.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { submitReturn } from '../assignments/submit-return.ts'
import { tieTarget } from '../indicators/ties.ts'
import { begin } from '../perform.ts'
import { getWeek } from '../requests/week.ts'
import { accounts, assignments, items, matters, people, plans, posts, targets, units } from '../stored.ts'

eachEngine('what a central school fills in for its teaching points', (engine) => {
  let city: TestCity
  const made = { central: '', point: '', task: '' }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const unitId = city.units.bureau
    const [planId, itemId, targetId] = [0, 1, 2].map(() => uuidv7(city.clock.now)) as [string, string, string]
    await city.byHand(async (hand) => {
      const open = async (parentId: string, code: string, kind: 'central-school' | 'teaching-point', name: string) =>
        (await begin(hand, units, [{ verb: 'open', values: { parentId, code, kind, name, from: firstDay } }]))[0]?.id ??
        ''
      made.central = await open(city.units.north, 'zx', 'central-school', '河口镇中心小学')
      made.point = await open(made.central, 'd1', 'teaching-point', '上湾教学点')
      const at = { unitId: made.central }
      const [person] = await begin(hand, people, [{ verb: 'register', values: { ...at, name: '中心校某' } }])
      const personId = person?.id ?? ''
      const post = { ...at, personId, role: 'school-clerk' as const, title: '', from: firstDay }
      await begin(hand, posts, [{ verb: 'appoint', values: post }])
      await begin(hand, accounts, [{ verb: 'open', values: { ...at, login: 'central', personId } }])

      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      const words = {
        section: '',
        label: '',
        title: '师德考核',
        objective: '',
        measures: '师德考核覆盖率100%',
        node: '1',
      }
      await begin(hand, items, [
        { id: itemId, verb: 'publish', values: { unitId, planId, position: 0, from: 0, to: 1, ...words } },
      ])
      const target: TargetActs['publish'] = {
        ...{
          unitId,
          planId,
          itemId,
          position: 0,
          quote: words.measures,
          subject: '师德考核覆盖率',
          comparator: '=' as const,
        },
        ...{
          value: 100,
          to: null,
          unit: '%',
          change: 'reach' as const,
          scope: null,
          byDate: '2026-12-31',
          placeholder: false,
        },
      }
      await begin(hand, targets, [{ id: targetId, verb: 'publish', values: target }])
      const due = '2026-09-24T09:00:00.000Z'
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: { ...noteOf(unitId, '师德考核'), due } }])
      const asked = { matterId: matter?.id ?? '', planId, itemId, role: 'implement' as const, note: '', due }
      const [task] = await begin(hand, assignments, [{ verb: 'assign', values: { unitId: made.point, ...asked } }])
      made.task = task?.id ?? ''
    })
    await city.valueAs('office', 'indicator.tie', (work) =>
      tieTarget(work, targetId, { indicator: 'teachers.ethics', start: null, points: [], note: '' }),
    )
    city.clock.now = new Date('2026-09-16T02:00:00.000Z')
  }, 60_000)

  const refused = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
  }
  const read = (asOf?: string) =>
    city.valueAs('central', 'assignment.read', (work) => getAssignment(work, made.task, asOf))
  const sign = (work: Work) => signAssignment(work, made.task)
  const report = { progress: '已考核', problems: '', next: '', coordination: '', share: 100, evidence: [] }

  it('is signed for by it under both names, and by nobody else', async () => {
    expect((await read()).may).toMatchObject({ sign: true, submit: false })
    expect(await refused('central', 'return.submit', (work) => submitReturn(work, made.task, report))).toEqual([
      'assignment/not-signed',
    ])
    expect(await refused('county-clerk', 'assignment.sign', sign)).toEqual(['assignment/not-yours'])
    expect(await refused('principal', 'assignment.sign', sign)).toEqual(['wire/not-found'])
    const before = city.clock.now.toISOString()
    city.clock.now = new Date('2026-09-16T03:00:00.000Z')
    await city.valueAs('central', 'assignment.sign', sign)
    expect(await read()).toMatchObject({
      signedBy: '中心校某',
      signedFor: '河口镇中心小学',
      may: { sign: false, submit: true },
    })
    expect(await read(before)).toMatchObject({ signedBy: null, signedFor: null })
    expect(await refused('central', 'assignment.sign', sign)).toEqual(['assignment/already-signed'])
  })

  it('stands in its list of the week, marked with whose it is', async () => {
    const week = (login: string) => city.valueAs(login, 'assignment.read', (work) => getWeek(work))
    expect((await week('central')).lines).toMatchObject([
      { kind: 'task', id: made.task, fillsFor: { id: made.point, name: '上湾教学点' } },
    ])
    for (const other of ['principal', 'county-clerk'])
      expect((await week(other)).lines.filter(({ id }) => id === made.task)).toEqual([])
  })

  it('asks it for the quantities of the point, and they stand at the point once it is accepted', async () => {
    const { asked } = await read()
    expect(asked.map(({ unit }) => unit.name)).toEqual(['上湾教学点'])
    const quantities = (asked[0]?.quantities ?? []).map(({ quantity, from, to }) => {
      return { quantity, from, to, value: 4, notApplicable: null }
    })
    expect(quantities.map(({ quantity }) => quantity)).toEqual(['teachers.appraised', 'teachers.all'])
    const { id } = await city.valueAs('central', 'return.submit', (work) =>
      submitReturn(work, made.task, { ...report, quantities }),
    )
    await city.valueAs('county-clerk', 'return.check', (work) => checkReturn(work, id, { remark: '' }))
    await city.valueAs('office', 'return.review', (work) => reviewReturn(work, id, { verb: 'accept' }))
    const after = await read()
    expect(after.asked[0]?.quantities.map(({ present }) => present?.value)).toEqual([4, 4])
    expect(after.returns[0]).toMatchObject({
      quantities: [{ value: 4 }, { value: 4 }],
      signatures: { filler: { name: '中心校某', unit: '河口镇中心小学' } },
    })
  })
})
