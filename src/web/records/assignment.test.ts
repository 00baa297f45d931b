import { describe, expect, it } from 'vitest'
import { nextStep } from './assignment.ts'

describe('what a unit does next', () => {
  it.each([
    ['sign', { state: 'assigned', mustWait: false, share: 0 }],
    ['return', { state: 'signed', mustWait: false, share: 40 }],
    ['wait', { state: 'signed', mustWait: true, share: 40 }],
    ['none', { state: 'signed', mustWait: false, share: 100 }],
  ] as const)('is %s for %o', (step, line) => {
    expect(nextStep(line)).toBe(step)
  })
})
