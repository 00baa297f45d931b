import type { Context } from '../../context.ts'
import { type ActRow, lastSeal, unsealedActs } from '../../storage/queries/ledger.ts'
import { sealLeafTable } from '../../storage/tables/ledger.ts'
import { canonical, leafHash, noSeal, sealRoot } from './merkle.ts'

/** Acts of one batch at most. */
const batchSize = 5000

/** An act may commit so long (ms) after its instant and still be sealed; later it is a fault that `verify` names. */
export const sealingGrace = 10 * 60_000

/** What the seal holds of an act: every column, so that no change of one goes unseen. */
export function leafOf(city: string, act: ActRow): string {
  const { at, ...columns } = act
  return leafHash(`yaodian-act/1 ${city} ${canonical({ ...columns, at: new Date(at).toISOString() })}`)
}

/** Seals the acts that lie in no batch yet, batch after batch; gives how many it sealed. Not inside any submission. */
export async function sealActs(context: Context): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealBatch(context)
    sealed += count
    if (count < batchSize) return sealed
  }
}

function sealBatch(context: Context): Promise<number> {
  const city = context.city.id
  return context.database.asSystem(async (tx) => {
    const last = await lastSeal(tx, city)
    const since = last ? new Date(new Date(last.at).getTime() - sealingGrace).toISOString() : '-infinity'
    const acts = await unsealedActs(tx, city, since, batchSize)
    if (acts.length === 0) return 0
    const batch = (last?.batch ?? 0) + 1
    const leaves = acts.map((act) => leafOf(city, act))
    const previous = last?.root ?? noSeal
    const latest = Math.max(...acts.map((act) => new Date(act.at).getTime()), last ? new Date(last.at).getTime() : 0)
    await tx.copyIn(
      sealLeafTable,
      acts.map((act, position) => ({ cityId: city, actId: act.id, batch, position, hash: leaves[position] })),
    )
    await tx.query('insert into seal (city_id, batch, count, root, previous, at) values ($1, $2, $3, $4, $5, $6)', [
      city,
      batch,
      acts.length,
      sealRoot(batch, leaves, previous),
      previous,
      new Date(latest).toISOString(),
    ])
    return acts.length
  })
}
