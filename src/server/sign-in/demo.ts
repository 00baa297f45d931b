/** Signing in to a demonstration city without a password. A real installation has neither the list nor the door. */
import { and, asc, eq, like, sql } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import type { Role } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../context.ts'
import { joinsOfAccount } from '../storage/queries/posts.ts'
import { accountTable, personTable, postTable, unitTable } from '../storage/tables/organisation.ts'
import { inTurn } from './attempt.ts'
import { writeAudit } from './audit.ts'
import type { Desk } from './desk.ts'
import { type From, type Opened, openSession } from './session.ts'
import { words } from './words.ts'

/** What the logins of demonstration accounts begin with. */
const mark = 'demo-'

/** An account to choose from. */
export interface DemoAccount {
  login: string
  name: string
  role: Role
  title: string
  unit: { id: string; name: string }
}

/** The accounts of the demonstration with the post they act in; none in a real installation. */
export async function listDemoAccounts(context: Context): Promise<DemoAccount[]> {
  if (!context.city.demonstration) return []
  const city = context.city.id
  const joins = joinsOfAccount(city, dayOf(context.now()))
  const rows = await context.database.asSystem((tx) =>
    tx.orm
      .select({
        login: accountTable.login,
        person: personTable.name,
        role: sql<Role | null>`coalesce(${postTable.role}, ${accountTable.role})`,
        title: postTable.title,
        unitId: unitTable.id,
        unit: unitTable.name,
      })
      .from(accountTable)
      .leftJoin(personTable, joins.person)
      .leftJoin(postTable, joins.post)
      .innerJoin(unitTable, joins.unit)
      .where(and(eq(accountTable.cityId, city), like(accountTable.login, `${mark}%`), eq(accountTable.disabled, false)))
      .orderBy(asc(accountTable.login), asc(postTable.acting), asc(postTable.from)),
  )
  const accounts = new Map<string, DemoAccount>()
  for (const { login, person, role, title, unitId, unit } of rows) {
    if (role === null || accounts.has(login)) continue
    accounts.set(login, { login, name: person ?? unit, role, title: title ?? '', unit: { id: unitId, name: unit } })
  }
  return [...accounts.values()]
}

/** Signs in as a demonstration account. */
export async function demoSignIn(desk: Desk, login: string, from: From): Promise<Outcome<Opened>> {
  const { context } = desk
  if (!context.city.demonstration) return failure({ code: 'sign-in/no-demonstration' })
  return inTurn(desk, from, () => open(context, login, from))
}

function open(context: Context, login: string, from: From): Promise<Outcome<Opened>> {
  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const [account] = await tx.orm
      .select({ id: accountTable.id, login: accountTable.login, personId: accountTable.personId })
      .from(accountTable)
      .where(
        and(
          eq(accountTable.cityId, context.city.id),
          eq(accountTable.login, login),
          like(accountTable.login, `${mark}%`),
          eq(accountTable.disabled, false),
        ),
      )
    if (!account) return failure({ code: 'sign-in/not-a-demo-account', at: 'login' })
    const now = context.now()
    const actingName = account.personId === null ? words['sign-in/demo-person'].zh : null
    const detail = { by: 'demonstration', stage: 'open' }
    const { address } = from
    await writeAudit(tx, context, { event: 'sign-in', at: now, address, accountId: account.id, login, detail })
    return success(await openSession(tx, context, { accountId: account.id, actingName, stage: 'open', from, now }))
  })
}
