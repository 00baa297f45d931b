import { beforeAll, expect, it } from 'vitest'
import { readWallChart } from '#api/wall-chart.ts'
import { turnsBetween, weekBefore } from '#core/wall/changes.ts'
import { eachEngine, valueIn } from '../storage/testing.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity } from '../testing.ts'
import { getWallChart } from './get-wall-chart.ts'
import { listMatters } from './matters/list-matters.ts'
import { begin, perform } from './perform.ts'
import { assignments, items, matters, plans } from './stored.ts'

eachEngine('the wall chart', (engine) => {
  let city: TestCity
  let planId = ''
  /** Asked of a county and of a section: in an item of the plan, and in a note of a leader. */
  let [itemsCounty, itemsSection, notesCounty, notesSection] = ['', '', '', '']
  /** Kept by the office: a note asked of both, one asked of the section alone, and one of which nothing was asked. */
  let [both, sections, bare] = ['', '', '']
  const day = (text: string) => {
    city.clock.now = new Date(`${text}T02:00:00.000Z`)
  }
  const chart = async (login: string, filter: Parameters<typeof getWallChart>[1] = {}) =>
    valueIn(await city.as(login, 'wall.read', (work) => getWallChart(work, filter)))
  const cellsOf = (answer: Awaited<ReturnType<typeof chart>>) =>
    readWallChart(answer).rows.flatMap(({ cells }) => cells)
  const idsOf = ({ rows }: Awaited<ReturnType<typeof chart>>) => rows.map(({ item }) => item.id)

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    day('2026-09-01')
    planId = uuidv7(city.clock.now)
    const itemId = uuidv7(city.clock.now)
    await city.byHand(async (hand) => {
      const unitId = city.units.bureau
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      const text = { section: '', label: '1.', title: '排查', objective: '', measures: '', node: '1', from: 0, to: 1 }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(hand, items, [{ id: itemId, verb: 'publish', values: { unitId, planId, position: 0, ...text } }])
      await hand.tx.query("update plan set state = 'published' where id = $1", [planId])
      const source = {
        kind: 'plan-item' as const,
        title: '要点',
        number: null,
        on: null,
        words: '',
        record: { type: 'item', id: itemId },
        file: null,
        picture: null,
      }
      const made = await begin(hand, matters, [
        { verb: 'enter', values: { ...noteOf(city.units.office, '排查'), source } },
        { verb: 'enter', values: noteOf(city.units.office, '课后服务') },
        { verb: 'enter', values: { ...noteOf(city.units.office, '午间托管'), due: '2026-11-20T09:00:00.000Z' } },
        { verb: 'enter', values: noteOf(city.units.office, '尚未下达') },
      ])
      const ofItem = made[0]?.id ?? ''
      ;[both, sections, bare] = made.slice(1).map(({ id }) => id) as [string, string, string]
      const due = '2026-12-01T09:00:00.000Z'
      const asked = (unit: string, matterId: string, of: { planId: string; itemId: string } | null) => ({
        verb: 'assign' as const,
        values: { unitId: unit, matterId, planId: null, itemId: null, ...of, role: 'lead' as const, note: '', due },
      })
      const of = { planId, itemId }
      const { northBureau, basic } = city.units
      const cells = await begin(hand, assignments, [
        asked(northBureau, ofItem, of),
        asked(basic, ofItem, of),
        asked(northBureau, both, null),
        asked(basic, both, null),
        asked(basic, sections, null),
      ])
      ;[itemsCounty, itemsSection, notesCounty, notesSection] = cells.map(({ id }) => id) as [
        string,
        string,
        string,
        string,
      ]
    })
  }, 60_000)

  it('shows a plan or matters without one, never both', async () => {
    const plan = await chart('leader')
    expect([plan.matters, plan.plan?.id, cellsOf(plan).map(({ assignmentId }) => assignmentId)]).toEqual([
      false,
      planId,
      [itemsCounty, itemsSection],
    ])
    const other = await chart('leader', { matters: 'true' })
    expect([other.matters, other.plan, idsOf(other)]).toEqual([true, null, [sections, both]])
    expect(other.rows.map(({ item }) => [item.title, item.section, item.label])).toEqual([
      ['午间托管', '领导批示', ''],
      ['课后服务', '领导批示', ''],
    ])
    expect(other.rows[1]?.cells.map(({ assignmentId }) => assignmentId)).toEqual([notesCounty, notesSection])
  })

  it('shows a county the matters of its own list and its own cells in them, and the province none', async () => {
    const county = await chart('county-head', { matters: 'true' })
    expect([idsOf(county), cellsOf(county).map(({ assignmentId }) => assignmentId)]).toEqual([[both], [notesCounty]])
    const listed = valueIn(
      await city.as('county-head', 'matter.read', (work) => listMatters(work, { view: 'all', state: 'all' })),
    )
    expect(listed.matters.map(({ id }) => id)).toContain(both)
    expect(JSON.stringify(county)).not.toContain(bare)
    // The province reads the lights of plans, and has no list of matters.
    expect(cellsOf(await chart('province', { plan: planId })).length).toBe(2)
    expect(await chart('province', { matters: 'true' })).toMatchObject({ rows: [], units: [], lists: { slow: [] } })
  })

  it('lists who has not signed, what blocks and what is due, by the facts of its cells', async () => {
    day('2026-09-03')
    expect((await chart('leader')).lists).toEqual({
      due: { lines: [], total: 0 },
      slow: [],
      blocked: { lines: [], total: 0 },
    })
    day('2026-11-20')
    await city.byHand((hand) => perform(hand, assignments, itemsSection, 'hold', { document: '关于暂缓的通知' }))
    const { lists, rows } = await chart('leader')
    const line = { row: rows[0]?.item.id, due: '2026-12-01T09:00:00.000Z', unitIds: [city.units.northBureau], count: 1 }
    expect(lists.due).toEqual({ lines: [line], total: 1 })
    const waits = { what: 'signature', since: '2026-09-01T02:00:00.000Z', assignmentId: itemsCounty, count: 1 }
    expect(lists.slow).toEqual([{ unitId: city.units.northBureau, ...waits }])
    expect(lists.blocked).toEqual({ lines: [{ assignmentId: itemsSection, coordination: null }], total: 1 })
    const slow = (await chart('leader', { matters: 'true' })).lists.slow
    expect(slow.map(({ unitId, count }) => [unitId, count]).sort()).toEqual(
      [
        [city.units.northBureau, 1],
        [city.units.basic, 2],
      ].sort(),
    )
  })

  it('says of any instant how it stood, so that a week can be compared', async () => {
    day('2026-11-21')
    const [now, before] = [
      await chart('leader'),
      await chart('leader', { asOf: weekBefore('2026-11-21T02:00:00.000Z') }),
    ]
    expect(before.lists.blocked.total).toBe(0)
    expect([...turnsBetween(cellsOf(before), cellsOf(now))]).toEqual([[itemsSection, { from: 'yellow', to: 'grey' }]])
    await city.byHand((hand) =>
      perform(hand, assignments, itemsCounty, 'extend', {
        due: '2026-12-31T09:00:00.000Z',
        applicationId: null,
        reason: '延期',
      }),
    )
    const dueOf = async (asOf?: string) => cellsOf(await chart('leader', { asOf }))[0]?.due
    expect([await dueOf(), await dueOf('2026-11-20T02:00:00.000Z')]).toEqual([
      '2026-12-31T09:00:00.000Z',
      '2026-12-01T09:00:00.000Z',
    ])
    expect((await chart('leader', { matters: 'true', asOf: '2026-08-31T02:00:00.000Z' })).rows).toEqual([])
  })

  it('keeps a matter that was closed for a week', async () => {
    day('2026-11-22')
    await city.byHand(async (hand) => {
      await perform(hand, matters, sections, 'file', { number: '督〔2026〕1号' })
      await perform(hand, matters, sections, 'ask-closing', { outcome: 'done', summary: '已办结', document: null })
      await perform(hand, matters, sections, 'close', { approvedBy: '局长' })
    })
    day('2026-11-29')
    expect(idsOf(await chart('leader', { matters: 'true' }))).toEqual([sections, both])
    day('2026-11-30')
    expect(idsOf(await chart('leader', { matters: 'true' }))).toEqual([both])
    expect(idsOf(await chart('leader', { matters: 'true', asOf: '2026-11-25T02:00:00.000Z' }))).toEqual([
      sections,
      both,
    ])
  })
})
