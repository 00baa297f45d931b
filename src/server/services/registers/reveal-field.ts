import { maskedFields, type Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find } from '../perform.ts'
import { type Revealed, revealValue } from '../reveal-value.ts'
import { storedPack } from './stored-pack.ts'

/** Shows a masked value of a record whole, for a purpose: who, when, which and why stay in the record's story. */
export async function revealField(
  work: Work,
  pack: Pack,
  id: string,
  revealed: Revealed,
): Promise<Outcome<{ value: string | number | boolean | null }>> {
  const stored = storedPack(pack)
  const { field } = revealed
  const record = await find(work, stored, id)
  if (!record || !maskedFields(pack).includes(field)) return failure({ code: 'wire/not-found' })
  const { unitId, due, started } = record
  const values = { unitId, due, started, given: {}, revealed }
  const value = await revealValue(work, stored, id, values, (state) => state.values[field])
  return success({ value: (value as string | number | boolean | null | undefined) ?? null })
}
