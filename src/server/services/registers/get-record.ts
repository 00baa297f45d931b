import { dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import { may } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { clockOf } from '#core/pack-clock.ts'
import { type PackActValues, type PackState, subjectOf } from '#core/pack-record.ts'
import { failure, success } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import { inForceOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { actTitle } from '../../words.ts'
import { actsOf, find } from '../perform.ts'
import { unitNames } from '../unit-names.ts'
import { installedValues } from '../values/installed-values.ts'
import { actsOpenTo } from './do-act.ts'
import { keepingOf } from './keeping.ts'
import { presentLines } from './list-records.ts'
import { maskGiven } from './mask-values.ts'

/** A record with its story and what the visitor may do to it; as it stood at an instant when `asOf` is given. */
export async function getRecord(work: Work, pack: Pack, id: string, asOf?: string) {
  const { stored, view, given } = keepingOf(pack)
  const present = await find(work, stored, id)
  if (!present) return failure({ code: 'wire/not-found' })
  const acts = await actsOf(work, id, asOf)
  const kept = asOf ? foldActs(stored.kind, acts) : present
  if (!kept) return failure({ code: 'wire/not-found' })
  const state = view(kept)
  const then = { ...work, now: asOf ? new Date(asOf) : work.now }
  const [record] = await presentLines(then, pack, [state], { asOf: asOf !== undefined })
  if (!record) throw new Error('one record makes one line')
  const gave = acts.map((act) => maskGiven(pack, { given: given(act.values as Values) }))
  const unitFields = Object.keys(pack.fields).filter((name) => pack.fields[name]?.kind === 'unit')
  const named = gave.flatMap((values) => unitFields.map((name) => (values[name] as string | undefined) ?? null))
  const names = await unitNames(work, [...acts.map((act) => act.by.unit), ...named])
  for (const values of gave)
    for (const name of unitFields) if (name in values) values[name] = names.get(values[name] as string) ?? null
  return success({
    record,
    clock: await clockFor(work, pack, state),
    acts: acts.map((act, at) => ({
      id: act.id,
      type: act.type,
      verb: act.verb,
      title: pack.words.acts[act.verb]?.[work.language] ?? actTitle(pack.name, act.verb, work.language),
      at: act.at,
      name: act.by.name,
      unit: names.get(act.by.unit)?.name ?? '',
      values: gave[at] as Values,
      revealed: (act.values as PackActValues).revealed ?? null,
    })),
    may: asOf ? [] : actsOpenTo(work, pack, { ...view(present), unitPath: present.unitPath }),
    reveals: !asOf && mayReveal(work, pack, present.unitPath),
  })
}

function mayReveal({ visitor, context }: Work, pack: Pack, path: string): boolean {
  return may(visitor.standings, `${pack.name}.reveal`, context.city.path, path, context.policy)
}

/** The clock that runs for a record, by the values in force on the day on which it began. */
async function clockFor(work: Work, pack: Pack, state: PackState) {
  if (state.ended || !state.started) return null
  const inForce = inForceOn(dayOf(new Date(state.started)), await installedValues(work))
  return clockOf(pack, subjectOf(state, work.now), inForce)
}
