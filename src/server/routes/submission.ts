import * as api from '#api/submission.ts'
import { actOnSubmission } from '../services/submissions/act-on-submission.ts'
import { listSubmissions } from '../services/submissions/list-submissions.ts'
import { chooseChain, listChains } from '../services/submissions/signing-chains.ts'
import { type Door, guarded } from './door.ts'

/** How units sign what they return. */
export const submissionDoors: Door[] = [
  guarded(api.listSigningChains, (work) => listChains(work)),
  guarded(api.chooseSigningChain, (work, { params, body }) => chooseChain(work, params.id, body.steps)),
  guarded(api.listSubmissions, (work) => listSubmissions(work)),
  guarded(api.checkSubmission, (work, { params }) => actOnSubmission(work, params.id, 'check', {})),
  guarded(api.signSubmission, (work, { params }) => actOnSubmission(work, params.id, 'sign', {})),
  guarded(api.scanSubmission, (work, { params, body }) => actOnSubmission(work, params.id, 'scan', body)),
  guarded(api.sendBackSubmission, (work, { params, body }) => actOnSubmission(work, params.id, 'send-back', body)),
]
