/** The columns of the workbook in which assignments go out and their returns come back (填报表), and the key by which a row is known. */
import { headingWords } from './words.ts'

/** Columns of the sheet of tasks in their order; `wrong` (问题) stands only in a workbook of rows that were refused. */
export const taskColumns = [
  'label',
  'title',
  'source',
  'unit',
  'role',
  'due',
  'cadence',
  'light',
  'accepted',
  'standing',
  'wrong',
  'progress',
  'problems',
  'next',
  'coordination',
  'share',
  'key',
] as const
export type TaskColumn = (typeof taskColumns)[number]

/** Columns of the sheet of quantities: one row for each that is asked with an assignment. */
export const dataColumns = [
  'task',
  'title',
  'at',
  'quantity',
  'measure',
  'from',
  'to',
  'previous',
  'wrong',
  'value',
  'notApplicable',
  'explanation',
  'key',
] as const
export type DataColumn = (typeof dataColumns)[number]

/** Characters that a text, and a reason for giving no number, may have. */
export const longest = { text: 4000, reason: 200 }

/** What is filled in. */
export const filledTask: readonly TaskColumn[] = ['progress', 'problems', 'next', 'coordination', 'share']
export const filledData: readonly DataColumn[] = ['value', 'notApplicable', 'explanation']

/** Assignments that one workbook holds at most, out and in. */
export const mostTasks = 2000

/** Headings of a column in either language. */
export const headingOf = (column: TaskColumn | DataColumn, language: 'zh' | 'en') => headingWords[column][language]

type Cells<Column extends string> = Partial<Record<Column, string>>

/** What must stand beside a key: who sorts only some columns puts keys beside the rows of others. */
const ofTask = ({ title, unit }: Cells<TaskColumn>) => [title, unit]
const ofData = ({ title, at, quantity, from, to }: Cells<DataColumn>) => [title, at, quantity, from, to]

/** The key of a row of tasks: assignment, instant at which the workbook was taken, and a sum of what stands beside it. */
export function taskKey(assignmentId: string, at: Date, cells: Cells<TaskColumn>): string {
  return [assignmentId, Math.floor(at.getTime() / 1000).toString(36), sumOf(ofTask(cells))].join('|')
}

/** What a row of data asks: a quantity of a period, or a field of a request. */
export type Datum = { of: 'quantity'; quantity: string; from: string; to: string } | { of: 'field'; field: string }
export type DataKey = Datum & { assignmentId: string }

/** The key of a row of data. */
export function dataKey(assignmentId: string, datum: Datum, cells: Cells<DataColumn>): string {
  const asked = datum.of === 'quantity' ? [datum.quantity, datum.from, datum.to] : [encodeURIComponent(datum.field)]
  return [assignmentId, ...asked, sumOf(ofData(cells))].join('|')
}

/** What a key says; `moved` where the cells beside it are not those that it was made for. */
type Known<Key> = Key | 'unknown' | 'moved'

const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')

/** Reads the key of a row of tasks. `taken` is the instant at which the workbook was taken. */
export function readTaskKey(cells: Cells<TaskColumn>): Known<{ assignmentId: string; taken: string }> {
  const [assignmentId, at = '', sum, more] = (cells.key ?? '').trim().split('|')
  if (!isId(assignmentId) || !/^[0-9a-z]{1,8}$/.test(at) || more !== undefined) return 'unknown'
  if (sum !== sumOf(ofTask(cells))) return 'moved'
  return { assignmentId, taken: new Date(Number.parseInt(at, 36) * 1000).toISOString() }
}

/** Reads the key of a row of data. */
export function readDataKey(cells: Cells<DataColumn>): Known<DataKey> {
  const [assignmentId, ...rest] = (cells.key ?? '').trim().split('|')
  const sum = rest.pop()
  if (!isId(assignmentId) || (rest.length !== 1 && rest.length !== 3)) return 'unknown'
  if (sum !== sumOf(ofData(cells))) return 'moved'
  const [asked = '', from = '', to = ''] = rest
  if (rest.length === 3) return { of: 'quantity', assignmentId, quantity: asked, from, to }
  const field = decoded(asked)
  return field === null ? 'unknown' : { of: 'field', assignmentId, field }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A short sum of texts (FNV-1a); width, spaces and line breaks do not count. */
function sumOf(texts: readonly (string | undefined)[]): string {
  let sum = 0x811c9dc5
  const plain = texts.map((text = '') => text.normalize('NFKC').replace(/\s/g, '')).join('\u001f')
  for (let at = 0; at < plain.length; at++) sum = Math.imul(sum ^ plain.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(36)
}
