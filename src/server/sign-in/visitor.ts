/** Who stands at the door: found at every request, so that what was taken away an instant ago is gone. */
import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type Day, dayOf } from '#core/day.ts'
import { administrators, type Policy, type Role, reachOf } from '#core/may.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { Context, Visitor } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { joinsOfAccount } from '../storage/queries/posts.ts'
import { accountTable, personTable, postTable, relationTable, unitTable } from '../storage/tables/organisation.ts'
import { credentialTable, sessionTable } from '../storage/tables/session.ts'
import { hashToken } from './session.ts'

type VisitorStanding = Visitor['standings'][number]

/** A post, or a unit account's role, before the paths it reaches are known. */
export type Placed = Omit<VisitorStanding, 'jurisdiction' | 'inspected'>

/** Kinds of unit that look after what stands beside them (主管). */
export const bureaus: readonly UnitKind[] = ['education-bureau', 'social-affairs-bureau']

/** Milliseconds for which a session counts as just seen, so that reading does not write each time. */
const seenFor = 60_000

/** A request that asks who its visitor is. */
export interface Asking {
  token: string | null
  now: Date
}

/** The visitor whose session has this token; null when there is none, it has ended or run out, or the account is disabled. */
export async function findVisitor(context: Context, token: string | null, now: Date): Promise<Visitor | null> {
  return (await findVisitors(context, [{ token, now }]))[0] ?? null
}

/** The same for requests of one moment. */
export async function findVisitors(context: Context, asking: readonly Asking[]): Promise<(Visitor | null)[]> {
  const hashes = asking.map(({ token }) => (token === null || token.length > 100 ? null : hashToken(token)))
  const wanted = [...new Set(hashes.filter((hash) => hash !== null))]
  const { now } = asking[asking.length - 1] as Asking
  const today = dayOf(now)
  if (wanted.length === 0) return asking.map(() => null)
  return context.database.asSystem(async (tx) => {
    const byHash = Map.groupBy(await readSessions(tx, context, wanted, today), ({ session }) => session.tokenHash)
    const found = [...byHash].flatMap(([hash, rows]) => {
      const placed = rows.flatMap((each) => placedOf(each))
      const row = rows[0] as SessionRow
      return hasRunOut(context, row.session, placed, now) ? [] : [{ hash, row, placed }]
    })
    await seeAgain(
      tx,
      context,
      found.flatMap(({ row }) => (now.getTime() - Date.parse(row.session.seenAt) >= seenFor ? [row.session.id] : [])),
      now,
    )
    // Who has not yet proved everything has no rights, whatever a door forgets to ask.
    const whole = found.flatMap(({ row, placed }) => (row.session.stage === 'open' ? placed : []))
    const standings = new Map((await withReach(tx, context, whole, today)).map((standing, i) => [whole[i], standing]))
    const visitors = new Map(
      found.map(({ hash, row, placed }) => [
        hash,
        visitorOf(
          row,
          placed.map((post) => standings.get(post)).filter((standing) => standing !== undefined),
        ),
      ]),
    )
    return hashes.map((hash) => (hash === null ? null : (visitors.get(hash) ?? null)))
  })
}

function visitorOf({ session, account, person, totp }: SessionRow, standings: VisitorStanding[]): Visitor {
  const ofUnit = account.personId === null
  return {
    sessionId: session.id,
    stage: session.stage,
    account: {
      id: account.id,
      login: account.login,
      name: (ofUnit ? session.actingName : person?.name) || account.login,
      ofUnit,
      totp: totp ?? false,
      unitId: account.unitId,
      personId: account.personId,
    },
    standings,
  }
}

async function seeAgain(tx: Transaction, context: Context, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.orm
    .update(sessionTable)
    .set({ seenAt: now.toISOString() })
    .where(and(eq(sessionTable.cityId, context.city.id), inArray(sessionTable.id, [...ids])))
}

/** Sessions with their accounts, one row for each post that holds today. */
function readSessions(tx: Transaction, context: Context, hashes: string[], today: Day) {
  const city = context.city.id
  const joins = joinsOfAccount(city, today)
  return tx.orm
    .select({
      session: sessionTable,
      account: accountTable,
      person: { name: personTable.name },
      totp: credentialTable.totpConfirmed,
      post: { role: postTable.role, title: postTable.title, acting: postTable.acting },
      unit: { id: unitTable.id, path: unitTable.unitPath, name: unitTable.name, kind: unitTable.kind },
    })
    .from(sessionTable)
    .innerJoin(
      accountTable,
      and(eq(accountTable.cityId, city), eq(accountTable.id, sessionTable.accountId), eq(accountTable.disabled, false)),
    )
    .leftJoin(credentialTable, and(eq(credentialTable.cityId, city), eq(credentialTable.accountId, accountTable.id)))
    .leftJoin(personTable, joins.person)
    .leftJoin(postTable, joins.post)
    .leftJoin(unitTable, joins.unit)
    .where(and(inArray(sessionTable.tokenHash, hashes), eq(sessionTable.cityId, city), isNull(sessionTable.endedAt)))
    .orderBy(postTable.acting, postTable.from, postTable.id)
}

type SessionRow = Awaited<ReturnType<typeof readSessions>>[number]

function placedOf({ account, post, unit }: SessionRow): Placed[] {
  if (unit === null) return []
  const place = { unitId: unit.id, unitPath: unit.path, unitName: unit.name, unitKind: unit.kind }
  if (post?.role) return [{ ...place, role: post.role, title: post.title, acting: post.acting }]
  return account.role && account.personId === null ? [{ ...place, role: account.role, title: '', acting: false }] : []
}

function hasRunOut(
  { settings }: Context,
  session: { seenAt: string; expiresAt: string },
  placed: readonly Placed[],
  now: Date,
): boolean {
  const administers = placed.some(({ role }) => administrators.includes(role))
  const idle = (administers ? settings.administratorIdleMinutes : settings.idleMinutes) * 60_000
  return now.getTime() >= Date.parse(session.expiresAt) || now.getTime() >= Date.parse(session.seenAt) + idle
}

/** The posts as standings: one query finds the bureaus above them and, for posts that inspect, the units inspected. */
export async function withReach(
  tx: Transaction,
  context: Context,
  placed: readonly Placed[],
  today: Day,
): Promise<VisitorStanding[]> {
  if (placed.length === 0) return []
  const above = [...new Set(placed.flatMap(({ unitPath }) => pathsTo(unitPath)))]
  const inspecting = placed.filter(({ role }) => inspects(role, context.policy)).map(({ unitId }) => unitId)
  const bureausAbove = tx.orm
    .select({ path: unitTable.unitPath, inspectedBy: sql<string | null>`null::uuid` })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, context.city.id),
        inArray(unitTable.unitPath, above),
        inArray(unitTable.kind, [...bureaus]),
      ),
    )
  const inspected = tx.orm
    .select({ path: unitTable.unitPath, inspectedBy: sql<string | null>`${relationTable.targetId}` })
    .from(relationTable)
    .innerJoin(unitTable, and(eq(unitTable.cityId, relationTable.cityId), eq(unitTable.id, relationTable.unitId)))
    .where(
      and(
        eq(relationTable.cityId, context.city.id),
        eq(relationTable.kind, 'inspection'),
        inArray(relationTable.targetId, inspecting),
        lte(relationTable.from, today),
        or(isNull(relationTable.to), gt(relationTable.to, today)),
      ),
    )
  const rows = await (inspecting.length > 0 ? bureausAbove.unionAll(inspected) : bureausAbove)
  const bureauPaths = rows.filter((row) => row.inspectedBy === null).map((row) => row.path)
  return placed.map((post) => ({
    ...post,
    jurisdiction: jurisdictionOf(post.unitPath, bureauPaths),
    inspected: rows.filter((row) => row.inspectedBy === post.unitId).map((row) => row.path),
  }))
}

/** What the nearest bureau at or above a unit looks after, that is all under its parent; without a bureau the unit itself. */
export function jurisdictionOf(unitPath: string, bureauPaths: readonly string[]): string {
  const nearest = bureauPaths.filter((path) => unitPath.startsWith(path)).sort((a, b) => b.length - a.length)[0]
  return nearest === undefined ? unitPath : nearest.replace(/[^/]+\/$/, '')
}

/** `/ty/yx/003/` -> `/ty/`, `/ty/yx/`, `/ty/yx/003/`. */
function pathsTo(path: string): string[] {
  const segments = path.split('/').slice(1, -1)
  return segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`)
}

function inspects(role: Role, policy: Policy): boolean {
  return Object.keys(policy).some((right) => reachOf(role, right, policy) === 'inspected')
}
