/** Enters the bodies of the demo city with their members and meetings; minutes are entered in time with the other matters. */
import { atTime } from '#core/day.ts'
import { foundBody, joinBody } from '#server/services/meetings/keep-body.ts'
import { callMeeting, holdMeeting } from '#server/services/meetings/keep-meeting.ts'
import { minuteMeeting } from '#server/services/meetings/minute-meeting.ts'
import { type City, demandOf, type Entry } from './load-matters.ts'
import { type DemoBody, type DemoMeeting, demoBodies } from './year/meetings.ts'
import { at, must } from './year/told.ts'

/** Who keeps bodies and their minutes. */
const keeper = 'office-head'

/** Enters every body and its meetings. Gives the minutes that are still to be entered, each with the matters that come from it. */
export async function demoMinutes(city: City): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const body of demoBodies) {
    const id = await enterBody(city, body)
    for (const meeting of body.meetings) {
      const entry = await enterMeeting(city, id, meeting)
      if (entry) entries.push(entry)
    }
  }
  return entries
}

async function enterBody({ hands, ids }: City, { unit, members, meetings: _, ...body }: DemoBody): Promise<string> {
  const work = hands.work(keeper, 'meeting.keep', atTime(body.from < '2026-01-05' ? '2026-01-05' : body.from, '09:00'))
  const { id } = must(await foundBody(work, { ...body, unitId: ids.unit(unit) }))
  const seated = members.map(({ unit: of, name = '', duty, charge = '' }) => {
    return { unitId: ids.unit(of), name, duty, charge }
  })
  must(await joinBody(work, id, { members: seated, from: body.from }))
  return id
}

async function enterMeeting(city: City, body: string, meeting: DemoMeeting): Promise<Entry | null> {
  const { hands, ids } = city
  const work = (text: string) => hands.work(keeper, 'meeting.keep', at(text))
  const { title, place, agenda, calledAt, absent = '', minutes } = meeting
  const call = {
    title,
    place,
    at: at(meeting.at).toISOString(),
    agenda: agenda.map((each) => ({ ...each, papers: [] })),
  }
  const { id } = must(await callMeeting(work(calledAt), body, call))
  if (!minutes) return null
  must(await holdMeeting(work(minutes.at), id, { heldAt: call.at, attended: '全体成员', absent }))
  const { number, text, resolutions } = minutes
  return {
    at: at(minutes.at),
    matters: resolutions.flatMap(({ matter }) => matter ?? []),
    enter: async () => {
      const { matters } = must(
        await minuteMeeting(work(minutes.at), id, {
          number,
          on: `2026-${minutes.at.slice(0, 5)}`,
          text,
          file: null,
          resolutions: resolutions.map(({ words, matter }) => ({
            words,
            matter: matter ? demandOf(matter, ids) : null,
          })),
          until: 'asked',
        }),
      )
      return matters.map((each) => each.id)
    },
  }
}
