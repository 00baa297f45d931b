import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builderOver } from './builder.ts'
import { unitTable } from './tables/organisation.ts'
import { assignmentTable, returnSummaryTable } from './tables/plan.ts'

const { id, due, cadence } = assignmentTable
const { count, settled, lastReason } = returnSummaryTable
const upper = alias(unitTable, 'upper')
const above = eq(upper.id, unitTable.id)

/** Statements of each shape: plain, of a table, joined, of an alias, of columns of two tables, in SQL, deeper than usual. */
const shapes: Record<string, (orm: PgRemoteDatabase) => PromiseLike<unknown>> = {
  plain: (orm) => orm.select({ id, due, cadence }).from(assignmentTable),
  table: (orm) => orm.select().from(returnSummaryTable),
  'left join': (orm) =>
    orm
      .select({ id, due, summary: { count, settled, lastReason } })
      .from(assignmentTable)
      .leftJoin(returnSummaryTable, and(eq(returnSummaryTable.id, id))),
  'left join of tables': (orm) =>
    orm.select().from(assignmentTable).leftJoin(returnSummaryTable, eq(returnSummaryTable.id, id)),
  alias: (orm) =>
    orm
      .select({ unit: { id: unitTable.id }, upper })
      .from(unitTable)
      .leftJoin(upper, above),
  'right join': (orm) => orm.select().from(unitTable).rightJoin(upper, above),
  'full join': (orm) => orm.select().from(unitTable).fullJoin(upper, above),
  'two tables in one object': (orm) =>
    orm
      .select({ both: { id: unitTable.id, name: upper.name } })
      .from(unitTable)
      .leftJoin(upper, above),
  SQL: (orm) =>
    orm
      .select({
        bare: sql`1`,
        mapped: sql`2`.mapWith(Number),
        named: sql<string>`3`.mapWith(String).as('named'),
        nested: { named: sql`4`.mapWith(Number).as('nested') },
      })
      .from(unitTable),
  deep: (orm) =>
    orm.select({ a: { b: { id: unitTable.id, name: unitTable.name } } } as unknown as { a: never }).from(unitTable),
  returning: (orm) => orm.update(unitTable).set({ name: 'x' }).returning(),
}

/** The value of a column as PostgreSQL gives it; an instant where one is read. */
const value = fc.constantFrom('2026-01-05 01:00:00.25+00', '2026-01-05 01:00:00+00', null)

test.each(Object.entries(shapes))('%s: rows are those that the builder itself gives', async (_, ask) => {
  let width = 0
  const measure = drizzle(async (statement) => {
    // As many columns as the statement names, at the most.
    width = statement.split(',').length + 1
    return { rows: [] }
  })
  await ask(measure)
  const rows = fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const send = async () => ({ rows: structuredClone(given) })
      // What jsonb holds is text here, and read by the column: both refuse what is none in the same words.
      const told = (orm: PgRemoteDatabase) =>
        ask(orm).then(
          (read) => ({ read }),
          (error) => ({ refused: String(error) }),
        )
      expect(await told(builderOver(send))).toEqual(await told(drizzle(send)))
    }),
  )
})
