import { App, Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { WireProblem } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { decideQuota, divideTarget, listQuotas, questionQuota } from '#api/quota.ts'
import { listUnits } from '#api/unit.ts'
import { checkDivision, type Divided, isRate } from '#core/quota.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import type { Item } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { Answered } from '../../../ui/states.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { registerWords } from '../../../words/register.ts'

type Found = AnswerOf<typeof listQuotas>
type Target = Found['targets'][number]
type Quota = Found['quotas'][number]

/** Divides the targets of an item among the units that were asked; a unit's own figure stands beside the official one. */
export function QuotasDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const say = useSay()
  const asked = useAnswer(listQuotas, { params: { id: item.id } })
  const [picked, setPicked] = useState<string>()
  return (
    <Modal
      open
      width={760}
      title={`${say(breakdownWords.divideTitle)}：${item.title}`}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say(registerWords.close)}</Button>}
    >
      <Answered asked={asked}>
        {(found) => {
          const targets = found.targets.filter(({ value }) => value !== null)
          const target = targets.find(({ id }) => id === picked) ?? targets[0]
          if (!target) return <p>{say(breakdownWords.noFigure)}</p>
          const quotas = found.quotas.filter(({ targetId }) => targetId === target.id)
          return (
            <div className="stack">
              <p className="quiet">{say(breakdownWords.divideExplain)}</p>
              <Select
                aria-label={say(breakdownWords.divideTarget)}
                value={target.id}
                onChange={setPicked}
                style={{ width: '100%' }}
                options={targets.map(({ id, quote }) => ({ value: id, label: quote }))}
              />
              <Division key={`${target.id} ${quotas.length}`} item={item} target={target} quotas={quotas} />
            </div>
          )
        }}
      </Answered>
    </Modal>
  )
}

interface Part {
  unitId: string
  name: string
  value: number | null
}

/** The parts as they are set, or one for each unit that implements. */
function partsOf(item: Item, quotas: readonly Quota[]): Part[] {
  if (quotas.length > 0) return quotas.map(({ unit, value }) => ({ unitId: unit.id, name: unit.name, value }))
  return item.assignments
    .filter(({ role }) => role === 'implement')
    .map(({ unit }) => ({ unitId: unit.id, name: unit.name, value: null }))
}

function Division({ item, target, quotas }: { item: Item; target: Target; quotas: readonly Quota[] }) {
  const say = useSay()
  const may = useMay()
  const { message } = App.useApp()
  const divide = useAct(divideTarget)
  const units = useAnswer(listUnits).data?.units ?? []
  const [parts, setParts] = useState(() => partsOf(item, quotas))
  const [problems, setProblems] = useState<WireProblem[]>([])
  const [open, setOpen] = useState<{ quota: Quota; decide: boolean } | null>(null)
  const divides = may('item.assign')
  const given = parts.filter((part): part is Part & { value: number } => part.value !== null)
  const division = checkDivision(target as Divided, given)
  const sum = Math.round(given.reduce((total, { value }) => total + value, 0) * 1e6) / 1e6
  const { comparator, value, unit } = target
  const said = {
    comparator: comparator === '>=' ? '≥' : comparator === '<=' ? '≤' : comparator,
    value: value ?? '',
    unit,
  }
  const spread = () => {
    const whole = value ?? 0
    const each = Math.floor(whole / parts.length)
    setParts(
      parts.map((part, at) => ({
        ...part,
        value: isRate(unit) ? whole : each + (at < whole - each * parts.length ? 1 : 0),
      })),
    )
  }
  const save = async () => {
    setProblems([])
    try {
      await divide.mutateAsync({
        params: { id: target.id },
        body: { parts: given.map(({ unitId, value: figure }) => ({ unitId, value: figure })) },
      })
      message.success(say(breakdownWords.divideDone))
    } catch (error) {
      setProblems(problemsOf(error, say))
    }
  }
  const quotaOf = (unitId: string) => quotas.find((quota) => quota.unit.id === unitId)
  return (
    <div data-part="division">
      <ProblemBox problems={problems} />
      <ul className="chosen-units" style={{ maxHeight: 380 }}>
        {parts.map((part) => {
          const quota = quotaOf(part.unitId)
          return (
            <li key={part.unitId} style={{ flexWrap: 'wrap' }}>
              <span className="chosen-name">{part.name}</span>
              <InputNumber
                size="small"
                aria-label={`${say(breakdownWords.official)} ${part.name}`}
                value={part.value}
                readOnly={!divides}
                suffix={unit}
                style={{ width: 140 }}
                onChange={(next) =>
                  setParts(
                    parts.map((each) =>
                      each === part ? { ...each, value: next === null ? null : Number(next) } : each,
                    ),
                  )
                }
              />
              {quota && <QuotaState quota={quota} divides={divides} open={setOpen} />}
            </li>
          )
        })}
      </ul>
      <p aria-live="polite" style={{ margin: '8px 0' }} data-part="division-sum">
        {isRate(unit) ? say(breakdownWords.divideRate, said) : say(breakdownWords.divideSum, { ...said, sum })}{' '}
        {divides && (
          <strong className={division.ok ? 'tag tag-brand' : 'tag tag-warn'}>
            {say(division.ok ? breakdownWords.divideFits : breakdownWords.divideOff)}
          </strong>
        )}
      </p>
      {divides && (
        <div className="row">
          <Select
            value={null}
            aria-label={say(breakdownWords.divideUnits)}
            placeholder={say(breakdownWords.divideUnits)}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 220 }}
            onSelect={(unitId: string | null) => {
              const picked = units.find((each) => each.id === unitId)
              if (picked) setParts([...parts, { unitId: picked.id, name: picked.name, value: null }])
            }}
            options={units
              .filter(({ id }) => !parts.some((part) => part.unitId === id))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button disabled={parts.length === 0} onClick={spread}>
            {say(breakdownWords.divideEvenly)}
          </Button>
          <Button type="primary" disabled={given.length === 0} loading={divide.isPending} onClick={() => void save()}>
            {say(breakdownWords.divideSave)}
          </Button>
        </div>
      )}
      {open && <FigureDialog {...open} unit={unit} onClose={() => setOpen(null)} />}
    </div>
  )
}

function QuotaState(props: {
  quota: Quota
  divides: boolean
  open: (next: { quota: Quota; decide: boolean }) => void
}) {
  const { quota, divides, open } = props
  const say = useSay()
  return (
    <span style={{ flexBasis: '100%' }}>
      {quota.own !== null && (
        <span className="small">
          {say(breakdownWords.ownBeside, { unit: quota.unit.name, own: quota.own, reason: quota.ownReason ?? '' })}{' '}
        </span>
      )}
      {quota.state === 'decided' && (
        <span className="small quiet">{say(breakdownWords.decided, { reason: quota.reason ?? '' })}</span>
      )}
      {divides && quota.state === 'questioned' && (
        <Button size="small" onClick={() => open({ quota, decide: true })}>
          {say(breakdownWords.decide)}
        </Button>
      )}
      {quota.mayQuestion && (
        <Button size="small" onClick={() => open({ quota, decide: false })}>
          {say(breakdownWords.question)}
        </Button>
      )}
    </span>
  )
}

/** A figure with its reason: the unit's own, or that which the office decides. */
function FigureDialog(props: { quota: Quota; decide: boolean; unit: string; onClose: () => void }) {
  const { quota, decide, unit } = props
  const say = useSay()
  const asking = useAct(questionQuota)
  const deciding = useAct(decideQuota)
  const params = { id: quota.id }
  return (
    <ActDialog<{ value: number; reason: string }>
      title={say(decide ? breakdownWords.decide : breakdownWords.question)}
      explain={decide ? undefined : say(breakdownWords.questionExplain)}
      initial={{ value: decide ? (quota.own ?? quota.value) : quota.value }}
      send={(body) => (decide ? deciding : asking).mutateAsync({ params, body })}
      onClose={props.onClose}
    >
      <Field name="value" label={say(decide ? breakdownWords.decideValue : breakdownWords.own)} required>
        <InputNumber suffix={unit} style={{ width: 200 }} />
      </Field>
      <Field name="reason" label={say(breakdownWords.decideReason)} required>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </ActDialog>
  )
}
