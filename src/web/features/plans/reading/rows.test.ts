import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../records/plan.ts'
import { above, openAtFirst, rowsOf, shownRows } from './rows.ts'

const node = (id: string, parent: string | null, type: string) => ({ id, parent, type })
const reading = {
  nodes: [node('d', null, 'document'), node('s', 'd', 'section'), node('i', 's', 'item'), node('c', 'i', 'clause')],
  targets: [{ node: 'i' }, { node: 'i' }],
  owners: [{ node: 's' }],
  deadlines: [],
} as unknown as Reading

describe('a table of contents', () => {
  const rows = rowsOf({
    nodes: [
      node('d', null, 'document'),
      node('a', 'd', 'contents'),
      node('b', 'd', 'contents'),
      node('s', 'd', 'section'),
    ],
    targets: [],
    owners: [],
    deadlines: [],
  } as unknown as Reading)

  it('is folded under its first line', () => {
    expect(rows.map(({ id, parent, run }) => [id, parent, run])).toEqual([
      ['d', null, undefined],
      ['a', 'd', 2],
      ['b', 'a', undefined],
      ['s', 'd', undefined],
    ])
  })
})

describe('the tree of a reading', () => {
  const rows = rowsOf(reading)
  const byId = new Map(rows.map((row) => [row.id, row]))

  it('puts what was read in a node before the nodes below it', () => {
    expect(rows.map((row) => row.id)).toEqual(['d', 's', 'owner-0', 'i', 'target-0', 'target-1', 'c'])
  })

  it('counts what was read in a node', () => {
    expect(byId.get('i')?.counts).toEqual({ target: 2, owner: 0, deadline: 0 })
  })

  it('shows every item at first, and closed', () => {
    expect(shownRows(rows, openAtFirst(reading)).map((row) => row.id)).toEqual(['d', 's', 'owner-0', 'i'])
  })

  it('shows nothing below a closed row, even if it is open itself', () => {
    expect(shownRows(rows, new Set(['d', 'i'])).map((row) => row.id)).toEqual(['d', 's'])
  })

  it('knows everything above a row', () => {
    expect(above(byId, 'target-1')).toEqual(['i', 's', 'd'])
  })
})
