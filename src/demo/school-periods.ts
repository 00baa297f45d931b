/** School calendars (校历) of the demo city; the mountain county of Qinglan closes earlier in winter. */
import { counties } from './counties.ts'
import type { DemoPeriod } from './keyed.ts'

type Row = [kind: DemoPeriod['kind'], name: string, from: string, to: string]

const rows = (unit: string, schoolYear: string, ...all: Row[]): DemoPeriod[] =>
  all.map(([kind, name, from, to]) => ({ unit, schoolYear, kind, name, from, to }))

const qinglan = counties.find(({ name }) => name === '青岚县')?.key as string

export const schoolPeriods: DemoPeriod[] = [
  ...rows(
    'yx',
    '2024-2025',
    ['term', '2024—2025学年第一学期', '2024-09-02', '2025-01-17'],
    ['holiday', '寒假', '2025-01-18', '2025-02-14'],
    ['term', '2024—2025学年第二学期', '2025-02-17', '2025-07-04'],
    ['holiday', '暑假', '2025-07-05', '2025-08-31'],
  ),
  ...rows(
    'yx',
    '2025-2026',
    ['term', '2025—2026学年第一学期', '2025-09-01', '2026-01-30'],
    ['holiday', '寒假', '2026-01-31', '2026-03-01'],
    ['term', '2025—2026学年第二学期', '2026-03-02', '2026-07-03'],
    ['holiday', '暑假', '2026-07-04', '2026-08-31'],
  ),
  ...rows(
    'yx',
    '2026-2027',
    ['term', '2026—2027学年第一学期', '2026-09-01', '2027-01-22'],
    ['holiday', '寒假', '2027-01-23', '2027-02-21'],
    ['term', '2026—2027学年第二学期', '2027-02-22', '2027-07-02'],
    ['holiday', '暑假', '2027-07-03', '2027-08-31'],
  ),
  ...rows(
    qinglan,
    '2026-2027',
    ['term', '2026—2027学年第一学期', '2026-08-31', '2027-01-15'],
    ['holiday', '寒假', '2027-01-16', '2027-02-21'],
    ['term', '2026—2027学年第二学期', '2027-02-22', '2027-07-09'],
    ['holiday', '暑假', '2027-07-10', '2027-08-31'],
  ),
]
