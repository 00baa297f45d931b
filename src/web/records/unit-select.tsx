import { Select } from 'antd'
import { listUnits } from '#api/unit.ts'
import { useSay } from '../ui/language.ts'
import { sharedWords } from '../words/shared.ts'
import { useAnswer } from './call.ts'

/** Chooses a unit (or several) by typing part of its name. A field of a form. */
export function UnitSelect(props: {
  id?: string
  value?: string | string[]
  onChange?: (next: string | string[]) => void
  mode?: 'multiple'
  label?: string
}) {
  const say = useSay()
  const { data } = useAnswer(listUnits)
  return (
    <Select
      id={props.id}
      mode={props.mode}
      aria-label={props.label}
      allowClear
      placeholder={props.label ?? say(sharedWords.choose)}
      value={props.value}
      onChange={props.onChange}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      options={(data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
