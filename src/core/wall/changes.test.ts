import { expect, test } from 'vitest'
import type { LightColour } from '../light.ts'
import { compareTurns, countTurns, isWorse, turnsBetween, weekBefore } from './changes.ts'

const chart = (lights: Record<string, LightColour>) =>
  Object.entries(lights).map(([assignmentId, colour]) => ({ assignmentId, colour }))

const before = chart({ a: 'green', b: 'yellow', c: 'red', d: 'grey', e: 'blue', gone: 'green' })
const after = chart({ a: 'red', b: 'red', c: 'yellow', d: 'green', e: 'blue', f: 'grey' })

test('a light that stayed as it was did not turn, and one that is gone is not told', () => {
  expect([...turnsBetween(before, after).keys()]).toEqual(['a', 'b', 'c', 'd', 'f'])
  expect(turnsBetween(after, after).size).toBe(0)
})

test('what was not asked a week before is new, and neither better nor worse', () => {
  const turn = turnsBetween(before, after).get('f')
  expect(turn).toEqual({ from: null, to: 'grey' })
  expect(turn && isWorse(turn)).toBeNull()
})

test('the worst turn comes first: what fell furthest among what turned to the same colour', () => {
  const turns = [...turnsBetween(before, after)].sort(([, x], [, y]) => compareTurns(x, y))
  expect(turns.map(([id]) => id)).toEqual(['a', 'b', 'c', 'f', 'd'])
  expect(turns.map(([, turn]) => isWorse(turn))).toEqual([true, true, false, null, false])
})

test('turns are counted by the colour to which they turned, and new ones by themselves', () => {
  expect(countTurns(turnsBetween(before, after).values())).toEqual({
    turned: [
      { to: 'red', count: 2 },
      { to: 'yellow', count: 1 },
      { to: 'green', count: 1 },
    ],
    added: 1,
  })
})

test('a week before is the same time of the day, over the turn of a month too', () => {
  expect(weekBefore('2026-10-03T09:00:00.000Z')).toBe('2026-09-26T09:00:00.000Z')
})
