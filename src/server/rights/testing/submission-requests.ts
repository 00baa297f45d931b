/** How the doors are asked by which a unit signs what it returns: they are for the unit alone. */
import { type Asking, about, byReviewer } from './requests.ts'

const step: Asking = { ...about('submission'), speaks: 'must' }
const scanOf = (hash: string) => ({ scan: { hash, name: '扫描件.pdf', mediaType: 'application/pdf' } })

/** Door -> the ways it is asked. */
export const submissionRequests: Record<string, Asking[]> = {
  'signing-chain.list': [{ by: 'nothing' }],
  'signing-chain.choose': [{ ...about('unit'), speaks: 'must', body: () => ({ steps: ['check'] }) }],
  'submission.list': [{ by: 'nothing' }],
  'submission.check': [step],
  'submission.sign': [step],
  'submission.scan': [{ ...step, body: ({ pictureHash }) => scanOf(pictureHash) }],
  'submission.send-back': [{ ...step, body: () => ({ reason: '数据有误' }) }],
  'return.attach-scan': [{ ...about('returned'), speaks: 'must', body: ({ pictureHash }) => scanOf(pictureHash) }],
  'return.scan': [about('returned')],
  'return.open': [{ ...about('returned'), ...byReviewer }],
}
