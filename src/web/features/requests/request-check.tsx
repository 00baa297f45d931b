import './requests.css'
import { Form, Input, InputNumber, Select } from 'antd'
import { getCalendar } from '#api/calendar.ts'
import { dayOf, yearOf } from '#core/day.ts'
import { checkRequest } from '#core/request/check-request.ts'
import { burdenOf, type RequestDraft, type RequestKind, requestKinds } from '#core/request/request-draft.ts'
import { requestFindings, requestKindWords } from '#core/request/words.ts'
import { packs } from '#packs/index.ts'
import { useAnswer } from '../../records/call.ts'
import { useNow } from '../../records/session.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Empty } from '../../ui/states.tsx'
import { matterWords } from '../../words/matter.ts'
import { requestWords } from '../../words/request.ts'
import { knownFields } from './known-fields.ts'

interface Values {
  kind?: RequestKind
  title?: string
  text?: string
  basis?: string
  approval?: string
  from?: string
  until?: string
  survey?: { number?: string; maker?: string; approval?: string; until?: string }
  fields?: string
  units?: number | null
  minutes?: number | null
}

const draftOf = ({ kind = 'data', survey = {}, fields = '', ...rest }: Values): RequestDraft => ({
  kind,
  title: rest.title ?? '',
  text: rest.text ?? '',
  basis: rest.basis ?? '',
  approval: rest.approval ?? '',
  from: rest.from || null,
  until: rest.until || null,
  survey: {
    number: survey.number ?? '',
    maker: survey.maker ?? '',
    approval: survey.approval ?? '',
    until: survey.until || null,
  },
  fields: fields
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  units: rest.units ?? 0,
  minutes: rest.minutes ?? 0,
})

/** A draft of a request, and beside it what the basis gate finds, what it costs, and what the system has already (减负一致性评估). */
export default function RequestCheck() {
  const say = useSay()
  const [form] = Form.useForm<Values>()
  const values = Form.useWatch((all: Values) => all, form) ?? {}
  const draft = draftOf(values)
  const begun = [draft.title, draft.text, draft.basis, draft.fields.join()].some((text) => text !== '')
  return (
    <>
      <PageHead
        title={say(requestWords.title)}
        above={{ href: '/matters', title: say(matterWords.title) }}
        note={say(requestWords.note)}
      />
      <div className="request-halves">
        <section className="panel">
          <h2>{say(requestWords.draft)}</h2>
          <Form form={form} layout="vertical" initialValues={{ kind: 'data', units: 40, minutes: 3 }}>
            <DraftFields kind={draft.kind} />
          </Form>
        </section>
        <section className="panel" aria-live="polite" data-part="result">
          <h2>{say(requestWords.result)}</h2>
          {begun ? (
            <Result draft={draft} />
          ) : (
            <Empty title={say(requestWords.empty)}>{say(requestWords.emptyHint)}</Empty>
          )}
        </section>
      </div>
    </>
  )
}

function DraftFields({ kind }: { kind: RequestKind }) {
  const say = useSay()
  return (
    <>
      <div className="request-pair">
        <Field name="kind" label={say(requestWords.kind)}>
          <Select options={requestKinds.map((value) => ({ value, label: say(requestKindWords[value]) }))} />
        </Field>
        <Field name="title" label={say(requestWords.titleField)}>
          <Input maxLength={200} />
        </Field>
        <Field name="basis" label={say(requestWords.basis)}>
          <Input maxLength={200} />
        </Field>
        <Field name="approval" label={say(requestWords.approval)}>
          <Input maxLength={200} />
        </Field>
        <Field name="from" label={say(requestWords.from)}>
          <Input type="date" />
        </Field>
        <Field name="until" label={say(requestWords.until)}>
          <Input type="date" />
        </Field>
        {kind === 'survey' && (
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
        )}
      </div>
      <Field name="text" label={say(requestWords.text)}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 18 }} maxLength={20_000} />
      </Field>
      <Field name="fields" label={say(requestWords.fields)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Field>
      <div className="request-pair">
        <Field name="units" label={say(requestWords.units)}>
          <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="minutes" label={say(requestWords.minutes)}>
          <InputNumber min={0} max={600} style={{ width: '100%' }} />
        </Field>
      </div>
    </>
  )
}

/** What was found in the draft: rules with their wording, what it costs, what is there already. */
function Result({ draft }: { draft: RequestDraft }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const year = yearOf(draft.until ?? today)
  const calendar = useAnswer(getCalendar, { params: { year } }, { keep: true })
  // The calendar of the city holds for its schools unless a county sets its own.
  const city = calendar.data?.terms[0]?.unit.id
  const terms = (calendar.data?.terms ?? [])
    .filter(({ unit }) => unit.id === city)
    .map((term) => ({ ...term, unitPath: '/' }))
  const findings = checkRequest(draft, terms)
  const stopped = findings.filter(({ stops }) => stops).length
  const { minutesEach, hours } = burdenOf(draft)
  const known = knownFields(draft.fields, packs)
  return (
    <>
      <p className={stopped > 0 ? 'due-late' : ''} data-part="verdict">
        {stopped > 0 ? say(requestWords.stopped, { count: stopped }) : say(requestWords.passed)}
      </p>
      <ul className="request-findings">
        {findings.map(({ code, stops, basis, quote }) => {
          const words = requestFindings[code]
          return (
            <li key={code} data-finding={code}>
              <p>
                <span className={stops ? 'tag tag-stop' : 'tag tag-warn'}>
                  {say(stops ? requestWords.stops : requestWords.mend)}
                </span>{' '}
                {words && say(words)} <span className="quiet small">{basis}</span>
              </p>
              {quote && <p className="quiet small">{say(requestWords.quote, { quote })}</p>}
              {words?.milder && <p className="small">{say(words.milder)}</p>}
            </li>
          )
        })}
      </ul>
      <h3>{say(requestWords.burden)}</h3>
      <p data-part="burden">
        {say(requestWords.burdenText, { fields: draft.fields.length, units: draft.units, each: minutesEach, hours })}
      </p>
      <h3>{say(requestWords.known)}</h3>
      {known.length === 0 && <p className="quiet">{say(requestWords.nothingKnown)}</p>}
      <ul>
        {known.map(({ field, register }) => (
          <li key={field} data-known={field}>
            {say(requestWords.knownText, { field, register: say(register) })}
          </li>
        ))}
      </ul>
    </>
  )
}
