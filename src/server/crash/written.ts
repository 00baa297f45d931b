import type { Database } from '../storage/database.ts'
import type { Migration } from '../storage/migrate.ts'
import { type Scope, subtree } from '../storage/scope.ts'

/** What the crash test writes and later looks for: one kind of submission with everything that belongs to it. */
export interface Written {
  migrations(): Promise<readonly Migration[]>
  /** Submits once, however often it is called with the same key; fulfilled means acknowledged. */
  submit(database: Database, key: string): Promise<void>
  /** What is there. */
  count(database: Database): Promise<Present>
}

export interface Present {
  /** Key -> number of acts that carry it. */
  acts: Map<string, number>
  /** Records whose state differs from the fold of their acts. */
  halfApplied: number
}

const scope: Scope = { city: 'c1', ranges: [subtree('/c1/')], units: [], person: null }

/** Records whose acts are shared by all clients, so that they meet. */
const records = 20

const sql = `
create table crash_receipt (key text primary key);
create table crash_act (id uuid primary key, key text not null, record integer not null, payload text not null);
create index crash_act_record on crash_act (record);
create table crash_record (record integer primary key, acts integer not null);
insert into crash_record select n, 0 from generate_series(0, ${records - 1}) n;
do $$ declare name text; begin
  foreach name in array array['crash_receipt', 'crash_act', 'crash_record'] loop
    execute format('grant select, insert, update on %I to yaodian_app, yaodian_system', name);
  end loop;
end $$`

/** Acts with a receipt and a folded record, as small as they can be and still go wrong. */
export function actLikeRows(foundation: string): Written {
  return {
    migrations: async () => [{ name: '0000-crash', sql: `${foundation}\n${sql}` }],
    submit: (database, key) =>
      database.within(scope, async (tx) => {
        const receipt = 'insert into crash_receipt values ($1) on conflict do nothing returning key'
        if ((await tx.query(receipt, [key])).length === 0) return
        const record = Number.parseInt(key.slice(0, 8), 16) % records
        const payload = `a return of usual length, ${'进展'.repeat(150)}`
        await tx.query('insert into crash_act values ($1, $2, $3, $4)', [crypto.randomUUID(), key, record, payload])
        await tx.query('update crash_record set acts = acts + 1 where record = $1', [record])
      }),
    count: (database) =>
      database.asSystem(async (tx) => {
        const acts = new Map<string, number>()
        const query = 'select key, count(*) as n from crash_act group by key'
        for await (const batch of tx.stream<{ key: string; n: number }>(query, [], 5000)) {
          for (const { key, n } of batch) acts.set(key, n)
        }
        const [row] = await tx.query<{ n: number }>(`select count(*) as n from crash_record r
          where acts <> (select count(*) from crash_act a where a.record = r.record)`)
        return { acts, halfApplied: row?.n ?? Number.NaN }
      }),
  }
}
