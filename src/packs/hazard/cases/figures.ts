import type { FigureCase } from '#core/testing/pack-cases.ts'

const ordinary = { grade: 'ordinary' }
const major = { grade: 'major' }

export const figureCases: FigureCase[] = [
  {
    title:
      'closed late and still open after the deadline both count against closing in time; what still runs does not count',
    on: '2026-06-30',
    records: [
      { state: 'closed', values: ordinary, due: '2026-03-19', ended: '2026-03-10' },
      { state: 'closed', values: ordinary, due: '2026-03-19', ended: '2026-03-20' },
      { state: 'rectifying', values: ordinary, due: '2026-06-01' },
      { state: 'rectifying', values: ordinary, due: '2026-07-15' },
      { state: 'closed', values: major, due: '2026-06-01', ended: '2026-06-01' },
    ],
    figures: {
      closedInTime: 50,
      rectifiedShare: 60,
      majorRectifiedShare: 100,
      openMajor: 0,
      open: 2,
      overdue: 1,
    },
  },
  {
    title: 'what was dismissed was none, and without any there is no rate',
    on: '2026-06-30',
    records: [{ state: 'dismissed', values: ordinary, due: '2026-03-04', ended: '2026-03-03' }],
    figures: { closedInTime: null, rectifiedShare: null, majorRectifiedShare: null, open: 0 },
  },
  {
    title: 'a major hazard is open until it is closed',
    on: '2026-06-30',
    records: [
      { state: 'escalated', values: major, due: '2026-08-01' },
      { state: 'rectified', values: major, due: '2026-08-01' },
    ],
    figures: { openMajor: 2, majorRectifiedShare: 50 },
  },
]
