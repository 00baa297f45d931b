import { describe, expect, it } from 'vitest'
import { nextSort, readWhere, withWhere } from './record-filter.ts'

describe('the filter of a list', () => {
  it('holds one wanted value for each counted field', () => {
    expect(withWhere(undefined, 'board', 'first')).toBe('board:first')
    expect(withWhere('board:first,rated:yes', 'board', 'second')).toBe('board:second,rated:yes')
    expect(withWhere('board:first', 'board', undefined)).toBeUndefined()
    expect(readWhere('board:first,rated:a:b')).toEqual({ board: 'first', rated: 'a:b' })
    expect(readWhere('nonsense')).toEqual({})
  })

  it('is ordered up, then down, then not at all', () => {
    expect(nextSort(undefined, 'moves')).toBe('moves')
    expect(nextSort('moves', 'moves')).toBe('-moves')
    expect(nextSort('-moves', 'moves')).toBeUndefined()
    expect(nextSort('-due', 'moves')).toBe('moves')
  })
})
