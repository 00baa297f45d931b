/** What signing in needs besides the context, made once with the doors: counts in memory and the identity providers. */
import type { Context } from '../context.ts'
import { Strangers } from './lockout.ts'
import { openProviders, type Provider } from './provider.ts'
import { SlowDown } from './slow-down.ts'

export interface Desk {
  context: Context
  strangers: Strangers
  slowDown: SlowDown
  providers: ReadonlyMap<string, Provider>
}

/** The desk of a running service. */
export function openDesk(context: Context): Desk {
  return { context, strangers: new Strangers(), slowDown: new SlowDown(), providers: openProviders(context.settings) }
}
