/** The record of sign-ins, failures and refusals: one row for each event, in the transaction of the event itself. */
import type { Context, Visitor } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { auditTable } from '../storage/tables/session.ts'
import { uuidv7 } from '../storage/uuid.ts'

/** What is recorded. */
export type AuditEvent =
  | 'sign-in'
  | 'sign-in-failure'
  | 'lock'
  | 'second-factor'
  | 'second-factor-bound'
  | 'password-change'
  | 'identity-link'
  | 'sign-out'
  | 'session-end'
  | 'denial'

/** One event: whose account when it is known, from which address, and what a reader should know. Never a secret. */
export interface AuditEntry {
  event: AuditEvent
  at: Date
  address: string
  accountId?: string | null
  /** Only the login of an existing account: people type passwords into the wrong field. */
  login?: string | null
  detail?: Record<string, unknown>
}

/** Writes the row of an event; when it cannot be written, the transaction fails and with it the event. */
export async function writeAudit(tx: Transaction, context: Context, entry: AuditEntry): Promise<void> {
  await tx.orm.insert(auditTable).values({
    cityId: context.city.id,
    id: uuidv7(entry.at),
    at: entry.at.toISOString(),
    event: entry.event,
    accountId: entry.accountId ?? null,
    login: entry.login ?? null,
    address: entry.address,
    detail: entry.detail ?? {},
  })
}

/** Records that somebody was refused at a door: which door, and the code of the refusal. */
export async function recordDenial(
  context: Context,
  visitor: Visitor | null,
  denial: { door: string; code: string; address: string; at: Date },
): Promise<void> {
  const { door, code, address, at } = denial
  await context.database.asSystem((tx) =>
    writeAudit(tx, context, {
      event: 'denial',
      at,
      address,
      accountId: visitor?.account.id,
      login: visitor?.account.login,
      detail: { door, code },
    }),
  )
}
