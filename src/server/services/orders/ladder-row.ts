/** A ladder as its row keeps it: its authority stands apart, so that there is one table for each. */
import type { LadderRecord } from '#core/ladder/ladder.ts'

export const ladderRow = {
  to: (state: LadderRecord): Record<string, unknown> => ({ ...state, authority: state.ladder.authority }),
  from: ({ authority: _, ...state }: Record<string, unknown>): LadderRecord => state as unknown as LadderRecord,
}
