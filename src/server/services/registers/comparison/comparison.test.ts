import { readXlsx } from 'hucre'
import { beforeAll, expect, test } from 'vitest'
import type { Values } from '#core/field.ts'
import { cellMark, type ReadSheet } from '#core/import/sheet.ts'
import type { ComparisonPart, ComparisonProgress } from '#core/list-comparison.ts'
import type { Pack } from '#core/pack.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../../policy.ts'
import { migrationsWith } from '../../../storage/pack-testing.ts'
import { eachEngine } from '../../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../../testing.ts'
import { turnOf } from '../../../turn.ts'
import { actsOf } from '../../perform.ts'
import { beginRecord } from '../do-act.ts'
import { rowsOfPiece } from '../kept-pieces.ts'
import { type Asked, compareWithFile, compareWithRegister } from './compare-lists.ts'
import { decidePair, exportComparison, getComparison } from './list-comparison.ts'
import { makeComparison } from './run-comparison.ts'

/** The chess club, whose counties may compare too. */
const club: Pack = { ...match, exports: { office: 'city', 'county-clerk': 'jurisdiction' } }

const file = { hash: 'a'.repeat(64), size: 1, name: 'list.xlsx', mediaType: 'x' }
const sheet = (...rows: string[][]): ReadSheet[] => [{ name: 'S', rows: rows.map((row) => row.join(cellMark)) }]
const [white, black] = ['110101199003070134', '110101198003040015']

eachEngine('a comparison of lists', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([club])))
    city.context.packs = [club]
    city.context.policy = policyWith([club])
    const { northPrimary, zonePrimary } = city.units
    const arranged: Values[] = [
      { club: northPrimary, opening: '西西里防御', board: 'first', white },
      { club: northPrimary, opening: '卡罗康防御', board: 'first' },
      { club: northPrimary, opening: '意大利开局一路', board: 'second' },
      { club: northPrimary, opening: '王翼弃兵', board: 'first', phone: '13800000000' },
      { club: zonePrimary, opening: '另一县的局', board: 'first' },
    ]
    for (const values of arranged)
      await city.as('office', 'chess-match.arrange', (work) => beginRecord(work, club, 'arrange', values))
  })
  const compare = (login: string, sheets: ReadSheet[], asked: Partial<Asked> = {}) =>
    city.as(login, 'chess-match.export', (work) => compareWithFile(work, club, file, sheets, { purpose: '', ...asked }))
  const turnFor = async (login: string) =>
    turnOf(city.context, { visitor: await city.visitor(login), language: 'zh' }, 'chess-match.export')
  const make = async (login: string, id: string) => makeComparison(await turnFor(login), club, id)
  const made = async (...given: Parameters<typeof compare>) => {
    const outcome = await compare(...given)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    await make(given[0], outcome.value.id)
    return outcome.value.id
  }
  const part = async (login: string, id: string, name: ComparisonPart) => {
    const outcome = await city.as(login, 'chess-match.export', (work) =>
      getComparison(work, club, id, { part: name, from: 0, limit: 100 }),
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const list = sheet(
    ['棋社', '开局', '台次', '执白者证件号码'],
    ['北县第一小学', '西西里 变例', '第一台', white],
    ['北县第一小学', '卡罗康防御', '第二台', ''],
    ['北县第一小学', '意大利开局二路', '第二台', ''],
    ['北县第一小学', '名单独有', '第一台', black],
    ['没有这个棋社', '王翼弃兵', '第一台', ''],
  )

  test('says who is in both and what differs, who is in one alone, and what somebody must look at', async () => {
    const id = await made('office', list, { purpose: '核对参赛名单' })
    const doubtful = await part('office', id, 'doubtful')
    expect(doubtful.counts).toEqual({ doubtful: 2, changed: 2, 'only-list': 1, 'only-register': 1, same: 0 })
    const pairs = (of: typeof doubtful) =>
      of.pairs.map(({ list, record, differs }) => [list?.title ?? null, record?.title ?? null, ...differs])
    expect(pairs(doubtful).sort()).toEqual([
      ['意大利开局二路', '意大利开局一路', 'opening'],
      ['王翼弃兵', '王翼弃兵'],
    ])
    expect(pairs(await part('office', id, 'changed'))).toEqual([
      // By the number, whatever the name; the blind index alone was compared.
      ['西西里 变例', '西西里防御', 'opening'],
      ['卡罗康防御', '卡罗康防御', 'board'],
    ])
    expect(pairs(await part('office', id, 'only-list'))).toEqual([['名单独有', null]])
    expect(pairs(await part('office', id, 'only-register'))).toEqual([[null, '另一县的局']])
  })

  test('shows no masked value whole, keeps none, and is an act that says what it was for', async () => {
    const id = await made('office', list, { purpose: '核对参赛名单' })
    const shown = JSON.stringify(await part('office', id, 'changed'))
    expect(shown).not.toContain(white)
    expect(shown).toContain('110***********0134')
    await city.byHand(async (hand) => {
      const acts = await actsOf(hand, id)
      expect(acts).toMatchObject([
        { verb: 'compare', values: { purpose: '核对参赛名单', other: { kind: 'file', name: 'list.xlsx' } } },
        { verb: 'find', values: { counts: { doubtful: 2 } } },
      ])
      expect(JSON.stringify(acts)).not.toContain(white)
    })
  })

  test('of masked values asks what for; of open ones it does not', async () => {
    expect(await compare('office', list)).toMatchObject({
      problems: [{ code: 'comparison/purpose-missing', at: 'purpose', arguments: { fields: '执白者证件号码' } }],
    })
    const open = sheet(['棋社', '开局'], ['北县第一小学', '卡罗康防御'])
    expect(await compare('office', open)).toMatchObject({ ok: true })
    // Telephones are masked for a county and not for the office.
    const phones = sheet(['棋社', '开局', '联系电话'], ['北县第一小学', '王翼弃兵', '13800000001'])
    expect(await compare('office', phones)).toMatchObject({ ok: true })
    expect(await compare('county-clerk', phones)).toMatchObject({ ok: false })
    const id = await made('county-clerk', phones, { purpose: '核对电话' })
    const { pairs } = await part('county-clerk', id, 'changed')
    expect(pairs).toMatchObject([
      { differs: ['phone'], list: { values: { phone: '138****0001' } }, record: { values: { phone: '138****0000' } } },
    ])
  })

  test('reaches as far as whoever compares, and is shown to nobody else', async () => {
    const id = await made('county-clerk', sheet(['棋社', '开局'], ['北县第一小学', '另一县的局']))
    const found = await part('county-clerk', id, 'only-list')
    expect(found.pairs.map(({ list }) => list?.title)).toEqual(['另一县的局'])
    const theirs = await part('county-clerk', id, 'only-register')
    expect(theirs.pairs.map(({ record }) => record?.title)).not.toContain('另一县的局')
    for (const door of [
      (login: string) => city.as(login, 'chess-match.export', (work) => exportComparison(work, club, id)),
      (login: string) =>
        city.as(login, 'chess-match.export', (work) => decidePair(work, club, id, { pair: 0, same: true })),
    ])
      expect(await door('office')).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
  })

  test('leaves what is in doubt to a person, whose decision is an act', async () => {
    const id = await made('office', list, { purpose: '核对参赛名单' })
    const decide = (pair: number, same: boolean) =>
      city.as('office', 'chess-match.export', (work) => decidePair(work, club, id, { pair, same }))
    const [first, second] = (await part('office', id, 'doubtful')).pairs.map(({ n }) => n) as [number, number]
    await decide(first, true)
    await decide(second, true)
    await decide(second, false)
    expect((await part('office', id, 'doubtful')).pairs.map(({ decided }) => decided)).toEqual([true, false])
    // What is not in doubt is not decided.
    expect(await decide(2, true)).toMatchObject({ ok: false })
    await city.byHand(async (hand) =>
      expect((await actsOf(hand, id)).map(({ verb }) => verb)).toEqual([
        'compare',
        'find',
        'decide',
        'decide',
        'decide',
      ]),
    )
  })

  test('is taken as a workbook with differences and decisions, as an act; after a day it is over', async () => {
    const id = await made('office', list, { purpose: '核对参赛名单' })
    await city.as('office', 'chess-match.export', (work) => decidePair(work, club, id, { pair: 0, same: true }))
    const exported = () => city.as('office', 'chess-match.export', (work) => exportComparison(work, club, id))
    const outcome = await exported()
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    const rows = (await readXlsx(outcome.value.content)).sheets[0]?.rows ?? []
    expect(rows.map((row) => row[1]).filter((cell) => String(cell).includes('仅在'))).toEqual([
      '仅在名单中',
      '仅在台账中',
    ])
    expect(rows.flat()).toContain('台次：第二台 → 第一台')
    expect(rows.flat()).toContain('是同一条')
    expect(JSON.stringify(rows)).not.toContain(white)
    await city.byHand(async (hand) => {
      const acts = await hand.tx.query<{ values: Values }>("select values from act where type = 'export'")
      expect(acts.map(({ values }) => values)).toContainEqual(
        expect.objectContaining({ rows: 6, query: { comparison: id } }),
      )
    })
    const before = city.clock.now
    city.clock.now = new Date(before.getTime() + 25 * 3_600_000)
    expect(await exported()).toMatchObject({ problems: [{ code: 'comparison/expired' }] })
    city.clock.now = before
  })

  test('answers at once; until it is made it says how far it is, and others wait behind it', async () => {
    const ask = async () => {
      const outcome = await compare('office', list, { purpose: '核对参赛名单' })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
      return outcome.value.id
    }
    const [first, second] = [await ask(), await ask()]
    const nobody = { state: 'asked', progress: { stage: 'waiting', done: 0, of: null }, pairs: [], more: false }
    expect(await part('office', first, 'doubtful')).toMatchObject(nobody)
    expect(await city.as('office', 'chess-match.export', (work) => exportComparison(work, club, first))).toMatchObject({
      problems: [{ code: 'comparison/not-made' }],
    })
    const turn = await turnFor('office')
    const making = [makeComparison(turn, club, first), makeComparison(turn, club, second)]
    const seen: (ComparisonProgress | null)[] = []
    for (let each = await part('office', second, 'doubtful'); each.state === 'asked'; ) {
      seen.push(each.progress)
      each = await part('office', second, 'doubtful')
    }
    await Promise.all(making)
    expect(seen[0]).toEqual({ stage: 'waiting', done: 1, of: null })
    for (const id of [first, second])
      expect(await part('office', id, 'doubtful')).toMatchObject({
        state: 'found',
        progress: null,
        counts: { changed: 2 },
      })
    // Asked again it stays as it was made.
    await make('office', first)
    await city.byHand(async (hand) =>
      expect((await actsOf(hand, first)).map(({ verb }) => verb)).toEqual(['compare', 'find']),
    )
  })

  test('that cannot be made says why, where it was asked for', async () => {
    const outcome = await compare('office', list, { purpose: '核对参赛名单', where: 'nothing:1' })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    await make('office', outcome.value.id)
    const failed = await part('office', outcome.value.id, 'doubtful')
    expect(failed).toMatchObject({ state: 'failed', problems: [{ code: 'register/no-such-filter' }], pairs: [] })
    expect(failed.problems[0]?.message).toContain('nothing')
  })

  test('of a long list is read and shown piece by piece', async () => {
    const count = rowsOfPiece + 300
    const many = Array.from({ length: count }, (_, n) => ['开发区第一小学', `长名单${n}`])
    const id = await made('office', sheet(['棋社', '开局'], ...many))
    const page = (from: number, limit: number) =>
      city.as('office', 'chess-match.export', (work) =>
        getComparison(work, club, id, { part: 'only-list', from, limit }),
      )
    const shown = await page(rowsOfPiece - 2, 4)
    if (!shown.ok) throw new Error(JSON.stringify(shown.problems))
    const around = [-2, -1, 0, 1].map((by) => rowsOfPiece + by)
    expect(shown.value.pairs.map(({ n, list }) => [n, list?.title])).toEqual(around.map((n) => [n, `长名单${n}`]))
    expect(shown.value.counts['only-list']).toBe(count)
    expect(shown.value.more).toBe(true)
    expect(await page(count - 4, 4)).toMatchObject({ value: { more: false } })
  })

  test('goes between two registers as well, or between parts of one', async () => {
    const between = (other: string, where?: string, own?: string) =>
      city.as('office', 'chess-match.export', (work) =>
        compareWithRegister(work, club, { other, where }, { purpose: '核对', where: own }),
      )
    const outcome = await between('chess-match', 'board:second', 'board:first')
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    await make('office', outcome.value.id)
    expect((await part('office', outcome.value.id, 'only-list')).counts).toMatchObject({
      'only-list': 1,
      'only-register': 4,
    })
    const units = await between('unit')
    if (!units.ok) throw new Error(JSON.stringify(units.problems))
    expect((await part('office', units.value.id, 'only-list')).fields).toEqual(['opening', 'club'])
    expect(await between('nothing')).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
  })
})
