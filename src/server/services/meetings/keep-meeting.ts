import type { InputOf } from '#api/endpoint.ts'
import type { callMeeting as callDoor } from '#api/meeting.ts'
import { checkMeeting } from '#core/meeting/check-meeting.ts'
import type { Meeting, MeetingActs } from '#core/meeting/meeting.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, find, perform } from '../perform.ts'
import { bodies, meetings } from '../stored.ts'

type Call = InputOf<typeof callDoor>['body']
type Verb = Exclude<keyof MeetingActs, 'call'>

const utc = (instant: string) => new Date(instant).toISOString()

/** Calls a meeting of a body with its agenda and papers. */
export async function callMeeting(work: Work, bodyId: string, given: Call): Promise<Outcome<{ id: string }>> {
  const body = await find(work, bodies, bodyId)
  if (!body) return failure({ code: 'wire/not-found' })
  const values = { ...given, at: utc(given.at), unitId: body.unitId, bodyId }
  const problems = [...againstMeeting(work, null, 'call', values), ...(await checkPapers(work, given))]
  if (body.to !== null) problems.push({ code: 'meeting/body-ended' })
  if (problems.length > 0) return failure(...problems)
  const id = uuidv7(work.now)
  await begin(work, meetings, [{ id, verb: 'call', values }])
  return success({ id })
}

/** Changes time, place or agenda of a meeting that is called. */
export async function changeMeeting(work: Work, id: string, given: Call) {
  const values = { ...given, at: utc(given.at) }
  return actOnMeeting(work, id, 'change', values, await checkPapers(work, given))
}

/** A meeting that is called does not take place. */
export function cancelMeeting(work: Work, id: string, values: MeetingActs['cancel']) {
  return actOnMeeting(work, id, 'cancel', values)
}

/** A meeting was held. */
export function holdMeeting(work: Work, id: string, values: MeetingActs['hold']) {
  return actOnMeeting(work, id, 'hold', { ...values, heldAt: utc(values.heldAt) })
}

async function actOnMeeting<V extends Verb>(
  work: Work,
  id: string,
  verb: V,
  values: MeetingActs[V],
  also: Problem[] = [],
): Promise<Outcome<Record<string, never>>> {
  const meeting = await find(work, meetings, id)
  if (!meeting) return failure({ code: 'wire/not-found' })
  const problems = [...againstMeeting(work, meeting, verb, values), ...also]
  if (problems.length > 0) return failure(...problems)
  await perform(work, meetings, id, verb, values)
  return success({})
}

/** What is against an act on a meeting as it stands. */
export function againstMeeting<V extends keyof MeetingActs>(
  { actor, visitor, now }: Work,
  state: Meeting | null,
  verb: V,
  values: MeetingActs[V],
): Problem[] {
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  return checkMeeting({ verb, values, state, at: now.toISOString(), by } as unknown as Attempt<Meeting, MeetingActs>)
}

async function checkPapers({ context }: Work, { agenda }: Call): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [index, { papers }] of agenda.entries())
    for (const { hash } of papers)
      if (!(await context.files.has(hash))) problems.push({ code: 'wire/file-missing', at: `agenda.${index}.papers` })
  return problems
}
