import { describe, expect, it } from 'vitest'
import { fieldName, placeProblems } from './act-form.tsx'

describe('the problems of a refusal', () => {
  it('stand at their fields, several at one field together', () => {
    const { fields, rest } = placeProblems(
      [
        { code: 'a', message: 'first', at: 'due' },
        { code: 'b', message: 'second', at: 'due' },
        { code: 'c', message: 'third', at: 'note' },
      ],
      ([name]) => name === 'due' || name === 'note',
    )
    expect(fields).toEqual([
      { name: ['due'], errors: ['first', 'second'] },
      { name: ['note'], errors: ['third'] },
    ])
    expect(rest).toEqual([])
  })

  it('stand above the form when they have no field in it', () => {
    const whole = { code: 'a', message: 'whole' }
    const elsewhere = { code: 'b', message: 'elsewhere', at: 'hidden.0' }
    expect(placeProblems([whole, elsewhere], () => false)).toEqual({ fields: [], rest: [whole, elsewhere] })
  })

  it('inside a list stand at the list when the form has one field for the whole of it', () => {
    const { fields } = placeProblems(
      [{ code: 'a', message: 'wrong', at: 'units.3.unitId' }],
      (name) => name.length === 1 && name[0] === 'units',
    )
    expect(fields).toEqual([{ name: ['units'], errors: ['wrong'] }])
  })

  it('name places in lists by number', () => {
    expect(fieldName('units.3.role')).toEqual(['units', 3, 'role'])
  })
})
