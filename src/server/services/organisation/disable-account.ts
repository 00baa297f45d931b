import type { AccountActs } from '#core/person.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { endSessionsOf } from '../../sign-in/session.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { find, perform } from '../perform.ts'
import { accounts, people, units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'

/** Disables an account; whoever is signed in with it is out at once. */
export async function disableAccount(
  hand: Hand,
  id: string,
  values: AccountActs['disable'],
): Promise<Outcome<Record<never, never>>> {
  const account = await find(hand, accounts, id)
  if (!account) return failure({ code: 'wire/not-found' })
  if (account.disabled) return failure({ code: 'account/disabled' })
  await lockAccount(hand, id, values)
  return success({})
}

/** The act of disabling, and the end of the account's sessions. */
export async function lockAccount(hand: Hand, id: string, values: AccountActs['disable']): Promise<void> {
  await perform(hand, accounts, id, 'disable', values)
  await asSystemInside(hand.tx, (system) => endSessionsOf(system, hand.context, id, hand.now))
}

/** Enables an account again, unless the person was erased or the unit has closed. */
export async function enableAccount(
  hand: Hand,
  id: string,
  values: AccountActs['enable'],
): Promise<Outcome<Record<never, never>>> {
  const account = await find(hand, accounts, id)
  if (!account) return failure({ code: 'wire/not-found' })
  const problems: Problem[] = account.disabled ? [] : [{ code: 'account/enabled' }]
  const person = account.personId === null ? undefined : await find(hand, people, account.personId)
  if (person?.erased) problems.push({ code: 'person/erased' })
  const unit = account.personId === null ? await find(hand, units, account.unitId) : undefined
  if (unit) problems.push(...whyClosed(unit))
  if (problems.length > 0) return failure(...problems)
  await perform(hand, accounts, id, 'enable', values)
  return success({})
}
