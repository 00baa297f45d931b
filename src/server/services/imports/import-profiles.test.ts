import { beforeAll, expect, test } from 'vitest'
import type { SheetsSaid } from '#api/pack-shapes.ts'
import type { ImportProfile } from '#core/import/profiles/profile.ts'
import { cellMark, type ReadSheet } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { commitImport } from '../registers/commit-import.ts'
import { listRecords } from '../registers/list-records.ts'
import { previewImport } from '../registers/preview-import.ts'
import { dropSynonym, keepSynonym } from './keep-synonym.ts'
import { listImportProfiles } from './list-import-profiles.ts'

/** The export of a federation's system: its own headings and codes, and columns that the club has no use for. */
const federation: ImportProfile = {
  name: 'federation',
  words: { zh: '棋协：对局名单', en: 'Federation: matches' },
  system: 'The system of the federation',
  key: ['title'],
  columns: {
    club: { headings: ['参赛单位'], field: { kind: 'unit' }, sure: 'likely' },
    title: { headings: ['对局标题', '局名'], field: { kind: 'text', max: 60 }, sure: 'likely' },
    table: {
      headings: ['桌号'],
      field: { kind: 'choice', of: ['first', 'second'] },
      sure: 'guess',
      codes: { first: ['A'], second: ['B'] },
    },
    referee: { headings: ['裁判'], field: { kind: 'text', max: 60 }, sure: 'guess' },
    season: { headings: ['赛季'], field: { kind: 'text', max: 20 }, sure: 'guess' },
  },
}

const club: Pack = {
  ...match,
  imports: {
    act: 'arrange',
    columns: {},
    key: ['club', 'opening'],
    profiles: [{ profile: federation, meanings: { club: 'club', opening: 'title', board: 'table' } }],
  },
}

const file = { hash: 'a'.repeat(64), size: 1, name: 'list.xlsx', mediaType: 'x' }
const sheetOf = (name: string, ...rows: string[][]): ReadSheet => ({
  name,
  rows: rows.map((row) => row.join(cellMark)),
})
const said = (how: Partial<SheetsSaid>) => JSON.stringify(how)

eachEngine('kinds of workbook', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([club])))
    city.context.packs = [club]
    city.context.policy = policyWith([club])
  })
  const preview = async (sheets: ReadSheet[], how?: string) => {
    const outcome = await city.as('county-clerk', 'chess-match.arrange', (work) =>
      previewImport(work, club, file, sheets, how),
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const commit = (id: string | null) =>
    city.as('county-clerk', 'chess-match.arrange', (work) => commitImport(work, club, id ?? ''))
  const titles = async () => {
    const outcome = await city.as('office', 'chess-match.read', (work) => listRecords(work, club, { limit: 200 }))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value.records.map(({ title, values }) => `${title} ${values.board}`).sort()
  }
  const profiles = async () => {
    const outcome = await city.as('office', 'value.read', (work) => listImportProfiles(work))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const keep = (name: string, given: { column: string; choice?: string; text: string }) =>
    city.as('office', 'value.change', (work) => keepSynonym(work, name, { choice: '', note: '', ...given }))
  const drop = (name: string, given: { column: string; text: string }) =>
    city.as('office', 'value.change', (work) => dropSynonym(work, name, { choice: '', note: '不用了', ...given }))

  test('are recognised by the heads of each sheet; a sheet of the own template stays that', async () => {
    const shown = await preview([
      sheetOf('导出', ['赛季', '参赛单位', '对局标题', '桌号', '裁判'], ['秋', '北县第一小学', '飞刀局', 'B', '某甲']),
      sheetOf(
        '自填',
        ['棋社', '开局', '台次'],
        ['北县第一小学', '仙人指路', '第一台'],
        ['北县第一小学', '飞刀局', '第一台'],
      ),
      sheetOf('说明', ['填表要求', '联系人']),
    ])
    expect(shown.sheets.map(({ name, profile, rows, skipped }) => [name, profile, rows, skipped])).toEqual([
      ['导出', 'federation', 1, false],
      ['自填', 'chess-match', 2, false],
      ['说明', 'chess-match', 0, true],
    ])
    expect(shown.sheets[0]?.columns.map(({ letter, heading, fields }) => [letter, heading, ...fields])).toEqual([
      ['A', '赛季'],
      ['B', '参赛单位', 'club'],
      ['C', '对局标题', 'opening'],
      ['D', '桌号', 'board'],
      ['E', '裁判'],
    ])
    expect(shown.counts).toEqual({ new: 2, same: 0, changed: 0, refused: 1 })
    expect(shown.rows[0]).toMatchObject({ sheet: '自填', row: 3, problems: [{ at: '自填!A3' }] })
    expect(shown.rows[0]?.problems[0]?.message).toContain('导出!2')
    expect(await commit(shown.import)).toMatchObject({ value: { taken: 2 } })
    expect(await titles()).toEqual(['仙人指路 first', '飞刀局 second'])
  })

  test('are changed by whoever imports, sheets are left out, and what no column says is said for all rows', async () => {
    const sheets = [
      sheetOf('一', ['参赛单位', '对局标题', '裁判'], ['北县第一小学', '中炮', '某甲']),
      sheetOf('二', ['参赛单位', '对局标题', '裁判'], ['北县第一小学', '屏风马', '某甲']),
    ]
    const first = await preview(sheets)
    expect(first.sheets[0]).toMatchObject({ profile: 'federation', missing: ['board'] })
    expect(first.counts).toMatchObject({ new: 0, refused: 2 })
    const shown = await preview(sheets, said({ sheets: { 二: { skip: true } }, all: { board: '第二台' } }))
    expect(shown.counts).toMatchObject({ new: 1, refused: 0 })
    expect(shown.sheets.map(({ missing, skipped }) => [missing, skipped])).toEqual([
      [[], false],
      [[], true],
    ])
    const own = await preview(sheets, said({ sheets: { 一: { profile: 'chess-match' }, 二: { skip: true } } }))
    expect(own.sheets[0]).toMatchObject({ profile: 'chess-match', missing: ['club', 'opening', 'board'] })
    for (const [how, at] of [
      ['{', 'how'],
      [said({ all: { board: '第九台' } }), 'how.all.board'],
    ])
      expect(
        await city.as('county-clerk', 'chess-match.arrange', (work) => previewImport(work, club, file, sheets, how)),
      ).toMatchObject({ ok: false, problems: [{ at }] })
  })

  test('take a heading by hand; once it was imported it is proposed, and kept it is known at the next import', async () => {
    const sheets = (title: string) => [
      sheetOf('S', ['参赛单位', '布局名', '桌号', '裁判'], ['北县第一小学', title, 'A', '某甲']),
    ]
    const before = await preview(sheets('列炮'))
    expect(before.sheets[0]).toMatchObject({ profile: 'federation', missing: ['opening'] })
    const mapped = await preview(sheets('列炮'), said({ sheets: { S: { columns: { 布局名: 'opening' } } } }))
    expect(mapped.counts).toMatchObject({ new: 1 })
    expect((await profiles()).proposed).toEqual([])
    await commit(mapped.import)
    expect((await profiles()).proposed).toEqual([{ profile: 'federation', column: 'title', text: '布局名', times: 1 }])
    expect(await keep('federation', { column: 'title', text: '布局名' })).toMatchObject({ ok: true })
    const { proposed, profiles: all } = await profiles()
    expect(proposed).toEqual([])
    const column = all.find(({ name }) => name === 'federation')?.columns.find((each) => each.column === 'title')
    expect(column?.kept).toMatchObject([{ text: '布局名', by: expect.any(String) }])
    const after = await preview(sheets('顺炮'))
    expect(after.sheets[0]).toMatchObject({ profile: 'federation', missing: [] })
    expect(after.counts).toMatchObject({ new: 1, refused: 0 })
    await drop('federation', { column: 'title', text: '布局名' })
    expect((await preview(sheets('顺炮'))).sheets[0]?.missing).toEqual(['opening'])
    expect((await profiles()).proposed).toEqual([])
  })

  test('take a code that was kept for a choice, of a profile or of the own template', async () => {
    const own = () => preview([sheetOf('S', ['棋社', '开局', '台次'], ['北县第一小学', '过宫炮', '主台'])])
    const theirs = () =>
      preview([sheetOf('S', ['参赛单位', '对局标题', '桌号', '裁判'], ['北县第一小学', '过宫炮', '主台', '某甲'])])
    expect((await own()).rows[0]?.problems.map(({ code }) => code)).toEqual(['import/not-a-choice'])
    expect(await keep('federation', { column: 'table', choice: 'first', text: '主台' })).toMatchObject({ ok: true })
    expect((await theirs()).counts.new).toBe(1)
    expect((await own()).counts.new).toBe(0)
    expect(await keep('chess-match', { column: 'board', choice: 'first', text: '主台' })).toMatchObject({ ok: true })
    expect((await own()).counts.new).toBe(1)
  })

  test('give no text two meanings, and know only columns and choices that there are', async () => {
    const problems = async (name: string, given: Parameters<typeof keep>[1]) => {
      const outcome = await keep(name, given)
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
    }
    expect(await problems('federation', { column: 'title', text: '局 名' })).toEqual(['import/synonym-known'])
    expect(await problems('federation', { column: 'club', text: '局名' })).toEqual(['import/synonym-taken'])
    expect(await problems('federation', { column: 'table', choice: 'second', text: '主台' })).toEqual([
      'import/synonym-taken',
    ])
    expect(await problems('federation', { column: 'table', choice: 'third', text: '乙' })).toEqual(['wire/not-found'])
    expect(await problems('nothing', { column: 'title', text: '乙' })).toEqual(['wire/not-found'])
  })
})
