import { describe, expect, it } from 'vitest'
import { fill } from '../../ui/language.ts'
import { fromText, valueText } from './value-text.ts'

const zh = (words: { zh: string }, values?: Record<string, string | number>) => fill(words.zh, values)

describe('a value in words', () => {
  it('says how the number is meant and in which unit', () => {
    expect(valueText({ content: 2000, comparator: 'at-most', unit: 'pupils' }, zh)).toBe('不超过 2,000 名学生')
    expect(valueText({ content: 95, comparator: 'at-least', unit: 'percent' }, zh)).toBe('不少于 95%')
    expect(valueText({ content: [3, 5], comparator: 'between', unit: 'years' }, zh)).toBe('3–5 年')
    expect(valueText({ content: '20:30', comparator: 'is', unit: 'time-of-day' }, zh)).toBe('20:30')
  })

  it('says that a rule holds, and that a number is not known', () => {
    expect(valueText({ content: true, comparator: 'is', unit: 'rule' }, zh)).toBe('应当遵守')
    expect(valueText({ content: null, comparator: 'is', unit: 'natural-days' }, zh)).toBe('不明')
  })

  it('names the first day no more exactly than it is known', () => {
    expect(fromText({ from: '2013-01-01', fromKnown: 'year' })).toBe('2013')
    expect(fromText({ from: '2013-09-01', fromKnown: 'month' })).toBe('2013-09')
    expect(fromText({ from: '2013-09-17', fromKnown: 'day' })).toBe('2013-09-17')
  })
})
