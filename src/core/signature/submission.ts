/**
 * How a unit signs what it returns (报送): 填报 - 审核 - 负责人, each unit with the steps that it wants. When the last step is done the
 * return is submitted; it may be taken back until the level above opened it.
 */
import type { Report, ReturnedValues } from '../assignment.ts'
import type { SourceFile } from '../matter/source.ts'
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
  /** What was filled in. */
  report: Report & Partial<ReturnedValues>
  steps: SubmissionStep[]
  /** The other unit that filled it in for this one (代填); its person is named as who filled it in. */
  filledFor: { unitId: string; name: string } | null
}

export interface Submission extends RecordState, SubmissionValues {
  state: 'filled' | 'submitted' | 'opened' | 'withdrawn'
  filledBy: Done
  done: Partial<Record<SubmissionStep, Done>>
  /** The stamped scan. */
  scan: SourceFile | null
  /** The return that it became when its last step was done. */
  returnId: string | null
  submittedAt: string | null
  openedAt: string | null
  sentBack: { by: string; reason: string } | null
}

export interface SubmissionActs {
  fill: SubmissionValues
  refill: Pick<SubmissionValues, 'report' | 'steps' | 'filledFor'>
  check: Record<never, never>
  sign: Record<never, never>
  scan: { scan: SourceFile }
  /** Inside the unit. */
  'send-back': { reason: string }
  submit: { returnId: string }
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
      returnId: null,
      submittedAt: null,
      openedAt: null,
      sentBack: null,
    }),
    refill: (state, values, act) => ({
      ...known(state),
      ...values,
      state: 'filled',
      filledBy: doneBy(act),
      done: {},
      scan: null,
      returnId: null,
      submittedAt: null,
      sentBack: null,
    }),
    check: (state, _, act) => stepDone(state, 'check', act),
    sign: (state, _, act) => stepDone(state, 'head', act),
    scan: (state, { scan }, act) => ({ ...stepDone(state, 'scan', act), scan }),
    'send-back': (state, { reason }, act) => ({
      ...known(state),
      done: {},
      scan: null,
      sentBack: { by: act.by.name, reason },
    }),
    submit: (state, { returnId }, act) => ({ ...known(state), state: 'submitted', returnId, submittedAt: act.at }),
    open: (state, _, act) => ({ ...known(state), state: 'opened', openedAt: act.at }),
    withdraw: (state) => ({
      ...known(state),
      state: 'withdrawn',
      done: {},
      scan: null,
      returnId: null,
      submittedAt: null,
    }),
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
      // Where the unit wants no signature of its own, whoever fills in for it submits too.
      const fills = verb === 'fill' || verb === 'refill' || (verb === 'submit' && state?.steps.length === 0)
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
    // People who share an account of the unit are told apart by the names that they act under.
    broken: ({ verb, state, by }) =>
      unless(verb !== 'check' || state?.filledBy.by !== by.account || state.filledBy.name !== by.name),
  },
  {
    code: 'submission/head-signs',
    broken: ({ verb, by }) =>
      unless(
        verb !== 'sign' ||
          by.roles.some((role) =>
            ['principal', 'county-head', 'leader', 'department', 'section', 'office'].includes(role),
          ),
      ),
  },
  {
    code: 'submission/sent-back',
    broken: ({ verb, state }) => unless(stepOf[verb] === undefined || state?.sentBack == null),
  },
  {
    code: 'submission/send-back-without-reason',
    at: 'reason',
    broken: ({ verb, values }) => unless(verb !== 'send-back' || values.reason.trim() !== ''),
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
