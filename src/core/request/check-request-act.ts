/** What must hold before something is done to a request. */
import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import type { RequestFinding } from './check-request.ts'
import { type RequestActs, type RequestRecord, requestTransitions } from './request.ts'

type RequestAttempt = Attempt<RequestRecord, RequestActs>

const unless = (holds: boolean) => (holds ? null : {})

export const requestRules: readonly Rule<RequestAttempt, null>[] = [
  {
    code: 'request/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(requestTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'request/nobody-asked',
    at: 'unitIds',
    broken: ({ verb, values }) => unless((verb !== 'draft' && verb !== 'change') || values.unitIds.length > 0),
  },
  {
    code: 'request/not-asked',
    at: 'field',
    broken: ({ verb, values, state }) => unless(verb !== 'justify' || (state?.fields ?? []).includes(values.field)),
  },
  {
    code: 'request/nothing-known',
    at: 'fields',
    broken: ({ verb, values }) => unless(verb !== 'answer' || values.fields.length > 0),
  },
  {
    code: 'request/merged-into-itself',
    at: 'into',
    broken: ({ verb, values, state }) => unless(verb !== 'merge' || values.into !== state?.id),
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkRequestAct(attempt: RequestAttempt): Problem[] {
  return judge(requestRules, attempt, null)
}

/** What the gate found, as the problems that keep a request from being opened: every one names its rule. */
export function problemsOf(findings: readonly RequestFinding[]): Problem[] {
  return findings
    .filter(({ stops }) => stops)
    .map(({ code, at, basis, arguments: blanks }) => ({ code, at, basis, arguments: blanks }))
}
