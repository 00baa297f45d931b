import { eq } from 'drizzle-orm'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { RecordState } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { find, perform } from '../perform.ts'
import { installedValues } from '../values/installed-values.ts'
import { checkRows, type UnitPaths } from './check-rows.ts'
import { imports } from './exchange.ts'
import { type TallySums, tallySums } from './keep-tallies.ts'
import { keepingOf } from './keeping.ts'
import { rowsLast } from './kept-pieces.ts'
import { dropKeptRows, keptKeys, keptRows } from './kept-rows.ts'
import { changingAct, isGood, rowsMatcher } from './match-rows.ts'
import { rowsAtOnce } from './read-rows.ts'
import { changeMany, readyToBegin, type Written } from './write-many.ts'

/**
 * Takes the rows of a preview that are right, all in one transaction. They are matched again: what others did since the
 * preview counts. A commit that was done gives its answer again and changes nothing.
 */
export async function commitImport(work: Work, pack: Pack, id: string): Promise<Outcome<{ taken: number }>> {
  const { visitor, now } = work
  const found = await find(work, imports, id)
  if (!found || found.pack !== pack.name || found.account !== visitor.account.id)
    return failure({ code: 'wire/not-found' })
  if (found.state === 'committed') return success({ taken: found.taken })
  if (now.getTime() - new Date(found.previewedAt).getTime() > rowsLast) return failure({ code: 'import/expired' })

  const { keys, fields } = await keptKeys(work, id)
  // All are matched before the first is written: the database knows little of a table that is being filled.
  const match = await rowsMatcher(work, pack, fields, keys)
  const facts = {
    units: await unitPaths(work),
    installed: await installedValues(work),
    rowsCheck: keepingOf(pack).rowsCheck?.(work),
  }
  const counts = tallySums(keepingOf(pack).stored.counted)
  // The database writes one part while the next is made ready; more of them ahead would cost a hundred megabytes.
  let writing: Promise<void> = Promise.resolve()
  let [matched, taken] = [0, 0]
  for await (const rows of keptRows(work, id))
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce)
      const good = (await match(part, keys.slice(matched, matched + part.length))).filter(isGood)
      const checked = await checkRows(work, pack, good, facts)
      const written = checked.flatMap((each) => ('written' in each ? [each.written] : []))
      const write = await readyToWrite(work, pack, written, id, counts)
      await writing
      writing = write()
      writing.catch(() => {})
      matched += part.length
      taken += written.length
    }
  await writing
  await counts.write(work)
  await perform(work, imports, id, 'commit', { taken })
  await dropKeptRows(work, id)
  return success({ taken })
}

async function readyToWrite(
  work: Work,
  pack: Pack,
  written: readonly Written[],
  id: string,
  counts: TallySums<RecordState>,
): Promise<() => Promise<void>> {
  const verb = pack.imports?.act as string
  const [begun, changed] = [written.filter((each) => !each.before), written.filter((each) => each.before)]
  const begin = await readyToBegin(work, pack, verb, begun, id, counts)
  return async () => {
    await begin()
    await changeMany(work, pack, changingAct(pack) ?? verb, changed, id, counts)
  }
}

/** Paths of the units within the scope of the transaction. */
async function unitPaths({ tx, context }: Work): Promise<UnitPaths> {
  const rows = await tx.orm
    .select({ id: unitTable.id, unitPath: unitTable.unitPath })
    .from(unitTable)
    .where(eq(unitTable.cityId, context.city.id))
  return new Map(rows.map(({ id, unitPath }) => [id, unitPath]))
}
