import './meetings.css'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { listBodies } from '#api/body.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { bodyFrequencyWords, bodyKindWords, rhythmWords } from '#core/meeting/words.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSearch, FilterSelect } from '../../ui/filter.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { meetingWords } from '../../words/meeting.ts'
import { FoundBody } from './body-dialogs.tsx'
import { RhythmTag } from './rhythm-tag.tsx'

type Line = AnswerOf<typeof listBodies>['bodies'][number]

/** Bodies that the alarm names; the others are one click away. */
const mostOfAlarm = 5

/** Bodies that meet: which missed its period, the last and next meeting of each, and what is open of what it resolved. */
export default function BodyList() {
  const say = useSay()
  const may = useMay()
  const [q, setQ] = useAddressValue('q')
  const [missed, setMissed] = useAddressValue('missed')
  const filter = { q, missed: missed === 'yes' ? ('yes' as const) : undefined }
  const page = usePage(filter)
  const asked = useAnswer(listBodies, { query: { ...filter, ...page.query } }, { keep: true })
  const alarm = useAnswer(listBodies, { query: { missed: 'yes', most: mostOfAlarm } })
  const [founding, setFounding] = useState(false)
  const keep = may('meeting.keep')
  return (
    <>
      <PageHead title={say(meetingWords.title)}>
        {keep && (
          <Button type="primary" onClick={() => setFounding(true)}>
            {say(meetingWords.found)}
          </Button>
        )}
      </PageHead>
      {alarm.data && <Missed {...alarm.data} />}
      <search className="filter">
        <FilterSearch label={say(meetingWords.search)} value={q} set={setQ} />
        <FilterSelect
          label={say(meetingWords.rhythm)}
          value={missed}
          set={setMissed}
          options={[{ value: 'yes', label: say(rhythmWords.missed) }]}
        />
      </search>
      <Answered asked={asked}>
        {({ bodies, total }) =>
          bodies.length > 0 ? (
            <>
              <p className="list-count">{say(meetingWords.count, { count: total })}</p>
              <BodyTable bodies={bodies} />
              <Pages page={page} total={total} />
            </>
          ) : q || missed ? (
            <Empty title={say(meetingWords.emptyFiltered)}>
              <Link href="/meetings">{say(meetingWords.clear)}</Link>
            </Empty>
          ) : (
            <Empty title={say(meetingWords.empty)}>
              {say(keep ? meetingWords.emptyHint : meetingWords.emptyMember)}
            </Empty>
          )
        }
      </Answered>
      {founding && <FoundBody onClose={() => setFounding(false)} />}
    </>
  )
}

/** The alarm: bodies whose last period ended without its meeting, and that have none in this one. */
function Missed({ bodies, total }: { bodies: readonly Line[]; total: number }) {
  const say = useSay()
  const language = useLanguage()
  if (total === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      data-part="missed"
      style={{ marginBottom: 16 }}
      title={say(meetingWords.missedAlarm)}
      description={
        <ul>
          {bodies.map(({ id, name, rhythm }) => (
            <li key={id} className="meeting-missed">
              <Link href={`/meetings/bodies/${id}`}>{name}</Link>{' '}
              {rhythm.missed &&
                say(meetingWords.missed, {
                  from: dayText(rhythm.missed.from, language),
                  to: dayText(rhythm.missed.to, language),
                })}
            </li>
          ))}
          {total > bodies.length && (
            <li className="meeting-missed">
              <Link href="/meetings?missed=yes">{say(meetingWords.allMissed, { count: total })}</Link>
            </li>
          )}
        </ul>
      }
    />
  )
}

function BodyTable({ bodies }: { bodies: readonly Line[] }) {
  const say = useSay()
  const meeting = (line: Line['last']) =>
    line && (
      <>
        <Link href={`/meetings/${line.id}`}>{line.title}</Link>
        <div className="quiet small">
          <Instant at={line.at} />
        </div>
      </>
    )
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: say(meetingWords.name),
      as: 'main',
      cell: ({ id, name, kind, unit }) => (
        <>
          <Link href={`/meetings/bodies/${id}`}>{name}</Link>
          <div className="quiet small">{[say(bodyKindWords[kind]), unit.name].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'frequency',
      title: say(meetingWords.frequency),
      width: '7em',
      cell: ({ frequency }) => say(frequency ? bodyFrequencyWords[frequency] : meetingWords.whenNeeded),
    },
    { key: 'rhythm', title: say(meetingWords.rhythm), width: '11em', cell: ({ rhythm }) => <RhythmTag {...rhythm} /> },
    { key: 'last', title: say(meetingWords.last), width: '15em', cell: ({ last }) => meeting(last) },
    { key: 'next', title: say(meetingWords.next), width: '15em', cell: ({ next }) => meeting(next) },
    { key: 'open', title: say(meetingWords.openResolutions), as: 'number', width: '9em', cell: ({ open }) => open },
  ]
  return <Table caption={say(meetingWords.title)} rows={bodies} columns={columns} keyOf={({ id }) => id} />
}
