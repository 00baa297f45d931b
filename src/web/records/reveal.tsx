import { App, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import { ActDialog } from '../ui/act-form.tsx'
import { Field } from '../ui/field.tsx'
import { useSay } from '../ui/language.ts'
import { revealWords } from '../words/reveal.ts'
import { useAct } from './call.ts'

/** Seconds for which a value is shown whole. */
const shownFor = 30

/** Shows a masked value whole for a moment, for a purpose that is asked and recorded. */
export function Reveal(props: {
  door: Endpoint
  id: string
  /** Which field, where the record has several. */
  field?: string
  label: string
  onClose: () => void
}) {
  const { door, id, field, label, onClose } = props
  const say = useSay()
  const reveal = useAct(door)
  const [value, setValue] = useState<string | null>(null)
  if (value !== null) return <Shown label={label} value={value} onClose={onClose} />
  return (
    <ActDialog<{ purpose: string }>
      title={say(revealWords.title, { label })}
      explain={say(revealWords.explain, { seconds: shownFor })}
      ok={say(revealWords.show)}
      send={async (body) => {
        const answer = (await reveal.mutateAsync({
          params: { id },
          body: { ...body, ...(field ? { field } : {}) },
        })) as {
          value: unknown
        }
        setValue(String(answer.value ?? say(revealWords.nothing)))
      }}
      keepOpen
      onClose={onClose}
    >
      <Field name="purpose" label={say(revealWords.purpose)} required>
        <Input maxLength={200} autoFocus />
      </Field>
    </ActDialog>
  )
}

function Shown({ label, value, onClose }: { label: string; value: string; onClose: () => void }) {
  const say = useSay()
  const { message } = App.useApp()
  const [left, setLeft] = useState(shownFor)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left > 0) return
    message.info(say(revealWords.hidden))
    onClose()
  }, [left, message, say, onClose])
  return (
    <Modal open title={label} footer={null} mask={{ closable: false }} onCancel={onClose} width={420}>
      <p className="number" data-part="revealed" style={{ fontSize: 20, overflowWrap: 'anywhere' }}>
        {value}
      </p>
      <p className="quiet small">{say(revealWords.left, { seconds: left })}</p>
    </Modal>
  )
}
