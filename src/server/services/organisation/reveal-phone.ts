import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { people } from '../stored.ts'

/** Shows a whole number to somebody, for a purpose: who, when and why stay in the person's acts. */
export async function revealPhone(
  hand: Hand,
  id: string,
  { purpose }: { purpose: string },
): Promise<Outcome<{ phone: string | null }>> {
  const before = await find(hand, people, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.erased) return failure({ code: 'person/erased' })
  const shown = await perform(hand, people, id, 'reveal', { field: 'phone', purpose })
  return success({ phone: shown?.phone ?? null })
}
