import { and, eq } from 'drizzle-orm'
import { administrators, type Role } from '#core/may.ts'
import type { Account } from '#core/person.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { issueOneTimeCode } from '../../sign-in/one-time-code.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { accountTable, unitTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { accounts, people, units } from '../stored.ts'
import { whyNotSeated } from './seat-check.ts'
import { whyClosed } from './unit-checks.ts'

/** A one-time code as it is shown, once. */
export interface IssuedCode {
  oneTimeCode: string
  expires: string
}

/** Opens an account: of a person, or of a unit with a role, whose users name themselves when they sign in. */
export async function openAccount(
  hand: Hand,
  values: { unitId: string; login: string; personId?: string; role?: Role },
): Promise<Outcome<{ id: string } & IssuedCode>> {
  const { tx, context } = hand
  const { unitId, login, personId, role } = values
  await lockCity(hand)
  const problems: Problem[] = []
  const unit = await find(hand, units, unitId)
  if (!unit) problems.push({ code: 'wire/not-found', at: 'unitId' })
  else problems.push(...whyClosed(unit, 'unitId'))
  if ((personId === undefined) === (role === undefined)) problems.push({ code: 'account/of-whom', at: 'personId' })
  if (personId !== undefined) {
    const person = await find(hand, people, personId)
    if (!person) problems.push({ code: 'wire/not-found', at: 'personId' })
    else if (person.erased) problems.push({ code: 'person/erased', at: 'personId' })
  }
  if (role !== undefined && administrators.includes(role))
    problems.push({ code: 'account/administrator-of-unit', at: 'role' })
  else if (role !== undefined && unit) problems.push(...(await whyNotSeated(hand, role, unit)))
  const [taken] = await tx.orm
    .select({ id: accountTable.id })
    .from(accountTable)
    .where(and(eq(accountTable.cityId, context.city.id), eq(accountTable.login, login)))
  if (taken) problems.push({ code: 'account/login-taken', at: 'login', actual: login })
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, accounts, [{ verb: 'open', values }])
  const { id } = made as Account
  return success({ id, ...(await issue(hand, id)) })
}

/** Issues a one-time code to an account that exists: its password and its sessions end with it. */
export async function resetAccount(
  hand: Hand,
  id: string,
  { withoutSecondFactor = false }: { withoutSecondFactor?: boolean } = {},
): Promise<Outcome<IssuedCode>> {
  const account = await find(hand, accounts, id)
  if (!account) return failure({ code: 'wire/not-found' })
  if (account.disabled) return failure({ code: 'account/disabled' })
  const issued = await issue(hand, id, withoutSecondFactor)
  await perform(hand, accounts, id, 'reset', { expires: issued.expires })
  return success(issued)
}

async function issue({ tx, context }: Hand, id: string, withoutSecondFactor = false): Promise<IssuedCode> {
  const { code, expires } = await asSystemInside(tx, (system) =>
    issueOneTimeCode(system, context, id, { withoutSecondFactor }),
  )
  return { oneTimeCode: code, expires }
}

/** Accounts are opened one after the other, so that no two take one login. */
async function lockCity({ tx, context }: Hand): Promise<void> {
  const [root] = await tx.orm
    .select({ id: unitTable.id })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.unitPath, context.city.path)))
  if (root) await lockRecord(tx, context.city.id, root.id)
}
