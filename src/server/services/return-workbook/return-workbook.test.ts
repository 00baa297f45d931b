import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostTasks } from '#core/return-workbook/columns.ts'
import { parseWorkbook } from '../../parsing/parse-workbook.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { reviewReturn } from '../assignments/review-return.ts'
import { submitReturn, withdrawReturn } from '../assignments/submit-return.ts'
import { tieTarget } from '../indicators/ties.ts'
import { actsOf, begin, perform } from '../perform.ts'
import { checkRequest, draftRequest } from '../requests/keep-request.ts'
import { openRequest } from '../requests/open-request.ts'
import { assignments, items, matters, plans, targets } from '../stored.ts'
import { actOnSubmission } from '../submissions/act-on-submission.ts'
import { chooseChain } from '../submissions/signing-chains.ts'
import { commitReturnWorkbook } from './commit-return-workbook.ts'
import { exportReturnWorkbook } from './export-return-workbook.ts'
import { previewReturnWorkbook } from './preview-return-workbook.ts'
import { writeRefusedReturns } from './write-refused-returns.ts'

type Filter = Parameters<typeof exportReturnWorkbook>[1]
type Sheet = { name: string; rows: CellValue[][] }
type Filling = Record<string, CellValue>

const folder = mkdtempSync(join(tmpdir(), 'yaodian-returns-'))
afterAll(() => rmSync(folder, { recursive: true }))

const headingRow = ({ rows }: Sheet) => rows.findIndex((row) => row.includes('识别码'))
const columnOf = (sheet: Sheet, heading: string) => {
  const row = sheet.rows[headingRow(sheet)] ?? []
  const column = row.findIndex((cell) => String(cell).replace('*', '') === heading)
  if (column < 0) throw new Error(`no column ${heading} in ${row.join()}`)
  return column
}
/** The rows of a sheet by their headings. */
const linesOf = (sheet: Sheet) => {
  const top = headingRow(sheet)
  const headings = (sheet.rows[top] ?? []).map((cell) => String(cell).replace('*', ''))
  return sheet.rows
    .slice(top + 1)
    .filter((row) => row[headings.indexOf('识别码')])
    .map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? null])))
}

eachEngine('returns by workbook', (engine) => {
  let city: TestCity
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })

  /** A matter asked of a unit, signed for. */
  const asked = async (title: string, unit: UnitKey, { signed = true, asks = {} } = {}): Promise<string> => {
    const id = uuidv7(city.clock.now)
    await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.office, title) }])
      const plain = { planId: null, itemId: null, role: 'lead' as const, note: '', due: '2026-12-01T09:00:00.000Z' }
      const values = { unitId: city.units[unit], matterId: matter?.id ?? '', ...plain, ...asks }
      await begin(hand, assignments, [{ id, verb: 'assign', values }])
      if (signed) await perform(hand, assignments, id, 'sign', {})
    })
    ids[title] = id
    return id
  }
  /** The same of an item whose target is measured by a quantity. */
  const measured = async (title: string, unit: UnitKey) => {
    const [planId, itemId, targetId] = [0, 1, 2].map(() => uuidv7(city.clock.now)) as [string, string, string]
    const unitId = city.units.bureau
    await city.byHand(async (hand) => {
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = {
        unitId,
        title: '要点',
        kind: 'work-points' as const,
        issuer: null,
        yearFrom: 2026,
        yearTo: 2026,
        ...file,
      }
      const text = { section: '', label: '（一）', title, objective: '', measures: '', node: '1' }
      const wanted = {
        value: 400,
        to: null,
        unit: '个',
        change: 'increase' as const,
        scope: null,
        byDate: '2026-12-31',
      }
      const target = { position: 0, quote: '新增小学学位400个', subject: '新增小学学位', comparator: '=' as const }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(hand, items, [
        { id: itemId, verb: 'publish', values: { unitId, planId, position: 0, from: 0, to: 1, ...text } },
      ])
      await begin(hand, targets, [
        { id: targetId, verb: 'publish', values: { unitId, planId, itemId, ...target, ...wanted, placeholder: false } },
      ])
    })
    const tie = { indicator: 'places.new-primary', start: null, points: [], note: '' }
    valueIn(await city.as('office', 'indicator.tie', (work) => tieTarget(work, targetId, tie)))
    return asked(title, unit, { asks: { planId, itemId } })
  }

  const exported = async (login: string, filter: Partial<Filter> = {}) => {
    const file = await city.valueAs(login, 'assignment.read', (work) =>
      exportReturnWorkbook(work, { view: 'mine', ...filter }),
    )
    return 'content' in file ? file.content : new Uint8Array()
  }
  const sheetsOf = async (content: Uint8Array): Promise<Sheet[]> => (await readXlsx(content)).sheets
  const book = async (login: string, filter?: Partial<Filter>) => sheetsOf(await exported(login, filter))
  const taskLines = (sheets: Sheet[]) => linesOf(sheets[0] as Sheet)

  /** Fills rows in: of tasks by their titles, of data by the name of what is asked. */
  const fill = (sheets: Sheet[], tasks: Record<string, Filling>, data: Record<string, Filling> = {}) => {
    for (const [sheet, by, filled] of [
      [sheets[0], '任务', tasks],
      [sheets[1], '数据项', data],
    ] as const)
      for (const [name, cells] of Object.entries(filled)) {
        if (!sheet) throw new Error(`no sheet for ${name}`)
        const row = sheet.rows.find((each) => each[columnOf(sheet, by)] === name)
        if (!row) throw new Error(`no row ${name}`)
        for (const [heading, value] of Object.entries(cells)) row[columnOf(sheet, heading)] = value
      }
    return sheets
  }
  /** Sends it as another program saved it. */
  const send = async (login: string, sheets: Sheet[]) => {
    const path = join(folder, 'filled.xlsx')
    writeFileSync(path, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
    const read = valueIn(await parseWorkbook(path, 'filled.xlsx'))
    const file = { hash: 'a'.repeat(64), name: 'filled.xlsx' }
    return city.as(login, 'return.submit', (work) => previewReturnWorkbook(work, file, read))
  }
  const preview = async (login: string, sheets: Sheet[]) => valueIn(await send(login, sheets))
  const commit = (login: string, id: string | null) =>
    city.as(login, 'return.submit', (work) => commitReturnWorkbook(work, id ?? ''))
  const task = (title: string, login = 'county-clerk') =>
    city.valueAs(login, 'assignment.read', (work) => getAssignment(work, ids[title] ?? ''))
  const problemsOf = (rows: Awaited<ReturnType<typeof preview>>['rows']) =>
    Object.fromEntries(rows.map(({ title, problems }) => [title, problems.map(({ code, at }) => `${code} ${at}`)]))
  const done = { 进展情况: '已完成排查', 完成百分比: 60 }

  test('has a row for each task of the view with what the office needs to know, and says which may be filled in', async () => {
    await asked('甲', 'north')
    await asked('乙', 'northBureau', { asks: { cadence: 'month', role: 'support' } })
    await asked('丙', 'north', { signed: false })
    await asked('丁', 'zone')
    const sheets = await book('county-clerk')
    expect(sheets.map(({ name }) => name)).toEqual(['任务'])
    const lines = taskLines(sheets).sort((a, b) => String(a.任务).localeCompare(String(b.任务), 'zh'))
    expect(lines.map((line) => [line.任务, line.承办单位, line.角色, line.频次, line.能否填报])).toEqual([
      ['丙', '北县', '牵头', '一次性', '先签收'],
      ['甲', '北县', '牵头', '一次性', '可填报'],
      ['乙', '北县教育局', '配合', '每月', '可填报'],
    ])
    expect(lines[1]).toMatchObject({ 来源: '领导批示', 时限: '2026-12-01 17:00', 已认可进度: '0%', 进展情况: null })
    expect(taskLines(await book('office', { view: 'all' })).map((line) => [line.任务, line.能否填报])).toContainEqual([
      '丁',
      '由承办单位填',
    ])
    expect(taskLines(await book('office', { view: 'all', unit: city.units.zone })).map((line) => line.任务)).toEqual([
      '丁',
    ])
  })

  test('comes back sorted and with rows deleted: what is filled in is handed in, what is empty is left alone', async () => {
    const sheets = fill(await book('county-clerk'), {
      甲: { ...done, 存在问题: '经费缺口', 下一步打算: '本月收尾', 需要协调的事项: '财政' },
    })
    const [sheet] = sheets as [Sheet]
    const top = headingRow(sheet) + 1
    const rows = sheet.rows.splice(top, sheet.rows.length - top)
    sheet.rows.push(...rows.reverse().filter((row) => row[columnOf(sheet, '任务')] !== '丙'))
    const shown = await preview('county-clerk', sheets)
    expect(shown.counts).toEqual({ good: 1, same: 0, refused: 0, empty: 1 })
    expect(shown.rows).toMatchObject([{ title: '甲', unit: '北县', outcome: 'good', share: 60, problems: [] }])
    expect((await task('甲')).returns).toEqual([])
    expect(await commit('county-head', shown.import)).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 1, rows: [] } })
    expect((await task('甲')).returns).toMatchObject([
      {
        state: 'submitted',
        progress: '已完成排查',
        problems: '经费缺口',
        next: '本月收尾',
        coordination: '财政',
        share: 60,
        submittedBy: 'county-clerk 某',
      },
    ])
    await city.byHand(async (hand) => {
      expect(await actsOf(hand, shown.import ?? '')).toMatchObject([
        { verb: 'preview', values: { pack: 'return', new: 1, refused: 0, fileName: 'filled.xlsx' } },
        { verb: 'commit', values: { taken: 1 } },
      ])
    })
    // The same commit and the same workbook again hand nothing in.
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 1, rows: [] } })
    const again = await preview('county-clerk', sheets)
    expect(again.counts).toMatchObject({ good: 0, same: 1 })
    expect(await commit('county-clerk', again.import)).toMatchObject({ value: { taken: 0 } })
    const [returned] = (await task('甲')).returns
    valueIn(
      await city.as('office', 'return.review', (work) => reviewReturn(work, returned?.id ?? '', { verb: 'accept' })),
    )
    expect((await preview('county-clerk', sheets)).counts).toMatchObject({ good: 0, same: 1 })
    expect((await task('甲')).returns).toHaveLength(1)
  })

  test('the same words in a workbook that was taken later are a return of their own', async () => {
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    const sheets = fill(await book('county-clerk'), { 甲: { ...done, 存在问题: '经费缺口' } })
    expect((await preview('county-clerk', sheets)).counts).toMatchObject({ good: 1, same: 0 })
  })

  test('says everything that stands against a row at once, each at its cell, and hands in the others', async () => {
    await asked('戊', 'north')
    const zone = taskLines(await book('office', { view: 'all', unit: city.units.zone }))[0]
    const sheets = fill(await book('county-clerk'), {
      甲: { 进展情况: '退步', 完成百分比: 30 },
      乙: { 进展情况: '推进中', 完成百分比: '约六成' },
      丙: { 进展情况: '已办', 完成百分比: 0.6 },
      戊: { ...done, 存在问题: '无' },
    })
    const [sheet] = sheets as [Sheet]
    const foreign =
      sheet.rows[headingRow(sheet)]?.map((heading) => zone?.[String(heading).replace('*', '')] ?? null) ?? []
    sheet.rows.push(foreign)
    fill(sheets, { 丁: done })
    const at = (title: string, heading: string) => {
      const row = sheet.rows.findIndex((each) => each[columnOf(sheet, '任务')] === title)
      return `任务!${String.fromCharCode(65 + columnOf(sheet, heading))}${row + 1}`
    }
    const shown = await preview('county-clerk', sheets)
    expect(shown.counts).toEqual({ good: 1, same: 0, refused: 4, empty: 0 })
    expect(problemsOf(shown.rows)).toEqual({
      甲: [`return/share-fell ${at('甲', '存在问题')}`],
      乙: [`import/not-a-number ${at('乙', '完成百分比')}`],
      丙: [`return-workbook/share-fraction ${at('丙', '完成百分比')}`, `assignment/not-signed ${at('丙', '任务')}`],
      丁: [`return-workbook/not-yours ${at('丁', '任务')}`],
      戊: [],
    })
    const committed = valueIn(await commit('county-clerk', shown.import))
    expect([committed.taken, committed.rows.length]).toEqual([1, 4])
    expect((await task('戊')).returns).toHaveLength(1)
    // What was refused comes back as the same workbook, is put right there and uploaded.
    const file = await city.valueAs('county-clerk', 'return.submit', (work) =>
      writeRefusedReturns(work, shown.import ?? ''),
    )
    const refused = await sheetsOf('content' in file ? file.content : new Uint8Array())
    const lines = Object.fromEntries(taskLines(refused).map((line) => [line.任务, line]))
    expect(lines.乙).toMatchObject({ 进展情况: '推进中', 完成百分比: '约六成' })
    expect(lines.乙?.问题).toBe('完成百分比：“约六成”不是数字。')
    fill(refused, { 乙: { 完成百分比: '60%' }, 甲: { 存在问题: '资金未到位' } })
    const mended = await preview('county-clerk', refused)
    expect(mended.counts).toMatchObject({ good: 2, refused: 2 })
    expect(await commit('county-clerk', mended.import)).toMatchObject({ value: { taken: 2 } })
    expect((await task('乙')).returns).toMatchObject([{ share: 60 }])
  })

  test('a return that waits for review refuses another, which may be handed in once that was withdrawn', async () => {
    const sheets = await book('county-clerk')
    expect(taskLines(sheets).find((line) => line.任务 === '戊')).toMatchObject({ 能否填报: '待审核' })
    fill(sheets, { 戊: { 进展情况: '有新进展', 完成百分比: 70 } })
    const waiting = await preview('county-clerk', sheets)
    expect(waiting.rows[0]?.problems.map(({ code }) => code)).toEqual(['return/waiting'])
    const [sent] = (await task('戊')).returns
    valueIn(await city.as('county-clerk', 'return.submit', (work) => withdrawReturn(work, sent?.id ?? '')))
    const good = await preview('county-clerk', sheets)
    expect(good.counts).toMatchObject({ good: 1, refused: 0 })
    // Somebody typed one in between: at the commit that counts.
    const typed = { progress: '已在页面填报', problems: '', next: '', coordination: '', share: 65, evidence: [] }
    valueIn(await city.as('county-clerk', 'return.submit', (work) => submitReturn(work, ids.戊 ?? '', typed)))
    const outcome = valueIn(await commit('county-clerk', good.import))
    expect([outcome.taken, outcome.rows.map(({ problems }) => problems.map(({ code }) => code))]).toEqual([
      0,
      [['return/waiting']],
    ])
  })

  test('carries the numbers that are asked, with their checks', async () => {
    await measured('扩大学位供给', 'north')
    const filter = { item: (await task('扩大学位供给')).assignment.item?.id ?? '' }
    city.clock.now = new Date('2026-10-20T02:00:00.000Z')
    const sheets = await book('county-clerk', filter)
    expect(taskLines(sheets)).toMatchObject([{ '任务编号/条目': '（一）', 来源: '要点' }])
    expect(linesOf(sheets[1] as Sheet)).toMatchObject([
      {
        任务: '扩大学位供给',
        单位: '北县',
        数据项: '新增小学学位',
        计量单位: '个',
        期间起: '2026-07-01',
        本期值: null,
      },
    ])
    const alone = fill(structuredClone(sheets), {}, { 新增小学学位: { 本期值: 5 } })
    expect(problemsOf((await preview('county-clerk', alone)).rows)).toEqual({
      扩大学位供给: ['return-workbook/data-without-return 任务!L5'],
    })
    fill(sheets, { 扩大学位供给: done }, { 新增小学学位: { 本期值: -3 } })
    expect(problemsOf((await preview('county-clerk', sheets)).rows)).toEqual({
      扩大学位供给: ['entry/negative 数据!J5'],
    })
    fill(sheets, {}, { 新增小学学位: { 本期值: '120个', 数据说明: '两校扩班' } })
    const shown = await preview('county-clerk', sheets)
    expect(shown.rows).toMatchObject([{ outcome: 'good', values: 1 }])
    expect(await commit('county-clerk', shown.import)).toMatchObject({ value: { taken: 1 } })
    const [returned] = (await task('扩大学位供给')).returns
    expect(returned).toMatchObject({
      explanation: '两校扩班',
      quantities: [{ quantity: 'places.primary', value: 120 }],
    })
    valueIn(
      await city.as('office', 'return.review', (work) => reviewReturn(work, returned?.id ?? '', { verb: 'accept' })),
    )
    // What stands already goes out with the next workbook, and is no return as long as its row is empty.
    const next = await book('county-clerk', filter)
    expect(linesOf(next[1] as Sheet)).toMatchObject([{ 本期值: 120 }])
    expect(await preview('county-clerk', next)).toMatchObject({ import: null, counts: { good: 0, empty: 1 } })
  })

  test('carries the fields of a request, which are a return by themselves', async () => {
    const day = (n: number) => `2026-10-${n}`
    const values = {
      ...{ kind: 'data' as const, title: '校车情况', text: '请报送。', basis: '教发〔2026〕9号', article: '第三条' },
      ...{ approval: '', from: day(20), until: '2026-11-30', due: day(30), cadence: null, scope: null },
      survey: { number: '', maker: '', approval: '', until: null },
      ...{ fields: ['校车数量', '驾驶员|姓名'], minutes: 5, visit: 0, holidayReason: '', contact: '' },
      unitIds: [city.units.northPrimary],
    }
    const { id } = await city.valueAs('section', 'request.draft', (work) => draftRequest(work, values))
    await city.valueAs('section', 'request.draft', (work) => checkRequest(work, id))
    await city.valueAs('office', 'request.decide', (work) => openRequest(work, id))
    const sign = await book('school-clerk')
    expect(taskLines(sign)).toMatchObject([{ 任务: '校车情况', 能否填报: '先签收' }])
    ids.校车情况 = String(taskLines(sign)[0]?.识别码).split('|')[0] ?? ''
    await city.byHand((hand) => perform(hand, assignments, ids.校车情况 ?? '', 'sign', {}))
    const sheets = fill(await book('school-clerk'), {}, { 校车数量: { 本期值: 3 } })
    expect(problemsOf((await preview('school-clerk', sheets)).rows)).toEqual({
      校车情况: [expect.stringMatching(/^return\/field-empty 数据!J\d+$/)],
    })
    fill(sheets, {}, { '驾驶员|姓名': { 本期值: '无' } })
    const shown = await preview('school-clerk', sheets)
    expect(shown.rows).toMatchObject([{ outcome: 'good', values: 2, share: null }])
    expect(await commit('school-clerk', shown.import)).toMatchObject({ value: { taken: 1 } })
    expect((await task('校车情况', 'school-clerk')).returns).toMatchObject([
      {
        share: 100,
        filled: [
          { field: '校车数量', value: '3' },
          { field: '驾驶员|姓名', value: '无' },
        ],
      },
    ])
  })

  test('goes through the signatures of the unit, where they are wanted', async () => {
    await asked('己', 'north')
    await asked('庚', 'north')
    await city.valueAs('county-head', 'signing-chain.choose', (work) => chooseChain(work, city.units.north, ['head']))
    const sheets = fill(await book('county-clerk'), { 己: done, 庚: done })
    const shown = await preview('county-clerk', sheets)
    expect(shown.rows.map(({ outcome, isSigning }) => [outcome, isSigning])).toEqual([
      ['good', true],
      ['good', true],
    ])
    expect(await commit('county-clerk', shown.import)).toMatchObject({ value: { taken: 2 } })
    const filled = (await task('己', 'county-head')).submission
    expect([filled?.state, (await task('己')).returns]).toEqual(['filled', []])
    expect((await preview('county-clerk', sheets)).counts).toMatchObject({ good: 0, same: 2 })
    fill(sheets, { 己: { 进展情况: '又改' } })
    const changed = await preview('county-clerk', sheets)
    expect(changed.rows[0]?.problems.map(({ code }) => code)).toEqual(['return-workbook/being-signed'])
    expect(taskLines(await book('county-clerk')).find((line) => line.任务 === '己')).toMatchObject({
      能否填报: '本单位审签中',
    })
    await city.valueAs('county-head', 'return.submit', (work) => actOnSubmission(work, filled?.id ?? '', 'sign', {}))
    expect((await task('己')).returns).toMatchObject([{ signatures: { head: 'county-head 某' } }])
  })

  test('waits for a day; what was never previewed is not there', async () => {
    await asked('辛', 'zone')
    await asked('壬', 'northBureau')
    const shown = await preview('county-clerk', fill(await book('county-clerk'), { 壬: done }))
    expect(shown.counts.good).toBe(1)
    const before = city.clock.now
    city.clock.now = new Date(before.getTime() + 25 * 3_600_000)
    expect(await commit('county-clerk', shown.import)).toMatchObject({ problems: [{ code: 'import/expired' }] })
    city.clock.now = before
    expect(await commit('county-clerk', uuidv7(before))).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
  })

  test('of more tasks than its bound is refused, not cut', async () => {
    await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.office, '多') }])
      const plain = { planId: null, itemId: null, role: 'lead' as const, note: '', due: '2026-12-01T09:00:00.000Z' }
      const values = { unitId: city.units.zoneBureau, matterId: matter?.id ?? '', ...plain }
      await begin(
        hand,
        assignments,
        Array.from({ length: mostTasks + 1 }, () => ({ verb: 'assign' as const, values })),
      )
    })
    const filter = { view: 'all' as const, unit: city.units.zoneBureau }
    const outcome = await city.as('office', 'assignment.read', (work) => exportReturnWorkbook(work, filter))
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'return-workbook/too-many', arguments: { most: mostTasks, count: mostTasks + 1 } }],
    })
  })
})
