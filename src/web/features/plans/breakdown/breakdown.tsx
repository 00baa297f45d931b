import { App, Button, Dropdown } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { exportBreakdown } from '#api/breakdown.ts'
import { pathOf } from '#api/client.ts'
import { rowOf } from '#core/breakdown/row.ts'
import type { Item, PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import { sharedWords } from '../../../words/shared.ts'
import { AskedCell } from './asked-cell.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { BulkAssignDialog, BulkDialog } from './bulk-dialogs.tsx'
import { wrongIn } from './grid-cell.tsx'
import { gridColumns } from './grid-columns.ts'
import { QuotasDialog } from './quotas-dialog.tsx'
import { ReadBackDialog } from './read-back-dialog.tsx'
import { ReviseDialog } from './revise-dialog.tsx'
import { RowTable } from './row-table.tsx'
import { useColumns, useShownRows } from './shown-rows.tsx'
import { type Edits, useEdits } from './use-edits.ts'

type Open = 'revise' | 'read' | 'bulk' | 'bulk-assign' | { assign?: string; divide?: string } | null

/** The breakdown table (任务分解表) of a published plan: edited in place, revised, exported, read back, assigned. */
export function Breakdown({ plan, items }: { plan: PlanLine; items: readonly Item[] }) {
  const say = useSay()
  const may = useMay()
  const rows = useMemo(() => items.map(rowOf), [items])
  const edits = useEdits(plan.id, plan.title, rows)
  const shown = useShownRows(rows, items, edits)
  const [columns, choice] = useColumns(rows, gridColumns)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [open, setOpen] = useState<Open>(null)
  const editable = may('plan.revise')
  const assigned = items.filter((item) => item.assignments.length > 0).length
  const itemOf = (id: string) => items.find((item) => item.id === id)
  const picked = shown.rows.filter(({ row }) => chosen.has(row.itemId)).map(({ row }) => row.itemId)
  const close = () => setOpen(null)
  const asked = (itemId: string) => {
    const item = itemOf(itemId)
    return (
      item && (
        <AskedCell
          item={item}
          onAssign={() => setOpen({ assign: itemId })}
          onDivide={() => setOpen({ divide: itemId })}
        />
      )
    )
  }
  const opened = typeof open === 'object' ? open : null
  const assigning = opened && itemOf(opened.assign ?? '')
  const dividing = opened && itemOf(opened.divide ?? '')
  return (
    <>
      <div className="row breakdown-sum">
        <span>{say(planWords.countItems, { count: items.length, assigned })}</span>
        {may('assignment.read') && <Link href={`/tasks?plan=${plan.id}`}>{say(planWords.viewTasks)}</Link>}
      </div>
      <div className="row breakdown-tools no-print">
        {shown.tools}
        {choice}
        <ExportMenu planId={plan.id} />
        {editable && (
          <Button size="small" onClick={() => setOpen('read')}>
            {say(breakdownWords.readBack)}
          </Button>
        )}
        {picked.length > 0 && (
          <>
            <span>{say(breakdownWords.chosenRows, { count: picked.length })}</span>
            {editable && (
              <Button size="small" onClick={() => setOpen('bulk')}>
                {say(breakdownWords.bulk)}
              </Button>
            )}
            {may('item.assign') && (
              <Button size="small" onClick={() => setOpen('bulk-assign')}>
                {say(breakdownWords.bulkAssign)}
              </Button>
            )}
          </>
        )}
      </div>
      <RowTable
        rows={shown.rows}
        columns={columns}
        edits={edits}
        editable={editable}
        asked={asked}
        refused={refused}
        chosen={chosen}
        setChosen={setChosen}
        sorting={shown.sorting}
        sort={shown.sort}
        press={(itemId) => may('item.assign') && setOpen({ assign: itemId })}
      />
      {edits.changes.length > 0 && <PendingBar edits={edits} onSave={() => setOpen('revise')} />}
      {open === 'revise' && (
        <ReviseDialog
          planId={plan.id}
          rows={rows}
          changes={edits.changes}
          onDone={() => {
            edits.clear()
            setRefused(new Map())
          }}
          onRefused={setRefused}
          onClose={close}
        />
      )}
      {open === 'read' && <ReadBackDialog planId={plan.id} rows={rows} take={edits.set} onClose={close} />}
      {open === 'bulk' && <BulkDialog chosen={picked} set={edits.set} onClose={close} />}
      {open === 'bulk-assign' && (
        <BulkAssignDialog items={items.filter(({ id }) => picked.includes(id))} onClose={close} />
      )}
      {assigning && <AssignDialog item={assigning} onClose={close} />}
      {dividing && <QuotasDialog item={dividing} onClose={close} />}
    </>
  )
}

function PendingBar({ edits, onSave }: { edits: Edits; onSave: () => void }) {
  const say = useSay()
  const { modal } = App.useApp()
  const { changes } = edits
  const wrong = changes.filter(({ column, to }) => wrongIn({ edits: column }, to)).length
  return (
    <div className="row breakdown-pending" role="status">
      <strong>{say(breakdownWords.pending, { count: changes.length })}</strong>
      {wrong > 0 && <span>{say(breakdownWords.wrong, { count: wrong })}</span>}
      <Button size="small" disabled={edits.edits.past.length === 0} onClick={edits.undo}>
        {say(breakdownWords.undo)}
      </Button>
      <Button size="small" disabled={edits.edits.future.length === 0} onClick={edits.redo}>
        {say(breakdownWords.redo)}
      </Button>
      <Button
        size="small"
        onClick={() =>
          modal.confirm({
            title: say(breakdownWords.discardAsk, { count: changes.length }),
            okText: say(breakdownWords.discard),
            cancelText: say(sharedWords.cancel),
            onOk: edits.clear,
          })
        }
      >
        {say(breakdownWords.discard)}
      </Button>
      <Button size="small" type="primary" disabled={wrong > 0} onClick={onSave}>
        {say(breakdownWords.save)}
      </Button>
    </div>
  )
}

function ExportMenu({ planId }: { planId: string }) {
  const say = useSay()
  const address = (format: 'xlsx' | 'docx') =>
    pathOf(exportBreakdown, { params: { id: planId }, query: { format, annex: '1' } })
  const items = [
    { key: 'xlsx', label: <a href={address('xlsx')}>{say(breakdownWords.exportXlsx)}</a> },
    { key: 'docx', label: <a href={address('docx')}>{say(breakdownWords.exportDocx)}</a> },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small">{say(breakdownWords.exports)}</Button>
    </Dropdown>
  )
}
