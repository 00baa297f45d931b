/** What must hold before an act on a paper that goes out. */
import type { Role } from '../may.ts'
import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import {
  type Countersignature,
  mayPassOver,
  type OpenCountersignature,
  openCountersignatures,
} from './countersignature.ts'
import { nextNumber, type PaperNumber } from './number.ts'
import { type Outgoing, type OutgoingActs, outgoingTransitions } from './outgoing.ts'
import { checkPaperText, goesDownward, upwardPapers } from './paper-text.ts'

export interface OutgoingSurroundings {
  /** Numbers given so far in all series, those of void papers too. */
  given: readonly PaperNumber[]
  /** Whether an account is that of the main leader (主要负责人). */
  isMainLeader: (account: string) => boolean
  /** Those that the paper was sent to. */
  countersignatures: readonly Countersignature[]
}

type OutgoingAttempt = Attempt<Outgoing, OutgoingActs>

const leaders: readonly Role[] = ['leader', 'county-head', 'principal']
const ofSchool: readonly Role[] = ['principal', 'school-clerk']

const namesOf = (open: readonly OpenCountersignature[]) => open.map(({ body }) => body.name).join('、')

const unless = (holds: boolean, blanks: Record<string, string | number> = {}) => (holds ? null : blanks)

export const outgoingRules: readonly Rule<OutgoingAttempt, OutgoingSurroundings>[] = [
  {
    code: 'outgoing/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(outgoingTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'outgoing/school-writes-upward',
    at: 'paper',
    broken: ({ verb, values, by }) =>
      unless(
        verb !== 'draft' || upwardPapers.includes(values.paper) || !by.roles.every((role) => ofSchool.includes(role)),
      ),
  },
  {
    code: 'outgoing/checks-own-draft',
    broken: ({ verb, state, by }) =>
      unless((verb !== 'check' && verb !== 'send-back') || state?.drafter.account !== by.account),
  },
  {
    code: 'outgoing/sent-back-not-revised',
    broken: ({ verb, state }) => unless(verb !== 'check' || state?.sentBack == null),
  },
  {
    code: 'outgoing/revised-by-another',
    broken: ({ verb, state, by }) =>
      unless((verb !== 'revise' && verb !== 'withdraw') || state?.drafter.account === by.account),
  },
  {
    code: 'outgoing/send-back-without-reason',
    at: 'reason',
    broken: ({ verb, values }) => unless(verb !== 'send-back' || values.reason.trim() !== ''),
  },
  {
    code: 'outgoing/reason-missing',
    at: 'reason',
    broken: ({ verb, values }) => unless((verb !== 'withdraw' && verb !== 'void') || values.reason.trim() !== ''),
  },
  {
    code: 'outgoing/countersignature-missing',
    basis: '《党政机关公文处理工作条例》第十九条',
    at: 'reason',
    broken: ({ verb, values, state, at }, { countersignatures }) => {
      if ((verb !== 'sign' && verb !== 'send-to-oa') || state === null) return null
      const open = openCountersignatures(state, countersignatures, at)
      const passed = verb === 'sign' && values.passedOver !== null && values.passedOver.reason.trim() !== ''
      return unless(open.length === 0 || passed, { missing: open.length, bodies: namesOf(open) })
    },
  },
  {
    code: 'outgoing/not-passed-over',
    basis: '《党政机关公文处理工作条例》第十六条',
    at: 'reason',
    broken: ({ verb, values, state, at }, { countersignatures }) => {
      if (verb !== 'sign' || state === null || values.passedOver === null) return null
      const downward = goesDownward(state.paper)
      const standing = openCountersignatures(state, countersignatures, at).filter(
        (each) => !mayPassOver(each, downward),
      )
      return unless(standing.length === 0, { bodies: namesOf(standing) })
    },
  },
  {
    code: 'outgoing/signs-own-draft',
    broken: ({ verb, state, by }) => unless(verb !== 'sign' || state?.drafter.account !== by.account),
  },
  {
    code: 'outgoing/leader-signs',
    broken: ({ verb, by }) => unless(verb !== 'sign' || by.roles.some((role) => leaders.includes(role))),
  },
  {
    code: 'outgoing/upward-by-main-leader',
    basis: '《党政机关公文处理工作条例》第二十二条',
    broken: ({ verb, state, by }, { isMainLeader }) =>
      unless(verb !== 'sign' || state === null || !upwardPapers.includes(state.paper) || isMainLeader(by.account)),
  },
  {
    code: 'outgoing/number-not-next',
    at: 'number',
    broken: ({ verb, values }, { given }) => {
      if (verb !== 'number') return null
      const next = nextNumber(values.series, values.year, given).number
      return unless(values.number === next, { next })
    },
  },
  {
    code: 'outgoing/number-taken',
    at: 'number',
    broken: ({ verb, values }, { given }) => {
      if (verb !== 'return-from-oa') return null
      const { series, year, number } = values.number
      const taken = given.some((each) => each.series === series && each.year === year && each.number === number)
      return unless(!taken, { number })
    },
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkOutgoing(attempt: OutgoingAttempt, around: OutgoingSurroundings): Problem[] {
  const { verb, values, state } = attempt
  const said =
    verb === 'draft'
      ? checkPaperText(values)
      : verb === 'revise' && state
        ? checkPaperText({ ...state, ...values })
        : []
  return [...judge(outgoingRules, attempt, around), ...said]
}
