import './indicators.css'
import { Select } from 'antd'
import type { AnswerOf } from '#api/endpoint.ts'
import { getIndicator } from '#api/indicator.ts'
import { directionWords, trendWords } from '#core/indicator/words.ts'
import { AsOf } from '../../records/as-of.tsx'
import { useAnswer } from '../../records/call.ts'
import { IndicatorValue, numberText } from '../../records/indicator-figure.tsx'
import { StandingLine } from '../../records/target-standing.tsx'
import { UnitTreeSelect } from '../../records/unit-tree-select.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { dayText } from '../../ui/time.ts'
import { domainWords, frequencyWords, scopeWords, indicatorWords as words } from '../../words/indicator.ts'
import { IndicatorChart } from './indicator-chart.tsx'
import { QuantityTools } from './quantity-tools.tsx'
import { UnitNumbers } from './unit-numbers.tsx'

export type IndicatorAnswer = AnswerOf<typeof getIndicator>

/** One indicator over an area: its figure with passport, trend, targets, the counties beside it, the units that go in. */
export default function IndicatorPage({ id }: { id: string }) {
  const [unit, setUnit] = useAddressValue('unit')
  const [to, setTo] = useAddressValue('to')
  const [asOf, setAsOf] = useAddressValue('asOf')
  const say = useSay()
  const asked = useAnswer(getIndicator, { params: { key: id }, query: { unit, to, asOf } }, { keep: true })
  return (
    <Answered asked={asked}>
      {(answer) => (
        <>
          <PageHead
            title={answer.name}
            above={{ href: `/indicators${unit ? `?unit=${unit}` : ''}`, title: say(words.title) }}
            note={[
              say(domainWords[answer.domain]),
              say(scopeWords[answer.scope]),
              say(frequencyWords[answer.frequency]),
              say(directionWords[answer.direction]),
            ].join(' · ')}
          >
            <QuantityTools answer={answer} unit={unit} />
          </PageHead>
          <AsOf asOf={asOf} setAsOf={setAsOf} />
          <search className="indicator-area no-print">
            <UnitTreeSelect
              label={say(words.area)}
              placeholder={answer.figure.of.name}
              value={unit}
              onChange={setUnit}
            />
            <PeriodSelect answer={answer} to={to} setTo={setTo} />
          </search>
          <div className="stack">
            <Overview answer={answer} />
            <Targets answer={answer} />
            <Counties answer={answer} />
            <UnitNumbers answer={answer} />
          </div>
        </>
      )}
    </Answered>
  )
}

function PeriodSelect(props: {
  answer: IndicatorAnswer
  to: string | undefined
  setTo: (to: string | undefined) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { periods, figure } = props.answer
  if (periods.length < 2) return null
  return (
    <Select
      aria-label={say(words.period)}
      style={{ minWidth: 240 }}
      value={props.to ?? figure.period?.to ?? null}
      onChange={(next) => props.setTo(next ?? undefined)}
      options={[...periods].reverse().map(({ from, to }) => ({
        value: to,
        label: `${dayText(from, language)} — ${dayText(to, language)}`,
      }))}
    />
  )
}

/** The figure, what is said of it in a line, and its way as a chart. */
function Overview({ answer }: { answer: IndicatorAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { figure, periods, targets, trend, median, unit, frequency } = answer
  // The chart draws figures of this area by its own norm, each period for itself: only a way of the same kind stands beside them.
  const target = targets.find(
    ({ goal, compared }) =>
      goal !== null && compared?.of.id === figure.of.id && compared.formula === null && compared.years.length < 2,
  )
  const path =
    target?.start && target.due && target.goal !== null
      ? [target.start, ...target.points, { day: target.due, value: target.goal }]
      : []
  const ahead = median?.ahead ?? null
  const facts: Fact[] = [
    [say(words.area), figure.of.name],
    [
      say(words.period),
      figure.period && `${dayText(figure.period.from, language)} — ${dayText(figure.period.to, language)}`,
    ],
    [
      say(words.freshness),
      <>
        <span className={figure.freshness.fresh ? 'tag' : 'tag tag-warn'}>
          {say(figure.freshness.fresh ? words.fresh : words.stale)}
        </span>{' '}
        {figure.freshness.nextDue && (
          <span className="quiet small">{`${say(words.nextDue)} ${dayText(figure.freshness.nextDue, language)}`}</span>
        )}
      </>,
    ],
    [say(words.trend), say(trendWords[trend])],
    [
      say(words.median),
      median && (
        <>
          {numberText(median.value)} {unit}{' '}
          <span className="quiet small">
            {ahead === null
              ? say(words.medianOf, { count: median.of })
              : ahead === 0
                ? say(words.same)
                : say(ahead > 0 ? words.ahead : words.behind, { value: numberText(Math.abs(ahead)) })}
          </span>
        </>
      ),
    ],
    [say(words.formula), answer.formula],
  ]
  return (
    <section className="panel indicator-head" data-part="figure">
      <div className="stack">
        <div className="indicator-big">
          <IndicatorValue head={answer} figure={figure} targets={targets} />
        </div>
        <FactList facts={facts} />
      </div>
      <IndicatorChart
        figures={periods.flatMap(({ to, value }) => (value === null ? [] : [{ day: to, value }]))}
        path={path}
        goal={target?.goal ?? null}
        anew={frequency !== 'year' && frequency !== 'school-year'}
        unit={unit}
      />
    </section>
  )
}

function Targets({ answer: { targets, unit, figure } }: { answer: IndicatorAnswer }) {
  const say = useSay()
  return (
    <section className="panel" data-part="targets">
      <h2>{say(words.targetInPlan)}</h2>
      {targets.length === 0 ? (
        <p className="quiet">{say(words.noTargets)}</p>
      ) : (
        targets.map((target) => (
          <div key={target.targetId} className="indicator-target">
            <StandingLine target={target} unit={unit} area={figure.of.id} />
          </div>
        ))
      )}
    </section>
  )
}

/** The counties in the order of the tree, each with its figure and, as a mark, the median of all. */
function Counties({ answer }: { answer: IndicatorAnswer }) {
  const say = useSay()
  const { counties, median } = answer
  if (!counties || counties.every(({ state }) => state === 'not-applicable')) return null
  const highest = Math.max(median?.value ?? 0, ...counties.map(({ value }) => value ?? 0)) || 1
  const at = (value: number) => `${Math.max(0, Math.min(100, (100 * value) / highest))}%`
  return (
    <section className="panel" data-part="counties">
      <div className="panel-head">
        <h2>{say(words.counties)}</h2>
        <span className="quiet small">{say(words.countiesNote)}</span>
      </div>
      {counties.map((county) => (
        <div key={county.of.id} className="county-bar">
          <span>{county.of.name}</span>
          <div className="county-track" aria-hidden="true">
            {county.value !== null && <div className="county-fill" style={{ width: at(county.value) }} />}
            {median && <div className="county-median" style={{ left: at(median.value) }} />}
          </div>
          <span style={{ textAlign: 'end' }}>
            <IndicatorValue head={answer} figure={county} />
          </span>
        </div>
      ))}
      {median && <p className="quiet small">{`${say(words.median)} ${numberText(median.value)} ${answer.unit}`}</p>}
    </section>
  )
}
