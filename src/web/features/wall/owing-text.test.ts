import { expect, test } from 'vitest'
import type { AssignmentLine } from '../../records/assignment.ts'
import { fill } from '../../ui/language.ts'
import { owingText } from './owing-text.ts'

const line = (unit: string, label: string, owedSince: string) =>
  ({
    unit: { id: unit, name: unit },
    item: { id: label, label: '', title: label },
    owedSince,
  }) as unknown as AssignmentLine

test('who owes stands by unit, the most and the longest first', () => {
  const lines = [
    line('甲县教育局', '课后服务', '2026-10-13T15:59:59.999Z'),
    line('乙县教育局', '校舍建设', '2026-10-13T15:59:59.999Z'),
    line('乙县教育局', '课后服务', '2026-09-08T15:59:59.999Z'),
  ]
  const text = owingText(
    lines,
    { at: '11月22日', plan: '某要点' },
    (words, blanks) => fill(words.zh, blanks),
    (at) => at.slice(5, 10),
  )
  expect(text.split('\n')).toEqual([
    '截至 11月22日，某要点应报未报情况：',
    '◆ 乙县教育局（2 项）',
    '－课后服务（09-08起未报）',
    '－校舍建设（10-13起未报）',
    '◆ 甲县教育局（1 项）',
    '－课后服务（10-13起未报）',
  ])
})
