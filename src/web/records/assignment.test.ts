import { describe, expect, it } from 'vitest'
import { nextStep } from './assignment.ts'

describe('what a unit does next', () => {
  it.each([
    ['sign', { state: 'assigned', waiting: false, share: 0 }],
    ['return', { state: 'signed', waiting: false, share: 40 }],
    ['wait', { state: 'signed', waiting: true, share: 40 }],
    ['none', { state: 'signed', waiting: false, share: 100 }],
  ] as const)('is %s for %o', (step, line) => {
    expect(nextStep(line)).toBe(step)
  })
})
