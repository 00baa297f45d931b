/** Who tries the doors: every role with an open session, and those whose posts must not help them. */
import { roles } from '#core/may.ts'
import { disableAccount } from '../../services/organisation/disable-account.ts'
import { openAccount } from '../../services/organisation/open-account.ts'
import { endSessionsOf } from '../../sign-in/session.ts'
import { valueIn } from '../../storage/testing.ts'
import type { TestCity } from '../../testing.ts'
import type { Subject } from './expected.ts'

/** Who has no rights at all, whatever posts they hold: each has, or had, the posts of the office. */
export const outsiders: Subject[] = [
  { name: 'anonymous', role: null, session: 'none' },
  { name: 'of a disabled account', role: 'office', session: 'none' },
  { name: 'of an ended session', role: 'office', session: 'none' },
  { name: 'before the second factor', role: 'office', session: 'second-factor' },
  { name: 'before the new password', role: 'office', session: 'must-change' },
]
/** One for each role. */
export const insiders = roles.map((role): Subject => ({ name: role, role, session: 'open' }))

/** Sessions of everybody; those of the outsiders are good tokens that no longer, or do not yet, serve. */
export async function signInAll(city: TestCity): Promise<Map<string, string>> {
  const tokens = new Map<string, string>()
  for (const role of roles) tokens.set(role, await city.signIn(role))
  const { person } = city.people.office
  const twin = (login: string) =>
    city.byHand((hand) => openAccount(hand, { unitId: city.units.office, login, personId: person }))
  const disabled = valueIn(await twin('office-disabled')).id
  tokens.set('of a disabled account', await city.signIn('office-disabled'))
  valueIn(await city.byHand((hand) => disableAccount(hand, disabled, {})))
  const ended = valueIn(await twin('office-ended')).id
  tokens.set('of an ended session', await city.signIn('office-ended'))
  await city.context.database.asSystem((tx) => endSessionsOf(tx, city.context, ended, city.clock.now))
  tokens.set('before the second factor', await city.signIn('office', 'second-factor'))
  tokens.set('before the new password', await city.signIn('office', 'must-change'))
  return tokens
}
