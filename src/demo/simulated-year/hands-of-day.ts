/** Who does what on a day of the simulated year. A hand that joins the list acts from then on. */

import type { listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { isWorkingDay, type WorkingCalendar } from '#core/calendar.ts'
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
  unitId(key: string): string
  calendar: WorkingCalendar
  planId: string
  /** Moves the clock on by so many minutes: no two acts at the same instant. */
  wait(minutes: number): void
}

/** Gives the acts that were done, by type and verb, as they must be found in the ledger. */
export type HandOfDay = (of: OfDay) => Promise<string[]>

type Line = AnswerOf<typeof listAssignments>['assignments'][number]

const isDone = (answer: object) => !('refused' in answer)

async function mine(of: OfDay, person: string): Promise<Line[]> {
  const desk = await of.people(person)
  return (await desk.get<{ assignments: Line[] }>('/api/assignments?view=mine')).assignments
}

/** The clerk of a unit signs after some days for what was asked. */
const sign: HandOfDay = async (of) => {
  const done: string[] = []
  for (const person of of.doers.values()) {
    if (!of.random.chance(0.25)) continue
    for (const line of (await mine(of, person)).filter(({ state }) => state === 'assigned')) {
      of.wait(1)
      if (isDone(await (await of.people(person)).post(`/api/assignments/${line.id}/sign`))) done.push('assignment sign')
    }
  }
  return done
}

/** A unit returns what is due, or tells on its own; now and then it takes a return back. */
const report: HandOfDay = async (of) => {
  const done: string[] = []
  for (const person of of.doers.values()) {
    if (!of.random.chance(0.2)) continue
    const desk = await of.people(person)
    const open = (await mine(of, person)).filter(
      ({ state, share, waiting }) => state === 'signed' && share < 100 && !waiting,
    )
    for (const line of open) {
      if (line.owed === 0 && !of.random.chance(0.1)) continue
      of.wait(1)
      const share = Math.min(100, line.share + of.random.integer(0, 18))
      const answer = await desk.post<{ id: string }>(`/api/assignments/${line.id}/returns`, {
        progress: `截至${of.day}，已完成${share}%。`,
        problems: '',
        share,
      })
      if (!('id' in answer)) continue
      done.push('return submit')
      if (!of.random.chance(0.08)) continue
      of.wait(1)
      if (isDone(await desk.post(`/api/returns/${answer.id}/withdraw`))) done.push('return withdraw')
    }
  }
  return done
}

/** The office reviews what waits: most is accepted, some comes back. */
const review: HandOfDay = async (of) => {
  if (!of.random.chance(0.4)) return []
  const done: string[] = []
  const office = await of.people('office-head')
  const { assignments } = await office.get<{ assignments: Line[] }>('/api/assignments?view=review')
  for (const { id } of assignments) {
    const { returns } = await office.get<{ returns: { id: string; state: string }[] }>(`/api/assignments/${id}`)
    const waiting = returns.find(({ state }) => state === 'submitted')
    if (!waiting || of.random.chance(0.2)) continue
    of.wait(1)
    const verb = of.random.chance(0.15) ? 'send-back' : 'accept'
    const body = verb === 'send-back' ? { reason: '请补充数据来源。' } : {}
    if (isDone(await office.post(`/api/returns/${waiting.id}/${verb}`, body))) done.push(`return ${verb}`)
  }
  return done
}

/** The hands of a working day, in the order of their day. */
export const handsOfDay: readonly HandOfDay[] = [sign, report, review]

/** Everything that the hands did on a day; nothing on a day on which nobody works. */
export async function actOnDay(of: OfDay, hands: readonly HandOfDay[] = handsOfDay): Promise<string[]> {
  if (!isWorkingDay(of.day, of.calendar)) return []
  const done: string[] = []
  for (const hand of hands) done.push(...(await hand(of)))
  return done
}
