/** Instants at which offices work. */
import { addWorkingDays, type WorkingCalendar, workingDayFrom } from '#core/calendar.ts'
import { atTime, type Day, dayOf } from '#core/day.ts'
import type { Random } from '../random.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** A time within the office hours of a day, or of the next working day. */
export function atWork(day: Day, random: Random, calendar: WorkingCalendar): Date {
  const morning = random.chance(0.55)
  const hour = morning ? random.integer(9, 11) : random.integer(15, 16)
  const instant = atTime(workingDayFrom(day, calendar), `${two(hour)}:${two(random.integer(0, 59))}`)
  return new Date(instant.getTime() + random.integer(0, 59) * 1000)
}

/** A time some working days after an instant, always later than it. */
export function workingDaysLater(instant: Date, days: number, random: Random, calendar: WorkingCalendar): Date {
  return atWork(addWorkingDays(dayOf(instant), Math.max(1, days), calendar), random, calendar)
}
