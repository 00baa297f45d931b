import { Select } from 'antd'
import { listUnits } from '#api/unit.ts'
import type { PaperAddressee } from '#core/signature/paper-text.ts'
import { useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { sharedWords } from '../../words/shared.ts'

/** To whom a paper goes: units chosen by part of their name, others typed. A field of a form. */
export function Addressees(props: {
  id?: string
  label: string
  value?: PaperAddressee[]
  onChange?: (next: PaperAddressee[]) => void
  /** Units that may be chosen though they are out of reach. */
  also?: readonly { id: string; name: string }[]
}) {
  const { id, label, value = [], onChange, also = [] } = props
  const say = useSay()
  const { data } = useAnswer(listUnits)
  const names = new Map([...also, ...(data?.units ?? [])].map((unit) => [unit.id, unit.name]))
  const known = new Map(value.map((each) => [each.unitId ?? each.name, each]))
  return (
    <Select
      id={id}
      mode="tags"
      aria-label={label}
      placeholder={say(sharedWords.choose)}
      value={[...known.keys()]}
      onChange={(keys: string[]) =>
        onChange?.(
          keys.map((key) => {
            const name = names.get(key)
            return name === undefined ? (known.get(key) ?? { unitId: null, name: key.trim() }) : { unitId: key, name }
          }),
        )
      }
      showSearch={{ optionFilterProp: 'label' }}
      tokenSeparators={['、', '，', ';', '；']}
      style={{ width: '100%' }}
      options={[...names].map(([unit, name]) => ({ value: unit, label: name }))}
    />
  )
}
