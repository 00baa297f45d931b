import { describe, expect, it } from 'vitest'
import { type WallFact, wallLists } from './lists.ts'

const now = new Date('2026-11-23T02:00:00.000Z')
const fact = (
  id: string,
  due: string,
  more: Partial<WallFact> & { unitId?: string; heldBy?: string } = {},
): WallFact => {
  const { unitId = id, heldBy = null, ...given } = more
  return {
    assignment: {
      id,
      unitId,
      itemId: null,
      due,
      assignedAt: '2026-09-01T02:00:00.000Z',
      cadence: null,
      state: 'signed',
      heldBy,
      until: null,
    },
    row: 'row',
    share: 0,
    light: { rule: 'on-course' },
    unanswered: null,
    coordination: null,
    ...given,
  }
}

describe('what is due', () => {
  it('is what is not done within fourteen days, by row and time, the earliest first', () => {
    const soon = '2026-11-30T09:00:00.000Z'
    const { due } = wallLists(
      [
        fact('c', '2026-12-07T15:59:59.999Z', { row: 'other' }),
        fact('a', soon),
        fact('b', soon),
        fact('done', soon, { share: 100 }),
        fact('held', soon, { heldBy: '暂缓通知' }),
        fact('late', '2026-11-20T09:00:00.000Z'),
        fact('later', '2026-12-08T09:00:00.000Z'),
      ],
      now,
    )
    expect(due).toEqual([
      { row: 'row', due: soon, unitIds: ['a', 'b'] },
      { row: 'other', due: '2026-12-07T15:59:59.999Z', unitIds: ['c'] },
    ])
  })
})

describe('who is slow', () => {
  it('is told once for each unit, with what is open longest, the longest first', () => {
    const since = (day: string, what: 'signature' | 'return' = 'return') => ({
      unanswered: { what, since: `2026-${day}T15:59:59.999Z` },
    })
    const due = '2026-12-31T09:00:00.000Z'
    const { slow } = wallLists(
      [
        fact('a', due, { unitId: 'east', ...since('11-10') }),
        fact('b', due, { unitId: 'west', ...since('10-10') }),
        fact('c', due, { unitId: 'east', ...since('09-08', 'signature') }),
        fact('d', due, { unitId: 'north' }),
      ],
      now,
    )
    expect(slow).toEqual([
      { unitId: 'east', assignmentId: 'c', what: 'signature', since: '2026-09-08T15:59:59.999Z', count: 2 },
      { unitId: 'west', assignmentId: 'b', what: 'return', since: '2026-10-10T15:59:59.999Z', count: 1 },
    ])
  })
})

describe('what blocks', () => {
  it('is what is on hold, sent back or rests on evidence that ended, the earliest due first', () => {
    const { blocked } = wallLists(
      [
        fact('a', '2026-12-31T09:00:00.000Z', { light: { rule: 'sent-back' } }),
        fact('b', '2026-11-30T09:00:00.000Z', { light: { rule: 'on-hold' } }),
        fact('c', '2026-12-15T09:00:00.000Z', { light: { rule: 'evidence-ended' } }),
        fact('d', '2026-11-30T09:00:00.000Z', { light: { rule: 'overdue' } }),
      ],
      now,
    )
    expect(blocked.map(({ assignmentId }) => assignmentId)).toEqual(['b', 'c', 'a'])
  })

  it('is what a unit cannot do alone too, in its words', () => {
    const coordination = { text: '土地手续需自然资源局支持', since: '2026-11-02T02:00:00.000Z' }
    const { blocked } = wallLists(
      [
        fact('asks', '2026-12-31T09:00:00.000Z', { coordination }),
        fact('both', '2026-11-30T09:00:00.000Z', { coordination, light: { rule: 'sent-back' } }),
        fact('held', '2026-12-01T09:00:00.000Z', { heldBy: '暂缓通知', light: { rule: 'on-hold' } }),
        fact('neither', '2026-11-30T09:00:00.000Z'),
      ],
      now,
    )
    expect(blocked).toEqual([
      { assignmentId: 'both', coordination },
      { assignmentId: 'held', coordination: null },
      { assignmentId: 'asks', coordination },
    ])
  })
})
