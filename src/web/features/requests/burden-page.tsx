import './requests.css'
import { Button, Input } from 'antd'
import { Link } from 'wouter'
import { exportBurden, getBurden } from '#api/burden.ts'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { dayOf } from '#core/day.ts'
import { inspectionScopeWords, requestKindWords } from '#core/request/words.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay, useNow } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { requestWords } from '../../words/request.ts'
import { valueWords } from '../../words/value.ts'

type Answer = AnswerOf<typeof getBurden>
type Row = Answer['rows'][number]

/** What requests ask of schools in a month, against the dated limits; of one school with what each figure is made of. */
export default function BurdenPage() {
  const say = useSay()
  const may = useMay()
  const now = useNow()
  const [month, setMonth] = useAddressValue('month')
  const [unit] = useAddressValue('unit')
  const query = { ...(month ? { month } : {}), ...(unit ? { unit } : {}) }
  const asked = useAnswer(getBurden, { query }, { keep: true })
  const chosen = month ?? dayOf(new Date(now)).slice(0, 7)
  return (
    <>
      <PageHead
        title={say(requestWords.burdenTitle)}
        above={
          unit
            ? { href: `/burden?month=${chosen}`, title: say(requestWords.burdenTitle) }
            : { href: '/requests', title: say(requestWords.list) }
        }
        note={say(requestWords.burdenNote)}
      >
        <Button href={pathOf(exportBurden, { query })}>{say(requestWords.exportBurden)}</Button>
        {may('request.draft') && (
          <Link href="/relief" asChild>
            <Button>{say(requestWords.relief)}</Button>
          </Link>
        )}
      </PageHead>
      <search className="request-filter">
        <label htmlFor="month">{say(requestWords.month)}</label>
        <Input
          id="month"
          type="month"
          value={chosen}
          onChange={({ target }) => setMonth(target.value || undefined)}
          style={{ width: 160 }}
        />
      </search>
      <Answered asked={asked}>{(answer) => <Shown answer={answer} one={unit !== undefined} />}</Answered>
    </>
  )
}

function Shown({ answer, one }: { answer: Answer; one: boolean }) {
  const say = useSay()
  const { schools, unasked, total, rows, month, at } = answer
  const isSingle = one || schools === 1
  return (
    <div className="request-stack">
      <p data-part="burden-total">
        {say(requestWords.burdenTotal, {
          month,
          schools,
          unasked,
          requests: total.requests,
          hours: Math.round(total.minutes / 6) / 10,
        })}{' '}
        <span className="quiet small">
          <Instant at={at} />
        </span>
      </p>
      <Limits limits={answer.limits} />
      {rows.length === 0 ? (
        <Empty title={say(requestWords.burdenEmpty)}>{say(requestWords.burdenEmptyHint)}</Empty>
      ) : (
        <BurdenTable answer={answer} />
      )}
      {isSingle && answer.lines.length > 0 && <Lines lines={answer.lines} />}
      {isSingle && answer.visits.length > 0 && <Visits visits={answer.visits} />}
      {!isSingle && answer.byAsker.length > 0 && <Askers answer={answer} />}
      <p className="quiet small">{say(requestWords.burdenFormula)}</p>
    </div>
  )
}

function Limits({ limits }: Pick<Answer, 'limits'>) {
  const say = useSay()
  return (
    <ul className="request-limits" data-part="limits">
      {limits.map(({ key, name, most, basis, certainty }) => (
        <li key={key}>
          {name} {most === null ? <span className="tag">{say(requestWords.limitOff)}</span> : <strong>≤ {most}</strong>}{' '}
          <span className="quiet small">
            {basis} ({say(valueWords[`sure-${certainty}`])})
          </span>
        </li>
      ))}
    </ul>
  )
}

function BurdenTable({ answer: { rows, limits, month } }: { answer: Answer }) {
  const say = useSay()
  const mostOf = (key: string) => limits.find((limit) => limit.key === key)?.most ?? null
  const over = (value: number, most: number | null) =>
    most !== null && value > most ? <strong className="due-late">{value} ↑</strong> : value
  const columns: Column<Row>[] = [
    {
      key: 'unit',
      title: say(requestWords.school),
      as: 'main',
      cell: ({ unit }) => <Link href={`/burden?month=${month}&unit=${unit.id}`}>{unit.name}</Link>,
    },
    {
      key: 'requests',
      title: say(requestWords.requestCount),
      as: 'number',
      cell: ({ requests }) => over(requests, mostOf('burden.requests')),
    },
    { key: 'returns', title: say(requestWords.returnCount), as: 'number', cell: ({ returns }) => returns },
    {
      key: 'inspections',
      title: say(requestWords.inspectionCount),
      as: 'number',
      cell: ({ inspections }) => inspections,
    },
    { key: 'activities', title: say(requestWords.activityCount), as: 'number', cell: ({ activities }) => activities },
    {
      key: 'minutes',
      title: say(requestWords.minutesSum),
      as: 'number',
      cell: ({ minutes }) => over(minutes, mostOf('burden.minutes')),
    },
    { key: 'others', title: say(requestWords.others), as: 'number', cell: ({ others }) => others },
    {
      key: 'year',
      title: say(requestWords.comprehensiveOfYear),
      as: 'number',
      cell: ({ comprehensiveOfYear }) => over(comprehensiveOfYear, mostOf('inspection.comprehensive-per-school')),
    },
    {
      key: 'term',
      title: say(requestWords.activitiesOfTerm),
      as: 'number',
      cell: ({ activitiesOfTerm }) =>
        activitiesOfTerm === null ? '—' : over(activitiesOfTerm, mostOf('burden.activities')),
    },
  ]
  return <Table caption={say(requestWords.burdenTitle)} rows={rows} columns={columns} keyOf={({ unit }) => unit.id} />
}

/** What the figures of one school are made of: each request, its days and its minutes. */
function Lines({ lines }: Pick<Answer, 'lines'>) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Answer['lines'][number]>[] = [
    {
      key: 'title',
      title: say(requestWords.titleField),
      as: 'main',
      cell: ({ request, basis }) => (
        <>
          <Link href={`/${request.of}s/${request.id}`}>{request.title}</Link>
          <div className="quiet small">
            {[say(requestKindWords[request.kind]), request.scope && say(inspectionScopeWords[request.scope]), basis]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'asker', title: say(requestWords.asker), width: '11em', cell: ({ asker }) => asker.name },
    {
      key: 'days',
      title: say(requestWords.days),
      cell: ({ days }) => days.map((day) => dayText(day, language)).join('、'),
    },
    {
      key: 'minutes',
      title: say(requestWords.minutesSum),
      as: 'number',
      cell: ({ days, minutesEach }) => `${days.length} × ${minutesEach} = ${days.length * minutesEach}`,
    },
  ]
  return (
    <section data-part="burden-lines">
      <h2>{say(requestWords.madeOf)}</h2>
      <Table caption={say(requestWords.madeOf)} rows={lines} columns={columns} keyOf={({ request }) => request.id} />
    </section>
  )
}

/** Inspections of one school that a register has. */
function Visits({ visits }: Pick<Answer, 'visits'>) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Answer['visits'][number]>[] = [
    {
      key: 'title',
      title: say(requestWords.titleField),
      as: 'main',
      cell: ({ of, id, title }) => <Link href={`/registers/${of}/${id}`}>{title}</Link>,
    },
    { key: 'day', title: say(requestWords.days), cell: ({ day }) => dayText(day, language) },
    {
      key: 'scope',
      title: say(requestWords.scope),
      cell: ({ comprehensive }) => say(inspectionScopeWords[comprehensive ? 'comprehensive' : 'special']),
    },
  ]
  return (
    <section data-part="burden-visits">
      <h2>{say(requestWords.visits)}</h2>
      <Table caption={say(requestWords.visits)} rows={visits} columns={columns} keyOf={({ id }) => id} />
    </section>
  )
}

function Askers({ answer: { byAsker } }: { answer: Answer }) {
  const say = useSay()
  const columns: Column<Answer['byAsker'][number]>[] = [
    { key: 'asker', title: say(requestWords.asker), as: 'main', cell: ({ asker }) => asker.name },
    { key: 'requests', title: say(requestWords.requestCount), as: 'number', cell: ({ requests }) => requests },
    { key: 'returns', title: say(requestWords.returnCount), as: 'number', cell: ({ returns }) => returns },
    {
      key: 'inspections',
      title: say(requestWords.inspectionCount),
      as: 'number',
      cell: ({ inspections }) => inspections,
    },
    { key: 'minutes', title: say(requestWords.minutesSum), as: 'number', cell: ({ minutes }) => minutes },
  ]
  return (
    <section data-part="by-asker">
      <h2>{say(requestWords.byAsker)}</h2>
      <Table caption={say(requestWords.byAsker)} rows={byAsker} columns={columns} keyOf={({ asker }) => asker.id} />
    </section>
  )
}
