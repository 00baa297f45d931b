import type { FigureCase } from '#core/testing/pack-cases.ts'

const special = { scope: 'special' }
const comprehensive = { scope: 'comprehensive' }

export const figureCases: FigureCase[] = [
  {
    title:
      'only what entered the plan is counted; what is answered late, or not at all after its time, was not in time',
    on: '2026-06-30',
    records: [
      { state: 'planned', values: comprehensive },
      { state: 'listed', values: special, due: '2026-09-10' },
      { state: 'held', values: comprehensive, due: '2026-06-01' },
      { state: 'answered', values: { ...special, issues: 3 }, due: '2026-05-10', ended: '2026-05-08' },
      { state: 'answered', values: { ...comprehensive, issues: 4 }, due: '2026-05-10', ended: '2026-05-12' },
      { state: 'answered', values: special, due: '2026-05-10', ended: '2026-05-10' },
      { state: 'dropped', values: special },
    ],
    figures: { listed: 5, comprehensive: 2, answeredInTime: 50, issues: 7 },
  },
]
