import { clockText } from '#core/day.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import { covers } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import { cellAt } from '#core/return-workbook/lines.ts'
import type { GivenReturn } from '#core/return-workbook/read-return-workbook.ts'
import type { Work } from '../../context.ts'
import { assignmentsById } from '../assignments/subjects.ts'
import { checkAll, type Submission } from '../assignments/submit-return.ts'
import { askedOfAssignments } from '../indicators/asked-of-assignment.ts'
import { unitsThatSign } from '../submissions/signing-chains.ts'
import { type Filling, fillingOf } from '../submissions/who-fills.ts'
import { isSaidAgain, type Said, saidOf } from './returned.ts'

/** A row by what becomes of it: `same` was returned already, `empty` says nothing that is new. */
export interface CheckedReturn {
  given: GivenReturn
  outcome: 'good' | 'same' | 'refused' | 'empty'
  /** Its unit signs before it is a return, or another unit fills it in. */
  isSigning: boolean
  /** What would be handed in. */
  report: Submission['report'] | null
  problems: Problem[]
}

type Row = Awaited<ReturnType<typeof assignmentsById>>[number]

/** What stands against each row of a workbook, all of it at once, by the checks of a return that is typed in; nothing is done. */
export async function checkReturns(work: Work, returns: readonly GivenReturn[]): Promise<CheckedReturn[]> {
  const ids = [...new Set(returns.flatMap(({ assignmentId }) => assignmentId ?? []))]
  const reached = (await assignmentsById(work, ids)).filter(({ unitPath }) => covers(work.extent, unitPath))
  const rows = new Map(reached.map((row) => [row.id, row]))
  const fillings = await fillingsOf(work, reached)
  const signs = await unitsThatSign(
    work,
    reached.map(({ unitId }) => unitId),
  )
  const said = await saidOf(work, [...rows.keys()])
  const known = returns.map((given) => {
    const row = rows.get(given.assignmentId ?? '')
    const filling = row ? fillings.get(row.unitPath) : null
    return { given, row: filling ? row : undefined, filling: filling ?? null, said: said.get(row?.id ?? '') ?? [] }
  })
  const asked = known.flatMap(({ given, row, said: before }) =>
    row && given.report !== null ? [{ given, submission: submissionOf(work, row, given, before) }] : [],
  )
  const against = await checkAll(asked.map(({ submission }) => submission))
  const judged = new Map(asked.map((each, at) => [each.given, { ...each, problems: against[at] ?? [] }]))
  const stands = await presentValues(
    work,
    known.flatMap(({ given, row }) => (row && given.report === null ? [row] : [])),
  )
  return known.map(({ given, row, filling, said: before }): CheckedReturn => {
    const isSigning = row !== undefined && (signs.has(row.unitId) || filling?.as === 'for-another')
    const { submission, problems = [] } = judged.get(given) ?? {}
    const shared = { given, isSigning, report: submission?.report ?? null }
    const refused = (...found: Problem[]): CheckedReturn => ({ ...shared, outcome: 'refused', problems: found })
    if (!row) {
      const isUnknown = given.assignmentId !== null
      const own = isUnknown ? [{ code: 'return-workbook/not-yours', at: placeOf(given) }] : []
      return refused(...given.problems, ...own)
    }
    if (given.report === null) {
      if (given.problems.length === 0 && stands(row, given.quantities))
        return { ...shared, outcome: 'empty', problems: [] }
      const at = given.task ? cellAt(given.task, 'progress') : placeOf(given)
      return refused(...given.problems, { code: 'return-workbook/data-without-return', at })
    }
    const again = before.findLast((each) => isSaidAgain(given, each))
    if (again) {
      const told = {
        code: 'return-workbook/returned-already',
        at: placeOf(given),
        arguments: { at: clockText(again.at) },
      }
      return { ...shared, outcome: 'same', problems: [told] }
    }
    const signing = before.some((each) => each.isSigning)
      ? [{ code: 'return-workbook/being-signed', at: placeOf(given) }]
      : []
    const all = [...given.problems, ...signing, ...atCells(given, problems)]
    return all.length > 0 ? refused(...all) : { ...shared, outcome: 'good', problems: [] }
  })
}

async function fillingsOf(work: Work, rows: readonly Row[]): Promise<Map<string, Filling>> {
  const fillings = new Map<string, Filling>()
  for (const { unitPath } of rows) if (!fillings.has(unitPath)) fillings.set(unitPath, await fillingOf(work, unitPath))
  return fillings
}

/** What a row comes to; files attached to what came back stay with it. */
function submissionOf(work: Work, { id }: Row, given: GivenReturn, before: readonly Said[]): Submission {
  const { share = null, ...texts } = given.report ?? {}
  const last = before.at(-1)
  const report = {
    ...{ progress: '', problems: '', next: '', coordination: '', ...texts },
    ...(share === null ? {} : { share }),
    evidence: last?.cameBack ? last.report.evidence : [],
    quantities: given.quantities,
    explanation: given.explanation,
    filled: given.fields,
  }
  return { work, assignmentId: id, report }
}

/** Whether numbers without a return are those that stand already: they were only taken out with the workbook. */
async function presentValues(work: Work, rows: readonly Row[]) {
  const askedOf = await askedOfAssignments(work, rows)
  return (row: Row, given: readonly GivenQuantity[]) => {
    const asked = askedOf(row).flatMap((group) => group.asked)
    return given.every(({ quantity, from, to, value, notApplicable }) =>
      asked.some(
        (each) =>
          each.quantity === quantity &&
          each.from === from &&
          each.to === to &&
          (each.present?.value ?? null) === value &&
          (each.present?.notApplicable ?? null) === notApplicable,
      ),
    )
  }
}

function placeOf({ task, data: [first] }: GivenReturn): string {
  return task ? cellAt(task, 'title') : first ? cellAt(first, 'title') : ''
}

/** Problems of a return at the cells of the workbook; what is told of a cell already is not told twice. */
function atCells(given: GivenReturn, problems: readonly Problem[]): Problem[] {
  const told = new Set(given.problems.map(({ at }) => at))
  return problems.flatMap((problem) => {
    const at = cellOf(given, problem)
    if (problem.code === 'wire/missing' && told.has(at)) return []
    const missing = problem.at === 'share' ? 'return-workbook/no-share' : 'return-workbook/no-progress'
    return [{ ...problem, at, ...(problem.code === 'wire/missing' ? { code: missing } : {}) }]
  })
}

function cellOf(given: GivenReturn, { at = '', arguments: values }: Problem): string {
  const { task, lines, data } = given
  const line = lines[Number(/^quantities\.(\d+)\./.exec(at)?.[1] ?? -1)]
  if (line) return cellAt(line, 'value')
  const field = at.startsWith('filled.') ? data.find(({ cells }) => cells.quantity === values?.field) : undefined
  if (field) return cellAt(field, 'value')
  const column = (['progress', 'problems', 'share'] as const).find((name) => name === at)
  return task && column ? cellAt(task, column) : placeOf(given)
}
