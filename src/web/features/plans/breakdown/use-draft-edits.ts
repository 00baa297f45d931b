import { useMemo, useState } from 'react'
import { decideCells } from '#api/breakdown.ts'
import { Refusal } from '#api/client.ts'
import { undoDecisions } from '#api/decision.ts'
import type { CellChange, Row } from '#core/breakdown/row.ts'
import { useAct } from '../../../records/call.ts'
import { type CellEdit, cellKey, changesOf, noEdits, type PendingEdits, setCells } from './pending-edits.ts'
import { sentencesOf } from './revise-dialog.tsx'
import type { Edits } from './use-edits.ts'

/** What was changed in one go, and the decisions that it became. */
interface Step {
  changes: readonly CellChange[]
  decisions: readonly string[]
}

const asEdits = (changes: readonly CellChange[], side: 'from' | 'to'): CellEdit[] =>
  changes.map(({ itemId, column, [side]: text }) => ({ itemId, column, text }))

/**
 * Edits of the table of a draft: each becomes a decision about the reading at once, and undoing it takes the decision back. What
 * was refused stays in its cell with the reason.
 */
export function useDraftEdits(planId: string, rows: readonly Row[]) {
  const decide = useAct(decideCells)
  const undoing = useAct(undoDecisions)
  const [pending, setPending] = useState<PendingEdits>(noEdits)
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [past, setPast] = useState<readonly Step[]>([])
  const [future, setFuture] = useState<readonly Step[]>([])
  const [failed, setFailed] = useState<unknown>()
  const byId = useMemo(() => new Map(rows.map((row) => [row.itemId, row])), [rows])

  const forget = (changes: readonly CellChange[]) =>
    setPending((old) => {
      const gone = new Set(changes.map(({ itemId, column }) => cellKey(itemId, column)))
      return { ...noEdits, texts: new Map([...old.texts].filter(([key]) => !gone.has(key))) }
    })
  const send = async (cells: readonly CellEdit[]): Promise<Step | undefined> => {
    const changes = changesOf(setCells(noEdits, byId, cells), rows)
    setPending((old) => ({ ...noEdits, texts: setCells(old, byId, cells).texts }))
    setFailed(undefined)
    if (changes.length === 0) return undefined
    try {
      const { decisions } = await decide.mutateAsync({ params: { id: planId }, body: { changes: [...changes] } })
      forget(changes)
      setRefused(new Map())
      return { changes, decisions }
    } catch (error) {
      if (error instanceof Refusal) setRefused(sentencesOf(error, changes))
      setFailed(error)
      return undefined
    }
  }
  const set = async (cells: readonly CellEdit[]) => {
    const step = await send(cells)
    if (!step) return
    setPast((old) => [...old, step])
    setFuture([])
  }
  const undo = async () => {
    const step = past[past.length - 1]
    if (!step) return
    if (step.decisions.length === 0) await send(asEdits(step.changes, 'from'))
    else
      try {
        await undoing.mutateAsync({ params: { id: planId }, body: { decisions: [...step.decisions] } })
      } catch (error) {
        setFailed(error)
      }
    setPast((old) => old.slice(0, -1))
    setFuture((old) => [step, ...old])
  }
  const redo = async () => {
    const [step, ...rest] = future
    const again = step && (await send(asEdits(step.changes, 'to')))
    setFuture(rest)
    if (again) setPast((old) => [...old, again])
  }
  const edits: Edits = {
    edits: pending,
    changes: changesOf(pending, rows),
    set: (cells) => void set(cells),
    undo: () => void undo(),
    redo: () => void redo(),
    clear: () => {
      setPending(noEdits)
      setRefused(new Map())
      setFailed(undefined)
    },
  }
  return { edits, refused, failed, canUndo: past.length > 0, canRedo: future.length > 0, busy: decide.isPending }
}
