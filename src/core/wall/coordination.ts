import { type Assessed, asksNothing } from '../assignment.ts'
import type { ReturnSummary } from '../return-summary.ts'

/** What a unit says it cannot do alone (需要协调的事项), and the instant since which it has said so. */
export interface Coordination {
  text: string
  since: string
}

/** What somebody else still has to do for a unit: nothing once it is done, or as long as nothing is asked of it. */
export function coordinationOf(
  assignment: Pick<Assessed, 'heldBy' | 'until'>,
  { share, coordination: text, coordinationSince: since }: ReturnSummary,
  now: Date,
): Coordination | null {
  return since === null || share === 100 || asksNothing(assignment, now) ? null : { text, since }
}
