import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Field } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { type Say, useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { sharedWords } from '../../words/shared.ts'
import { useClock } from '../session.ts'
import { UnitTreeSelect } from '../unit-tree-select.tsx'
import { isGiven, wrongsOf } from './check-value.ts'
import { FilesControl } from './files-control.tsx'
import { PointControl } from './point-control.tsx'

/** A field of a pack in a form: its label, its help, its control, and what is wrong with what stands in it. */
export function PackField({ pack, name, required }: { pack: Pack; name: string; required: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const clock = useClock()
  const field = pack.fields[name] as Field
  const words = pack.words.fields[name]
  const label = words?.[language] ?? name
  const validator = async (_: unknown, value: unknown) => {
    if (!isGiven(value)) return required ? Promise.reject(say(sharedWords.required, { name: label })) : undefined
    const wrongs = wrongsOf(name, field, value, new Date(clock()), say)
    return wrongs.length > 0 ? Promise.reject(wrongs.join(' ')) : undefined
  }
  return (
    <Form.Item
      name={name}
      label={required ? label : `${label}（${say(sharedWords.optional)}）`}
      extra={words?.help?.[language]}
      required={required}
      validateTrigger={['onBlur', 'onSubmit']}
      rules={[{ validator }]}
    >
      {control(pack, name, field, label, required, say)}
    </Form.Item>
  )
}

/** Each kind of field has its control. */
function control(pack: Pack, name: string, field: Field, label: string, required: boolean, say: Say): ReactElement {
  switch (field.kind) {
    case 'text':
      return field.paragraph ? (
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={field.max} showCount={field.max >= 200} />
      ) : (
        <Input maxLength={field.max} />
      )
    case 'number':
      return <InputNumber suffix={field.unit} inputMode="decimal" style={{ width: 200, maxWidth: '100%' }} />
    case 'money':
      return (
        <InputNumber
          suffix={say(registerWords.yuan)}
          precision={2}
          inputMode="decimal"
          style={{ width: 220, maxWidth: '100%' }}
        />
      )
    case 'year':
      return <InputNumber precision={0} inputMode="numeric" controls={false} style={{ width: 120 }} />
    case 'day':
      return <Input type="date" style={{ width: 180 }} />
    case 'month':
      return <Input type="month" placeholder="2026-03" style={{ width: 180 }} />
    case 'yes-no':
      return (
        <Radio.Group
          options={[
            { value: true, label: say(registerWords.yes) },
            { value: false, label: say(registerWords.no) },
          ]}
        />
      )
    case 'choice':
      return (
        <Select allowClear={!required} placeholder={say(sharedWords.choose)} options={choicesOf(pack, name, say)} />
      )
    case 'unit':
      return <UnitTreeSelect label={label} kinds={field.kinds} />
    case 'phone':
      return <Input type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
    case 'identity':
      return <Input autoComplete="off" spellCheck={false} maxLength={30} />
    case 'code':
      return <Input autoComplete="off" spellCheck={false} maxLength={18} />
    case 'point':
      return <PointControl label={label} />
    case 'files':
      return <FilesControl most={field.most} label={label} />
  }
}

/** The choices of a field in the page's language, in the order of the declaration. */
export function choicesOf(pack: Pack, name: string, say: Say): { value: string; label: string }[] {
  const field = pack.fields[name]
  const words = (pack.words.choices as Record<string, Record<string, { zh: string; en: string }>>)[name] ?? {}
  return field?.kind === 'choice'
    ? field.of.map((value) => ({ value, label: words[value] ? say(words[value]) : value }))
    : []
}
