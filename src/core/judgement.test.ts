import { describe, expect, it } from 'vitest'
import { type AssignmentActs, assignment } from './assignment.ts'
import { hasTurnedSince } from './judgement.ts'
import { type Act, foldActs } from './record.ts'

const by = (name: string) => ({ account: `account of ${name}`, person: null, name, unit: 'bureau' })

function act<Verb extends keyof AssignmentActs & string>(
  day: string,
  name: string,
  verb: Verb,
  values: AssignmentActs[Verb],
): Act {
  return { id: day, record: 'a', type: 'assignment', verb, values, at: `${day}T02:00:00.000Z`, by: by(name) }
}

const asked = { unitId: 'north', matterId: 'm', planId: null, itemId: null, role: 'lead' as const, note: '' }
const story = [
  act('2026-09-01', '办公室', 'assign', { ...asked, due: '2026-11-30T09:59:59Z' }),
  act('2026-09-10', '副局长', 'judge', { colour: 'yellow', reason: '选址未定', beside: 'green' }),
  act('2026-09-20', '局长', 'judge', { colour: 'red', reason: '资金没有落实', beside: 'yellow' }),
  act('2026-09-25', '北县', 'sign', {}),
  act('2026-10-01', '局长', 'withdraw-judgement', {}),
]
const on = (day: string) => foldActs(assignment, story.filter(({ at }) => at <= `${day}T23:59:59Z`) as Act[])

describe('a leader’s judgement', () => {
  it('stands from its day until it is replaced or withdrawn, as of every day', () => {
    expect(on('2026-09-09')?.judgement).toBeNull()
    expect(on('2026-09-19')?.judgement).toEqual({
      colour: 'yellow',
      reason: '选址未定',
      beside: 'green',
      account: 'account of 副局长',
      by: '副局长',
      at: '2026-09-10T02:00:00.000Z',
    })
    expect(on('2026-09-30')?.judgement).toMatchObject({ colour: 'red', by: '局长' })
    expect(on('2026-10-01')?.judgement).toBeNull()
  })

  it('changes nothing else of what was asked', () => {
    const { judgement, ...before } = on('2026-09-09') ?? {}
    const { judgement: given, ...after } = on('2026-09-20') ?? {}
    expect([judgement, given?.colour]).toEqual([null, 'red'])
    expect(after).toEqual(before)
  })

  it('says when the computed light has another colour than when it was given', () => {
    const judgement = on('2026-09-20')?.judgement
    if (!judgement) throw new Error('nothing was judged')
    expect(hasTurnedSince(judgement, { colour: 'yellow' })).toBe(false)
    expect(hasTurnedSince(judgement, { colour: 'red' })).toBe(true)
  })
})
