/**
 * PostgreSQL alone in a process has no autovacuum: nobody takes dead rows away or tells the planner what is in a table, and with
 * tables that have grown it takes seconds for what took milliseconds. Here the thresholds of a server's autovacuum are looked at.
 */
import type { Connection } from '../connection.ts'
import { escapeName } from '../literal.ts'

/** Rows, and share of the table's, that make a table wait: changed since the planner last looked, and dead. */
const changed = { rows: 50, share: 0.1 }
const dead = { rows: 50, share: 0.2 }
/** Transactions after which the age of a table's rows is written down anew, far from where their numbers run out. */
const oldest = 200_000_000

const over = ({ rows, share }: { rows: number; share: number }) => `${rows} + ${share} * greatest(c.reltuples, 0)`

/** Of the tables that are ours the one that waits most. A table that nobody ever looked at waits from its first rows on. */
const waiting = `
select n.nspname as schema, c.relname as table, s.n_dead_tup > ${over(dead)} or age(c.relfrozenxid) > ${oldest} as dead
from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_stat_user_tables s on s.relid = c.oid
where c.relkind = 'r' and c.relowner = (select oid from pg_roles where rolname = current_user) and (
  s.n_mod_since_analyze > ${over(changed)} or s.n_dead_tup > ${over(dead)} or age(c.relfrozenxid) > ${oldest}
  or (c.reltuples < 0 and pg_relation_size(c.oid) > 0))
order by greatest(s.n_mod_since_analyze / (${over(changed)}), s.n_dead_tup / (${over(dead)})) desc limit 1`

/** Looks after the table that waits most, outside of any transaction; false when none waits. */
export async function vacuumNext(connection: Connection): Promise<boolean> {
  const [next] = (await connection.query(waiting, [])).rows as { schema: string; table: string; dead: boolean }[]
  if (!next) return false
  const table = `${escapeName(next.schema)}.${escapeName(next.table)}`
  await connection.script(next.dead ? `vacuum (analyze) ${table}` : `analyze ${table}`)
  return true
}
