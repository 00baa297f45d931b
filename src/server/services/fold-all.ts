import { and, eq, sql } from 'drizzle-orm'
import { foldAct, type RecordState, type Verbs } from '#core/record.ts'
import type { Hand } from '../context.ts'
import { among } from '../storage/queries/among.ts'
import { actTable } from '../storage/tables/ledger.ts'
import type { Stored } from './stored.ts'

/** States of many records of a kind, folded from their acts up to an instant: without personal values, unless they are opened. */
export async function foldAll<State extends RecordState, Acts extends Verbs>(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  { kind }: Stored<State, Acts>,
  ids: readonly string[],
  until: string,
  open: (record: string, values: Record<string, unknown>) => Record<string, unknown> = (_, values) => values,
): Promise<Map<string, State>> {
  const states = new Map<string, State>()
  for (let from = 0; from < ids.length; from += 5000) {
    const acts = await tx.orm
      .select()
      .from(actTable)
      .where(
        and(
          eq(actTable.cityId, context.city.id),
          among(actTable.recordId, ids.slice(from, from + 5000)),
          sql`${actTable.at} <= ${until}`,
        ),
      )
      .orderBy(actTable.recordId, actTable.step)
    for (const { recordId, account, person, name, unit, values, ...act } of acts) {
      const by = { account, person, name, unit }
      states.set(
        recordId,
        foldAct(kind, states.get(recordId) ?? null, { ...act, values: open(recordId, values), record: recordId, by }),
      )
    }
  }
  return states
}
