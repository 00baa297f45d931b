import { readXlsx } from 'hucre'
import { beforeAll, expect, it } from 'vitest'
import { foldActs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { assignItem } from '../plans/assign-item.ts'
import { carryOver, getItemHistory } from '../plans/carry-over.ts'
import { getPlan } from '../plans/get-plan.ts'
import { publishPlan } from '../plans/publish-plan.ts'
import { uploadPlan } from '../plans/upload-plan.ts'
import { items } from '../stored.ts'
import { comparePlans } from './compare-plans.ts'
import { exportComparison } from './export-comparison.ts'

const textOf = (year: number, places: number, month: number, third: string) => `测试市教育局${year}年工作要点

一、学位供给
1.新建幼儿园。
目标任务：新建公办幼儿园${places}所，公办园在园幼儿占比达到55%。
工作措施：每季度调度一次，${month}月底前交付使用。
牵头科室：基础教育科；配合单位：市财政局。
2.改善食堂。
目标任务：明厨亮灶覆盖率达到100%。
工作措施：9月底前完成设备更新。
牵头科室：办公室。
${third}`

const third = `3.规范校车。
目标任务：校车年检合格率达到100%。
工作措施：每月检查一次校车安全。
牵头科室：办公室。
`

eachEngine('comparing plans of the library', (engine) => {
  let city: TestCity
  const ids: Record<'last' | 'now' | 'draft', string> = { last: '', now: '', draft: '' }
  const upload = async (name: string, text: string, year: number | null, by: 'office' | 'county-clerk' = 'office') => {
    const reading = readPlan(await readSource(Buffer.from(text), name))
    const hash = name.padEnd(64, 'a').replace(/[^a-f0-9]/g, 'b')
    const file = { hash, size: 1, name, mediaType: 'text/plain' }
    const { id } = valueIn(await city.as(by, 'plan.upload', (work) => uploadPlan(work, file, reading)))
    if (year === null) return id
    const documentId = reading.documents[0]?.id as string
    const values = { documentId, title: `测试市教育局${year}年工作要点`, number: null, issuedOn: `${year}-02-01` }
    valueIn(await city.as('office', 'plan.publish', (work) => publishPlan(work, id, values)))
    return id
  }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    ids.last = await upload('1.txt', textOf(2025, 6, 10, third), 2025)
    ids.now = await upload('2.txt', textOf(2026, 5, 11, ''), 2026)
    ids.draft = await upload('3.txt', textOf(2026, 5, 11, third), null)
  })
  const compare = (role: Parameters<TestCity['as']>[0], id: string, other: string) =>
    city.as(role, 'plan.read', (work) => comparePlans(work, id, { other }))
  const itemsOf = async (id: string) =>
    valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, id))).items.map((item) => item.id)

  it('says what was dropped, weakened and put off since last year, with both sentences', async () => {
    const { findings, before, after, pairs } = valueIn(await compare('office', ids.last, ids.now))
    const changed = findings.filter(({ kind }) => kind !== 'unchanged')
    expect(changed.map(({ kind, what }) => [kind, what.code])).toEqual([
      ['weakened', 'comparison/smaller'],
      ['postponed', 'comparison/later'],
      ['dropped', 'comparison/item-dropped'],
    ])
    const [weakened] = changed
    const words = ({ text, span, words: [from, to] }: (typeof findings)[number]['before'][number]) =>
      text.slice(from - span[0], to - span[0])
    expect(weakened?.before.map(words)).toEqual(['新建公办幼儿园6所'])
    expect(weakened?.after.map(words)).toEqual(['新建公办幼儿园5所'])
    expect(weakened?.what.message).toContain('6所')
    expect(before.parts.filter(({ item }) => item !== null)).toHaveLength(3)
    expect(pairs.map((pair) => [before.parts[pair.before]?.title, after.parts[pair.after]?.title])).toContainEqual([
      '改善食堂',
      '改善食堂',
    ])
  })

  it('compares a draft, and gives nothing of a plan of which nothing is in reach', async () => {
    expect(valueIn(await compare('office', ids.draft, ids.now)).counts.dropped).toBe(1)
    expect(await compare('county-clerk', ids.draft, ids.now)).toMatchObject({ ok: false })
    expect(await compare('county-clerk', ids.last, ids.now)).toMatchObject({ ok: false })
  })

  it("compares a county's own plan with what it was asked of the city's, and with nothing else of it", async () => {
    const [item] = await itemsOf(ids.now)
    const units = [{ unitId: city.units.northBureau, role: 'implement' as const }]
    const asking = { units, due: '2026-11-30T09:00:00.000Z', note: '' }
    valueIn(await city.as('office', 'item.assign', (work) => assignItem(work, item as string, asking)))
    const own = textOf(2026, 3, 12, third).replaceAll('测试市', '北县').replace('2026年工作要点', '2026年度工作要点')
    const draft = await upload('4.txt', own, null, 'county-clerk')
    const { before, after, findings, counts } = valueIn(await compare('county-clerk', ids.now, draft))
    expect(before.parts.map(({ title, item: id }) => [title, id])).toEqual([['新建幼儿园', item]])
    expect(
      findings.filter(({ kind }) => ['weakened', 'postponed'].includes(kind)).map(({ what }) => what.code),
    ).toEqual(['comparison/smaller', 'comparison/later'])
    expect([counts.dropped, counts.unchanged]).toEqual([0, 0])
    expect(after.parts.length).toBeGreaterThan(2)
    expect([before.whole, after.whole]).toEqual([false, true])
  })

  it('writes the differences as a workbook and as an annex, and keeps that they were taken', async () => {
    const report = (format: 'xlsx' | 'docx') =>
      city.as('office', 'plan.read', (work) => exportComparison(work, ids.last, { other: ids.now, format }))
    const file = valueIn(await report('xlsx'))
    if (!('content' in file)) throw new Error('a report is written, not kept')
    const [sheet] = (await readXlsx(file.content)).sheets
    const rows = (sheet?.rows ?? []).map((row) => row.map(String))
    expect(rows.filter((row) => ['弱化', '推迟', '取消'].includes(row[1] ?? '')).map((row) => row[1])).toEqual([
      '弱化',
      '推迟',
      '取消',
    ])
    const annex = valueIn(await report('docx'))
    if (!('content' in annex)) throw new Error('a report is written, not kept')
    const read = await readSource(annex.content, 'report.docx')
    expect(read.text).toContain('新建公办幼儿园6所')
    expect(read.text).toContain('规范校车')
  })

  it('carries an item over as an act and shows its years', async () => {
    const [[old], [now]] = [await itemsOf(ids.last), await itemsOf(ids.now)] as [string[], string[]]
    const carry = (id: string, from: string[]) => city.as('office', 'plan.revise', (work) => carryOver(work, id, from))
    expect(valueIn(await carry(now as string, [old as string])).carriesOn).toEqual([old])
    const history = valueIn(await city.as('office', 'plan.read', (work) => getItemHistory(work, now as string)))
    expect(history.years.map(({ plan, targets }) => [plan.year, targets[0]])).toEqual([
      [2026, '新建公办幼儿园5所'],
      [2025, '新建公办幼儿园6所'],
    ])
    await city.as('office', 'plan.read', async (work) => {
      const stored = await find(work, items, now as string)
      const { unitPath: _, ...state } = stored as NonNullable<typeof stored>
      expect(foldActs(items.kind, await actsOf(work, now as string))).toMatchObject({ id: state.id, carriesOn: [old] })
      return { ok: true, value: null }
    })
    expect(valueIn(await carry(now as string, [])).carriesOn).toEqual([])
  })

  it('refuses to carry on an item of the same plan or of a later one', async () => {
    const [[old], [now, second]] = [await itemsOf(ids.last), await itemsOf(ids.now)] as [string[], string[]]
    const codes = async (id: string, from: string) => {
      const outcome = await city.as('office', 'plan.revise', (work) => carryOver(work, id, [from]))
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
    }
    expect(await codes(now as string, second as string)).toEqual(['item/carries-itself'])
    expect(await codes(old as string, now as string)).toEqual(['item/carries-later'])
  })
})
