import { Alert, App, Form, Input, Select } from 'antd'
import { getReading, publishPlan } from '#api/plan.ts'
import { dayOf } from '#core/day.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import type { PlanLine, Reading } from '../../records/plan.ts'
import { useNow } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { planWords } from '../../words/plan.ts'
import { numberIn, sizeOf } from './document-facts.ts'

interface Values {
  documentId: string
  title: string
  number?: string
  issuedOn: string
}

/** Confirms a reading: which document of the file, under what title and number; says what will happen. */
export function PublishDialog(props: { plan: PlanLine; onClose: () => void; onDone: () => void }) {
  const { data } = useAnswer(getReading, { params: { id: props.plan.id } }, { staleTime: Number.POSITIVE_INFINITY })
  return data ? <Confirm {...props} reading={data} /> : null
}

function Confirm(props: { plan: PlanLine; reading: Reading; onClose: () => void; onDone: () => void }) {
  const { plan, reading, onClose, onDone } = props
  const say = useSay()
  const now = useNow()
  const { message } = App.useApp()
  const publish = useAct(publishPlan)
  // Most often one publishes the document with the most items: summaries of the past year hold none.
  const [first] = [...reading.documents].sort((a, b) => sizeOf(reading, b.id).items - sizeOf(reading, a.id).items)
  return (
    <ActDialog<Values>
      title={say(planWords.publish)}
      ok={say(planWords.publish)}
      initial={{
        documentId: first?.id,
        title: first?.title ?? plan.title,
        number: first && numberIn(reading, first.id),
        issuedOn: dayOf(new Date(now)),
      }}
      send={async ({ documentId, title, number, issuedOn }) => {
        const made = await publish.mutateAsync({
          params: { id: plan.id },
          body: { documentId, title, number: number?.trim() || null, issuedOn },
        })
        message.success(say(planWords.publishDone, { ...made }))
        onDone()
      }}
      onClose={onClose}
    >
      <DocumentChoice reading={reading} />
      <Field name="title" label={say(planWords.publishTitle)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="number" label={say(planWords.number)} help={say(planWords.publishNumberHelp)}>
        <Input maxLength={60} />
      </Field>
      <Field name="issuedOn" label={say(planWords.issuedOn)} required>
        <Input type="date" style={{ width: 180 }} />
      </Field>
      <WhatHappens reading={reading} />
    </ActDialog>
  )
}

/** The documents of the file; choosing one fills in its title and number. */
function DocumentChoice({ reading }: { reading: Reading }) {
  const say = useSay()
  const form = Form.useFormInstance()
  return (
    <Field name="documentId" label={say(planWords.publishDocument)} required>
      <Select
        onChange={(id: string) => {
          const chosen = reading.documents.find((document) => document.id === id)
          form.setFieldsValue({ title: chosen?.title, number: numberIn(reading, id) })
        }}
        options={reading.documents.map((document) => ({ value: document.id, label: document.title || document.id }))}
      />
    </Field>
  )
}

function WhatHappens({ reading }: { reading: Reading }) {
  const say = useSay()
  const documentId = Form.useWatch('documentId')
  if (!documentId) return null
  const { items, targets, open } = sizeOf(reading, documentId)
  if (items === 0) return <Alert type="warning" showIcon title={say(planWords.publishNothing)} />
  return (
    <Alert
      type="info"
      title={say(planWords.publishCounts, { items, targets })}
      description={
        <>
          {open > 0 && <p>{say(planWords.publishOpen, { count: open })}</p>}
          <p>{say(planWords.publishAfter)}</p>
        </>
      }
    />
  )
}
