import type { AnswerOf } from '#api/endpoint.ts'
import type { getMeeting as door } from '#api/meeting.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { findMeeting } from './find-bodies.ts'
import { rightsOn } from './read-bodies.ts'
import { presentResolutions } from './resolutions.ts'

/** A meeting with its agenda and minutes, and what became of what the meeting before it resolved. */
export async function getMeeting(work: Work, id: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const found = await findMeeting(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const { meeting, body, meetings } = found
  const before = meetings.find(({ state, at }) => (state === 'held' || state === 'minuted') && at < meeting.at)
  const presented = await presentResolutions(work, before ? [meeting, before] : [meeting])
  const told = ({ resolutions }: typeof meeting) => resolutions.flatMap((each) => presented.get(each.id) ?? [])
  return success({
    meeting,
    body: { id: body.id, name: body.name, kind: body.kind },
    resolutions: told(meeting),
    before: before
      ? { id: before.id, title: before.title, at: before.heldAt ?? before.at, resolutions: told(before) }
      : null,
    may: rightsOn(work, body.unitPath),
  })
}

/** A paper of the agenda or the file of the minutes, by its hash. */
export async function getMeetingFile(work: Work, id: string, hash: string): Promise<Outcome<GivenFile>> {
  const found = await findMeeting(work, id)
  const papers = found ? [...found.meeting.agenda.flatMap((point) => point.papers), found.meeting.file] : []
  const file = papers.find((each) => each?.hash === hash)
  return file && (await work.context.files.has(hash)) ? success(file) : failure({ code: 'wire/not-found' })
}
