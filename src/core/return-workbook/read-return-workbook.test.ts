import { describe, expect, test } from 'vitest'
import { cellMark, type ReadSheet } from '../import/sheet.ts'
import { type DataColumn, type Datum, dataKey, headingOf, mostTasks, type TaskColumn, taskKey } from './columns.ts'
import { type GivenReturn, readReturnWorkbook } from './read-return-workbook.ts'

const at = new Date('2026-11-02T01:00:00.000Z')
const ids = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
const [first = '', second = ''] = ids

type Cells<Column extends string> = Partial<Record<Column, string>>

/** Columns as an office left them: one of its own before ours, and not in our order. */
const taskHeadings = ['title', 'unit', 'progress', 'problems', 'next', 'coordination', 'share', 'key'] as const
const dataHeadings = [
  'title',
  'at',
  'quantity',
  'measure',
  'from',
  'to',
  'value',
  'notApplicable',
  'explanation',
  'key',
] as const

function sheet<Column extends TaskColumn | DataColumn>(
  name: string,
  columns: readonly Column[],
  rows: readonly Cells<Column>[],
): ReadSheet {
  const lines = [
    ['任务填报表'],
    ['填报单位：某县'],
    ['', ...columns.map((column) => headingOf(column, 'zh'))],
    ...rows.map((cells, row) => [String(row + 1), ...columns.map((column) => cells[column] ?? '')]),
  ]
  return { name, rows: lines.map((cells) => cells.join(cellMark)) }
}

const task = (id: string, filled: Cells<TaskColumn> = {}): Cells<TaskColumn> => {
  const cells = { title: `任务${id.slice(-1)}`, unit: '某县' }
  return { ...cells, key: taskKey(id, at, cells), ...filled }
}
const tasks = (...rows: Cells<TaskColumn>[]) => sheet('任务', taskHeadings, rows)
const datum = (id: string, asked: Datum, filled: Cells<DataColumn> = {}): Cells<DataColumn> => {
  const named =
    asked.of === 'field'
      ? { quantity: asked.field }
      : { quantity: '教师数', measure: '人', from: asked.from, to: asked.to }
  const cells = { title: `任务${id.slice(-1)}`, at: '某县', ...named }
  return { ...cells, key: dataKey(id, asked, cells), ...filled }
}
const teachers: Datum = { of: 'quantity', quantity: 'teachers.all', from: '2025-01-01', to: '2025-12-31' }
const field = (name: string): Datum => ({ of: 'field', field: name })
const data = (...rows: Cells<DataColumn>[]) => sheet('数据', dataHeadings, rows)

function read(...sheets: ReadSheet[]): { returns: GivenReturn[]; empty: number } {
  const outcome = readReturnWorkbook(sheets)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}
const problemsOf = (...sheets: ReadSheet[]) =>
  read(...sheets).returns.flatMap(({ problems }) => problems.map(({ code, at: place }) => `${code} ${place}`))

describe('a row of the workbook', () => {
  test('gives what was filled in; one that was left empty is only counted', () => {
    const { returns, empty } = read(
      tasks(task(first, { progress: '已开工\n二期待批', share: '60%', next: '/' }), task(second, { problems: '-' })),
    )
    expect(empty).toBe(1)
    expect(returns).toMatchObject([
      {
        assignmentId: first,
        taken: at.toISOString(),
        report: { progress: '已开工\n二期待批', problems: '', next: '', coordination: '', share: 60 },
        task: { sheet: '任务', row: 4 },
        problems: [],
      },
    ])
  })

  test('is known by its key wherever it was moved, and however many rows above it were deleted', () => {
    const { returns } = read(
      tasks(task(second, { progress: '乙', share: '1' }), task(first, { progress: '甲', share: '2' })),
    )
    expect(returns.map(({ assignmentId, report }) => [assignmentId, report?.progress])).toEqual([
      [second, '乙'],
      [first, '甲'],
    ])
  })

  test('is refused where its key stands beside the cells of another row, or there is none', () => {
    const moved = { ...task(first), title: '任务2', progress: '甲', share: '1' }
    expect(
      problemsOf(
        tasks(moved, task(second, { progress: '乙', share: '1', key: '' }), task(first, { key: 'x', progress: '丙' })),
      ),
    ).toEqual([
      'return-workbook/row-changed 任务!B4',
      'return-workbook/no-key 任务!I5',
      'return-workbook/no-key 任务!I6',
    ])
  })

  test('keeps its key where spaces and line breaks changed on the way through another program', () => {
    expect(read(tasks(task(first, { title: '任务 1\n', progress: '甲', share: '1' }))).returns[0]?.assignmentId).toBe(
      first,
    )
  })

  test('that stands twice is refused the second time', () => {
    const row = task(first, { progress: '甲', share: '1' })
    const { returns } = read(tasks(row, row))
    expect(returns.map(({ problems }) => problems.map(({ code, arguments: values }) => [code, values]))).toEqual([
      [],
      [['import/doubled', { row: 4 }]],
    ])
  })
})

describe('a share', () => {
  const shareOf = (share: string) => {
    const [given] = read(tasks(task(first, { progress: '甲', share }))).returns
    return [given?.report?.share, ...(given?.problems ?? []).map(({ code, at: place }) => `${code} ${place}`)]
  }
  test('is read as people write it', () => {
    expect(['0', '１００', '85%', ' 40 '].map((text) => shareOf(text))).toEqual([[0], [100], [85], [40]])
  })
  test('is no words, no fraction and nothing beyond the whole', () => {
    expect(['约六成', '0.6', '120', '-1', '12.5'].map((text) => shareOf(text))).toEqual([
      [null, 'import/not-a-number 任务!H4'],
      [null, 'return-workbook/share-fraction 任务!H4'],
      [null, 'return-workbook/share-range 任务!H4'],
      [null, 'return-workbook/share-range 任务!H4'],
      [null, 'return-workbook/share-range 任务!H4'],
    ])
  })
})

describe('a row of data', () => {
  const filled = task(first, { progress: '甲', share: '1' })
  test('goes with the return of its task', () => {
    const [given] = read(
      tasks(filled),
      data(datum(first, teachers, { value: '1,208人', explanation: '新建两校' }), datum(second, teachers)),
    ).returns
    expect(given).toMatchObject({
      quantities: [
        { quantity: 'teachers.all', from: '2025-01-01', to: '2025-12-31', value: 1208, notApplicable: null },
      ],
      explanation: '新建两校',
      problems: [],
    })
    expect(given?.data).toHaveLength(1)
  })

  test('says why there is no number, not both', () => {
    const [given] = read(tasks(filled), data(datum(first, teachers, { notApplicable: '无此类学校' }))).returns
    expect(given?.quantities).toMatchObject([{ value: null, notApplicable: '无此类学校' }])
    expect(problemsOf(tasks(filled), data(datum(first, teachers, { value: '5', notApplicable: '无' })))).toEqual([
      'return-workbook/value-and-reason 数据!I4',
    ])
  })

  test('is told where it holds words in place of a number, or its key is another row’s', () => {
    const moved = { ...datum(first, teachers), at: '邻县', value: '3' }
    expect(problemsOf(tasks(filled), data(datum(first, teachers, { value: '不详' }), moved))).toEqual([
      'import/not-a-number 数据!H4',
      'return-workbook/row-changed 数据!B5',
    ])
  })

  test('is the same in all tasks that ask the same of a unit', () => {
    const other = task(second, { progress: '乙', share: '1' })
    const rows = (value: string) => data(datum(first, teachers, { value: '5' }), datum(second, teachers, { value }))
    expect(problemsOf(tasks(filled, other), rows('5'))).toEqual([])
    expect(problemsOf(tasks(filled, other), rows('6'))).toEqual(['return-workbook/other-number 数据!H5'])
  })

  test('without a return is given by itself, so that it can be told', () => {
    const { returns, empty } = read(tasks(task(first)), data(datum(first, teachers, { value: '5' })))
    expect(returns).toMatchObject([{ assignmentId: first, report: null, task: { row: 4 }, quantities: [{ value: 5 }] }])
    expect(empty).toBe(1)
  })
})

describe('the fields of a request', () => {
  test('are a return by themselves, with their words as they are', () => {
    const { returns, empty } = read(
      tasks(task(first)),
      data(datum(first, field('咨询室|有无')), datum(first, field('在校生数'), { value: '/' })),
    )
    expect(empty).toBe(0)
    expect(returns).toMatchObject([
      {
        assignmentId: first,
        report: { progress: '', share: null },
        fields: [{ field: '在校生数', value: '/' }],
        problems: [],
      },
    ])
    expect(returns[0]?.data.map(({ row }) => row)).toEqual([4, 5])
  })
})

describe('a workbook', () => {
  test('that is another one is refused', () => {
    const other: ReadSheet = { name: 'S', rows: [['姓名', '学校'].join(cellMark), ['甲', '乙'].join(cellMark)] }
    expect(readReturnWorkbook([other])).toMatchObject({ ok: false, problems: [{ code: 'return-workbook/no-heading' }] })
  })

  test('of too many filled rows is refused whole', () => {
    const rows = Array.from({ length: mostTasks + 1 }, (_, n) => {
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
      return task(id, { progress: '甲', share: '1' })
    })
    expect(readReturnWorkbook([tasks(...rows)])).toMatchObject({
      ok: false,
      problems: [{ code: 'return-workbook/too-many', arguments: { most: mostTasks, count: mostTasks + 1 } }],
    })
  })
})
