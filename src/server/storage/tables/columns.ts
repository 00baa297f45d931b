/** Columns that every table has, and the column types that both engines read back alike. */
import { customType, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/** A place in the tree, `/ty/yx/003/`, compared byte by byte so that scopes are ranges. */
export const path = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

/** Words for the full-text search, as a list of lexemes. */
export const lexemes = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** As PostgreSQL writes an instant in UTC: `2026-01-05 01:00:00.25+00`. */
const plain = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/

const inForm = (text: string) => `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) =>
    typeof value === 'string' && plain.test(value) ? inForm(value) : new Date(value).toISOString(),
})

/** A day of Asia/Shanghai, `YYYY-MM-DD`. */
export const day = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'date',
  fromDriver: (value) => (typeof value === 'string' ? value.slice(0, 10) : value.toISOString().slice(0, 10)),
})

/** Columns of a record: the city, its id, the unit where it stands and that unit's path now. */
export function recordColumns() {
  return {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    unitId: uuid('unit_id').notNull(),
    unitPath: path('unit_path').notNull(),
  }
}

/** Key and scope index of a record's table. */
export function recordIndexes(name: string) {
  // biome-ignore lint/suspicious/noExplicitAny: drizzle's column builder types differ for each table
  return (table: any) => [
    primaryKey({ name: `${name}_pk`, columns: [table.cityId, table.id] }),
    index(`${name}_scope`).on(table.cityId, table.unitPath),
  ]
}
