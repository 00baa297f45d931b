import { App, Button, Input, Select } from 'antd'
import { askOpinions } from '#api/consultation.ts'
import { listUnits } from '#api/unit.ts'
import { addDays, dayOf } from '#core/day.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import { useNow } from '../../../records/session.ts'
import { countyBureaus } from '../../../records/units.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { fromLocalField } from '../../../ui/time.ts'
import { cascadeWords } from '../../../words/cascade.ts'

/** Days that are offered for an answer. */
const daysToAnswer = 7

/** Sends a draft out for opinions: to whom, by when, with a note. */
export function AskDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const say = useSay()
  const now = useNow()
  const { message } = App.useApp()
  const ask = useAct(askOpinions)
  return (
    <ActDialog<{ units: string[]; due: string; note?: string }>
      title={say(cascadeWords.ask)}
      ok={say(cascadeWords.ask)}
      width={640}
      explain={say(cascadeWords.askExplain)}
      initial={{ units: [], due: `${addDays(dayOf(new Date(now)), daysToAnswer)}T17:00` }}
      send={async ({ units, due, note }) => {
        await ask.mutateAsync({ params: { id: planId }, body: { units, due: fromLocalField(due), note: note ?? '' } })
        message.success(say(cascadeWords.asked, { count: units.length }))
      }}
      onClose={onClose}
    >
      <Field name="units" label={say(cascadeWords.askUnits)} required>
        <ManyUnits />
      </Field>
      <Field name="due" label={say(cascadeWords.askDue)} required>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
      <Field name="note" label={say(cascadeWords.askNote)}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Field>
    </ActDialog>
  )
}

/** Chooses several units: all counties' bureaus, all sections, or one by one. A field of a form. */
function ManyUnits(props: { id?: string; value?: string[]; onChange?: (next: string[]) => void }) {
  const { id, value = [], onChange } = props
  const say = useSay()
  const units = useAnswer(listUnits).data?.units ?? []
  const city = units.find(({ kind }) => kind === 'city')
  const bureau = units.find(({ kind, parentId }) => kind === 'education-bureau' && parentId === city?.id)
  const sections = units.filter(({ kind, parentId }) => kind === 'section' && parentId === bureau?.id)
  const counties = countyBureaus(units)
  const add = (more: readonly { id: string }[]) => onChange?.([...new Set([...value, ...more.map((unit) => unit.id)])])
  return (
    <div>
      <div className="row" style={{ marginBottom: 8 }}>
        <Button size="small" disabled={counties.length === 0} onClick={() => add(counties)}>
          {say(cascadeWords.askAllCounties)}
        </Button>
        <Button size="small" disabled={sections.length === 0} onClick={() => add(sections)}>
          {say(cascadeWords.askSections)}
        </Button>
      </div>
      <Select
        id={id}
        mode="multiple"
        value={value}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
    </div>
  )
}
