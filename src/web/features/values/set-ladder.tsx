import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { setLadder } from '#api/ladder.ts'
import { authorityWords } from '#core/authority/words.ts'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import { ladderClockWords, stepWords } from '#core/ladder/words.ts'
import { roles } from '#core/may.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { roleWords } from '../../words/frame.ts'
import { clockKindWords, ladderWords } from '../../words/order.ts'
import type { Kept } from './ladders.tsx'
import { useValueNames } from './value-names.ts'

type Ladder = Kept['ladder']
type Step = Ladder['steps'][number]
type ClockName = keyof Ladder['clocks']

/** What is typed of a step: whether it is on the ladder, its clock, basis, who takes it, and what may follow. */
interface TypedStep extends Pick<Step, 'basis' | 'drafts' | 'signs' | 'next'> {
  used: boolean
  amount: number
  unit: Step['clock']['clock']['kind']
}

interface Typed {
  steps: TypedStep[]
  clocks: Record<ClockName, { amount: number; unit: Step['clock']['clock']['kind'] }>
  reason: string
}

/** Edits the ladder of an authority: the steps on it and those that were shipped and taken off. */
export function SetLadder({ kept: { ladder }, onClose }: { kept: Kept; onClose: () => void }) {
  const say = useSay()
  const act = useAct(setLadder)
  const nameOf = useValueNames()
  const steps = allSteps(ladder)
  const on = new Set(ladder.steps.map(({ kind }) => kind))
  const units = Object.entries(clockKindWords).map(([value, words]) => ({ value, label: say(words) }))
  const takers = roles
    .filter((role) => bureauRoles.includes(role))
    .map((role) => ({ value: role, label: say(roleWords[role]) }))
  return (
    <ActDialog<Typed>
      title={`${ladder.authority} ${say(authorityWords[ladder.authority])} · ${say(ladderWords.edit)}`}
      ok={say(ladderWords.save)}
      done={say(ladderWords.saved)}
      explain={say(ladderWords.explain)}
      width={820}
      initial={{
        steps: steps.map(({ kind, basis, drafts, signs, next, clock: { clock } }) => ({
          used: on.has(kind),
          basis,
          drafts,
          signs,
          next,
          amount: clock.amount,
          unit: clock.kind,
        })),
        clocks: Object.fromEntries(
          Object.entries(ladder.clocks).map(([name, { clock }]) => [name, { amount: clock.amount, unit: clock.kind }]),
        ) as Typed['clocks'],
      }}
      send={async ({ reason, ...typed }) => {
        const body = { ladder: ladderFrom(ladder, steps, typed), reason }
        try {
          await act.mutateAsync({ params: { authority: ladder.authority }, body })
        } catch (error) {
          // What breaks the ladder as a whole stands above a form that is longer than the screen.
          document.querySelector('.ant-modal-wrap')?.scrollTo(0, 0)
          throw error
        }
      }}
      onClose={onClose}
    >
      {steps.map(({ kind, clock }, index) => (
        <fieldset key={kind} className="ladder-row" data-step={kind}>
          <Form.Item name={['steps', index, 'used']} valuePropName="checked" style={{ marginBottom: 4 }}>
            <Checkbox>
              <strong>{say(stepWords[kind])}</strong>
              {clock.value && (
                <span className="quiet small"> {say(ladderWords.byValue, { name: nameOf(clock.value) })}</span>
              )}
            </Checkbox>
          </Form.Item>
          <div className="ladder-fields">
            <Field name={['steps', index, 'amount']} label={say(ladderWords.amount)}>
              <InputNumber min={1} max={400} style={{ width: '100%' }} />
            </Field>
            <Field name={['steps', index, 'unit']} label={say(ladderWords.unit)}>
              <Select options={units} />
            </Field>
            <Field name={['steps', index, 'drafts']} label={say(ladderWords.drafts)}>
              <Select mode="multiple" options={takers} />
            </Field>
            <Field name={['steps', index, 'signs']} label={say(ladderWords.signs)}>
              <Select mode="multiple" options={takers} />
            </Field>
            <Field name={['steps', index, 'next']} label={say(ladderWords.next)}>
              <Select
                mode="multiple"
                options={steps.map((step) => ({ value: step.kind, label: say(stepWords[step.kind]) }))}
              />
            </Field>
            <Field name={['steps', index, 'basis']} label={say(ladderWords.basis)}>
              <Input maxLength={200} />
            </Field>
          </div>
        </fieldset>
      ))}
      <p className="order-term">{say(ladderWords.clocks)}</p>
      {Object.keys(ladder.clocks).map((name) => (
        <div className="ladder-fields" key={name}>
          <Field name={['clocks', name, 'amount']} label={say(ladderClockWords[name as ClockName])}>
            <InputNumber min={1} max={400} style={{ width: '100%' }} />
          </Field>
          <Field name={['clocks', name, 'unit']} label={say(ladderWords.unit)}>
            <Select options={units} />
          </Field>
        </div>
      ))}
      <Field name="reason" label={say(ladderWords.reason)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

/** Roles that take steps. */
const bureauRoles: readonly string[] = ['leader', 'office', 'section', 'inspector']

/** The steps on the ladder, and those that were shipped and are not on it. */
function allSteps({ authority, steps }: Ladder): Step[] {
  const on = new Set(steps.map(({ kind }) => kind))
  const off = defaultLadders[authority].steps.filter(({ kind }) => !on.has(kind))
  return [...steps, ...(off as Step[])]
}

/** The ladder as it was typed; what is not shown stays as it was. */
function ladderFrom(ladder: Ladder, steps: readonly Step[], typed: Omit<Typed, 'reason'>): Ladder {
  const timed = (of: Step['clock'], { amount, unit }: { amount: number; unit: Step['clock']['clock']['kind'] }) => ({
    ...of,
    clock: { ...of.clock, amount, kind: unit },
  })
  return {
    ...ladder,
    steps: steps.flatMap((step, index) => {
      const given = typed.steps[index]
      if (!given?.used) return []
      const { used: _, amount, unit, ...rest } = given
      return [{ ...step, ...rest, clock: timed(step.clock, { amount, unit }) }]
    }),
    clocks: Object.fromEntries(
      (Object.keys(ladder.clocks) as ClockName[]).map((name) => [name, timed(ladder.clocks[name], typed.clocks[name])]),
    ) as Ladder['clocks'],
  }
}
