import { describe, expect, test } from 'vitest'
import { type Authority, authorities, papers } from '../authority/authority-table.ts'
import { paperWords } from '../authority/words.ts'
import { addWorkingDays, isWorkingDay, workingCalendar } from '../calendar.ts'
import { dayOf } from '../day.ts'
import { foldAct } from '../record.ts'
import { actOf, type Doer } from '../rule.ts'
import { checkLadder, ladderRules } from './check-ladder.ts'
import { checkHandOver, clue } from './clue.ts'
import { defaultLadders } from './default-ladders.ts'
import { findStep, isHeardFirst, type Ladder, paperOf, type StepKind, stepKinds } from './ladder.ts'
import { type DraftValues, type Order, type OrderActs, order, orderStates } from './order.ts'
import { checkOrder, type OrderAttempt, orderRules } from './order-rules.ts'
import { proposalFor, proposalsAfter } from './proposal.ts'
import { dueReminder, type Reminder } from './reminder.ts'
import { decisionDue, nextActor, runningClocks } from './running-clocks.ts'
import { valuesOn } from './testing/histories.ts'
import { ladderProblems, orderProblems, orderStateWords, stepWords } from './words.ts'

const calendar = workingCalendar()
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)

describe('the ladders that are shipped', () => {
  test.each(authorities)('%s keeps the rules of tables', (authority) => {
    expect(checkLadder(defaultLadders[authority])).toEqual([])
  })

  // biome-ignore format: a table is read row by row
  test.each<[string, (ladder: Ladder) => Ladder, string]>([
    ['no steps', (ladder) => ({ ...ladder, steps: [] }), 'ladder/no-steps'],
    ['a step twice', (ladder) => ({ ...ladder, steps: [...ladder.steps, ...ladder.steps.slice(1, 2)] }), 'ladder/kind-twice'],
    ['a step without basis', (ladder) => ({ ...ladder, steps: ladder.steps.map((step) => ({ ...step, basis: ' ' })) }), 'ladder/no-basis'],
    ['nobody who signs', (ladder) => ({ ...ladder, steps: ladder.steps.map((step) => ({ ...step, signs: [] })) }), 'ladder/nobody-takes-it'],
    ['a step to which no way leads', (ladder) => ({ ...ladder, steps: ladder.steps.map((step) => ({ ...step, next: [] })) }), 'ladder/no-way-to-it'],
    ['a next step that is not there', (ladder) => ({ ...ladder, steps: ladder.steps.filter(({ kind }) => kind !== 'talk') }), 'ladder/next-unknown'],
  ])('an edited table with %s is not set', (_, edit, code) => {
    expect(checkLadder(edit(defaultLadders.A)).map((problem) => problem.code)).toContain(code)
  })

  test('penalties stand on the ladder of enforcement alone, and every step from the talk up needs the statement in defence', () => {
    const having = (kind: StepKind) => authorities.filter((authority) => findStep(defaultLadders[authority], kind))
    expect(having('penalty')).toEqual(['D'])
    const heard = (authority: Authority) => stepKinds.filter((kind) => isHeardFirst(kind, authority))
    expect(heard('A')).toEqual([
      'talk',
      'circular',
      'criticism',
      'resource-adjustment',
      'accountability-proposal',
      'penalty',
    ])
    expect(heard('C').filter((kind) => !heard('A').includes(kind))).toEqual(['notice'])
    expect(heard('D')).toEqual(heard('A'))
  })

  test('the paper of a written notice follows the relation', () => {
    const notice = { kind: 'notice', paper: 'by-relation' } as const
    expect(paperOf(notice, 'A', 'own')).toBe('supervision-notice')
    expect(paperOf(notice, 'A', 'lower-bureau')).toBe('prompt-letter')
    expect(paperOf(notice, 'A', 'peer')).toBe('letter')
    expect(paperOf(notice, 'A', 'above')).toBeUndefined()
  })
})

const person = (account: string, unit: string, roles: Doer['roles']): Doer => ({
  account,
  person: null,
  name: account,
  unit,
  roles,
})
const office = person('office', 'bureau', ['office', 'inspector'])
const leader = person('leader', 'bureau', ['leader'])
const principal = person('principal', 'u', ['principal'])

const draftOf = (ladder: Ladder, kind: StepKind, more: Partial<DraftValues> = {}): DraftValues => {
  const step = findStep(ladder, kind)
  if (!step) throw new Error(kind)
  const { authority, clocks } = ladder
  const relation = more.relation ?? 'own'
  const paper = paperOf(step, authority, relation) ?? null
  const fact = { id: 'f', text: 'late', foundOn: '2026-03-02', supervisionEnded: '2026-02-10', caseFiled: null }
  return {
    unitId: 'u',
    keeperId: 'bureau',
    assignmentId: 'x',
    authority,
    relation,
    step,
    clocks,
    fact,
    paper,
    demand: '',
    follows: null,
    ...more,
  }
}

type Played = { [Verb in keyof OrderActs]: [Verb, OrderActs[Verb], string, Doer] }[keyof OrderActs]

function played(ladder: Ladder, steps: Played[], others: Order[] = []): { order: Order; refused: string[] } {
  let state: Order | null = null
  for (const [verb, values, time, by] of steps) {
    const attempt = { verb, values, state, at: at(time).toISOString(), by } as OrderAttempt
    const issuer = { kind: 'bureau' as const, consent: '' }
    const problems = checkOrder(attempt, { ladder, others, issuer, valuesOn, calendar })
    if (problems.length > 0) return { order: state as unknown as Order, refused: problems.map(({ code }) => code) }
    state = foldAct(order, state, actOf(attempt, 'o', 'order'))
  }
  return { order: state as unknown as Order, refused: [] }
}

/** What is waited for: acts, who, due. */
const waits = (of: Order, now: string) =>
  runningClocks(of, valuesOn, calendar).map((clock) => [clock.acts.join(), nextActor(clock, at(now)), dayOf(clock.due)])

describe('an order goes its way', () => {
  const { A, C } = defaultLadders

  test('a notice inside: signed, answered, found good, closed; each state has its clock', () => {
    const way: Played[] = [
      ['draft', draftOf(A, 'notice'), '2026-03-02 09:00', office],
      ['sign', { number: '3', heavier: false }, '2026-03-03 09:00', leader],
      ['reply', { text: 'done' }, '2026-03-06 09:00', principal],
      ['recheck', { passed: true, note: '' }, '2026-03-09 09:00', office],
      ['close', { note: '' }, '2026-03-10 09:00', office],
    ]
    const clocks = way.map((_, i) => waits(played(A, way.slice(0, i + 1)).order, '2026-03-02 10:00'))
    expect(clocks).toEqual([
      [['sign', 'signer', '2026-03-09']],
      [['reply', 'addressee', '2026-03-10']],
      [['recheck', 'drafter', '2026-03-20']],
      [['close', 'drafter', '2026-03-16']],
      [],
    ])
  })

  const talk: Played[] = [
    ['draft', draftOf(C, 'talk'), '2026-03-02 09:00', office],
    ['tell', { paper: 'Notice 4' }, '2026-03-03 09:00', office],
  ]

  test('a talk waits for the statement; when time ran out, silence is noted by who drafted it', () => {
    expect(waits(played(C, talk).order, '2026-03-04 09:00')).toEqual([
      ['state,note-silence', 'addressee', '2026-03-10'],
    ])
    expect(waits(played(C, talk).order, '2026-03-11 09:00')).toEqual([['state,note-silence', 'drafter', '2026-03-10']])
    expect(played(C, [...talk, ['note-silence', {}, '2026-03-10 20:00', office]]).refused).toEqual([
      'order/defence-still-runs',
    ])
    expect(played(C, [...talk, ['note-silence', {}, '2026-03-11 09:00', office]]).refused).toEqual([])
  })

  test('a review is asked within thirty days, suspends nothing, and is decided by another than who signed', () => {
    const signed: Played[] = [
      ...talk,
      ['state', { statement: 'we were ill' }, '2026-03-05 09:00', principal],
      ['sign', { number: '9', heavier: false }, '2026-03-06 09:00', leader],
    ]
    const asked: Played = ['ask-review', { grounds: '' }, '2026-04-07 09:00', principal]
    expect(played(C, [...signed, ['ask-review', { grounds: '' }, '2026-04-08 09:00', principal]]).refused).toEqual([
      'order/redress-too-late',
    ])
    const { order: open } = played(C, [...signed, asked])
    expect(open.state).toBe('in-effect')
    expect(waits(open, '2026-04-07 10:00')).toEqual([
      ['reply', 'addressee', '2026-04-07'],
      ['decide-review', 'reviewer', '2026-05-07'],
    ])
    expect(
      played(C, [...signed, asked, ['decide-review', { outcome: 'upheld', reason: '' }, '2026-04-09 09:00', leader]])
        .refused,
    ).toEqual(['order/decides-own-order'])
  })

  test('the second within a year is heavier, the second after a year is not', () => {
    const first = (effectiveAt: string): Order => ({
      ...played(C, talk).order,
      id: 'before',
      state: 'closed',
      fact: { ...draftOf(C, 'talk').fact, id: 'another' },
      effectiveAt: at(effectiveAt).toISOString(),
    })
    const signing: Played[] = [
      ...talk,
      ['state', { statement: '' }, '2026-03-05 09:00', principal],
      ['sign', { number: '9', heavier: false }, '2026-03-06 09:00', leader],
    ]
    expect(played(C, signing, [first('2025-03-06 09:00')]).refused).toEqual(['order/repeat-not-weighed'])
    expect(played(C, signing, [first('2025-03-05 09:00')]).refused).toEqual([])
  })

  describe('a case of enforcement', () => {
    const { D } = defaultLadders
    const section = person('section', 'bureau', ['section'])
    const penalty = (caseFiled: DraftValues['fact']['caseFiled']): Played => {
      const fact = { id: 'f', text: '', foundOn: '2026-03-02', supervisionEnded: null, caseFiled }
      return ['draft', draftOf(D, 'penalty', { relation: 'private-body', fact }), '2026-03-20 09:00', section]
    }
    const filed = penalty({ on: '2026-03-02', number: '云教立〔2026〕1号' })
    const told: Played = ['tell', { paper: '1' }, '2026-05-20 09:00', section]
    const heard: Played = ['state', { statement: '' }, '2026-05-25 09:00', principal]

    test('is filed before anything is drafted, and not later than the draft; nothing else names one', () => {
      expect(played(D, [penalty(null)]).refused).toEqual(['order/no-case-filed'])
      expect(played(D, [penalty({ on: '2026-03-21', number: null })]).refused).toEqual(['order/case-filed-later'])
      expect(played(D, [penalty({ on: '2026-03-20', number: null })]).refused).toEqual([])
      const fact = { ...draftOf(A, 'notice').fact, caseFiled: { on: '2026-03-02', number: null } }
      expect(played(A, [['draft', draftOf(A, 'notice', { fact }), '2026-03-02 09:00', office]]).refused).toEqual([
        'order/case-of-enforcement-only',
      ])
    })

    test('is decided within ninety days of its filing, whenever it was drafted and told', () => {
      const [drafted, defended] = [played(D, [filed]).order, played(D, [filed, told, heard]).order]
      // Sunday, 31 May 2026, is the ninetieth day.
      expect(waits(drafted, '2026-03-20 10:00')).toEqual([['tell', 'drafter', '2026-06-01']])
      expect(waits(defended, '2026-05-25 10:00')).toEqual([['sign', 'signer', '2026-06-01']])
      const days = [drafted, played(D, [filed, told]).order, defended].map((each) =>
        decisionDue(each, valuesOn, calendar),
      )
      expect(days.map((each) => each && dayOf(each))).toEqual(['2026-06-01', '2026-06-01', '2026-06-01'])
    })

    test('is decided within the days after the statement, where those end earlier; once signed nothing is left to decide', () => {
      const early: Played[] = [
        ['tell', { paper: '1' }, '2026-03-23 09:00', section],
        ['state', { statement: '' }, '2026-03-24 09:00', principal],
      ]
      const { order: defended } = played(D, [filed, ...early])
      expect(waits(defended, '2026-03-24 10:00')).toEqual([['sign', 'signer', '2026-04-08']])
      const { order: signed } = played(D, [
        filed,
        ...early,
        ['sign', { number: '5', heavier: false }, '2026-03-25 09:00', leader],
      ])
      expect(decisionDue(signed, valuesOn, calendar)).toBeNull()
    })
  })

  test('everything that stands against an act is said at once', () => {
    const wrong = {
      ...draftOf(C, 'criticism', { relation: 'private-body' }),
      paper: 'letter' as const,
      fact: { id: 'f', text: '', foundOn: '2026-03-02', supervisionEnded: null, caseFiled: null },
    }
    expect(played(C, [['draft', wrong, '2026-03-02 09:00', principal]]).refused).toEqual([
      'order/not-yours',
      'order/wrong-paper',
      'order/criticism-is-a-penalty',
      'order/facts-too-late',
    ])
  })

  test('what failed has proposals, the lightest first, each with its paper; nothing is proposed while something is open', () => {
    const failed = played(A, [
      ['draft', draftOf(A, 'notice'), '2026-03-02 09:00', office],
      ['sign', { number: '3', heavier: false }, '2026-03-03 09:00', leader],
      ['recheck', { passed: false, note: '' }, '2026-03-11 09:00', office],
    ]).order
    expect(proposalsAfter(failed, A).map(({ step, paper }) => [step.kind, paper])).toEqual([
      ['rectification', 'supervision-notice'],
      ['talk', 'talk-notice'],
      ['circular', 'supervision-circular'],
    ])
    expect(proposalFor({ workingDays: 9, relation: 'own' }, [failed], A)).toBeNull()
  })

  test.each([
    [0, undefined],
    [1, 'urging'],
    [4, 'urging'],
    [5, 'notice'],
    [60, 'notice'],
  ])('late by %i working days the proposal is %s', (workingDays, kind) => {
    expect(proposalFor({ workingDays, relation: 'own' }, [], A)?.step.kind).toBe(kind)
  })
})

describe('reminders', () => {
  const assignment = { id: 'x', due: at('2026-03-20 17:00').toISOString() }
  type Sent = Pick<Reminder, 'occasion' | 'sentAt'>

  /** Two jobs side by side, every hour of sixty days, both of which send what they find due. */
  function sixtyDays(said: Sent[] = []): Sent[] {
    const sent = [...said]
    for (let hour = 0; hour < 60 * 24; hour += 1) {
      const now = new Date(at('2026-03-01 00:30').getTime() + hour * 3_600_000)
      const known = sent.filter(({ sentAt }) => sentAt <= now.toISOString())
      const found = [dueReminder(assignment, known, now, calendar), dueReminder(assignment, known, now, calendar)]
      const ids = new Map(found.flatMap((each) => (each ? [[each.id, each.occasion] as const] : [])))
      for (const occasion of ids.values()) sent.push({ occasion, sentAt: now.toISOString() })
    }
    return sent
  }

  test('each occasion once, on working days, never within the gap, and none is doubled by a second job', () => {
    const sent = sixtyDays()
    expect(sent.map(({ occasion, sentAt }) => [occasion, dayOf(new Date(sentAt))])).toEqual([
      ['before-10', '2026-03-06'],
      ['before-3', '2026-03-17'],
      ['before-1', '2026-03-19'],
      ['after-1', '2026-03-23'],
      ['after-5', '2026-03-27'],
      ['after-15', '2026-04-13'],
      ['after-25', '2026-04-27'],
    ])
    const days = sent.map(({ sentAt }) => dayOf(new Date(sentAt)))
    expect(days.every((day, i) => i === 0 || day >= addWorkingDays(days[i - 1] as string, 2, calendar))).toBe(true)
    expect(days.every((day) => isWorkingDay(day, calendar))).toBe(true)
  })

  test('a telephone call keeps the system quiet for two working days', () => {
    const called = sixtyDays([{ occasion: null, sentAt: at('2026-03-16 15:00').toISOString() }])
    expect(called.map(({ occasion, sentAt }) => [occasion, dayOf(new Date(sentAt))])).toContainEqual([
      'before-3',
      '2026-03-18',
    ])
  })
})

describe('a clue about discipline', () => {
  test('leaves nothing but the hand-over', () => {
    const values = { unitId: 'office', to: 'the discipline group', paper: 'Letter 2' }
    const act = {
      id: 'a',
      record: 'c',
      type: 'clue',
      verb: 'hand-over',
      values: { ...values, name: 'somebody' },
      at: '2026-03-01T00:00:00Z',
      by: leader,
    }
    expect(checkHandOver(values)).toEqual([])
    expect(Object.keys(foldAct(clue, null, act)).sort()).toEqual(['handedOverAt', 'id', 'paper', 'to', 'unitId'])
  })

  test('is refused where it says more, or says less', () => {
    const codes = checkHandOver({ unitId: 'office', to: '', paper: 'Letter 2', assignmentId: 'x' }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['clue/says-too-much', 'clue/lacks'])
  })
})

test('every rule, step, state and paper has words', () => {
  expect(ladderRules.map(({ code }) => code).filter((code) => !(code in ladderProblems))).toEqual([])
  expect(orderRules.map(({ code }) => code).filter((code) => !(code in orderProblems))).toEqual([])
  expect(Object.keys(stepWords)).toEqual([...stepKinds])
  expect(Object.keys(orderStateWords)).toEqual([...orderStates])
  expect(Object.keys(paperWords)).toEqual([...papers])
})
