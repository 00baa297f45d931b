/**
 * How a unit signs what it returns (报送): 填报 - 审核 - 负责人, each unit with the steps that it wants. When the last step is done the
 * return is submitted; it may be taken back until the level above opened it.
 */
import type { Problem } from '../problem.ts'
import { type ActHead, defineRecord, known, type RecordState } from '../record.ts'
import { type Attempt, judge, leadsFrom, type Rule, type Transitions } from '../rule.ts'

/** Steps of a unit besides filling in: checked by somebody else, signed by the head, printed-stamped-scanned. */
export const submissionSteps = ['check', 'head', 'scan'] as const
export type SubmissionStep = (typeof submissionSteps)[number]

/** Who did a step, and when. */
export interface Done {
  by: string
  name: string
  at: string
}

export interface SubmissionValues {
  /** The unit whose return it is. */
  unitId: string
  assignmentId: string
  /** SHA-256 of what was filled in. */
  hash: string
  steps: SubmissionStep[]
  /** Filled in for it by another unit (代填), whose person is named. */
  filledFor: { unitId: string; document: string } | null
}

export interface Submission extends RecordState, SubmissionValues {
  state: 'filled' | 'submitted' | 'opened' | 'withdrawn'
  filledBy: Done
  done: Partial<Record<SubmissionStep, Done>>
  /** SHA-256 of the stamped scan. */
  scan: string | null
  submittedAt: string | null
  openedAt: string | null
  sentBack: string | null
}

export interface SubmissionActs {
  fill: SubmissionValues
  refill: { hash: string }
  check: Record<never, never>
  sign: Record<never, never>
  scan: { hash: string }
  /** Inside the unit. */
  'send-back': { reason: string }
  submit: Record<never, never>
  /** The level above looked at it. */
  open: Record<never, never>
  withdraw: { reason: string }
}

export const submissionTransitions: Transitions<Submission['state'], keyof SubmissionActs> = {
  fill: 'new',
  refill: ['filled', 'withdrawn'],
  check: ['filled'],
  sign: ['filled'],
  scan: ['filled'],
  'send-back': ['filled'],
  submit: ['filled'],
  open: ['submitted'],
  withdraw: ['submitted'],
}

const doneBy = ({ by, at }: ActHead): Done => ({ by: by.account, name: by.name, at })
const stepDone = (state: Submission | null, step: SubmissionStep, act: ActHead): Submission => ({
  ...known(state),
  done: { ...known(state).done, [step]: doneBy(act) },
})

export const submission = defineRecord<Submission, SubmissionActs>({
  type: 'submission',
  fold: {
    fill: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'filled',
      filledBy: doneBy(act),
      done: {},
      scan: null,
      submittedAt: null,
      openedAt: null,
      sentBack: null,
    }),
    refill: (state, { hash }, act) => ({
      ...known(state),
      hash,
      state: 'filled',
      filledBy: doneBy(act),
      done: {},
      scan: null,
      submittedAt: null,
      sentBack: null,
    }),
    check: (state, _, act) => stepDone(state, 'check', act),
    sign: (state, _, act) => stepDone(state, 'head', act),
    scan: (state, { hash }, act) => ({ ...stepDone(state, 'scan', act), scan: hash }),
    'send-back': (state, { reason }) => ({ ...known(state), done: {}, scan: null, sentBack: reason }),
    submit: (state, _, act) => ({ ...known(state), state: 'submitted', submittedAt: act.at }),
    open: (state, _, act) => ({ ...known(state), state: 'opened', openedAt: act.at }),
    withdraw: (state) => ({ ...known(state), state: 'withdrawn', done: {}, scan: null, submittedAt: null }),
  },
})

/** The steps still to be done before it may be submitted, in their order. */
export function openSteps({ steps, done }: Pick<Submission, 'steps' | 'done'>): SubmissionStep[] {
  return submissionSteps.filter((step) => steps.includes(step) && !done[step])
}

export interface SubmissionSurroundings {
  /** Whether a unit may fill in for another: a central school for its teaching points. */
  mayFillFor: (filler: string, unitId: string) => boolean
  /** Whether a unit stands above another and reads what it returns. */
  readsFrom: (reader: string, unitId: string) => boolean
}

type SubmissionAttempt = Attempt<Submission, SubmissionActs>
const unless = (holds: boolean, blanks: Record<string, string | number> = {}) => (holds ? null : blanks)
const stepOf: Partial<Record<keyof SubmissionActs, SubmissionStep>> = { check: 'check', sign: 'head', scan: 'scan' }

export const submissionRules: readonly Rule<SubmissionAttempt, SubmissionSurroundings>[] = [
  {
    code: 'submission/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(submissionTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'submission/not-yours',
    broken: ({ verb, values, state, by }, { mayFillFor, readsFrom }) => {
      const unitId = verb === 'fill' ? values.unitId : (state?.unitId ?? '')
      if (verb === 'open') return unless(readsFrom(by.unit, unitId))
      const forAnother = verb === 'fill' ? values.filledFor !== null : state?.filledFor != null
      const fills = verb === 'fill' || verb === 'refill'
      return unless(by.unit === unitId || (fills && forAnother && mayFillFor(by.unit, unitId)))
    },
  },
  {
    code: 'submission/not-in-its-turn',
    broken: ({ verb, state }) => {
      const step = stepOf[verb]
      return unless(step === undefined || state === null || openSteps(state)[0] === step)
    },
  },
  {
    code: 'submission/checks-own',
    broken: ({ verb, state, by }) => unless(verb !== 'check' || state?.filledBy.by !== by.account),
  },
  {
    code: 'submission/head-signs',
    broken: ({ verb, by }) =>
      unless(
        verb !== 'sign' || by.roles.some((role) => ['principal', 'county-head', 'leader', 'department'].includes(role)),
      ),
  },
  {
    code: 'submission/steps-open',
    broken: ({ verb, state }) => {
      const open = verb === 'submit' && state ? openSteps(state) : []
      return unless(open.length === 0, { steps: open.join(', ') })
    },
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkSubmission(attempt: SubmissionAttempt, around: SubmissionSurroundings): Problem[] {
  return judge(submissionRules, attempt, around)
}
