import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { linkIdentity } from '../../sign-in/single-sign-on.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { find } from '../perform.ts'
import { accounts } from '../stored.ts'

/** Says who an account is at an identity provider: from then on that person signs in there. */
export async function linkAccount(
  hand: Hand,
  id: string,
  { provider, subject }: { provider: string; subject: string },
): Promise<Outcome<Record<never, never>>> {
  const account = await find(hand, accounts, id)
  if (!account) return failure({ code: 'wire/not-found' })
  if (!hand.context.settings.providers.some((each) => each.key === provider))
    return failure({ code: 'account/no-such-provider', at: 'provider', arguments: { provider } })
  await asSystemInside(hand.tx, (system) =>
    linkIdentity(system, hand.context, { provider, subject, accountId: id }, ''),
  )
  return success({})
}
