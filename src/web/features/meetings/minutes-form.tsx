import './meetings.css'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { getMeeting, minuteMeeting } from '#api/meeting.ts'
import { dayOf } from '#core/day.ts'
import type { FieldFile } from '#core/field.ts'
import { splitMinutes, titleOf } from '#core/meeting/split-minutes.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { useNow } from '../../records/session.ts'
import { UnitSelect } from '../../records/unit-select.tsx'
import { marked, useSending } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox } from '../../ui/problems.tsx'
import { Answered } from '../../ui/states.tsx'
import { fromLocalField } from '../../ui/time.ts'
import { meetingWords } from '../../words/meeting.ts'
import type { MeetingAnswer } from './meeting-page.tsx'

interface ResolutionFields {
  words?: string
  noted?: boolean
  matter?: { title?: string; leadUnitId?: string; supportUnitIds?: string[]; due?: string; leader?: string }
}

interface Values {
  number: string
  on: string
  text?: string
  file?: FieldFile[]
  resolutions?: ResolutionFields[]
}

/** The minutes of a meeting: pasted, split into what was resolved, and issued together with the matters that come of it. */
export default function MinutesForm({ id }: { id: string }) {
  const asked = useAnswer(getMeeting, { params: { id } })
  return <Answered asked={asked}>{(answer) => <Shown answer={answer} />}</Answered>
}

function Shown({ answer: { meeting, body } }: { answer: MeetingAnswer }) {
  const say = useSay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const today = dayOf(new Date(useNow()))
  const [form] = Form.useForm<Values>()
  const minute = useAct(minuteMeeting)
  const until = useRef<'filed' | 'asked'>('asked')
  const { submit, sending, problems } = useSending<Values>(form, async (values) => {
    const { matters } = await minute.mutateAsync({ params: { id: meeting.id }, body: bodyOf(values, until.current) })
    const numbers = matters.flatMap(({ number }) => number ?? []).join('、')
    message.success(numbers ? say(meetingWords.minutedWith, { numbers }) : say(meetingWords.minuted))
    go(`/meetings/${meeting.id}`)
  })
  const send = (how: 'filed' | 'asked') => {
    until.current = how
    form.submit()
  }
  const file = Form.useWatch('file', form)
  const waiting = (file ?? []).some(({ hash }) => hash === '')
  const split = () => {
    const found = splitMinutes(form.getFieldValue('text') ?? '')
    if (found.length > 0)
      form.setFieldValue(
        'resolutions',
        found.map((words) => ({ words, matter: { title: titleOf(words) } })),
      )
  }
  return (
    <div className="meeting-form">
      <PageHead
        title={say(meetingWords.minute)}
        above={{ href: `/meetings/${meeting.id}`, title: `${body.name}${meeting.title}` }}
        note={say(meetingWords.minutesHelp)}
      />
      <ProblemBox problems={problems} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: today, resolutions: [] }}
        onFinish={submit}
        requiredMark={marked}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <section className="panel">
          <div className="meeting-pair">
            <Field name="number" label={say(meetingWords.number)} required>
              <Input maxLength={200} />
            </Field>
            <Field name="on" label={say(meetingWords.minutedOn)} required>
              <Input type="date" />
            </Field>
          </div>
          <Field name="text" label={say(meetingWords.minutesText)}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />
          </Field>
          <p style={{ marginBottom: 14 }}>
            <Button onClick={split}>{say(meetingWords.split)}</Button>
          </p>
          <Field name="file" label={say(meetingWords.minutesFile)}>
            <FilesControl most={1} label={say(meetingWords.minutesFile)} />
          </Field>
        </section>
        <Form.List name="resolutions">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }, index) => (
                <section key={key} className="panel">
                  <div className="panel-head">
                    <h2>{say(meetingWords.nth, { number: index + 1 })}</h2>
                    <Button size="small" onClick={() => remove(name)}>
                      {say(meetingWords.remove, { number: index + 1 })}
                    </Button>
                  </div>
                  <ResolutionFieldSet name={name} />
                </section>
              ))}
              <p style={{ marginBottom: 16 }}>
                <Button onClick={() => add({})}>{say(meetingWords.add)}</Button>
              </p>
            </>
          )}
        </Form.List>
        <div className="row">
          <Button type="primary" loading={sending} disabled={waiting} onClick={() => send('asked')}>
            {say(meetingWords.issueAndAsk)}
          </Button>
          <Button disabled={sending || waiting} onClick={() => send('filed')}>
            {say(meetingWords.issueAndFile)}
          </Button>
          <span className="quiet small" aria-live="polite">
            {waiting && say(meetingWords.waiting)}
          </span>
        </div>
      </Form>
    </div>
  )
}

/** One resolution: its sentence, and what is demanded by it unless it was only noted. */
function ResolutionFieldSet({ name }: { name: number }) {
  const say = useSay()
  const noted = Form.useWatch<boolean | undefined>(['resolutions', name, 'noted'])
  return (
    <>
      <Field name={[name, 'words']} label={say(meetingWords.words)} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Field>
      <Form.Item name={[name, 'noted']} valuePropName="checked">
        <Checkbox>{say(meetingWords.noted)}</Checkbox>
      </Form.Item>
      {!noted && (
        <div className="meeting-pair">
          <Field name={[name, 'matter', 'title']} label={say(meetingWords.matterTitle)} required>
            <Input maxLength={200} />
          </Field>
          <Field name={[name, 'matter', 'leadUnitId']} label={say(meetingWords.lead)} required>
            <UnitSelect label={say(meetingWords.lead)} />
          </Field>
          <Field name={[name, 'matter', 'supportUnitIds']} label={say(meetingWords.support)}>
            <UnitSelect mode="multiple" label={say(meetingWords.support)} />
          </Field>
          <Field name={[name, 'matter', 'due']} label={say(meetingWords.due)} required>
            <Input type="datetime-local" />
          </Field>
          <Field name={[name, 'matter', 'leader']} label={say(meetingWords.leader)}>
            <Input maxLength={200} />
          </Field>
        </div>
      )}
    </>
  )
}

function bodyOf({ number, on, text = '', file = [], resolutions = [] }: Values, until: 'filed' | 'asked') {
  const [kept] = file
  return {
    number,
    on,
    text,
    file: kept ? { hash: kept.hash, name: kept.name, mediaType: kept.mediaType } : null,
    resolutions: resolutions.map(({ words = '', noted, matter }) => ({
      words,
      matter: noted
        ? null
        : {
            title: matter?.title ?? '',
            demand: words,
            leaders: { lead: null, responsible: matter?.leader?.trim() || null },
            leadUnitId: matter?.leadUnitId ?? '',
            officer: null,
            supportUnitIds: matter?.supportUnitIds ?? [],
            nodes: [],
            due: fromLocalField(matter?.due ?? '') ?? '',
          },
    })),
    until,
  }
}
