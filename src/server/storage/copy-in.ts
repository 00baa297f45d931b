/** Many rows in one INSERT. COPY refuses tables under row-level security; this costs the database about as little. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Statement } from './in-one-go.ts'
import { escapeName } from './literal.ts'
import { writeArray, writeValue } from './values.ts'

/** Parts the values of a column, and stands for null among them: neither is in a text that people wrote. */
const mark = '\u001e'
const nothing = '\u001f'
const marks = new RegExp(`[${mark}${nothing}]`)

/** Rows of one INSERT. */
const rowsOfInsertion = 1000

/** The statements that insert rows, given by the names of the table's properties; what is left out is null. */
export function insertionsOf(table: PgTable, rows: readonly Record<string, unknown>[]): Statement[] {
  const statements: Statement[] = []
  for (let from = 0; from < rows.length; from += rowsOfInsertion)
    statements.push(insertionOf(table, rows.slice(from, from + rowsOfInsertion)))
  return statements
}

/**
 * A column comes as one text that the database splits, or as a single value where all rows have the same: a third of the time of
 * json, which names every column in every row.
 */
function insertionOf(table: PgTable, rows: readonly Record<string, unknown>[]): Statement {
  const columns = Object.entries(getTableColumns(table))
  const parameters: (string | null)[] = []
  const chosen: string[] = []
  const split: string[] = []
  for (const [property, column] of columns) {
    const isJson = column.getSQLType() === 'jsonb'
    let [alike, marked] = [true, false]
    const values = rows.map((row) => textOf(row[property], isJson))
    const [first = null] = values
    for (const value of values) {
      if (value !== first) alike = false
      // Text of json has no such characters: they are written as escapes in it.
      if (!isJson && value !== null && marks.test(value)) marked = true
    }
    const at = `$${parameters.length + 1}`
    const type = column.getSQLType()
    if (alike) {
      chosen.push(`${at}::${type}`)
      parameters.push(first)
      continue
    }
    const name = `c${split.length}`
    chosen.push(`${name}::${type}`)
    if (marked) {
      split.push(`${at}::text[]`)
      parameters.push(writeArray(values))
    } else {
      split.push(`string_to_array(${at}, chr(30), chr(31))`)
      parameters.push(values.map((value) => value ?? nothing).join(mark))
    }
  }
  const names = columns.map(([, column]) => escapeName(column.name)).join(', ')
  const from =
    split.length > 0
      ? `unnest(${split.join(', ')}) as r(${split.map((_, n) => `c${n}`).join(', ')})`
      : `generate_series(1, ${rows.length})`
  return {
    sql: `insert into ${escapeName(getTableName(table))} (${names}) select ${chosen.join(', ')} from ${from}`,
    parameters,
  }
}

function textOf(value: unknown, isJson: boolean): string | null {
  if (value === null || value === undefined) return null
  if (isJson) return JSON.stringify(value)
  return typeof value === 'string' ? value : writeValue(value)
}
