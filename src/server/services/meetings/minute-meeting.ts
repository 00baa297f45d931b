import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { enterMatters as enterDoor } from '#api/matter.ts'
import type { minuteMeeting as door } from '#api/meeting.ts'
import type { Body } from '#core/meeting/body.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { enterMatters } from '../matters/enter-matters.ts'
import { perform } from '../perform.ts'
import { meetings } from '../stored.ts'
import { type FoundBody, findMeeting } from './find-bodies.ts'
import { againstMeeting } from './keep-meeting.ts'

type Given = InputOf<typeof door>['body']
type Source = InputOf<typeof enterDoor>['body']
type Demanded = NonNullable<Given['resolutions'][number]['matter']>

/**
 * Issues the minutes of a meeting. What was resolved becomes matters in the same act: each with its sentence, the minutes as its
 * source, filed, and asked of its units. All of it, or nothing.
 */
export async function minuteMeeting(work: Work, id: string, given: Given): Promise<Outcome<AnswerOf<typeof door>>> {
  const found = await findMeeting(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const problems: Problem[] = []
  if (given.file && !(await work.context.files.has(given.file.hash)))
    problems.push({ code: 'wire/file-missing', at: 'file' })
  const resolutions = given.resolutions.map(({ words }) => ({ id: uuidv7(work.now), words, matterId: null }))
  const { number, on, text, file } = given
  const minutes = { number, minutedOn: on, text, file, resolutions }
  problems.push(...againstMeeting(work, found.meeting, 'minute', minutes))
  const demanding = given.resolutions.flatMap(({ words, matter }, index) => (matter ? [{ words, matter, index }] : []))
  const entered =
    demanding.length > 0
      ? await enterMatters(
          work,
          sourceOf(found, given, demanding),
          demanding.map(({ index }) => ({ type: 'resolution', id: (resolutions[index] as { id: string }).id })),
        )
      : success({ matters: [] })
  if (!entered.ok)
    problems.push(
      ...entered.problems.map((problem) =>
        placed(
          problem,
          demanding.map(({ index }) => index),
        ),
      ),
    )
  if (problems.length > 0 || !entered.ok) return failure(...problems)
  const matterOf = new Map(demanding.map(({ index }, i) => [index, entered.value.matters[i]?.id ?? null]))
  await perform(work, meetings, id, 'minute', {
    ...minutes,
    resolutions: resolutions.map((each, index) => ({ ...each, matterId: matterOf.get(index) ?? null })),
  })
  return success({ matters: entered.value.matters })
}

/** A leading group asks in its own name, a joint conference together with the units that sit in it, all others as the bureau. */
function issuerOf({ kind, name }: Body, seated: readonly string[]): Source['mandate']['issuer'] {
  if (kind === 'leading-group') return { kind, name, jointly: [], consent: '' }
  if (kind === 'joint-conference') return { kind: 'joint', name, jointly: [...new Set(seated)], consent: '' }
  return { kind: 'bureau', name: '', jointly: [], consent: '' }
}

/** The minutes as the source of matters. */
function sourceOf(
  { meeting, body, members }: FoundBody & { meeting: Meeting },
  given: Given,
  demanding: readonly { words: string; matter: Demanded }[],
): Source {
  const seated = members.filter(({ to }) => to === null).map(({ unitId }) => unitId)
  return {
    source: {
      kind: 'resolution',
      title: `${body.name} ${meeting.title}`.slice(0, 200),
      number: given.number,
      on: given.on,
      words: given.text.slice(0, 4000) || (demanding[0]?.words ?? ''),
      picture: null,
      file: given.file,
    },
    mandate: { issuer: issuerOf(body, seated), designation: null, caseNumber: null },
    asked: { by: body.name, at: meeting.heldAt ?? meeting.at },
    matters: demanding.map(({ words, matter }) => ({ ...matter, demand: matter.demand || words, words })),
    until: given.until,
  }
}

/** A problem of a matter at the resolution that it comes from. */
function placed(problem: Problem, indexes: readonly number[]): Problem {
  const [, at, field] = /^matters\.(\d+)\.(.*)$/.exec(problem.at ?? '') ?? []
  return at === undefined ? problem : { ...problem, at: `resolutions.${indexes[Number(at)]}.matter.${field}` }
}
