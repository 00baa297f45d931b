import type { PackClock } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

export const clocks = [
  { in: ['filled'], length: (_, inForce) => inForce.clock('school.check'), uses: ['school.check'] },
  { in: ['sent-back'], length: (_, inForce) => inForce.clock('school.amend'), uses: ['school.amend'], asks: ['amend'] },
  { in: ['checked'], length: (_, inForce) => inForce.clock('school.confirm'), uses: ['school.confirm'] },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
