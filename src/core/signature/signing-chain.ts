/** Which signatures a unit wants under what it returns (内部审签): its own choice, none to begin with. */
import { defineRecord, known, type RecordState } from '../record.ts'
import type { SubmissionStep } from './submission.ts'

export interface SigningChain extends RecordState {
  steps: SubmissionStep[]
}

export interface SigningChainActs {
  choose: { unitId: string; steps: SubmissionStep[] }
  change: { steps: SubmissionStep[] }
}

export const signingChain = defineRecord<SigningChain, SigningChainActs>({
  type: 'signing-chain',
  fold: {
    choose: (_, values, act) => ({ ...values, id: act.record }),
    change: (state, { steps }) => ({ ...known(state), steps }),
  },
})
