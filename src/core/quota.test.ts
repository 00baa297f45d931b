import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDivision, type Divided, isRate } from './quota.ts'

const target = (comparator: Divided['comparator'], value: number, unit: string): Divided => ({
  comparator,
  value,
  to: null,
  unit,
})
const parts = (...values: number[]) => values.map((value, at) => ({ name: `单位${at}`, value }))

describe('the division of a target', () => {
  it('of at least a number fits when the parts add up to it or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 8 }), fc.nat(400), (values, goal) => {
        const sum = values.reduce((total, value) => total + value, 0)
        expect(checkDivision(target('>=', goal, '所'), parts(...values)).ok).toBe(sum >= goal)
      }),
    )
  })

  it('of exactly a number says by how much the parts are off', () => {
    const outcome = checkDivision(target('=', 6, '所'), parts(2, 3))
    expect(outcome).toMatchObject({ problems: [{ actual: 5, expected: 6, arguments: { difference: -1 } }] })
  })

  it('is not misled by sums of decimals', () => {
    expect(checkDivision(target('=', 0.3, '万元'), parts(0.1, 0.2)).ok).toBe(true)
  })

  it('of a rate names every part that misses it, and does not add', () => {
    const outcome = checkDivision(target('>=', 90, '%'), parts(95, 80, 70))
    expect(outcome.ok ? [] : outcome.problems.map(({ at }) => at)).toEqual(['parts.1.value', 'parts.2.value'])
    expect([isRate('%'), isRate(':1'), isRate('所')]).toEqual([true, true, false])
  })

  it('of a limit must not go beyond it', () => {
    expect(checkDivision(target('<=', 5, '次'), parts(3, 3)).ok).toBe(false)
    expect(checkDivision(target('<=', 5, '次'), parts(2, 3)).ok).toBe(true)
  })
})
