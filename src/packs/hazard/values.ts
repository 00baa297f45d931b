/**
 * Periods of the pack. There is no national value: they are assumptions with which a bureau begins and which it replaces by
 * its own rule. Keys are those under which values are kept and confirmed.
 */
import type { ClockKind } from '#core/clock.ts'

interface Period {
  amount: number
  unit: ClockKind
  basis: string
  from: string
  sure: 'assumption'
}

const basis = '假定值：国家未统一规定，以本地隐患分级治理制度为准'

export const periods = {
  'hazard.grade': { amount: 2, unit: 'working-days', basis, from: '2025-01-01', sure: 'assumption' },
  'hazard.assign': { amount: 2, unit: 'working-days', basis, from: '2025-01-01', sure: 'assumption' },
  'hazard.escalate.major': { amount: 2, unit: 'hours', basis, from: '2025-01-01', sure: 'assumption' },
  'hazard.rectify.ordinary': { amount: 15, unit: 'natural-days', basis, from: '2025-01-01', sure: 'assumption' },
  'hazard.rectify.serious': { amount: 30, unit: 'natural-days', basis, from: '2025-01-01', sure: 'assumption' },
  'hazard.rectify.major': { amount: 90, unit: 'natural-days', basis, from: '2025-01-01', sure: 'assumption' },
} as const satisfies Record<string, Period>

export type PeriodKey = keyof typeof periods
