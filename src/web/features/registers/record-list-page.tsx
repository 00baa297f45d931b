import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { beginnings, doorsOf, type RecordLine, registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { registerWords } from '../../words/register.ts'
import { BulkActs } from './bulk-acts.tsx'
import { firstColumns, type RecordColumn, useColumns } from './columns.tsx'
import { FilterBar, StateLinks } from './filter-bar.tsx'
import { ImportButton } from './import-dialog.tsx'
import { useKept } from './kept-for-account.ts'
import { ListTools } from './list-tools.tsx'
import { type RecordFilter, useRecordFilter } from './record-filter.ts'
import { RecordTable } from './record-table.tsx'
import { RegisterHead } from './register-head.tsx'
import { useBulkVerbs } from './use-bulk-verbs.ts'
import { useRecordPages } from './use-record-pages.ts'

/** The list of a register. The filter stands in the address bar; a colleague who opens the link sees the same. */
export function RecordListPage({ pack }: { pack: Pack }) {
  const [filter, change] = useRecordFilter()
  const counts = useAnswer(doorsOf(pack).counts, { query: { unit: filter.unit } }, { keep: true })
  const columns = useColumns(pack)
  const [keys, setKeys] = useKept(`columns.${pack.name}`, firstColumns(pack))
  const shown = useMemo(
    () => columns.filter((column) => column.key === 'title' || keys.includes(column.key)),
    [columns, keys],
  )
  return (
    <>
      <RegisterHead pack={pack} />
      <FilterBar pack={pack} filter={filter} change={change} counts={counts.data} />
      {/* Counts are kept by unit, not by what was searched for: beside a search they would be wrong. */}
      <StateLinks pack={pack} filter={filter} counts={filter.q || filter.where ? undefined : counts.data} />
      {/* What was chosen and read belongs to one filter. */}
      <Listed
        key={JSON.stringify(filter)}
        {...{ pack, filter, columns, shown, keys, setKeys }}
        onSort={(sort) => change({ sort })}
      />
    </>
  )
}

interface ListedProps {
  pack: Pack
  filter: RecordFilter
  columns: readonly RecordColumn[]
  shown: readonly RecordColumn[]
  keys: readonly string[]
  setKeys: (next: string[]) => void
  onSort: (next: string | undefined) => void
}

function Listed({ pack, filter, columns, shown, keys, setKeys, onSort }: ListedProps) {
  const say = useSay()
  const language = useLanguage()
  const asked = useRecordPages(pack, filter)
  const verbs = useBulkVerbs(pack)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  // The same function each time: pages that did not change are not drawn again when another is read.
  const choose = useCallback(
    (ids: readonly string[], on: boolean) =>
      setChosen((before) => {
        const next = new Set(before)
        for (const id of ids) on ? next.add(id) : next.delete(id)
        return next
      }),
    [],
  )
  return (
    <Answered asked={asked}>
      {({ pages }) => {
        const lines = pages.map((page) => page.records)
        const records: RecordLine[] = lines.flat()
        if (records.length === 0) return <NoRecords pack={pack} filter={filter} />
        const total = pages[0]?.total ?? null
        const picked = records.filter((record) => chosen.has(record.id))
        return (
          <>
            <div className="row spread register-sum">
              <span>
                {say(total === null ? registerWords.loaded : registerWords.total, { count: total ?? records.length })}
              </span>
              <ListTools
                {...{ pack, filter, columns, shown, keys, setKeys }}
                records={picked.length > 0 ? picked : records}
              />
            </div>
            {picked.length > 0 && (
              <BulkActs pack={pack} verbs={verbs} picked={picked} onClear={() => setChosen(new Set())} />
            )}
            <RecordTable
              caption={pack.words.name[language]}
              pages={lines}
              total={total}
              columns={shown}
              sort={filter.sort}
              onSort={onSort}
              chosen={verbs.length > 0 ? chosen : undefined}
              onChoose={choose}
            />
            {asked.hasNextPage && (
              <More after={pages.length} reading={asked.isFetchingNextPage} read={() => asked.fetchNextPage()} />
            )}
          </>
        )
      }}
    </Answered>
  )
}

/** Reads the page after so many when the end of the list comes near; a button for those who do not scroll. */
function More({ after, reading, read }: { after: number; reading: boolean; read: () => unknown }) {
  const say = useSay()
  const end = useRef<HTMLDivElement>(null)
  const next = useRef(read)
  next.current = read
  useEffect(() => {
    // Watched anew after each page: to whoever scrolls fast the end was near before and still is, which is no change.
    if (reading || after === 0 || !end.current) return
    // A busy page is told several changes at once: the last is how it stands.
    const watcher = new IntersectionObserver(
      (changes) => changes[changes.length - 1]?.isIntersecting && next.current(),
      {
        rootMargin: '1200px 0px',
      },
    )
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [after, reading])
  return (
    <div ref={end} className="register-more no-print">
      <Button loading={reading} onClick={() => read()}>
        {say(reading ? registerWords.loadingMore : registerWords.loadMore)}
      </Button>
    </div>
  )
}

function NoRecords({ pack, filter }: { pack: Pack; filter: RecordFilter }) {
  const say = useSay()
  const may = useMay()
  const language = useLanguage()
  const filtered = Object.keys(filter).some((name) => name !== 'sort')
  const [verb] = beginnings(pack)
  if (filtered)
    return (
      <Empty title={say(registerWords.emptyFiltered)}>
        <Link href={registerHref(pack)}>{say(registerWords.clearFilter)}</Link>
      </Empty>
    )
  return (
    <Empty title={say(registerWords.empty)}>
      {verb && <p>{say(registerWords.emptyHint, { act: pack.words.acts[verb]?.[language] ?? verb })}</p>}
      {pack.imports && may(`${pack.name}.${pack.imports.act}`) && <ImportButton pack={pack} />}
    </Empty>
  )
}
