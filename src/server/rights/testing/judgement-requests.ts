/** How the doors of leaders' judgements are asked. */
import { speaksFor } from './expected.ts'
import { type Asking, about } from './requests.ts'

/** Nobody judges what their own unit was asked. */
const neverOwn: Asking['also'] = ({ role }, about, { table }) =>
  role !== null && about !== null && speaksFor(table, role, 'return.submit', about) ? 'judgement/own' : null

/** Door -> the ways it is asked. */
export const judgementRequests: Record<string, Asking[]> = {
  'assignment.judge': [
    { ...about('toReview'), also: neverOwn, body: () => ({ colour: 'yellow', reason: '施工力量不足' }) },
  ],
  'assignment.withdraw-judgement': [about('toReview')],
}
