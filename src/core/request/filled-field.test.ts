import { describe, expect, test } from 'vitest'
import { askedFields, checkFilled, inAskedOrder, shareWith } from './filled-field.ts'

const asked = ['在校生数', '心理教师姓名', '咨询室']
const filled = (...values: [string, string][]) => values.map(([field, value]) => ({ field, value }))
const against = (...values: [string, string][]) =>
  checkFilled(asked, filled(...values)).map(({ code, at }) => `${code} at ${at}`)

describe('fields that are asked', () => {
  test('are each filled in once', () => {
    expect(against(['在校生数', '412'], ['心理教师姓名', '无'], ['咨询室', '不适用'])).toEqual([])
  })

  test('in any order, and are kept in that in which they are asked', () => {
    const given = filled(['咨询室', '有'], ['在校生数', '412'], ['心理教师姓名', '无'])
    expect(checkFilled(asked, given)).toEqual([])
    expect(inAskedOrder(asked, given).map(({ field }) => field)).toEqual(asked)
  })

  test('are told all at once where they are empty, left out, said twice or not asked', () => {
    expect(against(['在校生数', ' '], ['操场面积', '3'], ['咨询室', '有'], ['咨询室', '没有'])).toEqual([
      'return/field-empty at filled.0.value',
      'return/field-not-asked at filled.1.field',
      'return/field-twice at filled.3.field',
      'return/field-empty at filled.1.value',
    ])
  })

  test('that were drafted twice are asked once', () => {
    expect(askedFields(['甲', '乙', '甲'])).toEqual(['甲', '乙'])
  })
})

describe('a return in which all is filled in', () => {
  const months = ['2026-09-01', '2026-10-01', '2026-11-01'].map((from) => ({ from }))
  test('is all that is asked where it is asked once', () => {
    expect(shareWith([{ from: '2026-09-15' }], { from: '2026-09-15' })).toBe(100)
  })
  test('is one part of what is asked where it is repeated, and all with the last', () => {
    expect(months.map((month) => shareWith(months, month))).toEqual([33, 66, 100])
  })
})
