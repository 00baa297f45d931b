import type { UnitActs } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { listCodesUnder, lockRecord } from '../../storage/queries/units.ts'
import { begin, find } from '../perform.ts'
import { units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'
import { takeCode, takenCodes } from './unit-codes.ts'

/** Opens a unit under another; without a code it gets the next free number. */
export async function openUnit(
  hand: Hand,
  { id, ...values }: Omit<UnitActs['open'], 'code' | 'parentId'> & { parentId: string; code?: string; id?: string },
): Promise<Outcome<{ id: string }>> {
  const { tx, context } = hand
  // Two openings under one parent follow each other, so that they cannot take the same code.
  await lockRecord(tx, context.city.id, values.parentId)
  const parent = await find(hand, units, values.parentId)
  if (!parent) return failure({ code: 'wire/not-found', at: 'parentId' })
  const problems: Problem[] = whyClosed(parent, 'parentId')
  const taken = takenCodes(await listCodesUnder(tx, context.city.id, parent.id))
  if (values.code !== undefined && taken.codes.has(values.code))
    problems.push({ code: 'unit/code-taken', at: 'code', arguments: { code: values.code } })
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, units, [
    { id, verb: 'open', values: { ...values, code: values.code ?? takeCode(taken) } },
  ])
  return success({ id: (made as { id: string }).id })
}
