import type { Problem } from '#core/problem.ts'
import type { Context } from '../../context.ts'
import { type ActRow, actsWithoutLeaf, brokenRecords, listSeals, sealedActs } from '../../storage/queries/ledger.ts'
import { noSeal, sealRoot } from './merkle.ts'
import { leafOf, sealingGrace } from './seal-acts.ts'

/** A fault of the ledger and where it lies. */
export interface LedgerFault {
  problem: Problem
  act: string | null
  batch: number | null
}

export interface Verification {
  sound: boolean
  acts: number
  batches: number
  unsealed: number
  /** Root of the last seal: printed or kept elsewhere, it shows later whether the whole ledger was exchanged. */
  root: string
  faults: LedgerFault[]
}

/** Recomputes every leaf, every root and the chain of roots; finds any altered, removed or inserted act. */
export function verifyLedger(context: Context): Promise<Verification> {
  const city = context.city.id
  return context.database.asSystem(
    async (tx) => {
      const faults: LedgerFault[] = []
      const report = (code: string, act: string | null, batch: number | null, values: Problem['arguments'] = {}) =>
        faults.push({ problem: { code, arguments: batch === null ? values : { ...values, batch } }, act, batch })

      const leaves = new Map<number, string[]>()
      let acts = 0
      for await (const rows of sealedActs(tx, city)) {
        for (const row of rows) {
          const { act_id, batch, position: _, hash, ...act } = row
          acts += 1
          const own = leaves.get(batch)
          if (own) own.push(hash)
          else leaves.set(batch, [hash])
          if (act.id === null || act.id === undefined) report('ledger/act-removed', act_id, batch)
          else if (leafOf(city, act as ActRow) !== hash) report('ledger/act-altered', act_id, batch)
        }
      }
      const seals = await listSeals(tx, city)
      let previous = noSeal
      let expected = 1
      for (const seal of seals) {
        const own = leaves.get(seal.batch) ?? []
        if (seal.batch !== expected) report('ledger/batch-missing', null, expected)
        if (
          seal.previous !== previous ||
          seal.root !== sealRoot(seal.batch, own, seal.previous) ||
          seal.count !== own.length
        )
          report('ledger/batch-altered', null, seal.batch)
        leaves.delete(seal.batch)
        previous = seal.root
        expected = seal.batch + 1
      }
      for (const batch of leaves.keys()) report('ledger/batch-missing', null, batch)

      const last = seals.at(-1)
      const before = last ? new Date(new Date(last.at).getTime() - sealingGrace).toISOString() : null
      const loose = await actsWithoutLeaf(tx, city, before)
      for (const act of loose.old) report('ledger/act-inserted', act, null)
      for (const record of await brokenRecords(tx, city))
        report('ledger/record-broken', null, null, { record: record.id, version: record.version, acts: record.acts })
      return { sound: faults.length === 0, acts, batches: seals.length, unsealed: loose.count, root: previous, faults }
    },
    { limit: 600 },
  )
}
