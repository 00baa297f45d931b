import { beforeAll, expect, it } from 'vitest'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getWallChart } from '../get-wall-chart.ts'
import { getMatter } from '../matters/get-matter.ts'
import { standAt } from '../matters/stand-at.ts'
import { begin, perform } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { reviewReturn } from './review-return.ts'
import { submitReturn } from './submit-return.ts'

eachEngine('what a unit cannot do alone', (engine) => {
  let city: TestCity
  let [matter, asked] = ['', '']
  const text = '土地手续需自然资源局支持'
  const on = (day: string) => {
    city.clock.now = new Date(`${day}T02:00:00.000Z`)
  }
  const since = (day: string) => [{ assignmentId: asked, text, since: `${day}T02:00:00.000Z` }]

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    on('2026-09-03')
    await city.byHand(async (hand) => {
      const { office, basic, north } = city.units
      const values = { ...noteOf(office, '整改'), leadUnitId: basic }
      const [made] = await begin(hand, matters, [{ verb: 'enter', values }])
      matter = made?.id ?? ''
      const of = { matterId: matter, planId: null, itemId: null, role: 'lead' as const, note: '' }
      const ask = (unitId: string) => ({
        verb: 'assign' as const,
        values: { unitId, ...of, due: '2026-12-18T09:00:00.000Z', cadence: 'month' as const },
      })
      const cells = await begin(hand, assignments, [ask(north), ask(basic)])
      asked = cells[0]?.id ?? ''
      for (const { id } of cells) await perform(hand, assignments, id, 'sign', {})
    })
  }, 60_000)

  const say = async (day: string, coordination: string, share = 40) => {
    on(day)
    const report = { progress: '做', problems: '', next: '', coordination, share, evidence: [] }
    return valueIn(await city.as('county-clerk', 'return.submit', (work) => submitReturn(work, asked, report))).id
  }
  const review = (id: string, decision: Parameters<typeof reviewReturn>[2]) =>
    city.valueAs('office', 'return.review', (work) => reviewReturn(work, id, decision))
  /** What the wall chart says of it, and the page of the matter for somebody. */
  const onWall = async (asOf?: string) => {
    const { lists } = await city.valueAs('leader', 'wall.read', (work) => getWallChart(work, { matters: 'true', asOf }))
    return lists.blocked.lines.map(({ assignmentId, coordination }) => ({ assignmentId, ...coordination }))
  }
  const onPage = async (login: string) => {
    const { coordination } = await city.valueAs(login, 'matter.read', (work) => getMatter(work, matter))
    return coordination.lines.map(({ unit, ...line }) => {
      expect(unit.id).toBe(city.units.north)
      return line
    })
  }

  it('blocks on the wall chart and stands on the page of the matter for leader, office and the section that leads', async () => {
    expect([await onWall(), await onPage('leader')]).toEqual([[], []])
    const first = await say('2026-09-10', text)
    expect(await onWall()).toEqual(since('2026-09-10'))
    for (const login of ['leader', 'office', 'section']) expect(await onPage(login)).toEqual(since('2026-09-10'))
    await review(first, { verb: 'accept' })
    expect(await onWall()).toEqual(since('2026-09-10'))
  })

  it('goes on since it was first said, and what was sent back says nothing', async () => {
    const again = await say('2026-10-10', text)
    expect(await onPage('leader')).toEqual(since('2026-09-10'))
    await review(again, { verb: 'accept' })
    const other = await say('2026-10-12', '另有一事')
    await review(other, { verb: 'send-back', reason: '说清楚' })
    expect(await onPage('leader')).toEqual(since('2026-09-10'))
  })

  it('ends with the next return that says nothing of it, and begins anew with one that does', async () => {
    const without = await say('2026-10-20', '')
    expect([await onPage('leader'), (await onWall()).filter(({ text: said }) => said)]).toEqual([[], []])
    await review(without, { verb: 'accept' })
    const anew = await say('2026-11-03', text)
    expect(await onPage('section')).toEqual(since('2026-11-03'))
    await review(anew, { verb: 'accept' })
    expect(await onWall()).toEqual(since('2026-11-03'))
  })

  it('is shown of any day as it was said then', async () => {
    expect(await onWall('2026-09-09T02:00:00.000Z')).toEqual([])
    expect(await onWall('2026-10-15T02:00:00.000Z')).toMatchObject(since('2026-09-10'))
    const [then] = [
      ...(
        await city.valueAs('leader', 'matter.read', async (work) => ({
          ok: true as const,
          value: await standAt(work, [matter], '2026-10-15T02:00:00.000Z'),
        }))
      ).values(),
    ]
    expect(then?.coordination.map((each) => each.text)).toEqual([text])
  })

  it('is over when all is accepted as done', async () => {
    const done = await say('2026-11-20', text, 100)
    await review(done, { verb: 'accept' })
    expect([await onWall(), await onPage('leader')]).toEqual([[], []])
  })
})
