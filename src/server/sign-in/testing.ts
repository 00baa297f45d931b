/** What the tests of signing in share: a city whose accounts have passwords. */
import type { Outcome } from '#core/problem.ts'
import type { Context, Visitor } from '../context.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { auditTable } from '../storage/tables/session.ts'
import { valueIn } from '../storage/testing.ts'
import { changeCredential } from './credential.ts'
import { issueOneTimeCode } from './one-time-code.ts'
import { hashPassword } from './password-hash.ts'
import type { From, Opened } from './session.ts'
import { findVisitor } from './visitor.ts'

/** A password that every profile accepts. */
export const goodPassword = 'Kingfisher-71-harbour'

/** Where the tests come from. */
export const from: From = { address: '127.0.0.1', agent: 'test' }

/** Gives an account a password, set now. */
export async function givePassword(context: Context, accountId: string, password = goodPassword): Promise<void> {
  const hash = await hashPassword(password)
  await context.database.asSystem(async (tx) => {
    await issueOneTimeCode(tx, context, accountId)
    await changeCredential(tx, context, accountId, {
      password: hash,
      passwordSetAt: context.now().toISOString(),
      mustChange: false,
      oneTimeCode: null,
      oneTimeExpires: null,
    })
  })
}

/** The same database with one fault put in: no row can be added to the audit. */
export function withoutAudit(database: Database): Database {
  const faulty = (tx: Transaction): Transaction => {
    const insert = (table: unknown) => {
      if (table === auditTable) throw new Error('no room in the audit')
      return tx.orm.insert(table as typeof auditTable)
    }
    const orm = new Proxy(tx.orm, { get: (orm, name) => (name === 'insert' ? insert : Reflect.get(orm, name)) })
    return { ...tx, orm }
  }
  return { ...database, asSystem: (work, options) => database.asSystem((tx) => work(faulty(tx)), options) }
}

/** Who has the session that was opened. */
export async function visitorOf(context: Context, opened: Outcome<Opened>): Promise<Visitor> {
  const visitor = await findVisitor(context, valueIn(opened).token, context.now())
  if (!visitor) throw new Error('no session')
  return visitor
}

/** Codes of the problems of an outcome. */
export function codesOf(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
}

/** Events in the audit, oldest first. */
export async function auditOf(context: Context) {
  const rows = await context.database.asSystem((tx) => tx.orm.select().from(auditTable).orderBy(auditTable.id))
  return rows.filter((row) => row.cityId === context.city.id)
}
