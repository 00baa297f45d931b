/** Receivers: who may be told something, with the posts that they hold and where they can be reached. */
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { type Day, dayOf } from '#core/day.ts'
import { actsFor, type Right } from '#core/may.ts'
import type { ChannelKind } from '#core/notice/channel.ts'
import { schoolKinds } from '#core/organisation.ts'
import type { Context, Visitor } from '../../context.ts'
import { type Placed, withReach } from '../../sign-in/visitor.ts'
import type { Transaction } from '../../storage/database.ts'
import { joinsOfAccount } from '../../storage/queries/posts.ts'
import { accountTable, personTable, postTable, unitTable } from '../../storage/tables/organisation.ts'

/** An account that is in use, as the door would see it. */
export interface Receiver {
  account: string
  /** The person of the account; null where it is a unit's own. */
  person: string | null
  name: string
  unitId: string
  unitPath: string
  /** Holidays of schools are theirs. */
  inSchool: boolean
  standings: Visitor['standings']
}

/** Accounts in use that hold a post today, or those of them that were asked for; read by the system. */
export async function listReceivers(
  tx: Transaction,
  context: Context,
  now: Date,
  only?: readonly string[],
): Promise<Receiver[]> {
  const today = dayOf(now)
  const rows = await readPlaces(tx, context, today, only)
  const placed = rows.map(({ post, unit, account }): Placed & { account: string } => ({
    account: account.id,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
    unitKind: unit.kind,
    role: (post?.role ?? account.role) as Placed['role'],
    title: post?.title ?? '',
    acting: post?.acting ?? false,
  }))
  const standings = await withReach(tx, context, placed, today)
  const found = new Map<string, Receiver>()
  for (const [i, { account, person, unit }] of rows.entries()) {
    const standing = standings[i] as Visitor['standings'][number]
    const known = found.get(account.id)
    if (known) known.standings.push(standing)
    else
      found.set(account.id, {
        account: account.id,
        person: account.personId,
        name: person?.name || unit.name,
        unitId: unit.id,
        unitPath: unit.path,
        inSchool: schoolKinds.includes(unit.kind),
        standings: [standing],
      })
  }
  return [...found.values()]
}

/** One row for each post of each account; of a unit's own account the unit with its role. */
function readPlaces(tx: Transaction, context: Context, today: Day, only?: readonly string[]) {
  const city = context.city.id
  const joins = joinsOfAccount(city, today)
  return tx.orm
    .select({
      account: { id: accountTable.id, role: accountTable.role, personId: accountTable.personId },
      person: { name: personTable.name },
      post: { role: postTable.role, title: postTable.title, acting: postTable.acting },
      unit: { id: unitTable.id, path: unitTable.unitPath, name: unitTable.name, kind: unitTable.kind },
    })
    .from(accountTable)
    .leftJoin(personTable, joins.person)
    .leftJoin(postTable, joins.post)
    .innerJoin(unitTable, joins.unit)
    .where(
      and(
        eq(accountTable.cityId, city),
        eq(accountTable.disabled, false),
        or(sql`${postTable.role} is not null`, sql`${accountTable.role} is not null`),
        only ? inArray(accountTable.id, [...only]) : undefined,
      ),
    )
    .orderBy(accountTable.id, postTable.acting, postTable.from, postTable.id)
}

/** By the path of a unit whoever returns for it. */
export function actingByPath(receivers: readonly Receiver[], context: Context): (unitPath: string) => Receiver[] {
  const acting = new Map<string, Receiver[]>()
  for (const receiver of receivers)
    for (const path of ownPaths(receiver.standings, 'return.submit', context)) {
      const known = acting.get(path)
      if (known) known.push(receiver)
      else acting.set(path, [receiver])
    }
  return (unitPath) => acting.get(unitPath) ?? []
}

/** Paths of units for which somebody with these posts may act: their own and those above. */
export function ownPaths(standings: Visitor['standings'], right: Right, context: Context): string[] {
  const above = standings.flatMap(({ unitPath, jurisdiction }) => {
    const segments = unitPath.split('/').slice(1, -1)
    return [jurisdiction, ...segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`)]
  })
  return [...new Set(above)].filter((path) => actsFor(standings, right, context.city.path, path))
}

/** Where somebody is reached: by the directory, under the name in a unit where the person stands; a unit's own account by its first contact. */
export interface Reached {
  email: string | null
  app: string | null
}

/** Addresses of receivers by account, from the directory of contacts; read by the system. */
export async function addressesOf(
  tx: Transaction,
  context: Context,
  receivers: readonly Receiver[],
): Promise<Map<string, Reached>> {
  const units = [...new Set(receivers.flatMap(({ standings }) => standings.map(({ unitId }) => unitId)))]
  if (units.length === 0 || !context.packs.some(({ name }) => name === directory)) return new Map()
  const rows = await tx.query<{ unit_id: string; name: string; email: string | null; app: string | null }>(
    `select unit_id, name, email, app from contact
     where city_id = $1 and state = 'listed' and unit_id = any($2::uuid[]) order by matter nulls first, id`,
    [context.city.id, units],
  )
  const byUnit = Map.groupBy(rows, (row) => row.unit_id)
  return new Map(
    receivers.map((receiver) => {
      const own = receiver.standings.flatMap(({ unitId }) => byUnit.get(unitId) ?? [])
      const mine = own.filter(({ name }) => name === receiver.name)
      const used = receiver.standings.some(({ unitName }) => unitName === receiver.name) ? own : mine
      const first = (by: 'email' | 'app') => used.map((row) => row[by]).find((value) => value) ?? null
      return [receiver.account, { email: first('email'), app: first('app') }]
    }),
  )
}

/** The register that addresses come from. */
const directory = 'contact'

/** The address for a channel; null where the directory has none. */
export function addressFor(kind: ChannelKind, reached: Reached | undefined): string | null {
  return (kind === 'email' ? reached?.email : reached?.app) ?? null
}
