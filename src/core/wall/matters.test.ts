import { expect, test } from 'vitest'
import { isOnWall } from './matters.ts'

const at = '2026-11-23T02:00:00.000Z'

test('a matter stands on the wall while it is under way, on hold too', () => {
  for (const state of ['entered', 'filed', 'held', 'closing'] as const)
    expect([state, isOnWall({ state, closedAt: null }, at)]).toEqual([state, true])
  for (const state of ['declined', 'merged'] as const)
    expect([state, isOnWall({ state, closedAt: null }, at)]).toEqual([state, false])
})

test('a matter that is closed leaves the wall after a week', () => {
  expect(isOnWall({ state: 'closed', closedAt: '2026-11-16T02:00:00.000Z' }, at)).toBe(true)
  expect(isOnWall({ state: 'closed', closedAt: '2026-11-16T01:59:59.000Z' }, at)).toBe(false)
})
