import type { Clock } from '#core/clock.ts'
import type { PackClock } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

/** Working days for each step, with which a bureau begins: there is no national value. */
export const periods = {
  'school.check': { amount: 5, sure: 'assumption' },
  'school.amend': { amount: 3, sure: 'assumption' },
  'school.confirm': { amount: 10, sure: 'assumption' },
} as const

function clock(key: keyof typeof periods): Clock {
  const basis = '假定值：以本地教育事业统计工作安排为准'
  return { kind: 'working-days', amount: periods[key].amount, basis, onHoliday: 'next-working-day' }
}

export const clocks = [
  { in: ['filled'], length: () => clock('school.check') },
  { in: ['sent-back'], length: () => clock('school.amend') },
  { in: ['checked'], length: () => clock('school.confirm') },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
