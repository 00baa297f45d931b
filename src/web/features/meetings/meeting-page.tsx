import './meetings.css'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { cancelMeeting, getMeeting, getMeetingFile, holdMeeting } from '#api/meeting.ts'
import { meetingStateWords } from '#core/meeting/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { useAct, useAnswer } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText, fromLocalField, toLocalField } from '../../ui/time.ts'
import { meetingWords } from '../../words/meeting.ts'
import { ChangeMeeting } from './call-meeting.tsx'
import { Corrections, CorrectMinutes } from './corrections.tsx'
import { ResolutionTable } from './resolution-table.tsx'

export type MeetingAnswer = AnswerOf<typeof getMeeting>

/** A meeting: agenda with papers, minutes, what was resolved, and what became of what the meeting before it resolved. */
export default function MeetingPage({ id }: { id: string }) {
  const asked = useAnswer(getMeeting, { params: { id } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Shown answer={answer} />}</Answered>
}

function Shown({ answer }: { answer: MeetingAnswer }) {
  const { meeting, body, resolutions, may } = answer
  const say = useSay()
  const paper = (hash: string) => pathOf(getMeetingFile, { params: { id: meeting.id, hash } })
  return (
    <>
      <PageHead
        title={`${body.name}${meeting.title}`}
        above={{ href: `/meetings/bodies/${body.id}`, title: body.name }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span className="tag tag-brand">{say(meetingStateWords[meeting.state])}</span>
            <Instant at={meeting.heldAt ?? meeting.at} />
            {meeting.place && <span>{meeting.place}</span>}
            {meeting.reason && <span>{meeting.reason}</span>}
          </span>
        }
      >
        {may.keep && <Acts answer={answer} />}
      </PageHead>
      <div className="meeting-stack">
        <Before before={answer.before} />
        <section className="panel" data-part="agenda">
          <h2>{say(meetingWords.agenda)}</h2>
          <ol className="meeting-agenda">
            {meeting.agenda.map(({ title, reporter, papers }) => (
              <li key={title}>
                {title} {reporter && <span className="quiet">{reporter}</span>}
                {papers.map(({ hash, name }) => (
                  <div key={hash}>
                    <Button size="small" href={paper(hash)}>
                      {name}
                    </Button>
                  </div>
                ))}
              </li>
            ))}
          </ol>
          <Facts
            facts={[
              [say(meetingWords.attended), meeting.attended],
              [say(meetingWords.absent), meeting.absent],
            ]}
          />
        </section>
        {meeting.state === 'minuted' && (
          <section className="panel" data-part="minutes">
            <h2>{say(meetingWords.minutes)}</h2>
            <Minutes answer={answer} paper={paper} />
            {resolutions.length > 0 ? (
              <ResolutionTable caption={say(meetingWords.resolutions)} resolutions={resolutions} />
            ) : (
              <Empty title={say(meetingWords.noResolutions)} />
            )}
          </section>
        )}
        {meeting.corrections.length > 0 && <Corrections answer={answer} />}
        {may.history && <ActHistory id={meeting.id} />}
      </div>
    </>
  )
}

/** What became of what the last meeting resolved: the first thing that is asked. */
function Before({ before }: Pick<MeetingAnswer, 'before'>) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="panel" data-part="before">
      <div className="panel-head">
        <h2>{say(meetingWords.before)}</h2>
        {before && (
          <Link href={`/meetings/${before.id}`} className="desk-all">
            {say(meetingWords.beforeOf, { title: before.title, day: dayText(before.at.slice(0, 10), language) })}
          </Link>
        )}
      </div>
      {!before && <p className="quiet">{say(meetingWords.noBefore)}</p>}
      {before &&
        (before.resolutions.length > 0 ? (
          <ResolutionTable caption={say(meetingWords.before)} resolutions={before.resolutions} />
        ) : (
          <p className="quiet">{say(meetingWords.noResolutions)}</p>
        ))}
    </section>
  )
}

function Minutes({ answer: { meeting }, paper }: { answer: MeetingAnswer; paper: (hash: string) => string }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div style={{ marginBottom: 12 }}>
      <Facts
        facts={[
          [say(meetingWords.number), meeting.number],
          [say(meetingWords.minutedOn), meeting.minutedOn && dayText(meeting.minutedOn, language)],
        ]}
      />
      {meeting.text && <p className="text-block">{meeting.text}</p>}
      {meeting.file && (
        <p style={{ marginTop: 8 }}>
          <Button href={paper(meeting.file.hash)}>{meeting.file.name}</Button>
        </p>
      )}
    </div>
  )
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const told = facts.filter(([, value]) => value)
  if (told.length === 0) return null
  return (
    <p className="quiet row" style={{ gap: '4px 16px', margin: '8px 0' }}>
      {told.map(([name, value]) => (
        <span key={name}>
          {name} {value}
        </span>
      ))}
    </p>
  )
}

/** What may be done to a meeting as it stands. */
function Acts({ answer }: { answer: MeetingAnswer }) {
  const { meeting } = answer
  const say = useSay()
  const [open, setOpen] = useState<'hold' | 'change' | 'cancel' | 'correct' | null>(null)
  const close = () => setOpen(null)
  const hold = useAct(holdMeeting)
  const cancel = useAct(cancelMeeting)
  const params = { id: meeting.id }
  return (
    <>
      {meeting.state === 'held' && (
        <Link href={`/meetings/${meeting.id}/minutes`} asChild>
          <Button type="primary">{say(meetingWords.minute)}</Button>
        </Link>
      )}
      {meeting.state === 'minuted' && <Button onClick={() => setOpen('correct')}>{say(meetingWords.correct)}</Button>}
      {open === 'correct' && <CorrectMinutes answer={answer} onClose={close} />}
      {meeting.state === 'called' && (
        <>
          <Button type="primary" onClick={() => setOpen('hold')}>
            {say(meetingWords.hold)}
          </Button>
          <Button onClick={() => setOpen('change')}>{say(meetingWords.change)}</Button>
          <Button onClick={() => setOpen('cancel')}>{say(meetingWords.cancel)}</Button>
        </>
      )}
      {open === 'hold' && (
        <ActDialog<{ heldAt: string; attended?: string; absent?: string }>
          title={say(meetingWords.hold)}
          done={say(meetingWords.held)}
          initial={{ heldAt: toLocalField(meeting.at) }}
          send={({ heldAt, attended = '', absent = '' }) =>
            hold.mutateAsync({ params, body: { heldAt: fromLocalField(heldAt) ?? '', attended, absent } })
          }
          onClose={close}
        >
          <Field name="heldAt" label={say(meetingWords.heldAt)} required>
            <Input type="datetime-local" />
          </Field>
          <Field name="attended" label={say(meetingWords.attended)}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
          <Field name="absent" label={say(meetingWords.absent)}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </ActDialog>
      )}
      {open === 'change' && <ChangeMeeting meeting={meeting} onClose={close} />}
      {open === 'cancel' && (
        <ActDialog<{ reason: string }>
          title={say(meetingWords.cancel)}
          done={say(meetingWords.cancelled)}
          danger
          send={(body) => cancel.mutateAsync({ params, body })}
          onClose={close}
        >
          <Field name="reason" label={say(meetingWords.reason)} required>
            <Input maxLength={200} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
