/** Reminders (提醒): the only step that goes by itself. Throttled and never doubled; a telephone call is recorded as one too. */
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../calendar.ts'
import { type Day, dayOf } from '../day.ts'
import { defineRecord, type RecordState } from '../record.ts'

export const reminderChannels = ['system', 'telephone', 'message', 'visit'] as const
export type ReminderChannel = (typeof reminderChannels)[number]

/** One reminder. The occasion of one sent by the system is the rule that sent it; a person's own has none. */
export interface Reminder extends RecordState {
  assignmentId: string
  occasion: string | null
  channel: ReminderChannel
  /** Whom one spoke to, and what was said. */
  to: string
  said: string
  sentAt: string
  sentBy: string
}

export interface ReminderActs {
  /** `sentAt` where it is recorded after it happened, as a telephone call is. */
  send: Pick<Reminder, 'unitId' | 'assignmentId' | 'occasion' | 'channel' | 'to' | 'said'> & { sentAt?: string }
}

export const reminder = defineRecord<Reminder, ReminderActs>({
  type: 'reminder',
  fold: { send: (_, values, act) => ({ sentAt: act.at, ...values, id: act.record, sentBy: act.by.name }) },
})

/** When the system reminds, in working days: before the day due, after it, then every so many; never nearer than `gap`. */
export interface ReminderSchedule {
  before: readonly number[]
  after: readonly number[]
  thenEvery: number
  gap: number
}

/** Assumption until the bureau confirms its own. */
export const reminderSchedule: ReminderSchedule = { before: [10, 3, 1], after: [1, 5], thenEvery: 10, gap: 2 }

/** A reminder that is due. Its id is that of assignment and occasion: sent by two jobs at once it is still one record. */
export interface DueReminder {
  id: string
  assignmentId: string
  occasion: string
}

/** The last occasion up to today: `before-3`, `after-5`; null before the first, and where the due day has no working day left. */
export function lastOccasion(
  dueDay: Day,
  today: Day,
  schedule: ReminderSchedule,
  calendar: WorkingCalendar,
): string | null {
  const days = workingDaysBetween(dueDay, today, calendar)
  if (days <= 0) {
    const passed = schedule.before.filter((before) => before >= -days)
    return passed.length === 0 ? null : `before-${Math.min(...passed)}`
  }
  const lastFixed = Math.max(0, ...schedule.after)
  if (days > lastFixed && schedule.thenEvery > 0) {
    const rounds = Math.floor((days - lastFixed) / schedule.thenEvery)
    if (rounds > 0) return `after-${lastFixed + rounds * schedule.thenEvery}`
  }
  const passed = schedule.after.filter((after) => after <= days)
  return passed.length === 0 ? null : `after-${Math.max(...passed)}`
}

/**
 * The reminder that is due for an assignment now, or null: not on a day off, not within the gap after any reminder of any channel,
 * and each occasion once. An occasion that was missed is not caught up when a later one has come.
 */
export function dueReminder(
  assignment: { id: string; due: string },
  sent: readonly Pick<Reminder, 'occasion' | 'sentAt'>[],
  now: Date,
  calendar: WorkingCalendar,
  schedule: ReminderSchedule = reminderSchedule,
): DueReminder | null {
  const today = dayOf(now)
  if (!isWorkingDay(today, calendar)) return null
  const occasion = lastOccasion(dayOf(new Date(assignment.due)), today, schedule, calendar)
  if (occasion === null || sent.some((each) => each.occasion === occasion)) return null
  const last = sent
    .map(({ sentAt }) => sentAt)
    .sort()
    .at(-1)
  if (last !== undefined && today < addWorkingDays(dayOf(new Date(last)), schedule.gap, calendar)) return null
  return { id: `${assignment.id}:${occasion}`, assignmentId: assignment.id, occasion }
}
