import {
  addWorkingDays,
  touchesProvisional,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.ts'
import { addDays, addMonths, atTime, type Day, dayOf, daysBetween, endOfDay, type TimeOfDay } from './day.ts'

/** Units in which a period of time is given. */
export type ClockKind = 'natural-days' | 'working-days' | 'months' | 'hours' | 'minutes'

/** What happens when the last day is a day off. */
export type OnHoliday = 'next-working-day' | 'stays'

/**
 * A period of time that a rule gives: fifteen natural days, twenty working days, two hours. It carries the rule it comes from.
 * Days and months start the next day, hours and minutes at once (Civil Code art. 201).
 */
export type Clock = {
  kind: ClockKind
  amount: number
  /** The article, document or decision that sets the period. */
  basis: string
  /** Natural days and months only; working days never end on a day off, hours and minutes never move (Civil Code art. 203). */
  onHoliday: OnHoliday
  /** The hour at which the last day ends, such as `17:00`; without it the day ends at midnight. */
  dueTime?: TimeOfDay
}

/** The last day of a clock that counts days; null for hours and minutes, which end at an instant. */
export function dueDayOf(clock: Clock, from: Day, calendar: WorkingCalendar): Day | null {
  switch (clock.kind) {
    case 'working-days':
      return workingDayFrom(addWorkingDays(from, clock.amount, calendar), calendar)
    case 'natural-days':
      return moved(addDays(from, clock.amount), clock, calendar)
    case 'months':
      return moved(addMonths(from, clock.amount), clock, calendar)
    case 'hours':
    case 'minutes':
      return null
  }
}

function moved(day: Day, clock: Clock, calendar: WorkingCalendar): Day {
  return clock.onHoliday === 'next-working-day' ? workingDayFrom(day, calendar) : day
}

/** The last moment in time: end of the last day in Asia/Shanghai or its due time; for hours and minutes the instant itself. */
export function dueAt(clock: Clock, from: Date, calendar: WorkingCalendar): Date {
  const day = dueDayOf(clock, dayOf(from), calendar)
  if (day !== null) return endOf(day, clock.dueTime)
  const milliseconds = clock.kind === 'hours' ? 3_600_000 : 60_000
  return new Date(from.getTime() + clock.amount * milliseconds)
}

/** The last moment of a due day: the due time itself when there is one, otherwise 23:59:59.999. */
export function endOf(day: Day, dueTime?: TimeOfDay): Date {
  return dueTime === undefined ? endOfDay(day) : atTime(day, dueTime)
}

/** Whether the due moment may still move because the arrangement of a year it runs through has not been announced. */
export function isDueProvisional(clock: Clock, from: Date, calendar: WorkingCalendar): boolean {
  if (clock.kind === 'hours' || clock.kind === 'minutes') return false
  if (clock.kind !== 'working-days' && clock.onHoliday === 'stays') return false
  return touchesProvisional(dayOf(from), dayOf(dueAt(clock, from, calendar)), calendar)
}

/** How late something is. All zero when it is not late; late by an hour on the due day is minutes without days. */
export type Overdue = { minutes: number; naturalDays: number; workingDays: number }

/** By how much `now` lies after the due moment. Minutes are begun minutes; working days are those after the due day. */
export function overdueBy(due: Date, now: Date, calendar: WorkingCalendar): Overdue {
  const late = now.getTime() - due.getTime()
  if (late <= 0) return { minutes: 0, naturalDays: 0, workingDays: 0 }
  const [dueDay, today] = [dayOf(due), dayOf(now)]
  return {
    minutes: Math.ceil(late / 60_000),
    naturalDays: daysBetween(dueDay, today),
    workingDays: workingDaysBetween(dueDay, today, calendar),
  }
}

/** Working days left after today up to the due day; 0 on the due day, negative after it. */
export function workingDaysLeft(due: Date, now: Date, calendar: WorkingCalendar): number {
  return workingDaysBetween(dayOf(now), dayOf(due), calendar)
}
