import { getTableColumns } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import type { Step } from '#core/ladder/ladder.ts'
import type { Order } from '#core/ladder/order.ts'
import { databaseOn } from '../../storage/open-database.ts'
import { type Engine, runTransaction } from '../../storage/run.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { begin, perform } from '../perform.ts'
import { orders } from '../stored.ts'
import { changeValue } from '../values/change-value.ts'
import { type Looked, ordersEndingToday, readOpen } from './ending-orders.ts'

eachEngine('orders that end before the day does', (engine) => {
  let raw: Engine
  let city: TestCity
  const at = (time: string) => {
    city.clock.now = new Date(`${time}:00+08:00`)
  }
  const draft = (authority: 'A' | 'D') =>
    city.byHand(async (hand) => {
      const { steps, clocks } = defaultLadders[authority]
      const caseFiled = authority === 'D' ? { on: '2026-08-01', number: null } : null
      const [made] = await begin(hand, orders, [
        {
          verb: 'draft',
          values: {
            ...{ unitId: city.units.northBureau, keeperId: city.units.office, assignmentId: city.units.office },
            ...{
              authority,
              relation: 'lower-bureau',
              step: steps.find(({ kind }) => kind === (authority === 'A' ? 'notice' : 'penalty')) as Step,
              clocks,
            },
            fact: { id: 'f', text: '逾期', foundOn: '2026-09-15', supervisionEnded: null, caseFiled },
            ...{ paper: null, demand: '', follows: null },
          },
        },
      ])
      return (made as Order).id
    })
  const act = (id: string, verb: 'sign' | 'extend' | 'reply', values: object) =>
    city.byHand((hand) => perform(hand, orders, id, verb, values as never))
  /** What ends today by everything that is read, and by what is read after the last look; which must be the same. */
  const look = (looked: Looked) =>
    city.context.database.asSystem(async (tx) => {
      const reading = { tx, context: city.context, now: city.clock.now }
      const all = await ordersEndingToday(reading)
      expect(await ordersEndingToday(reading, looked)).toEqual(all)
      return [all.paths.length, all.units.size, all.leaders]
    })
  const readAfter = (looked: Looked) =>
    city.context.database.asSystem(async (tx) => (await readOpen({ tx, context: city.context }, looked.last)).length)

  beforeAll(async () => {
    raw = await engine.openEngine()
    city = await makeTestCity(databaseOn(raw))
  }, 60_000)

  it('are found by everything once a day, and then by what was done since', async () => {
    at('2026-09-15 10:00')
    const looked: Looked = { last: null }
    const first = await draft('A')
    await draft('A')
    at('2026-09-15 10:30')
    expect(await look(looked)).toEqual([0, 0, false])
    at('2026-09-15 11:00')
    // Nothing was done for long, and nothing ends today: nothing is read.
    expect(await readAfter(looked)).toBe(0)
    await act(first, 'sign', { number: '1', heavier: false })
    await act(first, 'extend', { until: '2026-09-15T09:00:00.000Z', reason: '' })
    expect(await look(looked)).toEqual([1, 0, false])
    at('2026-09-15 14:00')
    expect([await look(looked), await readAfter(looked)]).toEqual([[1, 0, false], 1])
    await act(first, 'reply', { text: '' })
    expect(await look(looked)).toEqual([0, 0, false])
    // The draft waits for five working days: on the last of them for whoever signs.
    at('2026-09-21 10:00')
    expect(await look(looked)).toEqual([0, 1, true])
  })

  it('are found anew once another dated value moves a clock', async () => {
    at('2026-10-01 10:00')
    await draft('D')
    at('2026-10-21 12:00')
    const looked: Looked = { last: null }
    expect(await look(looked)).toEqual([0, 0, false])
    const given = { content: 81, comparator: 'is' as const, from: '2026-08-01', basis: '本局规定', reason: '试行' }
    expect(await city.byHand((hand) => changeValue(hand, 'penalty.decide', given))).toMatchObject({ ok: true })
    expect(await look(looked)).toEqual([0, 1, false])
  })

  it('are read by an index where fifty thousand are open', async () => {
    // Each is the first one again, done to at another hour.
    const own = { id: 'gen_random_uuid()', last_at: `o.last_at - n * interval '1 hour'` }
    const names = Object.values(getTableColumns(orderTable)).map(({ name }) => name)
    const values = names.map((name) => own[name as keyof typeof own] ?? `o."${name}"`)
    for (let done = 0; done < 50_000; done += 5_000)
      await city.context.database.asSystem((tx) =>
        tx.query(`insert into ladder_order (${names.map((name) => `"${name}"`)}) select ${values}
          from (select * from ladder_order order by id limit 1) o, generate_series(${done + 1}, ${done + 5_000}) n`),
      )
    await runTransaction(raw, 'select 1', 30, (_, connection) => connection.script('analyze ladder_order'))
    const last = { at: city.clock.now, day: '', values: '', calendar: city.context.calendar, ids: [city.units.office] }
    const plan = await city.context.database.asSystem((tx) => {
      const { sql, params } = readOpen({ tx, context: city.context }, last).toSQL()
      return tx.query(`explain ${sql}`, params)
    })
    const text = plan.map((row) => String((row as Record<string, unknown>)['QUERY PLAN'])).join('\n')
    expect(text).toContain('ladder_order_last')
    expect(text).not.toContain('Seq Scan')
  })
})
