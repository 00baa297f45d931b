import type { PackClock } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

export const clocks = [
  {
    in: ['listed'],
    length: ({ values }) =>
      values.on === null ? null : { kind: 'until', day: values.on, basis: '年度督查检查考核计划确定的日期' },
  },
  {
    in: ['held'],
    length: (_, inForce) => inForce.clock('inspection.answer'),
    uses: ['inspection.answer'],
    asks: ['answer'],
  },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
