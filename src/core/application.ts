/** What a unit asks about an assignment after it was issued: another content (申请调整) or more time (申请延期). */
import { defineRecord, known, type RecordState } from './record.ts'

export const applicationKinds = ['change', 'extension'] as const
export type ApplicationKind = (typeof applicationKinds)[number]

export interface Application extends RecordState {
  assignmentId: string
  /** As the assignment has them: null where no item of a plan was asked. */
  planId: string | null
  itemId: string | null
  kind: ApplicationKind
  /** What should be changed, or why more time is needed. */
  text: string
  /** Instant asked for; null for a change of content. */
  due: string | null
  state: 'submitted' | 'withdrawn' | 'granted' | 'refused'
  submittedAt: string
  submittedBy: string
  decidedAt: string | null
  decidedBy: string | null
  /** Why it was granted or refused. */
  reason: string | null
  /** Instant that was granted. */
  grantedDue: string | null
}

export interface ApplicationActs {
  submit: Pick<Application, 'unitId' | 'assignmentId' | 'planId' | 'itemId' | 'kind' | 'text' | 'due'>
  withdraw: Record<never, never>
  grant: { reason: string; due: string | null }
  refuse: { reason: string }
}

export const application = defineRecord<Application, ApplicationActs>({
  type: 'application',
  fold: {
    submit: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'submitted',
      submittedAt: act.at,
      submittedBy: act.by.name,
      decidedAt: null,
      decidedBy: null,
      reason: null,
      grantedDue: null,
    }),
    withdraw: (state) => ({ ...known(state), state: 'withdrawn' }),
    grant: (state, { reason, due }, act) => ({
      ...known(state),
      state: 'granted',
      reason,
      grantedDue: due,
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
    refuse: (state, { reason }, act) => ({
      ...known(state),
      state: 'refused',
      reason,
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
  },
})
