/**
 * Notices (提醒事项): what somebody is to be told, from the state of things and the time. Never stored: the same question later
 * has another answer. The key names kind, subject and occasion, so that a new occasion of the same thing is unread again.
 */
import type { WorkingCalendar } from '../calendar.ts'
import { type Day, dayOf } from '../day.ts'
import { lastOccasion, type ReminderSchedule, reminderSchedule } from '../ladder/reminder.ts'

/** In the order in which they are told: what presses most comes first. */
export const noticeKinds = [
  'late',
  'order',
  'sent-back',
  'evidence-ended',
  'due-soon',
  'to-sign',
  'to-check',
  'to-review',
  'to-handle',
  'to-decide',
  'to-close',
  'to-answer',
  'order-news',
  'paper-arrived',
  'corrected',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a notice is about, and where the page shows it. */
export const noticeSubjects = ['assignment', 'application', 'matter', 'consultation', 'paper', 'order'] as const
export type NoticeSubject = (typeof noticeSubjects)[number]

export interface Notice {
  key: string
  kind: NoticeKind
  about: { type: NoticeSubject; id: string }
  title: string
  /** How it stands, where the kind does not say it. */
  said: { zh: string; en: string } | null
  /** The unit that is asked, that waits for an answer, or that sent it. */
  unit: string
  /** Instant, where there is one. */
  due: string | null
  /** Whether it falls due before this day ends. */
  urgent: boolean
  /** Instant of the last time that somebody chased it by a message of their own. */
  chasedAt: string | null
}

/** Where an assignment stands that is asked of one's own unit. Instants. */
export interface AskedOfMe {
  id: string
  title: string
  unit: string
  signed: boolean
  assignedAt: string
  /** Accepted as done, or on hold. */
  settled: boolean
  /** When the earliest return that is owed fell due, or what is not done did; and what falls due next. */
  owedSince: string | null
  next: string | null
  /** A return waits for review: nothing is asked until it is answered. */
  waiting: boolean
  /** What was sent back and not handed in again; another value the next time. */
  sentBack: string | null
  /** The last day of evidence that it rests on and that was not renewed. */
  evidenceEnded: Day | null
  chasedAt: string | null
}

/** Something that waits for one's review, decision or answer; `occasion` is what made it wait. */
export interface WaitsForMe {
  kind:
    | 'to-check'
    | 'to-review'
    | 'to-handle'
    | 'to-decide'
    | 'to-close'
    | 'to-answer'
    | 'corrected'
    | 'order'
    | 'order-news'
    | 'paper-arrived'
  about: Notice['about']
  occasion: string
  title: string
  said?: Notice['said']
  unit: string
  due: string | null
}

/** Everything that one person is to be told at an instant, what presses most first. */
export function noticesOf(
  asked: readonly AskedOfMe[],
  waiting: readonly WaitsForMe[],
  now: Date,
  calendar: WorkingCalendar,
  schedule: ReminderSchedule = reminderSchedule,
): Notice[] {
  const own = asked.flatMap((each) => ofAssignment(each, now, calendar, schedule))
  const others = waiting.map(
    ({ occasion, said, ...rest }): Notice => ({
      ...rest,
      said: said ?? null,
      key: `${rest.kind}:${rest.about.id}:${occasion}`,
      urgent: isUrgent(rest.due, now),
      chasedAt: null,
    }),
  )
  const rank = ({ kind }: Notice) => noticeKinds.indexOf(kind)
  return [...own, ...others].sort(
    (a, b) => rank(a) - rank(b) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.key.localeCompare(b.key),
  )
}

/** The one notice of an assignment: an assignment is told once, by what presses most. */
function ofAssignment(asked: AskedOfMe, now: Date, calendar: WorkingCalendar, schedule: ReminderSchedule): Notice[] {
  if (asked.settled) return []
  const occasion = occasionOf(asked, now, calendar, schedule)
  const kind = kindOf(asked, occasion)
  return kind === null ? [] : [noticeOf(asked, kind, occasion, now)]
}

/** What one who chases an assignment tells of it, however far its time is: that it is late, was sent back, is to be signed for or is due. */
export function chasedNotice(
  asked: AskedOfMe,
  now: Date,
  calendar: WorkingCalendar,
  schedule: ReminderSchedule = reminderSchedule,
): Notice {
  const occasion = occasionOf(asked, now, calendar, schedule)
  const kind = kindOf({ ...asked, evidenceEnded: null, waiting: false }, occasion ?? 'chased') as NoticeKind
  return noticeOf({ ...asked, chasedAt: null }, kind, occasion, now)
}

function occasionOf(asked: AskedOfMe, now: Date, calendar: WorkingCalendar, schedule: ReminderSchedule): string | null {
  const due = dueOf(asked)
  return due === null ? null : lastOccasion(dayOf(new Date(due)), dayOf(now), schedule, calendar)
}

const dueOf = ({ owedSince, next }: AskedOfMe) => owedSince ?? next

function noticeOf(asked: AskedOfMe, kind: NoticeKind, occasion: string | null, now: Date): Notice {
  const due = dueOf(asked)
  const chased = asked.chasedAt === null ? '' : `:${dayOf(new Date(asked.chasedAt))}`
  const since = kind === 'sent-back' ? `${asked.sentBack}:` : kind === 'evidence-ended' ? `${asked.evidenceEnded}:` : ''
  return {
    key: `${kind}:${asked.id}:${since}${occasion ?? ''}${chased}`,
    kind,
    about: { type: 'assignment', id: asked.id },
    title: asked.title,
    said: null,
    unit: asked.unit,
    due,
    urgent: isUrgent(due, now),
    chasedAt: asked.chasedAt,
  }
}

function kindOf(asked: AskedOfMe, occasion: string | null): NoticeKind | null {
  if (asked.owedSince !== null) return 'late'
  if (asked.sentBack !== null) return 'sent-back'
  if (!asked.signed) return 'to-sign'
  if (asked.evidenceEnded !== null) return 'evidence-ended'
  return asked.waiting || occasion === null ? null : 'due-soon'
}

function isUrgent(due: string | null, now: Date): boolean {
  return due !== null && isOn(due, dayOf(now)) && new Date(due).getTime() >= now.getTime()
}

function isOn(instant: string, day: Day): boolean {
  return dayOf(new Date(instant)) === day
}
