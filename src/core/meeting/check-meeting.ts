/** What must hold before something is done to a meeting. */

import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import { type Meeting, type MeetingActs, meetingTransitions } from './meeting.ts'

type MeetingAttempt = Attempt<Meeting, MeetingActs>

const unless = (holds: boolean) => (holds ? null : {})

export const meetingRules: readonly Rule<MeetingAttempt, null>[] = [
  {
    code: 'meeting/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(meetingTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'meeting/no-agenda',
    at: 'agenda',
    broken: ({ verb, values }) => unless((verb !== 'call' && verb !== 'change') || values.agenda.length > 0),
  },
  {
    code: 'meeting/held-in-the-future',
    at: 'heldAt',
    broken: ({ verb, values, at }) => unless(verb !== 'hold' || values.heldAt <= at),
  },
  {
    code: 'meeting/correction-without-reason',
    at: 'reason',
    broken: ({ verb, values }) => unless(verb !== 'correct' || values.reason.trim() !== ''),
  },
  {
    code: 'meeting/correction-changes-nothing',
    at: 'text',
    broken: ({ verb, values }) => unless(verb !== 'correct' || values.changes.length > 0),
  },
  {
    code: 'meeting/correction-empties-resolution',
    at: 'resolutions',
    broken: ({ verb, values }) =>
      unless(
        verb !== 'correct' || values.changes.every(({ resolutionId, to }) => resolutionId === null || to.trim() !== ''),
      ),
  },
  {
    code: 'meeting/minutes-say-nothing',
    at: 'text',
    broken: ({ verb, values }) =>
      unless(verb !== 'minute' || values.text.trim() !== '' || values.file !== null || values.resolutions.length > 0),
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkMeeting(attempt: MeetingAttempt): Problem[] {
  return judge(meetingRules, attempt, null)
}
