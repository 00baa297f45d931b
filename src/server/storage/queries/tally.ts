/** Counts of records by unit, kept in the transactions of acts and summed over ranges of the tree. */
import { and, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Extent, PathRange } from '#core/may.ts'
import type { Transaction } from '../database.ts'
import { tallyTable } from '../tables/pack.ts'
import { inExtent } from './extent.ts'

export interface TallyChange {
  unitId: string
  unitPath: string
  measure: string
  value: string
  by: number
}

/** Adds to counts; the order given is the order of the locks. */
export async function addToTallies(tx: Transaction, city: string, pack: string, changes: TallyChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += 1000) {
    const part = changes.slice(from, from + 1000)
    await tx.query(
      `insert into tally (city_id, pack, unit_id, unit_path, measure, value, count)
       select $1, $2, c.unit_id, c.unit_path, c.measure, c.value, c.by
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::numeric[]) as c(unit_id, unit_path, measure, value, by)
       on conflict (city_id, pack, unit_id, measure, value)
       do update set count = tally.count + excluded.count, unit_path = excluded.unit_path`,
      [
        city,
        pack,
        part.map((change) => change.unitId),
        part.map((change) => change.unitPath),
        part.map((change) => change.measure),
        part.map((change) => change.value),
        part.map((change) => change.by),
      ],
    )
  }
}

/** What is summed up of the kept counts. */
export interface TallySum {
  measure: string
  value: string
  count: number
}

const total = sql<number>`sum(${tallyTable.count})`.mapWith(Number)

/** Sums of the kept counts over the units in an extent, by measure and value; `under` narrows it to a subtree. */
export function sumTallies(
  tx: Transaction,
  { city, pack, extent, measures, under }: TallyQuestion,
): Promise<TallySum[]> {
  const { measure, value } = tallyTable
  return tx.orm
    .select({ measure, value, count: total })
    .from(tallyTable)
    .where(asked({ city, pack, extent, measures, under }))
    .groupBy(measure, value)
}

/** The same by the units directly below a path, each with what stands under it; '' is the unit at the path itself. */
export function sumTalliesBelow(
  tx: Transaction,
  path: string,
  question: TallyQuestion,
): Promise<(TallySum & { code: string })[]> {
  const { measure, value, unitPath } = tallyTable
  const code = sql<string>`split_part(substr(${unitPath}, ${path.length + 1}::int), '/', 1)`
  return tx.orm
    .select({ code, measure, value, count: total })
    .from(tallyTable)
    .where(asked(question))
    .groupBy(sql`1`, measure, value)
}

/** Which counts: of a pack, in an extent, by these measures. */
export interface TallyQuestion {
  city: string
  pack: string
  extent: Extent
  measures: readonly string[]
  under?: PathRange
}

function asked({ city, pack, extent, measures, under }: TallyQuestion): SQL | undefined {
  const { cityId, pack: of, measure, unitPath, count } = tallyTable
  return and(
    eq(cityId, city),
    eq(of, pack),
    inArray(measure, [...measures]),
    inExtent(extent, unitPath),
    under && and(gte(unitPath, under.from), lt(unitPath, under.to)),
    ne(count, 0),
  )
}
