/**
 * When returns are due (填报日历): from the cadence of an assignment and working days, and for a school its terms. Nothing is
 * asked of a period that had mostly passed when the assignment was made, nor of one that lies in the holidays.
 */
import type { Cadence } from './breakdown/columns.ts'
import { addWorkingDays, type WorkingCalendar, workingDayFrom } from './calendar.ts'
import { addDays, type Day, dayOf, daysBetween, endOfDay } from './day.ts'
import { type Period, type PeriodKind, periodEndingFrom, periodKinds } from './period.ts'
import { inTerm, nextInTerm, type PlacedPeriod } from './term.ts'

/** One return that is asked: the period that it is about, and the instant by which it is due. */
export interface DueReturn extends Period {
  due: string
}

/** What the calendar follows from besides the assignment. */
export interface ReturnSurroundings {
  calendar: WorkingCalendar
  /** Terms and holidays that hold for the unit. */
  terms: readonly PlacedPeriod[]
  /** Whether the unit is a school: then holidays are respected. */
  isSchool: boolean
  /** Working days after a period by which its return is due. */
  within: number
}

export interface Asked {
  cadence: Cadence | null
  /** Instants. */
  assignedAt: string
  due: string
}

/** Every return that an assignment asks, in order of time; the last is due with the assignment itself. */
export function dueReturns(asked: Asked, around: ReturnSurroundings): DueReturn[] {
  const [began, end] = [dayOf(new Date(asked.assignedAt)), dayOf(new Date(asked.due))]
  const returns: DueReturn[] = []
  const kind = asked.cadence === null ? undefined : periodKinds.find((each) => each === asked.cadence)
  for (const period of kind ? periodsBetween(kind, began, end, around.terms) : []) {
    const due = dueInstant(period, around)
    if (due < asked.due && isAsked(period, began, around)) returns.push({ ...period, due })
  }
  const from = returns.length > 0 ? addDays((returns[returns.length - 1] as Period).to, 1) : began
  return [...returns, { from, to: end, due: asked.due }]
}

/**
 * Of the returns that are asked: those that are owed at an instant, and the next one that will be. A return settles its period
 * and all before it: nobody is asked to write up what is past. `settled` is the first day of the last period that was settled.
 */
export function owing(
  asked: readonly DueReturn[],
  settled: Day | null,
  now: Date,
): { owed: DueReturn[]; next: DueReturn | null } {
  const open = asked.filter(({ from }) => settled === null || from > settled)
  // In order of time: halving finds the first that is not past.
  let [past, end] = [0, open.length]
  while (past < end) {
    const middle = (past + end) >> 1
    if (Date.parse((open[middle] as DueReturn).due) < now.getTime()) past = middle + 1
    else end = middle
  }
  return { owed: open.slice(0, past), next: open[past] ?? null }
}

/** Whether something has not been returned yet (未报): it is owed, or the period that runs asks for it. */
export function isUnreturned(
  { owed, next }: { owed: readonly DueReturn[]; next: DueReturn | null },
  now: Date,
): boolean {
  return owed.length > 0 || (next !== null && next.from <= dayOf(now))
}

/** The return that is handed in at an instant: of the last period that has ended and is not settled, otherwise of the current one. */
export function currentReturn(asked: readonly DueReturn[], settled: Day | null, now: Date): DueReturn {
  const open = asked.filter(({ from }) => settled === null || from > settled)
  const day = dayOf(now)
  return (open.filter(({ to }) => to < day).pop() ?? open[0] ?? asked[asked.length - 1]) as DueReturn
}

function* periodsBetween(kind: PeriodKind, from: Day, to: Day, terms: readonly PlacedPeriod[]): Generator<Period> {
  for (let day = from; day <= to; ) {
    const period = periodEndingFrom(kind, day, terms)
    if (!period || period.to > to) return
    yield period
    day = addDays(period.to, 1)
  }
}

function isAsked({ from, to }: Period, began: Day, { isSchool, terms }: ReturnSurroundings): boolean {
  const left = daysBetween(began > from ? began : from, to) + 1
  if (2 * left < daysBetween(from, to) + 1) return false
  if (!isSchool || terms.length === 0) return true
  for (let day = from; day <= to; day = addDays(day, 1)) if (inTerm(day, terms)) return true
  return false
}

function dueDay({ to }: Period, { calendar, terms, isSchool, within }: ReturnSurroundings): Day {
  const day = addWorkingDays(to, within, calendar)
  const inSession = isSchool && terms.length > 0 ? nextInTerm(day, terms) : day
  return workingDayFrom(inSession ?? day, calendar)
}

/** Instants by which returns are due that no term moves, by the last day of their period: kept because all are asked alike. */
const unmoved = new WeakMap<WorkingCalendar, Map<string, string>>()

function dueInstant(period: Period, around: ReturnSurroundings): string {
  const { calendar, terms, isSchool, within } = around
  const instant = () => endOfDay(dueDay(period, around)).toISOString()
  if (isSchool && terms.length > 0) return instant()
  const instants = unmoved.get(calendar) ?? new Map<string, string>()
  unmoved.set(calendar, instants)
  const key = `${period.to} ${within}`
  const known = instants.get(key) ?? instant()
  instants.set(key, known)
  return known
}
