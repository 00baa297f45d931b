import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { sharedWords } from '../words/shared.ts'
import { useSay } from './language.ts'
import { hasFileOnItsWay } from './on-its-way.ts'

/** A labelled field. A required one says so itself when it is left empty, and every one that a file of it is still being sent. */
export function Field(props: {
  name: string | (string | number)[]
  label: string
  required?: boolean
  help?: ReactNode
  checkbox?: boolean
  children: ReactElement
}) {
  const say = useSay()
  const empty = say(sharedWords.required, { name: props.label })
  const waiting = say(sharedWords.stillUploading)
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.help}
      valuePropName={props.checkbox ? 'checked' : 'value'}
      rules={[
        ...(props.required ? [{ required: true, whitespace: true, transform: asText, message: empty }] : []),
        { validator: (_, value) => (hasFileOnItsWay(value) ? Promise.reject(Error(waiting)) : Promise.resolve()) },
      ]}
    >
      {props.children}
    </Form.Item>
  )
}

/** Numbers and lists count as filled in; the rule trims text. */
const asText = (value: unknown) =>
  Array.isArray(value) ? value.join() : value === undefined || value === null ? '' : String(value)
