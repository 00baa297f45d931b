import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAttempt, type Failures, isLocked, noFailures, Strangers, uncount } from './lockout.ts'
import { SlowDown } from './slow-down.ts'

const limits = { failuresBeforeLock: 5, lockMinutes: 15 }
const at = (minutes: number) => new Date(Date.UTC(2026, 8, 1) + minutes * 60_000)

describe('the count of failures', () => {
  /** The state after attempts at these minutes, and how many of them were tried. */
  const run = (minutes: number[]) => {
    let state: Failures = noFailures
    let tried = 0
    for (const minute of minutes) {
      const next = countAttempt(state, limits, at(minute))
      if (next !== null) {
        state = next
        tried++
      }
    }
    return { state, tried }
  }

  it('never lets more than five be tried within fifteen minutes, and always opens again', () => {
    const minute = fc.integer({ min: 0, max: 2000 }).map((tenth) => tenth / 10)
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 60 }), (unsorted) => {
        const minutes = unsorted.sort((a, b) => a - b)
        const { state } = run(minutes)
        const first = minutes.findIndex((minute) => minute >= (minutes[0] ?? 0) + 15)
        const within = minutes.slice(0, first === -1 ? undefined : first)
        return run(within).tried <= 5 && !isLocked(state, limits, at((minutes.at(-1) ?? 0) + 15))
      }),
    )
  })

  it('begins anew fifteen minutes after the first failure', () => {
    expect(run([0, 1, 2, 3, 15]).state.failures).toBe(1)
    expect(run([0, 1, 2, 3, 14.9]).state.failures).toBe(5)
  })

  it('locks for fifteen minutes from the fifth failure', () => {
    const { state } = run([0, 1, 2, 3, 14])
    expect([isLocked(state, limits, at(28.9)), isLocked(state, limits, at(29))]).toEqual([true, false])
  })

  it('takes back an attempt that did not fail', () => {
    expect(uncount(run([0]).state)).toEqual(noFailures)
    expect(uncount(run([0, 1]).state)).toEqual(run([0]).state)
  })
})

describe('logins that name nobody', () => {
  it('are locked alike, and are forgotten oldest first beyond ten thousand', () => {
    const strangers = new Strangers()
    for (let i = 0; i < 5; i++) expect(strangers.count('a', limits, at(0))).not.toBeNull()
    expect(strangers.count('a', limits, at(0))).toBeNull()
    for (let i = 0; i < 10_000; i++) strangers.count(`b${i}`, limits, at(0))
    expect(strangers.count('a', limits, at(0))).not.toBeNull()
  })
})

describe('an address', () => {
  it('has twenty attempts in one go, then waits longer and longer, then is sent away', () => {
    const slowDown = new SlowDown()
    const turns = Array.from({ length: 24 }, () => slowDown.take('a', at(0)))
    expect(turns.slice(0, 20)).toEqual(Array(20).fill({ wait: 0 }))
    expect(turns.slice(20)).toEqual([{ wait: 3000 }, { wait: 6000 }, { refused: 3 }, { refused: 3 }])
  })

  it('has one more every three seconds', () => {
    const slowDown = new SlowDown()
    for (let i = 0; i < 22; i++) slowDown.take('a', at(0))
    expect(slowDown.take('a', at(0.05))).toEqual({ wait: 6000 })
    expect(slowDown.take('a', at(0.05))).toEqual({ refused: 3 })
  })

  it('is not slowed down by what succeeds, nor by other addresses', () => {
    const slowDown = new SlowDown()
    for (let i = 0; i < 200; i++) {
      expect(slowDown.take('a', at(0))).toEqual({ wait: 0 })
      slowDown.giveBack('a')
      slowDown.take('b', at(0))
    }
  })
})
