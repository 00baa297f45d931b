import { maskedFields, type Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find } from '../perform.ts'
import { type Revealed, revealValue } from '../reveal-value.ts'
import { keepingOf } from './keeping.ts'

/** Shows a masked value of a record whole, for a purpose: who, when, which and why stay in the record's story. */
export async function revealField(
  work: Work,
  pack: Pack,
  id: string,
  revealed: Revealed,
): Promise<Outcome<{ value: string | number | boolean | null }>> {
  const { stored, view, actValues } = keepingOf(pack)
  const { field } = revealed
  const record = await find(work, stored, id)
  if (!record || !maskedFields(pack).includes(field)) return failure({ code: 'wire/not-found' })
  const shownOf = (state: typeof record) => view(state).values[field] ?? null
  // Where there is nothing, nothing is shown.
  if (shownOf(record) === null) return success({ value: null })
  const values = { ...actValues('reveal', {}, record), revealed }
  const value = await revealValue(work, stored, id, values, shownOf)
  return success({ value: (value as string | number | boolean | null | undefined) ?? null })
}
