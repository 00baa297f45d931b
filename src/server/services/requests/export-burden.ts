import type { getBurden as door } from '#api/burden.ts'
import type { InputOf } from '#api/endpoint.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { exportList } from '../registers/export-list.ts'
import { burdenOfSchools, type SchoolBurden } from './burden.ts'
import { burdenWords } from './words.ts'

/** The columns with their width in characters. */
const columns: { key: Exclude<keyof typeof burdenWords, 'title'>; width: number; of: (row: SchoolBurden) => string }[] =
  [
    { key: 'school', width: 30, of: ({ unit }) => unit.name },
    { key: 'requests', width: 10, of: ({ requests }) => String(requests) },
    { key: 'returns', width: 10, of: ({ returns }) => String(returns) },
    { key: 'inspections', width: 10, of: ({ inspections }) => String(inspections) },
    { key: 'activities', width: 14, of: ({ activities }) => String(activities) },
    { key: 'minutes', width: 12, of: ({ minutes }) => String(minutes) },
    { key: 'others', width: 14, of: ({ others }) => String(others) },
    { key: 'comprehensiveOfYear', width: 14, of: (row) => String(row.comprehensiveOfYear) },
    { key: 'activitiesOfTerm', width: 14, of: (row) => String(row.activitiesOfTerm ?? '') },
  ]

/** The burden of every school in reach that is asked something, as a workbook. Taking it is an act. */
export async function exportBurden(work: Work, query: InputOf<typeof door>['query']): Promise<Outcome<GivenFile>> {
  const { language } = work
  const { month, rows } = await burdenOfSchools(work, query)
  return exportList(work, {
    name: 'burden',
    sheet: month,
    title: `${burdenWords.title[language]} ${month}`,
    columns: columns.map(({ key, width }) => ({ heading: burdenWords[key][language], width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    query: { ...query, month },
  })
}
