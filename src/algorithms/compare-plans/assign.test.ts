import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from './assign.ts'

/** The greatest sum by trying everything. */
function best(scores: readonly (readonly number[])[], least: number, row = 0, used = 0): number {
  if (row === scores.length) return 0
  let most = best(scores, least, row + 1, used)
  scores[row]?.forEach((score, column) => {
    if (score >= least && !(used & (1 << column)))
      most = Math.max(most, score + best(scores, least, row + 1, used | (1 << column)))
  })
  return most
}

describe('the assignment', () => {
  it('has the greatest sum of scores that any matching has', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    fc.assert(
      fc.property(table, (percents) => {
        const scores = percents.map((row) => row.map((percent) => percent / 100))
        const matches = assign(scores.length, scores[0]?.length ?? 0, (i, j) => scores[i]?.[j] ?? 0, 0.3)
        expect(new Set(matches.map(({ here }) => here)).size).toBe(matches.length)
        expect(new Set(matches.map(({ there }) => there)).size).toBe(matches.length)
        expect(matches.every(({ score }) => score >= 0.3)).toBe(true)
        expect(matches.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(best(scores, 0.3))
      }),
    )
  })
})
