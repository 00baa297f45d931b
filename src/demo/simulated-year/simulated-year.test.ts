/**
 * A year of the demo city through its doors, day by day: whatever changes is explained by an act since the last look or by a date of
 * the rules; any day that was looked at can be seen again as it was; what schools and counties show adds up to the city; a service that
 * stood still shows the same.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listOrders } from '#api/order.ts'
import { openFolder } from '#server/storage/testing.ts'
import { demoCity } from '../city.ts'
import { recountColours, recountOrders } from './colours.ts'
import { demoYearCity } from './demo-year-city.ts'
import { countsByUnit, look, type Seen } from './look.ts'
import { simulateYear, type Year } from './simulate-year.ts'

const minutes = 60_000

describe('a year of the demo city', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-year-'))
  let year: Year

  beforeAll(async () => {
    year = await simulateYear(await demoYearCity(join(folder, 'data'), openFolder), { lookEvery: 3, diligence: 0.25 })
  }, 40 * minutes)

  afterAll(async () => {
    await year?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has all of its units, and acts of every kind', () => {
    expect(demoCity.units.length).toBeGreaterThanOrEqual(320)
    expect([...year.told.keys()].sort()).toEqual(
      expect.arrayContaining(
        [
          ...[
            'assignment assign',
            'assignment sign',
            'entry enter',
            'evidence attach',
            'evidence date',
            'reminder send',
            'signing-chain choose',
          ],
          ...['return submit', 'return check', 'return accept', 'return send-back', 'return withdraw'],
          ...['submission fill', 'submission sign', 'submission submit'],
          ...[
            'order draft',
            'order sign',
            'order serve',
            'order reply',
            'order recheck',
            'order close',
            'order escalate',
          ],
          ...[
            'outgoing draft',
            'outgoing check',
            'outgoing sign',
            'outgoing number',
            'outgoing seal',
            'delivery deliver',
          ],
        ].sort(),
      ),
    )
    expect(year.told.get('return submit')).toBeGreaterThan(100)
  })

  it('takes orders of authorities A, B and D, and where each stands its acts alone say too', async () => {
    const office = await year.looking.people('office-head')
    const { orders } = await office.get<AnswerOf<typeof listOrders>>('/api/orders?state=all')
    expect(new Map(orders.map(({ id, state }) => [id, state]))).toEqual(await recountOrders(year.context))
    expect([...new Set(orders.map(({ authority }) => authority))].sort()).toEqual(['A', 'B', 'D'])
    const closed = orders.filter(({ state }) => state === 'closed').map(({ authority }) => authority)
    expect([...new Set(closed)].sort()).toEqual(['A', 'B', 'D'])
  })

  it('turns no light without an act since the last look or a date of the rules, among them every kind of rule', () => {
    expect(year.unexplained).toEqual([])
    expect(year.turned).toBeGreaterThan(100)
    const rules = new Set(
      [...year.days.values()].flatMap(({ all }) => all.assignments.map(({ light }) => light.rule as string)),
    )
    for (const rule of [
      'overdue',
      'order-open',
      'return-missing',
      'evidence-ended',
      'figure-behind-path',
      'accepted-as-done',
    ])
      expect(rules).toContain(rule)
  })

  it('holds exactly the acts that people did', async () => {
    const types = [...new Set([...year.told.keys()].map((act) => act.split(' ')[0]))]
    const rows = await year.context.database.asSystem((tx) =>
      tx.query<{ act: string; count: number }>(
        "select type || ' ' || verb as act, count(*) as count from act where city_id = $1 and type = any($2::text[]) group by 1",
        [year.context.city.id, types],
      ),
    )
    expect(new Map(rows.map(({ act, count }) => [act, Number(count)]))).toEqual(year.told)
  })

  it(
    'shows each day again as it was seen',
    async () => {
      const again = [...year.days.keys()].filter((_, at) => at % 7 === 3)
      expect(again.length).toBeGreaterThan(15)
      for (const day of again) {
        const seen = year.days.get(day) as Seen
        expect(await look(year.looking, new Date(seen.at), seen.at), day).toEqual(seen)
      }
    },
    10 * minutes,
  )

  it(
    'adds up from schools and counties to the city, by an independent recount of the acts',
    async () => {
      const { context, planId, measured } = year
      for (const [day, { at, all, chart }] of year.days) {
        if (Number(day.slice(8)) % 5 !== 0) continue
        expect(countsByUnit(all.assignments), day).toEqual(
          await recountColours(context, new Date(at), context.calendar, measured),
        )
        const lights = Object.values(all.lights).reduce((sum, each) => sum + each, 0)
        expect(lights, day).toBe(all.assignments.length)
        // The wall chart is that of the plan and of counties: the same lights, without the schools.
        const shown = new Set(chart.units.map(({ id }) => id))
        const ofCounties = all.assignments.filter(({ unit, plan }) => plan?.id === planId && shown.has(unit.id))
        expect(chart.rows.flatMap(({ cells }) => cells).length, day).toBe(ofCounties.length)
        for (const colour of ['red', 'yellow', 'green', 'blue', 'grey'] as const)
          expect(chart.lights[colour], `${day} ${colour}`).toBe(
            ofCounties.filter(({ light }) => light.colour === colour).length,
          )
      }
    },
    10 * minutes,
  )

  it('looks the same to a service that stood still for a week and was started again as to one that ran', () => {
    expect(year.ran).not.toBeNull()
    expect(year.stoodStill).toEqual(year.ran)
  })
})
