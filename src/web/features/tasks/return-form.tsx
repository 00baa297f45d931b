import { App, Button, Form, Input, InputNumber } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { submitReturn } from '#api/assignment.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import {
  atFields,
  givenQuantities,
  presentFields,
  type QuantityField,
  QuantityFields,
  returnedFields,
} from '../../records/quantity-fields.tsx'
import { useClock, useSession } from '../../records/session.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { instantText } from '../../ui/time.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'
import { cameBack } from './came-back.ts'
import { type AttachedFile, attached, EvidenceFiles } from './evidence-files.tsx'
import { FilledFields, type FilledValue } from './filled-fields.tsx'
import { filledValues, givenFields } from './filled-values.ts'

interface Values {
  progress?: string
  problems?: string
  next?: string
  coordination?: string
  share?: number
  evidence?: AttachedFile[]
  quantities?: QuantityField[]
  explanation?: string
  filled?: FilledValue[]
}

const texts = [
  { name: 'progress', label: taskWords.progress, rows: 5, required: true },
  { name: 'problems', label: taskWords.problems, rows: 2, required: false },
  { name: 'next', label: taskWords.nextStep, rows: 2, required: false },
  { name: 'coordination', label: taskWords.coordination, rows: 2, required: false },
] as const

/**
 * The return: what was done, what hinders, what comes next. Where a request asks fields they are all that must be filled in, and the
 * rest stands folded below them. Kept as a draft with every keystroke.
 */
export function ReturnForm({ answer, onSent }: { answer: AssignmentAnswer; onSent?: () => void }) {
  const say = useSay()
  const { message } = App.useApp()
  const { assignment, fields } = answer
  const asksFields = fields.length > 0
  const asked = answer.asked.flatMap(({ quantities }) => quantities)
  const [form] = Form.useForm<Values>()
  const submitting = useAct(submitReturn)
  const draft = useReturnDraft(answer)
  const sent = useRef(false)
  const [more, setMore] = useState(() => saysMore(draft.initial))
  const { submit, sending, problems } = useSending<Values>(form, async (values) => {
    const evidence = (values.evidence ?? []).map((file) => file.id)
    const quantities = givenQuantities(asked, values.quantities)
    sent.current = true
    try {
      const { state } = await submitting.mutateAsync({
        params: { id: assignment.id },
        body: {
          ...values,
          share: values.share ?? undefined,
          evidence,
          quantities,
          filled: givenFields(fields, values.filled),
        },
      })
      draft.drop()
      message.success(say(state === 'filled' ? submissionWords.waitsHere : taskWords.submitDone))
      onSent?.()
    } catch (error) {
      sent.current = false
      setMore(true)
      throw atFields(error, asked, quantities)
    }
  })
  const said = (
    <>
      {texts.map(({ name, label, rows, required }) => (
        <Field key={name} name={name} label={say(label)} required={required && !asksFields}>
          <Input.TextArea autoSize={{ minRows: rows, maxRows: 16 }} maxLength={4000} />
        </Field>
      ))}
      <Field
        name="share"
        label={say(taskWords.share)}
        help={say(asksFields ? taskWords.shareOfFields : taskWords.shareHelp)}
        required={!asksFields}
      >
        <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: 140 }} />
      </Field>
      {asked.length > 0 && (
        <fieldset className="return-quantities" data-part="return-quantities">
          <legend>
            {say(indicatorWords.askedTitle, { unit: answer.asked.map(({ unit }) => unit.name).join('、') })}
          </legend>
          <p className="quiet small">{say(indicatorWords.enterExplain)}</p>
          <QuantityFields asked={asked} />
          <Field name="explanation" label={say(indicatorWords.explanation)} help={say(indicatorWords.explanationHelp)}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={4000} />
          </Field>
        </fieldset>
      )}
      <Field name="evidence" label={say(taskWords.evidence)} help={say(taskWords.evidenceHelp)}>
        <EvidenceFiles assignmentId={assignment.id} />
      </Field>
    </>
  )
  return (
    <section className="panel" data-part="return-form">
      <h2>{say(taskWords.return)}</h2>
      <ProblemBox problems={problems} />
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.initial}
        onValuesChange={(_, values) => sent.current || draft.keep(values)}
        onFinish={submit}
        requiredMark={marked}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        {asksFields ? (
          <>
            <FilledFields asked={fields} onTaken={() => draft.keep(form.getFieldsValue())} />
            <details className="return-more" open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
              <summary>{say(taskWords.moreToSay)}</summary>
              {said}
            </details>
          </>
        ) : (
          said
        )}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={sending}>
            {say(taskWords.submit)}
          </Button>
          {draft.note && <span className="quiet small">{draft.note}</span>}
          {draft.note && (
            <button
              type="button"
              className="plain-button small"
              onClick={() => {
                draft.drop()
                form.setFieldsValue({
                  ...{ progress: '', problems: '', next: '', coordination: '', evidence: [], explanation: '' },
                  quantities: presentFields(asked),
                  filled: filledValues(fields),
                })
              }}
            >
              {say(taskWords.draftDrop)}
            </button>
          )}
        </div>
      </Form>
    </section>
  )
}

/** Whether more is said than what was filled in for the fields. */
const saysMore = ({ progress, problems, next, coordination, evidence = [], share }: Partial<Values>) =>
  Boolean(progress || problems || next || coordination || evidence.length > 0) || (share ?? 100) < 100

/** The draft of this account for this assignment: what the form begins with, and how it is kept. */
function useReturnDraft({ assignment, asked, fields: ofRequest, item, returns, submission }: AssignmentAnswer) {
  const say = useSay()
  const language = useLanguage()
  const { data } = useSession()
  const clock = useClock()
  const of = `${data?.account?.id ?? ''}.return.${assignment.id}`
  const [found] = useState(() => findDraft(of))
  const [at, setAt] = useState(found?.at)
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const last = cameBack({ submission, returns })
  const fields = asked.flatMap(({ quantities }) => quantities)
  // Fields say themselves how far a request is: of one that repeats the share of another period is not carried on.
  const carriesShare = ofRequest.length === 0 || assignment.cadence === null
  const initial: Partial<Values> = found?.values ?? {
    ...(last && { ...last, evidence: last.evidence.map(attached) }),
    share: (carriesShare && (last ? last.share : assignment.share || undefined)) || undefined,
    quantities: returnedFields(fields, last?.quantities),
    filled: filledValues(ofRequest, last?.filled),
  }
  return {
    initial,
    note: at && say(taskWords.draftKept, { at: instantText(at, language) }),
    keep: (values: Values) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const now = clock()
        const title = `${item.label}${item.title}`
        if (keepDraft({ of, title, href: `/tasks/${assignment.id}`, at: now, values: { ...values } })) setAt(now)
      }, 300)
    },
    drop: () => {
      clearTimeout(timer.current)
      dropDraft(of)
      setAt(undefined)
    },
  }
}
