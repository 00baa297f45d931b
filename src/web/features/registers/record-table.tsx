import '../../ui/table.css'
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { memo, useEffect, useRef, useState } from 'react'
import type { RecordLine } from '../../records/pack/doors.ts'
import { useSay } from '../../ui/language.ts'
import { useMedia } from '../../ui/use-media.ts'
import { registerWords } from '../../words/register.ts'
import type { RecordColumn } from './columns.tsx'
import { nextSort } from './record-filter.ts'

interface Props {
  caption: string
  pages: readonly (readonly RecordLine[])[]
  total: number | null
  columns: readonly RecordColumn[]
  sort: string | undefined
  onSort: (next: string | undefined) => void
  /** Absent where nothing can be done to several records at once. */
  chosen?: ReadonlySet<string>
  onChoose: (ids: readonly string[], on: boolean) => void
}

/** Records in pages: those far from the window are an empty space of their height, so that a hundred thousand scroll. */
export function RecordTable({ caption, pages, total, columns, sort, onSort, chosen, onChoose }: Props) {
  const say = useSay()
  const ids = pages.flatMap((page) => page.map((record) => record.id))
  const all = chosen !== undefined && ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <div className="table-box register-table">
      <table className="table" aria-rowcount={total ?? -1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {chosen && (
              <th scope="col" className="cell-tight">
                <input
                  type="checkbox"
                  className="register-choice"
                  aria-label={say(registerWords.selectAll)}
                  checked={all}
                  ref={(box) => {
                    if (box) box.indeterminate = !all && chosen.size > 0
                  }}
                  onChange={() => onChoose(ids, !all)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {pages.map((page) => (
          <Page key={page[0]?.id} page={page} columns={columns} chosen={chosen} onChoose={onChoose} />
        ))}
      </table>
    </div>
  )
}

function Head({ column, sort, onSort }: { column: RecordColumn } & Pick<Props, 'sort' | 'onSort'>) {
  const say = useSay()
  const name = column.sort
  const order =
    name === undefined ? undefined : sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none'
  return (
    <th scope="col" className={column.figure ? 'cell-number' : undefined} aria-sort={order}>
      {name === undefined ? (
        column.title
      ) : (
        <button
          type="button"
          className="register-sort"
          title={say(order === 'ascending' ? registerWords.sortDown : registerWords.sortUp, { name: column.title })}
          onClick={() => onSort(nextSort(sort, name))}
        >
          {column.title}
          {order === 'ascending' && <CaretUpOutlined aria-hidden="true" />}
          {order === 'descending' && <CaretDownOutlined aria-hidden="true" />}
        </button>
      )}
    </th>
  )
}

const Page = memo(function Page({
  page,
  columns,
  chosen,
  onChoose,
}: { page: readonly RecordLine[] } & Pick<Props, 'columns' | 'chosen' | 'onChoose'>) {
  const say = useSay()
  const body = useRef<HTMLTableSectionElement>(null)
  const { near, height } = useNear(body)
  const printing = useMedia('print')
  if (!near && !printing)
    return (
      <tbody ref={body} aria-hidden="true">
        <tr className="register-far">
          <td colSpan={columns.length + 1} style={{ height }} />
        </tr>
      </tbody>
    )
  return (
    <tbody ref={body}>
      {page.map((record) => (
        <tr key={record.id} className={chosen?.has(record.id) ? 'register-chosen' : undefined}>
          {chosen && (
            <td className="cell-tight">
              <input
                type="checkbox"
                className="register-choice"
                aria-label={say(registerWords.select, { name: record.title })}
                checked={chosen.has(record.id)}
                onChange={(event) => onChoose([record.id], event.target.checked)}
              />
            </td>
          )}
          {columns.map((column) => (
            <td
              key={column.key}
              data-title={column.title}
              className={column.key === 'title' ? 'cell-main' : column.figure ? 'cell-number' : undefined}
            >
              {column.cell ? column.cell(record) : column.text(record)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
})

/** Whether an element is near the window, and how high it was when it last was. */
function useNear(element: { current: HTMLElement | null }): { near: boolean; height: number } {
  const [state, setState] = useState({ near: true, height: 0 })
  useEffect(() => {
    if (!element.current) return
    const watcher = new IntersectionObserver(
      (entries) => {
        const last = entries[entries.length - 1]
        if (last) setState({ near: last.isIntersecting, height: last.boundingClientRect.height })
      },
      { rootMargin: '2000px 0px' },
    )
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return state
}
