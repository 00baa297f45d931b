/** The query builder, with our way of reading its rows. */
import { PgDialect, type PreparedQueryConfig } from 'drizzle-orm/pg-core'
import { PgRemoteDatabase, PgRemoteSession, type PreparedQuery, type RemoteCallback } from 'drizzle-orm/pg-proxy'
import { type JoinsNotNull, rowReader } from './row-reader.ts'

const dialect = new PgDialect()

type Plain = Record<string, never>
type Given = Parameters<PgRemoteSession<Plain, Plain>['prepareQuery']>

class Session extends PgRemoteSession<Plain, Plain> {
  override prepareQuery<T extends PreparedQueryConfig>(...[query, fields, name, inArrays, own, ...rest]: Given) {
    const read = fields && rowReader(fields)
    const ofRows = read && ((rows: unknown[][]) => rows.map((row) => read(row, joinsOf(prepared))))
    const prepared: PreparedQuery<T> = super.prepareQuery<T>(query, fields, name, inArrays, own ?? ofRows, ...rest)
    return prepared
  }
}

/** The builder notes this on a statement after it was made ready. */
const joinsOf = (prepared: object) => (prepared as { joinsNotNullableMap?: JoinsNotNull }).joinsNotNullableMap

/** A query builder whose statements go through this. */
export function builderOver(send: RemoteCallback): PgRemoteDatabase {
  return new PgRemoteDatabase(dialect, new Session(send, dialect, undefined), undefined)
}
