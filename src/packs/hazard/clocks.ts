import type { Clock } from '#core/clock.ts'
import type { PackClock } from '#core/pack.ts'
import type { fields, Hazard, states } from './fields.ts'
import { type PeriodKey, periods } from './values.ts'

/** Natural days within which a hazard of a grade is put right. One that was not graded is taken as ordinary. */
export function rectifyDays(grade: Hazard['values']['grade']): number {
  return periods[`hazard.rectify.${grade ?? 'ordinary'}`].amount
}

function clock(key: PeriodKey): Clock {
  const { amount, unit, basis } = periods[key]
  return { kind: unit, amount, basis, onHoliday: 'stays' }
}

export const clocks = [
  { in: ['reported'], length: () => clock('hazard.grade'), uses: ['hazard.grade'] },
  {
    in: ['graded'],
    length: ({ values }) => clock(values.grade === 'major' ? 'hazard.escalate.major' : 'hazard.assign'),
    uses: ['hazard.escalate.major', 'hazard.assign'],
  },
  {
    // One clock until the re-check: neither escalating nor sending back gives new time.
    in: ['escalated', 'rectifying', 'rectified'],
    length: ({ values }) =>
      values.deadline === null
        ? clock(`hazard.rectify.${values.grade ?? 'ordinary'}`)
        : { kind: 'until', day: values.deadline, basis: '整改通知确定的期限' },
    uses: ['hazard.rectify.ordinary', 'hazard.rectify.serious', 'hazard.rectify.major'],
  },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
