import { App, Input } from 'antd'
import { revisePlan } from '#api/breakdown.ts'
import { Refusal } from '#api/client.ts'
import type { CellChange, Row } from '#core/breakdown/row.ts'
import { useAct } from '../../../records/call.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { ChangeList } from './change-list.tsx'
import { cellKey } from './pending-edits.ts'

/** Saves edits of the table as a revision: what it rests on is asked first. What is refused is said at its cell. */
export function ReviseDialog(props: {
  planId: string
  rows: readonly Row[]
  changes: readonly CellChange[]
  onDone: () => void
  onRefused: (sentences: ReadonlyMap<string, string>) => void
  onClose: () => void
}) {
  const { planId, rows, changes } = props
  const say = useSay()
  const { message } = App.useApp()
  const revise = useAct(revisePlan)
  const titleOf = new Map(rows.map(({ itemId, label, cells }) => [itemId, `${label}${cells.title}`]))
  return (
    <ActDialog<{ reason: string; document: string; approvedBy: string }>
      title={say(breakdownWords.save)}
      ok={say(breakdownWords.save)}
      width={860}
      explain={
        <>
          <p style={{ marginBottom: 12 }}>{say(breakdownWords.saveExplain)}</p>
          <div style={{ maxHeight: 260, overflow: 'auto' }}>
            <ChangeList changes={changes.map((change) => ({ ...change, title: titleOf.get(change.itemId) ?? '' }))} />
          </div>
        </>
      }
      send={async (warrant) => {
        try {
          const { revised } = await revise.mutateAsync({
            params: { id: planId },
            body: { ...warrant, changes: [...changes] },
          })
          message.success(say(breakdownWords.saved, { count: revised }))
          props.onDone()
        } catch (error) {
          props.onRefused(sentencesOf(error, changes))
          throw error
        }
      }}
      onClose={props.onClose}
    >
      <Field name="reason" label={say(breakdownWords.reason)} required>
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
      <Field name="document" label={say(breakdownWords.document)} help={say(breakdownWords.documentHelp)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="approvedBy" label={say(breakdownWords.approvedBy)} help={say(breakdownWords.approvedHelp)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

/** What was refused, by cell. */
export function sentencesOf(error: unknown, changes: readonly CellChange[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (error instanceof Refusal)
    for (const { at, message } of error.problems) {
      const change = changes[Number(/^changes\.(\d+)/.exec(at ?? '')?.[1] ?? -1)]
      if (change) found.set(cellKey(change.itemId, change.column), message)
    }
  return found
}
