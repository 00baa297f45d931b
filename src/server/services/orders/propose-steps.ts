import { eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { proposeSteps as door } from '#api/order.ts'
import { asksNothing } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import { isHeardFirst } from '#core/ladder/ladder.ts'
import { checkOrder } from '#core/ladder/order-rules.ts'
import { proposalFor } from '#core/ladder/proposal.ts'
import { timeFacts } from '#core/light-facts.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { sentence } from '../../words.ts'
import { assessAll } from '../assignments/assess.ts'
import { subjectsOf } from '../assignments/subjects.ts'
import { attemptOf, draftValues } from './act-on-order.ts'
import { type Chased, findChased } from './draft-order.ts'
import { findOrders } from './find-orders.ts'
import { presentOrders, presentProblem, watch } from './present-order.ts'
import { doerOf, surroundingsOf } from './surroundings.ts'

type Answer = AnswerOf<typeof door>

/** What may be done about an assignment: by which authority, which steps with their papers, and the one that the system proposes. */
export async function proposeSteps(work: Work, assignmentId: string): Promise<Outcome<Answer>> {
  const chased = await findChased(work, assignmentId)
  if (!chased) return failure({ code: 'wire/not-found' })
  const { assignment, matter, toward } = chased
  const { language, now, context } = work
  const subjectOf = await subjectsOf(work, [assignment])
  const share = (await assessAll(work, [assignment])).get(assignmentId)?.share ?? 0
  const time = timeFacts(assignment, now, context.calendar)
  const late = time.late && share < 100 && !asksNothing(assignment, now) ? Math.abs(time.daysLeft) : 0
  const earlier = await findOrders(work, eq(orderTable.assignmentId, assignmentId))
  const day = (instant: string) => dayOf(new Date(instant))
  const wording = {
    fact: sentence(
      late > 0 ? 'order/wording-late' : 'order/wording-open',
      {
        title: matter.title,
        due: day(assignment.due),
        today: dayOf(now),
        share,
        days: late,
      },
      language,
    ),
    demand: sentence('order/wording-demand', { demand: matter.demand.replace(/[。；]$/, '') }, language),
  }
  return success({
    ...subjectOf(assignment),
    unit: { id: toward.unit.id, name: toward.unit.name },
    due: assignment.due,
    late,
    relation: toward.relation,
    authority: toward.authority.ok ? toward.authority.value.authority : null,
    because: toward.because.map((each) => presentProblem(each, language)),
    steps: await stepsOf(work, chased, late),
    wording,
    caseNumber: matter.mandate.caseNumber,
    orders: await presentOrders(work, await watch(work, earlier)),
  })
}

/** The steps with which one may begin, each with what stands against it. */
async function stepsOf(work: Work, { assignment, toward }: Chased, late: number): Promise<Answer['steps']> {
  const { authority, relation } = toward
  if (!authority.ok) return []
  const { unitId, unitPath, id } = assignment
  const of = { unitId, assignmentId: id, authority: authority.value.authority, relation, follows: null }
  const around = await surroundingsOf(work, of)
  const own = around.others.filter(({ assignmentId }) => assignmentId === id)
  const proposed = late > 0 ? proposalFor({ workingDays: late, relation }, own, around.ladder) : null
  const by = doerOf(work, { unitId, path: unitPath })
  const today = dayOf(work.now)
  const caseFiled = authority.value.authority === 'D' ? { on: today, number: null } : null
  const fact = { text: '-', foundOn: today, supervisionEnded: today, caseFiled, sameAs: null }
  return around.ladder.steps
    .filter(({ kind, first }) => first !== null && kind !== 'reminder')
    .flatMap((step) => {
      const values = draftValues(work, around, of, step.kind, { fact, demand: '-' }, around.others)
      if (!values) return []
      const problems = checkOrder(attemptOf('draft', values, null, work.now, by), around)
      const isProposed = proposed?.step.kind === step.kind
      return [
        {
          step: step.kind,
          paper: values.paper,
          basis: step.basis,
          sure: step.sure,
          grave: isHeardFirst(step.kind, authority.value.authority),
          proposed: isProposed
            ? {
                code: proposed.because.code,
                message: sentence(proposed.because.code, proposed.because.arguments, work.language),
              }
            : null,
          against: problems.map((problem) => presentProblem(problem, work.language)),
        },
      ]
    })
}
