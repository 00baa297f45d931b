import { Alert, App, Form, Input, Select } from 'antd'
import { useSearchParams } from 'wouter'
import { publishPlan } from '#api/plan.ts'
import { dayOf } from '#core/day.ts'
import { useAct } from '../../records/call.ts'
import type { PlanLine, Reading } from '../../records/plan.ts'
import { useNow } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { planWords } from '../../words/plan.ts'
import { settlingWords } from '../../words/settling.ts'
import { mainDocument, numberIn, sizeOf } from './document-facts.ts'
import { entriesOf } from './reading/entries.ts'
import { type Settling, useSettling } from './reading/use-settling.ts'
import { lackingText } from './reading/work-list.tsx'
import { useHeld } from './same-file.tsx'

interface Values {
  documentId: string
  title: string
  number?: string
  issuedOn: string
}

/** Confirms a reading: which document of the file, under what title and number; says what will happen. */
export function PublishDialog(props: { plan: PlanLine; onClose: () => void; onDone: () => void }) {
  const settling = useSettling(props.plan.id, false)
  return settling ? <Confirm {...props} settling={settling} /> : null
}

function Confirm(props: { plan: PlanLine; settling: Settling; onClose: () => void; onDone: () => void }) {
  const { plan, settling, onClose, onDone } = props
  const { reading } = settling.settlement
  const say = useSay()
  const now = useNow()
  const { message } = App.useApp()
  const publish = useAct(publishPlan)
  const held = useHeld(plan)
  const free = reading.documents.filter(({ id }) => !held.has(id))
  const wanted = plan.documentId ?? mainDocument(reading, free)
  const first = free.find(({ id }) => id === wanted)
  return (
    <ActDialog<Values>
      title={say(planWords.publish)}
      ok={say(planWords.publish)}
      initial={{
        documentId: first?.id,
        title: first?.title || plan.title,
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
      <DocumentChoice reading={reading} documents={free} />
      <Field name="title" label={say(planWords.publishTitle)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="number" label={say(planWords.number)} help={say(planWords.publishNumberHelp)}>
        <Input maxLength={60} />
      </Field>
      <Field name="issuedOn" label={say(planWords.issuedOn)} required>
        <Input type="date" style={{ width: 180 }} />
      </Field>
      <WhatHappens settling={settling} onClose={onClose} />
    </ActDialog>
  )
}

/** The documents of the file; choosing one fills in its title and number. */
function DocumentChoice({ reading, documents }: { reading: Reading; documents: Reading['documents'] }) {
  const say = useSay()
  const form = Form.useFormInstance()
  return (
    <Field
      name="documentId"
      label={say(planWords.publishDocument)}
      help={documents.length > 1 ? say(planWords.publishOthers) : undefined}
      required
    >
      <Select
        onChange={(id: string) => {
          const chosen = documents.find((document) => document.id === id)
          form.setFieldsValue({ title: chosen?.title, number: numberIn(reading, id) })
        }}
        options={documents.map((document) => ({ value: document.id, label: document.title || document.id }))}
      />
    </Field>
  )
}

/** What publication makes, or everything that is still lacking, each with the way to it. */
function WhatHappens({ settling, onClose }: { settling: Settling; onClose: () => void }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const documentId = Form.useWatch('documentId')
  if (!documentId) return null
  const { base, settlement } = settling
  const { items, targets, open } = sizeOf(settlement.reading, documentId)
  if (items === 0) return <Alert type="warning" showIcon title={say(planWords.publishNothing)} />
  const entries = entriesOf(base, settlement, documentId).filter(
    ({ lacking, severity, settledBy }) => settledBy === null && (lacking || severity === 'error'),
  )
  const goTo = (code: string) => {
    setSearch({ tab: 'reading', side: 'work', document: documentId, kind: code })
    onClose()
  }
  if (entries.length > 0)
    return (
      <section className="lacking" data-part="lacking">
        <strong>{say(settlingWords.lacking, { count: entries.length })}</strong>
        <ul className="lacking-list">
          {entries.map(({ id, code, lacking, question }) => (
            <li key={id}>
              <button type="button" className="plain-button" onClick={() => goTo(code)}>
                {question ? question.message : lackingText(lacking, say)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
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
