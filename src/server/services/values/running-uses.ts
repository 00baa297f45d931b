import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { atTime, type Day, dayOf } from '#core/day.ts'
import { extentOf } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { subjectOf } from '#core/pack-record.ts'
import { type Content, type InForce, type Installed, inForceOn, periodOn } from '#core/values/dated-value.ts'
import { packUses, type ValueUse } from '#core/values/uses.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { packTable } from '../../storage/tables/pack.ts'
import { readStates } from '../registers/list-records.ts'

/** Records of a pack whose clock began under an older value and runs by it to its end. */
export interface RunningUse {
  use: ValueUse
  old: Content
  now: Content
  records: number
}

/** What still runs by an older value, as far as the visitor may read the registers. */
export async function listRunningUses(work: Work, installed: Installed): Promise<RunningUse[]> {
  const today = dayOf(work.now)
  const found: RunningUse[] = []
  for (const pack of work.context.packs) {
    const changed = packUses(pack).filter(({ key, clock }) => clock && changedOn(key, today, installed))
    for (const use of changed) found.push(...(await runningBy(work, pack, use, today, installed)))
  }
  return found
}

/** The day on which the value that holds under a key replaced another one. */
function changedOn(key: string, day: Day, installed: Installed): Day | null {
  const value = installed.get(key)
  const now = value && periodOn(value, day)
  return now && value.periods.some(({ from }) => from < now.from) ? now.from : null
}

async function runningBy(
  work: Work,
  pack: Pack,
  use: ValueUse,
  today: Day,
  installed: Installed,
): Promise<RunningUse[]> {
  const clock = pack.clocks[use.clock?.position ?? -1]
  const value = installed.get(use.key)
  const since = changedOn(use.key, today, installed)
  if (!clock || !value || !since) return []
  const now = periodOn(value, today)?.content ?? null
  const byOld = new Map<string, { old: Content; records: number }>()
  for (const state of await readStates(work, pack, await startedBefore(work, pack, clock.in, since))) {
    const day = dayOf(new Date(state.started as string))
    const asked = new Set<string>()
    clock.length(subjectOf(state, work.now), noting(inForceOn(day, installed), asked))
    const old = periodOn(value, day)?.content ?? null
    if (!asked.has(use.key) || JSON.stringify(old) === JSON.stringify(now)) continue
    const key = JSON.stringify(old)
    byOld.set(key, { old, records: (byOld.get(key)?.records ?? 0) + 1 })
  }
  return [...byOld.values()].map(({ old, records }) => ({ use, old, now, records }))
}

/** Values that note which of them are asked for: a clock uses one of several by what the record says. */
function noting(inForce: InForce, asked: Set<string>): InForce {
  const note = (key: string) => {
    asked.add(key)
    return key
  }
  return { number: (key) => inForce.number(note(key)), clock: (key, ...rest) => inForce.clock(note(key), ...rest) }
}

/** Open records in one of the states whose clock began before a day. */
async function startedBefore({ tx, context, visitor }: Work, pack: Pack, states: readonly string[], day: Day) {
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const column = (name: string) => columns[name] as PgColumn
  const extent = extentOf(visitor.standings, `${pack.name}.read`, context.city.path, context.policy)
  return (await tx.orm
    .select()
    .from(packTable(pack) as never)
    .where(
      and(
        eq(column('cityId'), context.city.id),
        inExtent(extent, column('unitPath')),
        isNull(column('ended')),
        inArray(column('state'), [...states]),
        lt(column('started'), atTime(day, '00:00').toISOString()),
      ),
    )) as Record<string, unknown>[]
}
