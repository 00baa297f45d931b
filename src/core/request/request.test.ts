import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../day.ts'
import { foldAct } from '../record.ts'
import { type Attempt, actOf } from '../rule.ts'
import { type Asked, addBurden, burdenBetween, noBurden, reliefOf } from './burden.ts'
import type { RequestFinding } from './check-request.ts'
import { checkRequestAct, problemsOf } from './check-request-act.ts'
import {
  type RequestActs,
  type RequestCost,
  type RequestRecord,
  type RequestValues,
  request,
  standingOf,
} from './request.ts'

const values: RequestValues = {
  unitId: 'section',
  unitIds: ['school'],
  kind: 'data',
  title: 'School buses',
  text: '',
  basis: 'Document 1',
  article: '',
  approval: '',
  from: '2026-10-08',
  until: '2026-10-30',
  due: '2026-10-20',
  cadence: null,
  scope: null,
  survey: { number: '', maker: '', approval: '', until: null },
  fields: ['buses', 'drivers'],
  minutes: 3,
  visit: 0,
  holidayReason: '',
  contact: '',
}
const cost: RequestCost = { units: 10, minutesEach: 6, times: 10, minutes: 60 }
const stop: RequestFinding = {
  code: 'request/no-basis',
  stops: true,
  basis: 'Document 2',
  certainty: 'press',
  at: 'basis',
  quote: null,
  arguments: {},
}
const by = { account: 'a', person: 'p', name: 'N', unit: 'section', roles: ['office' as const] }

type Step = { [Verb in keyof RequestActs]: [Verb, RequestActs[Verb]] }[keyof RequestActs]

const attemptOf = (state: RequestRecord | null, [verb, given]: Step) =>
  ({ verb, values: given, state, at: '2026-10-08T01:00:00.000Z', by }) as Attempt<RequestRecord, RequestActs>
const codes = (state: RequestRecord | null, step: Step) =>
  checkRequestAct(attemptOf(state, step)).map(({ code }) => code)

/** Plays acts that are all allowed. */
function played(...steps: Step[]): RequestRecord {
  let state: RequestRecord | null = null
  for (const step of steps) {
    expect(codes(state, step)).toEqual([])
    state = foldAct(request, state, actOf(attemptOf(state, step), 'r', 'request'))
  }
  return state as RequestRecord
}
const draft: Step = ['draft', values]
const passed: Step = ['check', { findings: [], cost }]
const open: Step = ['open', { matterId: 'm', number: '1' }]

describe('a request', () => {
  it('is drafted, checked, opened, and asks nothing after its last day: by the date alone', () => {
    const opened = played(draft, passed, open)
    expect(['2026-10-07', '2026-10-08', '2026-10-30', '2026-10-31'].map((day) => standingOf(opened, day))).toEqual([
      'waiting',
      'open',
      'open',
      'expired',
    ])
    expect(standingOf(played(draft, passed, open, ['end', { reason: 'done early' }]), '2026-10-31')).toBe('ended')
  })

  it('is not opened before it was checked, nor after it was changed since', () => {
    expect(codes(played(draft), open)).toEqual(['request/not-in-this-state'])
    const { unitId: _, ...changed } = { ...values, title: 'Buses' }
    expect(codes(played(draft, passed, ['change', changed]), open)).toEqual(['request/not-in-this-state'])
  })

  it('stays where it is when the gate stops it, and every stop is a problem with its rule', () => {
    const stopped = played(draft, ['check', { findings: [stop, { ...stop, stops: false }], cost }])
    expect(standingOf(stopped, '2026-10-08')).toBe('stopped')
    expect(problemsOf(stopped.findings)).toEqual([
      { code: 'request/no-basis', at: 'basis', basis: 'Document 2', arguments: {} },
    ])
  })

  it('asks somebody, and says why only of a field that it asks', () => {
    expect(codes(null, ['draft', { ...values, unitIds: [] }])).toEqual(['request/nobody-asked'])
    expect(codes(played(draft), ['justify', { field: 'drivers', reason: 'changes daily' }])).toEqual([])
    expect(codes(played(draft), ['justify', { field: 'bells', reason: 'why' }])).toEqual(['request/not-asked'])
    expect(codes(played(draft), ['answer', { fields: [] }])).toEqual(['request/nothing-known'])
    expect(codes(played(draft), ['merge', { into: 'r', reason: 'the same' }])).toEqual(['request/merged-into-itself'])
  })

  it('that registers answer whole is asked of nobody', () => {
    const answered = (...names: string[]): Step => [
      'answer',
      { fields: names.map((field) => ({ field, register: 'Buses', minutes: 30 })) },
    ]
    expect(played(draft, answered('buses'))).toMatchObject({ state: 'draft', fields: ['drivers'] })
    expect(played(draft, answered('buses', 'drivers'))).toMatchObject({ state: 'answered', fields: [] })
    const visited: Step = ['draft', { ...values, visit: 60 }]
    expect(played(visited, answered('buses', 'drivers')).state).toBe('draft')
  })
})

describe('the relief list', () => {
  it('tells what was stopped, withdrawn or merged with the minutes spared, and what a register answers', () => {
    const lines = (...steps: Step[]) => reliefOf(played(draft, ...steps)).map(({ kind, minutes }) => [kind, minutes])
    const answer: Step = ['answer', { fields: [{ field: 'buses', register: 'Buses', minutes: 30 }] }]
    expect(lines(['check', { findings: [stop], cost }])).toEqual([['stopped', 60]])
    expect(lines(passed, ['withdraw', { reason: 'not needed' }])).toEqual([['withdrawn', 60]])
    expect(lines(passed, ['merge', { into: 'other', reason: 'the same' }])).toEqual([['merged', 60]])
    expect(lines(answer, passed, open)).toEqual([['answered', 30]])
    expect(lines(passed, open)).toEqual([])
  })
})

it('a school bears what falls into the month: returns, inspections, activities and their minutes', () => {
  const days = ['2026-09-30', '2026-10-15', '2026-10-31', '2026-11-01']
  const month = burdenBetween(
    [
      { kind: 'data', scope: null, minutesEach: 10, days },
      { kind: 'inspection', scope: 'comprehensive', minutesEach: 240, days: ['2026-10-20'] },
      { kind: 'activity', scope: null, minutesEach: 40, days: ['2026-10-09'] },
      { kind: 'survey', scope: null, minutesEach: 99, days: ['2026-12-01'] },
    ],
    '2026-10-01',
    '2026-10-31',
  )
  expect(month).toEqual({ requests: 3, returns: 2, inspections: 1, comprehensive: 1, activities: 1, minutes: 300 })
})

it('the burden of a span is that of its parts, but for a request that asks in both: it counts in each', () => {
  const day = fc.integer({ min: 0, max: 360 }).map((count) => addDays('2026-01-01', count))
  const asked: fc.Arbitrary<Asked> = fc.record({
    kind: fc.constantFrom('data', 'survey', 'inspection', 'campaign', 'activity', 'meeting'),
    scope: fc.constantFrom(null, 'comprehensive', 'special'),
    minutesEach: fc.integer({ min: 0, max: 600 }),
    days: fc.array(day, { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 5 }), day, (all, cut) => {
      const whole = burdenBetween(all, '2026-01-01', '2026-12-31')
      const parts = [burdenBetween(all, '2026-01-01', cut), burdenBetween(all, addDays(cut, 1), '2026-12-31')]
      const { requests, ...sum } = parts.reduce(addBurden, noBurden)
      expect(whole).toMatchObject(sum)
      expect(requests).toBeGreaterThanOrEqual(whole.requests)
      expect(whole.requests).toBe(all.filter(({ days }) => days.length > 0).length)
    }),
  )
})
