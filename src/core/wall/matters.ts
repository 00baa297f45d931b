/** Which matters (督办事项) stand on the wall chart. */
import type { Matter } from '../matter/matter.ts'
import { isOpen } from '../matter/times.ts'
import { weekBefore } from './changes.ts'

/** Those under way at an instant, and those closed in the week before it: what was achieved is seen before it leaves the wall. */
export function isOnWall({ state, closedAt }: Pick<Matter, 'state' | 'closedAt'>, at: string): boolean {
  return isOpen(state) || (state === 'closed' && closedAt !== null && closedAt >= weekBefore(at))
}
