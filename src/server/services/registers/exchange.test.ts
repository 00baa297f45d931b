import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Values } from '#core/field.ts'
import { cellMark, type ReadSheet } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { match } from '#core/testing/chess-club.ts'
import type { Hand } from '../../context.ts'
import { parseWorkbook } from '../../parsing/parse-workbook.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { actsOf } from '../perform.ts'
import { commitImport } from './commit-import.ts'
import { countRecords } from './count-records.ts'
import { beginRecord } from './do-act.ts'
import { exportRecords } from './export-records.ts'
import { rowsOfPiece } from './kept-pieces.ts'
import { listRecords } from './list-records.ts'
import { previewImport } from './preview-import.ts'
import { openRows } from './read-rows.ts'
import { storedPack } from './stored-pack.ts'
import { findMany } from './write-many.ts'
import { writeRefused } from './write-refused.ts'
import { writeTemplate } from './write-template.ts'

/** The chess club with an import that may also change what is there. */
const club: Pack = {
  ...match,
  imports: {
    act: 'arrange',
    changes: 'note',
    columns: { opening: ['开局名称'], club: ['棋社'] },
    key: ['club', 'opening'],
  },
}

const sheet = (...rows: string[][]): ReadSheet[] => [{ name: 'S', rows: rows.map((row) => row.join(cellMark)) }]
const file = { hash: 'a'.repeat(64), size: 1, name: 'list.xlsx', mediaType: 'x' }
const identity = '110101199003070134'

/** A record with its sealed values opened. */
const opened = async (hand: Hand, id: string) => (await findMany(hand, club, [id])).get(id) as unknown as PackState

const folder = mkdtempSync(join(tmpdir(), 'yaodian-exchange-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The sheets of a workbook's bytes, by the way every upload goes. */
async function sheetsOf(bytes: Uint8Array, name = 'list.xlsx'): Promise<ReadSheet[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const read = await parseWorkbook(path, name)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

describe('a workbook that is no workbook', () => {
  test('is refused with what it is', async () => {
    for (const [name, bytes] of [
      ['broken.xlsx', Buffer.from('PK\u0003\u0004 and nothing')],
      ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ] as const) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      expect(await parseWorkbook(path, name)).toMatchObject({ ok: false })
    }
  })
})

eachEngine('workbooks of a register', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([club])))
    city.context.packs = [club]
    city.context.policy = policyWith([club])
  })
  const preview = async (login: string, sheets: ReadSheet[]) => {
    const outcome = await city.as(login, 'chess-match.arrange', (work) => previewImport(work, club, file, sheets))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const commit = (login: string, id: string | null) =>
    city.as(login, 'chess-match.arrange', (work) => commitImport(work, club, id ?? ''))
  const list = async () => {
    const outcome = await city.as('office', 'chess-match.read', (work) => listRecords(work, club, { limit: 200 }))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const exported = async () => {
    const outcome = await city.as('office', 'chess-match.export', (work) => exportRecords(work, club, { limit: 50 }))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }

  test('everything wrong with the rows is said at once, each at its cell, and nothing is stored', async () => {
    const shown = await preview(
      'county-clerk',
      sheet(
        ['对局登记表'],
        ['棋社', '开局', '台次', '执白者证件号码', '联系电话', '计等级分'],
        ['北县第一小学', '西西里防御', '第一台', identity, '138 0000 0000', '是'],
        ['开发区第一小学', '法兰西防御', '第三台', '110101199003070135', '12', '也许'],
        ['北县第一小学', '西西里防御', '第二台'],
        ['北县旧小学', '意大利开局', '第一台'],
        ['北县初级中学', '', ''],
        ['合计', '', '4'],
      ),
    )
    expect(shown.counts).toEqual({ new: 1, same: 0, changed: 0, refused: 4 })
    expect(
      shown.rows
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ row, problems }) => [row, ...problems.map(({ code, at }) => `${code} ${at}`)]),
    ).toEqual([
      [
        4,
        'import/no-such-unit A4',
        'import/not-a-choice C4',
        'import/not-yes-or-no F4',
        'field/identity-check D4',
        'field/phone E4',
      ],
      [5, 'import/doubled A5'],
      [6, 'register/unit-closed A6'],
      [7, 'import/required B7', 'import/required C7'],
    ])
    expect(JSON.stringify(shown)).not.toContain(identity)
    expect((await list()).records).toEqual([])
  })

  test('the rows that are right are taken once, with their keys, counts and acts', async () => {
    const shown = await preview(
      'county-clerk',
      sheet(
        ['开局名称', '棋社', '台次', '执白者证件号码', '联系电话'],
        ['西西里防御', '北县第一小学', '第一台', identity, '13800000000'],
        ['卡罗康防御', '北县 第一小学', '2-第二台', '', ''],
        ['=1+1', '北县初级中学', 'first', '', ''],
        ['坏行', '没有这个机构', '第一台', '', ''],
      ),
    )
    expect(shown.counts).toEqual({ new: 3, same: 0, changed: 0, refused: 1 })
    expect(await commit('office', shown.import)).toMatchObject({ ok: false })
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 3 } })
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 3 } })
    const { records, total } = await list()
    expect(total).toBe(3)
    expect(records.map(({ title }) => title).sort()).toEqual(['=1+1', '卡罗康防御', '西西里防御'])
    const counts = await city.as('office', 'chess-match.read', (work) => countRecords(work, club))
    expect(counts).toMatchObject({
      value: { total: 3, by: { state: { arranged: 3 }, board: { first: 2, second: 1 } } },
    })
    const id = records.find(({ title }) => title === '西西里防御')?.id as string
    await city.byHand(async (hand) => {
      expect((await opened(hand, id)).values).toMatchObject({
        white: identity,
        phone: '13800000000',
      })
      expect(await actsOf(hand, id)).toMatchObject([{ verb: 'arrange', values: { import: shown.import } }])
      expect(await actsOf(hand, shown.import as string)).toMatchObject([
        { verb: 'preview', values: { refused: 1, new: 3, fileName: 'list.xlsx' } },
        { verb: 'commit', values: { taken: 3 } },
      ])
      // What was refused stays for a day.
      const left = await hand.tx.query('select position from kept_rows where record_id = $1', [shown.import])
      expect(left).toEqual([{ position: 0 }])
    })
  })

  test('a row that differs changes its record by the act for it, and only what differs', async () => {
    const shown = await preview(
      'county-clerk',
      sheet(
        ['棋社', '开局', '台次', '执白者证件号码'],
        ['北县第一小学', '西西里防御', '第二台', identity],
        ['北县第一小学', '卡罗康防御', '第二台', ''],
        ['北县初级中学', '=1+1', '第一台', identity],
      ),
    )
    expect(shown.counts).toEqual({ new: 0, same: 1, changed: 1, refused: 1 })
    expect(shown.rows[0]?.problems.map(({ code }) => code)).toEqual(['import/not-to-be-changed'])
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 1 } })
    const { records } = await list()
    const id = records.find(({ title }) => title === '西西里防御')?.id as string
    await city.byHand(async (hand) => {
      const acts = await actsOf(hand, id)
      expect(acts.map(({ verb, step }) => [verb, step])).toEqual([
        ['arrange', 1],
        ['note', 2],
      ])
      expect(acts[1]?.values).toMatchObject({ given: { board: 'second' } })
      expect((await opened(hand, id)).values.white).toBe(identity)
    })
    const counts = await city.as('office', 'chess-match.read', (work) => countRecords(work, club))
    expect(counts).toMatchObject({ value: { total: 3, by: { board: { first: 1, second: 2 } } } })
  })

  test('what others did since the preview counts at the commit', async () => {
    const shown = await preview('county-clerk', sheet(['棋社', '开局', '台次'], ['北县第一小学', '后来者', '第一台']))
    await city.as('office', 'chess-match.arrange', (work) =>
      beginRecord(work, club, 'arrange', { club: city.units.northPrimary, opening: '后来者', board: 'first' }),
    )
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 0 } })
  })

  test('a preview ends after a day', async () => {
    const shown = await preview('county-clerk', sheet(['棋社', '开局', '台次'], ['北县第一小学', '隔夜', '第一台']))
    const before = city.clock.now
    city.clock.now = new Date(before.getTime() + 25 * 3_600_000)
    expect(await commit('county-clerk', shown.import)).toMatchObject({ problems: [{ code: 'import/expired' }] })
    city.clock.now = before
  })

  test('an export is an act, says who took it, holds no formula and no whole personal value', async () => {
    const { content, name } = await exported()
    const { sheets } = await readXlsx(content, { readStyles: true })
    const rows = sheets[0]?.rows ?? []
    expect(rows[0]?.[0]).toBe('对局')
    expect(rows[2]?.slice(0, 3)).toEqual(['序号', '棋社', '开局'])
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.type === 'formula' || cell.formula)).toEqual(
      [],
    )
    expect(JSON.stringify(rows)).toContain('=1+1')
    expect(JSON.stringify(rows)).not.toContain(identity)
    const number = /chess-match-\d{8}-[0-9a-f]{8}/.exec(name)?.[0]
    expect(rows.at(-1)?.[0]).toContain(number)
    await city.byHand(async (hand) => {
      const [act] = await hand.tx.query<{ values: { number: string; rows: number } }>(
        "select values from act where type = 'export'",
      )
      expect(act?.values).toMatchObject({ number, rows: 4, pack: 'chess-match' })
    })
  })

  test('an export that comes back changes nothing', async () => {
    const shown = await preview('office', await sheetsOf((await exported()).content))
    expect(shown.counts).toEqual({ new: 0, same: 4, changed: 0, refused: 0 })
    expect(await commit('office', shown.import)).toEqual({ ok: true, value: { taken: 0 } })
  })

  test('the template has its headings, lists and notes, and a filled one comes back', async () => {
    const outcome = await city.as('office', 'chess-match.read', (work) => writeTemplate(work, club))
    if (!outcome.ok) throw new Error()
    const book = await readXlsx(outcome.value.content)
    expect(book.sheets.map(({ name }) => name)).toEqual(['对局', '填表说明'])
    const [first] = book.sheets
    const heading = first?.rows.findIndex((row) => row.includes('棋社*')) as number
    expect(first?.rows[heading]).toEqual(['棋社*', '开局*', '台次*', '执白者证件号码', '联系电话', '计等级分', '着数'])
    expect(first?.dataValidations?.map(({ values }) => values)).toEqual([
      ['第一台', '第二台'],
      ['是', '否'],
    ])
    first?.rows.splice(heading + 1, 0, ['北县第一小学', '模板来的', '第二台', identity, '13900000000', '否'])
    const filled = await writeXlsx({ sheets: [{ name: 'S', rows: first?.rows ?? [] }] })
    const shown = await preview('office', await sheetsOf(filled))
    expect(shown.counts).toEqual({ new: 1, same: 0, changed: 0, refused: 0 })
    expect(await commit('office', shown.import)).toEqual({ ok: true, value: { taken: 1 } })
  })

  test('a workbook without known headings is shown with what is wanted; one without any is refused', async () => {
    const shown = await preview('office', sheet(['甲', '乙'], ['1', '2']))
    expect(shown).toMatchObject({ import: null, counts: { new: 0, refused: 0 } })
    expect(shown.sheets).toMatchObject([{ row: 1, skipped: true, missing: ['club', 'opening', 'board'] }])
    const outcome = await city.as('office', 'chess-match.arrange', (work) =>
      previewImport(work, club, file, sheet(['1', '2'], ['3', '4'])),
    )
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'import/no-heading', arguments: { headings: '棋社、开局、台次' } }],
    })
  })

  test('an export of a long list holds every record of it, with the sums of all', async () => {
    const more = 4321
    const { unitId, unitPath } = { unitId: city.units.zonePrimary, unitPath: '/ty/kfq/s1/' }
    const row = { cityId: 'ty', unitId, unitPath, state: 'arranged', done: {}, found: '', moves: 2, board: 'first' }
    await city.byHand((hand) =>
      hand.tx.copyIn(
        storedPack(club).table,
        Array.from({ length: more }, (_, i) => ({ ...row, id: uuidv7(hand.now), club: unitId, opening: `长名单${i}` })),
      ),
    )
    const { sheets } = await readXlsx((await exported()).content)
    const rows = sheets[0]?.rows ?? []
    const own = rows.filter((line) => String(line[2]).startsWith('长名单'))
    expect(own).toHaveLength(more)
    expect(new Set(own.map((line) => line[2])).size).toBe(more)
    expect(rows.at(-2)?.filter((cell) => typeof cell === 'number')).toContain(2 * more)
  })

  test('a long workbook is taken whole, and again with a few rows that differ: the same file then changes nothing', async () => {
    const heading = ['棋社', '开局', '台次']
    const rows = Array.from({ length: 5200 }, (_, i) => ['北县初级中学', `长表${i}`, i % 2 ? '第一台' : '第二台'])
    const taken = async (sheets: ReadSheet[]) => {
      const { import: id, counts } = await preview('county-clerk', sheets)
      return { counts, commit: await commit('county-clerk', id) }
    }
    expect(await taken(sheet(heading, ...rows))).toEqual({
      counts: { new: 5200, same: 0, changed: 0, refused: 0 },
      commit: { ok: true, value: { taken: 5200 } },
    })
    const other = rows.map((row, i) =>
      i === 1 || i === 5100 ? [...row.slice(0, 2), i % 2 ? '第二台' : '第一台'] : row,
    )
    const more = sheet(heading, ['北县初级中学', '又一行', '第一台'], ...other)
    expect(await taken(more)).toEqual({
      counts: { new: 1, same: 5198, changed: 2, refused: 0 },
      commit: { ok: true, value: { taken: 3 } },
    })
    expect((await preview('county-clerk', more)).counts).toEqual({ new: 0, same: 5201, changed: 0, refused: 0 })
  })

  test('a long workbook is never whole in memory as rows: it is read part by part, and waits in pieces', async () => {
    const heading = ['棋社', '开局', '台次']
    const rows = Array.from({ length: 4500 }, (_, i) => ['北县初级中学', `分段${i}`, '第一台'])
    await city.as('county-clerk', 'chess-match.arrange', async (work) => {
      const opened = await openRows(work, club, sheet(heading, ...rows), { said: { sheets: {}, all: {} }, kept: [] })
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
      const parts = async (names?: string[]) => {
        const read: { rows: number; last: Values }[] = []
        for await (const part of opened.value.read(names))
          read.push({ rows: part.length, last: part.at(-1)?.values ?? {} })
        return read
      }
      expect(opened.value.count).toBe(4500)
      expect((await parts()).map((part) => part.rows)).toEqual([1000, 1000, 1000, 1000, 500])
      // Again, and no more of them than what they are known by.
      expect((await parts(['opening'])).map(({ last }) => last).at(-1)).toEqual({ opening: '分段4499' })
    })
    const shown = await preview('county-clerk', sheet(heading, ...rows))
    await city.byHand(async (hand) => {
      const kept = await hand.tx.query('select position from kept_rows where record_id = $1', [shown.import])
      expect(kept).toHaveLength(2 * Math.ceil(4500 / rowsOfPiece))
    })
  })

  test('what was refused is given whole as a workbook, each row with its problems, and comes back when it was put right', async () => {
    const refused = (login: string, id: string | null) =>
      city.as(login, 'chess-match.arrange', (work) => writeRefused(work, club, id ?? ''))
    const bad = Array.from({ length: 1200 }, (_, i) => ['=2+2', '没有这个机构', `坏行${i}`, '第九台', identity])
    const shown = await preview(
      'county-clerk',
      sheet(['备注', '棋社', '开局', '台次', '执白者证件号码'], ['', '北县第一小学', '好行', '第一台', ''], ...bad, [
        '',
        '北县初级中学',
        '=3+3',
        '',
        '',
      ]),
    )
    expect(shown.counts).toEqual({ new: 1, same: 0, changed: 0, refused: 1201 })
    expect(await refused('office', shown.import)).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
    expect(await commit('county-clerk', shown.import)).toEqual({ ok: true, value: { taken: 1 } })
    const outcome = await refused('county-clerk', shown.import)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    const { sheets } = await readXlsx(outcome.value.content, { readStyles: true })
    const rows = sheets[0]?.rows ?? []
    const heading = rows.findIndex((row) => row[0] === '原文件行号')
    expect(rows[heading]).toEqual(['原文件行号', '导入问题', '棋社', '开局', '台次', '执白者证件号码'])
    expect(rows[heading + 1]?.[0]).toBe(3)
    expect(String(rows[heading + 1]?.[1]).split('\n')).toHaveLength(2)
    expect(rows[heading + 1]?.[1]).toMatch(/^B3 .+\nD3 /)
    expect(rows[heading + 1]?.slice(2)).toEqual(['没有这个机构', '坏行0', '第九台', '110***********0134'])
    expect(JSON.stringify(rows)).not.toContain(identity)
    expect(rows[heading + 1201]?.slice(2, 5)).toEqual(['北县初级中学', '=3+3', null])
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([])
    expect(rows.at(-1)?.[0]).toContain('仅供本单位工作使用')
    await city.byHand(async (hand) => {
      const acts = await hand.tx.query<{ values: Values }>("select values from act where type = 'export'")
      expect(acts.map(({ values }) => values)).toContainEqual(
        expect.objectContaining({ rows: 1201, query: { import: shown.import } }),
      )
    })
    const mended = rows.slice(0, heading + 3).map((row) => [...row])
    for (const row of mended.slice(heading + 1)) row.splice(2, 3, '北县初级中学', '改好的', '第一台')
    const again = await preview(
      'county-clerk',
      await sheetsOf(await writeXlsx({ sheets: [{ name: 'S', rows: mended }] })),
    )
    expect(again.counts).toEqual({ new: 1, same: 0, changed: 0, refused: 1 })
    expect(again.rows[0]?.problems.map(({ code }) => code)).toEqual(['import/doubled'])
    const before = city.clock.now
    city.clock.now = new Date(before.getTime() + 25 * 3_600_000)
    await preview('county-clerk', sheet(['棋社', '开局', '台次'], ['北县第一小学', '后一天', '第一台']))
    expect(await refused('county-clerk', shown.import)).toMatchObject({ problems: [{ code: 'import/expired' }] })
    city.clock.now = before
  })

  test('the ledger is whole after all of it', async () => {
    expect(await verifyLedger(city.context)).toMatchObject({ sound: true })
  })
})
