import { Input, Select } from 'antd'
import { stateIssuingBody } from '#api/breakdown.ts'
import { type IssuingBody, issuingFromName, issuingKinds } from '#core/addressing.ts'
import { useAct } from '../../../records/call.ts'
import type { PlanLine } from '../../../records/plan.ts'
import { UnitSelect } from '../../../records/unit-select.tsx'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { breakdownWords } from '../../../words/breakdown.ts'

/** The issuing body of a plan as it is known: stated by somebody, or told by its name. */
export const issuingOf = ({ issuing, issuer }: PlanLine): IssuingBody => issuing ?? issuingFromName(issuer)

/** States which body issued the plan: it decides who may be asked, and by which paper. */
export function IssuingDialog({ plan, onClose }: { plan: PlanLine; onClose: () => void }) {
  const say = useSay()
  const state = useAct(stateIssuingBody)
  return (
    <ActDialog<IssuingBody>
      title={say(breakdownWords.issuing)}
      explain={say(breakdownWords.issuingExplain)}
      initial={issuingOf(plan)}
      send={({ kind, name, jointly, consent }) =>
        state.mutateAsync({
          params: { id: plan.id },
          body: { kind, name: name ?? '', jointly: jointly ?? [], consent: consent ?? '' },
        })
      }
      onClose={onClose}
    >
      <Field name="kind" label={say(breakdownWords.issuingKind)} required>
        <Select
          options={issuingKinds.map((kind) => ({ value: kind, label: say(breakdownWords[`issuing-${kind}`]) }))}
        />
      </Field>
      <Field name="name" label={say(breakdownWords.issuingName)}>
        <Input maxLength={200} />
      </Field>
      <Field name="jointly" label={say(breakdownWords.jointly)}>
        <UnitSelect mode="multiple" />
      </Field>
      <Field name="consent" label={say(breakdownWords.consent)} help={say(breakdownWords.consentHelp)}>
        <Input maxLength={100} />
      </Field>
    </ActDialog>
  )
}
