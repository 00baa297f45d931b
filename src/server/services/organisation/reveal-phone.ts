import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { find } from '../perform.ts'
import { revealValue } from '../reveal-value.ts'
import { people } from '../stored.ts'

/** Shows a whole number to somebody, for a purpose: who, when and why stay in the person's acts. */
export async function revealPhone(
  hand: Hand,
  id: string,
  { purpose }: { purpose: string },
): Promise<Outcome<{ value: string | null }>> {
  const before = await find(hand, people, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.erased) return failure({ code: 'person/erased' })
  const values = { field: 'phone' as const, purpose }
  const phone = await revealValue(hand, people, id, values, (person) => person.phone)
  return success({ value: (phone as string | null | undefined) ?? null })
}
