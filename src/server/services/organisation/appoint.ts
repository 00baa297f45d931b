import { and, eq } from 'drizzle-orm'
import { administrators } from '#core/may.ts'
import type { Post, PostActs } from '#core/person.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { notEndedOn } from '../../storage/queries/posts.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { postTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { people, posts, units } from '../stored.ts'
import { whyNotSeated } from './seat-check.ts'
import { whyClosed } from './unit-checks.ts'

/** Appoints a person to a post. The three administrators hold nothing else, and nobody appoints himself. */
export async function appoint(hand: Hand, values: PostActs['appoint']): Promise<Outcome<{ id: string }>> {
  const { tx, context, actor } = hand
  // Two appointments of one person follow each other, so that each sees what the other gave.
  await lockRecord(tx, context.city.id, values.personId)
  const problems: Problem[] = []
  const person = await find(hand, people, values.personId)
  const unit = await find(hand, units, values.unitId)
  if (!person) problems.push({ code: 'wire/not-found', at: 'personId' })
  else if (person.erased) problems.push({ code: 'person/erased', at: 'personId' })
  if (!unit) problems.push({ code: 'wire/not-found', at: 'unitId' })
  else problems.push(...whyClosed(unit, 'unitId'), ...(await whyNotSeated(hand, values.role, unit)))
  if (values.personId === actor.person) problems.push({ code: 'post/own', at: 'personId' })

  const held = await tx.orm
    .select()
    .from(postTable)
    .where(and(eq(postTable.cityId, context.city.id), eq(postTable.personId, values.personId), notEndedOn(values.from)))
  if (held.some((post) => post.unitId === values.unitId && post.role === values.role))
    problems.push({ code: 'post/already-held', at: 'role' })
  else if (held.length > 0 && [values.role, ...held.map((post) => post.role)].some(isAdministrator))
    problems.push({ code: 'post/administrators-are-separate', at: 'role', basis: 'GB/T 22239-2019 8.1.4' })
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, posts, [{ verb: 'appoint', values }])
  return success({ id: (made as Post).id })
}

const isAdministrator = (role: Post['role']) => administrators.includes(role)

/** Ends a post on a day; the rights that came with it end with the day before. */
export async function endPost(hand: Hand, id: string, values: PostActs['end']): Promise<Outcome<Record<never, never>>> {
  const before = await find(hand, posts, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.to !== null) return failure({ code: 'post/ended', actual: before.to })
  if (values.on < before.from)
    return failure({ code: 'post/not-begun', at: 'on', arguments: { day: before.from }, actual: values.on })
  await perform(hand, posts, id, 'end', values)
  return success({})
}
