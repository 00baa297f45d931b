import { and, eq, inArray } from 'drizzle-orm'
import type { changeBody as changeDoor, foundBody as foundDoor, joinBody as joinDoor } from '#api/body.ts'
import type { InputOf } from '#api/endpoint.ts'
import { dayOf } from '#core/day.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { bodies, bodyMembers } from '../stored.ts'

type Done = Outcome<Record<string, never>>

/** Enters a body at the unit that keeps its papers. */
export async function foundBody(
  work: Work,
  given: InputOf<typeof foundDoor>['body'],
): Promise<Outcome<{ id: string }>> {
  const problems = await checkPlaces(work, [given.unitId], () => 'unitId')
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(work, bodies, [{ verb: 'found', values: given }])
  return success({ id: (made as { id: string }).id })
}

/** Changes what a body is called, how often it meets, or what it rests on. */
export async function changeBody(work: Work, id: string, given: InputOf<typeof changeDoor>['body']): Promise<Done> {
  const body = await find(work, bodies, id)
  if (!body) return failure({ code: 'wire/not-found' })
  if (body.to !== null) return failure({ code: 'meeting/body-ended' })
  await perform(work, bodies, id, 'change', given)
  return success({})
}

/** Ends a body by a document; its meetings stay. */
export async function endBody(work: Work, id: string, given: { on: string; document: string }): Promise<Done> {
  const body = await find(work, bodies, id)
  if (!body) return failure({ code: 'wire/not-found' })
  if (body.to !== null) return failure({ code: 'meeting/body-ended' })
  if (given.on < body.from) return failure({ code: 'meeting/ends-before-it-began', at: 'on' })
  await perform(work, bodies, id, 'end', given)
  return success({})
}

/** Seats units and persons in a body; a unit sits by several persons, but by each once. */
export async function joinBody(
  work: Work,
  bodyId: string,
  { members, from }: InputOf<typeof joinDoor>['body'],
): Promise<Outcome<{ members: string[] }>> {
  const body = await find(work, bodies, bodyId)
  if (!body) return failure({ code: 'wire/not-found' })
  const ids = members.map(({ unitId }) => unitId)
  const problems = await checkPlaces(work, ids, (index) => `members.${index}.unitId`)
  if (body.to !== null) problems.push({ code: 'meeting/body-ended' })
  if (problems.length > 0) return failure(...problems)
  const made = await begin(
    work,
    bodyMembers,
    members.map((each) => ({ verb: 'join', values: { ...each, bodyId, from } })),
  )
  return success({ members: made.map(({ id }) => id) })
}

/** A member leaves: from that day the body is no longer read through it. */
export async function leaveBody(work: Work, id: string, { on }: { on: string }): Promise<Done> {
  const member = await find(work, bodyMembers, id)
  if (!member) return failure({ code: 'wire/not-found' })
  if (member.to !== null) return failure({ code: 'meeting/member-left' })
  if (on < member.from) return failure({ code: 'meeting/ends-before-it-began', at: 'on' })
  await perform(work, bodyMembers, id, 'leave', { on })
  return success({})
}

/** What is wrong with units at which something is to stand: unknown, out of reach or closed. */
async function checkPlaces(
  { tx, context, extent, now }: Work,
  ids: readonly string[],
  placeOf: (index: number) => string,
): Promise<Problem[]> {
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, to: unitTable.to })
    .from(unitTable)
    .where(
      and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, [...ids]), inExtent(extent, unitTable.unitPath)),
    )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id, index) => {
    const unit = byId.get(id)
    if (!unit) return [{ code: 'wire/not-found', at: placeOf(index) }]
    if (unit.to === null || unit.to > dayOf(now)) return []
    return [{ code: 'assignment/unit-closed', at: placeOf(index), arguments: { unit: unit.name } }]
  })
}
