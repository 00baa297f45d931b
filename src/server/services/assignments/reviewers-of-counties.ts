/** Who is there in the counties to check and to accept: accounts in use that hold such a post today. */
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Checker } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import { actsFor, reachOf, roles } from '#core/may.ts'
import { isSame, placeFor } from '#core/review-steps.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { joinsOfAccount } from '../../storage/queries/posts.ts'
import { accountTable, postTable } from '../../storage/tables/organisation.ts'
import { listReceivers, type Receiver } from '../notices/receivers.ts'

/** A step at a place: `check /ty/bx/`. */
export type CountyStep = `${'check' | 'accept'} ${string}`

export interface ReviewersOfCounties {
  /** Whether somebody is there for a step who does not act for the unit at a path and is not the one who checked. */
  haveSomebody(step: CountyStep, unitPath: string, besides: Checker | null): boolean
}

const ofCounties = roles.filter((role) => reachOf(role, 'return.check') === 'jurisdiction')

/** Read by the system: a city does not wait for a county that has nobody, and a school is told so too. */
export async function reviewersOfCounties({
  tx,
  context,
  now,
}: Pick<Hand, 'tx' | 'context' | 'now'>): Promise<ReviewersOfCounties> {
  const city = context.city
  const people = await asSystemInside(tx, async (system) => {
    const rows = await system.orm
      .selectDistinct({ id: accountTable.id })
      .from(accountTable)
      .leftJoin(postTable, joinsOfAccount(city.id, dayOf(now)).post)
      .where(
        and(
          eq(accountTable.cityId, city.id),
          eq(accountTable.disabled, false),
          or(inArray(postTable.role, ofCounties), inArray(accountTable.role, ofCounties)),
        ),
      )
    const ids = rows.map(({ id }) => id)
    return ids.length > 0 ? listReceivers(system, context, now, ids) : []
  })
  const byStep = new Map<string, Receiver[]>()
  for (const person of people)
    for (const step of stepsOf(person, city.path)) byStep.set(step, [...(byStep.get(step) ?? []), person])
  return {
    haveSomebody: (step, unitPath, besides) =>
      byStep
        .get(step)
        ?.some((each) => !isSame(besides, each) && !actsFor(each.standings, 'return.submit', city.path, unitPath)) ??
      false,
  }
}

function stepsOf({ standings }: Receiver, city: string): Set<string> {
  const acts = ['check', 'accept'] as const
  return new Set(acts.flatMap((act) => standings.map((standing) => `${act} ${placeFor(act, standing, city)}`)))
}
