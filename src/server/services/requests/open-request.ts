import { and, eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { openRequest as openDoor } from '#api/request.ts'
import { ownMandate } from '#core/authority/mandate.ts'
import { atTime, dayOf } from '#core/day.ts'
import { issuingOf } from '#core/matter/item-matter.ts'
import type { MatterValues } from '#core/matter/matter.ts'
import { isDone } from '#core/matter/times.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { problemsOf } from '#core/request/check-request-act.ts'
import type { RequestRecord } from '#core/request/request.ts'
import type { Work } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { sentence } from '../../words.ts'
import { assessAll } from '../assignments/assess.ts'
import { checkVerb } from '../matters/act-on-matter.ts'
import { type Asking, askUnits, checkAsking } from '../matters/ask-units.ts'
import { carryOut } from '../matters/carry-out.ts'
import { nextNumbers } from '../matters/number-matters.ts'
import { selectAsked } from '../matters/select-asked.ts'
import { begin, find, perform } from '../perform.ts'
import { findSeat } from '../plans/find-seat.ts'
import { matters, requests } from '../stored.ts'
import { dayAsked, dueTime, passGate } from './gate.ts'
import { againstRequest } from './keep-request.ts'

/**
 * Opens a request: in one transaction it becomes a matter with an assignment for each unit that is asked. The gate looks at it again, as
 * the city is now, and everything that is against it is said at once.
 */
export async function openRequest(work: Work, id: string): Promise<Outcome<AnswerOf<typeof openDoor>>> {
  // The number is taken first: whoever opens another request waits here, so that no two of them overlook each other.
  const request = await find(work, requests, id)
  if (!request) return failure({ code: 'wire/not-found' })
  const [number] = (await nextNumbers(work, 1)) as [string]
  const { findings } = await passGate(work, request)
  const matterId = uuidv7(work.now)
  const problems = [
    ...againstRequest(work, request, 'open', { matterId, number }),
    ...problemsOf(findings),
    ...againstDays(work, request),
  ]
  const values = await matterOf(work, request)
  const asking: Asking = {
    units: request.unitIds.map((unitId) => ({ unitId, role: 'implement' as const })),
    due: values.due,
    cadence: request.cadence,
    note: '',
    until: request.until,
  }
  const of = { path: request.unitPath, issuing: issuingOf(values.mandate), matterId: null }
  const papers = await checkAsking(work, of, asking)
  if (!papers.ok) problems.push(...papers.problems.map((problem) => ({ ...problem, at: placeOf(problem.at) })))
  if (problems.length > 0 || !papers.ok) return failure(...problems)
  await begin(work, matters, [{ id: matterId, verb: 'enter', values }])
  await perform(work, matters, matterId, 'file', { number })
  await askUnits(work, { matterId, planId: null, itemId: null }, asking, papers.value)
  await perform(work, requests, id, 'open', { matterId, number })
  return success({ matter: { id: matterId, number } })
}

/** Ends a request before its last day: its matter is closed, and what was not answered is not asked any more. */
export async function endRequest(
  work: Work,
  id: string,
  values: { reason: string },
): Promise<Outcome<Record<string, never>>> {
  const request = await find(work, requests, id)
  if (!request) return failure({ code: 'wire/not-found' })
  const problems = againstRequest(work, request, 'end', values)
  const matter = request.matterId === null ? undefined : await find(work, matters, request.matterId)
  if (!matter) return failure(...(problems.length > 0 ? problems : [{ code: 'wire/not-found' }]))
  const asked = await selectAsked(work, matter.id)
  const standings = await assessAll(work, asked)
  const shares = asked.map(({ id: each, role }) => ({ role, share: standings.get(each)?.share ?? 0 }))
  const outcome = isDone(shares) ? ('done' as const) : ('lapsed' as const)
  const closing = { outcome, summary: values.reason, document: values.reason }
  if (matter.state === 'filed') problems.push(...(await checkVerb(work, matter, 'ask-closing', closing)))
  if (problems.length > 0) return failure(...problems)
  await perform(work, requests, id, 'end', values)
  if (matter.state !== 'filed') return success({})
  const approval = { approvedBy: work.actor.name }
  await perform(work, matters, matter.id, 'ask-closing', closing)
  await perform(work, matters, matter.id, 'close', approval)
  await carryOut(work, { ...matter, outcome, summary: values.reason }, 'close', approval)
  return success({})
}

function againstDays({ now }: Work, { until, from, cadence }: RequestRecord): Problem[] {
  const today = dayOf(now)
  const problems: Problem[] = []
  if (until !== null && until < today) problems.push({ code: 'request/over', at: 'until', arguments: { day: until } })
  if (cadence !== null && from !== null && today < from)
    problems.push({ code: 'request/opens-before-it-begins', at: 'from', arguments: { day: from } })
  return problems
}

/** The request as the source of a matter, which its asker leads. */
async function matterOf(work: Work, request: RequestRecord & { unitPath: string }): Promise<MatterValues> {
  const { tx, context, now, language } = work
  const { bureauPath } = await findSeat(work, request.unitPath)
  const nameAt = async (path: string) =>
    (
      await tx.orm
        .select({ name: unitTable.name })
        .from(unitTable)
        .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.unitPath, path)))
    )[0]?.name ?? ''
  const { title, text, fields, unitId, contact } = request
  const asks = fields.length > 0 ? [sentence('request/asks-fields', { fields: fields.join('、') }, language)] : []
  const due = atTime(dayAsked(request, dayOf(now)), dueTime)
  return {
    unitId,
    title,
    demand: [text || title, ...asks].join('\n'),
    source: {
      kind: 'request',
      title,
      number: request.basis,
      on: dayOf(now),
      record: { type: 'request', id: request.id },
      file: null,
      picture: null,
      words: text || title,
    },
    mandate: ownMandate(await nameAt(bureauPath)),
    asked: { by: await nameAt(request.unitPath), unitId, at: now.toISOString() },
    leaders: { lead: null, responsible: null },
    leadUnitId: unitId,
    officer: contact || null,
    supportUnitIds: [],
    nodes: [],
    due: due.toISOString(),
  }
}

/** The field of the request at which asking a unit failed. */
const placeOf = (at: string | undefined) => (at === 'due' ? 'due' : 'unitIds')
