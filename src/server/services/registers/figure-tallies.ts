/**
 * The parts of a pack's figures that are kept as counts. A record that has ended adds to them what it will always add; whether an
 * open one kept its clock only time tells, so that part is asked of the records that are open and overdue.
 */
import type { Measure, Pack } from '#core/pack.ts'
import { summed } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { TallySum } from '../../storage/queries/tally.ts'

/** Measure under which the records of each period that count are kept. */
export const periodTally = 'figures:period'

/** Measure under which the numerator or the denominator of a figure is kept. */
export function figureTally(name: string, part: 'numerator' | 'denominator'): string {
  return `${name}:${part}`
}

/** Whether a part of a figure also counts records that are open and overdue. */
export function asksTime({ inTime, decided }: Measure<string, string>): boolean {
  return inTime === false || (decided === true && inTime === undefined)
}

/** What a record adds to the kept parts of the pack's figures. */
export function figureTallies(pack: Pack, state: PackState): TallySum[] {
  const tallies: TallySum[] = []
  const period = pack.period ? String(state.values[pack.period.field] ?? '') : ''
  if (pack.period?.in.includes(state.state)) tallies.push({ measure: periodTally, value: period, count: 1 })
  for (const [name, { numerator, denominator }] of Object.entries(pack.indicators)) {
    const add = (part: 'numerator' | 'denominator', count: number) => {
      if (count !== 0) tallies.push({ measure: figureTally(name, part), value: period, count })
    }
    add('numerator', shareOf(numerator, state))
    if (denominator) add('denominator', shareOf(denominator, state))
  }
  return tallies
}

/** What a record adds to a part of a figure. */
export function shareOf(
  measure: Measure<string, string>,
  { state, values, due, ended }: Pick<PackState, 'state' | 'values' | 'due' | 'ended'>,
): number {
  if (measure.in && !measure.in.includes(state)) return 0
  for (const [name, wanted] of Object.entries(measure.where ?? {}))
    if (!(wanted ?? []).includes(values[name] as string)) return 0
  if (measure.decided && ended === null) return 0
  if (measure.inTime !== undefined && (ended === null || due === null || ended <= due !== measure.inTime)) return 0
  const fields = summed(measure)
  return fields.length === 0 ? 1 : fields.reduce((sum, name) => sum + Number(values[name] ?? 0), 0)
}
