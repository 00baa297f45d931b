import { Input, InputNumber } from 'antd'
import type { MatterGate } from '#core/matter/matter-gate.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { matterWords } from '../../words/matter.ts'
import { requestWords } from '../../words/request.ts'

/** The gate's part of a form: what is left empty the gate asks for. */
export type GateFields = Partial<Omit<MatterGate, 'minutes'>> & { minutes?: number | null }

/** What the basis gate wants to know before units are asked; where the source's number stands beside it, it is the document. */
export function GateFieldSet({ at, withBasis = false }: { at: readonly string[]; withBasis?: boolean }) {
  const say = useSay()
  return (
    <fieldset className="matter-gate">
      <legend>{say(matterWords.gate)}</legend>
      <p className="quiet small">{say(matterWords.gateHelp)}</p>
      <div className="matter-pair">
        {withBasis && (
          <Field name={[...at, 'basis']} label={say(requestWords.basis)}>
            <Input maxLength={200} />
          </Field>
        )}
        <Field name={[...at, 'approval']} label={say(requestWords.approval)}>
          <Input maxLength={200} />
        </Field>
        <Field name={[...at, 'until']} label={say(requestWords.until)}>
          <Input type="date" />
        </Field>
        <Field name={[...at, 'minutes']} label={say(matterWords.gateMinutes)}>
          <InputNumber min={0} max={10_000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name={[...at, 'holidayReason']} label={say(requestWords.holidayReason)}>
          <Input maxLength={200} />
        </Field>
      </div>
    </fieldset>
  )
}

/** What was named to the gate, in one line. */
export function GateLine({ gate }: { gate: MatterGate }) {
  const say = useSay()
  const named = [
    { words: requestWords.basis, value: gate.basis },
    { words: requestWords.approval, value: gate.approval },
    { words: requestWords.until, value: gate.until },
    { words: matterWords.gateMinutes, value: gate.minutes || null },
    { words: requestWords.holidayReason, value: gate.holidayReason },
  ].flatMap(({ words, value }) => (value ? [`${say(words)}：${value}`] : []))
  return named.length > 0 && <p className="quiet small">{named.join(' · ')}</p>
}

/** The fields as the doors take them. */
export function gateOf({ basis, approval, until, minutes, holidayReason }: GateFields = {}): MatterGate {
  return {
    basis: basis ?? '',
    approval: approval ?? '',
    until: until || null,
    minutes: minutes ?? 0,
    holidayReason: holidayReason ?? '',
  }
}
