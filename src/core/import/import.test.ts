import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from '../testing/chess-club.ts'
import { importColumns, wordsOfChoices } from './columns.ts'
import { cellIsEmpty, conversionOf } from './convert-cell.ts'
import { findHeading } from './heading.ts'
import { readDay, readMonth, readYear } from './read-day.ts'
import { readNumber } from './read-number.ts'
import { cellMark, cellsOf, columnLetter } from './sheet.ts'
import { unitFinder } from './unit-names.ts'

const sheet = (...rows: string[][]) => ({ name: 'S', rows: rows.map((row) => row.join(cellMark)) })
const columns = importColumns(match)

describe('the columns of a pack', () => {
  test('are the key, then what the act asks and allows, without what no cell can hold', () => {
    expect(columns.map(({ name }) => name)).toEqual(['club', 'opening', 'board', 'white', 'phone', 'rated'])
    expect(columns.filter(({ required }) => required).map(({ name }) => name)).toEqual(['club', 'opening', 'board'])
  })

  test('are named in letters as spreadsheets name them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('the headings', () => {
  const found = (...rows: string[][]) => {
    const heading = findHeading(sheet(...rows), columns)
    return (
      heading && [heading.row, [...heading.columns].map(([at, { name }]) => `${columnLetter(at)}:${name}`).join(' ')]
    )
  }

  test('are found below a title, in any order, by synonyms, marks and spaces aside', () => {
    expect(found(['对局登记表'], [], ['序号', ' 台 次*', '开局名称', '棋 社（全称）', '备注'])).toEqual([
      2,
      'B:board C:opening D:club',
    ])
  })

  test('are found in two merged rows: one above another, or above an empty cell', () => {
    const phones = importColumns({
      ...match,
      imports: { act: 'arrange', key: ['club', 'opening'], columns: { phone: ['棋手电话'] } },
    })
    const heading = findHeading(
      sheet(
        ['棋社', '开局', '裁判', '', '棋手', ''],
        ['', '', '姓名', '电话', '台次', '电话'],
        ['甲', '乙', '丙', '1', '', '2'],
      ),
      phones,
    )
    expect(heading && [...heading.columns].map(([at, { name }]) => [at, name])).toEqual([
      [0, 'club'],
      [1, 'opening'],
      [4, 'board'],
      [5, 'phone'],
    ])
    expect(heading?.row).toBe(1)
  })

  test('are not taken from rows of data or from another table', () => {
    expect(found(['姓名', '年级'], ['甲', '一'])).toBeUndefined()
    expect(found([])).toBeUndefined()
  })

  test('are kept as they are written, also where they mean nothing here', () => {
    expect([...(findHeading(sheet(['棋社', '开局', '天气']), columns)?.headings.values() ?? [])]).toEqual([
      '棋社',
      '开局',
      '天气',
    ])
  })
})

describe('a cell', () => {
  test.each([
    ['2026-9-1', '2026-09-01'],
    ['2026/09/01', '2026-09-01'],
    ['2026.9.1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['２０２６年９月１日', '2026-09-01'],
    ['二〇二六年十一月二十一日', '2026-11-21'],
    ['二○二六年十月十日', '2026-10-10'],
    ['20260901', '2026-09-01'],
    ['2026-09-01 00:00:00', '2026-09-01'],
    ['46266', '2026-09-01'],
    ['2026-02-30', undefined],
    ['26-9-1', undefined],
    ['100', undefined],
    ['明天', undefined],
  ])('%s is the day %s', (text, day) => expect(readDay(text)).toBe(day))

  test.each([
    ['2026-9', '2026-09'],
    ['2026年9月', '2026-09'],
    ['202609', '2026-09'],
    ['2026-09-01', '2026-09'],
    ['2026-13', undefined],
  ])('%s is the month %s', (text, month) => expect(readMonth(text)).toBe(month))

  test('of a year may say so', () =>
    expect([readYear('2026年'), readYear('2026'), readYear('26')]).toEqual([2026, 2026, undefined]))

  test.each([
    ['1,234', 1234],
    ['１２．５', 12.5],
    ['2.5万', 25000],
    ['12 万元', 120000],
    ['0.29万', 2900],
    ['3亿', 300000000],
    ['-4', -4],
    ['1.2e3', 1200],
    ['十', undefined],
    ['1.2.3', undefined],
    ['', undefined],
    ['1千米', undefined],
  ])('%s is the number %s', (text, number) => expect(readNumber(text, '元')).toBe(number))

  test('of any whole number written with marks of thousands gives that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(readNumber(number.toLocaleString('en-US'), '人')).toBe(number)
      }),
    )
  })

  test('of a choice holds its word in either language, its code, or a number before the word', () => {
    const board = conversionOf({ kind: 'choice', of: ['first', 'second'] }, () => 'none', {
      ...wordsOfChoices(match, 'board'),
      second: ['2', '二台', '第二台'],
    })
    expect(['第一台', 'FIRST', '2-第二台', '二台', '2', '第三台'].map(board)).toEqual([
      { value: 'first' },
      { value: 'first' },
      { value: 'second' },
      { value: 'second' },
      { value: 'second' },
      { wrong: 'import/not-a-choice' },
    ])
  })

  test('that was kept as a number beyond fifteen digits is refused and not guessed', () => {
    const identity = conversionOf({ kind: 'identity' }, () => 'none')
    expect(identity('1.10101199003e+17')).toEqual({ wrong: 'import/digits-lost' })
    expect(identity(' 11010119900307013x')).toEqual({ value: '11010119900307013X' })
  })

  test('keeps rare characters and points in names, and loses invisible marks', () => {
    const text = conversionOf({ kind: 'text', max: 60 }, () => 'none')
    expect(text('𠮷\u{2ebf0}·阿依\u202e娜 ')).toEqual({ value: '𠮷\u{2ebf0}·阿依娜' })
  })

  test('with a dash alone says nothing', () => {
    expect(['', '-', '——', '/', '／', ' '].map(cellIsEmpty)).toEqual(Array(6).fill(true))
    expect(['0', '无', '-1'].map(cellIsEmpty)).toEqual([false, false, false])
  })

  test('is never lost between the cells of its row', () => {
    expect(cellsOf(['a', '', 'b'].join(cellMark))).toEqual(['a', '', 'b'])
  })
})

describe('a unit', () => {
  const find = unitFinder([
    { id: '1', names: ['北县第一小学', '一小'], codes: ['s1'] },
    { id: '2', names: ['南县第一小学', '一小'], codes: ['s1', 'n9'] },
  ])
  test('is found by name, spaces aside, and by a code that is its own', () => {
    expect([find('北县 第一小学'), find('n9')]).toEqual([{ id: '1' }, { id: '2' }])
  })
  test('is not guessed where several are called so', () => {
    expect([find('一小'), find('s1'), find('三小')]).toEqual(['several', 'several', 'none'])
  })
})
