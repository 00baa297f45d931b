import './indicators.css'
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { correctEntry, enterQuantities, exportQuantities, getIndicator, importQuantities } from '#api/indicator.ts'
import { directionWords, trendWords } from '#core/indicator/words.ts'
import { AsOf } from '../../records/as-of.tsx'
import { useAct, useAnswer } from '../../records/call.ts'
import { IndicatorValue, numberText } from '../../records/indicator-figure.tsx'
import {
  atFields,
  givenQuantities,
  presentFields,
  type QuantityField,
  QuantityFields,
} from '../../records/quantity-fields.tsx'
import { StandingLine } from '../../records/target-standing.tsx'
import { UnitTreeSelect } from '../../records/unit-tree-select.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { domainWords, frequencyWords, scopeWords, indicatorWords as words } from '../../words/indicator.ts'
import { IndicatorChart } from './indicator-chart.tsx'

export type IndicatorAnswer = AnswerOf<typeof getIndicator>
type Row = IndicatorAnswer['rows'][number]

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
            <Tools answer={answer} unit={unit} />
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
            <Units answer={answer} />
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
  const target = targets.find(({ goal }) => goal !== null)
  const path =
    target?.start && target.due && target.goal !== null
      ? [target.start, ...target.points, { day: target.due, value: target.goal }]
      : []
  const ahead = median?.ahead ?? null
  return (
    <section className="panel indicator-head" data-part="figure">
      <div className="stack">
        <div className="indicator-big">
          <IndicatorValue head={answer} figure={figure} targets={targets} />
        </div>
        <dl className="indicator-facts">
          <div>
            <dt>{say(words.area)}</dt>
            <dd>{figure.of.name}</dd>
          </div>
          {figure.period && (
            <div>
              <dt>{say(words.period)}</dt>
              <dd>{`${dayText(figure.period.from, language)} — ${dayText(figure.period.to, language)}`}</dd>
            </div>
          )}
          <div>
            <dt>{say(words.freshness)}</dt>
            <dd>
              <span className={figure.freshness.fresh ? 'tag' : 'tag tag-warn'}>
                {say(figure.freshness.fresh ? words.fresh : words.stale)}
              </span>{' '}
              {figure.freshness.nextDue && (
                <span className="quiet small">{`${say(words.nextDue)} ${dayText(figure.freshness.nextDue, language)}`}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{say(words.trend)}</dt>
            <dd>{say(trendWords[trend])}</dd>
          </div>
          {median && (
            <div>
              <dt>{say(words.median)}</dt>
              <dd>
                {numberText(median.value)} {unit}{' '}
                <span className="quiet small">
                  {ahead === null
                    ? say(words.medianOf, { count: median.of })
                    : ahead === 0
                      ? say(words.same)
                      : say(ahead > 0 ? words.ahead : words.behind, { value: numberText(Math.abs(ahead)) })}
                </span>
              </dd>
            </div>
          )}
          <div>
            <dt>{say(words.formula)}</dt>
            <dd>{answer.formula}</dd>
          </div>
        </dl>
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

function Targets({ answer: { targets, unit } }: { answer: IndicatorAnswer }) {
  const say = useSay()
  return (
    <section className="panel" data-part="targets">
      <h2>{say(words.targetInPlan)}</h2>
      {targets.length === 0 ? (
        <p className="quiet">{say(words.noTargets)}</p>
      ) : (
        targets.map((target) => (
          <div key={target.targetId} className="indicator-target">
            <StandingLine target={target} unit={unit} />
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

function Units({ answer }: { answer: IndicatorAnswer }) {
  const say = useSay()
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [correcting, setCorrecting] = useState<{ row: Row; quantity: string } | null>(null)
  const rows = answer.rows.filter(
    ({ notApplicable, numbers }) =>
      !onlyMissing || (notApplicable === null && numbers.some(({ source }) => source === 'missing')),
  )
  const columns: Column<Row>[] = [
    { key: 'unit', title: say(words.unit), as: 'main', cell: ({ unit }) => unit.name },
    ...answer.quantities.map(
      ({ key, name, unit, register }): Column<Row> => ({
        key,
        title: `${name}（${unit}${register ? `，${register}` : ''}）`,
        as: 'number',
        cell: (row) => {
          const number = row.numbers.find(({ quantity }) => quantity === key)
          if (row.notApplicable !== null) return <span className="quiet">{row.notApplicable}</span>
          if (!number || number.source === 'missing')
            return <span className="tag tag-warn">{say(words.missingMark)}</span>
          const { entryId, by } = number
          return (
            <span title={by ?? undefined}>
              <span className="number">{numberText(number.value)}</span>{' '}
              {entryId && answer.mayEnter ? (
                <Button size="small" type="link" onClick={() => setCorrecting({ row, quantity: key })}>
                  {say(words.correct)}
                </Button>
              ) : (
                number.source === 'register' && <span className="quiet small">{say(words.register)}</span>
              )}
            </span>
          )
        },
      }),
    ),
  ]
  return (
    <section className="panel" data-part="units">
      <div className="panel-head">
        <h2>{say(words.units)}</h2>
        {answer.rows.length > 0 && (
          <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {say(words.onlyMissing)}
          </Checkbox>
        )}
      </div>
      {answer.rows.length === 0 ? (
        <Empty title={say(words.noUnits)} />
      ) : (
        <Table caption={say(words.units)} rows={rows} columns={columns} keyOf={({ unit }) => unit.id} />
      )}
      {answer.rowCount > answer.rows.length && (
        <p className="quiet small">{say(words.shown, { shown: answer.rows.length, count: answer.rowCount })}</p>
      )}
      {correcting && <CorrectDialog {...correcting} answer={answer} onClose={() => setCorrecting(null)} />}
    </section>
  )
}

function CorrectDialog(props: { row: Row; quantity: string; answer: IndicatorAnswer; onClose: () => void }) {
  const { row, quantity, answer, onClose } = props
  const say = useSay()
  const correcting = useAct(correctEntry)
  const number = row.numbers.find((each) => each.quantity === quantity)
  const name = answer.quantities.find(({ key }) => key === quantity)?.name ?? quantity
  return (
    <ActDialog<{ value: number; reason: string }>
      title={say(words.correctOf, { unit: row.unit.name, quantity: name })}
      ok={say(words.correct)}
      initial={{ value: number?.value ?? 0 }}
      send={(values) => correcting.mutateAsync({ params: { id: number?.entryId ?? '' }, body: values })}
      onClose={onClose}
    >
      <Field name="value" label={name} required>
        <InputNumber style={{ width: 200 }} />
      </Field>
      <Field name="reason" label={say(words.reason)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

/** What the visitor may do: enter the quantities of the area itself, take the workbook out and bring it back. */
function Tools({ answer, unit }: { answer: IndicatorAnswer; unit: string | undefined }) {
  const say = useSay()
  const { modal, message } = App.useApp()
  const [entering, setEntering] = useState(false)
  const importing = useAct(importQuantities)
  if (!answer.mayEnter) return null
  const params = { key: answer.key }
  const bring = async ([file]: File[]) => {
    if (!file) return
    try {
      const done = await importing.mutateAsync({ params, file, body: {} })
      message.success(say(words.imported, done))
    } catch (error) {
      modal.error({ title: say(words.import), content: <ProblemBox problems={problemsOf(error, say)} />, width: 640 })
    }
  }
  return (
    <>
      <Button href={pathOf(exportQuantities, { params, query: { unit } })}>{say(words.workbook)}</Button>
      <ChooseFile label={say(words.import)} accept=".xlsx" onFiles={bring}>
        {say(words.import)}
      </ChooseFile>
      {answer.asked.length > 0 && (
        <Button type="primary" onClick={() => setEntering(true)}>
          {say(words.enter)}
        </Button>
      )}
      {entering && <EnterDialog answer={answer} onClose={() => setEntering(false)} />}
    </>
  )
}

function EnterDialog({ answer, onClose }: { answer: IndicatorAnswer; onClose: () => void }) {
  const say = useSay()
  const entering = useAct(enterQuantities)
  const { asked, figure } = answer
  return (
    <ActDialog<{ quantities?: QuantityField[]; explanation?: string }>
      title={`${say(words.enter)} · ${figure.of.name}`}
      explain={say(words.enterExplain)}
      done={say(words.entered)}
      width={720}
      initial={{ quantities: presentFields(asked) }}
      send={async ({ quantities, explanation = '' }) => {
        const given = givenQuantities(asked, quantities)
        try {
          await entering.mutateAsync({ params: { id: figure.of.id }, body: { quantities: given, explanation } })
        } catch (error) {
          throw atFields(error, asked, given)
        }
      }}
      onClose={onClose}
    >
      <QuantityFields asked={asked} />
      <Field name="explanation" label={say(words.explanation)} help={say(words.explanationHelp)}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Field>
    </ActDialog>
  )
}
