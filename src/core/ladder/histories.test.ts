import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderRules } from './check-ladder.ts'
import { orderTransitions } from './order.ts'
import { orderRules } from './order-rules.ts'
import { moves, places, play } from './testing/histories.ts'
import { brokenInvariants, invariants } from './testing/invariants.ts'

describe('random histories of orders', () => {
  test('keep every invariant, whatever anybody attempts', { timeout: 300_000 }, () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(places, moves, (place, history) => {
        const happened = play(place, history)
        for (const { attempt } of happened) seen.set(attempt.verb, (seen.get(attempt.verb) ?? 0) + 1)
        expect(brokenInvariants(happened)).toEqual([])
      }),
      { numRuns: 10_000 },
    )
    // Histories that never get anywhere would keep everything.
    const rare = Object.keys(orderTransitions).filter((verb) => (seen.get(verb) ?? 0) < 20)
    expect(rare, JSON.stringify([...seen])).toEqual([])
  })
})

/** Whether some history breaks an invariant once a rule is taken away. */
function caught(invariant: string, without: { order?: string; ladder?: string }): boolean {
  const rules = orderRules.filter(({ code }) => code !== without.order)
  const tableRules = ladderRules.filter(({ code }) => code !== without.ladder)
  expect(rules.length + tableRules.length).toBe(orderRules.length + ladderRules.length - 1)
  const keeps = invariants[invariant]
  if (!keeps) throw new Error(`no such invariant: ${invariant}`)
  return fc.check(
    fc.property(places, moves, (place, history) => {
      const happened = play(place, history, rules, tableRules)
      return happened.every((one) => keeps(one, happened))
    }),
    { numRuns: 10_000, seed: 20260101, endOnFailure: true },
  ).failed
}

// biome-ignore format: a table is read row by row
const withoutOrderRule: [string, string][] = [
  ['order/not-in-this-state', 'no order begins twice'],
  ['order/before-what-happened', 'time goes on'],
  ['order/taken-by-a-person', 'a person takes every step'],
  ['order/not-yours', 'the unit answers for itself, and for itself alone'],
  ['order/authority-does-not-reach', 'the bureau writes to a government with consent only'],
  ['order/not-of-this-ladder', 'nothing open is without a clock that ends after it began'],
  ['order/reminders-are-not-orders', 'a reminder is no order'],
  ['order/not-the-beginning', 'an order goes on from one that failed, in the same assignment'],
  ['order/wrong-paper', 'the paper fits the unit, and nobody instructs upward'],
  ['order/criticism-is-a-penalty', 'criticism of a private body is enforcement'],
  ['order/facts-too-late', 'facts are found within sixty days'],
  ['order/no-case-filed', 'enforcement begins with a case that was filed by then, and nothing else does'],
  ['order/case-filed-later', 'enforcement begins with a case that was filed by then, and nothing else does'],
  ['order/case-of-enforcement-only', 'enforcement begins with a case that was filed by then, and nothing else does'],
  ['order/already-open', 'the same step is open once for an assignment'],
  ['order/fact-punished-already', 'one fact is never punished twice'],
  ['order/told-without-paper', 'nothing weighty is signed before the unit was told in writing and heard'],
  ['order/defence-still-runs', 'silence is noted only after the time for the statement ran out'],
  ['order/not-heard', 'nothing weighty is signed before the unit was told in writing and heard'],
  ['order/no-number', 'a paper that goes out has a number'],
  ['order/repeat-not-weighed', 'the second decision of supervision within a year weighs heavier'],
  ['order/extension-needs-reason', 'more time ends later'],
  ['order/next-not-drafted', 'who goes up has the next step in hand'],
  ['order/no-such-move', 'what was punished does not move, and nothing moves without a paper'],
  ['order/no-redress', 'what is decided was asked'],
  ['order/redress-too-late', 'nothing is asked after its days'],
  ['order/decides-own-order', 'who signed does not decide on the review'],
  ['order/answer-still-runs', 'a re-check waits for the answer, or for the end of its time'],
]

describe('taking a rule away is found by the histories', () => {
  test('for every rule of orders', () => {
    expect(withoutOrderRule.map(([code]) => code).sort()).toEqual(orderRules.map(({ code }) => code).sort())
  })

  test.each(withoutOrderRule)('%s: "%s"', { timeout: 120_000 }, (order, invariant) => {
    expect(caught(invariant, { order })).toBe(true)
  })

  // biome-ignore format: a table is read row by row
  test.each<[string, string]>([
    ['ladder/no-clock', 'nothing open is without a clock that ends after it began'],
    ['ladder/paper-of-another-kind', 'nothing weighty is signed before the unit was told in writing and heard'],
    ['ladder/not-of-this-authority', 'a penalty is enforcement'],
  ])('%s: "%s"', { timeout: 120_000 }, (ladder, invariant) => {
    expect(caught(invariant, { ladder })).toBe(true)
  })
})
