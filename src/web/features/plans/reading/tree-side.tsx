import { CaretDownOutlined, CaretRightOutlined, EllipsisOutlined } from '@ant-design/icons'
import { type KeyboardEvent, memo, type RefObject, useMemo } from 'react'
import type { Reading } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { readingWords } from '../../../words/reading.ts'
import { RowWords } from './row-words.tsx'
import { type Row, shownRows } from './rows.ts'

/** The tree of what was read: documents, sections, items, their parts, and what was found in them. */
export function TreeSide(props: {
  reading: Reading
  rows: readonly Row[]
  open: ReadonlySet<string>
  pane: RefObject<HTMLDivElement | null>
  hidden: string
  toggle: (id: string, open: boolean) => void
  onPick: (id: string) => void
  onHover: (id: string | undefined) => void
  /** Opens the menu of changes of a row; absent where nothing may be changed. */
  onMenu?: (id: string) => void
}) {
  const { reading, rows, open, pane, hidden, toggle, onPick, onHover, onMenu } = props
  const say = useSay()
  const shown = useMemo(() => shownRows(rows, open), [rows, open])
  const keys = (event: KeyboardEvent<HTMLElement>) => moveByKey(event, toggle, onPick, onMenu)
  const rowOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>('[data-row]')
  return (
    <div
      ref={pane}
      className={`reading-pane reading-tree ${hidden}`}
      role="tree"
      tabIndex={-1}
      aria-label={say(readingWords.tree)}
      title={say(readingWords.treeHelp)}
      onKeyDown={keys}
      onFocus={(event) => onHover(rowOf(event.target)?.dataset.row)}
      onMouseOver={(event) => onHover(rowOf(event.target)?.dataset.row)}
      onMouseLeave={() => onHover(undefined)}
      onClick={(event) => {
        const id = rowOf(event.target)?.dataset.row
        if (!id) return
        if ((event.target as HTMLElement).closest('.reading-caret')) toggle(id, !open.has(id))
        else if ((event.target as HTMLElement).closest('.reading-more')) onMenu?.(id)
        else onPick(id)
      }}
    >
      {shown.map((row, index) => (
        <TreeRow
          key={row.id}
          row={row}
          reading={reading}
          open={open.has(row.id)}
          first={index === 0}
          changeable={onMenu !== undefined}
        />
      ))}
    </div>
  )
}

const TreeRow = memo(function TreeRow(props: {
  row: Row
  reading: Reading
  open: boolean
  first: boolean
  changeable: boolean
}) {
  const { row, reading, open, first, changeable } = props
  return (
    <div
      role="treeitem"
      data-row={row.id}
      aria-level={row.level}
      aria-expanded={row.hasChildren ? open : undefined}
      tabIndex={first ? 0 : -1}
      className={`reading-row reading-row-${row.kind}`}
      style={{ paddingLeft: 4 + (row.level - 1) * 14 }}
    >
      <span className={row.hasChildren ? 'reading-caret' : 'reading-no-caret'} aria-hidden="true">
        {row.hasChildren && (open ? <CaretDownOutlined /> : <CaretRightOutlined />)}
      </span>
      <RowWords row={row} reading={reading} open={open} />
      {changeable && (
        <span className="reading-more" aria-hidden="true">
          <EllipsisOutlined />
        </span>
      )}
    </div>
  )
})

/** Arrow keys as in any tree. */
function moveByKey(
  event: KeyboardEvent<HTMLElement>,
  toggle: (id: string, open: boolean) => void,
  onPick: (id: string) => void,
  onMenu?: (id: string) => void,
) {
  const now = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
  const id = now?.dataset.row
  if (!now || !id) return
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'))
  const expanded = now.getAttribute('aria-expanded')
  const key = event.key
  if (key === 'Enter') onPick(id)
  else if ((key === 'm' || key === 'M' || key === 'ContextMenu') && onMenu) onMenu(id)
  else if (key === 'ArrowRight' && expanded === 'false') toggle(id, true)
  else if (key === 'ArrowLeft' && expanded === 'true') toggle(id, false)
  else if (neighbours[key]) neighbours[key](rows, rows.indexOf(now))?.focus()
  else return
  event.preventDefault()
}

const levelOf = (row: HTMLElement | undefined) => Number(row?.getAttribute('aria-level'))

/** Where a key leads from a row. */
const neighbours: Record<string, (rows: HTMLElement[], at: number) => HTMLElement | undefined> = {
  ArrowDown: (rows, at) => rows[at + 1],
  ArrowUp: (rows, at) => rows[at - 1],
  ArrowRight: (rows, at) => rows[at + 1],
  ArrowLeft: (rows, at) =>
    rows
      .slice(0, at)
      .reverse()
      .find((row) => levelOf(row) < levelOf(rows[at])),
  Home: (rows) => rows[0],
  End: (rows) => rows[rows.length - 1],
}
