/** A matter as its row keeps it: the kind of its source and its item stand apart, so that lists find them. */
import type { Matter } from '#core/matter/matter.ts'
import { itemOfSource } from '#core/matter/source.ts'

export const matterRow = {
  to: (state: Matter): Record<string, unknown> => ({
    ...state,
    kind: state.source.kind,
    itemId: itemOfSource(state.source),
  }),
  from: ({ kind: _, itemId: __, ...state }: Record<string, unknown>): Matter => state as unknown as Matter,
}
