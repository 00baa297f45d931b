/** Reading and writing the seals of the ledger, as the system role. */
import type { Transaction } from '../database.ts'

/** An act as it is hashed: every column. */
export interface ActRow {
  id: string
  record_id: string
  type: string
  verb: string
  values: Record<string, unknown>
  at: string | Date
  account: string
  person: string | null
  name: string
  unit: string
  step: number
}

const actColumns = 'a.id, a.record_id, a.type, a.verb, a.values, a.at, a.account, a.person, a.name, a.unit, a.step'

export interface SealRow {
  batch: number
  count: number
  root: string
  previous: string
  at: string | Date
}

/** The last seal of a city, locked so that one sealer works at a time. */
export async function lastSeal(tx: Transaction, city: string): Promise<SealRow | undefined> {
  const [row] = await tx.query<SealRow>(
    'select batch, count, root, previous, at from seal where city_id = $1 order by batch desc limit 1 for update',
    [city],
  )
  return row
}

/** Acts that lie in no batch, not older than `since`, in the order of their ids. */
export async function unsealedActs(tx: Transaction, city: string, since: string, limit: number): Promise<ActRow[]> {
  return tx.query<ActRow>(
    `select ${actColumns} from act a
     where a.city_id = $1 and a.at >= $2
       and not exists (select 1 from seal_leaf l where l.city_id = a.city_id and l.act_id = a.id)
     order by a.at, a.id limit $3`,
    [city, since, limit],
  )
}

/** Leaves with their acts, in the order of batches and places; the act's columns are null where it is gone. */
export function sealedActs(
  tx: Transaction,
  city: string,
): AsyncIterable<(Partial<ActRow> & { act_id: string; batch: number; position: number; hash: string })[]> {
  return tx.stream(
    `select l.act_id, l.batch, l.position, l.hash, ${actColumns} from seal_leaf l
     left join act a on a.city_id = l.city_id and a.id = l.act_id
     where l.city_id = $1 order by l.batch, l.position`,
    [city],
    2000,
  )
}

/** All seals in order. */
export async function listSeals(tx: Transaction, city: string): Promise<SealRow[]> {
  return tx.query<SealRow>('select batch, count, root, previous, at from seal where city_id = $1 order by batch', [
    city,
  ])
}

/** Acts without a leaf: how many, and the ids of those older than an instant. */
export async function actsWithoutLeaf(
  tx: Transaction,
  city: string,
  before: string | null,
): Promise<{ count: number; old: string[] }> {
  const rows = await tx.query<{ id: string; old: boolean }>(
    `select a.id, coalesce(a.at < $2::timestamptz, false) as old from act a
     where a.city_id = $1 and not exists (select 1 from seal_leaf l where l.city_id = a.city_id and l.act_id = a.id)`,
    [city, before],
  )
  return { count: rows.length, old: rows.filter((row) => row.old).map((row) => row.id) }
}

/** Records whose acts do not run from 1 to the record's version without a gap. */
export async function brokenRecords(
  tx: Transaction,
  city: string,
): Promise<{ id: string; version: number; acts: number; last: number }[]> {
  return tx.query(
    `select r.id, r.version, count(a.id)::int as acts, coalesce(max(a.step), 0)::int as last
     from record r left join act a on a.city_id = r.city_id and a.record_id = r.id
     where r.city_id = $1 group by r.id, r.version
     having count(a.id) <> r.version or coalesce(max(a.step), 0) <> r.version`,
    [city],
  )
}
