/** Named lists: what was shipped, with what officers set on top. */
import { and, eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listNamedLists as door } from '#api/value.ts'
import type { NamedListActs } from '#core/named-list.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { namedLists } from '#core/values/named-lists.ts'
import type { Hand } from '../../context.ts'
import { namedListTable } from '../../storage/tables/value.ts'
import { begin, perform } from '../perform.ts'
import { listsByName } from '../stored.ts'
import { lockRoot } from './city-root.ts'

/** All named lists as they stand. */
export async function listNamedLists({
  tx,
  context,
}: Pick<Hand, 'tx' | 'context'>): Promise<Outcome<AnswerOf<typeof door>>> {
  const rows = await tx.orm.select().from(namedListTable).where(eq(namedListTable.cityId, context.city.id))
  const done = new Map(rows.map((row) => [row.key, row]))
  return success({
    lists: namedLists.map(({ items, ...list }) => {
      const record = done.get(list.key)
      return {
        ...list,
        items: record?.items ?? [...items],
        basis: record?.basis ?? null,
        confirmed: record?.confirmed ?? null,
      }
    }),
  })
}

/** An officer sets the items of a list, with the document that names them. */
export async function setNamedList(
  hand: Hand,
  key: string,
  { items, basis }: { items: string[]; basis: string },
): Promise<Outcome<Record<string, never>>> {
  if (new Set(items).size < items.length) return failure({ code: 'value/item-twice', at: 'items' })
  return act(hand, key, 'set', { items, basis })
}

/** An officer confirms a list as it stands. One without items has nothing to confirm. */
export async function confirmNamedList(hand: Hand, key: string, note: string): Promise<Outcome<Record<string, never>>> {
  const listed = await listNamedLists(hand)
  if (listed.ok && listed.value.lists.some((list) => list.key === key && list.items.length === 0))
    return failure({ code: 'value/list-empty' })
  return act(hand, key, 'confirm', { note })
}

async function act<Verb extends keyof NamedListActs>(
  hand: Hand,
  key: string,
  verb: Verb,
  given: Omit<NamedListActs[Verb], 'unitId' | 'key'>,
): Promise<Outcome<Record<string, never>>> {
  const unitId = await lockRoot(hand)
  if (!unitId || !namedLists.some((list) => list.key === key)) return failure({ code: 'wire/not-found' })
  const [row] = await hand.tx.orm
    .select({ id: namedListTable.id })
    .from(namedListTable)
    .where(and(eq(namedListTable.cityId, hand.context.city.id), eq(namedListTable.key, key)))
  const full = { unitId, key, ...given } as NamedListActs[Verb]
  if (row) await perform(hand, listsByName, row.id, verb, full)
  else await begin(hand, listsByName, [{ verb, values: full }])
  return success({})
}
