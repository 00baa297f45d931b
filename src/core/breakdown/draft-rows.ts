import type { Settlement } from '../decision/settlement.ts'
import { corrected, type DraftItem, itemsOf } from '../published-items.ts'
import { plannedCadence, plannedDeadline } from './planned-time.ts'
import { type Row, rowOf } from './row.ts'

/** A row of the table of a plan that is not published; its id is that of the node. */
export interface DraftRow extends Row {
  draft: DraftItem
}

/** The breakdown table of a document before publication: what publishing would make of it as it is settled now. */
export function draftRows(
  { reading, corrections }: Settlement,
  documentId: string,
  lastYear: number | null,
): DraftRow[] {
  return itemsOf(reading, documentId, corrections).map((draft) => {
    const { node, section, label, title, objective, measures, owners, deadlines } = draft
    const row = rowOf({
      ...{ id: node, section, label, title, objective, measures, owners },
      leader: '',
      contact: '',
      deadline: plannedDeadline(deadlines, draft.targets, lastYear),
      cadence: plannedCadence(deadlines),
      targets: draft.targets.map(({ span }) => ({ quote: corrected(reading.text, ...span, corrections) })),
    })
    return { ...row, draft }
  })
}
