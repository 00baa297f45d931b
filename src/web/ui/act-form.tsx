/** Forms that keep what was typed and show every problem of a refusal at its field. */
import { App, Button, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { WireProblem } from '#api/client.ts'
import { sharedWords } from '../words/shared.ts'
import { useSay } from './language.ts'
import { ProblemBox, problemsOf } from './problems.tsx'

type Name = string | number

/** `units.0.role` of a problem as the name of a field: `['units', 0, 'role']`. */
export function fieldName(at: string): Name[] {
  return at.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The problems that have a field of their own, grouped by it, and the rest, which stand above the form. */
export function placeProblems(
  problems: readonly WireProblem[],
  has: (name: Name[]) => boolean,
): { fields: { name: Name[]; errors: string[] }[]; rest: WireProblem[] } {
  const fields = new Map<string, { name: Name[]; errors: string[] }>()
  const rest: WireProblem[] = []
  for (const problem of problems) {
    const name = problem.at === undefined ? [] : fieldName(problem.at)
    const known = [name, name.slice(0, 1)].find((each) => each.length > 0 && has(each))
    if (!known) {
      rest.push(problem)
      continue
    }
    const field = fields.get(known.join('.')) ?? { name: known, errors: [] }
    field.errors.push(problem.message)
    fields.set(known.join('.'), field)
  }
  return { fields: [...fields.values()], rest }
}

/** Sends a form's values; what is refused stands at the fields, the rest in `problems`. */
export function useSending<Values extends object>(form: FormInstance, send: (values: Values) => Promise<unknown>) {
  const say = useSay()
  const [problems, setProblems] = useState<WireProblem[]>([])
  const [sending, setSending] = useState(false)
  const submit = async (values: Values) => {
    setSending(true)
    setProblems([])
    try {
      await send(values)
    } catch (error) {
      const names = new Set(Object.keys(form.getFieldsValue()))
      const { fields, rest } = placeProblems(problemsOf(error, say), (name) => names.has(String(name[0])))
      form.setFields(fields)
      setProblems(rest)
      if (fields[0]) form.scrollToField(fields[0].name, { block: 'center', focus: true })
    } finally {
      setSending(false)
    }
  }
  return { submit, sending, problems }
}

/** A form in a dialog: says what will happen, sends, closes and confirms when done. */
export function ActDialog<Values extends object>(props: {
  title: string
  /** What will happen. */
  explain?: ReactNode
  ok?: string
  done?: string
  danger?: boolean
  /** Whoever opened it closes it: what was sent is answered in the same place. */
  keepOpen?: boolean
  width?: number
  initial?: Partial<Values>
  send: (values: Values) => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}) {
  const say = useSay()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const { submit, sending, problems } = useSending<Values>(form, async (values) => {
    await props.send(values)
    if (props.done) message.success(props.done)
    if (!props.keepOpen) props.onClose()
  })
  return (
    <Modal
      open
      title={props.title}
      width={props.width ?? 560}
      onCancel={props.onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          {say(sharedWords.cancel)}
        </Button>,
        <Button key="ok" type="primary" danger={props.danger} loading={sending} onClick={() => form.submit()}>
          {props.ok ?? say(sharedWords.submit)}
        </Button>,
      ]}
    >
      <ProblemBox problems={problems} />
      {props.explain && <div style={{ marginBottom: 16 }}>{props.explain}</div>}
      <Form
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onFinish={submit}
        requiredMark={marked}
        scrollToFirstError
      >
        {props.children}
      </Form>
    </Modal>
  )
}

/** Marks what must be filled with a star and nothing else. */
export const marked = (label: ReactNode, { required }: { required: boolean }) => (
  <>
    {label}
    {required && (
      <span aria-hidden="true" style={{ color: 'var(--red)', marginLeft: 4 }}>
        *
      </span>
    )}
  </>
)
