import './papers.css'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { draftPaper, getSuperior, revisePaper } from '#api/paper.ts'
import { type Paper, papers } from '#core/authority/authority-table.ts'
import { paperWords } from '#core/authority/words.ts'
import type { FieldFile } from '#core/field.ts'
import {
  confidentialities,
  opennesses,
  type PaperAddressee,
  type PaperText,
  upwardPapers,
  urgencies,
} from '#core/signature/paper-text.ts'
import { confidentialityWords, opennessWords, urgencyWords } from '#core/signature/words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { useClock, useSession } from '../../records/session.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox } from '../../ui/problems.tsx'
import { paperPageWords } from '../../words/paper.ts'
import { Addressees } from './addressees.tsx'
import { keptFile } from './kept-file.ts'
import type { PaperAnswer } from './paper-page.tsx'

interface Values {
  title?: string
  text?: string
  paper: Paper
  to?: PaperAddressee[]
  copies?: PaperAddressee[]
  confidentiality: PaperText['confidentiality']
  urgency: PaperText['urgency']
  openness: { kind: PaperText['openness']['kind']; reason?: string }
  attachments?: FieldFile[]
  countersigners?: PaperAddressee[]
}

const empty: Values = {
  paper: 'notice',
  confidentiality: 'ordinary',
  urgency: 'ordinary',
  openness: { kind: 'public' },
}

/** Drafts a paper, or revises the draft it is given. Kept with every keystroke. */
export function PaperForm({ of }: { of?: PaperAnswer }) {
  const say = useSay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [form] = Form.useForm<Values>()
  const drafting = useAct(draftPaper)
  const revising = useAct(revisePaper)
  const draft = useDraft(of)
  const { submit, sending, problems } = useSending<Values>(form, async (values) => {
    const body = bodyOf(values)
    const id = of ? of.paper.id : (await drafting.mutateAsync({ body })).id
    if (of) await revising.mutateAsync({ params: { id }, body })
    draft.drop()
    message.success(say(paperPageWords.saved))
    go(`/papers/${id}`)
  })
  const files = Form.useWatch('attachments', form)
  const kind = Form.useWatch(['openness', 'kind'], form) ?? draft.initial.openness.kind
  const paper = Form.useWatch('paper', form) ?? draft.initial.paper
  const upward = upwardPapers.includes(paper)
  const above = useAnswer(getSuperior)
  const superior = above.data?.superior
  useEffect(() => {
    // A school writes only upward; and what goes upward goes to one body, which needs no choosing.
    const kinds = above.data?.kinds
    const given = form.getFieldsValue()
    if (kinds && !kinds.includes(given.paper)) form.setFieldsValue({ paper: 'report' })
    if (upward && superior && (given.to ?? []).length === 0)
      form.setFieldsValue({ to: [{ unitId: superior.id, name: superior.name }] })
  }, [above.data, superior, upward, form])
  const waiting = (files ?? []).some(({ hash }) => hash === '')
  const options = <Key extends string>(keys: readonly Key[], words: Record<Key, { zh: string; en: string }>) =>
    keys.map((key) => ({ value: key, label: say(words[key]) }))
  const title = say(of ? paperPageWords.edit : paperPageWords.draft)
  return (
    <div className="paper-form">
      <PageHead
        title={title}
        above={
          of
            ? { href: `/papers/${of.paper.id}`, title: of.paper.title }
            : { href: '/papers', title: say(paperPageWords.title) }
        }
      />
      <ProblemBox problems={problems} />
      <section className="panel">
        <Form
          form={form}
          layout="vertical"
          initialValues={draft.initial}
          onValuesChange={(_, values) => draft.keep(values)}
          onFinish={submit}
          requiredMark={marked}
          scrollToFirstError={{ focus: true, block: 'center' }}
        >
          <div className="paper-pair">
            <Field name="paper" label={say(paperPageWords.kind)} required>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={options(above.data?.kinds ?? papers, paperWords)}
              />
            </Field>
            <Field name="urgency" label={say(paperPageWords.urgency)} required>
              <Radio.Group options={options(urgencies, urgencyWords)} />
            </Field>
          </div>
          <Field name="title" label={say(paperPageWords.paperTitle)} required>
            <Input maxLength={200} />
          </Field>
          <Field
            name="to"
            label={say(paperPageWords.to)}
            help={upward && superior ? say(paperPageWords.superiorHelp, superior) : say(paperPageWords.addresseeHelp)}
          >
            <Addressees label={say(paperPageWords.to)} also={upward && superior ? [superior] : []} />
          </Field>
          <Field name="text" label={say(paperPageWords.text)} help={say(paperPageWords.textHelp)} required>
            <Input.TextArea autoSize={{ minRows: 10, maxRows: 30 }} maxLength={50_000} />
          </Field>
          <Field name="attachments" label={say(paperPageWords.attachments)}>
            <FilesControl most={20} label={say(paperPageWords.attachments)} />
          </Field>
          <div className="paper-pair">
            <Field name="copies" label={say(paperPageWords.copies)}>
              <Addressees label={say(paperPageWords.copies)} />
            </Field>
            <Field
              name="countersigners"
              label={say(paperPageWords.countersigners)}
              help={say(paperPageWords.countersignersHelp)}
            >
              <Addressees label={say(paperPageWords.countersigners)} />
            </Field>
            <Field
              name="confidentiality"
              label={say(paperPageWords.confidentiality)}
              help={say(paperPageWords.confidentialityHelp)}
              required
            >
              <Radio.Group options={options(confidentialities, confidentialityWords)} />
            </Field>
            <div>
              <Field name={['openness', 'kind']} label={say(paperPageWords.openness)} required>
                <Radio.Group options={options(opennesses, opennessWords)} />
              </Field>
              {kind !== 'public' && (
                <Field name={['openness', 'reason']} label={say(paperPageWords.opennessReason)} required>
                  <Input maxLength={200} />
                </Field>
              )}
            </div>
          </div>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={sending} disabled={waiting}>
              {say(paperPageWords.saveDraft)}
            </Button>
            <span className="quiet small" aria-live="polite">
              {waiting && say(paperPageWords.uploading)}
            </span>
          </div>
        </Form>
      </section>
    </div>
  )
}

export default PaperForm

function bodyOf(values: Values): PaperText {
  const { title = '', text = '', to = [], copies = [], attachments = [], countersigners = [], openness } = values
  return {
    ...values,
    title,
    text,
    to,
    copies,
    countersigners,
    attachments: attachments.map(keptFile),
    openness: { kind: openness.kind, reason: openness.kind === 'public' ? '' : (openness.reason ?? '') },
  }
}

/** The draft of this account: what the form begins with, and how it is kept with every keystroke. */
function useDraft(answer: PaperAnswer | undefined) {
  const say = useSay()
  const clock = useClock()
  const { data } = useSession()
  const of = `${data?.account?.id ?? ''}.paper.${answer?.paper.id ?? 'new'}`
  const [found] = useState(() => findDraft(of))
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    initial: (found?.values as Values | undefined) ?? (answer ? valuesOf(answer) : empty),
    keep: (values: Values) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const title = values.title || say(paperPageWords.draft)
        const href = answer ? `/papers/${answer.paper.id}/edit` : '/papers/new'
        keepDraft({ of, title, href, at: clock(), values: { ...values } })
      }, 300)
    },
    drop: () => {
      clearTimeout(timer.current)
      dropDraft(of)
    },
  }
}

function valuesOf({ paper }: PaperAnswer): Values {
  const { title, text, to, copies, confidentiality, urgency, openness, countersigners } = paper
  const attachments = paper.attachments.map((file) => ({ ...file, size: 0 }))
  return {
    title,
    text,
    paper: paper.paper,
    to,
    copies,
    confidentiality,
    urgency,
    openness,
    countersigners,
    attachments,
  }
}
