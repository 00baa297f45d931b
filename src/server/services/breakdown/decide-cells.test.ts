import { beforeAll, expect, it } from 'vitest'
import type { Column } from '#core/breakdown/columns.ts'
import { draftRows } from '#core/breakdown/draft-rows.ts'
import { rowOf } from '#core/breakdown/row.ts'
import { settle } from '#core/decision/settle.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Reading } from '#reader/reading.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { deedsOfPlan } from '../decisions/list-decisions.ts'
import { undoDecisions } from '../decisions/take-decisions.ts'
import { getPlan } from '../plans/get-plan.ts'
import { publishPlan } from '../plans/publish-plan.ts'
import { uploadPlan } from '../plans/upload-plan.ts'
import { decideCells } from './decide-cells.ts'
import { planText } from './testing.ts'

const text = `${planText}3.规范校车。每月检查校车安全，全年培训驾驶员200人。
牵头科室：办公室。
`

eachEngine('the table of a draft', (engine) => {
  let city: TestCity
  let reading: Reading
  let planId = ''
  let documentId = ''
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    reading = readPlan(await readSource(Buffer.from(text), 'plan.txt'))
    documentId = reading.documents[0]?.id as string
    const file = { hash: 'a'.repeat(64), size: 1, name: 'plan.txt', mediaType: 'text/plain' }
    planId = valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, reading))).id
  })
  const deeds = () =>
    city.as('office', 'plan.read', async (work) => ({ ok: true as const, value: await deedsOfPlan(work, planId) }))
  const rows = async () => draftRows(settle(reading, valueIn(await deeds())), documentId, 2026)
  const cell = async (at: number, column: Column) => (await rows())[at]?.cells[column]
  const put = async (at: number, texts: Partial<Record<Column, string>>) => {
    const row = (await rows())[at] as Awaited<ReturnType<typeof rows>>[number]
    const changes = (Object.entries(texts) as [Column, string][]).map(([column, to]) => ({
      itemId: row.itemId,
      column,
      from: row.cells[column],
      to,
    }))
    return city.as('office', 'plan.settle', (work) => decideCells(work, planId, changes))
  }
  const undo = (ids: string[]) => city.as('office', 'plan.settle', (work) => undoDecisions(work, planId, ids))
  const codes = (outcome: Awaited<ReturnType<typeof put>>) =>
    outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${at} ${code}`)

  const edits: [Column, number, string, string, string][] = [
    ['title', 0, '新建幼儿园', '新建公办幼儿园', '新建普惠幼儿园'],
    [
      'objective',
      0,
      '新建公办幼儿园6所，公办园在园幼儿占比达到55%。',
      '新建公办幼儿园6所，公办园占比达到55%。',
      '公办园占比达到55%。',
    ],
    ['measures', 1, '9月底前完成设备更新。', '9月底前完成设备更新，同步培训厨师。', '完成设备更新。'],
    ['targets', 1, '明厨亮灶覆盖率达到100%', '明厨亮灶覆盖率达到98%', '明厨亮灶覆盖率达到99%'],
    ['lead', 0, '基础教育科', '办公室', '办公室、基础教育科'],
    ['support', 0, '市财政局', '', '基础教育科'],
    ['deadline', 0, '2026-11-30', '2026-10-31', '2026-12-31'],
    ['deadline', 1, '2026-09-30', '2026-08-31', '2026-09-15'],
    ['cadence', 0, 'quarter', 'month', 'half-year'],
    [
      'measures',
      2,
      '每月检查校车安全，全年培训驾驶员200人。',
      '每月检查校车安全和线路，全年培训驾驶员200人。',
      '每月检查校车。',
    ],
  ]

  it.each(edits)(
    '%s of row %i: %s becomes %s, then %s, and goes back by undo',
    async (column, at, first, second, third) => {
      expect(await cell(at, column)).toBe(first)
      const one = valueIn(await put(at, { [column]: second }))
      expect(await cell(at, column)).toBe(second)
      const two = valueIn(await put(at, { [column]: third }))
      expect(await cell(at, column)).toBe(third)
      if (two.decisions.length > 0) valueIn(await undo(two.decisions))
      expect(await cell(at, column)).toBe(second)
      valueIn(await undo(one.decisions))
      expect(await cell(at, column)).toBe(first)
    },
  )

  it.each(edits)(
    '%s of row %i takes its decisions back when %s is put there again',
    async (column, at, first, second) => {
      const before = (await rows())[at]?.cells
      valueIn(await put(at, { [column]: second }))
      valueIn(await put(at, { [column]: first }))
      expect((await rows())[at]?.cells).toEqual(before)
    },
  )

  it('moves a unit from one column to another as one decision', async () => {
    const { decisions } = valueIn(await put(0, { support: '', assist: '市财政局' }))
    expect(decisions).toHaveLength(1)
    expect((await rows())[0]?.cells).toMatchObject({ support: '', assist: '市财政局', lead: '基础教育科' })
    valueIn(await undo(decisions))
  })

  it('says at the cell what cannot be decided before publication, everything at once', async () => {
    expect(codes(await put(0, { leader: '某局长', cadence: 'fortnight', deadline: '2027-01-31' }))).toEqual([
      'changes.0 breakdown/after-publication',
      'changes.1 breakdown/cadence-after-publication',
      'changes.2 breakdown/after-the-plan',
    ])
    expect(codes(await put(1, { targets: '明厨亮灶覆盖率达到100%\n新增食堂3个' }))).toEqual([
      'changes.0 breakdown/line-not-in-text',
    ])
    expect(codes(await put(1, { title: '' }))).toEqual(['changes.0 breakdown/empty-title'])
  })

  it('refuses a cell that somebody else changed meanwhile', async () => {
    const [row] = await rows()
    const stale = { itemId: row?.itemId as string, column: 'title' as const, from: '别的标题', to: '新建幼儿园二' }
    const outcome = await city.as('office', 'plan.settle', (work) => decideCells(work, planId, [stale]))
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'breakdown/changed-meanwhile' }] })
  })

  it('is published as it stands, and closed then', async () => {
    valueIn(await put(0, { title: '新建公办幼儿园', lead: '办公室', deadline: '2026-10-31' }))
    valueIn(await put(1, { targets: '明厨亮灶覆盖率达到98%' }))
    const shown = (await rows()).map(({ cells }) => cells)
    const values = { documentId, title: '测试市教育局2026年工作要点', number: null, issuedOn: '2026-02-01' }
    valueIn(await city.as('office', 'plan.publish', (work) => publishPlan(work, planId, values)))
    const { items } = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId)))
    expect(items.map((item) => rowOf(item).cells)).toEqual(shown)
    expect(items[1]?.targets.map(({ value }) => value)).toEqual([98])
    expect(codes(await put(0, { title: '再改' }))).toEqual(['undefined decision/already-published'])
  })
})
