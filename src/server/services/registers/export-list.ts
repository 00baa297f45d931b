import { mediaTypes } from '#core/media-types.ts'
import { type Outcome, success } from '#core/problem.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { exportMark, recordExport } from './export-mark.ts'

/** A list that leaves the system. */
export interface ExportedList {
  /** The list as exports are numbered. */
  name: string
  sheet: string
  title: string
  /** Widths in characters; texts where it is not said that they are numbers. */
  columns: readonly { heading: string; width: number; kind?: 'number'; decimals?: number }[]
  rows: (string | number | null)[][]
  totals?: (number | null)[]
  /** With the number; one besides it where it is not said. */
  frozenColumns?: number
  /** Lines of a second sheet. */
  notes?: string[]
  /** What was asked for. */
  query: Record<string, unknown>
}

/** A list as a numbered and marked workbook. Taking it is an act. */
export async function exportList(work: Work, list: ExportedList): Promise<Outcome<GivenFile>> {
  const { name, sheet, title, columns, rows, totals, notes, frozenColumns = 2, query } = list
  const mark = await exportMark(work, name)
  await recordExport(work, mark, rows.length, query)
  const content = await writeWorkbook({
    language: work.language,
    sheet,
    title,
    filled: mark.filled,
    columns: columns.map((column) =>
      column.kind ? { ...column, kind: column.kind } : { ...column, kind: 'text', wrap: true },
    ),
    rows,
    totals,
    notes,
    numbered: true,
    frozenColumns,
    watermark: mark.watermark,
  })
  return success({ content, name: `${title}-${mark.number}.xlsx`, mediaType: mediaTypes.xlsx })
}
