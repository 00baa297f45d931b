import { and, desc, eq, lt } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { auditTable } from '../storage/tables/session.ts'

/** Events on one page of the audit list. */
const page = 200

/** Sign-ins, failures and refusals, the latest first. */
export function listAudit(context: Context, before: string | undefined) {
  return context.database.asSystem((tx) =>
    tx.orm
      .select()
      .from(auditTable)
      .where(and(eq(auditTable.cityId, context.city.id), before ? lt(auditTable.at, before) : undefined))
      .orderBy(desc(auditTable.at))
      .limit(page),
  )
}
