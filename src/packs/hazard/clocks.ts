import type { PackClock } from '#core/pack.ts'
import type { fields, Hazard, states } from './fields.ts'

/** Key of the period within which a hazard of a grade is put right. One that was not graded is taken as ordinary. */
export const rectifyKey = ({ values }: Hazard) => `hazard.rectify.${values.grade ?? 'ordinary'}` as const

/** Keys of the periods of rectification. */
export const rectifyKeys = ['hazard.rectify.ordinary', 'hazard.rectify.serious', 'hazard.rectify.major'] as const

export const clocks = [
  {
    in: ['reported'],
    length: (_, inForce) => inForce.clock('hazard.grade'),
    uses: ['hazard.grade'],
    asks: ['grade'],
  },
  {
    in: ['graded'],
    length: ({ values }, inForce) =>
      inForce.clock(values.grade === 'major' ? 'hazard.escalate.major' : 'hazard.assign'),
    uses: ['hazard.escalate.major', 'hazard.assign'],
    asks: ['assign'],
  },
  {
    // One clock until the re-check: neither escalating nor sending back gives new time.
    in: ['escalated', 'rectifying', 'rectified'],
    length: (hazard, inForce) =>
      hazard.values.deadline === null
        ? inForce.clock(rectifyKey(hazard), 'stays')
        : { kind: 'until', day: hazard.values.deadline, basis: '整改通知确定的期限' },
    uses: rectifyKeys,
    asks: ['rectify'],
  },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
