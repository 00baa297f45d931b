/** A calendar year of a city through its doors, day by day: what was done, what was seen, and what nobody could explain. */
import { cpSync, rmSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { isWorkingDay, workingDayFrom } from '#core/calendar.ts'
import { addDays, atTime, type Day, dayOf, daysBetween } from '#core/day.ts'
import type { Context } from '#server/context.ts'
import { buildServer } from '#server/server.ts'
import { sealActs } from '#server/services/ledger/seal-acts.ts'
import { remindDue } from '#server/services/orders/reminders.ts'
import { randomFor } from '../random.ts'
import { type Begun, beginYear, signingHead } from './begin-year.ts'
import { actOnDay } from './hands-of-day.ts'
import { explain, type Looking, look, noticesFor, type Seen } from './look.ts'
import { peopleAtDoors } from './people-at-doors.ts'

/** The year, and the week in which one service stands still while another runs. */
export const year = { from: '2026-01-01', to: '2026-12-31', stopped: '2026-09-30', resumed: '2026-10-08' } as const
const minute = 60_000

/** A city of which nobody has asked anything yet, in a folder that no service holds open. */
export interface YearCity {
  folder: string
  /** Opens the database of a folder. */
  open(folder: string): Promise<Context['database']>
  /** Everything of a service but its database and its clock. */
  context: Context
  unitId(key: string): string
  accountOf(person: string): string
  /** Units that are asked, by key. */
  bureaus: readonly string[]
  schools: readonly string[]
  /** Units that act, with who acts for them on a day. */
  doersOn(day: Day): ReadonlyMap<string, string>
}

export interface YearOptions {
  /** Days between two looks at everything. */
  lookEvery: number
  /** Share (0 to 1) of units that look at their desks on a working day. */
  diligence: number
  /** Told of each day when it is over, by who waits for a long year. */
  onDay?(day: Day): void
}

/** What a year was. The service runs on, and is to be closed. */
export interface Year extends Begun {
  days: Map<Day, Seen>
  /** How often each act was done, by type and verb. */
  told: Map<string, number>
  turned: number
  unexplained: string[]
  /** What a service shows that ran through the week, and one that was opened at its end. */
  ran: unknown
  stoodStill: unknown
  context: Context
  looking: Looking
  close(): Promise<void>
}

export async function simulateYear(city: YearCity, { lookEvery, diligence, onDay }: YearOptions): Promise<Year> {
  const random = randomFor('simulated year')
  let now = atTime(workingDayFrom(year.from, city.context.calendar), '09:00')
  const serve = async (folder: string) => {
    const context: Context = { ...city.context, database: await city.open(folder), now: () => now }
    const server = await buildServer(context)
    const people = peopleAtDoors(
      () => ({ server, context }),
      city.accountOf,
      () => dayOf(now),
    )
    return { context, server, people, close: () => closed(server, context) }
  }
  let service = await serve(city.folder)
  const told = new Map<string, number>()
  const count = (acts: readonly string[]) => {
    for (const act of acts) told.set(act, (told.get(act) ?? 0) + 1)
  }
  const wait = (by: number) => {
    now = new Date(now.getTime() + by * minute)
  }
  const first = dayOf(now)
  const begun = await beginYear(service.people, { ...city, wait })
  count(begun.done)
  const [clerk] = city.doersOn(first).values()
  const lookingAt = ({ people }: { people: Looking['people'] }): Looking => ({
    people,
    planId: begun.planId,
    clerk: clerk as string,
  })
  const shownBy = async (of: typeof service) => ({
    seen: await look(lookingAt(of), now),
    told: await noticesFor(of, clerk as string),
  })
  const days = new Map<Day, Seen>()
  const unexplained: string[] = []
  let [turned, last, ran, stoodStill]: [number, Seen | undefined, unknown, unknown] = [0, undefined, null, null]
  const copy = `${city.folder}-stopped`
  for (let day: Day = first; day <= year.to; day = addDays(day, 1)) {
    now = new Date(Math.max(now.getTime(), atTime(day, '09:00').getTime()))
    if (isWorkingDay(day, service.context.calendar)) {
      const sent = await remindDue(service.context)
      count(Array<string>(sent).fill('reminder send'))
    }
    if (day === year.resumed) {
      ran = await shownBy(service)
      const stopped = await serve(copy)
      stoodStill = await shownBy(stopped)
      await stopped.close()
      rmSync(copy, { recursive: true, force: true })
    }
    now = new Date(Math.max(now.getTime(), atTime(day, '09:30').getTime()))
    const { context, people } = service
    const { calendar } = context
    const doers = city.doersOn(day)
    const { unitId } = city
    count(
      await actOnDay({
        ...{ day, people, random, doers, heads: [signingHead], unitId, calendar, diligence, wait },
        planId: begun.planId,
      }),
    )
    await sealActs(context)
    now = atTime(day, '23:00')
    if (daysBetween(first, day) % lookEvery === 0 || day === year.to) {
      const seen = await look(lookingAt(service), now)
      const found = await explain(context, last, seen, begun.measured)
      turned += found.turned
      unexplained.push(...found.unexplained)
      days.set(day, seen)
      last = seen
    }
    if (day === year.stopped) {
      await service.close()
      cpSync(city.folder, copy, { recursive: true })
      service = await serve(city.folder)
    }
    onDay?.(day)
  }
  return {
    ...begun,
    ...{ days, told, turned, unexplained, ran, stoodStill },
    context: service.context,
    looking: lookingAt(service),
    close: service.close,
  }
}

async function closed(server: FastifyInstance, context: Context): Promise<void> {
  await server.close()
  await context.database.close()
}
