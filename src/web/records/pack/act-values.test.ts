import { describe, expect, it } from 'vitest'
import { match } from '#core/testing/chess-club.ts'
import { draftValues, fieldsOf, givenOf, initialOf } from './act-values.ts'
import type { RecordLine } from './doors.ts'

const record = {
  id: 'x',
  title: 'a',
  unit: { id: 'u', name: 'U' },
  state: 'arranged',
  due: null,
  ended: null,
  overdue: false,
  values: { club: { id: 'u', name: 'U' }, opening: 'a', board: 'first', moves: 7, phone: '138****0000', white: '***' },
} as RecordLine

describe('the form of an act', () => {
  it('has the fields that the act asks and allows, in the order of the pack', () => {
    expect(fieldsOf(match, 'arrange')).toEqual([
      { name: 'club', required: true },
      { name: 'opening', required: true },
      { name: 'board', required: true },
      { name: 'white', required: false },
      { name: 'phone', required: false },
      { name: 'hall', required: false },
      { name: 'rated', required: false },
    ])
  })

  it('begins with what the record has, and never with what is masked', () => {
    expect(initialOf(match, 'note', record)).toEqual({ board: 'first', moves: 7 })
    expect(initialOf(match, 'arrange', record)).toEqual({ club: 'u', opening: 'a', board: 'first' })
  })

  it('sends what is asked, and of the rest only what was changed', () => {
    expect(givenOf(match, 'note', { board: 'first', moves: 9 }, { board: 'first', moves: 7 })).toEqual({ moves: 9 })
    expect(givenOf(match, 'note', { board: 'first', moves: null }, { board: 'first', moves: 7 })).toEqual({
      moves: null,
    })
    expect(givenOf(match, 'arrange', { club: 'u', opening: ' a ', board: 'first', phone: '' }, {})).toEqual({
      club: 'u',
      opening: 'a',
      board: 'first',
    })
  })

  it('keeps nothing personal in a draft', () => {
    expect(draftValues(match, { opening: 'a', white: '110101199003070134', phone: '13800000000' })).toEqual({
      opening: 'a',
    })
  })
})
