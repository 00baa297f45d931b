/** Secrets of sign-in: no request's role ever reads them, only the system role. */
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What an account signs in with. */
export const credentialTable = pgTable(
  'credential',
  {
    cityId: text('city_id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** argon2id in PHC form; null until the first password was set. */
    password: text('password'),
    passwordSetAt: instant('password_set_at'),
    /** Earlier passwords, newest first, same form. */
    history: jsonb('history').$type<string[]>().notNull(),
    mustChange: boolean('must_change').notNull(),
    failures: integer('failures').notNull(),
    lockedUntil: instant('locked_until'),
    /** TOTP secret, sealed with the master key. */
    totp: text('totp'),
    totpConfirmed: boolean('totp_confirmed').notNull(),
    /** Last used time step: a code works once. */
    totpStep: integer('totp_step'),
    /** One-time code of a first sign-in or a reset, hashed. */
    oneTimeCode: text('one_time_code'),
    oneTimeExpires: instant('one_time_expires'),
  },
  (table) => [primaryKey({ name: 'credential_pk', columns: [table.cityId, table.accountId] })],
)

/** A session: the token's SHA-256, whose it is, and until when. */
export const sessionTable = pgTable(
  'session',
  {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    accountId: uuid('account_id').notNull(),
    /** Name of the person acting through a unit account. */
    actingName: text('acting_name'),
    stage: text('stage').$type<'second-factor' | 'must-change' | 'open'>().notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    address: text('address').notNull(),
    agent: text('agent').notNull(),
  },
  (table) => [
    primaryKey({ name: 'session_pk', columns: [table.cityId, table.id] }),
    index('session_token').on(table.tokenHash),
    index('session_account').on(table.cityId, table.accountId),
  ],
)

/** Who an account is at an identity provider. */
export const identityTable = pgTable(
  'identity',
  {
    cityId: text('city_id').notNull(),
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    accountId: uuid('account_id').notNull(),
  },
  (table) => [primaryKey({ name: 'identity_pk', columns: [table.cityId, table.provider, table.subject] })],
)

/** Sign-ins, failures, denials: what the audit administrator reads. */
export const auditTable = pgTable(
  'audit',
  {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    event: text('event').notNull(),
    accountId: uuid('account_id'),
    login: text('login'),
    address: text('address').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'audit_pk', columns: [table.cityId, table.id] }),
    index('audit_at').on(table.cityId, table.at),
  ],
)
