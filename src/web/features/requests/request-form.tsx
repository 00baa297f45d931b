import './requests.css'
import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { changeRequest, checkRequest, draftRequest, getRequest } from '#api/request.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { periodKinds } from '#core/period.ts'
import { inspectionScopes, type RequestKind, requestKinds, returnedKinds } from '#core/request/request-draft.ts'
import { inspectionScopeWords, requestKindWords } from '#core/request/words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useClock, useSession } from '../../records/session.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox } from '../../ui/problems.tsx'
import { Answered } from '../../ui/states.tsx'
import { requestWords } from '../../words/request.ts'
import { AskedUnits } from './asked-units.tsx'
import { GateResult } from './gate-result.tsx'
import { draftedOf, type RequestValues, valuesOf } from './request-values.ts'

/** A request that is drafted anew, or a draft that is changed: beside it what the basis gate says to it as it is typed. */
export default function RequestForm({ id }: { id?: string }) {
  const asked = useAnswer(getRequest, { params: { id: id ?? '' } }, { enabled: id !== undefined })
  if (id === undefined) return <Draft initial={empty} />
  return <Answered asked={asked}>{(answer) => <Draft id={id} initial={valuesOf(answer)} />}</Answered>
}

const empty: RequestValues = { kind: 'data', minutes: 3, visit: 0, cadence: 'once-only' }

function Draft({ id, initial }: { id?: string; initial: RequestValues }) {
  const say = useSay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [form] = Form.useForm<RequestValues>()
  const values = Form.useWatch((all: RequestValues) => all, form) ?? {}
  const kept = useKeptDraft(id)
  const create = useAct(draftRequest)
  const change = useAct(changeRequest)
  const check = useAct(checkRequest)
  const { submit, sending, problems } = useSending<RequestValues>(form, async (given) => {
    const body = draftedOf(given)
    const saved = id ?? (await create.mutateAsync({ body })).id
    if (id !== undefined) await change.mutateAsync({ params: { id }, body })
    await check.mutateAsync({ params: { id: saved } })
    kept.drop()
    message.success(say(requestWords.saved))
    go(`/requests/${saved}`)
  })
  const title = say(id === undefined ? requestWords.draftNew : requestWords.change)
  return (
    <>
      <PageHead
        title={title}
        above={{ href: id === undefined ? '/requests' : `/requests/${id}`, title: say(requestWords.list) }}
        note={say(requestWords.note)}
      />
      <ProblemBox problems={problems} />
      <div className="request-halves">
        <section className="panel">
          <h2>{say(requestWords.draft)}</h2>
          <Form
            form={form}
            layout="vertical"
            initialValues={kept.values ?? initial}
            onValuesChange={(_, all) => kept.keep(all, title)}
            onFinish={submit}
            requiredMark={marked}
            scrollToFirstError={{ focus: true, block: 'center' }}
          >
            <DraftFields kind={values.kind ?? 'data'} />
            <Button type="primary" htmlType="submit" loading={sending}>
              {say(requestWords.save)}
            </Button>
          </Form>
        </section>
        <section className="panel" aria-live="polite" data-part="result">
          <h2>{say(requestWords.result)}</h2>
          <GateResult draft={draftedOf(values)} />
        </section>
      </div>
    </>
  )
}

function DraftFields({ kind }: { kind: RequestKind }) {
  const say = useSay()
  const isReturned = returnedKinds.includes(kind)
  return (
    <>
      <Field name="title" label={say(requestWords.titleField)}>
        <Input maxLength={200} />
      </Field>
      <div className="request-pair">
        <Field name="kind" label={say(requestWords.kind)}>
          <Select options={requestKinds.map((value) => ({ value, label: say(requestKindWords[value]) }))} />
        </Field>
        {kind === 'inspection' ? (
          <Field name="scope" label={say(requestWords.scope)}>
            <Select options={inspectionScopes.map((value) => ({ value, label: say(inspectionScopeWords[value]) }))} />
          </Field>
        ) : (
          <Field name="cadence" label={say(requestWords.cadence)}>
            <Select
              options={[
                { value: 'once-only', label: say(requestWords.once) },
                ...periodKinds.map((value) => ({ value, label: say(cadenceWords[value]) })),
              ]}
            />
          </Field>
        )}
        <Field name="basis" label={say(requestWords.basis)}>
          <Input maxLength={200} />
        </Field>
        <Field name="article" label={say(requestWords.article)}>
          <Input maxLength={200} />
        </Field>
        <Field name="approval" label={say(requestWords.approval)}>
          <Input maxLength={200} />
        </Field>
        <Field name="contact" label={say(requestWords.contact)}>
          <Input maxLength={200} />
        </Field>
        <Field name="from" label={say(requestWords.from)}>
          <Input type="date" />
        </Field>
        <Field name="until" label={say(requestWords.until)}>
          <Input type="date" />
        </Field>
        <Field name="due" label={say(isReturned ? requestWords.due : requestWords.takesPlace)}>
          <Input type="date" />
        </Field>
        <Field name="holidayReason" label={say(requestWords.holidayReason)}>
          <Input maxLength={200} />
        </Field>
        {kind === 'survey' && <SurveyFields />}
      </div>
      <Field name="text" label={say(requestWords.text)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 18 }} maxLength={20_000} />
      </Field>
      <Field name="fields" label={say(requestWords.fields)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Field>
      <div className="request-pair">
        <Field name="minutes" label={say(requestWords.minutes)}>
          <InputNumber min={0} max={600} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="visit" label={say(requestWords.visit)}>
          <InputNumber min={0} max={6000} precision={0} style={{ width: '100%' }} />
        </Field>
      </div>
      <Field name="unitIds" label={say(requestWords.askedUnits)} required>
        <AskedUnits />
      </Field>
    </>
  )
}

function SurveyFields() {
  const say = useSay()
  return (
    <>
      <Field name={['survey', 'number']} label={say(requestWords.number)}>
        <Input maxLength={100} />
      </Field>
      <Field name={['survey', 'maker']} label={say(requestWords.maker)}>
        <Input maxLength={100} />
      </Field>
      <Field name={['survey', 'approval']} label={say(requestWords.surveyApproval)}>
        <Input maxLength={100} />
      </Field>
      <Field name={['survey', 'until']} label={say(requestWords.surveyUntil)}>
        <Input type="date" />
      </Field>
    </>
  )
}

/** What was typed and not sent, kept with every keystroke. */
function useKeptDraft(id: string | undefined) {
  const clock = useClock()
  const { data } = useSession()
  const of = `${data?.account?.id ?? ''}.request.${id ?? 'new'}`
  const [found] = useState(() => findDraft(of))
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    values: found?.values as RequestValues | undefined,
    keep: (values: RequestValues, fallback: string) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const href = id === undefined ? '/requests/new' : `/requests/${id}/edit`
        keepDraft({ of, title: values.title || fallback, href, at: clock(), values: { ...values } })
      }, 300)
    },
    drop: () => {
      clearTimeout(timer.current)
      dropDraft(of)
    },
  }
}
