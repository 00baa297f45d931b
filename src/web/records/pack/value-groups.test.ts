import { expect, it } from 'vitest'
import { match } from '#core/testing/chess-club.ts'
import { valueGroups } from './value-groups.ts'

it('values stand in the group of the act that gives them first; later groups only when there is something in them', () => {
  expect(valueGroups(match, {})).toEqual([{ verb: 'arrange', names: ['board', 'white', 'phone', 'hall', 'rated'] }])
  expect(valueGroups(match, { moves: 3, sheets: [] })).toEqual([
    { verb: 'arrange', names: ['board', 'white', 'phone', 'hall', 'rated'] },
    { verb: 'note', names: ['moves', 'sheets'] },
  ])
})
