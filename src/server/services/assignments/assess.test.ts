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

/** Some units are asked by another calendar. */
function yardstick(): Yardstick {
  const bounds = [{ within: 5 }, { within: 20 }] as const
  const boundOf = (unitId: string) => bounds[unitId === 'slow' ? 1 : 0]
  return {
    thresholds: lightThresholds,
    calendar,
    measured: ({ itemId }) => (itemId === 'measured' ? { indicator: 'rate', gone: 10, expected: 60 } : null),
    boundOf,
    dueReturns: (asked) => dueReturns(asked, { calendar, terms: [], isSchool: false, ...boundOf(asked.unitId) }),
  }
}

const one = fc.constantFrom
const asked: fc.Arbitrary<Omit<Assessed, 'id' | 'unitId' | 'itemId'>> = fc.record({
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
  acceptedOn: one(null, '2026-08-31', '2026-09-01'),
  waiting: fc.boolean(),
  settled: one(null, '2026-07-01', '2026-08-01'),
  lastState: one(null, 'submitted', 'accepted', 'sent-back'),
  lastShare: one(0, 50, 80),
  lastReason: one('', '', '请补充', '请更正'),
  evidenceUntil: one(null, null, '2026-09-01', '2026-12-31'),
  evidenceName: one('证照.pdf', '合同.pdf'),
  coordination: one('请协调土地手续'),
  coordinationSince: one(null, '2026-08-31T02:00:00.000Z'),
})
const order: fc.Arbitrary<OpenOrder | null> = one(null, null, { step: 'notice', since: '2026-09-01' })
/** Of whom it is asked: what stands apart stands in no group. */
const own = fc.record({ id: one('a'), unitId: one('u', 'slow'), itemId: one('i', 'measured', null) })

/** Two groups of alike, each of two. */
const rows = fc
  .array(fc.tuple(asked, summary, fc.array(fc.tuple(own, order), { minLength: 2, maxLength: 2 })), {
    minLength: 2,
    maxLength: 2,
  })
  .map((groups) =>
    groups.flatMap(([asked, summary, members]) => {
      const alike = { ...asked, summary }
      return members.map(([own, order]) => ({ row: { ...own, ...alike, alike }, order }))
    }),
  )

it('assignments that stand alike share a standing, and each stands as it would by itself', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const by = yardstick()
      const assessed = assessing(now, by)
      for (const { row, order } of rows)
        expect(assessed(row, row.summary, order)).toEqual(assess(row, row.summary, now, by, order))
    }),
    { numRuns: 5000, seed: 46 },
  )
})

it('what many have alike is worked out once', () => {
  const assessed = assessing(now, yardstick())
  const [plain, returned] = [
    fc.sample(asked, { numRuns: 1, seed: 1 })[0] as Omit<Assessed, 'id' | 'unitId' | 'itemId'>,
    fc.sample(summary, { numRuns: 1, seed: 1 })[0] as ReturnSummary,
  ]
  const alike = { ...plain, summary: returned }
  const of = (id: string, itemId: string) => ({ ...alike, alike, id, unitId: id, itemId })
  expect(assessed(of('b', 'j'), returned, null)).toBe(assessed(of('a', 'i'), returned, null))
})
