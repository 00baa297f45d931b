import { expect, it } from 'vitest'
import { match } from '../testing/chess-club.ts'
import { knownFields } from './known-fields.ts'

it('a field that a register has is found by its name, whatever stands between the characters', () => {
  expect(knownFields(['着 数', 'Opening', '校服颜色'], [match])).toEqual([
    { field: '着 数', register: match.words.name },
    { field: 'Opening', register: match.words.name },
  ])
})
