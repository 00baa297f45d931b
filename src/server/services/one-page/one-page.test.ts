import { beforeAll, expect, it } from 'vitest'
import type { FigureKey } from '#core/one-page/one-page.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { askUnits } from '../matters/ask-units.ts'
import { begin } from '../perform.ts'
import { matters } from '../stored.ts'
import { getOnePage } from './get-one-page.ts'
import { listFigureLines } from './list-figure-lines.ts'

eachEngine('one page', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const page = (login: string, query = {}) =>
    city.as(login, 'page.read', async (work): Promise<Awaited<ReturnType<typeof read>>> => read(work, query))
  const read = async (work: Work, query: object) => valueIn(await getOnePage(work, query))
  const ask = async (title: string, unitIds: string[], due: string) =>
    city.as('office', 'item.assign', async (work): Promise<Outcome<string>> => {
      const [made] = await begin(work, matters, [
        { verb: 'enter', values: { ...noteOf(city.units.office, title), leadUnitId: unitIds[0] as string, due } },
      ])
      const id = made?.id ?? ''
      const units = unitIds.map((unitId, i) => ({ unitId, role: i === 0 ? ('lead' as const) : ('implement' as const) }))
      const papers = new Map(unitIds.map((unitId) => [unitId, 'notice' as const]))
      await askUnits(work, { matterId: id, planId: null, itemId: null }, { units, due, note: '' }, papers)
      return { ok: true, value: id }
    })

  it('without anything says that there is nothing, and no zero stands for what cannot be counted', async () => {
    const { figures, reds, decisions, questions } = await page('leader')
    expect(figures.map(({ key, count, of }) => [key, count, of])).toEqual([
      ['red', 0, 0],
      ['done', 0, 0],
      ['overdue', 0, null],
      ['on-time', 0, 0],
      ['owed', 0, null],
    ])
    expect([reds, decisions]).toEqual([[], []])
    expect(questions.map(({ answer }) => answer)).toContain('系统里没有去年同期的数据，不能比较。')
  })

  it('tells the reds with their reason and change, what changed since a day, and what to decide', async () => {
    await ask('校车安全排查', [city.units.basic, city.units.northBureau], '2026-09-20T09:00:00.000Z')
    await ask('食堂检查', [city.units.zoneBureau], '2026-12-20T09:00:00.000Z')
    await ask('学校自己的事', [city.units.cityHigh], '2026-09-18T09:00:00.000Z')
    city.clock.now = new Date('2026-09-28T02:00:00.000Z')
    const { figures, reds, changes, decisions, questions } = await page('leader', { since: '2026-09-16' })
    // The school's own light is none of the page, its matter is.
    expect(figures.map(({ key, count, of, before }) => [key, count, of, before.count])).toEqual([
      ['red', 2, 3, 0],
      ['done', 0, 3, 0],
      ['overdue', 2, null, 0],
      ['on-time', 0, 0, 0],
      // What is overdue owes its last return.
      ['owed', 2, null, 0],
    ])
    expect(reds.map(({ matter, unit }) => [matter.title, unit])).toEqual([['校车安全排查', '基础教育科']])
    expect(reds[0]?.because).toContain('已超过时限')
    expect(reds[0]?.change).not.toBe('')
    expect(changes.map(({ message }) => message)).toEqual(['新登记事项0件', '办结0件', '新转红灯2个', '由红转出0个'])
    expect(decisions.map(({ matter }) => matter.title)).toEqual(['学校自己的事', '校车安全排查'])
    expect(questions[1]?.answer).toContain('北县红灯1个，占本地任务100%；2个县（市、区）的中位数为50%')
  })

  it('opens each figure to the lines that it counts, and a share to the rest', async () => {
    const lines = (key: FigureKey, query = {}) =>
      city.as('leader', 'page.read', async (work) => valueIn(await listFigureLines(work, key, query)))
    for (const { key, count, of } of (await page('leader')).figures) {
      const counted = await lines(key)
      // A unit may owe several returns, in one line.
      if (key === 'owed') expect(counted.lines.map(({ because }) => because)).toEqual(['欠报1期', '欠报1期'])
      else expect(counted.total).toBe(count)
      expect((await lines(key, { part: 'rest' })).total).toBe(of === null ? 0 : of - count)
    }
    const reds = await lines('red')
    expect(reds.lines.map(({ matter, unit }) => [matter.title, unit])).toEqual([
      ['校车安全排查', '基础教育科'],
      ['校车安全排查', '北县教育局'],
    ])
    expect(reds.lines[0]?.because).toContain('已超过时限')
    expect(await lines('red', { most: 1, skip: 1 })).toMatchObject({ total: 2, lines: [{ unit: '北县教育局' }] })
    expect((await lines('overdue')).lines[0]).toMatchObject({
      matter: { title: '学校自己的事' },
      unit: null,
      because: '办理时限2026-09-18 17:00，尚未办结',
    })
  })

  it('of a county tells of that county alone', async () => {
    const { figures, reds } = await page('county-head', { since: '2026-09-16' })
    expect(figures[0]).toMatchObject({ key: 'red', count: 1, of: 1 })
    expect(reds.map(({ unit }) => unit)).toEqual(['北县教育局'])
  })

  it('of a day ahead tells what will be late if nothing is done', async () => {
    const { figures } = await page('leader', { at: '2027-01-05T01:00:00.000Z' })
    expect(figures[0]).toMatchObject({ key: 'red', count: 3, of: 3 })
  })
})
