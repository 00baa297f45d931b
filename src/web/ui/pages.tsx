/** Lists that are too long for one page: which of their pages is looked at, and the way to the others. */
import './pages.css'
import { Pagination } from 'antd'
import { useState } from 'react'

/** Lines of one page of a list. */
const linesOfPage = 500

/** The page of a list that is looked at, and what a door is asked for it; another filter begins at its first. */
export interface ListPage {
  number: number
  turn(page: number): void
  query: { most: number; skip: number }
}

export function usePage(filter: unknown): ListPage {
  const of = JSON.stringify(filter)
  const [at, setAt] = useState({ of, number: 1 })
  const number = at.of === of ? at.number : 1
  return {
    number,
    turn: (next) => setAt({ of, number: next }),
    query: { most: linesOfPage, skip: (number - 1) * linesOfPage },
  }
}

/** The pages below a list; nothing where one holds all of it. */
export function Pages({ page, total }: { page: ListPage; total: number }) {
  if (total <= linesOfPage) return null
  return (
    <Pagination
      className="pages"
      current={page.number}
      pageSize={linesOfPage}
      total={total}
      onChange={page.turn}
      showSizeChanger={false}
    />
  )
}
