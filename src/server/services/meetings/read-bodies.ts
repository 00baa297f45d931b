import type { z } from 'zod'
import type { getBody as getDoor, listBodies as listDoor, meetingLine } from '#api/body.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { covers, may } from '#core/may.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import { rhythmOf } from '#core/meeting/meeting-rhythm.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { pageOf } from '../page.ts'
import { unitNames } from '../unit-names.ts'
import { type FoundBody, findBodies } from './find-bodies.ts'
import { openOf, type PresentedResolution, presentResolutions } from './resolutions.ts'

type Presented = ReadonlyMap<string, PresentedResolution>
type Line = z.infer<typeof meetingLine>

/** Bodies within reach: how each stands to its frequency, its next and last meeting, what is open of its resolutions. */
export async function listBodies(
  work: Work,
  filter: InputOf<typeof listDoor>['query'],
): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const isMissed = ({ body, meetings }: FoundBody) =>
    rhythmOf(body, meetings, work.now, work.context.calendar).rhythm === 'missed'
  const { q = '', missed } = filter
  const wanted = (await findBodies(work)).filter(
    (each) => each.body.name.includes(q) && (missed === undefined || isMissed(each)),
  )
  const found = pageOf(wanted, filter)
  const presented = await presentResolutions(
    work,
    found.flatMap(({ meetings }) => meetings),
  )
  const names = await unitNames(
    work,
    found.map(({ body }) => body.unitId),
  )
  return success({
    total: wanted.length,
    bodies: found.map((each) => {
      const { meetings } = each
      const next = meetings.filter(({ state }) => state === 'called').pop()
      const last = meetings.find(({ state }) => state === 'held' || state === 'minuted')
      return {
        ...presentBody(work, each, names),
        next: next ? lineOf(next, presented) : null,
        last: last ? lineOf(last, presented) : null,
        open: meetings.reduce((sum, { resolutions }) => sum + openOf(resolutions, presented), 0),
      }
    }),
  })
}

/** A body with those who sit in it and its meetings. */
export async function getBody(work: Work, id: string): Promise<Outcome<AnswerOf<typeof getDoor>>> {
  const [found] = await findBodies(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const { body, members, meetings } = found
  const presented = await presentResolutions(work, meetings)
  const names = await unitNames(work, [body.unitId, ...members.map(({ unitId }) => unitId)])
  const name = (unitId: string) => names.get(unitId) ?? { id: unitId, name: '' }
  return success({
    body: presentBody(work, found, names),
    members: [...members]
      .sort((a, b) => Number(a.to !== null) - Number(b.to !== null))
      .map(({ id: memberId, unitId, name: printed, duty, charge, from, to }) => {
        return { id: memberId, unit: name(unitId), name: printed, duty, charge, from, to }
      }),
    meetings: meetings.map((meeting) => lineOf(meeting, presented)),
    may: { ...rightsOn(work, body.unitPath), paper: covers(work.extent, body.unitPath) },
  })
}

/** Whether the visitor keeps a body that stands at a path, and may read what happened to it. */
export function rightsOn({ visitor, context }: Work, path: string): { keep: boolean; history: boolean } {
  const right = (name: string) => may(visitor.standings, name, context.city.path, path, context.policy)
  return { keep: right('meeting.keep'), history: right('act.read') }
}

function presentBody(
  { now, context }: Work,
  { body, meetings }: FoundBody,
  names: ReadonlyMap<string, { id: string; name: string }>,
) {
  const { id, unitId, kind, name, frequency, basis, from, to } = body
  const unit = names.get(unitId) ?? { id: unitId, name: '' }
  return { id, unit, kind, name, frequency, basis, from, to, rhythm: rhythmOf(body, meetings, now, context.calendar) }
}

function lineOf({ id, title, at, heldAt, state, number, agenda, resolutions }: Meeting, presented: Presented): Line {
  return {
    id,
    title,
    at: heldAt ?? at,
    state,
    number,
    agenda: agenda.length,
    resolutions: resolutions.length,
    open: openOf(resolutions, presented),
  }
}
