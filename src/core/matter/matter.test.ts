import { describe, expect, test } from 'vitest'
import { ownMandate } from '../authority/mandate.ts'
import { workingCalendar } from '../calendar.ts'
import { foldAct } from '../record.ts'
import { type Attempt, actOf } from '../rule.ts'
import { checkMatter, type MatterSurroundings, matterRules } from './check-matter.ts'
import { type Matter, type MatterActs, type MatterValues, matter, matterStates } from './matter.ts'
import { isWithheld, type Source, sourceKinds, sourceNeeds } from './source.ts'
import { dueSpanOf, handlingDays, isDone, nextNode, tellBy } from './times.ts'
import { matterProblems, matterStateWords, sourceWords } from './words.ts'

const calendar = workingCalendar()
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()

const note: Source = {
  kind: 'instruction',
  title: 'Note on school buses',
  number: null,
  on: '2026-03-02',
  record: null,
  file: null,
  picture: { hash: 'hash of the photograph', name: 'note.jpg', mediaType: 'image/jpeg' },
  words: 'Look into the buses.',
}

const entered: MatterValues = {
  unitId: 'office',
  title: 'School buses',
  demand: 'Check every bus and report.',
  source: note,
  mandate: ownMandate('the bureau'),
  asked: { by: 'A leader', unitId: null, at: at('2026-03-02 09:00') },
  leaders: { lead: 'A leader', responsible: null },
  leadUnitId: 'safety',
  officer: null,
  supportUnitIds: ['traffic'],
  nodes: [{ name: 'list', due: at('2026-03-06 17:00') }],
  due: at('2026-03-20 17:00'),
}

const quiet: MatterSurroundings = {
  assignments: [{ unitId: 'safety', role: 'lead', share: 100 }],
  openOrders: 0,
  taken: new Set(),
  answers: (unit) => unit === 'safety' || unit === 'traffic',
}

const doer = (unit: string) => ({ account: 'a', person: 'p', name: 'n', unit, roles: ['office' as const] })

type Step = { [Verb in keyof MatterActs]: [Verb, MatterActs[Verb], string] }[keyof MatterActs]

const attemptOf = (state: Matter | null, [verb, values, time]: Step, unit = 'office') =>
  ({ verb, values, state, at: at(time), by: doer(unit) }) as Attempt<Matter, MatterActs>

/** Plays acts that are all allowed. */
function played(...steps: Step[]): Matter {
  let state: Matter | null = null
  for (const step of steps) {
    const attempt = attemptOf(state, step)
    expect(checkMatter(attempt, quiet)).toEqual([])
    state = foldAct(matter, state, actOf(attempt, 'm', 'matter'))
  }
  return state as Matter
}

const codes = (state: Matter | null, step: Step, around: Partial<MatterSurroundings> = {}, unit = 'office') =>
  checkMatter(attemptOf(state, step, unit), { ...quiet, ...around }).map(({ code }) => code)

const enter: Step = ['enter', entered, '2026-03-02 09:10']
const file: Step = ['file', { number: '2026-12' }, '2026-03-02 09:20']

describe('a matter goes from the note to its closing', () => {
  test('entered, filed, a node reached, held by a document, resumed, closed', () => {
    const closed = played(
      enter,
      file,
      ['reach', { node: 'list' }, '2026-03-05 10:00'],
      ['hold', { reason: 'exams', document: 'Paper 5', until: null }, '2026-03-09 10:00'],
      ['resume', { reason: 'exams are over' }, '2026-03-12 10:00'],
      ['ask-closing', { outcome: 'done', summary: 'all checked', document: null }, '2026-03-18 10:00'],
      ['close', { approvedBy: 'A leader' }, '2026-03-19 10:00'],
    )
    expect(closed).toMatchObject({ state: 'closed', number: '2026-12', outcome: 'done' })
    expect(nextNode(closed)).toBeNull()
    // 2 to 19 March are 13 working days after the first; three of them it was held.
    expect(handlingDays(closed, new Date(at('2026-05-01 09:00')), calendar)).toBe(10)
  })

  test('a change after filing is counted and keeps what it does not name', () => {
    const due = at('2026-03-27 17:00')
    const changed = played(enter, file, [
      'change',
      { due, reason: 'more buses', approvedBy: 'A leader' },
      '2026-03-16 09:00',
    ])
    expect(changed).toMatchObject({ due, changes: 1, leadUnitId: 'safety', state: 'filed' })
  })

  test('who gave the note is told the working day before; an item of a plan waits for nobody', () => {
    expect(tellBy({ source: note, due: at('2026-03-23 17:00') }, calendar)).toBe('2026-03-20')
    expect(tellBy({ source: { ...note, kind: 'plan-item' }, due: at('2026-03-23 17:00') }, calendar)).toBeNull()
  })
})

describe('what stands against an act is said, all at once', () => {
  const filed = played(enter, file)

  // biome-ignore format: a table is read row by row
  test.each<[string, Matter | null, Step, Partial<MatterSurroundings>, string, string[]]>([
    ['a note without its picture or file', null, ['enter', { ...entered, source: { ...note, picture: null } }, '2026-03-02 09:10'], {}, 'office', ['matter/source-lacks']],
    ['due before it was asked, and nodes behind it', null, ['enter', { ...entered, due: at('2026-03-01 17:00') }, '2026-03-02 09:10'], {}, 'office', ['matter/due-before-asked', 'matter/nodes-out-of-order']],
    ['nothing to do', null, ['enter', { ...entered, demand: ' ' }, '2026-03-02 09:10'], {}, 'office', ['matter/no-demand']],
    ['the lead supports itself', null, ['enter', { ...entered, supportUnitIds: ['safety'] }, '2026-03-02 09:10'], {}, 'office', ['matter/lead-also-supports']],
    ['a number twice', played(enter), file, { taken: new Set(['2026-12']) }, 'office', ['matter/number-taken']],
    ['filed twice', filed, file, {}, 'office', ['matter/not-in-this-state']],
    ['who answers moves the date, without approval', filed, ['change', { due: at('2026-04-01 17:00'), reason: 'late', approvedBy: '' }, '2026-03-03 09:00'], {}, 'safety', ['matter/change-without-approval', 'matter/answerer-decides']],
    ['held without a document', filed, ['hold', { reason: 'busy', document: '', until: null }, '2026-03-03 09:00'], {}, 'office', ['matter/hold-without-document']],
    ['a node that is not there', filed, ['reach', { node: 'other' }, '2026-03-03 09:00'], {}, 'office', ['matter/no-such-node']],
    ['closed with open work and an open order', filed, ['ask-closing', { outcome: 'done', summary: '', document: null }, '2026-03-03 09:00'], { assignments: [{ unitId: 'safety', role: 'lead', share: 80 }], openOrders: 1 }, 'office', ['matter/not-done', 'matter/orders-open']],
    ['closed where nobody was asked', filed, ['ask-closing', { outcome: 'done', summary: '', document: null }, '2026-03-03 09:00'], { assignments: [] }, 'office', ['matter/not-done']],
    ['lapsed without a document', filed, ['ask-closing', { outcome: 'lapsed', summary: '', document: null }, '2026-03-03 09:00'], {}, 'office', ['matter/lapse-without-document']],
    ['merged into itself', filed, ['merge', { into: 'm', reason: '' }, '2026-03-03 09:00'], {}, 'office', ['matter/merged-into-itself']],
  ])('%s', (_, state, step, around, unit, expected) => {
    expect(codes(state, step, around, unit)).toEqual(expected)
  })

  test('assisting units do not keep a matter open', () => {
    const assignments = [...quiet.assignments, { unitId: 'x', role: 'assist' as const, share: 0 }]
    const asked: Step = ['ask-closing', { outcome: 'done', summary: '', document: null }, '2026-03-03 09:00']
    expect(codes(filed, asked, { assignments })).toEqual([])
  })

  test('every rule of the table has words', () => {
    expect(matterRules.map(({ code }) => code).filter((code) => !(code in matterProblems))).toEqual([])
  })
})

test('every source and state has a name; every source but the last says what proves it or takes a number', () => {
  expect(Object.keys(sourceWords)).toEqual([...sourceKinds])
  expect(Object.keys(matterStateWords)).toEqual([...matterStates])
  const unproved = sourceKinds.filter((kind) => !sourceNeeds[kind].anyOf && !sourceNeeds[kind].number)
  expect(unproved).toEqual(['other'])
})

describe('the time due', () => {
  const now = new Date(at('2026-03-10 10:00'))
  // biome-ignore format: a table is read row by row
  test.each([
    ['an hour ago', 'filed', '2026-03-10 09:00', 'overdue'],
    ['at this moment', 'entered', '2026-03-10 10:00', 'overdue'],
    ['later today', 'filed', '2026-03-10 17:00', 'today'],
    ['on the seventh day', 'filed', '2026-03-17 17:00', 'week'],
    ['on the eighth day', 'filed', '2026-03-18 08:00', 'later'],
    ['past while it is held', 'held', '2026-03-01 17:00', 'later'],
    ['past while its closing is asked', 'closing', '2026-03-01 17:00', 'overdue'],
    ['past after it was closed', 'closed', '2026-03-01 17:00', 'ended'],
  ] as const)('%s, %s', (_, state, due, span) => {
    expect(dueSpanOf({ state, due: at(due) }, false, now)).toBe(span)
  })

  test('is not passed once all who answer for it are accepted as done, whoever assists', () => {
    const done = { role: 'lead', share: 100 } as const
    expect(dueSpanOf({ state: 'filed', due: at('2026-03-01 17:00') }, true, now)).toBe('done')
    expect(isDone([done, { role: 'assist', share: 0 }])).toBe(true)
    expect(isDone([done, { role: 'implement', share: 90 }])).toBe(false)
    expect(isDone([])).toBe(false)
  })
})

test('what people call in with is kept from the units that are asked', () => {
  expect(sourceKinds.filter(isWithheld)).toEqual(['hotline'])
})
