/** Changing one's own password, in an open session or where the stage asks for it. */
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Visitor } from '../context.ts'
import { beginAttempt, failAttempt, inTurn, prove } from './attempt.ts'
import { writeAudit } from './audit.ts'
import { type Credential, changeCredential, earlierPasswords, lockHolder } from './credential.ts'
import type { Desk } from './desk.ts'
import { noFailures } from './lockout.ts'
import { codeStandsForPassword } from './one-time-code.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { checkPassword, type PasswordProfile, profileOf } from './password-policy.ts'
import { endSessionsOf, type From, moveSession, type Opened } from './session.ts'

/**
 * Sets the next password. `current` is the password, or the one-time code that began this session. Every other session of
 * the account ends, and this one goes on under a new token.
 */
export async function changePassword(
  desk: Desk,
  visitor: Visitor,
  input: { current: string; next: string },
  from: From,
): Promise<Outcome<Opened>> {
  if (visitor.stage === 'second-factor') return failure({ code: 'sign-in/second-factor-first' })
  return inTurn(desk, from, () => tryChange(desk, visitor, input, from))
}

async function tryChange(
  desk: Desk,
  visitor: Visitor,
  input: { current: string; next: string },
  from: From,
): Promise<Outcome<Opened>> {
  const { context } = desk
  const begun = await beginAttempt(desk, { id: visitor.account.id }, from)
  if (!begun.ok) return begun
  const before = begun.value.holder?.credential ?? null
  const profile = profileOf(context.settings)
  const known = before !== null && (await isCurrent(desk, visitor, before, input.current))
  const problems = checkPassword(input.next, visitor.account.login, profile)
  if (!known) problems.unshift({ code: 'sign-in/password-wrong', at: 'current' })
  // Only for whoever knows the present password: else the history could be asked for old ones.
  if (known) problems.push(...(await checkHistory(before, input.next, profile)))
  const hash = problems.length === 0 ? await hashPassword(input.next) : null

  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const now = context.now()
    const holder = await lockHolder(tx, context, { id: visitor.account.id })
    const changed = holder?.credential.password !== before?.password
    if (!known || holder === null || changed) {
      await failAttempt(desk, tx, begun.value, changed ? 'changed-meanwhile' : 'wrong-password', from)
      return failure(...(known ? [{ code: 'sign-in/password-wrong', at: 'current' }] : problems))
    }
    await changeCredential(tx, context, holder.id, noFailures)
    if (hash === null) return failure(...problems)
    await changeCredential(tx, context, holder.id, {
      password: hash,
      passwordSetAt: now.toISOString(),
      history: earlierPasswords(holder.credential, profile),
      mustChange: false,
      oneTimeCode: null,
      oneTimeExpires: null,
    })
    await endSessionsOf(tx, context, holder.id, now, visitor.sessionId)
    const { id: accountId, login } = holder
    await writeAudit(tx, context, { event: 'password-change', at: now, address: from.address, accountId, login })
    return success(await moveSession(tx, context, visitor.sessionId, 'open', now))
  })
}

async function isCurrent(desk: Desk, visitor: Visitor, credential: Credential, current: string): Promise<boolean> {
  if ((await prove(desk, credential, current)) === 'password') return true
  return visitor.stage === 'must-change' && codeStandsForPassword(desk.context, credential, current)
}

async function checkHistory(credential: Credential, next: string, profile: PasswordProfile): Promise<Problem[]> {
  const last = [credential.password, ...credential.history].filter((hash) => hash !== null)
  for (const hash of last.slice(0, profile.remembered)) {
    if (await verifyPassword(next, hash)) {
      const { remembered, basis } = profile
      return [{ code: 'sign-in/password-used', at: 'next', basis, arguments: { remembered } }]
    }
  }
  return []
}
