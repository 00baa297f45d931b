import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cadence } from './breakdown/columns.ts'
import { workingCalendar } from './calendar.ts'
import { addDays } from './day.ts'
import { judgedColours } from './judgement.ts'
import { type Light, lightOf } from './light.ts'
import type { LightInput } from './light-facts.ts'
import { type LightThresholds, lightRules, lightThresholds } from './light-rules.ts'
import { currentReturn, dueReturns, owing } from './return-calendar.ts'
import { type Summed, summaryOf } from './return-summary.ts'

const calendar = workingCalendar()
const at = (day: string) => new Date(`${day}T02:00:00Z`)
type Given = [state: 'submitted' | 'accepted' | 'sent-back' | 'withdrawn', share: number]

/** What a light is computed from, with the returns themselves instead of their summary. */
type Input = Omit<LightInput, 'summary'> & {
  returns: Omit<Summed, 'id' | 'period' | 'coordination'>[]
  /** The last day of the one file that returns rest on; null where it does not end. */
  holds?: string | null
}

function lightBy(
  { returns, holds = null, ...input }: Input,
  now: Date,
  of: typeof calendar,
  thresholds?: LightThresholds,
): Light {
  return lightOf({ ...input, summary: summed({ returns, holds }) }, now, of, thresholds)
}

const summed = ({ returns, holds = null }: Pick<Input, 'returns' | 'holds'>) =>
  summaryOf(
    returns.map((each, i) => ({ ...each, id: String(i), period: null, coordination: '' })),
    new Map([['a', { id: 'b', name: 'Licence', until: holds }]]),
  )

/** Assigned on 1 September, due at the end of 30 November 2026: 57 working days. */
function given(returns: Given[], signed = true, heldBy: string | null = null, until: string | null = null): Input {
  return {
    assignment: {
      state: signed ? 'signed' : 'assigned',
      heldBy,
      until,
      assignedAt: '2026-09-01T02:00:00Z',
      due: '2026-11-30T09:59:59Z',
    },
    returns: returns.map(([state, share], i) => ({
      state,
      share,
      submittedAt: `2026-10-${10 + i}T02:00:00Z`,
      reviewedAt: state === 'accepted' ? `2026-10-${11 + i}T02:00:00Z` : null,
      reason: state === 'sent-back' ? '缺少附件' : null,
      evidence: ['a'],
    })),
  }
}

const strict = { ...lightThresholds, behindPath: 30, aheadOfPath: 20 }

/** Day, returns, signed or not -> colour, rule and what would turn it. */
const table = [
  ['2026-09-03', [], true, 'grey', 'not-due-to-start', 'change-first-return'],
  ['2026-09-03', [], false, 'grey', 'not-due-to-start', 'change-first-return'],
  ['2026-09-09', [], false, 'yellow', 'not-signed-for', 'change-sign'],
  ['2026-11-24', [], false, 'yellow', 'not-signed-for', 'change-return'],
  ['2026-11-24', [], true, 'yellow', 'nothing-returned-and-due-soon', 'change-return'],
  ['2026-10-20', [['submitted', 40]], true, 'green', 'waiting-for-review', 'change-time'],
  ['2026-10-20', [['submitted', 100]], true, 'green', 'waiting-for-review', 'change-accept'],
  ['2026-10-20', [['accepted', 40]], true, 'green', 'on-course', 'change-time'],
  ['2026-10-20', [['sent-back', 40]], true, 'yellow', 'sent-back', 'change-return-again'],
  ['2026-11-24', [['sent-back', 40]], true, 'yellow', 'sent-back', 'change-return'],
  ['2026-11-24', [['submitted', 90]], true, 'yellow', 'due-soon-and-behind', 'change-accept'],
  ['2026-11-24', [['submitted', 60]], true, 'yellow', 'due-soon-and-behind', 'change-return'],
  ['2026-11-24', [['accepted', 85]], true, 'green', 'on-course', 'change-time'],
  ['2026-12-02', [['accepted', 85]], true, 'red', 'overdue', 'change-return'],
  ['2026-12-02', [['submitted', 100]], true, 'red', 'overdue', 'change-accept'],
  ['2026-12-02', [['accepted', 100]], true, 'blue', 'accepted-as-done', undefined],
  ['2026-09-03', [['withdrawn', 100]], true, 'grey', 'not-due-to-start', 'change-first-return'],
] as const

describe('the rules of the lights', () => {
  it.each(table)('on %s with %j, signed %s: %s by %s, turned by %s', (day, returns, signed, colour, rule, change) => {
    const light = lightBy(given(returns as unknown as Given[], signed), at(day), calendar)
    expect([light.colour, light.rule]).toEqual([colour, rule])
    expect(light.change?.code).toBe(change && `light/${change}`)
  })

  it.each(judgedColours)('say the same of every row beside a judgement that it is %s', (judged) => {
    const judgement = { colour: judged, reason: '力量不足', beside: 'grey', account: '1', by: '局长', at: '' } as const
    for (const [day, returns, signed] of table) {
      const input = given(returns as unknown as Given[], signed)
      const beside = { ...input, assignment: { ...input.assignment, judgement } }
      expect(lightBy(beside, at(day), calendar)).toEqual(lightBy(input, at(day), calendar))
    }
  })

  it('tell from which day time alone turns a light', () => {
    const light = lightBy(given([['accepted', 40]]), at('2026-10-20'), calendar)
    expect(light.change?.arguments).toEqual({ day: '2026-11-16', colour: 'light/yellow' })
  })

  it('stand still on hold by a document, but for what is done', () => {
    const held = (returns: Given[]) => lightBy(given(returns, true, 'Document 4'), at('2026-12-07'), calendar)
    expect(held([['accepted', 40]])).toMatchObject({
      colour: 'grey',
      because: { arguments: { document: 'Document 4' } },
    })
    expect(held([['accepted', 100]]).colour).toBe('blue')
  })

  it('say nothing of what has expired: it asks nothing any more, by the date alone', () => {
    const expiring = (day: string) => lightBy(given([], true, null, '2026-12-04'), at(day), calendar)
    expect(expiring('2026-12-04')).toMatchObject({ rule: 'overdue', change: { code: 'light/change-return' } })
    expect(expiring('2026-12-05')).toMatchObject({ rule: 'expired', because: { arguments: { day: '2026-12-04' } } })
  })

  it.each<[string, Given[], string | null, string, string, string | undefined]>([
    ['2026-10-30', [['accepted', 40]], '2026-10-30', 'green', 'on-course', 'change-time'],
    ['2026-10-31', [['accepted', 40]], '2026-10-30', 'yellow', 'evidence-ended', 'change-evidence'],
    ['2026-10-31', [['submitted', 40]], '2026-10-30', 'yellow', 'evidence-ended', 'change-evidence'],
    ['2026-10-31', [['accepted', 40]], null, 'green', 'on-course', 'change-time'],
    ['2026-10-31', [['sent-back', 40]], '2026-10-30', 'yellow', 'sent-back', 'change-return-again'],
    ['2026-10-31', [['withdrawn', 40]], '2026-10-30', 'grey', 'not-due-to-start', 'change-first-return'],
    ['2026-11-24', [['accepted', 40]], '2026-10-30', 'yellow', 'evidence-ended', 'change-return'],
    ['2026-12-02', [['accepted', 40]], '2026-10-30', 'red', 'overdue', 'change-return'],
    ['2026-10-31', [['accepted', 100]], '2026-10-30', 'blue', 'accepted-as-done', undefined],
  ])(
    'on %s with %j, resting on evidence that holds until %s: %s by %s, turned by %s',
    (day, returns, holds, ...then) => {
      const light = lightBy({ ...given(returns), holds }, at(day), calendar)
      expect([light.colour, light.rule, light.change?.code.replace('light/', '')]).toEqual(then)
    },
  )

  it('give evidence that has ended the days of grace that are in force', () => {
    const on = (day: string, evidenceGrace: number | null) =>
      lightBy({ ...given([['accepted', 40]]), holds: '2026-10-16' }, at(day), calendar, {
        ...lightThresholds,
        evidenceGrace,
      })
    expect(on('2026-10-23', 7).change).toEqual({
      code: 'light/change-time',
      arguments: { day: '2026-10-24', colour: 'light/yellow' },
    })
    expect(on('2026-10-24', 7)).toMatchObject({
      rule: 'evidence-ended',
      because: { arguments: { name: 'Licence', day: '2026-10-16' } },
    })
    expect(on('2026-11-13', null).rule).toBe('on-course')
  })

  it('compare with the straight path only where that value is on', () => {
    const input = given([['accepted', 10]])
    expect(lightBy(input, at('2026-11-02'), calendar).rule).toBe('on-course')
    const light = lightBy(input, at('2026-11-02'), calendar, strict)
    expect(light).toMatchObject({ colour: 'yellow', rule: 'behind-path', change: { arguments: { share: 37 } } })
  })

  it('find what is ahead of the straight path only where that value is on, and for how long', () => {
    const input = given([['accepted', 60]])
    expect(lightBy(input, at('2026-09-21'), calendar).rule).toBe('on-course')
    const light = lightBy(input, at('2026-09-21'), calendar, strict)
    expect(light).toMatchObject({ colour: 'blue', rule: 'ahead-of-path', because: { arguments: { points: 20 } } })
    expect(light.change).toEqual({ code: 'light/change-time', arguments: { day: '2026-10-10', colour: 'light/green' } })
    const measured = { indicator: 'indicator/classes.large', gone: 50, expected: 40 }
    expect(lightBy({ ...input, measured }, at('2026-09-21'), calendar, strict).rule).toBe('on-course')
  })

  it('hold no more where their threshold is off', () => {
    const off = {
      soon: null,
      shareWhenSoon: null,
      signWithin: null,
      behindPath: null,
      figureBehindPath: null,
      evidenceGrace: null,
      aheadOfPath: null,
    }
    expect(lightBy(given([], false), at('2026-11-24'), calendar, off).rule).toBe('not-due-to-start')
  })
})

/** A case of the properties: what stands, and the first day of the last period that was settled where returns are periodic. */
interface Case {
  input: Input
  cadence: Cadence | null
  settled: string | null
}

/** The input as it is on a day: with the returns that are owed then. */
function on({ input, cadence, settled }: Case, day: string): Input {
  const { owed, next } = owing(returnsOf(input, cadence), { ...summed(input), settled }, at(day))
  const isBefore = ({ due }: { due: string }) => due < input.assignment.due
  return { ...input, missing: owed.filter(isBefore), next: next && isBefore(next) ? next : null }
}

const returnsOf = ({ assignment }: Input, cadence: Cadence | null) =>
  dueReturns({ ...assignment, cadence }, { calendar, terms: [], isSchool: false, within: 5 })

describe('a return that waits for review', () => {
  const monthly = (returns: Given[], day: string) =>
    lightBy(on({ input: given(returns), cadence: 'month', settled: '2026-09-01' }, day), at(day), calendar)

  it('lets no other be missing; what fell due meanwhile is missing from the day after it was accepted', () => {
    expect(monthly([['submitted', 40]], '2026-11-10')).toMatchObject({
      rule: 'waiting-for-review',
      change: { code: 'light/change-time', arguments: { day: '2026-11-16', colour: 'light/yellow' } },
    })
    const accepted = (on: string): Input['returns'] => [
      { state: 'accepted', share: 40, submittedAt: '', reviewedAt: `${on}T02:00:00Z`, reason: null, evidence: [] },
    ]
    const input = { ...given([]), returns: accepted('2026-11-10') }
    const then = (day: string) =>
      lightBy(on({ input, cadence: 'month', settled: '2026-09-01' }, day), at(day), calendar)
    expect(then('2026-11-10')).toMatchObject({ rule: 'on-course', change: { arguments: { day: '2026-11-11' } } })
    expect(then('2026-11-11')).toMatchObject({ rule: 'return-missing', because: { arguments: { day: '2026-11-10' } } })
  })

  it('does not stand before the deadline itself', () => {
    expect(monthly([['submitted', 100]], '2026-11-30').rule).toBe('due-soon-and-behind')
    expect(monthly([['submitted', 100]], '2026-12-01').rule).toBe('overdue')
  })
})

describe('what would turn a light', () => {
  const share = fc.integer({ min: 0, max: 100 })
  const way = (gone: number) => ({ indicator: 'indicator/classes.large', gone, expected: 60 })
  const state = fc.constantFrom('submitted', 'accepted', 'sent-back', 'withdrawn')
  const inputs = fc.record({
    returns: fc.array(fc.tuple(state, share), { maxLength: 4 }),
    signed: fc.boolean(),
    heldBy: fc.constantFrom(null, null, null, 'Document 4'),
    until: fc.constantFrom(null, null, '2026-11-30', '2026-12-04'),
    day: fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-09-01', n)),
    thresholds: fc.constantFrom(lightThresholds, strict),
    cadence: fc.constantFrom(null, null, 'month' as const, 'ten-days' as const),
    settled: fc.constantFrom(null, '2026-09-01', '2026-10-01'),
    measured: fc.constantFrom(null, null, way(10), way(50)),
    order: fc.constantFrom(null, null, { step: 'notice', since: '2026-09-10' }),
    holds: fc.constantFrom(null, null, '2026-10-16', '2026-12-31'),
  })

  it('turns it: the named change, really made, gives the named colour', () => {
    const [seen, rules] = [new Set<string>(), new Set<string>()]
    fc.assert(
      fc.property(inputs, ({ returns, signed, heldBy, until, day, thresholds, cadence, settled, ...beside }) => {
        const before: Case = { input: { ...given(returns, signed, heldBy, until), ...beside }, cadence, settled }
        const light = lightBy(on(before, day), at(day), calendar, thresholds)
        rules.add(light.rule)
        expect(light.change === null).toBe(light.rule === 'accepted-as-done')
        if (light.change === null) return
        const { code, arguments: named } = light.change
        seen.add(code)
        const after = made(before, code, Number(named.share ?? named.gone), day)
        const when = code === 'light/change-time' ? String(named.day) : day
        expect(`light/${lightBy(on(after, when), at(when), calendar, thresholds).colour}`).toBe(named.colour)
        expect(named.colour).not.toBe(`light/${light.colour}`)
      }),
      { numRuns: 5000 },
    )
    expect([...seen].sort()).toEqual(
      [
        'accept',
        'evidence',
        'figure',
        'first-return',
        'next-return',
        'order',
        'return',
        'return-again',
        'sign',
        'time',
      ].map((each) => `light/change-${each}`),
    )
    expect([...rules].sort()).toEqual(lightRules.map(({ name }) => name).sort())
  })

  it('by time comes on no earlier day', () => {
    fc.assert(
      fc.property(inputs, ({ returns, signed, heldBy, day, thresholds, cadence, settled, measured, holds }) => {
        const before: Case = { input: { ...given(returns, signed, heldBy), measured, holds }, cadence, settled }
        const light = lightBy(on(before, day), at(day), calendar, thresholds)
        if (light.change?.code !== 'light/change-time') return
        for (let each = day; each < String(light.change.arguments.day); each = addDays(each, 1))
          expect(lightBy(on(before, each), at(each), calendar, thresholds).colour).toBe(light.colour)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The case with the change made as people would make it. */
function made({ input, cadence, settled }: Case, code: string, share: number, day: string): Case {
  const { assignment, returns } = input
  const signed = { ...assignment, state: 'signed' as const }
  const last = { submittedAt: '2026-12-31T02:00:00Z', reviewedAt: null, reason: null, evidence: [] }
  const returned = (state: 'submitted' | 'accepted', of: number): Case => ({
    input: { ...input, assignment: signed, returns: [...returns, { ...last, state, share: of }] },
    cadence,
    settled: currentReturn(returnsOf(input, cadence), settled, at(day)).from,
  })
  switch (code) {
    case 'light/change-sign':
      return { input: { ...input, assignment: signed }, cadence, settled }
    case 'light/change-evidence':
      return { input: { ...input, holds: null }, cadence, settled }
    case 'light/change-order':
      return { input: { ...input, order: null }, cadence, settled }
    case 'light/change-accept': {
      const standing = returns.filter((each) => each.state !== 'withdrawn')
      const reviewedAt = `${day}T02:00:00Z`
      const accepted = { ...last, state: 'accepted' as const, share, reviewedAt, evidence: ['a'] }
      return {
        input: { ...input, assignment: signed, returns: [...standing.slice(0, -1), accepted] },
        cadence,
        settled,
      }
    }
    case 'light/change-figure':
      return {
        input: { ...input, measured: input.measured ? { ...input.measured, gone: share } : null },
        cadence,
        settled,
      }
    case 'light/change-first-return':
    case 'light/change-next-return':
    case 'light/change-return-again':
      return returned('submitted', 0)
    case 'light/change-return':
      return returned('accepted', share)
    default:
      return { input, cadence, settled }
  }
}
