import { expect, it } from 'vitest'
import { dayRuns } from './day-runs.ts'

const named = (name: string, ...days: string[]) => days.map((day) => ({ day, name }))

it('days of one name that follow each other are one span', () => {
  expect(dayRuns(named('元旦', '2026-01-03', '2026-01-01', '2026-01-02'))).toEqual([
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', count: 3 },
  ])
})

it('another name and a gap begin another span', () => {
  const days = [...named('甲', '2026-05-01', '2026-05-03'), ...named('乙', '2026-05-04')]
  expect(dayRuns(days).map(({ name, from, to }) => [name, from, to])).toEqual([
    ['甲', '2026-05-01', '2026-05-01'],
    ['甲', '2026-05-03', '2026-05-03'],
    ['乙', '2026-05-04', '2026-05-04'],
  ])
})
