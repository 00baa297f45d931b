import './desk.css'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { listApplications } from '#api/application.ts'
import { listAssignments } from '#api/assignment.ts'
import { listBodies } from '#api/body.ts'
import { getWeek } from '#api/burden.ts'
import { listConsultations } from '#api/consultation.ts'
import { listMatters } from '#api/matter.ts'
import { listOrders } from '#api/order.ts'
import { listPapers } from '#api/paper.ts'
import { dayOf } from '#core/day.ts'
import type { LightColour } from '#core/light.ts'
import { byUrgency, nextStep } from '../../records/assignment.ts'
import { AssignmentTable } from '../../records/assignment-table.tsx'
import { useAnswer } from '../../records/call.ts'
import { OrderTable } from '../../records/orders/order-line.tsx'
import { useMay, useNow, useSession } from '../../records/session.ts'
import { WeekList } from '../../records/week-list.tsx'
import { listDrafts } from '../../ui/drafts.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText } from '../../ui/time.ts'
import { cascadeWords } from '../../words/cascade.ts'
import { deskWords } from '../../words/desk.ts'
import { matterWords } from '../../words/matter.ts'
import { meetingWords } from '../../words/meeting.ts'
import { onePageWords } from '../../words/one-page.ts'
import { orderWords } from '../../words/order.ts'
import { paperPageWords } from '../../words/paper.ts'
import { requestWords } from '../../words/request.ts'
import { Beginnings } from './beginnings.tsx'
import { DueMatters } from './due-matters.tsx'
import { SigningDesk } from './signing-desk.tsx'

/** What is asked of me, what waits for me, what I began. */
export function Desk() {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const now = useNow()
  const today = dayText(dayOf(new Date(now)), language)
  return (
    <>
      <PageHead title={say(deskWords.title)} note={say(deskWords.today, { day: today })}>
        {may('page.read') && (
          <Link href="/one-page" asChild>
            <Button>{say(onePageWords.desk)}</Button>
          </Link>
        )}
      </PageHead>
      <div className="stack">
        {may('assignment.read') ? <Work review={may('return.check')} mine={may('assignment.sign')} /> : <Beginnings />}
        <Drafts />
      </div>
    </>
  )
}

/** Colours that somebody who only watches wants to see. */
const worrisome = new Set<LightColour>(['red', 'yellow'])

/** Rows shown on the desk; the rest is one click away. */
const shownRows = 8

function Work({ review, mine }: { review: boolean; mine: boolean }) {
  const say = useSay()
  const asked = useAnswer(listAssignments, { query: { view: 'mine' } }, { enabled: mine })
  const waiting = useAnswer(listAssignments, { query: { view: 'review' } }, { enabled: review })
  const whole = useAnswer(listAssignments, { query: { view: 'all', most: shownRows + 1 } })
  const may = useMay()
  const consultations = useAnswer(listConsultations, {}, { enabled: may('opinion.give') })
  const toAnswer = consultations.data?.consultations.filter(({ mayAnswer }) => mayAnswer).length
  const applications = useAnswer(
    listApplications,
    { query: { state: 'open', most: 1 } },
    { enabled: may('application.decide') },
  )
  // Whoever decides about matters looks at all of them, others at those of their units.
  const decides = may('matter.decide')
  const view = decides ? 'all' : 'mine'
  const matters = useAnswer(
    listMatters,
    { query: { view, kind: 'entered', state: 'open' } },
    { enabled: may('matter.read') },
  )
  const papers = useAnswer(
    listPapers,
    { query: { view: 'waiting', state: 'all', most: 1 } },
    { enabled: may('paper.read') },
  )
  const bodies = useAnswer(listBodies, { query: { missed: 'yes', most: 1 } }, { enabled: may('meeting.keep') })
  const missed = bodies.data?.total
  const orders = useAnswer(
    listOrders,
    { query: { view: 'acting', state: 'open', most: shownRows } },
    { enabled: may('order.read') },
  )
  const nothing = whole.data?.assignments.length === 0
  const lines = asked.data?.assignments ?? []
  const waitingFor = (step: 'sign' | 'return') => asked.data && lines.filter((line) => nextStep(line) === step).length
  // The most pressing come first.
  const worrying = (whole.data?.assignments ?? []).filter(({ light }) => worrisome.has(light.colour))
  const worryingCount = whole.data ? [...worrisome].reduce((sum, each) => sum + whole.data.lights[each], 0) : 0
  return (
    <>
      <ul className="desk-counts">
        {mine && <Count href="/tasks?view=mine" title={say(deskWords.toSign)} count={waitingFor('sign')} />}
        {mine && <Count href="/tasks?view=mine" title={say(deskWords.toReturn)} count={waitingFor('return')} />}
        {review && <Count href="/tasks?view=review" title={say(deskWords.toReview)} count={waiting.data?.total} />}
        {may('opinion.give') && <Count href="/opinions" title={say(cascadeWords.toAnswer)} count={toAnswer} />}
        {may('application.decide') && (
          <Count
            href="/tasks/applications?state=open"
            title={say(cascadeWords.toDecide)}
            count={applications.data?.total}
          />
        )}
        {decides && (
          <Count
            href="/matters?kind=entered&state=entered"
            title={say(matterWords.deskEntered)}
            count={matters.data?.counts.entered}
          />
        )}
        {decides && (
          <Count
            href="/matters?kind=entered&state=closing"
            title={say(matterWords.deskClosing)}
            count={matters.data?.counts.closing}
          />
        )}
        {(may('paper.sign') || may('paper.draft')) && (
          <Count
            href="/papers?view=waiting"
            title={say(paperPageWords.deskWaiting)}
            count={papers.data?.counts.waiting}
          />
        )}
        {missed !== undefined && missed > 0 && (
          <Count href="/meetings" title={say(meetingWords.deskMissed)} count={missed} alarm />
        )}
        {may('order.read') && (
          <Count href="/orders?view=acting" title={say(orderWords.desk)} count={orders.data?.total} />
        )}
        <Count href="/tasks?colour=red" title={say(deskWords.red)} count={whole.data?.lights.red} alarm />
        <li className="desk-count desk-count-wide">
          <Link href="/tasks">
            <span className="quiet">{say(deskWords.whole)}</span>
            {whole.data && <LightCounts counts={whole.data.lights} full />}
          </Link>
        </li>
      </ul>
      {matters.data && <DueMatters matters={matters.data.matters} href={`/matters?kind=entered&view=${view}`} />}
      {orders.data && orders.data.orders.length > 0 && (
        <section className="panel" data-part="orders">
          <h2>{say(orderWords.desk)}</h2>
          <OrderTable lines={orders.data.orders} />
          {orders.data.total > shownRows && (
            <p className="desk-more">
              <Link href="/orders?view=acting">{say(deskWords.openAll, { count: orders.data.total })}</Link>
            </p>
          )}
        </section>
      )}
      {mine && !may('wall.read') && <Week />}
      {may('return.submit') && <SigningDesk />}
      {nothing && <Beginnings />}
      {review && !nothing && (
        <section className="panel">
          <h2>{say(deskWords.review)}</h2>
          <Answered asked={waiting}>
            {({ assignments, total }) =>
              assignments.length === 0 ? (
                <p className="quiet">{say(deskWords.reviewEmpty)}</p>
              ) : (
                <Lines filter="view=review" lines={assignments} count={total} title={say(deskWords.review)} />
              )
            }
          </Answered>
        </section>
      )}
      {!mine && worrying.length > 0 && (
        <section className="panel">
          <h2>{say(deskWords.worrying)}</h2>
          <Lines filter="colour=red" lines={worrying} count={worryingCount} title={say(deskWords.worrying)} />
        </section>
      )}
      {mine && !nothing && (
        <section className="panel">
          <h2>{say(deskWords.mine)}</h2>
          <Answered asked={asked}>
            {({ assignments, total }) =>
              assignments.length === 0 ? (
                <Empty title={say(deskWords.mineEmpty)}>{say(deskWords.mineEmptyHint)}</Empty>
              ) : (
                <Lines filter="view=mine" lines={assignments} count={total} title={say(deskWords.mine)} />
              )
            }
          </Answered>
        </section>
      )}
    </>
  )
}

/** What is asked of a school or department this week and the next: those who look after others have their own lists. */
function Week() {
  const say = useSay()
  const asked = useAnswer(getWeek)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(requestWords.week)}</h2>
        <Link href="/week" className="desk-all">
          {say(requestWords.weekAll)}
        </Link>
      </div>
      <Answered asked={asked}>{(week) => <WeekList week={week} />}</Answered>
    </section>
  )
}

/** The first of the lines, and the way to all `count` of them. */
function Lines(props: { filter: string; lines: Parameters<typeof byUrgency>[0][]; count: number; title: string }) {
  const say = useSay()
  const { filter, lines, count, title } = props
  return (
    <>
      <AssignmentTable
        caption={title}
        lines={[...lines].sort(byUrgency).slice(0, shownRows)}
        reviewing={filter === 'view=review'}
      />
      {count > shownRows && (
        <p className="desk-more">
          <Link href={`/tasks?${filter}`}>{say(deskWords.openAll, { count })}</Link>
        </p>
      )}
    </>
  )
}

function Count({
  href,
  title,
  count,
  alarm = false,
}: {
  href: string
  title: string
  count: number | undefined
  alarm?: boolean
}) {
  return (
    <li className="desk-count">
      <Link href={href}>
        <span className="quiet">{title}</span>
        <span className={`desk-figure ${alarm && count ? 'due-late' : ''}`}>{count ?? '…'}</span>
      </Link>
    </li>
  )
}

function Drafts() {
  const say = useSay()
  const { data } = useSession()
  const [drafts] = useState(() => listDrafts(data?.account?.id ?? ''))
  if (drafts.length === 0) return null
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(deskWords.drafts)}</h2>
        <p className="quiet small">{say(deskWords.draftsHelp)}</p>
      </div>
      <ul className="desk-drafts">
        {drafts.map((draft) => (
          <li key={draft.of}>
            <Link href={draft.href}>{draft.title}</Link> <Instant at={draft.at} />
          </li>
        ))}
      </ul>
    </section>
  )
}
