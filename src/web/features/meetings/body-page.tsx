import './meetings.css'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { exportResolutions, getBody, getMeetingPaper } from '#api/body.ts'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { bodyFrequencyWords, bodyKindWords, meetingStateWords, memberDutyWords } from '#core/meeting/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { useAnswer } from '../../records/call.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { meetingWords } from '../../words/meeting.ts'
import { AddMembers, ChangeBody, EndBody, LeaveBody } from './body-dialogs.tsx'
import { CallMeeting } from './call-meeting.tsx'
import { RhythmTag } from './rhythm-tag.tsx'

type Answer = AnswerOf<typeof getBody>
type Member = Answer['members'][number]
type Line = Answer['meetings'][number]
type Opened = 'call' | 'join' | 'change' | 'end' | { leave: string } | null

/** A body: who sits in it, its meetings, and how it stands to its frequency. */
export default function BodyPage({ id }: { id: string }) {
  const asked = useAnswer(getBody, { params: { id } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Shown answer={answer} />}</Answered>
}

function Shown({ answer: { body, members, meetings, may } }: { answer: Answer }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState<Opened>(null)
  const close = () => setOpen(null)
  const keep = may.keep && body.to === null
  const { missed } = body.rhythm
  return (
    <>
      <PageHead
        title={body.name}
        above={{ href: '/meetings', title: say(meetingWords.title) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span className="tag">{say(bodyKindWords[body.kind])}</span>
            <RhythmTag {...body.rhythm} />
            <span>{say(body.frequency ? bodyFrequencyWords[body.frequency] : meetingWords.whenNeeded)}</span>
            {body.basis && (
              <span>
                {say(meetingWords.basis)} {body.basis}
              </span>
            )}
            {body.to && <span className="tag">{say(meetingWords.ended)}</span>}
          </span>
        }
      >
        {keep && (
          <Button type="primary" onClick={() => setOpen('call')}>
            {say(meetingWords.call)}
          </Button>
        )}
        {may.paper && (
          <Button href={pathOf(getMeetingPaper, { params: { id: body.id }, query: {} })}>
            {say(meetingWords.paper)}
          </Button>
        )}
        <Button href={pathOf(exportResolutions, { params: { id: body.id } })}>{say(meetingWords.export)}</Button>
        {keep && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: (['join', 'change', 'end'] as const).map((key) => ({
                key,
                label: say(key === 'join' ? meetingWords.addMembers : meetingWords[key]),
              })),
              onClick: ({ key }) => setOpen(key as 'join' | 'change' | 'end'),
            }}
          >
            <Button>{say(meetingWords.more)}</Button>
          </Dropdown>
        )}
      </PageHead>
      {missed && (
        <p className="due-late" data-part="missed" style={{ marginBottom: 12 }}>
          {say(meetingWords.missed, { from: dayText(missed.from, language), to: dayText(missed.to, language) })}
        </p>
      )}
      <div className="meeting-stack">
        <section className="panel" data-part="meetings">
          <h2>{say(meetingWords.meetings)}</h2>
          {meetings.length > 0 ? <Meetings lines={meetings} /> : <Empty title={say(meetingWords.noMeetings)} />}
        </section>
        <section className="panel" data-part="members">
          <h2>{say(meetingWords.members)}</h2>
          {!may.keep && <p className="quiet small">{say(meetingWords.hiddenMembers)}</p>}
          <Members members={members} onLeave={keep ? (leave) => setOpen({ leave }) : undefined} />
        </section>
        {may.history && <ActHistory id={body.id} />}
      </div>
      {open === 'call' && <CallMeeting body={body} meetings={meetings} onClose={close} />}
      {open === 'join' && <AddMembers id={body.id} onClose={close} />}
      {open === 'change' && <ChangeBody body={{ ...body, frequency: body.frequency ?? '' }} onClose={close} />}
      {open === 'end' && <EndBody id={body.id} onClose={close} />}
      {open !== null && typeof open === 'object' && <LeaveBody id={open.leave} onClose={close} />}
    </>
  )
}

function Meetings({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const columns: Column<Line>[] = [
    {
      key: 'title',
      title: say(meetingWords.meeting),
      as: 'main',
      cell: ({ id, title }) => <Link href={`/meetings/${id}`}>{title}</Link>,
    },
    { key: 'at', title: say(meetingWords.at), as: 'tight', cell: ({ at }) => <Instant at={at} /> },
    {
      key: 'state',
      title: say(meetingWords.state),
      as: 'tight',
      cell: ({ state }) => <span className="tag">{say(meetingStateWords[state])}</span>,
    },
    { key: 'number', title: say(meetingWords.number), width: '13em', cell: ({ number }) => number },
    { key: 'agenda', title: say(meetingWords.agenda), as: 'number', cell: ({ agenda }) => agenda },
    { key: 'resolutions', title: say(meetingWords.resolutions), as: 'number', cell: ({ resolutions }) => resolutions },
    { key: 'open', title: say(meetingWords.openResolutions), as: 'number', cell: ({ open }) => open },
  ]
  return <Table caption={say(meetingWords.meetings)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}

function Members({ members, onLeave }: { members: readonly Member[]; onLeave: ((id: string) => void) | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Member>[] = [
    {
      key: 'member',
      title: say(meetingWords.member),
      as: 'main',
      cell: ({ unit, name }) => [unit.name, name].filter(Boolean).join(' '),
    },
    { key: 'duty', title: say(meetingWords.duty), width: '9em', cell: ({ duty }) => say(memberDutyWords[duty]) },
    { key: 'charge', title: say(meetingWords.charge), cell: ({ charge }) => charge },
    { key: 'from', title: say(meetingWords.from), as: 'tight', cell: ({ from }) => dayText(from, language) },
    {
      key: 'leave',
      title: '',
      as: 'tight',
      cell: ({ id, to }) =>
        to ? (
          <span className="quiet">{say(meetingWords.left, { day: dayText(to, language) })}</span>
        ) : (
          onLeave && (
            <Button size="small" onClick={() => onLeave(id)}>
              {say(meetingWords.leave)}
            </Button>
          )
        ),
    },
  ]
  return <Table caption={say(meetingWords.members)} rows={members} columns={columns} keyOf={({ id }) => id} />
}
