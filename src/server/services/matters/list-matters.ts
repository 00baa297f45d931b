import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listMatters as door } from '#api/matter.ts'
import { distribution, type LightColour } from '#core/light.ts'
import type { Matter } from '#core/matter/matter.ts'
import { isIncoming, sourceKinds } from '#core/matter/source.ts'
import { type DueSpan, dueSpanOf, isDone, isOpen } from '#core/matter/times.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { assessAll, type Standing } from '../assignments/assess.ts'
import { pageOf } from '../page.ts'
import { unitNames } from '../unit-names.ts'
import { type Found, findMatters } from './find-matters.ts'

export type Filter = InputOf<typeof door>['query']

/** A matter of the list with what was worked out of it. */
export interface Listed extends Found {
  span: DueSpan
  colours: LightColour[]
}

/** Matters within reach as the filter wants them, what is late first; the counts are of all of its view and kind. */
export async function listMatters(work: Work, filter: Filter): Promise<Outcome<AnswerOf<typeof door>>> {
  const { shown, all } = await readMatters(work, filter)
  const page = pageOf(shown, filter)
  const names = await unitNames(
    work,
    page.map(({ matter }) => matter.leadUnitId),
  )
  const spans = (span: DueSpan) => all.filter((each) => each.span === span).length
  const states = (state: Matter['state']) => all.filter(({ matter }) => matter.state === state).length
  return success({
    total: shown.length,
    matters: page.map(({ matter, span, colours }) => ({
      id: matter.id,
      number: matter.number,
      state: matter.state,
      kind: matter.source.kind,
      title: matter.title,
      source: { title: matter.source.title, number: matter.source.number },
      askedBy: matter.asked.by,
      askedAt: matter.asked.at,
      lead: names.get(matter.leadUnitId) ?? { id: matter.leadUnitId, name: '' },
      due: matter.due,
      span,
      lights: distribution(colours),
    })),
    lights: distribution(shown.flatMap(({ colours }) => colours)),
    counts: {
      overdue: spans('overdue'),
      today: spans('today'),
      week: spans('week'),
      entered: states('entered'),
      closing: states('closing'),
      open: all.filter(({ matter }) => isOpen(matter.state)).length,
    },
  })
}

/** The matters of a filter in the order of the list, and all of its view and kind. */
export async function readMatters(work: Work, filter: Filter): Promise<{ shown: Listed[]; all: Listed[] }> {
  const { view, kind } = filter
  const kinds = sourceKinds.filter((each) => !kind || (kind === 'entered' ? isIncoming(each) : each === kind))
  const found = (await findMatters(work, kind ? { kinds } : {})).filter(
    (each) => view === 'all' || concerns(work, each),
  )
  const standings = await assessAll(
    work,
    found.flatMap(({ assignments }) => assignments),
  )
  const all = found.map((each) => ({
    ...each,
    span: spanOf(each, standings, work.now),
    colours: each.assignments.flatMap(({ id }) => standings.get(id)?.light.colour ?? []),
  }))
  const shown = all.filter((each) => isWanted(each, filter)).sort(byDue)
  return { shown, all }
}

/** Where the time due of a matter lies, by how far its assignments are. */
export function spanOf({ matter, assignments }: Found, standings: ReadonlyMap<string, Standing>, now: Date): DueSpan {
  const shares = assignments.map(({ id, role }) => ({ role, share: standings.get(id)?.share ?? 0 }))
  return dueSpanOf(matter, isDone(shares), now)
}

function isWanted({ matter, span, colours }: Listed, { state, due, colour, q }: Filter): boolean {
  const { title, demand, number, source, asked } = matter
  return (
    (state === 'all' || (state === 'open' ? isOpen(matter.state) : matter.state === state)) &&
    (!due || span === due) &&
    (!colour || colours.includes(colour)) &&
    (!q || [title, demand, number, source.title, source.number, asked.by].some((text) => text?.includes(q)))
  )
}

/** Whether a unit in which the visitor has a post keeps, leads or supports it, or was asked. */
function concerns({ visitor }: Work, { matter, assignments }: Found): boolean {
  const units = new Set([
    matter.unitId,
    matter.leadUnitId,
    ...matter.supportUnitIds,
    ...assignments.map(({ unitId }) => unitId),
  ])
  return visitor.standings.some(({ unitId }) => units.has(unitId))
}

/** What is still to be done by its time due, so that the late stand first; then what is done, and what ended, the last first. */
function byDue(a: Listed, b: Listed): number {
  const rank = ({ span }: Listed) => (span === 'ended' ? 2 : span === 'done' ? 1 : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.span === 'ended') return (b.matter.closedAt ?? '').localeCompare(a.matter.closedAt ?? '')
  return a.matter.due.localeCompare(b.matter.due) || a.matter.id.localeCompare(b.matter.id)
}
