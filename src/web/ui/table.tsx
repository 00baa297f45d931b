/** A table that people compare by: sticky head, figures to the right, on a phone one card for each row. */
import './table.css'
import { type ReactNode, useState } from 'react'
import { sharedWords } from '../words/shared.ts'
import { useSay } from './language.ts'

export interface Column<Row> {
  key: string
  title: ReactNode
  cell: (row: Row, index: number) => ReactNode
  /** `number` aligns figures; `main` is the title of the card on a phone; `tight` takes no more room than it needs. */
  as?: 'number' | 'main' | 'tight'
  width?: number | string
  /** What the column comes to, in a last row; on a phone it is the first card. */
  foot?: ReactNode
}

/** Rows drawn at first; the rest on demand, so that a long list opens at once. */
const rowsAtOnce = 100

/** `groupOf` puts a heading row before the first row of each group. */
export function Table<Row>(props: {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  groupOf?: (row: Row) => string
}) {
  const { caption, rows, columns, keyOf, groupOf } = props
  const say = useSay()
  const [room, setRoom] = useState(rowsAtOnce)
  let group: string | undefined
  const hasFoot = columns.some(({ foot }) => foot !== undefined)
  return (
    <div className="table-box">
      <table className={hasFoot ? 'table table-summed' : 'table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.as && `cell-${column.as}`}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, room).map((row, index) => {
            const next = groupOf?.(row)
            const heading = next !== undefined && next !== group
            group = next
            return [
              heading && (
                <tr key={`group-${next}-${keyOf(row)}`} className="table-group">
                  <th colSpan={columns.length} scope="colgroup">
                    {next}
                  </th>
                </tr>
              ),
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.key} className={column.as && `cell-${column.as}`} data-title={titleOf(column.title)}>
                    {inCell(column.cell(row, index))}
                  </td>
                ))}
              </tr>,
            ]
          })}
          {hasFoot && (
            <tr className="table-foot">
              {columns.map((column) => (
                <td key={column.key} className={column.as && `cell-${column.as}`} data-title={titleOf(column.title)}>
                  {inCell(column.foot)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {rows.length > room && (
        <button type="button" className="plain-button table-more" onClick={() => setRoom(room + rowsAtOnce * 4)}>
          {say(sharedWords.moreRows, { shown: room, count: rows.length })}
        </button>
      )}
    </div>
  )
}

const titleOf = (title: ReactNode) => (typeof title === 'string' ? title : undefined)

/** What stands in a cell; nothing at all where there is nothing, so that a card leaves the fact out. */
const inCell = (content: ReactNode) =>
  content === null || content === undefined || content === false || content === '' ? null : (
    <div className="cell-value">{content}</div>
  )
