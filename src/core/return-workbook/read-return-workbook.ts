/** Reads the workbook of returns as it comes back: what each row gives, and everything that is wrong with it by sheet, row and column. */
import type { Report } from '../assignment.ts'
import { cellIsEmpty, cleaned } from '../import/convert-cell.ts'
import { readNumber } from '../import/read-number.ts'
import type { ReadSheet } from '../import/sheet.ts'
import type { GivenQuantity } from '../indicator/entry.ts'
import { failure, type Outcome, type Problem, success } from '../problem.ts'
import type { FilledField } from '../request/filled-field.ts'
import {
  type DataColumn,
  type DataKey,
  dataColumns,
  filledData,
  filledTask,
  longest,
  mostTasks,
  readDataKey,
  readTaskKey,
  type TaskColumn,
  taskColumns,
} from './columns.ts'
import { cellAt, isFilled, type Line, linesOf } from './lines.ts'

/** What a row says of an assignment, but for evidence, which no cell holds; no share where none can be read. */
export type FilledReport = Pick<Report, 'progress' | 'problems' | 'next' | 'coordination'> & { share: number | null }

/** What the workbook gives for one assignment. */
export interface GivenReturn {
  /** Null where its row does not say. */
  assignmentId: string | null
  /** When the workbook was taken, ISO. */
  taken: string
  task: Line<TaskColumn> | null
  /** All lines of data that stand with it, also those that were left empty. */
  data: Line<DataColumn>[]
  /** Null where nothing is said that is a return by itself: numbers alone are none, the fields of a request are. */
  report: FilledReport | null
  /** What the lines of data give; `lines` are those of the quantities, in their order. */
  quantities: GivenQuantity[]
  lines: Line<DataColumn>[]
  explanation: string
  fields: FilledField[]
  problems: Problem[]
}

/** What the workbook gives, assignment by assignment in the order of its rows; rows that were left empty are only counted. */
export function readReturnWorkbook(sheets: readonly ReadSheet[]): Outcome<{ returns: GivenReturn[]; empty: number }> {
  const found = sheets.flatMap((sheet) => {
    const lines = linesOf(sheet, taskColumns, ['progress', 'key'])
    return lines ? [lines] : []
  })
  if (found.length === 0) return failure({ code: 'return-workbook/no-heading', at: 'file' })
  const tasks = found.flat()
  const filled = tasks.filter((line) => isFilled(line, filledTask))
  const returns = new Map<string, GivenReturn>()
  const strays: GivenReturn[] = []
  for (const line of filled) {
    const given = readTask(line)
    const before = returns.get(given.assignmentId ?? '')
    if (before)
      given.problems.push({
        code: 'import/doubled',
        at: cellAt(line, 'title'),
        arguments: { row: before.task?.row ?? 0 },
      })
    if (given.assignmentId === null || before) strays.push(given)
    else returns.set(given.assignmentId, given)
  }
  const data = sheets.flatMap((sheet) => linesOf(sheet, dataColumns, ['value', 'key']) ?? [])
  strays.push(...readData(data, returns))
  const given = [...returns.values(), ...strays]
  if (given.length > mostTasks)
    return failure({ code: 'return-workbook/too-many', arguments: { most: mostTasks, count: given.length } })
  const leftEmpty = emptyTasks(tasks)
  for (const each of given) asReturnOfFields(each, leftEmpty)
  checkAlike(given)
  const taken = given.filter(({ assignmentId, report }) => report !== null && leftEmpty.has(assignmentId ?? ''))
  return success({ returns: given, empty: leftEmpty.size - taken.length })
}

/** A return that says nothing yet. */
const nothingGiven = (): GivenReturn => ({
  assignmentId: null,
  taken: new Date(0).toISOString(),
  task: null,
  data: [],
  report: null,
  quantities: [],
  lines: [],
  explanation: '',
  fields: [],
  problems: [],
})

/** The rows that were left empty, by their assignments. */
function emptyTasks(tasks: readonly Line<TaskColumn>[]) {
  const rows = tasks.flatMap((line) => {
    const key = isFilled(line, filledTask) ? 'unknown' : readTaskKey(line.cells)
    return typeof key === 'string' ? [] : [[key.assignmentId, { ...key, line }] as const]
  })
  return new Map(rows)
}

/** What is filled in for the fields of a request is a return, whatever its row says besides. */
function asReturnOfFields(given: GivenReturn, leftEmpty: ReturnType<typeof emptyTasks>): void {
  const row = given.task === null ? leftEmpty.get(given.assignmentId ?? '') : undefined
  if (row) Object.assign(given, { task: row.line, taken: row.taken })
  if (given.report === null && given.fields.length > 0)
    given.report = { progress: '', problems: '', next: '', coordination: '', share: null }
}

function keyProblem<Column extends string>(line: Line<Column | 'key' | 'title'>, key: 'unknown' | 'moved'): Problem {
  return key === 'moved'
    ? { code: 'return-workbook/row-changed', at: cellAt(line, 'title') }
    : { code: 'return-workbook/no-key', at: cellAt(line, 'key') }
}

function readTask(task: Line<TaskColumn>): GivenReturn {
  const key = readTaskKey(task.cells)
  const problems: Problem[] = typeof key === 'string' ? [keyProblem(task, key)] : []
  const text = (column: 'progress' | 'problems' | 'next' | 'coordination') => {
    const words = said(task.cells[column])
    if (words.length > longest.text) problems.push(tooLong(cellAt(task, column), longest.text, words.length))
    return words
  }
  const report: FilledReport = {
    progress: text('progress'),
    problems: text('problems'),
    next: text('next'),
    coordination: text('coordination'),
    share: null,
  }
  const written = task.cells.share ?? ''
  const share = cellIsEmpty(written) ? null : readShare(written)
  if (typeof share === 'number') report.share = share
  else if (share) problems.push({ ...share, at: cellAt(task, 'share') })
  return { ...nothingGiven(), ...(typeof key === 'string' ? {} : key), task, report, problems }
}

function tooLong(at: string, most: number, count: number): Problem {
  return { code: 'return-workbook/too-long', at, arguments: { most, count } }
}

/** A share as it is typed: 60, 60%, ６０; or what is wrong with it. */
function readShare(text: string): number | Pick<Problem, 'code' | 'arguments'> {
  const share = readNumber(text, '%')
  const shown = text.slice(0, 40)
  if (share === undefined) return { code: 'import/not-a-number', arguments: { text: shown } }
  // 60 % typed into a cell that makes a percentage of it is kept as 0.6.
  if (share > 0 && share < 1)
    return { code: 'return-workbook/share-fraction', arguments: { text: shown, percent: Math.round(share * 100) } }
  if (!Number.isInteger(share) || share < 0 || share > 100)
    return { code: 'return-workbook/share-range', arguments: { text: shown } }
  return share
}

/** Adds the lines of data to what is given for their assignments; those that belong to none come back. */
function readData(lines: readonly Line<DataColumn>[], returns: Map<string, GivenReturn>): GivenReturn[] {
  const strays: GivenReturn[] = []
  const known = new Map(returns)
  for (const line of lines) {
    const key = readDataKey(line.cells)
    const says = isFilled(line, filledData) || (line.cells.value ?? '').trim() !== ''
    if (typeof key === 'string') {
      if (says) strays.push({ ...nothingGiven(), data: [line], problems: [keyProblem(line, key)] })
      continue
    }
    const given = known.get(key.assignmentId) ?? { ...nothingGiven(), assignmentId: key.assignmentId }
    known.set(key.assignmentId, given)
    given.data.push(line)
    if (!says) continue
    returns.set(key.assignmentId, given)
    if (key.of === 'field') readField(given, line, key.field)
    else readQuantity(given, line, key)
  }
  return strays
}

/** What is filled in for a field of a request: its words as they are, also those that say that there is nothing. */
function readField(given: GivenReturn, line: Line<DataColumn>, field: string): void {
  const value = cleaned(line.cells.value ?? '') || said(line.cells.notApplicable)
  if (value === '') return
  if (value.length > longest.text) given.problems.push(tooLong(cellAt(line, 'value'), longest.text, value.length))
  given.fields.push({ field, value })
}

function readQuantity(
  given: GivenReturn,
  line: Line<DataColumn>,
  { quantity, from, to }: DataKey & { of: 'quantity' },
): void {
  const { value: written = '', measure = '' } = line.cells
  const value = cellIsEmpty(written) ? null : readNumber(written, measure)
  const notApplicable = said(line.cells.notApplicable) || null
  const explanation = said(line.cells.explanation)
  const add = (code: string, column: DataColumn, values?: Problem['arguments']) =>
    given.problems.push({ code, at: cellAt(line, column), ...(values ? { arguments: values } : {}) })
  if (value === undefined) add('import/not-a-number', 'value', { text: written.slice(0, 40) })
  if (typeof value === 'number' && notApplicable !== null) add('return-workbook/value-and-reason', 'notApplicable')
  if (notApplicable !== null && notApplicable.length > longest.reason)
    given.problems.push(tooLong(cellAt(line, 'notApplicable'), longest.reason, notApplicable.length))
  if (explanation !== '' && !given.explanation.includes(explanation))
    given.explanation = [given.explanation, explanation].filter(Boolean).join('；')
  if (given.explanation.length > longest.text)
    given.problems.push(tooLong(cellAt(line, 'explanation'), longest.text, given.explanation.length))
  if (typeof value !== 'number' && notApplicable === null) return
  given.quantities.push({ quantity, from, to, value: value ?? null, notApplicable })
  given.lines.push(line)
}

/** A quantity of a unit that is asked with several assignments is the same in all of them. */
function checkAlike(returns: readonly GivenReturn[]): void {
  const first = new Map<string, { given: GivenQuantity; row: number }>()
  for (const { report, quantities, lines, problems } of returns) {
    if (report === null) continue
    for (const [at, given] of quantities.entries()) {
      const line = lines[at] as Line<DataColumn>
      const of = [line.cells.at, given.quantity, given.from, given.to].join('|')
      const other = first.get(of)
      if (!other) first.set(of, { given, row: line.row })
      else if (other.given.value !== given.value || other.given.notApplicable !== given.notApplicable)
        problems.push({
          code: 'return-workbook/other-number',
          at: cellAt(line, 'value'),
          arguments: { row: other.row },
        })
    }
  }
}

/** What a cell says; a dash or a stroke says nothing. */
function said(text = ''): string {
  const plain = cleaned(text)
  return cellIsEmpty(plain) ? '' : plain
}
