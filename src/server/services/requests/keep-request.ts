import { eq } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { checkRequest as checkDoor, draftRequest as draftDoor } from '#api/request.ts'
import { covers } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { checkRequestAct } from '#core/request/check-request-act.ts'
import { knownFields } from '#core/request/known-fields.ts'
import type { RequestActs, RequestRecord } from '#core/request/request.ts'
import type { Attempt } from '#core/rule.ts'
import type { Work } from '../../context.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { checkUnits } from '../matters/check-units.ts'
import { begin, find, perform } from '../perform.ts'
import { requests } from '../stored.ts'
import { findRequests } from './find-requests.ts'
import { passGate } from './gate.ts'

type Given = InputOf<typeof draftDoor>['body']
type Nothing = Record<string, never>

/** Drafts a request: in the name of the unit of whoever drafts it. */
export async function draftRequest(work: Work, given: Given): Promise<Outcome<{ id: string }>> {
  const { visitor, context, extent } = work
  const keeper = visitor.standings.find(
    ({ unitPath, role }) => covers(extent, unitPath) && context.policy['request.draft']?.[role],
  )
  if (!keeper) return failure({ code: 'wire/not-allowed' })
  const values = { ...given, unitId: keeper.unitId }
  const problems = [...againstRequest(work, null, 'draft', values), ...(await checkAsked(work, given))]
  if (problems.length > 0) return failure(...problems)
  const id = uuidv7(work.now)
  await begin(work, requests, [{ id, verb: 'draft', values }])
  return success({ id })
}

/** Changes a draft; what the gate found before no longer counts. */
export async function changeRequest(work: Work, id: string, given: Given): Promise<Outcome<Nothing>> {
  return actOnRequest(work, id, 'change', given, await checkAsked(work, given))
}

/** Puts a draft before the gate, and keeps what it found and what the request would cost. */
export async function checkRequest(work: Work, id: string): Promise<Outcome<AnswerOf<typeof checkDoor>>> {
  const request = await find(work, requests, id)
  if (!request) return failure({ code: 'wire/not-found' })
  const found = await passGate(work, request)
  const done = await actOnRequest(work, id, 'check', found)
  return done.ok ? success(found) : done
}

/** Fields that registers have are taken from them: nobody is asked for them any more. */
export async function answerFields(work: Work, id: string, given: { fields: string[] }): Promise<Outcome<Nothing>> {
  const request = await find(work, requests, id)
  if (!request) return failure({ code: 'wire/not-found' })
  const { cost } = await passGate(work, request)
  const wanted = new Set(given.fields)
  const fields = knownFields(request.fields, work.context.packs)
    .filter(({ field }) => wanted.has(field))
    .map(({ field, register }) => ({ field, register: register.zh, minutes: cost.times * request.minutes }))
  return actOnRequest(work, id, 'answer', { fields })
}

/** Whoever decides says why a field is asked although a register has it. */
export function justifyField(work: Work, id: string, values: RequestActs['justify']): Promise<Outcome<Nothing>> {
  return actOnRequest(work, id, 'justify', values)
}

/** A draft is given up: what it would have cost is kept with it. */
export async function withdrawRequest(
  work: Work,
  id: string,
  values: RequestActs['withdraw'],
): Promise<Outcome<Nothing>> {
  return giveUp(work, id, 'withdraw', values)
}

/** A draft becomes part of another request. */
export async function mergeRequest(work: Work, id: string, values: RequestActs['merge']): Promise<Outcome<Nothing>> {
  const [target] = await findRequests(work, eq(requestTable.id, values.into))
  const open = target?.kept && ['draft', 'checked', 'open'].includes(target.request.state)
  return giveUp(work, id, 'merge', values, open ? [] : [{ code: 'request/no-target', at: 'into' }])
}

/** What it would have cost is kept where nobody looked before. */
function giveUp<V extends 'withdraw' | 'merge'>(
  work: Work,
  id: string,
  verb: V,
  values: RequestActs[V],
  also: Problem[] = [],
): Promise<Outcome<Nothing>> {
  return actOnRequest(work, id, verb, values, also, async (request) => {
    if (request.cost === null) await perform(work, requests, id, 'check', await passGate(work, request))
  })
}

async function actOnRequest<V extends Exclude<keyof RequestActs, 'draft'>>(
  work: Work,
  id: string,
  verb: V,
  values: RequestActs[V],
  also: Problem[] = [],
  before?: (request: RequestRecord) => Promise<void>,
): Promise<Outcome<Nothing>> {
  const request = await find(work, requests, id)
  if (!request) return failure({ code: 'wire/not-found' })
  const problems = [...againstRequest(work, request, verb, values), ...also]
  if (problems.length > 0) return failure(...problems)
  await before?.(request)
  await perform(work, requests, id, verb, values)
  return success({})
}

/** What is against an act on a request as it stands. */
export function againstRequest<V extends keyof RequestActs>(
  { actor, visitor, now }: Work,
  state: RequestRecord | null,
  verb: V,
  values: RequestActs[V],
): Problem[] {
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb, values, state, at: now.toISOString(), by }
  return checkRequestAct(attempt as unknown as Attempt<RequestRecord, RequestActs>)
}

/** Units that are asked stand in reach and are not closed. */
async function checkAsked(work: Work, { unitIds }: Given): Promise<Problem[]> {
  const problems = await checkUnits(work, { supportUnitIds: unitIds })
  return problems.map((problem) => ({ ...problem, at: 'unitIds' }))
}
