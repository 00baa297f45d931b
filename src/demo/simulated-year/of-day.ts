/** A day of the simulated year, as the hands that act on it know it. */
import type { WorkingCalendar } from '#core/calendar.ts'
import type { Day } from '#core/day.ts'
import type { Random } from '../random.ts'
import type { PeopleAtDoors } from './people-at-doors.ts'

/** What a hand knows of its day. */
export interface OfDay {
  day: Day
  people: PeopleAtDoors
  random: Random
  /** Units that act, by key, with the person who acts for each. */
  doers: ReadonlyMap<string, string>
  /** The head of a unit that signs what its clerk fills in. */
  heads: readonly string[]
  unitId(key: string): string
  calendar: WorkingCalendar
  planId: string
  /** Share (0 to 1) of the units that look at their desks on a day. */
  diligence: number
  /** Moves the clock on by so many minutes: no two acts at the same instant. */
  wait(minutes: number): void
}

/** Gives the acts that were done, by type and verb, as they must be found in the ledger. */
export type HandOfDay = (of: OfDay) => Promise<string[]>

/** Whether a door did what it was asked. */
export const isDone = <T extends object>(answer: T | { refused: string }): answer is T => !('refused' in answer)
