import './requests.css'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { listRequests } from '#api/request.ts'
import { requestStandings } from '#core/request/request.ts'
import { requestKinds } from '#core/request/request-draft.ts'
import { requestKindWords, requestStandingWords } from '#core/request/words.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { requestWords } from '../../words/request.ts'

type Line = AnswerOf<typeof listRequests>['requests'][number]
type Query = InputOf<typeof listRequests>['query']

/** What is asked of schools, with how each stands; the filter stands in the address bar. */
export default function RequestList() {
  const say = useSay()
  const may = useMay()
  const [standing, setStanding] = useAddressValue('standing')
  const [kind, setKind] = useAddressValue('kind')
  const [q, setQ] = useAddressValue('q')
  const [typed, setTyped] = useState(q ?? '')
  const query = { standing: standing ?? 'current', kind, q } as Query
  const page = usePage(query)
  const asked = useAnswer(listRequests, { query: { ...query, ...page.query } }, { keep: true })
  return (
    <>
      <PageHead title={say(requestWords.list)} note={say(requestWords.listNote)}>
        <Link href="/burden" asChild>
          <Button>{say(requestWords.burdenTitle)}</Button>
        </Link>
        {may('request.draft') && (
          <>
            <Link href="/relief" asChild>
              <Button>{say(requestWords.relief)}</Button>
            </Link>
            <Link href="/requests/new" asChild>
              <Button type="primary">{say(requestWords.draftNew)}</Button>
            </Link>
          </>
        )}
      </PageHead>
      <search className="request-filter">
        <Select
          aria-label={say(requestWords.standing)}
          value={standing ?? 'current'}
          onChange={(next) => setStanding(next === 'current' ? undefined : next)}
          style={{ minWidth: 170 }}
          options={[
            { value: 'current', label: say(requestWords.current) },
            { value: 'all', label: say(requestWords.all) },
            ...requestStandings.map((value) => ({
              value: value as string,
              label: `${say(requestStandingWords[value])} ${asked.data?.counts[value] ?? ''}`,
            })),
          ]}
        />
        <Select
          aria-label={say(requestWords.kind)}
          value={kind ?? ''}
          onChange={(next) => setKind(next || undefined)}
          style={{ minWidth: 140 }}
          options={[
            { value: '', label: say(requestWords.allKinds) },
            ...requestKinds.map((value) => ({ value: value as string, label: say(requestKindWords[value]) })),
          ]}
        />
        <Input.Search
          aria-label={say(requestWords.find)}
          placeholder={say(requestWords.find)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(next) => setQ(next.trim() || undefined)}
          allowClear
          style={{ maxWidth: 260 }}
        />
      </search>
      <Answered asked={asked}>
        {({ requests, total }) =>
          requests.length > 0 ? (
            <>
              <p className="list-count">{say(requestWords.listCount, { count: total })}</p>
              <RequestTable lines={requests} />
              <Pages page={page} total={total} />
            </>
          ) : standing || kind || q ? (
            <Empty title={say(requestWords.emptyFiltered)}>
              <Link href="/requests">{say(requestWords.clear)}</Link>
            </Empty>
          ) : (
            <Empty title={say(requestWords.emptyList)}>
              {say(may('request.draft') ? requestWords.emptyListHint : requestWords.emptyListAsked)}
            </Empty>
          )
        }
      </Answered>
    </>
  )
}

function RequestTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Line>[] = [
    {
      key: 'title',
      title: say(requestWords.titleField),
      as: 'main',
      cell: ({ id, title, kind, basis }) => (
        <>
          <Link href={`/requests/${id}`}>{title}</Link>
          <div className="quiet small">{[say(requestKindWords[kind]), basis].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    { key: 'asker', title: say(requestWords.asker), width: '11em', cell: ({ asker }) => asker.name },
    {
      key: 'standing',
      title: say(requestWords.standing),
      width: '10em',
      cell: ({ standing, stops }) => (
        <span className={`tag ${standing === 'stopped' ? 'tag-stop' : ''}`}>
          {say(requestStandingWords[standing])}
          {standing === 'stopped' && ` ${stops}`}
        </span>
      ),
    },
    {
      key: 'until',
      title: say(requestWords.untilShort),
      width: '9em',
      cell: ({ until }) => until && dayText(until, language),
    },
    { key: 'units', title: say(requestWords.units), as: 'number', width: '7em', cell: ({ units }) => units },
    {
      key: 'minutes',
      title: say(requestWords.minutesEach),
      as: 'number',
      width: '9em',
      cell: ({ minutesEach }) => minutesEach,
    },
  ]
  return <Table caption={say(requestWords.list)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}
