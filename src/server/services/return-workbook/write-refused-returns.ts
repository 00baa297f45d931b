import { dayOf } from '#core/day.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { type DataColumn, headingOf, type TaskColumn } from '#core/return-workbook/columns.ts'
import { columnAt, type Line } from '#core/return-workbook/lines.ts'
import { workbookWords } from '#core/return-workbook/words.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { findPreview } from './commit-return-workbook.ts'
import { refusedReturns } from './kept-returns.ts'
import { type Cells, writeReturnWorkbook } from './lay-out.ts'

/** The rows that were refused as the same workbook, with what is wrong beside what was filled in: put right, it is uploaded again. */
export async function writeRefusedReturns(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const found = await findPreview(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const refused = await refusedReturns(work, id)
  if (refused.length === 0) return failure({ code: found.refused > 0 ? 'import/expired' : 'wire/not-found' })
  const { language, now } = work
  const tasks = refused.flatMap(({ given: { task }, problems }) =>
    task ? [{ cells: asWritten(work, task, problems), isOpen: true }] : [],
  )
  const data = refused.flatMap(({ given, problems }) => given.data.map((line) => asWritten(work, line, problems)))
  const mark = await exportMark(work, 'return')
  await recordExport(work, mark, tasks.length + data.length, { import: id })
  const content = await writeReturnWorkbook(work, mark, { tasks, data, wrong: true })
  const name = `${workbookWords.refusedTitle[language]}-${dayOf(now)}.xlsx`
  return success({ content, name, mediaType: mediaTypes.xlsx })
}

/** A line as it was filled in, with its own problems by the headings of their columns. */
function asWritten<Column extends TaskColumn | DataColumn>(
  { language }: Pick<Work, 'language'>,
  line: Line<Column>,
  problems: readonly Problem[],
): Cells<Column | 'wrong'> {
  const own = problems.flatMap(({ code, at = '', arguments: values }) => {
    const column = columnAt(line, at)
    return column ? [`${headingOf(column, language)}：${sentence(code, values ?? {}, language)}`] : []
  })
  return { ...(line.cells as Cells<Column>), ...numbers(line), wrong: own.join('\n') } as Cells<Column | 'wrong'>
}

/** A share that is a number stays one. */
function numbers({ cells }: Line<TaskColumn | DataColumn>): { share?: number } {
  const { share = '' } = cells
  return /^\d{1,3}$/.test(share) ? { share: Number(share) } : {}
}
