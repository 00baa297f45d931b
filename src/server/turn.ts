import { extentOf, type Right } from '#core/may.ts'
import { actorOf, type Context, type Work } from './context.ts'
import { scopeOf } from './scope-of.ts'

/** Does something in a transaction: that of a request, or a short one of its own. */
export type Turn = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/**
 * Transactions for work that goes on when its request was answered, in the scope that a right has for whoever asked. `limit`: seconds
 * that one of them may take.
 */
export function turnOf(
  context: Context,
  { visitor, language }: Pick<Work, 'visitor' | 'language'>,
  right: Right,
  limit = 60,
): Turn {
  const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
  return (run) =>
    context.database.within(
      scopeOf(context, visitor, extent),
      (tx) => run({ tx, visitor, actor: actorOf(visitor), right, extent, now: context.now(), language, context }),
      { limit },
    )
}
