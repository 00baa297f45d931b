import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { correctEntry } from '#api/indicator.ts'
import { useAct } from '../../records/call.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { indicatorWords as words } from '../../words/indicator.ts'
import type { IndicatorAnswer } from './indicator-page.tsx'

type Row = IndicatorAnswer['rows'][number]

/** The units of an indicator with the numbers that go into it; one that was entered can be corrected. */
export function UnitNumbers({ answer }: { answer: IndicatorAnswer }) {
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
    <section className="panel indicator-units" data-part="units">
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
