import type { AnswerOf } from '#api/endpoint.ts'
import type { getValue as door, listStaleUses as staleDoor } from '#api/value.ts'
import { dayOf } from '#core/day.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { ValueActs } from '#core/value.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { actTitle } from '../../words.ts'
import { actsOf } from '../perform.ts'
import { findValueRecord, installedValues, usesOf } from './installed-values.ts'
import { listNamingTargets } from './naming-targets.ts'
import { presentValue } from './present-value.ts'
import { listRunningUses, type RunningUse } from './running-uses.ts'

/** A value with all its periods, the places that use it and what was done to it. */
export async function getValue(work: Work, key: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const day = dayOf(work.now)
  const installed = await installedValues(work)
  const value = installed.get(key)
  if (!value) return failure({ code: 'wire/not-found' })
  const places = { uses: usesOf(work.context), running: await listRunningUses(work, installed) }
  return success({
    value: presentValue(value, day, places),
    periods: [...value.periods],
    uses: places.uses
      .filter((use) => use.key === key)
      .map(({ place }) => ({
        kind: place.kind,
        name: place.name,
        running: runningIn(places.running, key, place.name.zh),
      })),
    targets: await listNamingTargets(work, [value], day),
    acts: await storyOf(work, key),
  })
}

function runningIn(running: readonly RunningUse[], key: string, name: string): number {
  return running.reduce(
    (sum, { use, records }) => sum + (use.key === key && use.place.name.zh === name ? records : 0),
    0,
  )
}

/** What was done to a value, the latest first. It holds for the city, so everyone who may read it may read how it came. */
async function storyOf(work: Work, key: string) {
  const record = await findValueRecord(work, key)
  if (!record) return []
  const acts = await asSystemInside(work.tx, (tx) => actsOf({ ...work, tx }, record.id))
  return acts.reverse().map(({ id, verb, at, by, values }) => {
    const given = values as Partial<ValueActs['confirm'] & ValueActs['change']>
    return {
      id,
      verb,
      title: actTitle('value', verb, work.language),
      at,
      name: by.name,
      note: given.note ?? given.reason ?? '',
      period: given.period ?? null,
    }
  })
}

/** Every place that still uses an older value: clocks that began under it, and the text of published targets. */
export async function listStaleUses(work: Work): Promise<Outcome<AnswerOf<typeof staleDoor>>> {
  const day = dayOf(work.now)
  const installed = await installedValues(work)
  const nameOf = (key: string) => installed.get(key)?.name ?? { zh: key, en: key }
  const targets = await listNamingTargets(work, [...installed.values()], day)
  return success({
    places: (await listRunningUses(work, installed)).map(({ use: { key, place }, old, now, records }) => ({
      key,
      name: nameOf(key),
      place: { kind: place.kind, name: place.name, running: records },
      old,
      now,
    })),
    targets: targets.map((target) => ({ ...target, name: nameOf(target.key) })),
  })
}
