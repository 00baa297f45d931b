/** How the workbook of returns looks: one row for each assignment, and on a second sheet one for each number or field that is asked. */
import {
  type DataColumn,
  dataColumns,
  filledData,
  filledTask,
  headingOf,
  type TaskColumn,
  taskColumns,
} from '#core/return-workbook/columns.ts'
import { workbookWords } from '#core/return-workbook/words.ts'
import { type ListColumn, type ListDocument, writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { ExportMark } from '../registers/export-mark.ts'

export type Cells<Column extends string> = Partial<Record<Column, string | number | null>>

/** A row of the sheet of tasks, and whether it may be returned now. */
export interface TaskCells {
  cells: Cells<TaskColumn>
  isOpen: boolean
}

/** Widths in characters. */
const taskWidths: Record<TaskColumn, number> = {
  label: 15,
  title: 26,
  source: 16,
  unit: 14,
  role: 7,
  due: 12,
  cadence: 8,
  light: 7,
  accepted: 11,
  standing: 10,
  wrong: 30,
  progress: 34,
  problems: 22,
  next: 22,
  coordination: 16,
  share: 12,
  key: 6,
}
const dataWidths: Record<DataColumn, number> = {
  task: 15,
  title: 26,
  at: 16,
  quantity: 28,
  measure: 9,
  from: 12,
  to: 12,
  previous: 12,
  wrong: 30,
  value: 16,
  notApplicable: 22,
  explanation: 24,
  key: 6,
}
const alwaysFilled = new Set<string>(['progress', 'share'])

/** The bytes of the workbook. With `wrong` it has the column 问题. */
export function writeReturnWorkbook(
  { language }: Pick<Work, 'language'>,
  { filled, watermark }: Pick<ExportMark, 'filled' | 'watermark'>,
  { tasks, data, wrong }: { tasks: readonly TaskCells[]; data: readonly Cells<DataColumn>[]; wrong: boolean },
): Promise<Uint8Array> {
  const shared = { language, filled, numbered: true, frozenColumns: 3, watermark, sorted: true, paper: 'a4' } as const
  const taskShown = taskColumns.filter((column) => wrong || column !== 'wrong')
  const dataShown = dataColumns.filter((column) => wrong || column !== 'wrong')
  const columnOf = (column: TaskColumn | DataColumn, width: number, toFill: readonly string[]): ListColumn => ({
    heading: headingOf(column, language),
    width,
    kind: column === 'share' ? 'number' : 'text',
    mark: column === 'wrong' ? 'warn' : toFill.includes(column) ? 'fill' : 'keep',
    // What rows are known by: out of sight, but moved and deleted with them.
    ...(column === 'key' ? { hidden: true } : { wrap: true }),
    ...(alwaysFilled.has(column) ? { required: true } : {}),
    ...(column === 'share' ? { whole: { from: 0, to: 100, hint: workbookWords.shareInput[language] } } : {}),
  })
  const sheets: [ListDocument, ...ListDocument[]] = [
    {
      ...shared,
      sheet: workbookWords.tasks[language],
      title: workbookWords[wrong ? 'refusedTitle' : 'title'][language],
      hint: workbookWords.hint[language],
      columns: taskShown.map((column) => columnOf(column, taskWidths[column], filledTask)),
      rows: tasks.map(({ cells }) => taskShown.map((column) => cells[column] ?? null)),
      isShut: (row) => tasks[row]?.isOpen === false,
    },
  ]
  if (data.length > 0)
    sheets.push({
      ...shared,
      sheet: workbookWords.data[language],
      title: workbookWords.dataTitle[language],
      hint: workbookWords.dataHint[language],
      columns: dataShown.map((column) => columnOf(column, dataWidths[column], filledData)),
      rows: data.map((cells) => dataShown.map((column) => cells[column] ?? null)),
    })
  return writeWorkbook(...sheets)
}
