import { getTableConfig } from 'drizzle-orm/pg-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relationKinds } from '#core/organisation.ts'
import { unitRegister } from '#core/unit-register.ts'
import type { Database } from '../../storage/database.ts'
import { tables } from '../../storage/tables/index.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { firstDay, makeTestCity, type TestCity } from '../../testing.ts'
import { find } from '../perform.ts'
import { getRecord } from '../registers/get-record.ts'
import { units } from '../stored.ts'
import { addAlias } from './add-alias.ts'
import { closeUnit } from './close-unit.ts'
import { countUnits } from './count-units.ts'
import { getUnitRelations } from './get-unit-relations.ts'
import { listUnits } from './list-units.ts'
import { moveUnit } from './move-unit.ts'
import { openUnit } from './open-unit.ts'
import { endRelation, relateUnit } from './relate-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { succeedUnit } from './succeed-unit.ts'

const missing = '00000000-0000-4000-8000-000000000000'

eachEngine('units', (engine) => {
  let database: Database
  let city: TestCity
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `c${++cities}` })
  })

  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) => outcome.problems?.map(({ code }) => code)
  /** A unit as its register shows it, and what stands around it. */
  const get = async (id: string, login = 'office', asOf?: string) =>
    city.as(login, 'unit.read', async (work) => {
      const { record } = valueIn(await getRecord(work, unitRegister, id, asOf))
      return { unit: record.values, ...valueIn(await getUnitRelations(work, id, { asOf })) }
    })
  const list = async (login = 'office', on?: string) =>
    valueIn(await city.as(login, 'unit.read', (work) => listUnits(work, { on }))).units
  const school = (name: string, from = firstDay) => ({
    parentId: city.units.north,
    kind: 'primary-school' as const,
    name,
    from,
  })
  const opened = async (name: string, code?: string) =>
    valueIn(await city.byHand((hand) => openUnit(hand, { ...school(name), code }))).id

  describe('opening', () => {
    it('gives a unit without a code the number after the highest', async () => {
      await opened('甲小学', '007')
      const id = await opened('乙小学')
      const unit = await city.byHand((hand) => find(hand, units, id))
      expect(unit).toMatchObject({ code: '008', unitPath: `${city.context.city.path}bx/008/`, shortName: '乙小学' })
    })

    it('refuses a code that a sibling has, also one that closed', async () => {
      const outcome = await city.byHand((hand) => openUnit(hand, { ...school('丙小学'), code: 's9' }))
      expect(codes(outcome)).toEqual(['unit/code-taken'])
    })

    it('is refused under a closed unit and under none', async () => {
      const under = (parentId: string) => city.byHand((hand) => openUnit(hand, { ...school('丁小学'), parentId }))
      expect(codes(await under(city.units.closed))).toEqual(['unit/closed'])
      expect(codes(await under(missing))).toEqual(['wire/not-found'])
    })
  })

  describe('renaming', () => {
    it('keeps the old name as a former one with its time, and shows it on days before', async () => {
      const { northPrimary } = city.units
      const rename = { name: '北县实验小学', on: '2026-03-01', document: '测教〔2026〕1号' }
      valueIn(await city.byHand((hand) => renameUnit(hand, northPrimary, rename)))
      const { unit, aliases } = await get(northPrimary)
      expect(unit.name).toBe('北县实验小学')
      expect(aliases).toEqual([
        expect.objectContaining({ name: '北县第一小学', kind: 'former', from: firstDay, to: '2026-03-01' }),
      ])
      const nameOn = async (day: string) => (await list('office', day)).find(({ id }) => id === northPrimary)?.name
      expect(await nameOn('2026-02-28')).toBe('北县第一小学')
      expect(await nameOn('2026-03-01')).toBe('北县实验小学')
    })

    it('dates the second former name from the first renaming, and keeps a short form too', async () => {
      const { northPrimary } = city.units
      const rename = (name: string, shortName: string, on: string) =>
        city.byHand((hand) => renameUnit(hand, northPrimary, { name, shortName, on }))
      valueIn(await rename('第二个名称', '二名', '2022-01-01'))
      valueIn(await rename('第三个名称', '三名', '2024-01-01'))
      const { aliases } = await get(northPrimary)
      const second = aliases.filter(({ from }) => from === '2022-01-01')
      expect(second.map(({ name, to }) => [name, to]).sort()).toEqual([
        ['二名', '2024-01-01'],
        ['第二个名称', '2024-01-01'],
      ])
    })

    it('is refused for a day to come, before the last change, of a closed unit, and when nothing changes', async () => {
      const rename = async (id: string, name: string, on: string) =>
        codes(await city.byHand((hand) => renameUnit(hand, id, { name, on })))
      const { northPrimary, closed } = city.units
      expect(await rename(northPrimary, '新名', '2026-09-16')).toEqual(['unit/in-the-future'])
      expect(await rename(northPrimary, '新名', '2020-08-31')).toEqual(['unit/out-of-order'])
      expect(await rename(closed, '新名', '2025-01-01')).toEqual(['unit/closed'])
      expect(await rename(northPrimary, '北县第一小学', '2026-01-01')).toEqual(['unit/name-unchanged'])
      expect(await rename(closed, '北县旧小学', '2020-08-31')).toEqual([
        'unit/closed',
        'unit/out-of-order',
        'unit/name-unchanged',
      ])
    })
  })

  describe('moving', () => {
    const move = (id: string, parentId: string, on = '2026-09-01') =>
      city.byHand((hand) => moveUnit(hand, id, { parentId, on }))

    it('changes rights at once: the old county no longer reaches it, the new one does', async () => {
      const { northJunior, zone } = city.units
      const seen = async () => (await list('county-head')).some(({ id }) => id === northJunior)
      expect(await seen()).toBe(true)
      valueIn(await move(northJunior, zone))
      expect(await seen()).toBe(false)
      const gone = await city.as('county-head', 'unit.read', (work) => getUnitRelations(work, northJunior, {}))
      expect(codes(gone)).toEqual(['wire/not-found'])
      const found = (await list()).find(({ id }) => id === northJunior)
      expect(found).toMatchObject({ parentId: zone, path: `${city.context.city.path}kfq/s2/` })
    })

    it('takes along everything under it in every table, and the posts of its people', async () => {
      const { northPrimary, northClass, zoneBureau } = city.units
      const { path } = city.context.city
      valueIn(await move(northPrimary, zoneBureau))
      expect(await city.byHand((hand) => find(hand, units, northClass))).toMatchObject({
        unitPath: `${path}kfq/shj/s1/b1/`,
      })
      expect((await city.visitor('principal')).standings[0]?.unitPath).toBe(`${path}kfq/shj/s1/`)
      for (const { table } of tables) {
        const { name, columns } = getTableConfig(table)
        if (!columns.some((column) => column.name === 'unit_path')) continue
        const left = await database.asSystem((tx) =>
          tx.query(`select * from "${name}" where city_id = $1 and starts_with(unit_path, $2)`, [
            city.context.city.id,
            `${path}bx/s1/`,
          ]),
        )
        expect([name, left.length]).toEqual([name, 0])
      }
    })

    it('leaves a neighbour alone whose code begins with the same letters', async () => {
      const neighbour = await opened('邻校', 's1x')
      valueIn(await move(city.units.northPrimary, city.units.zoneBureau))
      expect(await city.byHand((hand) => find(hand, units, neighbour))).toMatchObject({
        unitPath: `${city.context.city.path}bx/s1x/`,
      })
    })

    it('shows the old place on days before', async () => {
      const { northPrimary, northClass, zoneBureau } = city.units
      const { path } = city.context.city
      valueIn(await move(northPrimary, zoneBureau))
      const pathOn = async (id: string, day: string) => (await list('office', day)).find((unit) => unit.id === id)?.path
      expect(await pathOn(northClass, '2026-08-31')).toBe(`${path}bx/s1/b1/`)
      expect(await pathOn(northClass, '2026-09-01')).toBe(`${path}kfq/shj/s1/b1/`)
    })

    it('is refused into itself, under its own class, where it stands, and where its code is taken', async () => {
      const { northPrimary, northClass, north, zone } = city.units
      expect(codes(await move(northPrimary, northPrimary))).toEqual(['unit/into-itself'])
      expect(codes(await move(northPrimary, northClass))).toEqual(['unit/into-itself'])
      expect(codes(await move(northPrimary, north))).toEqual(['unit/stands-there'])
      expect(codes(await move(northPrimary, zone))).toEqual(['unit/code-taken'])
    })

    it('is refused where the new place, or the old one, lies out of reach', async () => {
      const { northPrimary, zonePrimary, zone, north } = city.units
      const within = (id: string, parentId: string) =>
        city.as('county-head', 'unit.read', (work) => moveUnit(work, id, { parentId, on: '2026-09-01' }))
      expect(codes(await within(northPrimary, zone))).toEqual(['wire/not-found'])
      expect(codes(await within(zonePrimary, north))).toEqual(['wire/not-found'])
    })
  })

  describe('ending', () => {
    it('merges two schools into a third: both end, the third names both, days before show them', async () => {
      const [one, two, three] = [await opened('甲小学'), await opened('乙小学'), await opened('丙小学')]
      for (const id of [one, two]) {
        const values = { kind: 'merger' as const, successorIds: [three], on: '2026-08-01', document: '测教〔2026〕2号' }
        valueIn(await city.byHand((hand) => succeedUnit(hand, id, values)))
      }
      const { successions } = await get(three)
      expect(successions.map(({ kind, unit, successor }) => [kind, unit.id, successor.id]).sort()).toEqual(
        [
          ['merger', one, three],
          ['merger', two, three],
        ].sort(),
      )
      expect((await get(one)).unit).toMatchObject({ name: '甲小学', to: '2026-08-01' })
      const idsOn = async (day: string) => (await list('office', day)).map(({ id }) => id)
      expect(await idsOn('2026-07-31')).toEqual(expect.arrayContaining([one, two, three]))
      expect((await idsOn('2026-08-01')).filter((id) => [one, two, three].includes(id))).toEqual([three])
    })

    it('splits one school into two', async () => {
      const [one, two, three] = [await opened('甲小学'), await opened('乙小学'), await opened('丙小学')]
      const values = { kind: 'split' as const, successorIds: [two, three], on: '2026-08-01' }
      valueIn(await city.byHand((hand) => succeedUnit(hand, one, values)))
      const { successions, unit } = await get(one)
      expect(unit.to).toBe('2026-08-01')
      expect(successions.map(({ successor }) => successor.name).sort()).toEqual(['丙小学', '乙小学'])
    })

    it('names all that is wrong with the successors', async () => {
      const one = await opened('甲小学')
      const { closed, northJunior } = city.units
      const successorIds = [one, closed, northJunior, northJunior, missing]
      const values = { kind: 'split' as const, successorIds, on: '2026-08-01' }
      const outcome = await city.byHand((hand) => succeedUnit(hand, one, values))
      expect(outcome).toMatchObject({
        problems: [
          { code: 'unit/succeeds-itself', at: 'successorIds.0' },
          { code: 'unit/closed', at: 'successorIds.1' },
          { code: 'unit/named-twice', at: 'successorIds.3' },
          { code: 'wire/not-found', at: 'successorIds.4' },
        ],
      })
      expect((await get(one)).unit.to).toBeNull()
    })

    it('is refused while open units stand under it', async () => {
      const { northPrimary, northClass, northJunior } = city.units
      const close = (id: string) => city.byHand((hand) => closeUnit(hand, id, { on: '2026-08-01' }))
      const succession = { kind: 'succession' as const, successorIds: [northJunior], on: '2026-08-01' }
      expect(await close(northPrimary)).toMatchObject({ problems: [{ code: 'unit/has-children', actual: 1 }] })
      const ended = await city.byHand((hand) => succeedUnit(hand, northPrimary, succession))
      expect(codes(ended)).toEqual(['unit/has-children'])
      valueIn(await close(northClass))
      valueIn(await close(northPrimary))
      expect(codes(await close(northPrimary))).toContain('unit/closed')
    })
  })

  describe('the posts of a unit that ends', () => {
    it('end with it, and whoever closes it is told which accounts that concerns', async () => {
      const { northPrimary, northClass, northJunior } = city.units
      valueIn(await city.byHand((hand) => closeUnit(hand, northClass, { on: '2026-08-01' })))
      expect((await city.visitor('principal')).standings).toHaveLength(1)
      const on = '2026-09-01'
      const { said } = valueIn(await city.byHand((hand) => closeUnit(hand, northPrimary, { on })))
      expect(said).toEqual([
        '2 个任职到 2026-09-01 终止。',
        '涉及 2 个账号：principal、school-clerk。请核实后停用，或由安全管理员另行任职。',
      ])
      expect((await city.visitor('principal')).standings).toEqual([])
      expect((await get(northPrimary)).posts).toEqual([])
      const merged = { kind: 'merger' as const, successorIds: [city.units.zonePrimary], on }
      expect(valueIn(await city.byHand((hand) => succeedUnit(hand, northJunior, merged))).said).toEqual([])
    })
  })

  describe('a unit as of an instant', () => {
    it('is what was known of it then, whatever was entered later', async () => {
      const { northJunior, district } = city.units
      city.clock.now = new Date('2026-09-16T00:00:00.000Z')
      const rename = { name: '北县育才中学', on: '2026-01-01' }
      valueIn(await city.byHand((hand) => renameUnit(hand, northJunior, rename)))
      const relation = { kind: 'inspection' as const, targetId: district, from: '2026-01-01' }
      valueIn(await city.byHand((hand) => relateUnit(hand, northJunior, relation)))
      const before = await get(northJunior, 'office', '2026-09-15T12:00:00.000Z')
      expect(before.unit.name).toBe('北县初级中学')
      expect(before.aliases).toEqual([])
      expect(before.relations.map(({ kind }) => kind)).toEqual(['licensing'])
      const after = await get(northJunior, 'office', '2026-09-16T12:00:00+08:00')
      expect(after.unit.name).toBe('北县育才中学')
      expect(after.relations.map(({ kind }) => kind).sort()).toEqual(['inspection', 'licensing'])
    })

    it('is not there before it was entered', async () => {
      const outcome = await city.as('office', 'unit.read', (work) =>
        getRecord(work, unitRegister, city.units.north, '2026-09-14T00:00:00.000Z'),
      )
      expect(codes(outcome)).toEqual(['wire/not-found'])
    })
  })

  describe('relations', () => {
    it('hold one of a kind at a time, dated', async () => {
      const { northPrimary, bureau } = city.units
      const relate = (from: string) =>
        city.byHand((hand) => relateUnit(hand, northPrimary, { kind: 'licensing', targetId: bureau, from }))
      expect(await relate('2026-01-01')).toMatchObject({
        problems: [{ code: 'relation/already-holds', arguments: { target: '北县教育局' } }],
      })
      const held = (await get(northPrimary)).relations.find(({ kind }) => kind === 'licensing')?.id as string
      const end = (on: string) => city.byHand((hand) => endRelation(hand, held, { on }))
      expect(codes(await end('2020-01-01'))).toEqual(['relation/not-begun'])
      valueIn(await end('2025-12-31'))
      expect(codes(await end('2026-01-31'))).toEqual(['relation/ended'])
      valueIn(await relate('2026-01-01'))
    })

    it('are shown with a target out of reach unnamed', async () => {
      const { relations } = await get(city.units.northJunior, 'county-head')
      expect(relations.map(({ target }) => target)).toEqual([
        { id: city.units.bureau, name: '（不在查看范围内的机构）' },
      ])
    })
  })

  it('takes another name for a unit once', async () => {
    const add = (name: string) =>
      city.byHand((hand) => addAlias(hand, city.units.northPrimary, { name, kind: 'short' }))
    valueIn(await add('北县一小'))
    expect(codes(await add('北县一小'))).toEqual(['alias/known'])
    expect(codes(await add('北县第一小学'))).toEqual(['alias/known'])
  })

  describe('counting', () => {
    const counted = async (by: (typeof relationKinds)[number], on?: string, login = 'office') => {
      const { rows, unrelated } = valueIn(await city.as(login, 'unit.read', (work) => countUnits(work, { by, on })))
      return { rows: rows.map(({ unit, total }) => [unit.name, total]), unrelated: unrelated.map(({ name }) => name) }
    }

    it('by management counts a school where it is run, and a city school under the city bureau', async () => {
      expect(await counted('management')).toEqual({
        rows: [
          ['北县', 3],
          ['测试市教育局', 1],
          ['开发区', 1],
        ],
        unrelated: [],
      })
    })

    it('by location counts a city school in the county where it lies', async () => {
      expect(await counted('location')).toEqual({
        rows: [
          ['北县', 4],
          ['开发区', 1],
        ],
        unrelated: [],
      })
    })

    it('by licence and by inspection lists the schools that have none', async () => {
      expect(await counted('licensing')).toEqual({
        rows: [
          ['北县教育局', 1],
          ['测试市教育局', 1],
        ],
        unrelated: ['河口镇教学点', '市第一中学', '开发区第一小学'],
      })
      const { rows, unrelated } = await counted('inspection')
      expect(rows).toEqual([['第一督导责任区', 1]])
      expect(unrelated).toHaveLength(4)
    })

    it.each(relationKinds)('counts every school once by %s', async (by) => {
      const { rows, unrelated } = await counted(by)
      expect(rows.reduce((sum, [, total]) => sum + Number(total), unrelated.length)).toBe(5)
    })

    it('counts on a day as things stood on that day', async () => {
      expect((await counted('management', '2024-08-31')).rows).toContainEqual(['北县', 4])
      expect((await counted('management', '2020-08-31')).rows).toEqual([])
    })

    it('counts by a relation from its first day to the day before it ends', async () => {
      const { northPrimary, northBureau, zoneBureau } = city.units
      const held = (await get(northPrimary)).relations.find(({ kind }) => kind === 'licensing')?.id as string
      valueIn(await city.byHand((hand) => endRelation(hand, held, { on: '2026-01-01' })))
      const relation = { kind: 'licensing' as const, targetId: zoneBureau, from: '2026-03-01' }
      valueIn(await city.byHand((hand) => relateUnit(hand, northPrimary, relation)))
      const licensedBy = async (day: string) => {
        const { rows } = valueIn(
          await city.as('office', 'unit.read', (work) => countUnits(work, { by: 'licensing', on: day })),
        )
        return rows.map(({ unit }) => unit.id).filter((id) => id === northBureau || id === zoneBureau)
      }
      expect(await licensedBy('2025-12-31')).toEqual([northBureau])
      expect(await licensedBy('2026-01-01')).toEqual([])
      expect(await licensedBy('2026-03-01')).toEqual([zoneBureau])
    })

    it('counts a county only what it reaches', async () => {
      expect(await counted('management', undefined, 'county-head')).toEqual({ rows: [['北县', 3]], unrelated: [] })
    })
  })
})
