import type { AssignmentAnswer } from '../../records/assignment.ts'

/**
 * What the form of a return begins with: what waits for signatures of the unit or came back from them, else the last return where it
 * was sent back or withdrawn. What was accepted is told, and not filled in once more.
 */
export function cameBack({ submission, returns }: Pick<AssignmentAnswer, 'submission' | 'returns'>) {
  if (submission) return submission.report
  const [last] = [...returns].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))
  return last && (last.state === 'sent-back' || last.state === 'withdrawn') ? last : undefined
}
