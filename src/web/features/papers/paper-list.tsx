import './papers.css'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { exchangePapers, listPapers } from '#api/paper.ts'
import { papers } from '#core/authority/authority-table.ts'
import { paperWords } from '#core/authority/words.ts'
import { outgoingStates } from '#core/signature/outgoing.ts'
import { outgoingStateWords, urgencyWords } from '#core/signature/words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSearch, FilterSelect } from '../../ui/filter.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import { UploadAnswer } from './upload-answer.tsx'

type Line = AnswerOf<typeof listPapers>['papers'][number]
type Query = InputOf<typeof listPapers>['query']

/** The papers of my bureau and those sent to my unit; what waits for me stands first. */
export default function PaperList() {
  const say = useSay()
  const may = useMay()
  const { filter, filtered, bar } = useFilter()
  const page = usePage(filter)
  const asked = useAnswer(listPapers, { query: { ...filter, ...page.query } }, { keep: true })
  return (
    <>
      <PageHead title={say(paperPageWords.title)}>
        {may('paper.dispatch') && <Office />}
        {may('paper.draft') && (
          <Link href="/papers/new" asChild>
            <Button type="primary">{say(paperPageWords.draft)}</Button>
          </Link>
        )}
      </PageHead>
      {bar}
      <Answered asked={asked}>
        {({ papers: lines, total }) =>
          lines.length > 0 ? (
            <>
              <p className="list-count">{say(paperPageWords.count, { count: total })}</p>
              <PaperTable lines={lines} />
              <Pages page={page} total={total} />
            </>
          ) : filtered ? (
            <Empty title={say(paperPageWords.emptyFiltered)}>
              <Link href="/papers">{say(paperPageWords.clear)}</Link>
            </Empty>
          ) : (
            <Empty title={say(paperPageWords.empty)}>
              {say(may('paper.draft') ? paperPageWords.emptyHint : paperPageWords.emptyReader)}
            </Empty>
          )
        }
      </Answered>
    </>
  )
}

/** What came back from the office system: an upload, or the folder read now. */
function Office() {
  const say = useSay()
  const { message } = App.useApp()
  const exchange = useAct(exchangePapers, (done) => message.info(say(paperPageWords.exchanged, { ...done })))
  return (
    <>
      {exchange.error && <ProblemBox problems={problemsOf(exchange.error, say)} />}
      <UploadAnswer />
      <Button loading={exchange.isPending} onClick={() => exchange.mutate({})}>
        {say(paperPageWords.exchange)}
      </Button>
    </>
  )
}

function PaperTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const columns: Column<Line>[] = [
    {
      key: 'number',
      title: say(paperPageWords.number),
      width: '11em',
      cell: ({ number }) => number ?? <span className="quiet">{say(paperPageWords.unnumbered)}</span>,
    },
    {
      key: 'title',
      title: say(paperPageWords.paperTitle),
      as: 'main',
      cell: ({ id, title, paper, urgency, to }) => (
        <>
          <Link href={`/papers/${id}`}>{title}</Link>
          <div className="quiet small">
            {[say(paperWords[paper]), urgency !== 'ordinary' && say(urgencyWords[urgency]), to.join('、')]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'drafter',
      title: say(paperPageWords.drafter),
      width: '12em',
      cell: ({ unit, drafter }) => [unit.name, drafter].filter(Boolean).join(' '),
    },
    {
      key: 'state',
      title: say(paperPageWords.state),
      as: 'tight',
      cell: ({ state, sentBack }) => (
        <span className={sentBack ? 'tag tag-warn' : 'tag'}>
          {say(sentBack ? paperPageWords.sentBackTag : outgoingStateWords[state])}
        </span>
      ),
    },
    {
      key: 'next',
      title: say(paperPageWords.next),
      width: '8em',
      cell: ({ next, mine, waitsFor }) => (
        <>
          {next === null ? (
            '—'
          ) : mine ? (
            <span className="tag tag-brand">{say(paperPageWords.mine, { act: say(actNames[next]) })}</span>
          ) : (
            say(paperPageWords.waitsFor, { act: say(actNames[next]) })
          )}
          {waitsFor.length > 0 && (
            <div className="quiet small">{say(paperPageWords.waitsForBodies, { bodies: waitsFor.join('、') })}</div>
          )}
        </>
      ),
    },
    {
      key: 'changed',
      title: say(paperPageWords.changed),
      as: 'tight',
      cell: ({ changedAt }) => <Instant at={changedAt} />,
    },
  ]
  return <Table caption={say(paperPageWords.title)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}

/** The filter as the address has it, and the bar that changes it. */
function useFilter(): { filter: Query; filtered: boolean; bar: ReactNode } {
  const say = useSay()
  const [view, setView] = useAddressValue('view')
  const [state, setState] = useAddressValue('state')
  const [paper, setPaper] = useAddressValue('paper')
  const [q, setQ] = useAddressValue('q')
  const filter = { view: view ?? 'all', state: state ?? 'all', paper, q } as Query
  const bar = (
    <search className="filter">
      <FilterSearch label={say(paperPageWords.search)} value={q} set={setQ} />
      <FilterSelect
        label={say(paperPageWords.view)}
        any={say(paperPageWords.all)}
        value={view}
        set={setView}
        options={[
          ...(['waiting', 'drafted', 'received'] as const).map((each) => ({
            value: each,
            label: say(paperPageWords[each]),
          })),
        ]}
      />
      <FilterSelect
        label={say(paperPageWords.state)}
        any={say(paperPageWords.anyState)}
        value={state}
        set={setState}
        options={[
          { value: 'open', label: say(paperPageWords.open) },
          { value: 'ended', label: say(paperPageWords.ended) },
          ...outgoingStates.map((each) => ({ value: each, label: say(outgoingStateWords[each]) })),
        ]}
      />
      <FilterSelect
        label={say(paperPageWords.kind)}
        any={say(paperPageWords.anyKind)}
        value={paper}
        set={setPaper}
        options={papers.map((each) => ({ value: each, label: say(paperWords[each]) }))}
      />
    </search>
  )
  return { filter, filtered: [view, state, paper, q].some(Boolean), bar }
}
