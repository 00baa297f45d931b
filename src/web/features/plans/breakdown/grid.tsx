import './grid.css'
import { type ClipboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Row } from '#core/breakdown/row.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { readSheetText, writeSheetText } from '../../../ui/sheet-text.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import { CellInput } from './cell-input.tsx'
import { type CellPlace, holds, pasted, sidesOf } from './cell-range.ts'
import { shownText } from './cell-text.ts'
import { GridCell, wrongIn } from './grid-cell.tsx'
import { type GridColumn, type GridKey, gridColumns } from './grid-columns.ts'
import { cellKey, textOf } from './pending-edits.ts'
import type { Edits } from './use-edits.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { showCell, useScrolled } from './use-scrolled.ts'

/** Pixels. */
const rowHeight = 80
const headHeight = 36
const numberWidth = 64
/** The title stays beside the number when the table is moved. */
const titleWidth = gridColumns[0]?.width ?? 0
/** Rows that are drawn beyond the edges of what is seen. */
const beyond = 5

export interface Sorting {
  key: GridKey
  down: boolean
}

/** The breakdown table as a grid: only the rows in sight are drawn; edited in place like a spreadsheet. */
export function Grid(props: {
  rows: readonly { row: Row; order: number }[]
  columns: readonly GridColumn[]
  edits: Edits
  editable: boolean
  /** Sentences of what the server found wrong: `item.column` -> sentence. */
  refused: ReadonlyMap<string, string>
  chosen: ReadonlySet<string>
  setChosen: (next: ReadonlySet<string>) => void
  sorting: Sorting | undefined
  sort: (next: Sorting) => void
  /** What stands in the cells of the column that only shows. */
  asked: (itemId: string) => ReactNode
  press: (itemId: string) => void
}) {
  const { rows, columns, edits, editable, chosen, setChosen } = props
  const say = useSay()
  const language = useLanguage()
  const name = useId()
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { top, left, height, onScroll } = useScrolled(box)
  const itemAt = (row: number) => rows[row]?.row.itemId ?? ''
  const toggle = (itemId: string) => {
    const next = new Set(chosen)
    if (!next.delete(itemId)) next.add(itemId)
    setChosen(next)
  }
  const fill = (cells: readonly { row: number; column: number; text: string }[]) =>
    edits.set(
      cells.flatMap(({ row, column, text }) => {
        const edited = columns[column]?.edits
        return edited ? [{ itemId: itemAt(row), column: edited, text }] : []
      }),
    )
  const empty = (range: Parameters<typeof pasted>[0]) =>
    editable && fill(pasted(range, [['']], rows.length, columns.length))
  const keys = useGridKeys({
    rows: rows.length,
    columns: columns.length,
    mayEdit: ({ column }) => editable && columns[column]?.edits !== undefined,
    textAt: ({ row, column }) => {
      const edited = columns[column]?.edits
      const at = rows[row]?.row
      return edited && at ? textOf(edits.edits, at, edited) : ''
    },
    press: ({ row, column }) => columns[column]?.key === 'asked' && props.press(itemAt(row)),
    clear: empty,
    undo: edits.undo,
    redo: edits.redo,
    chooseRow: (row) => toggle(itemAt(row)),
  })
  const { active } = keys
  const place = `${active.row}.${active.column}`
  useEffect(() => {
    const row = { top: Number(place.split('.')[0]) * rowHeight, height: rowHeight }
    if (box.current) showCell(box.current, row, { top: headHeight, left: numberWidth + titleWidth })
  }, [place])
  const focus = () => field.current?.focus({ preventScroll: true })

  const textIn = (row: Row, { key, edits: column }: GridColumn) =>
    column ? shownText(column, textOf(edits.edits, row, column), language) : key === 'section' ? row.section : ''
  const copy = (event: ClipboardEvent) => {
    const { top: from, bottom, left: start, right: end } = sidesOf(keys.range)
    const block = rows
      .slice(from, bottom + 1)
      .map(({ row }) => columns.slice(start, end + 1).map((column) => textIn(row, column)))
    event.clipboardData.setData('text/plain', writeSheetText(block))
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    if (!editable) return
    event.preventDefault()
    const block = readSheetText(event.clipboardData.getData('text/plain'))
    fill(pasted(keys.range, block, rows.length, columns.length))
  }

  const first = Math.max(0, Math.floor(top / rowHeight) - beyond)
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + beyond)
  const leftOf = (at: number) => numberWidth + columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)
  const whole = leftOf(columns.length)
  const activeColumn = columns[active.column]
  const activeRow = rows[active.row]
  const allChosen = rows.length > 0 && rows.every(({ row }) => chosen.has(row.itemId))
  const cell = (row: Row, order: number, index: number) => (column: GridColumn, at: number) => {
    const here: CellPlace = { row: index, column: at }
    const key = column.edits && cellKey(row.itemId, column.edits)
    const changed = key === undefined ? undefined : edits.edits.texts.get(key)
    const said = key && props.refused.get(key)
    return (
      <GridCell
        key={column.key}
        id={`${name}-${index}-${at}`}
        column={column}
        place={at + 2}
        order={order}
        text={textIn(row, column)}
        before={column.key === 'title' ? row.label : undefined}
        isActive={active.row === index && active.column === at}
        isChosen={holds(keys.range, index, at)}
        isChanged={changed !== undefined}
        isWrong={said !== undefined || (changed !== undefined && wrongIn(column, changed) !== undefined)}
        said={said}
        editable={editable}
        choose={(extend) => {
          focus()
          keys.goTo(here, extend)
        }}
        open={() => keys.open(here)}
      >
        {column.key === 'asked' ? props.asked(row.itemId) : undefined}
      </GridCell>
    )
  }
  return (
    <div
      ref={box}
      className="grid-box"
      style={{ height: headHeight + rows.length * rowHeight + 18 }}
      onScroll={onScroll}
    >
      {activeColumn && activeRow && (
        <CellInput
          field={field}
          place={{
            top: headHeight + active.row * rowHeight,
            left: active.column === 0 ? left + numberWidth : leftOf(active.column),
            width: activeColumn.width,
            height: rowHeight,
          }}
          column={activeColumn}
          label={`${activeRow.order} ${say(activeColumn.words)}：${textIn(activeRow.row, activeColumn)}`}
          editable={editable}
          text={keys.opened?.text ?? null}
          type={(text) => keys.open(active, text)}
          keep={(text, then) => {
            fill([{ ...active, text }])
            keys.close(then)
            if (then !== 'stay') focus()
          }}
          giveUp={() => {
            keys.close('stay')
            focus()
          }}
          onKeyDown={keys.onKeyDown}
          onCopy={copy}
          onCut={(event) => {
            copy(event)
            empty(keys.range)
          }}
          onPaste={paste}
        />
      )}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        className="grid"
        aria-label={say(planWords.itemsTab)}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        style={{ width: whole }}
      >
        <colgroup>
          <col style={{ width: numberWidth }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className="grid-number">
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={say(breakdownWords.chooseAll)}
                checked={allChosen}
                onChange={() => setChosen(allChosen ? new Set() : new Set(rows.map(({ row }) => row.itemId)))}
              />
            </th>
            {columns.map((column, at) => (
              <Head key={column.key} column={column} place={at + 2} sorting={props.sorting} sort={props.sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={first} columns={columns.length + 1} />
          {rows.slice(first, last).map(({ row, order }, at) => (
            <tr
              key={row.itemId}
              aria-rowindex={first + at + 2}
              aria-selected={chosen.has(row.itemId)}
              className={chosen.has(row.itemId) ? 'grid-row-chosen' : undefined}
            >
              <th scope="row" aria-colindex={1} className="grid-number">
                <label>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={say(breakdownWords.chooseRow, { row: order })}
                    checked={chosen.has(row.itemId)}
                    onChange={() => toggle(row.itemId)}
                  />{' '}
                  {order}
                </label>
              </th>
              {columns.map(cell(row, order, first + at))}
            </tr>
          ))}
          <Space rows={rows.length - last} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  )
}

function Head(props: {
  column: GridColumn
  place: number
  sorting: Sorting | undefined
  sort: (next: Sorting) => void
}) {
  const say = useSay()
  const { key, words } = props.column
  const own = props.sorting?.key === key ? props.sorting : undefined
  return (
    <th
      scope="col"
      className={key === 'title' ? 'grid-title' : undefined}
      aria-colindex={props.place}
      aria-sort={own ? (own.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        tabIndex={-1}
        className="grid-sort"
        title={say(breakdownWords.sortBy, { column: say(words) })}
        onClick={() => props.sort({ key, down: own !== undefined && !own.down })}
      >
        {say(words)}
        <span aria-hidden="true">{own ? (own.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

/** The room of rows that are not drawn. */
function Space({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr>
      <td colSpan={columns} style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
  )
}
