import type { exportCollected as door } from '#api/collected.ts'
import type { InputOf } from '#api/endpoint.ts'
import { clockText } from '#core/day.ts'
import type { Outcome } from '#core/problem.ts'
import { isOdd, numberIn } from '#core/request/collected.ts'
import { collectedStateWords } from '#core/request/words.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { exportList } from '../registers/export-list.ts'
import { collect, shownOf } from './collected.ts'
import { collectedWords } from './words.ts'

/** The collected table of a period as a workbook, in the order of the city. Taking it is an act. */
export async function exportCollected(
  work: Work,
  id: string,
  query: InputOf<typeof door>['query'],
): Promise<Outcome<GivenFile>> {
  const { language } = work
  const table = await collect(work, id, query.period)
  if (!table.ok) return table
  const { request, columns, period } = table.value
  const rows = shownOf(table.value.rows, query.show)
  const heading = (key: keyof typeof collectedWords) => collectedWords[key][language]
  const span = period ? ` ${period.from}—${period.to}` : ''
  // Totals are those of all; a part of the rows has none.
  const adds = query.show === 'all' && columns.some(({ total }) => total !== null)
  return exportList(work, {
    name: 'collected',
    sheet: heading('title'),
    title: `${request.title} ${heading('title')}${span}`,
    columns: [
      { heading: heading('county'), width: 14 },
      { heading: heading('unit'), width: 24 },
      { heading: heading('state'), width: 10 },
      ...columns.map(({ field, total, decimals }) => ({
        heading: field,
        width: 16,
        ...(total === null ? {} : { kind: 'number' as const, decimals }),
      })),
      { heading: heading('filler'), width: 12 },
      { heading: heading('at'), width: 17 },
    ],
    rows: rows.map(({ county, unit, state, values, filler, filledFor, at }) => [
      county ?? '',
      unit.name,
      collectedStateWords[state][language],
      ...values.map((value, i) => (value !== null && columns[i]?.total !== null ? (numberIn(value) ?? value) : value)),
      [filler, filledFor].filter(Boolean).join('，'),
      at === null ? '' : clockText(at),
    ]),
    totals: adds ? [null, null, null, ...columns.map(({ total }) => total), null, null] : undefined,
    notes: notesOf(table.value, language),
    frozenColumns: 3,
    query: { ...query, request: id, period: period?.from },
  })
}

type Table = Extract<Awaited<ReturnType<typeof collect>>, { ok: true }>['value']

/** Which units filled in no number where nearly all others did. */
function notesOf({ columns, rows }: Table, language: 'zh' | 'en'): string[] | undefined {
  const notes = columns.flatMap((column, i) => {
    const units = rows.filter(({ values }) => isOdd(column, values[i] ?? null)).map(({ unit }) => unit.name)
    if (units.length === 0) return []
    return [sentence('request/no-numbers', { field: column.field, units: units.join('、') }, language)]
  })
  return notes.length > 0 ? notes : undefined
}
