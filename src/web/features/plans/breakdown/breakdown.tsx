import { App, Button, Checkbox, Dropdown, Input, Popover } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { exportBreakdown } from '#api/breakdown.ts'
import { pathOf } from '#api/client.ts'
import { type Row, rowOf } from '#core/breakdown/row.ts'
import type { Item, PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { Empty } from '../../../ui/states.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import { sharedWords } from '../../../words/shared.ts'
import { AskedCell } from './asked-cell.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { BulkAssignDialog, BulkDialog } from './bulk-dialogs.tsx'
import { Grid, type Sorting } from './grid.tsx'
import { wrongIn } from './grid-cell.tsx'
import { type GridColumn, type GridKey, gridColumns, hiddenAtFirst } from './grid-columns.ts'
import { textOf } from './pending-edits.ts'
import { QuotasDialog } from './quotas-dialog.tsx'
import { ReadBackDialog } from './read-back-dialog.tsx'
import { ReviseDialog } from './revise-dialog.tsx'
import { RowCards } from './row-cards.tsx'
import { type Edits, useEdits } from './use-edits.ts'

type Open = 'revise' | 'read' | 'bulk' | 'bulk-assign' | { assign?: string; divide?: string } | null

/** The breakdown table (任务分解表) of a published plan: edited in place, revised, exported, read back, assigned. */
export function Breakdown({ plan, items }: { plan: PlanLine; items: readonly Item[] }) {
  const say = useSay()
  const may = useMay()
  const narrow = useNarrow()
  const rows = useMemo(() => items.map(rowOf), [items])
  const edits = useEdits(plan.id, plan.title, rows)
  const shown = useShownRows(rows, items, edits)
  const [columns, choice] = useColumns(rows)
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
  const shared = { rows: shown.rows, columns, edits, editable, asked }
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
      {shown.rows.length === 0 ? (
        <Empty title={say(breakdownWords.noRows)} />
      ) : narrow ? (
        <RowCards {...shared} />
      ) : (
        <Grid
          {...shared}
          refused={refused}
          chosen={chosen}
          setChosen={setChosen}
          sorting={shown.sorting}
          sort={shown.sort}
          press={(itemId) => may('item.assign') && setOpen({ assign: itemId })}
        />
      )}
      {editable && !narrow && <p className="quiet small no-print">{say(breakdownWords.help)}</p>}
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

/** The rows that fit what is looked for, in the order that was chosen; both stand in the address. */
function useShownRows(rows: readonly Row[], items: readonly Item[], edits: Edits) {
  const say = useSay()
  const [words, setWords] = useAddressValue('find')
  const [only, setOnly] = useAddressValue('only')
  const [order, setOrder] = useAddressValue('sort')
  const sorting: Sorting | undefined = order
    ? { key: order.replace(/^-/, '') as GridKey, down: order.startsWith('-') }
    : undefined
  const byId = new Map(items.map((item) => [item.id, item]))
  const changed = new Set(edits.changes.map(({ itemId }) => itemId))
  const sought = (words ?? '').trim().toLowerCase()
  const textIn = (row: Row, key: GridKey) =>
    key === 'section'
      ? row.section
      : key === 'asked'
        ? String(byId.get(row.itemId)?.assignments.length ?? 0).padStart(5, '0')
        : textOf(edits.edits, row, key)
  const fits = (row: Row) =>
    (only !== 'open' || byId.get(row.itemId)?.assignments.length === 0) &&
    (only !== 'changed' || changed.has(row.itemId)) &&
    (sought === '' ||
      [row.label, row.section, ...Object.keys(row.cells).map((column) => textIn(row, column as GridKey))].some((text) =>
        text.toLowerCase().includes(sought),
      ))
  const shown = rows.map((row, at) => ({ row, order: at + 1 })).filter(({ row }) => fits(row))
  if (sorting) {
    const { key, down } = sorting
    shown.sort(
      (a, b) => (down ? -1 : 1) * textIn(a.row, key).localeCompare(textIn(b.row, key), 'zh') || a.order - b.order,
    )
  }
  const box = (value: string, label: string) => (
    <Checkbox checked={only === value} onChange={({ target }) => setOnly(target.checked ? value : undefined)}>
      {label}
    </Checkbox>
  )
  const tools = (
    <>
      <Input.Search
        size="small"
        allowClear
        style={{ width: 200 }}
        defaultValue={words}
        aria-label={say(breakdownWords.search)}
        placeholder={say(breakdownWords.search)}
        onSearch={(next) => setWords(next || undefined)}
        onChange={({ target }) => setWords(target.value || undefined)}
      />
      {box('open', say(planWords.onlyOpen))}
      {(changed.size > 0 || only === 'changed') && box('changed', say(breakdownWords.onlyChanged))}
      {sought !== '' && (
        <span className="quiet">{say(breakdownWords.rowsShown, { shown: shown.length, count: rows.length })}</span>
      )}
    </>
  )
  const sort = ({ key, down }: Sorting) => setOrder(`${down ? '-' : ''}${key}`)
  return { rows: shown, tools, sorting, sort }
}

/** The columns that are shown, and the way to choose them; the address keeps what was left out. */
function useColumns(rows: readonly Row[]): [readonly GridColumn[], React.ReactNode] {
  const say = useSay()
  const [kept, keep] = useAddressValue('hide')
  const isUsed = (key: GridKey) => key !== 'section' && key !== 'asked' && rows.some((row) => row.cells[key] !== '')
  const hidden = new Set(kept === undefined ? hiddenAtFirst.filter((key) => !isUsed(key)) : kept.split('.'))
  const shown = gridColumns.filter(({ key }) => key === 'title' || !hidden.has(key))
  const choose = (keys: readonly string[]) =>
    keep(
      gridColumns
        .filter(({ key }) => key !== 'title' && !keys.includes(key))
        .map(({ key }) => key)
        .join('.') || 'none',
    )
  const choice = (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <Checkbox.Group
          className="breakdown-columns"
          value={shown.map(({ key }) => key)}
          onChange={(next) => choose(next as string[])}
          options={gridColumns
            .filter(({ key }) => key !== 'title')
            .map(({ key, words }) => ({ value: key, label: say(words) }))}
        />
      }
    >
      <Button size="small">{say(breakdownWords.columns)}</Button>
    </Popover>
  )
  return [shown, choice]
}
