import type { AnswerOf } from '#api/endpoint.ts'
import type { commitReturnWorkbook as door } from '#api/return-workbook.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { handInAll, type Sent, type Submission, submitReturn } from '../assignments/submit-return.ts'
import { find, perform } from '../perform.ts'
import { imports } from '../registers/exchange.ts'
import { rowsLast } from '../registers/kept-pieces.ts'
import { type CheckedReturn, checkReturns } from './check-returns.ts'
import { type RefusedReturn, refusedReturns, settleReturns, waitingReturns } from './kept-returns.ts'
import { presentReturn } from './present-return.ts'
import { returnImports } from './preview-return-workbook.ts'

/** A preview of the visitor's own. */
export async function findPreview(work: Work, id: string) {
  const found = await find(work, imports, id)
  return found?.pack === returnImports && found.account === work.visitor.account.id ? found : undefined
}

/**
 * Hands in the rows of a preview against which nothing stands, in the name of the visitor; the others stay to be put right. What others
 * did since the preview counts. A commit that was done gives its answer again and hands nothing in.
 */
export async function commitReturnWorkbook(work: Work, id: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const found = await findPreview(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const before = await refusedReturns(work, id)
  if (found.state === 'committed') return success({ taken: found.taken, rows: presentRefused(work, before) })
  if (work.now.getTime() - Date.parse(found.previewedAt) > rowsLast) return failure({ code: 'import/expired' })
  const checked = await checkReturns(work, await waitingReturns(work, id))
  const outcomes = await handInGood(work, checked)
  const refusedNow = checked.flatMap((each): RefusedReturn[] => {
    const outcome = outcomes.get(each)
    if (outcome?.ok) return []
    return [{ given: each.given, problems: outcome ? outcome.problems : each.problems }]
  })
  const refused = [...before, ...refusedNow]
  const taken = checked.length - refusedNow.length
  await settleReturns(work, { id, unitPath: found.unitPath }, refused)
  await perform(work, imports, id, 'commit', { taken })
  return success({ taken, rows: presentRefused(work, refused) })
}

/** Hands in what is good: at once where nobody signs, else one by one to those who do. */
async function handInGood(work: Work, checked: readonly CheckedReturn[]) {
  const good = checked.flatMap((each) => {
    const { outcome, given, report } = each
    return outcome === 'good' && given.assignmentId && report
      ? [{ each, submission: { work, assignmentId: given.assignmentId, report } satisfies Submission }]
      : []
  })
  const direct = good.filter(({ each }) => !each.isSigning)
  const sent = await handInAll(direct.map(({ submission }) => submission))
  const outcomes = new Map<CheckedReturn, Outcome<Sent> | undefined>(direct.map(({ each }, at) => [each, sent[at]]))
  for (const { each, submission } of good)
    if (each.isSigning) outcomes.set(each, await submitReturn(work, submission.assignmentId, submission.report))
  return outcomes
}

const presentRefused = (work: Work, refused: readonly RefusedReturn[]) =>
  refused.map((each) => presentReturn(work, { ...each, outcome: 'refused', isSigning: false, report: null }))
