import type { checkPlan as door } from '#api/decision.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { checkPublication } from '#core/decision/check-publication.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { find } from '../perform.ts'
import { plans } from '../stored.ts'
import { settledReading } from './list-decisions.ts'

/** All that a document of a plan lacks before it may be published. */
export async function checkPlan(
  work: Work,
  planId: string,
  documentId: string,
): Promise<Outcome<AnswerOf<typeof door>>> {
  const plan = await find(work, plans, planId)
  const settled = plan && (await settledReading(work, planId))
  if (!settled) return failure({ code: 'wire/not-found' })
  const problems = checkPublication(settled.base, settled.settlement, documentId)
  return success({
    problems: problems.map(({ arguments: values, ...problem }) => ({
      ...problem,
      message: sentence(
        problem.code,
        { expected: problem.expected ?? '', actual: problem.actual ?? '', ...values },
        work.language,
      ),
    })),
  })
}
