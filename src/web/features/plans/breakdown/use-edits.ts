import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { CellChange, Row } from '#core/breakdown/row.ts'
import { useClock, useSession } from '../../../records/session.ts'
import { dropDraft, findDraft, keepDraft } from '../../../ui/drafts.ts'
import { type CellEdit, changesOf, noEdits, type PendingEdits, redo, setCells, undo } from './pending-edits.ts'

type Step = { set: readonly CellEdit[] } | 'undo' | 'redo' | 'clear'

/** Edits of the table that wait to be saved; they are kept as a draft of this browser. */
export function useEdits(planId: string, title: string, rows: readonly Row[]) {
  const { data } = useSession()
  const clock = useClock()
  const of = `${data?.account?.id ?? ''}.breakdown.${planId}`
  const byId = useMemo(() => new Map(rows.map((row) => [row.itemId, row])), [rows])
  const latest = useRef(byId)
  latest.current = byId
  const reduce = (edits: PendingEdits, step: Step): PendingEdits => {
    if (step === 'undo') return undo(edits)
    if (step === 'redo') return redo(edits)
    return step === 'clear' ? noEdits : setCells(edits, latest.current, step.set)
  }
  const [kept] = useState(() => (findDraft(of)?.values.changes ?? []) as CellChange[])
  const [edits, take] = useReducer(reduce, noEdits, (none) =>
    setCells(
      none,
      byId,
      // What was changed by others since is not overwritten from a draft.
      kept
        .filter(({ itemId, column, from }) => byId.get(itemId)?.cells[column] === from)
        .map(({ itemId, column, to }) => ({ itemId, column, text: to })),
    ),
  )
  const changes = useMemo(() => changesOf(edits, rows), [edits, rows])
  const now = useRef(clock)
  now.current = clock
  useEffect(() => {
    if (changes.length === 0) dropDraft(of)
    else keepDraft({ of, title, href: `/plans/${planId}?tab=items`, at: now.current(), values: { changes } })
  }, [changes, of, planId, title])
  return {
    edits,
    changes,
    set: (cells: readonly CellEdit[]) => take({ set: cells }),
    undo: () => take('undo'),
    redo: () => take('redo'),
    clear: () => take('clear'),
  }
}

export type Edits = ReturnType<typeof useEdits>
