import type { Connection } from './connection.ts'
import { escapeLiteral, escapeName } from './literal.ts'
import { type Scope, scopeSettings } from './scope.ts'

/** One of several who do something in one transaction: what they reach, and the row that they are about. */
export interface Member {
  scope: Scope
  /** Id of a row. */
  id: string
}

/**
 * The path of the unit at which each member's row stands, null where the member does not reach it: asked of the policies in the scope
 * of each member by itself, in one round trip. The settings of the last member stay.
 */
export async function placesReached(
  connection: Connection,
  table: string,
  members: readonly Member[],
): Promise<(string | null)[]> {
  const name = escapeName(table)
  const asked = members.map(({ scope, id }) => {
    const row = `city_id = ${escapeLiteral(scope.city)} and id = ${escapeLiteral(id)}::uuid`
    return `${scopeSettings(scope)}; select unit_path from ${name} where ${row}`
  })
  const answers = await connection.scripts(asked.join(';\n'))
  return members.map((_, i) => {
    const [row] = (answers[2 * i + 1] as { rows: { unit_path: string }[] }).rows
    return row?.unit_path ?? null
  })
}
