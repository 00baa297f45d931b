import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellMark, type ReadSheet } from '../import/sheet.ts'
import { type Cells, cadences, columns } from './columns.ts'
import { compareSheet } from './compare-sheet.ts'
import { offeredCadence } from './planned-time.ts'
import { comparableCell, joinNames, readCell, splitNames } from './read-cell.ts'
import { type Row, rowOf } from './row.ts'
import { columnWords, tableWords } from './words.ts'

const row = (itemId: string, cells: Partial<Cells>, label = ''): Row => ({
  itemId,
  label,
  section: '',
  cells: { ...(Object.fromEntries(columns.map((column) => [column, ''])) as Cells), ...cells },
})

const sheetOf = (...rows: string[][]): ReadSheet[] => [{ name: 'S', rows: rows.map((cells) => cells.join(cellMark)) }]

const comparisonOf = (sheets: ReadSheet[], rows: Row[]) => {
  const outcome = compareSheet(sheets, rows)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** A table as its workbook has it: headings below a title, the key at the end. */
const written = (rows: readonly Row[]) =>
  sheetOf(
    ['任务分解表'],
    ['序号', '原序号', ...columns.map((column) => columnWords[column].zh), tableWords.key.zh],
    ...rows.map((each, at) => [String(at + 1), each.label, ...columns.map((c) => each.cells[c]), each.itemId]),
    ['导出人：某某'],
  )

describe('what is offered where an item is asked of units', () => {
  it('is a return a quarter at most, whatever the text says of the work itself', () => {
    const offered = cadences.filter((cadence) => offeredCadence(cadence) !== cadence)
    expect(offered).toEqual(['week', 'fortnight', 'ten-days', 'month'])
    expect(offered.map(offeredCadence)).toEqual(['quarter', 'quarter', 'quarter', 'quarter'])
    expect(offeredCadence(null)).toBeNull()
  })
})

describe('a cell', () => {
  it('keeps names together that hold the sign which parts names', () => {
    expect(splitNames('各县（市、区）人民政府、市财政局,计财科；\n 计财科')).toEqual([
      '各县（市、区）人民政府',
      '市财政局',
      '计财科',
    ])
  })

  it('takes a day as people write it, and says which text is none', () => {
    expect(readCell('deadline', '2026年11月30日')).toEqual({ ok: true, value: '2026-11-30' })
    expect(readCell('deadline', '年底')).toMatchObject({ ok: false, problems: [{ code: 'breakdown/not-a-day' }] })
  })

  it('takes a cadence by its word in either language', () => {
    expect(readCell('cadence', '每季度')).toEqual({ ok: true, value: 'quarter' })
    expect(readCell('cadence', 'quarterly')).toEqual({ ok: true, value: 'quarter' })
    expect(readCell('cadence', '有空时')).toMatchObject({ ok: false })
  })

  it('of the title is never empty', () => {
    expect(readCell('title', ' \n ')).toMatchObject({ ok: false, problems: [{ code: 'breakdown/empty-title' }] })
  })

  it('read twice is the same as read once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.string({ unit: 'grapheme', maxLength: 60 }), (column, text) => {
        const once = comparableCell(column, text)
        expect(comparableCell(column, once)).toBe(once)
      }),
    )
  })

  it('of names gives back the names that it was made of', () => {
    const name = fc.stringMatching(/^[甲乙丙丁][（）a-z]{0,4}[局科]$/)
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const text = joinNames(names)
        expect(joinNames(splitNames(text))).toBe(text)
      }),
    )
  })
})

describe('a row', () => {
  it('joins targets by lines and units by role', () => {
    const made = rowOf({
      id: 'i',
      section: '一',
      label: '1.',
      title: '扩大学位',
      objective: '',
      measures: '',
      leader: '',
      deadline: null,
      cadence: 'month',
      contact: '',
      targets: [{ quote: '新建\n幼儿园6所' }, { quote: '入园率达到90%' }],
      owners: [
        { role: 'lead', name: '计财科' },
        { role: 'support', name: '市财政局' },
        { role: 'lead', name: '基教科' },
      ],
    })
    expect(made.cells).toMatchObject({
      targets: '新建幼儿园6所\n入园率达到90%',
      lead: '计财科、基教科',
      support: '市财政局',
      cadence: 'month',
    })
  })
})

describe('a workbook that is read back', () => {
  const rows = [
    row('a', { title: '甲', lead: '计财科', deadline: '2026-11-30' }, '1.'),
    row('b', { title: '乙', measures: '一\n二' }, '2.'),
    row('c', { title: '丙' }, '3.'),
  ]

  it('without a change changes nothing, whatever the cells hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => !each.includes(cellMark))
    const cell = { title: text.map((each) => `题${each}`), deadline: fc.constantFrom('', '2026-01-31') }
    const cells = fc.record({
      ...(Object.fromEntries(columns.map((column) => [column, text])) as Record<string, fc.Arbitrary<string>>),
      ...cell,
      cadence: fc.constantFrom('', ...cadences),
    })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (tables) => {
        const made = tables.map((each, at) => row(`id-${at}`, each as Cells, `${at + 1}.`))
        const found = comparisonOf(written(made), made)
        expect(found).toMatchObject({ rows: made.length, changes: [], problems: [], moved: [], missing: [], added: [] })
      }),
    )
  })

  it('names each cell that differs with its old and its new text', () => {
    const changed = [rows[0], row('b', { title: '乙', measures: '一\n三', cadence: '每月' }, '2.'), rows[2]] as Row[]
    expect(comparisonOf(written(changed), rows).changes).toEqual([
      { itemId: 'b', column: 'measures', from: '一\n二', to: '一\n三' },
      { itemId: 'b', column: 'cadence', from: '', to: 'month' },
    ])
  })

  it('says which cell is wrong, by its name in the workbook', () => {
    const changed = [row('a', { title: '甲', lead: '计财科', deadline: '很快' }), rows[1], rows[2]] as Row[]
    const { changes, problems } = comparisonOf(written(changed), rows)
    expect(changes).toEqual([])
    expect(problems).toMatchObject([{ at: 'L3', row: 3, column: 'deadline', problem: { code: 'breakdown/not-a-day' } }])
  })

  it('says which rows were moved, left out, added and given twice', () => {
    const [a, b, c] = rows as [Row, Row, Row]
    const found = comparisonOf(written([c, a, row('', { title: '新的一项' }), a]), rows)
    expect(found.moved).toEqual([{ itemId: 'c', row: 3 }])
    expect(found.missing).toEqual(['b'])
    expect(found.added).toEqual([{ row: 5, title: '新的一项' }])
    expect(found.problems).toMatchObject([{ row: 6, problem: { code: 'breakdown/same-row-twice' } }])
    expect(b.itemId).toBe('b')
  })

  it('leaves columns alone that it does not have', () => {
    const found = comparisonOf(sheetOf(['工作任务', '牵头单位'], ['甲', '基教科'], ['乙', ''], ['丙', '']), rows)
    expect(found.changes).toEqual([{ itemId: 'a', column: 'lead', from: '计财科', to: '基教科' }])
  })

  it('that has no heading is refused', () => {
    expect(compareSheet(sheetOf(['随便', '写的']), rows)).toMatchObject({
      ok: false,
      problems: [{ code: 'breakdown/no-table' }],
    })
  })
})
