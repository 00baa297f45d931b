import type { DeliveryResult } from '#core/notice/message.ts'
import type { Credential, Token } from './credential.ts'
import { refusal } from './gateway.ts'

/** A refusal that concerns every message of the call. */
export class Refused extends Error {
  readonly result: DeliveryResult
  constructor(result: DeliveryResult) {
    super('refused')
    this.result = result
  }
}

/** Makes a call with the token that is kept; where the receiver calls it run out, once more with a new one. */
export async function withToken(
  credential: Credential,
  fetchToken: () => Promise<Token>,
  count: number,
  make: (token: string) => Promise<DeliveryResult[] | 'expired'>,
): Promise<DeliveryResult[]> {
  const all = (result: DeliveryResult) => Array.from({ length: count }, () => result)
  try {
    const first = await make(await credential.token(fetchToken))
    if (first !== 'expired') return first
    await credential.drop()
    const second = await make(await credential.token(fetchToken))
    return second === 'expired' ? all(refusal('not-allowed', true)) : second
  } catch (error) {
    if (error instanceof Refused) return all(error.result)
    return all(refusal('unreachable', true))
  }
}
