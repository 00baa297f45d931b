import { Input, Select } from 'antd'
import type { Authority } from '#core/authority/authority-table.ts'
import type { CaseFiling } from '#core/ladder/order.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { orderWords } from '../../words/order.ts'

/** What is typed of a draft. */
export interface DraftForm {
  fact: { text: string; foundOn: string; supervisionEnded?: string; caseFiled?: Partial<CaseFiling>; sameAs?: string }
  demand: string
}

/** Body of a draft from what was typed. */
export function draftBody({ fact, demand }: DraftForm) {
  const { text, foundOn, supervisionEnded, caseFiled, sameAs } = fact
  const filed = caseFiled?.on ? { on: caseFiled.on, number: caseFiled.number || null } : null
  return {
    fact: { text, foundOn, supervisionEnded: supervisionEnded || null, caseFiled: filed, sameAs: sameAs || null },
    demand,
  }
}

/** The fact, when it was found, what is demanded; the end of the supervision where a committee supervised, the filing of a case of enforcement. */
export function DraftFields(props: { authority: Authority; earlier?: readonly { id: string; title: string }[] }) {
  const { authority, earlier = [] } = props
  const say = useSay()
  return (
    <>
      <Field name={['fact', 'text']} label={say(orderWords.fact)} required>
        <Input.TextArea rows={4} maxLength={4000} />
      </Field>
      <Field name={['fact', 'foundOn']} label={say(orderWords.foundOn)} required>
        <Input type="date" style={{ width: 180 }} />
      </Field>
      {authority === 'C' && (
        <Field name={['fact', 'supervisionEnded']} label={say(orderWords.supervisionEnded)}>
          <Input type="date" style={{ width: 180 }} />
        </Field>
      )}
      {authority === 'D' && (
        <>
          <Field name={['fact', 'caseFiled', 'on']} label={say(orderWords.caseFiledOn)} required>
            <Input type="date" style={{ width: 180 }} />
          </Field>
          <Field name={['fact', 'caseFiled', 'number']} label={say(orderWords.caseNumber)}>
            <Input maxLength={100} style={{ width: 320, maxWidth: '100%' }} />
          </Field>
        </>
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
