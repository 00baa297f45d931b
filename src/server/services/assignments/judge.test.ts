import { beforeAll, expect, it } from 'vitest'
import { judgeAssignment } from '#api/judgement.ts'
import { readWallChart } from '#api/wall-chart.ts'
import type { JudgementValues } from '#core/judgement.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getWallChart } from '../get-wall-chart.ts'
import { listActs } from '../list-acts.ts'
import { begin } from '../perform.ts'
import { assignments, items, matters, plans } from '../stored.ts'
import { getAssignment } from './get-assignment.ts'
import { judge, withdraw } from './judge.ts'
import { listAssignments } from './list-assignments.ts'

eachEngine("a leader's judgement", (engine) => {
  let city: TestCity
  /** Of a county's bureau and of the office itself. */
  let [countys, offices] = ['', '']
  const day = (text: string) => {
    city.clock.now = new Date(`${text}T02:00:00.000Z`)
  }
  const says = (login: string, id: string, said: Omit<JudgementValues, 'beside'>) =>
    city.as(login, 'assignment.judge', (work) => judge(work, id, said))
  const takesBack = (login: string, id: string) => city.as(login, 'assignment.judge', (work) => withdraw(work, id))
  const sees = async (login: string, asOf?: string) =>
    valueIn(await city.as(login, 'assignment.read', (work) => getAssignment(work, countys, asOf)))
  const lists = async (login: string, asOf?: string) =>
    valueIn(await city.as(login, 'assignment.read', (work) => listAssignments(work, { view: 'all', asOf })))
  const wall = async (asOf?: string) =>
    readWallChart(valueIn(await city.as('leader', 'wall.read', (work) => getWallChart(work, { asOf }))))
  const cellOf = async (asOf?: string) =>
    (await wall(asOf)).rows.flatMap(({ cells }) => cells).find(({ assignmentId }) => assignmentId === countys)
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code }) => code)

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    day('2026-09-01')
    const [planId, itemId] = [uuidv7(city.clock.now), uuidv7(city.clock.now)]
    await city.byHand(async (hand) => {
      const unitId = city.units.bureau
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      const text = { section: '', label: '', title: '排查', objective: '', measures: '', node: '1', from: 0, to: 1 }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(hand, items, [{ id: itemId, verb: 'publish', values: { unitId, planId, position: 0, ...text } }])
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.office, '排查') }])
      const asked = (unit: string) => ({
        verb: 'assign' as const,
        values: {
          unitId: unit,
          matterId: (matter as { id: string }).id,
          ...{ planId, itemId, role: 'lead' as const, note: '', due: '2026-12-01T09:00:00.000Z' },
        },
      })
      const made = await begin(hand, assignments, [asked(city.units.northBureau), asked(city.units.office)])
      ;[countys, offices] = made.map(({ id }) => id) as [string, string]
      await hand.tx.query("update plan set state = 'published' where id = $1", [planId])
    })
  }, 60_000)

  it('is refused to whoever would judge their own unit, and where nothing was judged nothing is taken back', async () => {
    expect(codes(await says('office', offices, { colour: 'green', reason: '一切正常' }))).toEqual(['judgement/own'])
    expect(codes(await takesBack('leader', countys))).toEqual(['judgement/none'])
    expect(codes(await says('leader', uuidv7(city.clock.now), { colour: 'red', reason: '没有进展' }))).toEqual([
      'wire/not-found',
    ])
    expect((await sees('leader')).may).toMatchObject({ judge: true, withdrawJudgement: false })
    expect((await sees('county-clerk')).may).toMatchObject({ judge: false, withdrawJudgement: false })
  })

  it('wants some words, and a colour that a person may give', () => {
    const problemsAt = (body: object) => judgeAssignment.body.safeParse(body).error?.issues.map(({ path }) => path[0])
    expect(problemsAt({ colour: 'blue', reason: ' 太慢  ' })).toEqual(['colour', 'reason'])
    expect(problemsAt({ colour: 'red', reason: '资金没有落实' })).toBeUndefined()
  })

  it('stands beside the light for the leader and the unit alike, and changes neither light, counts nor order', async () => {
    day('2026-09-02')
    const [before, lists0, wall0] = [await sees('leader'), await lists('leader'), await wall()]
    valueIn(await says('leader', countys, { colour: 'yellow', reason: '选址还没有定下来' }))
    const judged = { colour: 'yellow', reason: '选址还没有定下来', beside: 'grey', turned: false }
    for (const login of ['leader', 'county-clerk'])
      expect((await sees(login)).assignment.judgement).toMatchObject({ ...judged, at: '2026-09-02T02:00:00.000Z' })
    expect((await sees('leader')).assignment.judgement?.by).toBe((await city.visitor('leader')).account.name)
    expect((await cellOf())?.judgement).toMatchObject(judged)
    const listed = await lists('leader')
    expect((await sees('leader')).assignment.light).toEqual(before.assignment.light)
    expect(listed.lights).toEqual(lists0.lights)
    expect(listed.assignments.map(({ id }) => id)).toEqual(lists0.assignments.map(({ id }) => id))
    expect((await wall()).lights).toEqual(wall0.lights)
    expect(listed.assignments.filter(({ judgement }) => judgement !== null).map(({ id }) => id)).toEqual([countys])
  })

  it('is out of sight of a unit that does not see the light', async () => {
    const other = await city.as('principal', 'assignment.read', (work) => getAssignment(work, countys))
    expect(codes(other)).toEqual(['wire/not-found'])
    expect(JSON.stringify(await lists('principal'))).not.toContain('选址')
  })

  it('says that the light has turned since, is replaced by another leader’s, and withdrawn by who gave it alone', async () => {
    day('2026-12-03')
    expect((await sees('county-clerk')).assignment).toMatchObject({
      light: { colour: 'red' },
      judgement: { colour: 'yellow', beside: 'grey', turned: true },
    })
    valueIn(await says('office', countys, { colour: 'green', reason: '已经现场核实完成' }))
    expect((await sees('leader')).assignment.judgement).toMatchObject({ colour: 'green', beside: 'red', turned: false })
    expect(codes(await takesBack('leader', countys))).toEqual(['judgement/not-yours'])
    expect((await sees('office')).may.withdrawJudgement).toBe(true)
    day('2026-12-04')
    valueIn(await takesBack('office', countys))
    expect((await sees('leader')).assignment.judgement).toBeNull()
    expect((await cellOf())?.judgement).toBeNull()
  })

  it('is shown of a past day as it stood on that day, on the page, in the list and on the chart', async () => {
    const stood: [string, string | undefined][] = [
      ['2026-09-01', undefined],
      ['2026-09-03', 'yellow'],
      ['2026-12-03', 'green'],
      ['2026-12-04', undefined],
    ]
    for (const [past, colour] of stood) {
      const asOf = `${past}T03:00:00.000Z`
      const [page, list, cell] = [await sees('leader', asOf), await lists('leader', asOf), await cellOf(asOf)]
      const line = list.assignments.find(({ id }) => id === countys)
      const shown = [page.assignment, line, cell].map((each) => each?.judgement?.colour)
      expect(shown, past).toEqual([colour, colour, colour])
    }
  })

  it('leaves every step in the line of time', async () => {
    const { acts } = valueIn(await city.as('county-clerk', 'act.read', (work) => listActs(work, countys)))
    expect(acts.map(({ verb }) => verb)).toEqual(['assign', 'judge', 'judge', 'withdraw-judgement'])
    expect(acts[1]?.values).toEqual({ colour: 'yellow', reason: '选址还没有定下来', beside: 'grey' })
  })
})
