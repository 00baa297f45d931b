import { describe, expect, it } from 'vitest'
import { findDefinition } from './catalogue.ts'
import type { IndicatorDefinition } from './definition.ts'
import { byNormOf } from './norm-of-plan.ts'

describe('the norm of a plan', () => {
  const sport = findDefinition('sport.in-school') as IndicatorDefinition
  const norm = (value: number | null, unit: string, definition = sport) => {
    const { formula } = byNormOf({ value, unit, comparator: '>=' }, definition)
    return formula.kind === 'reaching' ? formula.norm : null
  }

  it('takes the place of that of the definition, in the unit of what is measured', () => {
    expect(norm(2, '小时')).toEqual({ comparator: '>=', value: 120 })
    expect(norm(90, '分钟')).toEqual({ comparator: '>=', value: 90 })
    expect(norm(3, '个', findDefinition('kg.town-public'))).toEqual({ comparator: '>=', value: 3 })
  })

  it('leaves the definition as it is where the plan sets none, the same, or one of something else', () => {
    for (const [value, unit] of [
      [null, '小时'],
      [1, '小时'],
      [80, '%'],
      [2, '米'],
    ] as const)
      expect(byNormOf({ value, unit, comparator: '>=' }, sport)).toBe(sport)
    const rate = findDefinition('kg.inclusive-coverage') as IndicatorDefinition
    expect(byNormOf({ value: 80, unit: '小时', comparator: '>=' }, rate)).toBe(rate)
  })
})
