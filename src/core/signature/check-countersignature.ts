/** What must hold before something is said in a countersignature, or answered to it. */
import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import { type Countersignature, type CountersignatureActs, countersignatureTransitions } from './countersignature.ts'
import type { Outgoing } from './outgoing.ts'

type CountersignatureAttempt = Attempt<Countersignature, CountersignatureActs>

/** The paper that it is asked for. */
type Paper = Pick<Outgoing, 'state' | 'drafter'>

const unless = (holds: boolean) => (holds ? null : {})

export const countersignatureRules: readonly Rule<CountersignatureAttempt, Paper>[] = [
  {
    code: 'countersignature/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(countersignatureTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'countersignature/paper-moved-on',
    broken: ({ verb }, paper) => unless((verb !== 'say' && verb !== 'answer') || paper.state === 'checked'),
  },
  {
    code: 'countersignature/not-asked',
    broken: ({ verb, values, state, by }) =>
      unless(verb !== 'say' || values.scan !== null || (state?.body.unitId != null && by.unit === state.body.unitId)),
  },
  {
    code: 'countersignature/inside-signs-itself',
    broken: ({ verb, values, state }) => unless(verb !== 'say' || values.scan === null || state?.inside !== true),
  },
  {
    code: 'countersignature/entered-by-another',
    broken: ({ verb, values, by }, paper) =>
      unless((verb !== 'answer' && !(verb === 'say' && values.scan !== null)) || paper.drafter.account === by.account),
  },
  {
    code: 'countersignature/no-signer',
    at: 'signer',
    broken: ({ verb, values }) => unless(verb !== 'say' || values.scan === null || Boolean(values.signer?.trim())),
  },
  {
    code: 'countersignature/no-opinion',
    at: 'opinion',
    broken: ({ verb, values }) => unless(verb !== 'say' || values.verdict === 'agrees' || values.opinion.trim() !== ''),
  },
  {
    code: 'countersignature/no-answer',
    at: 'answer',
    broken: ({ verb, values }) => unless(verb !== 'answer' || values.answer.trim() !== ''),
  },
]

/** Everything that stands against it; empty when it may be done. */
export function checkCountersignature(attempt: CountersignatureAttempt, paper: Paper): Problem[] {
  return judge(countersignatureRules, attempt, paper)
}
