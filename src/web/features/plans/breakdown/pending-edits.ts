/** Edits of the table that are not saved yet, with undo and redo. */
import type { Column } from '#core/breakdown/columns.ts'
import { readCell } from '#core/breakdown/read-cell.ts'
import type { CellChange, Row } from '#core/breakdown/row.ts'

/** One cell that was set. */
export interface CellEdit {
  itemId: string
  column: Column
  text: string
}

/** Cells that differ from what is saved: `item.column` -> text. Steps hold the cells as they were. */
export interface PendingEdits {
  texts: ReadonlyMap<string, string>
  past: readonly ReadonlyMap<string, string>[]
  future: readonly ReadonlyMap<string, string>[]
}

export const noEdits: PendingEdits = { texts: new Map(), past: [], future: [] }

/** Steps that can be undone. */
const most = 200

export const cellKey = (itemId: string, column: Column) => `${itemId}.${column}`

/** What stands in a cell now: the edit, or what is saved. */
export function textOf(edits: PendingEdits, row: Row, column: Column): string {
  return edits.texts.get(cellKey(row.itemId, column)) ?? row.cells[column]
}

/** Sets cells in one step that one undo takes back. A text is kept as the table would keep it; a wrong one as it was typed. */
export function setCells(
  edits: PendingEdits,
  rows: ReadonlyMap<string, Row>,
  cells: readonly CellEdit[],
): PendingEdits {
  const texts = new Map(edits.texts)
  for (const { itemId, column, text } of cells) {
    const saved = rows.get(itemId)?.cells[column]
    if (saved === undefined) continue
    const read = readCell(column, text)
    const kept = read.ok ? read.value : text
    if (kept === saved) texts.delete(cellKey(itemId, column))
    else texts.set(cellKey(itemId, column), kept)
  }
  if (isSame(texts, edits.texts)) return edits
  return { texts, past: [...edits.past, edits.texts].slice(-most), future: [] }
}

export function undo({ texts, past, future }: PendingEdits): PendingEdits {
  const before = past[past.length - 1]
  return before ? { texts: before, past: past.slice(0, -1), future: [texts, ...future] } : { texts, past, future }
}

export function redo({ texts, past, future }: PendingEdits): PendingEdits {
  const [next, ...rest] = future
  return next ? { texts: next, past: [...past, texts], future: rest } : { texts, past, future }
}

/** The edits as changes to be sent, in the order of the rows. */
export function changesOf(edits: PendingEdits, rows: readonly Row[]): CellChange[] {
  return rows.flatMap((row) =>
    (Object.keys(row.cells) as Column[]).flatMap((column) => {
      const to = edits.texts.get(cellKey(row.itemId, column))
      return to === undefined ? [] : [{ itemId: row.itemId, column, from: row.cells[column], to }]
    }),
  )
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, text]) => other.get(key) === text)
}
