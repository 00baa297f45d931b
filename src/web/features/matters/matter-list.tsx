import './matters.css'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { exportMatters, listMatters } from '#api/matter.ts'
import { matterStates } from '#core/matter/matter.ts'
import { sourceKinds } from '#core/matter/source.ts'
import { dueSpans } from '#core/matter/times.ts'
import { matterStateWords, sourceWords } from '#core/matter/words.ts'
import { useAnswer } from '../../records/call.ts'
import { Due } from '../../records/due.tsx'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterLinks, FilterSearch, FilterSelect } from '../../ui/filter.tsx'
import { useSay } from '../../ui/language.ts'
import { colours, LightCounts, LightName } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dueSpanWords, matterWords } from '../../words/matter.ts'
import { requestWords } from '../../words/request.ts'

type Line = AnswerOf<typeof listMatters>['matters'][number]
type Query = InputOf<typeof listMatters>['query']

/** The list of matters, what is late first; its filter stands in the address bar. */
export default function MatterList() {
  const say = useSay()
  const may = useMay()
  const { filter, filtered, bar } = useFilter()
  const page = usePage(filter)
  const asked = useAnswer(listMatters, { query: { ...filter, ...page.query } }, { keep: true })
  return (
    <>
      <PageHead title={say(matterWords.title)}>
        {may('request.read') && (
          <Link href="/requests" asChild>
            <Button>{say(requestWords.list)}</Button>
          </Link>
        )}
        <Button href={pathOf(exportMatters, { query: filter })}>{say(matterWords.export)}</Button>
        {may('matter.enter') && (
          <Link href="/matters/new" asChild>
            <Button type="primary">{say(matterWords.enter)}</Button>
          </Link>
        )}
      </PageHead>
      {bar}
      <Answered asked={asked}>
        {({ matters, total, lights }) =>
          matters.length > 0 ? (
            <>
              <p className="row matter-sum">
                <span>{say(matterWords.count, { count: total })}</span>
                <LightCounts counts={lights} />
              </p>
              <MatterTable lines={matters} />
              <Pages page={page} total={total} />
            </>
          ) : filtered ? (
            <Empty title={say(matterWords.emptyFiltered)}>
              <Link href="/matters">{say(matterWords.clear)}</Link>
            </Empty>
          ) : (
            <Empty title={say(matterWords.empty)}>{say(matterWords.emptyHint)}</Empty>
          )
        }
      </Answered>
    </>
  )
}

function MatterTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const columns: Column<Line>[] = [
    {
      key: 'number',
      title: say(matterWords.number),
      width: '9.5em',
      cell: ({ number }) => number ?? <span className="quiet">{say(matterWords.unnumbered)}</span>,
    },
    {
      key: 'matter',
      title: say(matterWords.matter),
      as: 'main',
      cell: ({ id, title, kind, source }) => (
        <>
          <Link href={`/matters/${id}`}>{title}</Link>
          <div className="quiet small">
            {[say(sourceWords[kind]), source.title, source.number].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'asked', title: say(matterWords.askedBy), width: '10em', cell: ({ askedBy }) => askedBy },
    { key: 'lead', title: say(matterWords.lead), width: '11em', cell: ({ lead }) => lead.name || '—' },
    {
      key: 'due',
      title: say(matterWords.due),
      as: 'tight',
      cell: ({ due, span, state }) => <Due at={due} done={span === 'ended' || span === 'done' || state === 'held'} />,
    },
    {
      key: 'state',
      title: say(matterWords.state),
      as: 'tight',
      cell: ({ state }) => <span className="tag">{say(matterStateWords[state])}</span>,
    },
    {
      key: 'lights',
      title: say(matterWords.lights),
      width: '12em',
      cell: ({ lights }) => <LightCounts counts={lights} />,
    },
  ]
  return <Table caption={say(matterWords.title)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}

/** The filter as the address has it, and the bar that changes it. */
function useFilter(): { filter: Query; filtered: boolean; bar: ReactNode } {
  const say = useSay()
  const [view, setView] = useAddressValue('view')
  const [kind, setKind] = useAddressValue('kind')
  const [state, setState] = useAddressValue('state')
  const [due, setDue] = useAddressValue('due')
  const [colour, setColour] = useAddressValue('colour')
  const [q, setQ] = useAddressValue('q')
  const filter = { view: view ?? 'all', kind, state: state ?? 'open', due, colour, q } as Query
  const filtered = [view, kind, state, due, colour, q].some(Boolean)
  const bar = (
    <>
      <FilterLinks label={say(matterWords.kind)} links={quick} />
      <search className="filter">
        <FilterSearch label={say(matterWords.search)} value={q} set={setQ} />
        <FilterSelect
          label={say(matterWords.view)}
          any={say(matterWords.viewAll)}
          value={view}
          set={setView}
          options={[{ value: 'mine', label: say(matterWords.viewMine) }]}
        />
        <FilterSelect
          label={say(matterWords.kind)}
          any={say(matterWords.anyKind)}
          value={kind}
          set={setKind}
          options={[
            { value: 'entered', label: say(matterWords.notOfPlans) },
            ...sourceKinds.map((each) => ({ value: each, label: say(sourceWords[each]) })),
          ]}
        />
        <FilterSelect
          label={say(matterWords.state)}
          any={say(matterWords.open)}
          value={state}
          set={setState}
          options={[
            { value: 'all', label: say(matterWords.anyState) },
            ...matterStates.map((each) => ({ value: each, label: say(matterStateWords[each]) })),
          ]}
        />
        <FilterSelect
          label={say(matterWords.due)}
          any={say(matterWords.anyDue)}
          value={due}
          set={setDue}
          options={dueSpans.slice(0, -1).map((each) => ({ value: each, label: say(dueSpanWords[each]) }))}
        />
        <FilterSelect
          label={say(matterWords.colour)}
          any={say(matterWords.anyColour)}
          value={colour}
          set={setColour}
          options={colours.map((each) => ({ value: each, label: <LightName colour={each} /> }))}
        />
      </search>
    </>
  )
  return { filter, filtered, bar }
}

/** Filters that an office looks at every day. */
const quick = [
  { words: matterWords.open, href: '/matters' },
  { words: matterWords.notOfPlans, href: '/matters?kind=entered' },
  { words: matterWords.fromAbove, href: '/matters?kind=incoming-document' },
  { words: sourceWords['request-for-instructions'], href: '/matters?kind=request-for-instructions' },
  { words: sourceWords.instruction, href: '/matters?kind=instruction' },
  { words: sourceWords.resolution, href: '/matters?kind=resolution' },
  { words: dueSpanWords.overdue, href: '/matters?due=overdue' },
  { words: matterWords.deskEntered, href: '/matters?state=entered' },
  { words: dueSpanWords.done, href: '/matters?due=done' },
  { words: matterWords.deskClosing, href: '/matters?state=closing' },
] as const
