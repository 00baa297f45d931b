/** How one assignment went: signed for, returned, reviewed, up to the told day. Decided before a word is written. */
import { addWorkingDays, type WorkingCalendar, workingDayUpTo } from '#core/calendar.ts'
import { addDays, type Day, dayOf, daysBetween } from '#core/day.ts'
import type { Random } from '../random.ts'
import { atWork, workingDaysLater } from './working-time.ts'

/** A course that the story tells, instead of the one that chance would give. */
export type Course =
  | 'by-chance'
  | 'unsigned'
  | 'untouched'
  | 'waiting'
  | 'checked'
  | 'overlooked'
  | 'sent-back'
  | 'never-done'

export type Step =
  | { verb: 'sign'; at: Date }
  | { verb: 'submit'; at: Date; share: number; again: boolean }
  | { verb: 'check' | 'accept' | 'send-back'; at: Date }

export type CourseInput = {
  course: Course
  assignedAt: Date
  due: Date
  /** Diligence of the unit, 0 to 1. */
  strength: number
  told: Date
  /** The county checks what is returned before it is accepted. */
  checked: boolean
}

/** The last return of a course that ends while it waits: for the review, checked by the county, or overlooked by it; or it came back. */
const ends = { waiting: 'waiting', checked: 'checked', overlooked: 'waiting', 'sent-back': 'sent-back' } as const
type End = (typeof ends)[keyof typeof ends]

/** A county checks within the hour, before its office closes. */
const checkedAfter = (moment: Date) => new Date(moment.getTime() + (8 + (moment.getUTCMinutes() % 20)) * 60_000)

/** Ends of quarters are when the plan wants to be told; the middle of others when a unit tells by itself. */
const months = ['01', '03', '04', '06', '07', '09', '10', '11', '12']
const own = new Set(['01', '04', '07', '10', '11'])

/** Days on which returns are due between two days. */
function returnDays(from: Day, to: Day, strength: number, random: Random): Day[] {
  const days: Day[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const month of months) {
      const kept = own.has(month) ? random.chance(strength * 0.1) : random.chance(0.26 + strength * 0.3)
      const day = addDays(`${year}-${month}-17`, random.integer(-6, 3))
      if (kept && day > addDays(from, 18) && day < addDays(to, -12)) days.push(day)
    }
  }
  return days
}

/** The steps of an assignment in their order, none after the told instant. */
export function courseOf(input: CourseInput, random: Random, calendar: WorkingCalendar): Step[] {
  const { course, assignedAt, due, strength, told, checked } = input
  const steps: Step[] = []
  const later = (instant: Date, days: number) => workingDaysLater(instant, days, random, calendar)
  if (course === 'unsigned') return []
  const slow = random.chance(1 - strength)
  let now = later(assignedAt, slow ? random.integer(3, 9) : random.integer(1, 3))
  if (now > told) return []
  steps.push({ verb: 'sign', at: now })
  if (course === 'untouched') return steps

  const today = dayOf(told)
  const dueDay = dayOf(due)
  const late = due < told
  const begun = dayOf(assignedAt)
  const length = Math.max(1, daysBetween(begun, dueDay))
  const pace = 0.62 + strength * 0.42 + random.fraction() * 0.14
  let accepted = 0
  const shareOn = (day: Day) => {
    const share = Math.round(((daysBetween(begun, day) / length) * pace * 100) / 5) * 5
    return Math.min(95, Math.max(accepted === 0 ? 10 : Math.min(95, accepted + 5), share))
  }

  /** Where a unit stood that did not make it: behind by something, and never just short of the end. */
  const shortOn = (day: Day) => Math.max(accepted, Math.min(shareOn(day), 60 + 5 * random.integer(0, 5)))

  /** Hands in and has it reviewed; false when it stays with the reviewer or comes back for good. */
  const hand = (at: Date, share: number, end?: End): boolean => {
    if (at >= told || at <= now) return at < told
    let moment = at
    let again = false
    for (;;) {
      steps.push({ verb: 'submit', at: moment, share, again })
      now = moment
      if (end === 'checked') steps.push({ verb: 'check', at: checkedAfter(moment) })
      if (end === 'waiting' || end === 'checked') return false
      const reviewed = later(moment, random.integer(1, 4))
      if (reviewed >= told) return false
      const back = end === 'sent-back' || (!again && random.chance(0.06 + (1 - strength) * 0.16))
      if (checked && !back) steps.push({ verb: 'check', at: checkedAfter(moment) })
      steps.push({ verb: back ? 'send-back' : 'accept', at: reviewed })
      now = reviewed
      if (!back) {
        accepted = share
        return true
      }
      const returned = later(reviewed, random.integer(1, strength > 0.6 ? 3 : 7))
      if (end === 'sent-back' || returned >= told) return false
      again = true
      moment = returned
    }
  }

  const until = late ? dueDay : today
  const slowed = late && course === 'never-done' ? 0.8 : 1
  for (const day of returnDays(begun, until, strength, random)) {
    if (!hand(atWork(day, random, calendar), Math.max(accepted, Math.round((shareOn(day) * slowed) / 5) * 5)))
      return steps
  }
  if (course in ends) {
    const end = ends[course as keyof typeof ends]
    const back = course === 'sent-back' || course === 'overlooked' ? random.integer(5, 6) : random.integer(1, 3)
    const at = atWork(addWorkingDays(today, -back, calendar), random, calendar)
    hand(at, Math.min(95, Math.max(accepted + 5, shareOn(today))), end)
    return steps
  }
  if (late && course !== 'never-done') {
    const inTime = random.chance(0.55 + strength * 0.42)
    const last = inTime
      ? workingDayUpTo(addDays(dueDay, -random.integer(2, 9)), calendar)
      : addWorkingDays(dueDay, random.integer(3, 45), calendar)
    if (last < today) hand(atWork(last, random, calendar), 100)
    else hand(atWork(addWorkingDays(dueDay, -1, calendar), random, calendar), shortOn(dueDay))
  } else if (late) {
    hand(atWork(workingDayUpTo(addDays(dueDay, -random.integer(1, 4)), calendar), random, calendar), shortOn(dueDay))
  } else if (daysBetween(today, dueDay) < 75 && random.chance(strength * 0.3)) {
    hand(atWork(addDays(today, -random.integer(6, 20)), random, calendar), 100)
  } else if (random.chance(0.16)) {
    hand(atWork(addWorkingDays(today, -random.integer(1, 3), calendar), random, calendar), shareOn(today))
  }
  return steps
}
