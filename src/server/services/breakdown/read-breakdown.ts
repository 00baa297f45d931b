import type { readBreakdown as door } from '#api/breakdown.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { compareSheet } from '#core/breakdown/compare-sheet.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { find } from '../perform.ts'
import { matchOwners } from '../plans/match-owners.ts'
import { plans } from '../stored.ts'
import { loadRows } from './load-rows.ts'
import { checkChange } from './revise-plan.ts'

/** Reads the table back from a workbook: what would change, what is wrong in which cell, which rows were moved. Nothing is changed. */
export async function readBreakdown(
  work: Work,
  planId: string,
  sheets: readonly ReadSheet[],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  if (plan.state !== 'published') return failure({ code: 'breakdown/not-published' })
  const rows = await loadRows(work, planId)
  const compared = compareSheet(sheets, rows)
  if (!compared.ok) return compared
  const { changes, problems, places, ...rest } = compared.value
  const byId = new Map(rows.map((row) => [row.itemId, row]))
  const match = await matchOwners(work, plan.unitPath)
  const worded = ({ arguments: values, ...problem }: Problem) => ({
    ...problem,
    message: sentence(problem.code, values ?? {}, work.language),
  })
  const found = problems.map(({ at, row, column, problem }) => ({ cell: at, row, column, problem: worded(problem) }))
  const good = changes.filter((change) => {
    const row = byId.get(change.itemId)
    const checked = row ? checkChange(row, change, match) : failure({ code: 'breakdown/no-such-row' })
    const place = places.get(`${change.itemId}.${change.column}`)
    if (!checked.ok && place)
      for (const problem of checked.problems) found.push({ ...place, column: change.column, problem: worded(problem) })
    return checked.ok
  })
  found.sort((a, b) => a.row - b.row)
  return success({ ...rest, changes: good, problems: found })
}
