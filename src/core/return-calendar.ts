/**
 * When returns are due (填报日历): from the cadence of an assignment and working days, and for a school its terms. Nothing is
 * asked of a period that had mostly passed when the assignment was made, nor of one that lies in the holidays; an emergency does not
 * rest, and a node stands where it was named.
 */
import type { Cadence } from './breakdown/columns.ts'
import { addWorkingDays, type WorkingCalendar, workingDayFrom } from './calendar.ts'
import { addDays, type Day, dayOf, daysBetween, endOfDay } from './day.ts'
import { type Period, type PeriodKind, periodEndingFrom, periodKinds } from './period.ts'
import type { ReturnSummary } from './return-summary.ts'
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
  /** Instants of the nodes that its matter or item names, for whoever returns at them. */
  nodes?: readonly string[]
}

/** Every return that an assignment asks, in order of time; the last is due with the assignment itself. */
export function dueReturns(asked: Asked, around: ReturnSurroundings): DueReturn[] {
  const [began, end] = [dayOf(new Date(asked.assignedAt)), dayOf(new Date(asked.due))]
  const returns = returnsBefore(asked, around)
  const from = returns.length > 0 ? addDays((returns[returns.length - 1] as Period).to, 1) : began
  return [...returns, { from, to: end, due: asked.due }]
}

/** The nodes that fall between the asking and the deadline, one of a day, in order of time. */
export function nodesOnTheWay({ assignedAt, due, nodes = [] }: Pick<Asked, 'assignedAt' | 'due' | 'nodes'>): string[] {
  const [end, now] = [dayOf(new Date(due)), Date.parse(assignedAt)]
  const ahead = nodes.filter((node) => Date.parse(node) > now && dayOf(new Date(node)) < end)
  const byDay = new Map(
    ahead.sort((a, b) => Date.parse(a) - Date.parse(b)).map((node) => [dayOf(new Date(node)), node]),
  )
  return [...byDay.values()]
}

/** All but the last. */
function returnsBefore(asked: Asked, around: ReturnSurroundings): DueReturn[] {
  const [began, end] = [dayOf(new Date(asked.assignedAt)), dayOf(new Date(asked.due))]
  if (asked.cadence === 'emergency') return daysBefore(began, end)
  if (asked.cadence === 'node') return spansUpTo(began, nodesOnTheWay(asked))
  const returns: DueReturn[] = []
  const kind = asked.cadence === null ? undefined : periodKinds.find((each) => each === asked.cadence)
  for (const period of kind ? periodsBetween(kind, began, end, around.terms) : []) {
    const due = dueInstant(period, around)
    if (due < asked.due && isAsked(period, began, around)) returns.push({ ...period, due })
  }
  return returns
}

/** Each day, due as it ends. */
function daysBefore(began: Day, end: Day): DueReturn[] {
  const returns: DueReturn[] = []
  for (let day = began; day < end; day = addDays(day, 1))
    returns.push({ from: day, to: day, due: endOfDay(day).toISOString() })
  return returns
}

/** From each node to the next, due at the node. */
function spansUpTo(began: Day, nodes: readonly string[]): DueReturn[] {
  const days = nodes.map((node) => dayOf(new Date(node)))
  return nodes.map((due, i) => ({
    from: i === 0 ? began : addDays(days[i - 1] as Day, 1),
    to: days[i] as Day,
    due: new Date(due).toISOString(),
  }))
}

/** What a unit has returned, as far as what is asked of it next follows from it. */
export type Settling = Pick<ReturnSummary, 'waiting' | 'settled' | 'acceptedOn'>

/**
 * Of the returns that are asked: those that the unit can and must still hand in. A return settles its period and all before it:
 * nobody is asked to write up what is past. As long as one waits for review nothing more is asked, for nothing can be handed in; what
 * fell due meanwhile is due on the day on which it was accepted. The time of the assignment itself is moved by nobody's review.
 */
function openReturns(asked: readonly DueReturn[], { waiting, settled, acceptedOn }: Settling): readonly DueReturn[] {
  if (waiting) return []
  const open = settled === null ? asked : asked.filter(({ from }) => from > settled)
  const [first, last] = [open[0], asked[asked.length - 1]]
  if (acceptedOn === null || !first || !last) return open
  const accepted = endOfDay(acceptedOn).getTime()
  const earliest = new Date(Math.min(accepted, Date.parse(last.due))).toISOString()
  return first.due < earliest ? open.map((each) => (each.due < earliest ? { ...each, due: earliest } : each)) : open
}

/**
 * What the summary of returns settles under a cadence. In an emergency the report of a day never waits for somebody to read that of
 * the day before, and is due with its day whenever that was read.
 */
export function settlingOf(cadence: Cadence | null, { waiting, settled, acceptedOn }: Settling): Settling {
  return cadence === 'emergency' ? { settled, waiting: false, acceptedOn: null } : { settled, waiting, acceptedOn }
}

/** Whether nothing can be handed in before the review of what was: of an emergency nothing more of the days that were reported, or ahead. */
export function mustWait(
  cadence: Cadence | null,
  { waiting, settled }: Settling,
  current: DueReturn,
  now: Date,
): boolean {
  if (!waiting || cadence !== 'emergency') return waiting
  return current.from > dayOf(now) || (settled !== null && current.from <= settled)
}

/** Of the returns that are asked: those that are owed at an instant, and those that will be, the next one first. */
export function owing(
  asked: readonly DueReturn[],
  returned: Settling,
  now: Date,
): { owed: DueReturn[]; ahead: DueReturn[]; next: DueReturn | null } {
  const open = openReturns(asked, returned)
  // In order of time: halving finds the first that is not past.
  let [past, end] = [0, open.length]
  while (past < end) {
    const middle = (past + end) >> 1
    if (Date.parse((open[middle] as DueReturn).due) < now.getTime()) past = middle + 1
    else end = middle
  }
  return { owed: open.slice(0, past), ahead: open.slice(past), next: open[past] ?? null }
}

/** Whether something has not been returned yet (未报): it is owed, or the period that runs asks for it. */
export function isUnreturned(
  { owed, next }: { owed: readonly DueReturn[]; next: DueReturn | null },
  now: Date,
): boolean {
  return owed.length > 0 || (next !== null && next.from <= dayOf(now))
}

/**
 * The return that is handed in at an instant: of the last period that has ended and is not settled, otherwise of the current one. Who
 * returns each day speaks of the day.
 */
export function currentReturn(asked: readonly DueReturn[], settled: Day | null, now: Date): DueReturn {
  const open = asked.filter(({ from }) => settled === null || from > settled)
  const day = dayOf(now)
  return (open.filter(({ from, to }) => to < day || (from === day && to === day)).pop() ??
    open[0] ??
    asked[asked.length - 1]) as DueReturn
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
