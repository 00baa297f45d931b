import './matters.css'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
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
import { useSay } from '../../ui/language.ts'
import { colours, LightCounts, LightName } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
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
  const asked = useAnswer(listMatters, { query: filter }, { keep: true })
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
        {({ matters, lights }) =>
          matters.length > 0 ? (
            <>
              <p className="row matter-sum">
                <span>{say(matterWords.count, { count: matters.length })}</span>
                <LightCounts counts={lights} />
              </p>
              <MatterTable lines={matters} />
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
function useFilter(): { filter: Query; filtered: boolean; bar: React.ReactNode } {
  const say = useSay()
  const [view, setView] = useAddressValue('view')
  const [kind, setKind] = useAddressValue('kind')
  const [state, setState] = useAddressValue('state')
  const [due, setDue] = useAddressValue('due')
  const [colour, setColour] = useAddressValue('colour')
  const [q, setQ] = useAddressValue('q')
  const [typed, setTyped] = useState(q ?? '')
  const filter = { view: view ?? 'all', kind, state: state ?? 'open', due, colour, q } as Query
  const filtered = [view, kind, state, due, colour, q].some(Boolean)
  const clear = () => setTyped('')
  const bar = (
    <>
      <nav className="matter-quick" aria-label={say(matterWords.kind)}>
        {quick.map(({ words, href }) => (
          <Link key={href} href={href} onClick={clear}>
            {say(words)}
          </Link>
        ))}
      </nav>
      <search className="matter-filter">
        <Input.Search
          aria-label={say(matterWords.search)}
          placeholder={say(matterWords.search)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(text) => setQ(text.trim() || undefined)}
          allowClear
        />
        <Select
          aria-label={say(matterWords.view)}
          value={view ?? ''}
          onChange={setView}
          options={[
            { value: '', label: say(matterWords.viewAll) },
            { value: 'mine', label: say(matterWords.viewMine) },
          ]}
        />
        <Select
          aria-label={say(matterWords.kind)}
          value={kind ?? ''}
          onChange={setKind}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: say(matterWords.anyKind) },
            { value: 'entered', label: say(matterWords.notOfPlans) },
            ...sourceKinds.map((each) => ({ value: each as string, label: say(sourceWords[each]) })),
          ]}
        />
        <Select
          aria-label={say(matterWords.state)}
          value={state ?? ''}
          onChange={setState}
          options={[
            { value: '', label: say(matterWords.open) },
            { value: 'all', label: say(matterWords.anyState) },
            ...matterStates.map((each) => ({ value: each as string, label: say(matterStateWords[each]) })),
          ]}
        />
        <Select
          aria-label={say(matterWords.due)}
          value={due ?? ''}
          onChange={setDue}
          options={[
            { value: '', label: say(matterWords.anyDue) },
            ...dueSpans.slice(0, -1).map((each) => ({ value: each as string, label: say(dueSpanWords[each]) })),
          ]}
        />
        <Select
          aria-label={say(matterWords.colour)}
          value={colour ?? ''}
          onChange={setColour}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: say(matterWords.anyColour) },
            ...colours.map((each) => ({ value: each as string, label: <LightName colour={each} /> })),
          ]}
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
  { words: sourceWords.instruction, href: '/matters?kind=instruction' },
  { words: sourceWords.resolution, href: '/matters?kind=resolution' },
  { words: dueSpanWords.overdue, href: '/matters?due=overdue' },
  { words: matterWords.deskEntered, href: '/matters?state=entered' },
  { words: dueSpanWords.done, href: '/matters?due=done' },
  { words: matterWords.deskClosing, href: '/matters?state=closing' },
] as const
