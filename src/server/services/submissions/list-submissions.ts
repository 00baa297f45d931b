import type { AnswerOf } from '#api/endpoint.ts'
import type { listSubmissions as door } from '#api/submission.ts'
import { type Outcome, success } from '#core/problem.ts'
import { openSteps, type Submission, type SubmissionActs, type SubmissionStep } from '#core/signature/submission.ts'
import type { Work } from '../../context.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { unitNames } from '../unit-names.ts'
import { checkStep, type StepVerb } from './act-on-submission.ts'
import { openSubmissions } from './find-submissions.ts'
import { fillingOf } from './who-fills.ts'

/** Step -> the act that does it. */
const verbOf: Record<SubmissionStep, StepVerb> = { check: 'check', head: 'sign', scan: 'scan' }

/** What the visitor may do to something that their unit filled in: its next step, or sending it back. */
export async function stepsFor(work: Work, found: Submission & { unitPath: string }): Promise<StepVerb[]> {
  const filling = await fillingOf(work, found.unitPath)
  const [step] = openSteps(found)
  if (filling?.as !== 'own' || found.state !== 'filled' || found.sentBack !== null || step === undefined) return []
  const values: { [Verb in StepVerb]: SubmissionActs[Verb] } = {
    check: {},
    sign: {},
    scan: { scan: { hash: '', name: '', mediaType: '' } },
    'send-back': { reason: '-' },
  }
  const next = verbOf[step]
  return checkStep(work, found, filling, next, values[next]).length === 0 ? [next, 'send-back'] : []
}

/** What waits for a signature of the visitor, the oldest first. */
export async function listSubmissions(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const open = await openSubmissions(work)
  const waiting: (Submission & { unitPath: string })[] = []
  for (const each of open) if ((await stepsFor(work, each)).length > 0) waiting.push(each)
  if (waiting.length === 0) return success({ submissions: [] })
  const asked = await assignmentsById(
    work,
    waiting.map(({ assignmentId }) => assignmentId),
  )
  const subjectOf = await subjectsOf(work, asked)
  const titles = new Map(
    asked.map((each) => {
      const { item, matter } = subjectOf(each)
      return [each.id, item?.title || matter.title]
    }),
  )
  const names = await unitNames(
    work,
    waiting.map(({ unitId }) => unitId),
  )
  return success({
    submissions: waiting
      .sort((a, b) => a.filledBy.at.localeCompare(b.filledBy.at))
      .map((each) => ({
        id: each.id,
        assignmentId: each.assignmentId,
        title: titles.get(each.assignmentId) ?? '',
        unit: names.get(each.unitId) ?? { id: each.unitId, name: '' },
        filledBy: each.filledBy.name,
        filledAt: each.filledBy.at,
        step: openSteps(each)[0] as SubmissionStep,
      })),
  })
}
