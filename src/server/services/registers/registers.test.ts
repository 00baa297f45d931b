import { beforeAll, describe, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { foldActs } from '#core/record.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { countRecords } from './count-records.ts'
import { beginRecord, doAct } from './do-act.ts'
import { getRecord } from './get-record.ts'
import { listRecords } from './list-records.ts'
import { storedPack } from './stored-pack.ts'

describe('checking a pack', () => {
  test('a whole pack has nothing wrong with it', () => {
    expect(checkPack(match)).toEqual([])
  })

  test('says everything that is wrong at once, with paths and what was probably meant', () => {
    const broken = {
      ...match,
      lists: ['opning', 'board'],
      states: [...match.states, 'adjourned'],
      basis: [],
      clocks: match.clocks.map((clock) => ({ ...clock, asks: ['drw'] })),
      acts: { ...match.acts, win: { ...match.acts.win, requires: ['movesWereMad'] }, list: match.acts.win },
    } as unknown as typeof match
    expect(checkPack(broken).map(({ code, at, arguments: values }) => [code, at, values?.near])).toEqual([
      ['pack/no-basis', 'chess-match.basis', undefined],
      ['pack/unknown-name-near', 'chess-match.lists.0', 'opening'],
      ['pack/unknown-name-near', 'chess-match.acts.win.requires', 'movesWereMade'],
      ['pack/unknown-name-near', 'chess-match.clocks.0.asks', 'draw'],
      ['pack/unreachable-state', 'chess-match.states.adjourned', undefined],
      ['pack/state-without-way-out', 'chess-match.states.adjourned', undefined],
      ['pack/reserved-name', 'chess-match.acts.list', undefined],
    ])
  })
})

eachEngine('a register', (engine) => {
  let city: TestCity
  const identity = '110101199003070134'
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
  })
  const arrange = (login: string, club: keyof TestCity['units'], opening: string, more: object = {}) =>
    city.as(login, 'chess-match.arrange', (work) =>
      beginRecord(work, match, 'arrange', { club: city.units[club], opening, board: 'first', ...more }),
    )
  const act = (login: string, id: string, verb: string, given: object = {}) =>
    city.as(login, `chess-match.${verb}`, (work) => doAct(work, match, id, verb, given as Record<string, unknown>))
  const list = async (login: string, filter: object = {}) => {
    const outcome = await city.as(login, 'chess-match.read', (work) =>
      listRecords(work, match, { limit: 50, ...filter }),
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const idOf = (outcome: { ok: boolean; value?: { id: string } }) => (outcome as { value: { id: string } }).value.id

  test('a record goes from its first act to its end; its row is the fold of its acts', async () => {
    const id = idOf(await arrange('principal', 'northPrimary', '西西里防御', { white: identity, phone: '13800000000' }))
    expect(await act('principal', id, 'begin')).toMatchObject({ ok: true })
    const early = await act('principal', id, 'win')
    expect(early).toMatchObject({
      ok: false,
      problems: [{ code: 'register/guard', arguments: { sentence: '还没有走过一步。' } }],
    })
    await act('principal', id, 'note', { moves: 31 })
    expect(await act('principal', id, 'win')).toMatchObject({ ok: true })
    expect(await act('principal', id, 'draw')).toMatchObject({
      ok: false,
      problems: [{ code: 'register/not-from-here' }],
    })
    await city.byHand(async (hand) => {
      const stored = storedPack(match)
      const { unitPath: _, ...row } = (await find(hand, stored, id)) as { unitPath: string }
      expect(foldActs(stored.kind, await actsOf(hand, id))).toEqual(row)
      expect(row).toMatchObject({ state: 'won', values: { moves: 31, white: identity } })
    })
  })

  test('the clock runs from the act that began the state, by the value of the record', async () => {
    const id = idOf(await arrange('principal', 'northPrimary', '意大利开局'))
    await act('principal', id, 'begin')
    const shown = await city.as('principal', 'chess-match.read', (work) => getRecord(work, match, id))
    // Begun on 15 September: three days, the first the day after, to the end of 18 September in Shanghai.
    expect(shown).toMatchObject({
      value: { record: { due: '2026-09-18T15:59:59.999Z', overdue: false }, may: ['note', 'win', 'draw'] },
    })
    const noted = await act('principal', id, 'note', { moves: 3 })
    expect(noted.ok).toBe(true)
    city.clock.now = new Date('2026-09-20T02:00:00.000Z')
    expect((await list('principal', { overdue: 'yes' })).records.map((record) => record.title)).toEqual(['意大利开局'])
    city.clock.now = new Date('2026-09-15T02:00:00.000Z')
  })

  test('everything wrong with the values is said at once', async () => {
    const outcome = await arrange('county-clerk', 'zonePrimary', '卡罗康防御', {
      white: '110101199003070135',
      phone: '12',
    })
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: 'field/identity-check', at: 'white' },
        { code: 'field/phone', at: 'phone' },
        { code: 'register/no-such-unit', at: 'club' },
      ],
    })
  })

  test('a person sees and counts only what stands within reach, and personal values never in lists', async () => {
    await arrange('office', 'zonePrimary', '法兰西防御')
    expect((await list('county-clerk')).records.map((record) => record.unit.name)).toEqual([
      '北县第一小学',
      '北县第一小学',
    ])
    expect((await list('office')).total).toBe(3)
    const counts = await city.as('county-clerk', 'chess-match.read', (work) => countRecords(work, match))
    expect(counts).toMatchObject({ value: { total: 2, by: { state: { won: 1, playing: 1 }, board: { first: 2 } } } })
    expect(JSON.stringify(await list('office'))).not.toContain(identity)
    expect(JSON.stringify(await list('county-clerk'))).not.toContain('13800000000')
  })

  test('is found by any part of a name, by one character, and by the initials of its pinyin', async () => {
    for (const [q, found] of [
      ['西里', 1],
      ['防御', 2],
      ['意', 1],
      ['ydl', 1],
      ['fy', 2],
      ['不在', 0],
      ["'", 0],
    ] as const)
      expect([q, (await list('office', { q })).records.length]).toEqual([q, found])
  })

  test('pages follow each other without a gap or a double', async () => {
    for (let i = 0; i < 7; i++) await arrange('office', 'zonePrimary', `残局 ${i}`)
    const seen: string[] = []
    for (const sort of [undefined, 'opening', '-moves']) {
      seen.length = 0
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof list>> = await list('office', {
          limit: 3,
          sort,
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...page.records.map((record) => record.id))
        cursor = page.next
      } while (cursor)
      expect(seen.length).toBe(10)
      expect(new Set(seen).size).toBe(10)
    }
  })

  test('figures are sums divided, and say when they cannot be computed', async () => {
    const figures = await city.as('office', 'chess-match.read', (work) => countRecords(work, match))
    expect(figures).toMatchObject({
      value: {
        indicators: [
          { name: 'finishedInTime', value: 100, numerator: 1, denominator: 1 },
          { name: 'movesPerMatch', value: 3.4 },
        ],
      },
    })
    const none = await city.as('office', 'chess-match.read', (work) =>
      countRecords(work, match, { unit: city.units.cityHigh }),
    )
    expect(none).toMatchObject({ value: { total: 0, indicators: [{ value: null }, { value: null }] } })
  })

  test('the record as it stood before an act', async () => {
    const id = idOf(await arrange('principal', 'northPrimary', '伦敦体系'))
    city.clock.now = new Date('2026-09-16T02:00:00.000Z')
    await act('principal', id, 'begin')
    const then = await city.as('principal', 'chess-match.read', (work) =>
      getRecord(work, match, id, '2026-09-15T03:00:00.000Z'),
    )
    expect(then).toMatchObject({ value: { record: { state: 'arranged' }, may: [] } })
  })
})
