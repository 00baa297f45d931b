import type { listAssignments as listDoor } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Assignment } from '#core/assignment.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { clockText, dayOf } from '#core/day.ts'
import { sourceWords } from '#core/matter/words.ts'
import { actsFor } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { dataKey, mostTasks, taskKey } from '#core/return-workbook/columns.ts'
import { roleWords, standingWords, workbookWords } from '#core/return-workbook/words.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { type AssignmentFilter, listAssignments } from '../assignments/list-assignments.ts'
import { assignmentsById } from '../assignments/subjects.ts'
import { askedOfAssignments } from '../indicators/asked-of-assignment.ts'
import { lightWords } from '../matters/words.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { fieldsAsked } from '../requests/fields-asked.ts'
import { openSubmissions } from '../submissions/find-submissions.ts'
import { filledByMe } from '../submissions/who-fills.ts'
import { type Cells, type TaskCells, writeReturnWorkbook } from './lay-out.ts'
import { acceptedFields } from './returned.ts'

type Line = AnswerOf<typeof listDoor>['assignments'][number]
type Row = Assignment & { unitPath: string }

/** The assignments of a view as a workbook in which their returns are filled in. Taking it is an act. */
export async function exportReturnWorkbook(
  work: Work,
  filter: Omit<AssignmentFilter, 'asOf' | 'most' | 'skip'>,
): Promise<Outcome<GivenFile>> {
  const { language, now } = work
  const listed = await listAssignments(work, { ...filter, most: mostTasks })
  if (!listed.ok) return listed
  const { assignments: lines, total } = listed.value
  if (total > mostTasks)
    return failure({ code: 'return-workbook/too-many', arguments: { most: mostTasks, count: total } })
  const ids = lines.map(({ id }) => id)
  const rows = new Map((await assignmentsById(work, ids)).map((row) => [row.id, row]))
  const standingOf = await standings(work)
  const given = lines.flatMap((line) => {
    const row = rows.get(line.id)
    return row ? [{ line, row, standing: standingOf(line, row) }] : []
  })
  const tasks = given.map(({ line, standing }): TaskCells => {
    const cells = taskCells(line, standingWords[standing][language], language)
    return { cells: { ...cells, key: taskKey(line.id, now, texts(cells)) }, isOpen: standing === 'open' }
  })
  const open = given.filter(({ standing }) => standing === 'open')
  const data = await dataRows(work, open)
  const mark = await exportMark(work, 'return')
  await recordExport(work, mark, tasks.length, { ...filter })
  const content = await writeReturnWorkbook(work, mark, { tasks, data, wrong: false })
  const name = `${workbookWords.title[language]}-${dayOf(now)}.xlsx`
  return success({ content, name, mediaType: mediaTypes.xlsx })
}

/** Whether the visitor may return an assignment now, or why not. */
async function standings(work: Work): Promise<(line: Line, row: Row) => keyof typeof standingWords> {
  const { visitor, context } = work
  const filledFor = await filledByMe(work)
  const signing = new Set(
    (await openSubmissions(work))
      .filter(({ state, sentBack }) => state === 'filled' && sentBack === null)
      .map(({ assignmentId }) => assignmentId),
  )
  return ({ state, mustWait, share, id }, { unitPath }) => {
    const own = actsFor(visitor.standings, 'return.submit', context.city.path, unitPath)
    if (!own && !filledFor.has(unitPath)) return 'foreign'
    if (state === 'assigned') return 'unsigned'
    if (mustWait) return 'waiting'
    if (share >= 100) return 'done'
    return signing.has(id) ? 'signing' : 'open'
  }
}

const labelOf = ({ item, matter }: Line) => item?.label || matter.number || ''
const titleOf = ({ item, matter }: Line) => item?.title || matter.title

function taskCells(line: Line, standing: string, language: Work['language']): Cells<keyof typeof shown> {
  return Object.fromEntries(
    Object.entries(shown).map(([column, show]) => [column, column === 'standing' ? standing : show(line, language)]),
  )
}

/** What is not to be changed, as words. */
const shown = {
  label: labelOf,
  title: titleOf,
  source: ({ plan, matter }: Line, language: Work['language']) => plan?.title || sourceWords[matter.kind][language],
  unit: ({ unit }: Line) => unit.name,
  role: ({ role }: Line, language: Work['language']) => roleWords[role][language],
  due: ({ due }: Line) => clockText(due),
  cadence: ({ cadence }: Line, language: Work['language']) => cadenceWords[cadence ?? 'once'][language],
  light: ({ light }: Line, language: Work['language']) => lightWords[light.colour][language],
  accepted: ({ share }: Line) => `${share}%`,
  standing: () => '',
}

const texts = <Column extends string>(cells: Cells<Column>) =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, String(cell ?? '')])) as Partial<
    Record<Column, string>
  >

/** What is asked in numbers, and the fields of requests, with what stands already and what was said before. */
async function dataRows(work: Work, open: readonly { line: Line; row: Row }[]) {
  const rows = open.map(({ row }) => row)
  const askedOf = await askedOfAssignments(work, rows)
  const fieldsOf = await fieldsAsked(work, rows)
  const before = await acceptedFields(
    work,
    rows.filter((row) => fieldsOf(row).length > 0).map(({ id }) => id),
  )
  return open.flatMap(({ line, row }) => {
    const common = { task: labelOf(line), title: titleOf(line) }
    const quantities = askedOf(row).flatMap(({ unit, asked }) =>
      asked.map(({ quantity, name, unit: measure, from, to, previous, present }) => {
        const cells = { ...common, at: unit.name, quantity: name, measure, from, to }
        return {
          ...cells,
          previous: previous?.value ?? null,
          value: present?.value ?? null,
          notApplicable: present?.notApplicable ?? null,
          key: dataKey(line.id, { of: 'quantity', quantity, from, to }, cells),
        }
      }),
    )
    const fields = fieldsOf(row).map((field) => {
      const cells = { ...common, at: line.unit.name, quantity: field }
      const previous = before.get(line.id)?.find((each) => each.field === field)?.value ?? null
      return { ...cells, previous, key: dataKey(line.id, { of: 'field', field }, cells) }
    })
    return [...quantities, ...fields]
  })
}
