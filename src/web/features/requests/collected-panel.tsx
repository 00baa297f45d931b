import { Button, Select } from 'antd'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import { exportCollected, getCollected } from '#api/collected.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { type CollectedState, collectedStates, isOdd } from '#core/request/collected.ts'
import { collectedStateWords } from '#core/request/words.ts'
import { useAnswer } from '../../records/call.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { requestWords } from '../../words/request.ts'

type Answer = AnswerOf<typeof getCollected>
type Row = Answer['rows'][number]
type Query = InputOf<typeof getCollected>['query']

/** What all whom a request asks filled in: who owes first, totals of what are numbers; the filter stands in the address bar. */
export function CollectedPanel({ id }: { id: string }) {
  const say = useSay()
  const [period, setPeriod] = useAddressValue('period')
  const [show, setShow] = useAddressValue('show')
  const query = { period, show } as Query
  const page = usePage({ id, ...query })
  const asked = useAnswer(getCollected, { params: { id }, query: { ...query, ...page.query } }, { keep: true })
  return (
    <section className="panel" data-part="collected">
      <div className="panel-head">
        <h2>{say(requestWords.collected)}</h2>
        <Button href={pathOf(exportCollected, { params: { id }, query })}>{say(requestWords.collectedExport)}</Button>
      </div>
      <Answered asked={asked}>
        {(answer) => (
          <>
            <p data-part="collected-count">
              {say(requestWords.collectedCount, {
                units: collectedStates.reduce(
                  (sum, each) => sum + countOf(answer, each),
                  -countOf(answer, 'not-asked'),
                ),
                unreturned: countOf(answer, 'unreturned'),
                sentBack: countOf(answer, 'sent-back'),
                submitted: countOf(answer, 'submitted'),
                accepted: countOf(answer, 'accepted'),
              })}
            </p>
            <Filter answer={answer} show={show} setShow={setShow} setPeriod={setPeriod} />
            {answer.rows.length === 0 ? (
              <Empty title={say(requestWords.collectedEmpty)} />
            ) : (
              <CollectedTable answer={answer} />
            )}
            <Pages page={page} total={answer.total} />
          </>
        )}
      </Answered>
    </section>
  )
}

const countOf = ({ counts }: Answer, state: CollectedState) => counts[state] ?? 0

function Filter(props: {
  answer: Answer
  show: string | undefined
  setShow: (next: string | undefined) => void
  setPeriod: (next: string | undefined) => void
}) {
  const { answer, show, setShow, setPeriod } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="request-filter">
      {answer.periods.length > 0 && (
        <Select
          aria-label={say(requestWords.period)}
          value={answer.period?.from}
          onChange={setPeriod}
          options={answer.periods.map(({ from, to }) => ({
            value: from,
            label: `${dayText(from, language)} — ${dayText(to, language)}`,
          }))}
          style={{ minWidth: 230 }}
        />
      )}
      <Select
        aria-label={say(requestWords.collectedShow)}
        value={show ?? 'all'}
        onChange={(next) => setShow(next === 'all' ? undefined : next)}
        options={[
          { value: 'all', label: say(requestWords.collectedAll) },
          ...collectedStates
            .filter((state) => countOf(answer, state) > 0 || state === show)
            .map((state) => ({
              value: state as string,
              label: `${say(collectedStateWords[state])} ${countOf(answer, state)}`,
            })),
        ]}
        style={{ minWidth: 150 }}
      />
    </div>
  )
}

const tagOf: Record<CollectedState, string> = {
  unreturned: 'tag tag-warn',
  'sent-back': 'tag tag-warn',
  submitted: 'tag',
  accepted: 'tag tag-brand',
  'not-asked': 'tag',
}

function CollectedTable({ answer }: { answer: Answer }) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'unit',
      title: say(requestWords.unit),
      as: 'main',
      cell: ({ assignmentId, unit, county }) => (
        <>
          <Link href={`/tasks/${assignmentId}`}>{unit.name}</Link>
          {county && <div className="quiet small">{county}</div>}
        </>
      ),
      foot: say(requestWords.total),
    },
    {
      key: 'state',
      title: say(requestWords.standing),
      as: 'tight',
      cell: ({ state, owed }) => (
        <>
          <span className={tagOf[state]}>{say(collectedStateWords[state])}</span>
          {owed && <span className="tag tag-stop"> {say(requestWords.owed)}</span>}
        </>
      ),
    },
    ...answer.columns.map(
      (column, i): Column<Row> => ({
        key: `field ${column.field}`,
        title: column.field,
        as: column.isNumeric ? 'number' : undefined,
        cell: ({ values }) => values[i] && <Value text={values[i]} column={column} />,
        foot:
          column.total === null
            ? column.isNumeric && (
                <span className="small collected-odd">{say(requestWords.oddCount, { count: column.odd })}</span>
              )
            : numberText(column.total),
      }),
    ),
    {
      key: 'filler',
      title: say(requestWords.filledBy),
      as: 'tight',
      cell: ({ filler, filledFor, at }) =>
        filler && (
          <>
            {[filler, filledFor].filter(Boolean).join('，')}
            <div className="quiet small number">{at && instantText(at, language)}</div>
          </>
        ),
    },
  ]
  return (
    <div className="collected-table">
      <Table
        caption={say(requestWords.collected)}
        rows={answer.rows}
        columns={columns}
        keyOf={({ assignmentId }) => assignmentId}
      />
    </div>
  )
}

/** What was filled in; marked where it is no number and nearly all others are. */
function Value({ text, column }: { text: string; column: Answer['columns'][number] }) {
  const say = useSay()
  if (!isOdd(column, text)) return text
  return (
    <span className="collected-odd" data-odd>
      {text} <span className="small">{say(requestWords.odd)}</span>
    </span>
  )
}
