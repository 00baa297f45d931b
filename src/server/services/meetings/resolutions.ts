import type { AnswerOf } from '#api/endpoint.ts'
import type { getMeeting } from '#api/meeting.ts'
import { distribution } from '#core/light.ts'
import { isOpen } from '#core/matter/times.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import type { Work } from '../../context.ts'
import { assessAll } from '../assignments/assess.ts'
import { findMatters } from '../matters/find-matters.ts'
import { spanOf } from '../matters/list-matters.ts'
import { unitNames } from '../unit-names.ts'

export type PresentedResolution = AnswerOf<typeof getMeeting>['resolutions'][number]

/** What became of resolutions, by their id: those whose matter is within reach with its state and lights. */
export async function presentResolutions(
  work: Work,
  meetings: readonly Pick<Meeting, 'resolutions'>[],
): Promise<Map<string, PresentedResolution>> {
  const all = meetings.flatMap(({ resolutions }) => resolutions)
  const wanted = new Set(all.flatMap(({ matterId }) => matterId ?? []))
  const found = wanted.size > 0 ? await findMatters(work, { ids: [...wanted] }) : []
  const standings = await assessAll(
    work,
    found.flatMap(({ assignments }) => assignments),
  )
  const names = await unitNames(
    work,
    found.map(({ matter }) => matter.leadUnitId),
  )
  const byId = new Map(found.map((each) => [each.matter.id, each]))
  return new Map(
    all.map(({ id, words, matterId }): [string, PresentedResolution] => {
      const each = byId.get(matterId ?? '')
      if (!each) return [id, { id, words, noted: matterId === null, matter: null }]
      const { matter, assignments } = each
      return [
        id,
        {
          id,
          words,
          noted: false,
          matter: {
            id: matter.id,
            number: matter.number,
            title: matter.title,
            state: matter.state,
            lead: names.get(matter.leadUnitId) ?? { id: matter.leadUnitId, name: '' },
            due: matter.due,
            span: spanOf(each, standings, work.now),
            lights: distribution(assignments.flatMap((asked) => standings.get(asked.id)?.light.colour ?? [])),
          },
        },
      ]
    }),
  )
}

/** Of some resolutions, those whose matter is not at its end. */
export function openOf(
  resolutions: Meeting['resolutions'],
  presented: ReadonlyMap<string, PresentedResolution>,
): number {
  return resolutions.filter(({ id }) => {
    const matter = presented.get(id)?.matter
    return matter && isOpen(matter.state)
  }).length
}
