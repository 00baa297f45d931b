import { expect, test } from 'vitest'
import { databaseOn } from '../../storage/open-database.ts'
import { runTransaction } from '../../storage/run.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity } from '../../testing.ts'
import { begin, perform } from '../perform.ts'
import { units } from '../stored.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { sealActs, sealingGrace } from './seal-acts.ts'
import { verifyLedger } from './verify-ledger.ts'

test('the tree over leaves is that of RFC 6962', () => {
  // Test vectors of the reference implementation of Certificate Transparency.
  const leaves = ['', '\x00', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'].map(leafHash)
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(merkleRoot(leaves.slice(0, 1))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  expect(merkleRoot(leaves.slice(0, 2))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
  expect(merkleRoot(leaves.slice(0, 3))).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
})

const guardsOff = ['act', 'record', 'seal', 'seal_leaf']
  .map((table) => `alter table yaodian.${table} disable row level security`)
  .join('; ')

eachEngine('the sealed ledger', (engine) => {
  async function sealedCity() {
    const opened = await engine.openEngine()
    const database = databaseOn(opened)
    /** As the owner of the tables, who takes their guards off first. */
    const tamper = (sql: string) => runTransaction(opened, guardsOff, 30, (tx) => tx.query(sql))
    const city = await makeTestCity(database)
    await sealActs(city.context)
    await city.byHand((hand) =>
      perform(hand, units, city.units.finance, 'rename', { name: '财政局', on: '2026-09-15' }),
    )
    await sealActs(city.context)
    return { tamper, city }
  }

  test('is sound after ordinary work, and every act lies in a batch', async () => {
    const { city } = await sealedCity()
    const found = await verifyLedger(city.context)
    expect(found).toMatchObject({ sound: true, batches: 2, unsealed: 0, faults: [] })
    expect(found.acts).toBeGreaterThan(50)
  })

  const manipulations: [string, string, string][] = [
    [
      'an altered value',
      `update act set values = values || '{"name":"别的"}' where verb = 'rename'`,
      'ledger/act-altered',
    ],
    ['an altered name of who did it', `update act set name = '别人' where verb = 'rename'`, 'ledger/act-altered'],
    ['an altered time', `update act set at = at - interval '1 second' where verb = 'rename'`, 'ledger/act-altered'],
    ['a removed act', `delete from act where verb = 'rename'`, 'ledger/act-removed'],
    [
      'an act removed together with its leaf',
      `with gone as (delete from act where verb = 'rename' returning id) delete from seal_leaf where act_id in (select id from gone)`,
      'ledger/batch-altered',
    ],
    ['a removed batch', 'delete from seal where batch = 1', 'ledger/batch-missing'],
    [
      'a removed batch with its leaves and acts',
      'with l as (delete from seal_leaf where batch = 2 returning act_id), s as (delete from seal where batch = 2) delete from act where id in (select act_id from l)',
      'ledger/record-broken',
    ],
    ['an altered seal', `update seal set root = repeat('a', 64) where batch = 1`, 'ledger/batch-altered'],
    [
      'two leaves exchanged',
      'update seal_leaf set position = 1 - position where batch = 1 and position < 2',
      'ledger/batch-altered',
    ],
  ]
  test.each(manipulations)('finds %s', async (_, sql, code) => {
    const { tamper, city } = await sealedCity()
    await tamper(sql)
    const found = await verifyLedger(city.context)
    expect(found.sound).toBe(false)
    expect(found.faults.map((fault) => fault.problem.code)).toContain(code)
  })

  test('finds an act that was inserted with a time long before the last seal, and never seals it', async () => {
    const { tamper, city } = await sealedCity()
    city.clock.now = new Date(city.clock.now.getTime() + 10 * sealingGrace)
    await city.byHand((hand) =>
      perform(hand, units, city.units.finance, 'rename', { name: '财政局二', on: '2026-09-16' }),
    )
    await sealActs(city.context)
    await tamper(
      `insert into act select city_id, gen_random_uuid(), record_id, type, verb, values, at - interval '1 day', account, person, name, unit, 99
       from act where verb = 'rename' limit 1`,
    )
    await sealActs(city.context)
    const found = await verifyLedger(city.context)
    expect(found.faults.map((fault) => fault.problem.code)).toContain('ledger/act-inserted')
  })

  test('seals nothing twice when two sealers run at once', async () => {
    const { city } = await sealedCity()
    const parentId = city.units.city
    await city.byHand((hand) =>
      begin(
        hand,
        units,
        Array.from({ length: 40 }, (_, i) => ({
          verb: 'open' as const,
          values: { code: `n${i}`, parentId, kind: 'department' as const, name: `新单位${i}`, from: '2026-09-15' },
        })),
      ),
    )
    const counts = await Promise.allSettled([sealActs(city.context), sealActs(city.context)])
    const sealed = counts.map((count) => (count.status === 'fulfilled' ? count.value : 0)).reduce((a, b) => a + b, 0)
    expect(sealed).toBe(40)
    expect((await verifyLedger(city.context)).sound).toBe(true)
  })
})
