/** Units and people on the engine of registers: lists, acts and workbooks. */
import { beforeAll, describe, expect, it } from 'vitest'
import { cellMark, type ReadSheet } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import { personRegister } from '#core/person-register.ts'
import { unitRegister } from '#core/unit-register.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { find } from '../perform.ts'
import { commitImport } from '../registers/commit-import.ts'
import { countRecords } from '../registers/count-records.ts'
import { beginRecord, doAct } from '../registers/do-act.ts'
import { getRecord } from '../registers/get-record.ts'
import { listRecords, type RecordFilter } from '../registers/list-records.ts'
import { previewImport } from '../registers/preview-import.ts'
import { people, units } from '../stored.ts'
import { addAlias } from './add-alias.ts'

const sheet = (...rows: string[][]): ReadSheet[] => [{ name: 'S', rows: rows.map((row) => row.join(cellMark)) }]
const file = { hash: 'b'.repeat(64), size: 1, name: 'units.xlsx', mediaType: 'x' }
const headings = ['学校名称', '主管单位', '学校类型', '简称', '代码', '成立日期']

eachEngine('the registers of the organisation', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const actOf = (register: Pack) => `${register.name}.${register.imports?.act}`
  const preview = async (register: Pack, sheets: ReadSheet[]) =>
    valueIn(await city.as('system-admin', actOf(register), (work) => previewImport(work, register, file, sheets)))
  const commit = async (register: Pack, id: string | null) =>
    valueIn(await city.as('system-admin', actOf(register), (work) => commitImport(work, register, id ?? ''))).taken
  const take = async (register: Pack, sheets: ReadSheet[]) => {
    const { counts, import: id } = await preview(register, sheets)
    return { ...counts, taken: await commit(register, id) }
  }
  const list = async (register: Pack, filter: Partial<RecordFilter>, login = 'office') =>
    valueIn(
      await city.as(login, `${register.name}.read`, (work) => listRecords(work, register, { limit: 200, ...filter })),
    )
  const names = async (filter: Partial<RecordFilter>, login?: string) =>
    (await list(unitRegister, filter, login)).records.map(({ title }) => title)

  describe('a workbook of units', () => {
    const mistaken = sheet(
      ['某市学校名单'],
      headings,
      ['甲中心小学', '北县教育局', '中心小学', '甲中心校', '', '2019.9.1'],
      ['甲村教学点', '甲中心校', '教学点', '', '', ''],
      ['乙小学', '没有的局', '小学', '', '', ''],
      ['丙小学', '北县教育局', '大小学', '', '', ''],
      ['', '北县教育局', '小学', '', '', ''],
      ['丁小学', '北县教育局', '小学', '', '', '去年'],
      ['甲中心小学', '北县教育局', '中心小学', '', '', ''],
      ['戊小学', '北县', '小学', '', 's1', ''],
      ['己小学', '北县教育局', '小学', '', '一号', ''],
      ['庚小学', '北县旧小学', '小学', '', '', ''],
      ['辛教学点', '丁小学', '教学点', '', '', ''],
      ['北县第一小学', '北县', '小学', '', '', ''],
      ['北县初级中学', '北县', '九年一贯制学校', '北中', '', ''],
      ['壬小学', '北县教育局', '小学', '', 'x7', ''],
      ['癸小学', '北县教育局', '小学', '', 'X7', ''],
      ['长'.repeat(201), '北县教育局', '小学', '', '', ''],
      ['合计', '16', '', '', '', ''],
    )

    it('says everything that is wrong with it at once, each at its cell, and changes nothing', async () => {
      const before = (await list(unitRegister, {})).total
      const { counts, rows } = await preview(unitRegister, mistaken)
      expect(counts).toEqual({ new: 3, same: 1, changed: 1, refused: 11 })
      const refused = rows.filter(({ outcome }) => outcome === 'refused')
      expect(refused.flatMap(({ problems }) => problems.map(({ at, code }) => `${at} ${code}`))).toEqual([
        'B5 import/no-such-unit',
        'C6 import/not-a-choice',
        'A7 import/required',
        'F8 import/not-a-day',
        'A9 import/doubled',
        'E10 unit/code-taken',
        'E11 field/unit-code',
        'B12 register/unit-closed',
        'B13 import/row-above-refused',
        'E17 unit/code-taken',
        'A18 import/wrong-value',
      ])
      expect(refused[1]?.problems[0]?.message).toContain('大小学')
      expect((await list(unitRegister, {})).total).toBe(before)
    })

    it('opens what is right, below a unit of a row above too, with codes of their own; a difference is put right', async () => {
      expect(await take(unitRegister, mistaken)).toMatchObject({ new: 3, changed: 1, taken: 4 })
      const { path } = city.context.city
      const [point] = (await list(unitRegister, { q: '甲村' })).records
      expect(point?.unit.name).toBe('甲中心校')
      const stored = await city.byHand((hand) => find(hand, units, point?.id as string))
      expect(stored?.unitPath).toBe(`${path}bx/jyj/001/001/`)
      const [junior] = (await list(unitRegister, { q: '北中' })).records
      expect(junior?.values).toMatchObject({ kind: 'nine-year-school', shortName: '北中' })
    })

    it('changes nothing the second time', async () => {
      const again = await preview(unitRegister, mistaken)
      expect(again.counts).toEqual({ new: 0, same: 5, changed: 0, refused: 11 })
      expect(await commit(unitRegister, again.import)).toBe(0)
    })

    it('names a unit above that two units are called like to nobody', async () => {
      const two = sheet(
        headings,
        ['一年级', '北县第一小学', '班级', '', '', ''],
        ['一年级', '北县初级中学', '班级', '', '', ''],
      )
      expect(await take(unitRegister, two)).toMatchObject({ taken: 2 })
      const { rows } = await preview(unitRegister, sheet(headings, ['小组', '一年级', '班级', '', '', '']))
      expect(rows[0]?.problems).toMatchObject([{ at: 'B2', code: 'import/several-units' }])
      const same = sheet(
        headings,
        ['北县第一小学', '开发区', '小学', '', '', ''],
        ['二班', '北县第一小学', '班级', '', '', ''],
      )
      expect((await preview(unitRegister, same)).rows[0]?.problems).toMatchObject([
        { at: 'B3', code: 'import/several-units' },
      ])
    })

    it('is matched again at its commit: what others opened meanwhile is not opened twice', async () => {
      const one = sheet(headings, ['后来小学', '北县教育局', '小学', '', '', ''])
      const first = await preview(unitRegister, one)
      expect(await take(unitRegister, one)).toMatchObject({ taken: 1 })
      expect(await commit(unitRegister, first.import)).toBe(0)
    })
  })

  describe('the list of units', () => {
    it('is searched by a part of a name, by initials of its pinyin, and by other names', async () => {
      expect(await names({ q: '甲中' })).toEqual(['甲中心小学'])
      expect(await names({ q: 'kfq' })).toEqual(expect.arrayContaining(['开发区', '开发区第一小学']))
      const alias = { name: '河畔学堂', kind: 'other' as const }
      valueIn(await city.byHand((hand) => addAlias(hand, city.units.northPrimary, alias)))
      for (const q of ['河畔', 'hpxt']) expect([q, await names({ q })]).toEqual([q, ['北县第一小学']])
      const [line] = (await list(unitRegister, { q: '河畔' })).records
      expect(line?.values.aliases).toBe('河畔学堂')
      expect(await names({ q: '河畔' }, 'county-head')).toEqual(['北县第一小学'])
      expect(await names({ q: '开发区' }, 'county-head')).toEqual([])
    })

    it('is narrowed by kind, by county and by state, and counted alike', async () => {
      expect(await names({ where: 'kind:nine-year-school' })).toEqual(['北县初级中学'])
      expect((await names({ unit: city.units.zone })).sort()).toEqual(['开发区', '开发区社会事务局', '开发区第一小学'])
      expect(await names({ state: 'closed' })).toEqual(['北县旧小学'])
      const { total, records } = await list(unitRegister, { state: 'open' })
      expect(total).toBe(records.length)
      const counts = valueIn(await city.as('office', 'unit.read', (work) => countRecords(work, unitRegister)))
      expect(counts.by.state).toEqual({ open: total, closed: 1 })
      expect(counts.by.kind?.['nine-year-school']).toBe(1)
    })

    it('is ordered by a column, page by page', async () => {
      const first = await list(unitRegister, { sort: 'code', limit: 3 })
      const second = await list(unitRegister, { sort: 'code', limit: 3, cursor: first.next as string })
      const codes = [...first.records, ...second.records].map(({ values }) => String(values.code))
      expect(codes).toHaveLength(6)
      expect(new Set([...first.records, ...second.records].map(({ id }) => id)).size).toBe(6)
    })
  })

  describe('a unit', () => {
    it('is opened by the form, renamed, moved and closed, and its line of time tells it in words', async () => {
      const admin = <T>(run: Parameters<typeof city.as<T>>[2]) => city.as('system-admin', 'unit.open', run)
      const opening = { parentId: city.units.northBureau, name: '新星小学', kind: 'primary-school', shortName: null }
      const { id } = valueIn(await admin((work) => beginRecord(work, unitRegister, 'open', opening)))
      const act = (verb: string, given: object) =>
        admin((work) => doAct(work, unitRegister, id, verb, given as Record<string, unknown>))
      const on = '2026-09-15'
      valueIn(await act('rename', { name: '晨星小学', shortName: '晨星', on, document: '一号' }))
      valueIn(await act('move', { parentId: city.units.zoneBureau, on }))
      valueIn(await act('correct', { kind: 'nine-year-school' }))
      valueIn(await act('close', { on }))
      expect(await act('rename', { name: '又名', on })).toMatchObject({
        problems: [{ code: 'register/not-from-here' }],
      })
      const { record, acts } = valueIn(
        await city.as('office', 'unit.read', (work) => getRecord(work, unitRegister, id)),
      )
      expect(record).toMatchObject({ state: 'closed', unit: { name: '开发区社会事务局' } })
      expect(acts.map(({ title, values }) => [title, values])).toEqual([
        [
          '新设机构',
          {
            parentId: { id: city.units.northBureau, name: '北县教育局' },
            name: '新星小学',
            kind: 'primary-school',
            code: expect.any(String),
            from: on,
          },
        ],
        ['更名', { name: '晨星小学', shortName: '晨星', on, document: '一号' }],
        ['调整管理关系', { parentId: { id: city.units.zoneBureau, name: '开发区社会事务局' }, on }],
        ['更正', { kind: 'nine-year-school' }],
        ['撤销', { on }],
      ])
    })

    it('is refused below one that is out of reach or closed, and with a code that no path could have', async () => {
      const open = (given: object) =>
        city.as('system-admin', 'unit.open', (work) =>
          beginRecord(work, unitRegister, 'open', { name: '某校', kind: 'primary-school', ...given }),
        )
      expect(await open({ parentId: city.units.closed, code: '北/1' })).toMatchObject({
        problems: [
          { code: 'field/unit-code', at: 'code' },
          { code: 'register/unit-closed', at: 'parentId' },
        ],
      })
    })
  })

  describe('a workbook of people', () => {
    const staff = ['姓名', '工作单位', '手机号']
    const mistaken = sheet(
      staff,
      ['张一', '北县第一小学', '13800000001'],
      ['李二', '北县第一小学', ''],
      ['王三', '没有的学校', '13800000003'],
      ['赵四', '北县第一小学', '12'],
      ['', '北县第一小学', '13800000005'],
      ['张一', '北县第一小学', '13800000006'],
      ['principal 某', '北县第一小学', '199****0010'],
      ['school-clerk 某', '北县第一小学', '13800000007'],
    )

    it('says everything that is wrong with it at once, registers who is right, and puts a number right', async () => {
      const { counts, rows, import: id } = await preview(personRegister, mistaken)
      expect(counts).toEqual({ new: 2, same: 1, changed: 1, refused: 4 })
      const refused = rows.filter(({ outcome }) => outcome === 'refused')
      expect(refused.flatMap(({ problems }) => problems.map(({ at, code }) => `${at} ${code}`))).toEqual([
        'B4 import/no-such-unit',
        'C5 field/phone',
        'A6 import/required',
        'A7 import/doubled',
      ])
      // Whoever imports sees no more of a number than the list would show.
      expect(JSON.stringify(rows)).not.toContain('13800000001')
      expect(await commit(personRegister, id)).toBe(3)
      const clerk = city.people['school-clerk'].person
      expect(await city.byHand((hand) => find(hand, people, clerk))).toMatchObject({ phone: '13800000007' })
      expect((await preview(personRegister, mistaken)).counts).toEqual({ new: 0, same: 4, changed: 0, refused: 4 })
    })

    it('names no one of two of the same name in one unit', async () => {
      const again = { unitId: city.units.northPrimary, name: '张一' }
      valueIn(
        await city.as('system-admin', 'person.register', (work) =>
          beginRecord(work, personRegister, 'register', again),
        ),
      )
      const { rows } = await preview(personRegister, sheet(staff, ['张一', '北县第一小学', '13800000009']))
      expect(rows[0]?.problems).toMatchObject([{ code: 'import/several-records' }])
    })

    it('are found by initials, and shown with posts and a masked number', async () => {
      const { records } = await list(personRegister, { q: 'le' }, 'county-head')
      expect(records.map(({ title }) => title)).toEqual(['李二'])
      const [clerk] = (await list(personRegister, { q: 'clerk', unit: city.units.northPrimary }, 'principal')).records
      expect(clerk?.values).toMatchObject({ posts: '北县第一小学 school-clerk', phone: '138****0007' })
    })
  })

  it('take 2,500 schools and 8,000 people', { timeout: 240_000 }, async () => {
    const schools = Array.from({ length: 2500 }, (_, i) => [
      `第${i}学校`,
      i % 2 ? '北县教育局' : '开发区',
      '小学',
      '',
      '',
      '',
    ])
    const began = performance.now()
    expect(await take(unitRegister, sheet(headings, ...schools))).toMatchObject({ new: 2500, taken: 2500 })
    const loaded = performance.now()
    const staff = Array.from({ length: 8000 }, (_, i) => [
      `教师${i}`,
      `第${i % 2500}学校`,
      `138${String(i).padStart(8, '0')}`,
    ])
    const heading = ['姓名', '单位', '手机']
    expect(await take(personRegister, sheet(heading, ...staff))).toMatchObject({ new: 8000, taken: 8000 })
    const staffed = performance.now()
    const page = await list(unitRegister, { where: 'kind:primary-school', sort: 'name', limit: 100 })
    const listed = performance.now()
    expect(page.records).toHaveLength(100)
    process.stdout.write(
      `${engine.kind}: 2,500 units in ${Math.round(loaded - began)} ms, 8,000 people in ${Math.round(staffed - loaded)} ms, a page of the list in ${Math.round(listed - staffed)} ms\n`,
    )
    const twice = await preview(unitRegister, sheet(headings, ...schools))
    expect(twice.counts).toEqual({ new: 0, same: 2500, changed: 0, refused: 0 })
    expect(await verifyLedger(city.context)).toMatchObject({ sound: true })
  })
})
