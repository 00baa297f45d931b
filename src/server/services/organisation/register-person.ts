import type { Person, PersonActs } from '#core/person.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { begin, find, perform } from '../perform.ts'
import { people, units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'

/** Registers a person of a unit; name and telephone are sealed in the acts with a key of their own. */
export async function registerPerson(
  hand: Hand,
  values: { unitId: string; name: string; phone?: string; id?: string },
): Promise<Outcome<{ id: string }>> {
  const unit = await find(hand, units, values.unitId)
  if (!unit) return failure({ code: 'wire/not-found', at: 'unitId' })
  const problems = whyClosed(unit, 'unitId')
  if (problems.length > 0) return failure(...problems)
  const { id, unitId, name } = values
  const register = values.phone ? { unitId, name, phone: values.phone } : { unitId, name }
  const [made] = await begin(hand, people, [{ id, verb: 'register', values: register }])
  return success({ id: (made as Person).id })
}

/** Corrects name or telephone; an empty telephone takes it away. */
export async function correctPerson(
  hand: Hand,
  id: string,
  values: PersonActs['correct'],
): Promise<Outcome<{ id: string }>> {
  const before = await find(hand, people, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.erased) return failure({ code: 'person/erased' })
  const { name, phone } = values
  if (name === undefined && phone === undefined) return failure({ code: 'wire/missing', at: 'name' })
  const correct: PersonActs['correct'] = {}
  if (name !== undefined) correct.name = name
  if (phone !== undefined) correct.phone = phone || null
  await perform(hand, people, id, 'correct', correct)
  return success({ id })
}
