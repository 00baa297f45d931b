import { describe, expect, test } from 'vitest'
import { columnsOf, isOdd, numberIn, periodToShow, returnOf, saysNothing, valuesOf } from './collected.ts'

const row = (value: string | null, state: 'accepted' | 'submitted' | 'sent-back' | 'unreturned' = 'accepted') => ({
  state,
  values: [value],
})
const column = (...rows: ReturnType<typeof row>[]) => columnsOf(['在校生数'], rows)[0]

describe('a number', () => {
  test('is read as people write it', () => {
    expect(['412', ' 1,208 ', '１２', '3.50', '-2', '0'].map(numberIn)).toEqual([412, 1208, 12, 3.5, -2, 0])
  })
  test('is no telephone, no identity number, nothing with a unit and no date', () => {
    expect(['13800000000', '053512345', '12人', '约5', '2026-10-21', '85%', '1,2', ''].map(numberIn)).toEqual(
      Array(8).fill(null),
    )
  })
})

describe('a column', () => {
  test('is added up where every answer is a number, what waits for review among them', () => {
    expect(column(row('412'), row('1,208', 'submitted'))).toMatchObject({ total: 1620, isNumeric: true, odd: 0 })
    expect(column(row('0.1'), row('0.2'))).toMatchObject({ total: 0.3, decimals: 1 })
  })
  test('counts nothing of what was sent back or not returned, and leaves out who says that there is nothing', () => {
    expect(column(row('5'), row('700', 'sent-back'), row(null, 'unreturned'), row('无'), row('不适用'))).toMatchObject({
      total: 5,
      odd: 0,
    })
    expect(['无', ' 不适用 ', '/', 'N/A', ''].map(saysNothing)).toEqual(Array(5).fill(true))
  })
  test('has no total where one answer is none, which is marked where nearly all others are', () => {
    const slip = column(row('5'), row('6'), row('7'), row('八'))
    expect(slip).toMatchObject({ total: null, isNumeric: true, odd: 1 })
    expect(['八', '7', '无', null].map((text) => isOdd(slip ?? { isNumeric: false }, text))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(column(row('5'), row('张三'), row('李四'))).toMatchObject({ total: null, isNumeric: false })
  })
  test('to which nobody answered comes to nothing', () => {
    expect(column(row(null, 'unreturned'))).toMatchObject({ total: null, isNumeric: false, odd: 0 })
  })
})

describe('a unit', () => {
  const returned = (state: 'sent-back' | 'withdrawn' | 'accepted', period: string, day: number) => ({
    state,
    period,
    submittedAt: `2026-10-0${day}T01:00:00.000Z`,
  })
  test('stands by its last return of the period that was not withdrawn', () => {
    const all = [
      returned('accepted', '2026-09-01', 4),
      returned('sent-back', '2026-09-01', 2),
      returned('sent-back', '2026-10-01', 5),
      returned('withdrawn', '2026-10-01', 6),
    ]
    expect(returnOf(all, '2026-09-01')?.state).toBe('accepted')
    expect(returnOf(all, '2026-10-01')?.state).toBe('sent-back')
    expect(returnOf(all, null)?.submittedAt).toBe('2026-10-05T01:00:00.000Z')
    expect(returnOf(all, '2026-11-01')).toBeUndefined()
  })
  test('has its values in the order of the fields', () => {
    expect(valuesOf(['甲', '乙'], [{ field: '乙', value: '2' }])).toEqual([null, '2'])
  })
})

describe('the period that is looked at first', () => {
  const months = [
    { from: '2026-09-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-10-31' },
    { from: '2026-11-01', to: '2026-11-30' },
  ]
  const shown = (today: string, ...returned: string[]) => periodToShow(months, new Set(returned), today)?.from
  test('is the last that has ended, or the one that runs once somebody returned it', () => {
    expect(shown('2026-10-21')).toBe('2026-09-01')
    expect(shown('2026-10-21', '2026-10-01')).toBe('2026-10-01')
    expect(shown('2026-09-10')).toBe('2026-09-01')
  })
})
