import { describe, expect, test } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { type AskedOfMe, chasedNotice, noticesOf, type WaitsForMe } from './notice.ts'

const calendar = workingCalendar()
/** Wednesday, 21 October 2026, half past nine. */
const now = new Date('2026-10-21T01:30:00.000Z')

const asked = (values: Partial<AskedOfMe>): AskedOfMe => ({
  id: 'a',
  title: '摸清午间托管情况',
  unit: '基础教育科',
  signed: true,
  assignedAt: '2026-10-08T01:00:00.000Z',
  settled: false,
  owedSince: null,
  next: '2026-12-31T09:00:00.000Z',
  waiting: false,
  sentBack: null,
  evidenceEnded: null,
  chasedAt: null,
  ...values,
})
const told = (values: Partial<AskedOfMe>, at = now) => noticesOf([asked(values)], [], at, calendar)
const kinds = (values: Partial<AskedOfMe>, at = now) => told(values, at).map(({ kind }) => kind)

describe('an assignment', () => {
  test('far from its time, signed for and nothing owed, is no notice', () => expect(kinds({})).toEqual([]))
  test('is to be signed for while it is new', () => expect(kinds({ signed: false })).toEqual(['to-sign']))
  test('comes due ten working days before', () => {
    expect(kinds({ next: '2026-11-04T09:00:00.000Z' })).toEqual(['due-soon'])
    expect(kinds({ next: '2026-11-05T09:00:00.000Z' })).toEqual([])
  })
  test('is late from the instant at which a return is owed', () =>
    expect(kinds({ owedSince: '2026-10-20T09:00:00.000Z', signed: false, sentBack: 'r' })).toEqual(['late']))
  test('was sent back until it is handed in again', () => expect(kinds({ sentBack: 'r' })).toEqual(['sent-back']))
  test('rests on evidence that has ended, until that is renewed', () => {
    expect(kinds({ evidenceEnded: '2026-10-20' })).toEqual(['evidence-ended'])
    expect(kinds({ evidenceEnded: '2026-10-20', waiting: true })).toEqual(['evidence-ended'])
    expect(kinds({ evidenceEnded: '2026-10-20', sentBack: 'r' })).toEqual(['sent-back'])
    expect(kinds({ evidenceEnded: '2026-10-20', settled: true })).toEqual([])
  })
  test('asks nothing while its return waits for review', () =>
    expect(kinds({ next: '2026-10-23T09:00:00.000Z', waiting: true })).toEqual([]))
  test('that is settled says nothing, however late', () =>
    expect(kinds({ settled: true, owedSince: '2026-10-01T09:00:00.000Z' })).toEqual([]))
  test('is urgent on the day it falls due, until its hour', () => {
    const due = { next: '2026-10-21T09:00:00.000Z' }
    expect(told(due)[0]?.urgent).toBe(true)
    expect(told(due, new Date('2026-10-20T01:30:00.000Z'))[0]?.urgent).toBe(false)
  })
})

describe('the key of a notice', () => {
  const keyAt = (values: Partial<AskedOfMe>, at: string) => told(values, new Date(at))[0]?.key
  const due = { next: '2026-11-04T09:00:00.000Z' }

  test('stays while nothing happens', () =>
    expect(keyAt(due, '2026-10-21T01:30:00.000Z')).toBe(keyAt(due, '2026-10-22T01:30:00.000Z')))
  test('changes with each occasion of reminding', () => {
    const keys = ['2026-10-21', '2026-10-30', '2026-11-03'].map((day) => keyAt(due, `${day}T01:30:00.000Z`))
    expect(new Set(keys).size).toBe(3)
  })
  test('changes when other evidence ends', () => {
    const keys = ['2026-10-01', '2026-10-20'].map((day) => keyAt({ evidenceEnded: day }, now.toISOString()))
    expect(new Set(keys).size).toBe(2)
  })
  test('changes when somebody chases it', () => {
    const owed = { owedSince: '2026-10-20T09:00:00.000Z' }
    const chased = { ...owed, chasedAt: '2026-10-21T01:00:00.000Z' }
    expect(keyAt(chased, now.toISOString())).not.toBe(keyAt(owed, now.toISOString()))
  })
})

test('all that concerns a person stands in the order in which it presses', () => {
  const waits: WaitsForMe = {
    kind: 'to-review',
    about: { type: 'assignment', id: 'w' },
    occasion: 'r1',
    title: '校园安全检查',
    unit: '北县',
    due: null,
  }
  const list = [
    asked({ id: 'new', signed: false }),
    asked({ id: 'late', owedSince: '2026-10-20T09:00:00.000Z' }),
    asked({ id: 'later', owedSince: '2026-10-19T09:00:00.000Z' }),
  ]
  expect(noticesOf(list, [waits], now, calendar).map(({ about }) => about.id)).toEqual(['later', 'late', 'new', 'w'])
})

describe('whoever chases', () => {
  const chased = (values: Partial<AskedOfMe>) => chasedNotice(asked(values), now, calendar)

  test('tells of what is due, however far that is, and whatever of it waits for review', () => {
    expect(chased({})).toMatchObject({ kind: 'due-soon', due: '2026-12-31T09:00:00.000Z' })
    expect(chased({ waiting: true, evidenceEnded: '2026-10-20' }).kind).toBe('due-soon')
  })
  test('tells first that it is late, was sent back or is to be signed for', () => {
    expect(chased({ owedSince: '2026-10-20T09:00:00.000Z', signed: false }).kind).toBe('late')
    expect(chased({ sentBack: 'r' }).kind).toBe('sent-back')
    expect(chased({ signed: false }).kind).toBe('to-sign')
  })
  test('gives what is late the key that its notice has', () => {
    const late = { owedSince: '2026-10-20T09:00:00.000Z' }
    expect(chased({ ...late, chasedAt: '2026-10-20T10:00:00.000Z' }).key).toBe(told(late)[0]?.key)
  })
})
