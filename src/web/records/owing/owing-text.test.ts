import { expect, test } from 'vitest'
import { fill } from '../../ui/language.ts'
import type { AssignmentLine } from '../assignment.ts'
import { owingNames, owingText } from './owing-text.ts'

const say = (words: { zh: string }, blanks?: Record<string, string | number>) => fill(words.zh, blanks)
const day = (at: string) => at.slice(5, 10)
const line = (unit: string, label: string, owedSince: string | null, due = '') =>
  ({
    unit: { id: unit, name: unit },
    item: { id: label, label: '', title: label },
    owedSince,
    nextReturn: due ? { from: '', to: '', due } : null,
  }) as unknown as AssignmentLine

test('who owes stands by unit, the most and the longest first', () => {
  const lines = [
    line('甲县教育局', '课后服务', '2026-10-13T15:59:59.999Z'),
    line('乙县教育局', '校舍建设', '2026-10-13T15:59:59.999Z'),
    line('乙县教育局', '课后服务', '2026-09-08T15:59:59.999Z'),
  ]
  const text = owingText(lines, { at: '11月22日', title: '某要点' }, say, day)
  expect(text.split('\n')).toEqual([
    '截至 11月22日，某要点应报未报情况：',
    '◆ 乙县教育局（2 项）',
    '－课后服务（09-08起未报）',
    '－校舍建设（10-13起未报）',
    '◆ 甲县教育局（1 项）',
    '－课后服务（10-13起未报）',
  ])
})

test('what is not due yet stands with the day by which it is', () => {
  const lines = [line('甲县教育局', '课后服务', null, '2026-11-30T15:59:59.999Z')]
  expect(owingText(lines, { at: '11月22日', title: '某要点' }, say, day).split('\n')[2]).toBe(
    '－课后服务（11-30前报送，还没有报）',
  )
})

test('who owes one matter stands by name under the day, what is late before what is not', () => {
  const lines = [
    line('丙校', '采暖', null, '2026-11-30T15:59:59.999Z'),
    line('乙校', '采暖', '2026-10-13T15:59:59.999Z', '2026-11-30T15:59:59.999Z'),
    line('甲校', '采暖', '2026-09-08T15:59:59.999Z'),
    line('丁校', '采暖', '2026-10-13T15:59:59.999Z'),
  ]
  expect(owingNames(lines, { at: '11月22日', title: '采暖' }, say, day).split('\n')).toEqual([
    '截至 11月22日，“采暖”还有 4 个单位没有报：',
    '◆ 09-08起未报（1 个）：甲校',
    '◆ 10-13起未报（2 个）：乙校、丁校',
    '◆ 11-30前报送，还没有报（1 个）：丙校',
  ])
})
