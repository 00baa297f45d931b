import type { InputOf } from '#api/endpoint.ts'
import type { correctMinutes as door } from '#api/meeting.ts'
import type { CorrectedWords, Meeting } from '#core/meeting/meeting.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { perform } from '../perform.ts'
import { matters, meetings } from '../stored.ts'
import { findMeeting } from './find-bodies.ts'
import { againstMeeting } from './keep-meeting.ts'

type Given = InputOf<typeof door>['body']

/**
 * Corrects minutes that were issued: who, why, and what stands there now beside what stood there. The matters of resolutions whose
 * sentence changed are told in the same act; what they demand is changed there, with whoever approves it.
 */
export async function correctMinutes(work: Work, id: string, given: Given): Promise<Outcome<{ told: number }>> {
  const found = await findMeeting(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const { meeting } = found
  const problems: Problem[] = given.resolutions.flatMap(({ id: resolution }, index) =>
    meeting.resolutions.some((each) => each.id === resolution)
      ? []
      : [{ code: 'wire/not-found', at: `resolutions.${index}` }],
  )
  const changes = changesOf(meeting, given)
  problems.push(...againstMeeting(work, meeting, 'correct', { reason: given.reason, changes }))
  if (problems.length > 0) return failure(...problems)
  await perform(work, meetings, id, 'correct', { reason: given.reason, changes })
  const told = changes.flatMap(({ resolutionId, from, to }) => {
    const matterId = meeting.resolutions.find((each) => each.id === resolutionId)?.matterId
    return matterId ? [{ matterId, from, to }] : []
  })
  for (const { matterId, from, to } of told)
    await perform(work, matters, matterId, 'correct-source', { from, to, reason: given.reason })
  return success({ told: told.length })
}

/** What is really another word than before. */
function changesOf(meeting: Meeting, { text, resolutions }: Given): CorrectedWords[] {
  const whole =
    text === undefined || text === meeting.text ? [] : [{ resolutionId: null, from: meeting.text, to: text }]
  const sentences = resolutions.flatMap(({ id, words }) => {
    const from = meeting.resolutions.find((each) => each.id === id)?.words
    return from === undefined || from === words ? [] : [{ resolutionId: id, from, to: words }]
  })
  return [...whole, ...sentences]
}
