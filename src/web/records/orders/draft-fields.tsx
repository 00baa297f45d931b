import { Input, Select } from 'antd'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { orderWords } from '../../words/order.ts'

/** What is typed of a draft. */
export interface DraftForm {
  fact: { text: string; foundOn: string; supervisionEnded?: string; sameAs?: string }
  demand: string
}

/** Body of a draft from what was typed. */
export function draftBody({ fact, demand }: DraftForm) {
  const { text, foundOn, supervisionEnded, sameAs } = fact
  return { fact: { text, foundOn, supervisionEnded: supervisionEnded || null, sameAs: sameAs || null }, demand }
}

/** The fact, when it was found, what is demanded; the end of the supervision where a committee supervised. */
export function DraftFields(props: { supervised: boolean; earlier?: readonly { id: string; title: string }[] }) {
  const { supervised, earlier = [] } = props
  const say = useSay()
  return (
    <>
      <Field name={['fact', 'text']} label={say(orderWords.fact)} required>
        <Input.TextArea rows={4} maxLength={4000} />
      </Field>
      <Field name={['fact', 'foundOn']} label={say(orderWords.foundOn)} required>
        <Input type="date" style={{ width: 180 }} />
      </Field>
      {supervised && (
        <Field name={['fact', 'supervisionEnded']} label={say(orderWords.supervisionEnded)}>
          <Input type="date" style={{ width: 180 }} />
        </Field>
      )}
      {earlier.length > 0 && (
        <Field name={['fact', 'sameAs']} label={say(orderWords.sameFact)}>
          <Select
            options={[
              { value: '', label: say(orderWords.newFact) },
              ...earlier.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        </Field>
      )}
      <Field name="demand" label={say(orderWords.demand)} required>
        <Input.TextArea rows={4} maxLength={4000} />
      </Field>
    </>
  )
}
