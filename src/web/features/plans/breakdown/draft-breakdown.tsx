import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { draftRows } from '#core/breakdown/draft-rows.ts'
import type { PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { Empty, Loading } from '../../../ui/states.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import { mainDocument } from '../document-facts.ts'
import { type Settling, useSettling } from '../reading/use-settling.ts'
import { BulkDialog } from './bulk-dialogs.tsx'
import { gridColumns } from './grid-columns.ts'
import { RowTable } from './row-table.tsx'
import { useColumns, useShownRows } from './shown-rows.tsx'
import { useDraftEdits } from './use-draft-edits.ts'

/** Columns that the text of a plan can hold; the others are filled in after publication. */
const columnsOfText = gridColumns.filter(({ key }) => key !== 'leader' && key !== 'contact' && key !== 'asked')

/** The breakdown table of a plan that is not published: what was decided in the reading room, changed here as there. */
export function DraftTab({ plan }: { plan: PlanLine }) {
  const settling = useSettling(plan.id)
  return settling ? <DraftBreakdown plan={plan} settling={settling} /> : <Loading />
}

function DraftBreakdown({ plan, settling }: { plan: PlanLine; settling: Settling }) {
  const say = useSay()
  const may = useMay()
  const { base, settlement } = settling
  const [documentNow] = useAddressValue('document')
  const documentId = documentNow ?? plan.documentId ?? mainDocument(base) ?? ''
  const rows = useMemo(() => draftRows(settlement, documentId, plan.yearTo), [settlement, documentId, plan.yearTo])
  const { edits, refused, failed, canUndo, canRedo } = useDraftEdits(plan.id, rows)
  const shown = useShownRows(rows, null, edits)
  const [columns, choice] = useColumns(rows, columnsOfText)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [bulk, setBulk] = useState(false)
  const editable = may('plan.settle')
  const picked = shown.rows.filter(({ row }) => chosen.has(row.itemId)).map(({ row }) => row.itemId)
  if (rows.length === 0) return <Empty title={say(breakdownWords.noItems)}>{say(planWords.itemsBeforeHint)}</Empty>
  return (
    <>
      <p className="quiet breakdown-sum">{say(breakdownWords.draftExplain, { count: rows.length })}</p>
      <div className="row breakdown-tools no-print">
        {shown.tools}
        {choice}
        {editable && (
          <>
            <Button size="small" disabled={!canUndo} onClick={edits.undo}>
              {say(breakdownWords.undo)}
            </Button>
            <Button size="small" disabled={!canRedo} onClick={edits.redo}>
              {say(breakdownWords.redo)}
            </Button>
          </>
        )}
        {editable && picked.length > 0 && (
          <>
            <span>{say(breakdownWords.chosenRows, { count: picked.length })}</span>
            <Button size="small" onClick={() => setBulk(true)}>
              {say(breakdownWords.bulk)}
            </Button>
          </>
        )}
      </div>
      {failed !== undefined && (
        <div role="alert" className="breakdown-refused">
          <ProblemBox problems={problemsOf(failed, say)} />
          {edits.changes.length > 0 && (
            <Button size="small" onClick={edits.clear}>
              {say(breakdownWords.discard)}
            </Button>
          )}
        </div>
      )}
      <RowTable
        rows={shown.rows}
        columns={columns}
        edits={edits}
        editable={editable}
        asked={() => null}
        refused={refused}
        chosen={chosen}
        setChosen={setChosen}
        sorting={shown.sorting}
        sort={shown.sort}
        press={() => undefined}
      />
      {bulk && <BulkDialog chosen={picked} set={edits.set} onClose={() => setBulk(false)} />}
    </>
  )
}
