import type { MouseEvent, ReactNode } from 'react'
import { columnRules } from '#core/breakdown/columns.ts'
import { readCell } from '#core/breakdown/read-cell.ts'
import type { GridColumn } from './grid-columns.ts'

/** The code of what is wrong with a text, before the server is asked. */
export function wrongIn({ edits }: Pick<GridColumn, 'edits'>, text: string): string | undefined {
  const read = edits && readCell(edits, text)
  return read && !read.ok ? read.problems[0]?.code : undefined
}

const isLong = ({ edits }: GridColumn) => edits !== undefined && columnRules[edits].kind === 'lines'

/** One cell of the grid: its text, marked where it was changed or is wrong. */
export function GridCell(props: {
  id: string
  column: GridColumn
  /** Of the column, from 1. */
  place: number
  order: number
  text: string
  before?: string
  isActive: boolean
  isChosen: boolean
  isChanged: boolean
  isWrong: boolean
  said: string | undefined
  editable: boolean
  choose: (extend: boolean) => void
  open: () => void
  children?: ReactNode
}) {
  const { column, isActive, isChosen, isChanged, isWrong, text } = props
  const classes = [
    'grid-cell',
    column.key === 'title' && 'grid-title',
    isChosen && 'grid-cell-chosen',
    isActive && 'grid-cell-active',
    isChanged && 'grid-cell-changed',
    isWrong && 'grid-cell-wrong',
  ]
  const press = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('a, button')) return
    event.preventDefault()
    props.choose(event.shiftKey)
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid, which takes the keys and names its active cell
    <td
      id={props.id}
      aria-colindex={props.place}
      aria-selected={isChosen}
      aria-invalid={isWrong ? true : undefined}
      aria-readonly={column.edits && props.editable ? undefined : true}
      data-active={isActive}
      data-cell={`${props.order}.${column.key}`}
      className={classes.filter(Boolean).join(' ')}
      title={props.said ?? text}
      onMouseDown={press}
      onMouseEnter={(event) => event.buttons === 1 && props.choose(true)}
      onDoubleClick={props.open}
    >
      {props.children ?? (
        <div className={isLong(column) ? 'grid-text' : 'grid-text grid-words'}>
          {props.before}
          {text}
        </div>
      )}
    </td>
  )
}
