/**
 * Periods of the pack. There is no national value: they are assumptions with which a bureau begins and which it replaces by
 * its own rule. Keys are those under which values are kept and confirmed.
 */
import type { ClockKind } from '#core/clock.ts'
import type { Words } from '#core/pack.ts'
import type { DatedValue } from '#core/values/dated-value.ts'

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

const names: Record<PeriodKey, Words> = {
  'hazard.grade': { zh: '隐患定级', en: 'Grade a hazard' },
  'hazard.assign': { zh: '隐患交办', en: 'Assign a hazard' },
  'hazard.escalate.major': { zh: '重大隐患上报', en: 'Escalate a major hazard' },
  'hazard.rectify.ordinary': { zh: '一般隐患整改', en: 'Rectify an ordinary hazard' },
  'hazard.rectify.serious': { zh: '较大隐患整改', en: 'Rectify a serious hazard' },
  'hazard.rectify.major': { zh: '重大隐患整改', en: 'Rectify a major hazard' },
}

/** The periods as values that officers confirm and change. */
export const values: readonly DatedValue[] = (Object.keys(periods) as PeriodKey[]).map((key) => {
  const { amount, unit, basis, from, sure } = periods[key]
  return {
    key,
    subject: 'safety',
    name: names[key],
    content: amount,
    comparator: 'is',
    unit,
    from,
    fromKnown: 'day',
    to: null,
    basis,
    certainty: sure,
    level: 'local',
    on: true,
  }
})
