import type { Column } from '#core/breakdown/columns.ts'
import { type DraftPlan, decideRow } from '#core/breakdown/decide-row.ts'
import { type DraftRow, draftRows } from '#core/breakdown/draft-rows.ts'
import { comparableCell, readCell } from '#core/breakdown/read-cell.ts'
import type { CellChange } from '#core/breakdown/row.ts'
import { words } from '#core/breakdown/words.ts'
import { groundOf } from '#core/decision/ground.ts'
import { settle } from '#core/decision/settle.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { openPlan, takeDecisions, undoDecisions } from '../decisions/take-decisions.ts'
import { find } from '../perform.ts'
import { plans } from '../stored.ts'
import { readTarget } from './read-target.ts'

/** Changes cells of the table of a plan that is not published: each row becomes decisions about its reading, all or none. */
export async function decideCells(
  work: Work,
  planId: string,
  changes: readonly CellChange[],
): Promise<Outcome<{ decisions: string[] }>> {
  const decisions: string[] = []
  const problems: Problem[] = []
  const byRow = Map.groupBy(changes, ({ itemId }) => itemId)
  for (const [itemId, ofRow] of byRow) {
    // What one row decides stands before the next is looked at.
    const draft = await openDraft(work, planId, itemId)
    if (!draft.ok) return draft
    const placed = (problem: Problem, at: CellChange | undefined) => ({
      ...problem,
      at: `changes.${at ? changes.indexOf(at) : 0}`,
    })
    const { plan, row } = draft.value
    const texts = new Map<Column, string>()
    for (const change of ofRow) {
      const read = row ? checkCell(row, change) : failure({ code: 'breakdown/no-such-row' })
      if (!read.ok) problems.push(...read.problems.map((problem) => placed(problem, change)))
      else if (read.value !== row?.cells[change.column]) texts.set(change.column, read.value)
    }
    if (!row || texts.size === 0) continue
    const decided = decideRow(plan, row, texts)
    const taken = decided.ok ? await take(work, planId, decided.value) : decided
    if (taken.ok) decisions.push(...taken.value)
    else
      for (const problem of taken.problems)
        problems.push(placed(problem, ofRow.find(({ column }) => column === problem.at) ?? ofRow[0]))
  }
  return problems.length > 0 ? failure(...problems) : success({ decisions })
}

async function take(
  work: Work,
  planId: string,
  { changes, replaces }: { changes: Parameters<typeof takeDecisions>[2]['changes']; replaces: string[] },
): Promise<Outcome<string[]>> {
  if (changes.length > 0) {
    const taken = await takeDecisions(work, planId, { changes, replaces })
    return taken.ok ? success(taken.value.decisions) : taken
  }
  const undone = replaces.length > 0 ? await undoDecisions(work, planId, replaces) : success({ undone: 0 })
  return undone.ok ? success([]) : undone
}

/** A plan that is open with one row of its table. */
async function openDraft(
  work: Work,
  planId: string,
  itemId: string,
): Promise<Outcome<{ plan: DraftPlan; row: DraftRow | undefined }>> {
  const found = await find(work, plans, planId)
  const open = await openPlan(work, planId)
  if (!found || !open.ok) return open.ok ? failure({ code: 'wire/not-found' }) : open
  const { reading, deeds } = open.value
  const settlement = settle(reading, deeds)
  const document = settlement.reading.nodes.find(({ id }) => id === itemId)?.document ?? ''
  const lastYear = found.yearTo
  const reason = words['breakdown/removed'].zh
  return success({
    plan: { settlement, ground: groundOf(reading, deeds), lastYear, read: readTarget, reason },
    row: draftRows(settlement, document, lastYear).find((row) => row.itemId === itemId),
  })
}

/** The new text of a cell as the table keeps it, if nobody has changed it meanwhile. */
function checkCell(row: DraftRow, { column, from, to }: CellChange): Outcome<string> {
  const actual = row.cells[column]
  if (comparableCell(column, from) !== actual)
    return failure({ code: 'breakdown/changed-meanwhile', arguments: { actual } })
  return readCell(column, to)
}
