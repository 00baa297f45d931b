import { addMonths, dayOf } from '#core/day.ts'
import type { PackClock } from '#core/pack.ts'
import type { Contact, fields, states } from './fields.ts'

/** Months after which somebody looks again: an assumption, once a term. */
export const monthsOfConfirmation = 6

/** The last act by which somebody said that it is so. */
function lastSaid({ done, at }: Contact): string {
  return (
    [done.register, done.correct, done.confirm]
      .filter((each) => each !== undefined)
      .sort()
      .pop() ?? at
  )
}

export const clocks = [
  {
    in: ['listed'],
    length: (contact: Contact) => ({
      kind: 'until',
      day: addMonths(dayOf(new Date(lastSaid(contact))), monthsOfConfirmation),
      basis: '本系统的约定：每学期确认一次',
    }),
    asks: ['confirm'],
  },
] as const satisfies PackClock<typeof fields, (typeof states)[number]>[]
