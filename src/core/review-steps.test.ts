import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Checker } from './assignment.ts'
import { actsFor, type Role, type Standing } from './may.ts'
import {
  againstReview,
  isSame,
  type LookedAfter,
  placeFor,
  type ReviewAct,
  type Reviewer,
  reviewSteps,
  turnOf,
  type Waiting,
} from './review-steps.ts'

const city = '/ty/'
const bureaus: LookedAfter[] = [
  { place: '/ty/', bureau: '/ty/jyj/' },
  { place: '/ty/bx/', bureau: '/ty/bx/jyj/' },
  { place: '/ty/kfq/', bureau: '/ty/kfq/shj/' },
  // A district that a county looks after has a bureau of its own.
  { place: '/ty/bx/xq/', bureau: '/ty/bx/xq/jyj/' },
]

const post = (role: Role, unitPath: string): Standing => {
  const above = bureaus.filter(({ bureau }) => unitPath.startsWith(bureau))
  const jurisdiction = above.at(-1)?.place ?? unitPath
  return { role, unitId: unitPath, unitPath, jurisdiction, inspected: [] }
}
const person = (account: string, ...standings: Standing[]): Reviewer => ({ account, person: account, standings })
const office = person('office', post('office', '/ty/jyj/bgs/'))
const leader = person('leader', post('leader', '/ty/jyj/'))
const section = person('section', post('section', '/ty/jyj/jjk/'))
const head = person('head', post('county-head', '/ty/bx/jyj/'))
const clerk = person('clerk', post('county-clerk', '/ty/bx/jyj/jk/'))
const everybody = [office, leader, section, head, clerk]

const submittedAt = '2026-09-14T02:00:00.000Z'
const unchecked: Waiting = { submittedAt, checkedAt: null, checker: null }
const checkedBy = ({ account, person: of }: Reviewer): Waiting => ({
  submittedAt,
  checkedAt: '2026-09-15T02:00:00.000Z',
  checker: { account, person: of },
})
const due = new Date('2026-09-17T15:59:59.999Z')
const before = new Date('2026-09-16T02:00:00.000Z')
const after = new Date('2026-09-18T02:00:00.000Z')

/** A return of a unit in a matter that is kept somewhere. */
interface Case {
  keeper: string
  unit: string
  waiting?: Waiting
  now?: Date
  people?: readonly Reviewer[]
  /** The section leads its matter. */
  led?: boolean
}

function turn({ keeper, unit, waiting = unchecked, now = before, people = everybody }: Case) {
  const others = people.filter(({ standings }) => !actsFor(standings, 'return.submit', city, unit))
  const hasSomebody = (act: 'check' | 'accept', place: string, besides: Checker | null) =>
    others
      .filter((each) => !isSame(besides, each))
      .some(({ standings }) => standings.some((standing) => placeFor(act, standing, city) === place))
  return turnOf(reviewSteps({ keeper, unit }, bureaus, city), waiting, { city, hasSomebody, checkDue: () => due, now })
}

function refusal(act: ReviewAct, reviewer: Reviewer, of: Case): string | null {
  const own = actsFor(reviewer.standings, 'return.submit', city, of.unit)
  const reviewed = { own, waiting: of.waiting ?? unchecked, turn: turn(of), led: () => of.led ?? false }
  return againstReview(act, reviewer, reviewed, city)?.code ?? null
}

const byCity = { keeper: '/ty/jyj/bgs/', unit: '/ty/bx/s1/' }
const byCounty = { keeper: '/ty/bx/jyj/', unit: '/ty/bx/s1/' }

describe('the steps of a review', () => {
  it('are two for what the city asked of a unit under a county, and one for all else', () => {
    const steps = (keeper: string, unit: string) => reviewSteps({ keeper, unit }, bureaus, city)
    const [two, ofCounty, ofCity] = [
      { check: '/ty/bx/', accept: '/ty/' },
      { check: null, accept: '/ty/bx/' },
      { check: null, accept: '/ty/' },
    ]
    expect(steps('/ty/jyj/bgs/', '/ty/bx/s1/')).toEqual(two)
    expect(steps('/ty/jyj/bgs/', '/ty/bx/jyj/s2/')).toEqual(two)
    expect(steps('', '/ty/bx/s1/')).toEqual(two)
    expect(steps('/ty/bx/jyj/', '/ty/bx/s1/')).toEqual(ofCounty)
    expect(steps('/ty/bx/s1/', '/ty/bx/s1/')).toEqual(ofCounty)
    for (const unit of ['/ty/bx/', '/ty/bx/jyj/', '/ty/jyj/', '/ty/jyj/sz/', '/ty/czj/', '/ty/'])
      expect(steps('/ty/jyj/bgs/', unit)).toEqual(ofCity)
    expect(steps('/ty/bx/jyj/', '/ty/bx/jyj/')).toEqual(ofCity)
  })

  it('go by the innermost county, and by whoever asked', () => {
    const steps = (keeper: string) => reviewSteps({ keeper, unit: '/ty/bx/xq/s1/' }, bureaus, city)
    expect(steps('/ty/jyj/')).toEqual({ check: '/ty/bx/xq/', accept: '/ty/' })
    expect(steps('/ty/bx/jyj/')).toEqual({ check: '/ty/bx/xq/', accept: '/ty/bx/' })
    expect(steps('/ty/bx/xq/jyj/')).toEqual({ check: null, accept: '/ty/bx/xq/' })
  })
})

describe('what the city asked of a school of a county', () => {
  it('is checked by the clerk or the head of the county and nobody else, and not accepted before', () => {
    expect(everybody.map((each) => refusal('check', each, byCity))).toEqual([
      ...Array(3).fill('return/not-your-step'),
      ...[null, null],
    ])
    expect(refusal('accept', office, byCity)).toBe('return/unchecked')
    expect(refusal('accept', head, byCity)).toBe('return/not-your-step')
  })

  it('is sent back by the county before it checked, and by the city at any time', () => {
    for (const each of [office, leader, head, clerk]) expect(refusal('send-back', each, byCity)).toBeNull()
    const checked = { ...byCity, waiting: checkedBy(clerk) }
    expect([clerk, head].map((each) => refusal('send-back', each, checked))).toEqual(
      Array(2).fill('return/not-your-step'),
    )
    expect(refusal('send-back', office, checked)).toBeNull()
  })

  it('is accepted by the city once it was checked, by the section that leads too, and checked no second time', () => {
    const checked = { ...byCity, waiting: checkedBy(clerk) }
    expect([office, leader].map((each) => refusal('accept', each, checked))).toEqual([null, null])
    expect(refusal('accept', section, checked)).toBe('return/not-led')
    expect(refusal('accept', section, { ...checked, led: true })).toBeNull()
    expect(refusal('check', head, checked)).toBe('return/checked')
  })

  it('is accepted without the check once its time ran out, and the county may still check', () => {
    const late = { ...byCity, now: after }
    expect(turn(late)).toMatchObject({ ready: true, unchecked: 'late' })
    expect(refusal('accept', office, late)).toBeNull()
    expect(refusal('check', clerk, late)).toBeNull()
  })

  it('is accepted without the check where the county has nobody', () => {
    const alone = { ...byCity, unit: '/ty/kfq/s1/' }
    expect(turn(alone)).toMatchObject({ check: null, ready: true, unchecked: 'nobody' })
    expect(refusal('accept', office, alone)).toBeNull()
  })

  it('is not waited for where only those may check who returned it', () => {
    const both = person('both', post('county-clerk', '/ty/bx/jyj/'), post('principal', '/ty/bx/s1/'))
    expect(turn({ ...byCity, people: [office, both] })).toMatchObject({ unchecked: 'nobody' })
    expect(refusal('check', both, byCity)).toBe('return/own')
  })

  it('is accepted by somebody else than who checked it', () => {
    const both = person('both', post('county-clerk', '/ty/bx/jyj/'), post('office', '/ty/jyj/bgs/'))
    expect(refusal('check', both, byCity)).toBeNull()
    const checked = { ...byCity, waiting: checkedBy(both) }
    expect(refusal('accept', both, checked)).toBe('return/checked-by-you')
    expect(refusal('accept', { ...both, account: 'second account' }, checked)).toBe('return/checked-by-you')
    expect(refusal('accept', office, checked)).toBeNull()
  })
})

describe('what a county asked of its school', () => {
  it('is accepted by its head, and by nobody in the city', () => {
    expect(everybody.map((each) => refusal('accept', each, byCounty))).toEqual([
      ...Array(3).fill('return/not-your-step'),
      ...[null, 'return/not-your-step'],
    ])
  })

  it('is accepted by the city where the county has nobody who may', () => {
    expect(refusal('accept', office, { ...byCounty, people: [office, clerk] })).toBeNull()
  })
})

describe('whatever is asked of whomever by whom', () => {
  const paths = [
    '/ty/',
    '/ty/jyj/',
    '/ty/jyj/bgs/',
    '/ty/jyj/sz/',
    '/ty/bx/',
    '/ty/bx/jyj/',
    '/ty/bx/s1/',
    '/ty/bx/xq/',
  ]
  const all = [...paths, '/ty/bx/xq/jyj/', '/ty/bx/xq/s1/', '/ty/kfq/', '/ty/kfq/shj/', '/ty/kfq/s1/', '/ty/czj/']
  const roles: Role[] = ['leader', 'office', 'section', 'county-head', 'county-clerk', 'principal', 'school-clerk']
  const anyPost = fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...all)).map(([role, path]) => post(role, path))
  const anybody = fc.array(anyPost, { minLength: 1, maxLength: 3 })
  const runs = { numRuns: 1000 }
  const anyCase = fc.record({
    keeper: fc.constantFrom('', ...all),
    unit: fc.constantFrom(...all),
    now: fc.constantFrom(before, after),
    led: fc.boolean(),
  })

  it('nobody both checks and accepts', () => {
    fc.assert(
      fc.property(anyCase, anybody, fc.array(anybody, { maxLength: 4 }), (of, standings, others) => {
        const who = person('who', ...standings)
        const people = [office, who, ...others.map((each, i) => person(`other ${i}`, ...each))]
        if (refusal('check', who, { ...of, people }) !== null) return
        expect(refusal('accept', who, { ...of, people, waiting: checkedBy(who) })).not.toBeNull()
      }),
      runs,
    )
  })

  it('nobody reviews what their own unit returned', () => {
    fc.assert(
      fc.property(anyCase, anybody, fc.boolean(), (of, standings, checked) => {
        const who = person('who', ...standings)
        if (!actsFor(who.standings, 'return.submit', city, of.unit)) return
        const waiting = checked ? checkedBy(clerk) : unchecked
        for (const act of ['check', 'accept', 'send-back'] as const)
          expect(refusal(act, who, { ...of, people: [office, who], waiting })).toBe('return/own')
      }),
      runs,
    )
  })

  it('always somebody has the turn, where the city has an office beside who returned it', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anybody, { maxLength: 4 }), fc.boolean(), (of, others, checked) => {
        if (actsFor(office.standings, 'return.submit', city, of.unit)) return
        const people = [office, ...others.map((each, i) => person(`other ${i}`, ...each))]
        const checker = checked && people.find((each) => refusal('check', each, { ...of, people }) === null)
        const waiting = checker ? checkedBy(checker) : unchecked
        const free = (act: ReviewAct) => people.some((each) => refusal(act, each, { ...of, people, waiting }) === null)
        expect(free('check') || free('accept')).toBe(true)
        expect(free('send-back')).toBe(true)
      }),
      runs,
    )
  })
})
