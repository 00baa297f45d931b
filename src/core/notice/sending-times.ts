/** When somebody may be disturbed: on working days within working hours, schools not in their holidays; what is due today also else, but not at night. */
import { isWorkingDay, type WorkingCalendar } from '../calendar.ts'
import { addDays, atTime, type Day, dayOf, type TimeOfDay } from '../day.ts'
import { inTerm, type PlacedPeriod } from '../term.ts'

/** Two times of one day, the first included. */
export interface Hours {
  from: TimeOfDay
  to: TimeOfDay
}

/** Assumptions until the bureau confirms its own. */
export const shippedHours = { work: '08:30-17:30', urgent: '07:00-21:00' } as const

const time = '([01]\\d|2[0-3]):[0-5]\\d'
const pattern = new RegExp(`^(${time})-(${time})$`)

/** `08:30-17:30` as hours; null where it is none, or ends before it begins. */
export function readHours(text: string): Hours | null {
  const [, from, , to] = pattern.exec(text) ?? []
  return from && to && from < to ? { from, to } : null
}

export interface Disturbance {
  urgent: boolean
  /** Terms and holidays of a receiver in a school; null for offices. */
  terms: readonly PlacedPeriod[] | null
}

export interface SendingTimes {
  work: Hours
  urgent: Hours
  calendar: WorkingCalendar
}

/** Days that are looked at: longer than any holidays. */
const horizon = 120

/** The first instant from now on at which the message may go: now itself, or the beginning of hours to come. */
export function sendingFrom(now: Date, { urgent, terms }: Disturbance, times: SendingTimes): Date {
  const hours = urgent ? times.urgent : times.work
  const today = dayOf(now)
  for (let ahead = 0; ahead < horizon; ahead += 1) {
    const day = addDays(today, ahead)
    if (!urgent && !isOpen(day, terms, times.calendar)) continue
    const [from, to] = [atTime(day, hours.from), atTime(day, hours.to)]
    if (now.getTime() < to.getTime()) return now.getTime() < from.getTime() ? from : now
  }
  return atTime(addDays(today, horizon), hours.from)
}

function isOpen(day: Day, terms: Disturbance['terms'], calendar: WorkingCalendar): boolean {
  return isWorkingDay(day, calendar) && (terms === null || terms.length === 0 || inTerm(day, terms))
}
