import { useSearchParams } from 'wouter'

/** What a list of records is asked; it stands in the address bar, word for word as the door takes it. */
export interface RecordFilter {
  q?: string
  state?: string
  unit?: string
  overdue?: 'yes'
  where?: string
  sort?: string
}

const names = ['q', 'state', 'unit', 'overdue', 'where', 'sort'] as const

/** The filter in the address bar, and how to change parts of it; an empty part leaves the address. */
export function useRecordFilter(): [RecordFilter, (part: RecordFilter) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (part: RecordFilter) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return [filterOf(search), change]
}

/** The filter that stands in an address. */
export function filterOf(search: URLSearchParams): RecordFilter {
  const filter: RecordFilter = {}
  for (const name of names) {
    const value = search.get(name)
    if (value) Object.assign(filter, { [name]: value })
  }
  return filter
}

/** The filter without its order: what the map and the counts of a list know. */
export function withoutOrder({ sort: _, ...filter }: RecordFilter): RecordFilter {
  return filter
}

/** Pairs of `where`: counted field -> wanted value. */
export function readWhere(where: string | undefined): Record<string, string> {
  return Object.fromEntries(
    (where ?? '')
      .split(',')
      .filter((pair) => pair.includes(':'))
      .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  )
}

/** `where` with one field's wanted value set, or taken away. */
export function withWhere(where: string | undefined, name: string, value: string | undefined): string | undefined {
  const pairs = { ...readWhere(where), [name]: value }
  const text = Object.entries(pairs)
    .filter(([, wanted]) => wanted)
    .map(([field, wanted]) => `${field}:${wanted}`)
    .join(',')
  return text || undefined
}

/** The order after the head of a column was pressed: up, down, none. */
export function nextSort(sort: string | undefined, name: string): string | undefined {
  if (sort === name) return `-${name}`
  return sort === `-${name}` ? undefined : name
}
