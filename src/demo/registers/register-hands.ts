/** Who acts in the registers of the demo city, and what becomes of it: every act is held to the rules of its pack. */
import type { WorkingCalendar } from '#core/calendar.ts'
import type { Day } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import { covers } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackActValues, PackState } from '#core/pack-record.ts'
import type { Actor } from '#core/record.ts'
import type { Installed } from '#core/values/dated-value.ts'
import type { Story } from '#server/services/enter-stories.ts'
import { onlyAsked, stateOf } from '#server/services/registers/do-act.ts'
import type { DemoIds, Hand } from '../load-organisation.ts'
import type { Hands } from '../year/hands.ts'

/** The city that registers are entered into. */
export type City = {
  bare: Omit<Hand, 'actor' | 'now'>
  ids: DemoIds
  hands: Hands
  calendar: WorkingCalendar
  /** The values by which its clocks run. */
  installed: Installed
  /** The instant up to which the city tells. */
  told: Date
}

/** The story of a record, told act by act. */
export type Telling = Story<Record<string, PackActValues>> & {
  state: PackState | null
  /** Somebody does an act on the record. What a form would refuse throws: the demo city breaks no rule. */
  act(person: string, verb: string, given: Values, at: Date): void
}

/** Begins to tell of a record of a unit. The first act begins it. */
export function tell({ hands, ids, installed }: City, pack: Pack, id: string, unit: string): Telling {
  const unitId = ids.unit(unit)
  const doers: Record<string, Actor> = {}
  const telling: Telling = { id, acts: [], state: null, act }
  function act(person: string, verb: string, given: Values, at: Date) {
    const work = hands.work(person, `${pack.name}.${verb}`, at)
    const declared = pack.acts[verb]
    const { state: before } = telling
    const fits = declared?.from === 'new' ? before === null : declared?.from.includes(before?.state ?? 'new')
    const byOther = (declared?.notBy ?? []).every((other) => doers[other]?.unit !== work.actor.unit)
    const { state, problems } = stateOf(work, pack, verb, given, { id, unitId, before }, installed)
    if (!fits || !byOther || !covers(work.extent, `/${unit}/`) || problems.length > 0)
      throw new Error(`${person} may not ${verb} at ${unit}: ${JSON.stringify({ fits, byOther, problems })}`)
    const values = { unitId, due: state.due, started: state.started, given: onlyAsked(pack, verb, given) }
    telling.acts.push({ verb, values, by: work.actor, at })
    telling.state = state
    doers[verb] = work.actor
  }
  return telling
}

/** Who acts for a school: its clerk or principal, or those of the school above it. */
export function doerOf({ hands }: City, unit: string, day: Day): string {
  for (let key = unit; key.includes('/'); key = key.slice(0, key.lastIndexOf('/'))) {
    const [doer] = hands.doersOf(key, day)
    if (doer) return doer
  }
  throw new Error(`nobody acts for ${unit} on ${day}`)
}
