import { describe, expect, test } from 'vitest'
import type { AssignmentAnswer, Return } from '../../records/assignment.ts'
import { cameBack } from './came-back.ts'
import { filledValues, givenFields } from './filled-values.ts'

const quantity = { quantity: 'a', name: 'A', unit: '件', from: '2026-09-01', to: '2026-09-30', notApplicable: null }
const returned = (state: Return['state'], day: number) =>
  ({ state, submittedAt: `2026-10-0${day}T01:00:00.000Z`, quantities: [{ ...quantity, value: day }] }) as Return
const numberOf = (returns: Return[], submission: AssignmentAnswer['submission'] = null) =>
  cameBack({ submission, returns })?.quantities[0]?.value

describe('what was filled in for the fields of a request', () => {
  const asked = ['在校生数', '班级数'].map((field) => ({ field, previous: null }))
  const sentBack = { ...returned('sent-back', 1), filled: [{ field: '班级数', value: '12' }] }
  test('is in the form again where the return came back', () => {
    const last = cameBack({ submission: null, returns: [sentBack] })
    expect(filledValues(asked, last?.filled)).toEqual([{ value: '' }, { value: '12' }])
  })
  test('is sent whole, so that each problem finds its field', () => {
    expect(givenFields(asked, [undefined, { value: '12' }])).toEqual([
      { field: '在校生数', value: '' },
      { field: '班级数', value: '12' },
    ])
  })
})

describe('the form of a return begins', () => {
  test('with the numbers of the last return where that was sent back or withdrawn', () => {
    expect(numberOf([returned('sent-back', 1)])).toBe(1)
    expect(numberOf([returned('withdrawn', 2), returned('sent-back', 1)])).toBe(2)
    expect(numberOf([returned('sent-back', 1), returned('withdrawn', 2)])).toBe(2)
  })
  test('with nothing of what was sent back before a later one was accepted', () => {
    expect(numberOf([returned('accepted', 2), returned('sent-back', 1)])).toBeUndefined()
    expect(numberOf([])).toBeUndefined()
  })
  test('with what waits for signatures of the unit, or came back from them', () => {
    const report = { quantities: [{ ...quantity, value: 7 }] }
    expect(numberOf([returned('sent-back', 1)], { report } as AssignmentAnswer['submission'])).toBe(7)
  })
})
