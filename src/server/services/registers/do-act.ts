import { checkField } from '#core/check-field.ts'
import type { Values } from '#core/field.ts'
import { may } from '#core/may.ts'
import { failedGuards, isOffered, type Pack } from '#core/pack.ts'
import { deadlineAfter, inForceAfter } from '#core/pack-clock.ts'
import { type PackState, subjectOf } from '#core/pack-record.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { RecordState } from '#core/record.ts'
import type { Installed } from '#core/values/dated-value.ts'
import type { Doing, Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, find, perform } from '../perform.ts'
import { installedValues } from '../values/installed-values.ts'
import { checkDoer } from './check-doer.ts'
import { checkInspection } from './check-inspection.ts'
import { checkReferences } from './check-references.ts'
import { checkUnique } from './check-unique.ts'
import { type Done, keepingOf } from './keeping.ts'

/** Begins a record by an act of the pack. */
export async function beginRecord(work: Doing, pack: Pack, verb: string, given: Values): Promise<Done> {
  const id = uuidv7(work.now)
  const unitId = given[pack.holder] as string
  const after = await stateAfter(work, pack, verb, given, { id, unitId, before: null })
  if (!after.ok) return after
  const { stored, services, actValues } = keepingOf(pack)
  const asked = onlyAsked(pack, verb, given)
  if (services?.[verb]) return services[verb](work, asked, id)
  await begin(work, stored, [{ id, verb, values: actValues(verb, asked, after.value) }])
  return success({ id })
}

/** Does an act of the pack on a record: refused with every reason at once. */
export async function doAct(work: Work, pack: Pack, id: string, verb: string, given: Values): Promise<Done> {
  const { stored, view, services, actValues } = keepingOf(pack)
  const before = await find(work, stored, id)
  if (!before) return failure({ code: 'wire/not-found' })
  const { state } = view(before)
  const act = pack.acts[verb]
  if (!act || act.from === 'new' || !act.from.includes(state))
    return failure({
      code: 'register/not-from-here',
      arguments: { state: pack.words.states[state]?.[work.language] ?? state },
    })
  const after = await stateAfter(work, pack, verb, given, { id, unitId: before.unitId, before })
  if (!after.ok) return after
  const asked = onlyAsked(pack, verb, given)
  if (services?.[verb]) return services[verb](work, asked, id)
  await perform(work, stored, id, verb, actValues(verb, asked, after.value))
  return success({ id })
}

/** The state that an act would lead to, or everything that stands against it. */
async function stateAfter(
  work: Doing,
  pack: Pack,
  verb: string,
  given: Values,
  place: Place<RecordState>,
): Promise<Outcome<RecordState>> {
  const { state, problems } = stateOf(work, pack, verb, given, place, await installedValues(work))
  problems.push(...(await checkReferences(work, pack, given)))
  if (place.before) problems.push(...(await checkDoer(work, pack, verb, place.id)))
  if (pack.inspection)
    problems.push(...(await checkInspection(work, pack, place.before as PackState | null, state as PackState)))
  if (pack.unique)
    problems.push(...(await checkUnique(work, pack, place.before as PackState | null, state as PackState)))
  return problems.length > 0 ? failure(...problems) : success(state)
}

/** Where the act is done; `before` is the state as it is kept. */
interface Place<State extends RecordState> {
  id: string
  unitId: string
  before: State | null
}

/**
 * The state that an act would lead to, and what stands against it in the values themselves: forms and the rows of a workbook
 * are checked by this. What the values point at, and who may do it twice, is for the caller to ask.
 */
export function stateOf<State extends RecordState>(
  { context, now, actor, language }: Pick<Work, 'context' | 'now' | 'actor' | 'language'>,
  pack: Pack,
  verb: string,
  given: Values,
  { id, unitId, before }: Place<State>,
  installed: Installed,
): { state: State; problems: Problem[] } {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(given)) {
    const field = pack.fields[name]
    if (field && value !== null && value !== undefined) problems.push(...checkField(name, field, value, now))
  }
  const { stored, view, actValues } = keepingOf(pack)
  const step = stored.kind.fold[verb]
  if (!step) throw new Error(`${pack.name} has no act ${verb}`)
  const head = { id, record: id, at: now.toISOString(), by: actor }
  const was = before && view(before)
  const ran = { unitId, due: was?.due ?? null, started: was?.started ?? null }
  const state: State = step(before, actValues(verb, onlyAsked(pack, verb, given), ran), head)
  // Where neither a condition nor a clock asks, the rows of a workbook need not be seen by them one by one.
  if (pack.clocks.length === 0 && !pack.acts[verb]?.requires?.length) return { state, problems }
  const [then, is] = [was && subjectOf(was, now), subjectOf(view(state), now)]
  for (const name of failedGuards(pack, verb, is, inForceAfter(pack, then, is, now, installed)))
    problems.push({
      code: 'register/guard',
      arguments: { guard: name, sentence: pack.words.guards[name]?.[language] ?? name },
    })
  if (problems.length > 0 || pack.clocks.length === 0) return { state, problems }
  return { state: { ...state, ...deadlineAfter(pack, then, is, now, context.calendar, installed) }, problems }
}

/** Only the fields that the act asks or allows: nothing else gets into a record by it. */
export function onlyAsked(pack: Pack, verb: string, given: Values): Values {
  const names = namesOf(pack.acts[verb])
  const asked: Values = {}
  for (const name in given) if (names.has(name) && given[name] !== undefined) asked[name] = given[name]
  return asked
}

const askedNames = new WeakMap<object, ReadonlySet<string>>()

function namesOf(act: Pack['acts'][string] | undefined): ReadonlySet<string> {
  if (!act) return new Set()
  const known = askedNames.get(act) ?? new Set([...(act.asks ?? []), ...(act.allows ?? [])])
  askedNames.set(act, known)
  return known
}

/** The acts that the visitor may do to a record in its present state: what the page offers. */
export function actsOpenTo(
  { visitor, context }: Pick<Work, 'visitor' | 'context'>,
  pack: Pack,
  record: PackState & { unitPath: string },
): string[] {
  return Object.entries(pack.acts)
    .filter(([verb, act]) => isOffered(pack, verb) && act.from !== 'new' && act.from.includes(record.state))
    .filter(([verb]) =>
      may(visitor.standings, `${pack.name}.${verb}`, context.city.path, record.unitPath, context.policy),
    )
    .map(([verb]) => verb)
}
