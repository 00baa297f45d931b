import { type Day, dayOf } from '#core/day.ts'
import type { Pack } from '#core/pack.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { columnName } from '../../storage/tables/pack.ts'
import type { Addressed } from './authority-toward.ts'

interface Row {
  unit: string
  period: string | null
  state: string
  ownership: string | null
}

/**
 * Which of some units are private bodies (民办): training institutions by their kind, schools by the ownership that their register keeps
 * on the day. Read as the system: who may chase a unit need not read its register, and the rule holds all the same.
 */
export async function privateUnits(
  { tx, context, now }: Pick<Hand, 'tx' | 'context' | 'now'>,
  units: readonly Addressed[],
): Promise<ReadonlySet<string>> {
  const found = new Set(units.filter(({ kind }) => kind === 'training-institution').map(({ id }) => id))
  const asked = units.map(({ id }) => id).filter((id) => !found.has(id))
  for (const pack of context.packs) {
    const { ownership, period } = pack
    if (!ownership || !period || asked.length === 0) continue
    const rows = await asSystemInside(tx, (whole) =>
      whole.query<Row>(ownershipsOf(pack, ownership.field, period.field), [context.city.id, asked]),
    )
    for (const [unit, own] of Map.groupBy(rows, (row) => row.unit))
      if (ownership.private.includes(rowOn(own, period, dayOf(now))?.ownership ?? '')) found.add(unit)
  }
  return found
}

/**
 * The record that tells on a day: that of the last period begun that is confirmed; where none is, what was filled in. A new private
 * school is private before anybody has confirmed its figures.
 */
function rowOn(rows: readonly Row[], { in: confirmed, day }: NonNullable<Pack['period']>, today: Day): Row | undefined {
  const begun = rows.filter(({ period }) => period !== null && day(period) <= today)
  return begun.findLast(({ state }) => confirmed.includes(state)) ?? begun.at(-1)
}

/** Names come from a pack that was checked when the service started. */
function ownershipsOf({ name }: Pack, field: string, period: string): string {
  return `select unit_id as unit, "${columnName(period)}" as period, state, "${columnName(field)}" as ownership
    from "${name.replaceAll('-', '_')}" where city_id = $1 and unit_id = any($2::uuid[]) order by "${columnName(period)}", id`
}
