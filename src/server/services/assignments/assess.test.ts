import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Assessed } from '#core/assignment.ts'
import { workingCalendar } from '#core/calendar.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import { lightThresholds } from '#core/light-rules.ts'
import { dueReturns } from '#core/return-calendar.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import { assess, assessing } from './assess.ts'
import type { Yardstick } from './yardstick.ts'

const now = new Date('2026-09-10T02:00:00.000Z')
const calendar = workingCalendar()

/** Calendars are made once for those who are asked the same, as for a list. */
function yardstick(): Yardstick {
  const made = new Map<string, ReturnType<typeof dueReturns>>()
  return {
    thresholds: lightThresholds,
    calendar,
    measured: ({ itemId }) => (itemId === 'measured' ? { indicator: 'rate', gone: 10, expected: 60 } : null),
    dueReturns: (asked) => {
      const key = `${asked.due} ${asked.assignedAt} ${asked.cadence}`
      const known = made.get(key) ?? dueReturns(asked, { calendar, terms: [], isSchool: false, within: 5 })
      made.set(key, known)
      return known
    },
  }
}

const one = fc.constantFrom
const assignment: fc.Arbitrary<Assessed> = fc.record({
  id: one('a'),
  unitId: one('u'),
  itemId: one('i', 'measured', null),
  due: one('2026-09-09T09:00:00.000Z', '2026-09-18T09:00:00.000Z', '2026-12-18T09:00:00.000Z'),
  assignedAt: one('2026-01-05T01:00:00.000Z', '2026-09-01T01:00:00.000Z', '2026-09-09T01:00:00.000Z'),
  cadence: one('month', null),
  state: one('assigned', 'signed'),
  heldBy: one(null, null, '〔2026〕3号'),
  until: one(null, '2026-09-05', '2026-12-31'),
})
const summary: fc.Arbitrary<ReturnSummary> = fc.record({
  count: one(0, 1, 2),
  share: one(0, 50, 100),
  acceptedAt: one(null, '2026-08-31T15:59:00.000Z', '2026-08-31T16:00:00.000Z'),
  waiting: fc.boolean(),
  settled: one(null, '2026-07-01', '2026-08-01'),
  lastState: one(null, 'submitted', 'accepted', 'sent-back'),
  lastShare: one(0, 50, 80),
  lastReason: one('', '', '请补充', '请更正'),
  evidenceUntil: one(null, null, '2026-09-01', '2026-12-31'),
  evidenceName: one('证照.pdf', '合同.pdf'),
})
const order: fc.Arbitrary<OpenOrder | null> = one(null, null, { step: 'notice', since: '2026-09-01' })

/** Two that differ in one fact: when the fact is overlooked, the second takes the standing of the first. */
const neighbours = fc.tuple(assignment, summary, assignment, summary).chain(([asked, returned, other, otherReturned]) =>
  fc.constantFrom(...[asked, returned].flatMap((of) => Object.keys(of))).map((name) => [
    { asked, returned },
    {
      asked: name in asked ? { ...asked, [name]: other[name as keyof Assessed] } : asked,
      returned: name in returned ? { ...returned, [name]: otherReturned[name as keyof ReturnSummary] } : returned,
    },
  ]),
)

it('assignments that stand alike share a standing, and each stands as it would by itself', () => {
  fc.assert(
    fc.property(neighbours, order, (rows, open) => {
      const by = yardstick()
      const assessed = assessing(now, by)
      for (const order of [null, open])
        for (const { asked, returned } of rows)
          expect(assessed(asked, returned, order)).toEqual(assess(asked, returned, now, by, order))
    }),
    { numRuns: 5000, seed: 46 },
  )
})

it('what is asked of many on one day and returned by none is worked out once', () => {
  const assessed = assessing(now, yardstick())
  const [asked, returned] = [
    fc.sample(assignment, { numRuns: 1, seed: 1 })[0],
    fc.sample(summary, { numRuns: 1, seed: 1 })[0],
  ]
  const plain = { ...(asked as Assessed), itemId: null, heldBy: null }
  const nothing = { ...(returned as ReturnSummary), lastReason: '' }
  expect(assessed({ ...plain, id: 'b', unitId: 'v' }, nothing, null)).toBe(assessed(plain, nothing, null))
})
