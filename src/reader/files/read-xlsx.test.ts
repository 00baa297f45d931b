import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { makeWorkbook } from './fixtures/make-archive.ts'
import { readSource } from './read-source.ts'

const TASKS = {
  name: '任务清单',
  rows: [
    ['序号', '任务', '目标', '时限'],
    [1, '新建学校\n分两期', 0.85, new Date(Date.UTC(2026, 11, 31))],
    [2, '培训', 0.1 + 0.2, null],
    [],
    [null, '合计', 1234.5],
  ],
  merges: [{ startRow: 1, endRow: 2, startCol: 3, endCol: 3 }],
  cells: new Map([['1,2', { value: 0.85, type: 'number' as const, style: { numFmt: '0%' } }]]),
}

async function read(sheets: Parameters<typeof writeXlsx>[0]['sheets'], name = 'a.xlsx') {
  return readSource(new Uint8Array(await writeXlsx({ sheets })), name)
}

test('Each row is one line with tabs between cells, as the cells show them', async () => {
  const source = await read([TASKS])
  expect(source.text.split('\n')).toEqual([
    '序号\t任务\t目标\t时限',
    '1\t新建学校 分两期\t85%\t2026-12-31',
    '2\t培训\t0.3',
    '',
    '\t合计\t1234.5',
    '',
  ])
  expect(source.problems).toEqual([])
})

test('Every cell leads back to sheet, row and column', async () => {
  const source = await read([TASKS])
  const place = source.map?.find(({ span }) => source.text.slice(...span) === '85%')
  expect(place).toMatchObject({ at: 'cell', sheet: '任务清单', row: 2, column: 3 })
  const cell = source.cells?.find(({ span }) => source.text.slice(...span) === '2026-12-31')
  expect(cell).toMatchObject({ table: 0, row: 1, column: 3, rowSpan: 2, columnSpan: 1 })
})

test('Sheets follow each other as tables of their own; hidden ones are named', async () => {
  const source = await read([
    { name: '甲', rows: [['一']] },
    { name: '乙', rows: [['二']] },
    { name: '丙', rows: [['三']], hidden: true },
  ])
  expect(source.text).toBe('一\n\n二\n')
  expect(source.cells?.map(({ table }) => table)).toEqual([0, 1])
  expect(source.problems).toMatchObject([{ code: 'file/hidden-sheet', arguments: { count: 1, sheets: '丙' } }])
})

test('A workbook without a word gives an error', async () => {
  expect((await read([{ name: '甲', rows: [] }])).problems.map(({ code }) => code)).toEqual(['file/no-text'])
})

test('A row keeps its number and a cell its column when nothing stands before them', async () => {
  const source = await readSource(
    makeWorkbook('<row r="3"><c r="B3"><v>1</v></c><c r="D3" t="inlineStr"><is><t>甲</t></is></c></row>'),
    'a.xlsx',
  )
  expect(source.text).toBe('\n\n\t1\t\t甲\n')
  expect(source.map?.map((place) => place.at === 'cell' && [place.row, place.column])).toEqual([
    [3, 2],
    [3, 4],
  ])
})

test('A formula gives its stored result; one without a result is asked about', async () => {
  const source = await readSource(
    makeWorkbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1+1</f></c></row>'),
    'a.xlsx',
  )
  expect(source.text).toBe('2\n')
  expect(source.problems).toMatchObject([
    { code: 'file/formulas-without-result', severity: 'question', arguments: { count: 1 } },
  ])
})
