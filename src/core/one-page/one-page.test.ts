import { describe, expect, it } from 'vitest'
import type { LightColour } from '../light.ts'
import type { Matter } from '../matter/matter.ts'
import type { MatterStanding } from '../matter/standing.ts'
import {
  changesBetween,
  type FigureKey,
  figuresOf,
  linesOf,
  median,
  owingUnits,
  pickDecisions,
  pickReds,
  redsBy,
} from './one-page.ts'

const standing = (
  id: string,
  lights: Record<string, LightColour>,
  more: { state?: Matter['state']; due?: string; closedAt?: string; asks?: string; owed?: number } = {},
): MatterStanding => {
  const { state = 'filed', due = '2026-10-01T09:00:00.000Z', closedAt = null, asks, owed = 0 } = more
  const colours = Object.values(lights)
  return {
    matter: { id, title: id, leadUnitId: Object.keys(lights)[0] ?? '', state, due, closedAt } as Matter,
    span: state === 'closed' ? 'ended' : colours.includes('red') ? 'overdue' : 'later',
    lights: Object.entries(lights).map(([unitId, colour]) => ({
      unitId,
      colour,
      because: colour,
      change: null,
      share: colour === 'blue' ? 100 : 0,
      owed,
    })),
    worst: colours[0] ?? 'grey',
    coordination: asks ? [{ unitId: 'a', text: asks }] : [],
  }
}

const closed = { state: 'closed' as const, closedAt: '2026-09-30T09:00:00.000Z' }

describe('one page', () => {
  it('counts five figures, each with what it is a part of', () => {
    const late = standing('late', { a: 'blue' }, { ...closed, closedAt: '2026-10-02T09:00:00.000Z' })
    const all = [standing('x', { a: 'red', b: 'blue' }, { owed: 2 }), standing('y', { a: 'blue' }, closed), late]
    expect(figuresOf(all).map(({ key, count, of }) => [key, count, of])).toEqual([
      ['red', 1, 4],
      ['done', 3, 4],
      ['overdue', 1, null],
      ['on-time', 1, 2],
      ['owed', 4, null],
    ])
    expect(figuresOf([]).map(({ of }) => of)).toEqual([0, 0, null, 0, null])
  })

  it('makes each figure of its lines, a share also of those that it does not count', () => {
    const all = [standing('x', { a: 'red', b: 'blue' }, { owed: 2 }), standing('y', { a: 'blue' }, closed)]
    const told = (key: FigureKey) =>
      linesOf(key, all).map(({ standing: { matter }, unit, count }) => [matter.id, unit?.unitId, count])
    expect(told('red')).toEqual([
      ['x', 'a', 1],
      ['x', 'b', 0],
      ['y', 'a', 0],
    ])
    expect(told('overdue')).toEqual([['x', undefined, 1]])
    expect(told('on-time')).toEqual([['y', undefined, 1]])
    expect(told('owed')).toEqual([
      ['x', 'a', 2],
      ['x', 'b', 2],
    ])
  })

  it('tells the three reds that are longest overdue, each matter once, by the unit that leads it', () => {
    const all = [
      standing('new', { a: 'red' }, { due: '2026-10-03T09:00:00.000Z' }),
      standing('old', { a: 'red', b: 'red' }, { due: '2026-09-01T09:00:00.000Z' }),
      standing('led well', { a: 'green', b: 'red' }, { due: '2026-09-02T09:00:00.000Z' }),
      standing('older', { a: 'yellow' }, { due: '2026-08-01T09:00:00.000Z' }),
      standing('newest', { a: 'red' }, { due: '2026-10-04T09:00:00.000Z' }),
    ]
    expect(pickReds(all).map(({ standing: { matter }, unit }) => [matter.id, unit.unitId])).toEqual([
      ['old', 'a'],
      ['led well', 'b'],
      ['new', 'a'],
    ])
  })

  it('tells what changed: entered, ended, turned red, left red', () => {
    const before = [standing('x', { a: 'yellow', b: 'red' }), standing('y', { a: 'green' })]
    const after = [
      standing('x', { a: 'red', b: 'blue' }),
      standing('y', { a: 'blue' }, closed),
      standing('z', { a: 'red' }),
    ]
    expect(changesBetween(before, after)).toEqual({ entered: 1, ended: 1, turnedRed: 2, leftRed: 1 })
    expect(changesBetween(after, after)).toEqual({ entered: 0, ended: 0, turnedRed: 0, leftRed: 0 })
  })

  it('asks for two different things before it asks twice for the same', () => {
    const all = [
      standing('a', { a: 'red' }, { due: '2026-09-01T09:00:00.000Z' }),
      standing('b', { a: 'red' }, { due: '2026-09-02T09:00:00.000Z' }),
      standing('c', { a: 'blue' }, { state: 'closing' }),
    ]
    expect(pickDecisions(all).map(({ kind, standing: { matter } }) => [kind, matter.id])).toEqual([
      ['closing', 'c'],
      ['overdue', 'a'],
    ])
    expect(pickDecisions([...all, standing('d', { a: 'grey' }, { asks: 'land' })])[0]?.kind).toBe('coordination')
    expect(pickDecisions(all.slice(0, 2)).map(({ kind }) => kind)).toEqual(['overdue', 'overdue'])
    expect(pickDecisions([])).toEqual([])
  })

  it('compares groups by their share of reds, and with the median of them', () => {
    const all = [standing('x', { a1: 'red', a2: 'green', b1: 'red', none: 'red' })]
    const groups = redsBy(all, (unit) => (unit === 'none' ? null : (unit[0] ?? null)))
    expect(groups).toEqual([
      { group: 'b', red: 1, asked: 1 },
      { group: 'a', red: 1, asked: 2 },
    ])
    expect(median(groups.map(({ red, asked }) => red / asked))).toBe(0.75)
    expect(median([3, 1, 2])).toBe(2)
    expect(median([])).toBeNull()
  })

  it('names who owes, the most first', () => {
    const all = [standing('x', { a: 'red', b: 'green' }, { owed: 1 }), standing('y', { b: 'green' }, { owed: 1 })]
    expect(owingUnits(all)).toEqual([
      { unitId: 'b', owed: 2 },
      { unitId: 'a', owed: 1 },
    ])
  })
})
