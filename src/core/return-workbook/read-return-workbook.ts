/** Reads the workbook of returns as it comes back: what each row gives, and everything that is wrong with it by sheet, row and column. */
import type { Report } from '../assignment.ts'
import { cellIsEmpty, cleaned } from '../import/convert-cell.ts'
import { findHeading, normalizeHeading } from '../import/heading.ts'
import { readNumber } from '../import/read-number.ts'
import { cellsOf, columnLetter, type ReadSheet } from '../import/sheet.ts'
import type { GivenQuantity } from '../indicator/entry.ts'
import { failure, type Outcome, type Problem, success } from '../problem.ts'
import {
  type DataColumn,
  dataColumns,
  filledData,
  filledTask,
  filledTexts,
  headingOf,
  mostTasks,
  readDataKey,
  readTaskKey,
  type TaskColumn,
  taskColumns,
} from './columns.ts'

/** A row of a sheet: its number from 1, its cells, and the letters of the columns, as Excel has them. */
export interface Line<Column extends string> {
  sheet: string
  row: number
  cells: Partial<Record<Column, string>>
  letters: Partial<Record<Column, string>>
}

/** What a row says of an assignment, but for evidence, which no cell holds. */
export type FilledReport = Omit<Report, 'evidence'>

/** What the workbook gives for one assignment. */
export interface GivenReturn {
  /** Null where its row does not say. */
  assignmentId: string | null
  /** When the workbook was taken, ISO. */
  taken: string
  task: Line<TaskColumn> | null
  data: Line<DataColumn>[]
  /** Null where its row was left empty, or cannot be read. */
  report: FilledReport | null
  /** One for each line of data that is filled in; `lines` are theirs. */
  quantities: GivenQuantity[]
  lines: Line<DataColumn>[]
  explanation: string
  problems: Problem[]
}

/** Where a cell stands, as `任务!F12`. */
export function cellAt<Column extends string>({ sheet, row, letters }: Line<Column>, column: Column): string {
  return `${sheet}!${letters[column] ?? 'A'}${row}`
}

/** What the workbook gives, assignment by assignment in the order of its rows; rows that were left empty are only counted. */
export function readReturnWorkbook(sheets: readonly ReadSheet[]): Outcome<{ returns: GivenReturn[]; empty: number }> {
  const tasks = sheets.flatMap((sheet) => linesOf(sheet, taskColumns, ['progress', 'key']) ?? [])
  if (!sheets.some((sheet) => linesOf(sheet, taskColumns, ['progress', 'key']) !== null))
    return failure({ code: 'return-workbook/no-heading', at: 'file' })
  const data = sheets.flatMap((sheet) => linesOf(sheet, dataColumns, ['value', 'key']) ?? [])
  const filled = tasks.filter(({ cells }) => isFilled(cells, filledTask))
  if (filled.length > mostTasks)
    return failure({ code: 'return-workbook/too-many', arguments: { most: mostTasks, count: filled.length } })
  const returns = new Map<string, GivenReturn>()
  const unknown: GivenReturn[] = []
  for (const line of filled) {
    const given = readTask(line)
    const id = given.assignmentId
    const before = id === null ? undefined : returns.get(id)
    if (before)
      given.problems.push({
        code: 'import/doubled',
        at: cellAt(line, 'title'),
        arguments: { row: before.task?.row ?? 0 },
      })
    if (id === null || before) unknown.push(given)
    else returns.set(id, given)
  }
  for (const line of data.filter(({ cells }) => isFilled(cells, filledData))) {
    const key = readDataKey(line.cells)
    if (typeof key === 'string') unknown.push({ ...nothingGiven(), data: [line], problems: [keyProblem(line, key)] })
    else {
      const given = returns.get(key.assignmentId) ?? { ...nothingGiven(), assignmentId: key.assignmentId }
      returns.set(key.assignmentId, given)
      readDatum(given, line, key)
    }
  }
  const all = [...returns.values(), ...unknown]
  checkAlike(all)
  return success({
    returns: all,
    empty: tasks.filter(({ cells }) => !cellIsEmpty(cells.key ?? '')).length - filled.length,
  })
}

/** The lines below the headings of a sheet; null where it lacks one of the columns. */
function linesOf<Column extends TaskColumn | DataColumn>(
  sheet: ReadSheet,
  columns: readonly Column[],
  wanted: readonly Column[],
): Line<Column>[] | null {
  const looked = columns.map((name) => ({
    name,
    headings: new Set((['zh', 'en'] as const).map((language) => normalizeHeading(headingOf(name, language)))),
  }))
  const heading = findHeading(sheet, looked)
  const places = new Map([...(heading?.columns ?? [])].map(([at, { name }]) => [name, at]))
  if (!heading || !wanted.every((name) => places.has(name))) return null
  const letters = Object.fromEntries(
    [...places].map(([name, at]) => [name, columnLetter(at)]),
  ) as Line<Column>['letters']
  return sheet.rows.slice(heading.row + 1).map((text, at) => {
    const cells = cellsOf(text)
    return {
      sheet: sheet.name,
      row: heading.row + 2 + at,
      cells: Object.fromEntries(
        [...places].map(([name, place]) => [name, cells[place] ?? '']),
      ) as Line<Column>['cells'],
      letters,
    }
  })
}

function isFilled<Column extends string>(cells: Partial<Record<Column, string>>, columns: readonly Column[]): boolean {
  return columns.some((column) => !cellIsEmpty(cells[column] ?? ''))
}

const nothingGiven = (): GivenReturn => ({
  assignmentId: null,
  taken: new Date(0).toISOString(),
  task: null,
  data: [],
  report: null,
  quantities: [],
  lines: [],
  explanation: '',
  problems: [],
})

function keyProblem<Column extends string>(line: Line<Column | 'key' | 'title'>, key: 'unknown' | 'moved'): Problem {
  return key === 'moved'
    ? { code: 'return-workbook/row-changed', at: cellAt(line, 'title') }
    : { code: 'return-workbook/no-key', at: cellAt(line, 'key') }
}

function readTask(task: Line<TaskColumn>): GivenReturn {
  const key = readTaskKey(task.cells)
  const problems: Problem[] = typeof key === 'string' ? [keyProblem(task, key)] : []
  const text = (column: keyof typeof filledTexts) => {
    const words = said(task.cells[column])
    const most = filledTexts[column]
    if (words.length > most)
      problems.push({
        code: 'return-workbook/too-long',
        at: cellAt(task, column),
        arguments: { most, count: words.length },
      })
    return words
  }
  const report = {
    progress: text('progress'),
    problems: text('problems'),
    next: text('next'),
    coordination: text('coordination'),
    share: 0,
  }
  if (report.progress === '') problems.push({ code: 'return-workbook/no-progress', at: cellAt(task, 'progress') })
  const share = readShare(task.cells.share ?? '')
  if (typeof share === 'number') report.share = share
  else problems.push({ ...share, at: cellAt(task, 'share') })
  const known = typeof key === 'string' ? { assignmentId: null } : key
  return { ...nothingGiven(), ...known, task, report, problems }
}

/** A share as it is typed: 60, 60%, ６０; or what is wrong with it. */
function readShare(text: string): number | Pick<Problem, 'code' | 'arguments'> {
  if (cellIsEmpty(text)) return { code: 'return-workbook/no-share' }
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

/** Adds a line of data to what is given for its assignment. */
function readDatum(
  given: GivenReturn,
  line: Line<DataColumn>,
  { quantity, from, to }: Pick<GivenQuantity, 'quantity' | 'from' | 'to'>,
): void {
  given.data.push(line)
  const { value: written = '', measure = '' } = line.cells
  const value = cellIsEmpty(written) ? null : readNumber(written, measure)
  const notApplicable = said(line.cells.notApplicable) || null
  const explanation = said(line.cells.explanation)
  const add = (code: string, column: DataColumn, values?: Problem['arguments']) =>
    given.problems.push({ code, at: cellAt(line, column), ...(values ? { arguments: values } : {}) })
  if (value === undefined) add('import/not-a-number', 'value', { text: written.slice(0, 40) })
  if (value != null && notApplicable !== null) add('return-workbook/value-and-reason', 'notApplicable')
  if (notApplicable !== null && notApplicable.length > 200)
    add('return-workbook/too-long', 'notApplicable', { most: 200, count: notApplicable.length })
  if (explanation !== '' && !given.explanation.includes(explanation))
    given.explanation = [given.explanation, explanation].filter(Boolean).join('；')
  if (given.explanation.length > 4000)
    add('return-workbook/too-long', 'explanation', { most: 4000, count: given.explanation.length })
  if (value == null && notApplicable === null) return
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
