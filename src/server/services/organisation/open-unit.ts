import type { UnitActs } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { listCodesUnder, lockRecord } from '../../storage/queries/units.ts'
import { begin, find } from '../perform.ts'
import { units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'

/** Opens a unit under another; without a code it gets the next free number. */
export async function openUnit(
  hand: Hand,
  values: Omit<UnitActs['open'], 'code' | 'parentId'> & { parentId: string; code?: string },
): Promise<Outcome<{ id: string }>> {
  const { tx, context } = hand
  // Two openings under one parent follow each other, so that they cannot take the same code.
  await lockRecord(tx, context.city.id, values.parentId)
  const parent = await find(hand, units, values.parentId)
  if (!parent) return failure({ code: 'wire/not-found', at: 'parentId' })
  const problems: Problem[] = whyClosed(parent, 'parentId')
  const taken = new Set(await listCodesUnder(tx, context.city.id, parent.id))
  const code = values.code ?? nextCode(taken)
  if (taken.has(code)) problems.push({ code: 'unit/code-taken', at: 'code', arguments: { code } })
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, units, [{ verb: 'open', values: { ...values, code } }])
  return success({ id: (made as { id: string }).id })
}

/** The number after the highest among the codes, with three figures or more. */
function nextCode(taken: ReadonlySet<string>): string {
  const numbers = [...taken].filter((code) => /^\d{1,9}$/.test(code)).map(Number)
  return String(Math.max(0, ...numbers) + 1).padStart(3, '0')
}
