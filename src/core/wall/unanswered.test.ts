import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { unansweredOf } from './unanswered.ts'

const calendar = workingCalendar()
const now = new Date('2026-11-23T02:00:00.000Z')
const assignment = {
  id: 'a',
  unitId: 'u',
  itemId: null,
  due: '2026-12-31T09:00:00.000Z',
  assignedAt: '2026-11-02T02:00:00.000Z',
  cadence: 'month' as const,
  state: 'signed' as const,
  heldBy: null,
  until: null,
}
const owed = [
  { from: '2026-09-01', to: '2026-09-30', due: '2026-10-12T15:59:59.999Z' },
  { from: '2026-10-01', to: '2026-10-31', due: '2026-11-10T15:59:59.999Z' },
]
const of = (given: Partial<Parameters<typeof unansweredOf>[0]>, signWithin: number | null = 5) =>
  unansweredOf({ assignment, owed: [], share: 0, ...given }, now, calendar, { signWithin })

describe('what a unit has not answered', () => {
  it('is nothing where it has signed and owes no return', () => expect(of({})).toBeNull())

  it('is the first of the returns that it owes', () =>
    expect(of({ owed })).toEqual({ what: 'return', since: '2026-10-12T15:59:59.999Z' }))

  it('is its signature once the days for it have passed, before any return', () => {
    const unsigned = { ...assignment, state: 'assigned' as const }
    expect(of({ assignment: unsigned, owed })).toEqual({ what: 'signature', since: '2026-11-02T02:00:00.000Z' })
    const asked = { ...unsigned, assignedAt: '2026-11-20T02:00:00.000Z' }
    expect(of({ assignment: asked })).toBeNull()
    expect(of({ assignment: unsigned }, null)).toBeNull()
  })

  it('is nothing of what is accepted as done, on hold or expired', () => {
    expect(of({ owed, share: 100 })).toBeNull()
    expect(of({ owed, assignment: { ...assignment, heldBy: '暂缓通知' } })).toBeNull()
    expect(of({ owed, assignment: { ...assignment, until: '2026-11-20' } })).toBeNull()
  })
})
