import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columns } from '#core/breakdown/columns.ts'
import { compareSheet } from '#core/breakdown/compare-sheet.ts'
import { plannedCadence, plannedDeadline } from '#core/breakdown/planned-time.ts'
import { type CellChange, rowOf } from '#core/breakdown/row.ts'
import { itemsOf } from '#core/published-items.ts'
import { foldActs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { parseWorkbook } from '../../parsing/parse-workbook.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf } from '../perform.ts'
import { getPlan } from '../plans/get-plan.ts'
import { publishPlan } from '../plans/publish-plan.ts'
import { uploadPlan } from '../plans/upload-plan.ts'
import { items, targets } from '../stored.ts'
import { exportBreakdown, writeBreakdownWorkbook } from './export-breakdown.ts'
import { listRevisions } from './list-revisions.ts'
import { readBreakdown } from './read-breakdown.ts'
import { revisePlan } from './revise-plan.ts'
import { planText } from './testing.ts'

const warrant = { reason: '年中调整', document: '测教发〔2026〕9号', approvedBy: '局长办公会' }
const folder = mkdtempSync(join(tmpdir(), 'yaodian-breakdown-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The sheets of a workbook's bytes, by the way every upload goes. */
async function sheetsOf(bytes: Uint8Array, name: string) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return valueIn(await parseWorkbook(path, name))
}

eachEngine('the breakdown table', (engine) => {
  let city: TestCity
  let planId = ''
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const reading = readPlan(await readSource(Buffer.from(planText), 'plan.txt'))
    const file = { hash: 'a'.repeat(64), size: 1, name: 'plan.txt', mediaType: 'text/plain' }
    planId = valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, reading))).id
    const documentId = reading.documents[0]?.id as string
    const values = { documentId, title: '测试市教育局2026年工作要点', number: null, issuedOn: '2026-02-01' }
    valueIn(await city.as('office', 'plan.publish', (work) => publishPlan(work, planId, values)))
  })
  const rows = async () => {
    const answer = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId)))
    return answer.items.map(rowOf)
  }
  const revise = (...changes: CellChange[]) =>
    city.as('office', 'plan.revise', (work) => revisePlan(work, planId, { ...warrant, changes }))
  const change = async (at: number, column: CellChange['column'], to: string): Promise<CellChange> => {
    const row = (await rows())[at]
    if (!row) throw new Error(`no row ${at}`)
    return { itemId: row.itemId, column, from: row.cells[column], to }
  }
  const codes = (outcome: Awaited<ReturnType<typeof revise>>) => (outcome.ok ? [] : outcome.problems.map((p) => p.code))

  it('holds what the text says: targets, units by role, deadline and cadence', async () => {
    expect((await rows())[0]?.cells).toMatchObject({
      title: '新建幼儿园',
      lead: '基础教育科',
      support: '市财政局',
      implement: '各县(市、区)人民政府',
      deadline: '2026-11-30',
      cadence: 'quarter',
    })
    expect((await rows())[0]?.cells.targets.split('\n').length).toBe(2)
  })

  it('is revised cell by cell, each item by one act with old, new, reason, document and who approved it', async () => {
    const changes = [
      await change(0, 'leader', '王某某'),
      await change(0, 'deadline', '2026年12月15日'),
      await change(1, 'support', '市财政局、基础教育科'),
    ]
    expect(valueIn(await revise(...changes))).toEqual({ revised: 2 })
    expect((await rows())[0]?.cells).toMatchObject({ leader: '王某某', deadline: '2026-12-15' })
    expect((await rows())[1]?.cells.support).toBe('市财政局、基础教育科')
    const { revisions } = valueIn(await city.as('office', 'plan.read', (work) => listRevisions(work, planId)))
    expect(revisions).toHaveLength(2)
    expect(revisions.find(({ item }) => item.title === '新建幼儿园')).toMatchObject({
      ...warrant,
      by: 'office 某',
      changes: [
        { column: 'leader', from: '', to: '王某某' },
        { column: 'deadline', from: '2026-11-30', to: '2026-12-15' },
      ],
    })
  })

  it('keeps the record of a target whose number changes, and its old words in the act', async () => {
    const before = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId)))
    const old = before.items[0]?.targets.find(({ value }) => value === 6)
    const cells = (await rows())[0]?.cells.targets ?? ''
    expect(valueIn(await revise(await change(0, 'targets', cells.replace('6所', '8所'))))).toEqual({ revised: 1 })
    const after = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId))).items[0]?.targets
    expect(after?.find(({ id }) => id === old?.id)).toMatchObject({ value: 8, unit: '所' })
    const acts = await city.byHand((hand) => actsOf(hand, old?.id as string))
    expect(acts.at(-1)).toMatchObject({ verb: 'revise', values: { was: old?.quote, reason: warrant.reason } })
    const folded = foldActs(targets.kind, acts)
    expect(folded?.value).toBe(8)
  })

  it('adds a target for a new line and takes one out whose line is gone', async () => {
    valueIn(await revise(await change(1, 'targets', '食堂达标率达到95%')))
    const { items: after } = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId)))
    expect(after[1]?.targets.map(({ value }) => value)).toEqual([95])
    valueIn(await revise(await change(1, 'targets', '')))
    expect((await rows())[1]?.cells.targets).toBe('')
  })

  it('puts units in the order in which they stand in the cell', async () => {
    valueIn(await revise(await change(1, 'support', '基础教育科、市财政局')))
    expect((await rows())[1]?.cells.support).toBe('基础教育科、市财政局')
  })

  it('says everything that is wrong at once, each at its change, and changes nothing', async () => {
    const before = await rows()
    const outcome = await revise(
      await change(0, 'title', ' '),
      await change(0, 'deadline', '尽快'),
      await change(0, 'cadence', '不定期吧'),
      await change(0, 'lead', '不存在的科'),
      await change(0, 'targets', '大力提升质量'),
      { ...(await change(1, 'contact', '李某')), from: '别的' },
      await change(1, 'leader', '赵某'),
    )
    expect(codes(outcome)).toEqual([
      'breakdown/empty-title',
      'breakdown/not-a-day',
      'breakdown/no-such-cadence',
      'breakdown/no-such-unit',
      'breakdown/no-target',
      'breakdown/changed-meanwhile',
    ])
    expect(outcome.ok ? [] : outcome.problems.map(({ at }) => at)).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => `changes.${n}`),
    )
    expect(await rows()).toEqual(before)
  })

  it('is the fold of the acts of its items', async () => {
    for (const { itemId } of await rows()) {
      const acts = await city.byHand((hand) => actsOf(hand, itemId))
      const folded = foldActs(items.kind, acts)
      const row = (await rows()).find((each) => each.itemId === itemId)
      expect(folded).toMatchObject({ title: row?.cells.title, leader: row?.cells.leader })
    }
  })

  const take = async (format: 'xlsx' | 'docx') => {
    const given = valueIn(
      await city.as('office', 'plan.read', (work) => exportBreakdown(work, planId, { format, annex: '1' })),
    )
    return 'content' in given ? given.content : new Uint8Array()
  }
  const readBack = async (bytes: Uint8Array) => {
    const sheets = await sheetsOf(bytes, 'back.xlsx')
    return valueIn(await city.as('office', 'plan.revise', (work) => readBreakdown(work, planId, sheets)))
  }

  it('exported and read back without a change changes nothing', async () => {
    expect(await readBack(await take('xlsx'))).toEqual({
      rows: 2,
      changes: [],
      problems: [],
      moved: [],
      missing: [],
      added: [],
    })
  })

  it('read back with a change shows the cell, and errors by their cell', async () => {
    const { sheets } = await readXlsx(await take('xlsx'))
    const written = (sheets[0]?.rows ?? []).map((row) => [...row])
    const heading = written.findIndex((row) => row.includes('工作任务'))
    const at = (name: string) => (written[heading] as unknown[]).indexOf(name)
    const first = written[heading + 1] as unknown[]
    first[at('联系人')] = '张某'
    first[at('完成时限')] = '年底前'
    first[at('牵头单位')] = '没有这个科'
    const found = await readBack(await writeXlsx({ sheets: [{ name: 'S', rows: written as never }] }))
    expect(found.changes).toMatchObject([{ column: 'contact', from: '', to: '张某' }])
    expect(found.problems.map(({ column, problem }) => [column, problem.code])).toEqual([
      ['deadline', 'breakdown/not-a-day'],
      ['lead', 'breakdown/no-such-unit'],
    ])
    expect(found.problems[0]?.cell).toMatch(/^[A-Z]+\d+$/)
  })

  it('is exported as a document that begins as an archive does', async () => {
    expect(
      Buffer.from(await take('docx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

const seeds = process.env.YAODIAN_SEEDS

describe.skipIf(!seeds)('the sample documents', () => {
  const files = seeds ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

  it.each(files.map((file, at) => [at, file] as const))(
    'document %i as a table and back, through the reader of uploads, differs nowhere',
    async (_, file) => {
      const reading = readPlan(await readSource(readFileSync(join(seeds as string, file)), file))
      const rows = reading.documents.flatMap((document) =>
        itemsOf(reading, document.id).map((item) =>
          rowOf({
            ...item,
            id: `${document.id}-${item.node}`,
            leader: '',
            contact: '',
            deadline: plannedDeadline(item.deadlines, item.targets, null),
            cadence: plannedCadence(item.deadlines),
          }),
        ),
      )
      expect(rows.length).toBeGreaterThan(3)
      const bytes = await writeBreakdownWorkbook(rows, { title: '任务分解表', language: 'zh', filled: { unit: '' } })
      const found = valueIn(compareSheet(await sheetsOf(bytes, `seed-${_}.xlsx`), rows))
      expect(found).toMatchObject({ rows: rows.length, changes: [], problems: [], moved: [], missing: [], added: [] })
      expect(rows.every((row) => columns.every((column) => typeof row.cells[column] === 'string'))).toBe(true)
    },
  )
})
