import { useInfiniteQuery } from '@tanstack/react-query'
import type { Pack } from '#core/pack.ts'
import { call } from '../../records/call.ts'
import { doorsOf } from '../../records/pack/doors.ts'
import { useLanguage } from '../../ui/language.ts'
import type { RecordFilter } from './record-filter.ts'

/** Records of a page of the list. */
const pageSize = 100

/** The pages of a list that were read so far, and how to read the next. Left pages are forgotten: a list begins at its top. */
export function useRecordPages(pack: Pack, filter: RecordFilter) {
  const language = useLanguage()
  const { list } = doorsOf(pack)
  return useInfiniteQuery({
    queryKey: [list.name, 'pages', filter, language],
    queryFn: ({ pageParam, signal }) =>
      call(list, { query: { ...filter, cursor: pageParam, limit: pageSize }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    gcTime: 0,
  })
}
