import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { type ListDocument, rowsWithLayout, writeWorkbook } from './write-workbook.ts'

const list = (more: Partial<ListDocument> = {}): ListDocument => ({
  language: 'zh',
  sheet: '台账',
  title: '安全台账',
  filled: { unit: '某单位', day: '2026-09-15' },
  columns: [
    { heading: '名称', width: 20, kind: 'text', required: true },
    { heading: '类别', width: 10, kind: 'text', choices: ['甲类', '乙类'] },
    { heading: '金额', width: 12, kind: 'number', decimals: 2 },
  ],
  rows: [
    ['一', '甲类', 1234.5],
    ['二', '乙类', 2],
  ],
  numbered: true,
  frozenColumns: 2,
  ...more,
})

/** Texts that a spreadsheet would run if it took them for formulas, by a fixed rule: 5,000 different ones. */
function payloads(count: number): string[] {
  const starts = [
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n=',
    ' =',
    '＝',
    '＋',
    '=\u200b',
    "'=",
    '"=',
    ';=',
    '%0a=',
    '|',
    '\u00a0=',
    '−',
  ]
  const bodies = [
    (n: number) => `${n}+${n}`,
    (n: number) => `cmd|' /C calc'!A${n}`,
    (n: number) => `HYPERLINK("http://127.0.0.1/${n}","x")`,
    (n: number) => `SUM(A1:A${n})`,
    (n: number) => `WEBSERVICE("http://127.0.0.1/"&A${n})`,
    (n: number) => `DDE("cmd";"/C calc";"${n}")`,
    (n: number) => `IMPORTXML(CONCAT("http://127.0.0.1/${n}"),"//a")`,
    (n: number) => `</t></is></c><c><f>${n}+1</f></c>`,
  ]
  return Array.from({ length: count }, (_, n) => {
    const start = starts[n % starts.length] as string
    return start + (bodies[Math.floor(n / starts.length) % bodies.length] as (n: number) => string)(n + 1)
  })
}

/** What a workbook can keep of a text: line ends are one kind, and control characters have no place in XML. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n')

const soffice = '/usr/bin/soffice'

describe('a list as a workbook', () => {
  test('has its title, who filled it in, numbers of rows, totals and the annex in the corner', async () => {
    const bytes = await writeWorkbook(
      list({ attachment: '2', totals: [null, null, 1236.5], watermark: '编号 7', notes: ['名称：必填'] }),
    )
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '填表说明'])
    const rows = sheets[0]?.rows.map((row) => row.filter((value) => value !== null))
    expect(rows?.[0]).toEqual(['附件2'])
    expect(rows?.[1]).toEqual(['安全台账'])
    expect(rows?.[2]?.[0]).toContain('填报单位：某单位')
    expect(rows?.slice(3)).toEqual([
      ['序号', '名称*', '类别', '金额'],
      [1, '一', '甲类', 1234.5],
      [2, '二', '乙类', 2],
      ['合计', 1236.5],
      ['编号 7'],
    ])
  })

  test('keeps its headings in sight and on every page, sideways, with lists to choose from', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(list()), { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.freezePane).toMatchObject({ rows: 3, columns: 2 })
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$3:$3' })
    expect(sheet?.dataValidations).toMatchObject([{ type: 'list', values: ['甲类', '乙类'], range: 'C4:C5' }])
    expect(sheet?.merges?.length).toBe(2)
    expect(sheet?.cells?.get('3,3')?.style?.numFmt).toBe('#,##0.00')
  })

  test('to fill in shows in colour what is filled in and what is left, takes whole numbers, and hides what rows are known by', async () => {
    const columns: ListDocument['columns'] = [
      { heading: '任务', width: 20, kind: 'text', mark: 'keep', wrap: true },
      { heading: '完成百分比', width: 12, kind: 'number', mark: 'fill', whole: { from: 0, to: 100, hint: '填整数' } },
      { heading: '识别码', width: 6, kind: 'text', mark: 'keep', hidden: true },
    ]
    const rows = [
      ['一', null, 'a'],
      ['二', null, 'b'],
    ]
    const tasks = list({ columns, rows, hint: '填浅黄色格。', sorted: true, paper: 'a4', isShut: (row) => row === 1 })
    const bytes = await writeWorkbook(tasks, list({ sheet: '数据' }))
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '数据'])
    const [sheet] = sheets
    expect(sheet?.rows[2]?.[0]).toBe('填浅黄色格。')
    expect(sheet?.autoFilter?.range).toBe('A4:D6')
    expect(sheet?.columns?.map(({ hidden }) => hidden === true)).toEqual([false, false, false, true])
    expect(sheet?.dataValidations).toMatchObject([{ type: 'whole', formula1: '0', formula2: '100', range: 'C5:C6' }])
    const colourAt = (place: string) => {
      const fill = sheet?.cells?.get(place)?.style?.fill
      return fill?.type === 'pattern' ? fill.fgColor?.rgb?.slice(-6) : undefined
    }
    // The second row cannot be filled in now: it is grey as what is left.
    expect([colourAt('4,2') === colourAt('4,1'), colourAt('5,2') === colourAt('5,1')]).toEqual([false, true])
    expect(colourAt('4,1')).toBe('F4F5F7')
  })

  test('of many columns is printed on A3', async () => {
    const columns = Array.from({ length: 20 }, (_, i) => ({ heading: `列${i}`, width: 8, kind: 'text' as const }))
    const { sheets } = await readXlsx(await writeWorkbook(list({ columns, rows: [] })))
    expect(sheets[0]?.pageSetup?.paperSize).toBe('a3')
  })
})

describe('a text that looks like a formula', () => {
  const texts = payloads(5000)
  const rows = texts.map((text) => [text, text, 1])

  test('stays the text that it was, 5,000 times, in short and in long workbooks', async () => {
    expect(new Set(texts).size).toBe(5000)
    const padding = Array.from({ length: rowsWithLayout - 4999 }, () => ['x', 'y', 1])
    for (const written of [rows, [...rows, ...padding]]) {
      const { sheets } = await readXlsx(await writeWorkbook(list({ rows: written, numbered: false })), {
        readStyles: true,
      })
      const cells = [...(sheets[0]?.cells?.values() ?? [])]
      expect(cells.filter((cell) => cell.type === 'formula' || cell.formula)).toEqual([])
      const shown = sheets[0]?.rows.slice(3, 3 + texts.length).map((row) => String(row[0]))
      expect(shown?.map(kept)).toEqual(texts.map(kept))
    }
  }, 60_000)

  test.skipIf(!existsSync(soffice))(
    'is no formula to LibreOffice either',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'yaodian-workbook-'))
      writeFileSync(join(folder, 'list.xlsx'), await writeWorkbook(list({ rows })))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      await promisify(execFile)(soffice, [
        profile,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'list.xlsx'),
      ])
      const converted = readFileSync(join(folder, 'list.fods'), 'utf8')
      rmSync(folder, { recursive: true })
      expect(converted).toContain('安全台账')
      expect(converted.match(/table:formula=/g)).toBeNull()
      // Every payload is there once for each of its two cells.
      expect(converted.match(/cmd\|/g)?.length).toBeGreaterThan(1000)
    },
    180_000,
  )
})
