import type { z } from 'zod'
import type { returnRow } from '#api/return-workbook.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import type { CheckedReturn } from './check-returns.ts'

/** Signs of a text that a preview shows. */
const shownSigns = 200

/** A row of the workbook as its preview shows it. */
export function presentReturn(
  { language }: Pick<Work, 'language'>,
  {
    given,
    outcome,
    isSigning,
    report,
    problems,
  }: Omit<CheckedReturn, 'outcome'> & { outcome: 'good' | 'same' | 'refused' },
): z.infer<typeof returnRow> {
  const line = given.task ?? given.data[0]
  const cells: { title?: string; unit?: string; at?: string } = line?.cells ?? {}
  return {
    sheet: line?.sheet ?? '',
    row: line?.row ?? 0,
    title: cells.title ?? '',
    unit: cells.unit ?? cells.at ?? '',
    outcome,
    isSigning,
    share: report?.share ?? null,
    progress: (given.report?.progress ?? '').slice(0, shownSigns),
    values: given.quantities.length + given.fields.length,
    problems: problems.map(({ arguments: values, ...rest }) => ({
      ...rest,
      message: sentence(rest.code, values ?? {}, language),
    })),
  }
}
