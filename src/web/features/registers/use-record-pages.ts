import { type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Pack } from '#core/pack.ts'
import { call } from '../../records/call.ts'
import { doorsOf, type PackDoors } from '../../records/pack/doors.ts'
import { currentLanguage, type Language, useLanguage } from '../../ui/language.ts'
import type { RecordFilter } from './record-filter.ts'

/** Records of a page of the list. */
const pageSize = 100

/** How the pages of a list are asked, and the name under which they are remembered. */
function pagesOf(pack: Pack, filter: RecordFilter, language: Language) {
  const { list } = doorsOf(pack)
  return {
    queryKey: [list.name, 'pages', filter, language],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      call(list, { query: { ...filter, cursor: pageParam, limit: pageSize }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: AnswerOf<PackDoors['list']>) => last.next ?? undefined,
  }
}

/** The pages of a list that were read so far, and how to read the next. Left pages are forgotten: a list begins at its top. */
export function useRecordPages(pack: Pack, filter: RecordFilter) {
  return useInfiniteQuery({ ...pagesOf(pack, filter, useLanguage()), gcTime: 0 })
}

/** Milliseconds for which a first page waits to be shown. */
const waits = 5000

/** Asks the first page of a list before the page around it is drawn. */
export function askFirstPage(queries: QueryClient, pack: Pack, filter: RecordFilter): void {
  queries.prefetchInfiniteQuery({ ...pagesOf(pack, filter, currentLanguage()), gcTime: waits })
}
