import { eq } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { getRequest as getDoor, listRequests as listDoor } from '#api/request.ts'
import { dayOf } from '#core/day.ts'
import { may } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { type RequestStanding, requestStandings, standingOf } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import type { Work } from '../../context.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { pageOf } from '../page.ts'
import { find } from '../perform.ts'
import { matters } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { askerNames, type FoundRequest, findRequests } from './find-requests.ts'

type Filter = InputOf<typeof listDoor>['query']

/** Standings of requests that are at their end. */
const past: readonly RequestStanding[] = ['expired', 'ended', 'withdrawn', 'merged', 'answered']

/** Requests within reach; the counts are of all of them. */
export async function listRequests(work: Work, filter: Filter): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const today = dayOf(work.now)
  const all = (await findRequests(work)).map((found) => ({ ...found, standing: standingOf(found.request, today) }))
  const shown = all.filter(
    ({ request, standing }) =>
      (filter.standing === 'all' ||
        (filter.standing === 'current' ? !past.includes(standing) : standing === filter.standing)) &&
      (!filter.kind || request.kind === filter.kind) &&
      (!filter.q || request.title.includes(filter.q)),
  )
  const page = pageOf(shown, filter)
  const names = await unitNames(
    work,
    page.flatMap(({ request }) => request.unitIds),
  )
  const askers = await askerNames(
    work,
    page.map(({ request }) => request.unitId),
  )
  const counts = Object.fromEntries(
    requestStandings.map((each) => [each, all.filter(({ standing }) => standing === each).length]),
  ) as Record<RequestStanding, number>
  return success({
    total: shown.length,
    requests: page.map(({ request, standing }) => ({
      id: request.id,
      kind: request.kind,
      title: request.title,
      asker: askers.get(request.unitId) ?? { id: request.unitId, name: '' },
      basis: request.basis,
      standing,
      from: request.from,
      until: request.until,
      due: request.due,
      units: request.unitIds.filter((id) => names.has(id)).length,
      minutesEach: minutesOf(request),
      stops: request.findings.filter(({ stops }) => stops).length,
    })),
    counts,
    may: { draft: may(work.visitor.standings, 'request.draft', work.context.city.path) },
  })
}

/** A request with what the gate found, whom it asks and what may be done to it. */
export async function getRequest(work: Work, id: string): Promise<Outcome<AnswerOf<typeof getDoor>>> {
  const [found] = await findRequests(work, eq(requestTable.id, id))
  if (!found) return failure({ code: 'wire/not-found' })
  const { request } = found
  const { tx, context, now } = work
  const names = await unitNames(work, request.unitIds)
  const askers = await askerNames(work, [request.unitId])
  const matter = request.matterId && (await find({ tx, context }, matters, request.matterId))
  const [into] = request.mergedInto ? await findRequests(work, eq(requestTable.id, request.mergedInto)) : []
  return success({
    request: {
      ...request,
      fields: [...request.fields],
      asker: askers.get(request.unitId) ?? { id: request.unitId, name: '' },
      standing: standingOf(request, dayOf(now)),
      minutesEach: minutesOf(request),
    },
    asked: request.unitIds.flatMap((unitId) => names.get(unitId) ?? []),
    matter: matter ? { id: matter.id, number: matter.number } : null,
    mergedInto: into ? { id: into.request.id, title: into.request.title } : null,
    may: mayDo(work, found),
  })
}

function mayDo({ visitor, context }: Work, { request, kept }: FoundRequest) {
  const over = (right: 'request.draft' | 'request.decide' | 'act.read') =>
    kept && may(visitor.standings, right, context.city.path, request.unitPath)
  return { draft: over('request.draft'), decide: over('request.decide'), history: over('act.read') }
}
