import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAct } from '../record.ts'
import { actOf, type Doer } from '../rule.ts'
import { checkOutgoing, outgoingRules } from './check-outgoing.ts'
import { gaps, nextNumber, type PaperNumber, parseNumber, printNumber } from './number.ts'
import { hasEffect, nextOfOutgoing, type Outgoing, type OutgoingActs, outgoing, outgoingStates } from './outgoing.ts'
import {
  checkSubmission,
  openSteps,
  type Submission,
  type SubmissionActs,
  submission,
  submissionRules,
  submissionSteps,
} from './submission.ts'
import { outgoingStateWords, signatureProblems, submissionStepWords } from './words.ts'

const person = (account: string, unit: string, roles: Doer['roles']): Doer => ({
  account,
  person: null,
  name: account,
  unit,
  roles,
})
const drafter = person('drafter', 'safety', ['section'])
const office = person('office', 'office', ['office'])
const finance = person('finance', 'finance', ['section'])
const leader = person('leader', 'bureau', ['leader'])
const director = person('director', 'bureau', ['leader'])

type Step<Acts> = { [Verb in keyof Acts]: [Verb, Acts[Verb], Doer] }[keyof Acts]

const hour = (n: number) => new Date(Date.UTC(2026, 2, 2, n)).toISOString()

function outgo(steps: Step<OutgoingActs>[], given: PaperNumber[] = []) {
  let state: Outgoing | null = null
  for (const [i, [verb, values, by]] of steps.entries()) {
    const attempt = { verb, values, state, at: hour(i), by } as Parameters<typeof checkOutgoing>[0]
    const problems = checkOutgoing(attempt, { given, isMainLeader: (account) => account === 'director' })
    if (problems.length > 0) return { paper: state as unknown as Outgoing, refused: problems.map(({ code }) => code) }
    state = foldAct(outgoing, state, actOf(attempt, 'p', 'outgoing'))
  }
  return { paper: state as unknown as Outgoing, refused: [] }
}

const draft: Step<OutgoingActs> = [
  'draft',
  {
    unitId: 'safety',
    bureauId: 'bureau',
    title: 'Buses',
    text: 'Look at every bus.',
    paper: 'supervision-notice',
    to: [{ unitId: 'transport', name: 'Transport' }],
    copies: [],
    confidentiality: 'ordinary',
    urgency: 'ordinary',
    openness: { kind: 'public', reason: '' },
    attachments: [],
    hash: 'a',
    countersigners: ['finance'],
    about: null,
  },
  drafter,
]
const draftWith = (change: Partial<OutgoingActs['draft']>): Step<OutgoingActs> => [
  'draft',
  { ...(draft[1] as OutgoingActs['draft']), ...change },
  drafter,
]
const check: Step<OutgoingActs> = ['check', {}, office]
const agree: Step<OutgoingActs> = ['countersign', { unitId: 'finance', agrees: true, opinion: '' }, finance]
const sign: Step<OutgoingActs> = ['sign', {}, leader]
const number = (n: number): Step<OutgoingActs> => ['number', { series: '甲教督', year: 2026, number: n }, office]

describe('a paper goes out', () => {
  test('drafted, checked, countersigned, signed, numbered, sealed; each step says what comes next', () => {
    const way = [draft, check, agree, sign, number(1), ['seal', { scan: null }, office] as Step<OutgoingActs>]
    expect(way.map((_, i) => nextOfOutgoing(outgo(way.slice(0, i + 1)).paper)?.act ?? null)).toEqual([
      'check',
      'countersign',
      'sign',
      'number',
      'seal',
      null,
    ])
    expect(outgo(way).paper.state).toBe('sealed')
  })

  test('its effect begins with the signature and ends when it is declared void', () => {
    const { paper } = outgo([draft, check, agree, sign])
    expect(hasEffect(paper, hour(2))).toBe(false)
    expect(hasEffect(paper, hour(3))).toBe(true)
    expect(hasEffect(outgo([draft, check, agree, sign, ['void', { reason: 'wrong' }, office]]).paper, hour(9))).toBe(
      false,
    )
  })

  test('a changed text must be checked and countersigned again', () => {
    const { paper } = outgo([draft, check, agree, ['revise', { hash: 'b' }, drafter]])
    expect(paper).toMatchObject({ state: 'drafted', checker: null, countersigned: [] })
  })

  test('through the office system it comes back signed, numbered and scanned', () => {
    const back = {
      number: { series: '甲教督', year: 2026, number: 9 },
      signer: 'leader',
      signedAt: hour(3),
      scan: { hash: 'c', name: 'c.ofd', mediaType: 'application/ofd' },
    }
    const { paper } = outgo([
      draft,
      check,
      agree,
      ['send-to-oa', { package: 'z' }, office],
      ['return-from-oa', back, office],
    ])
    expect(paper).toMatchObject({ state: 'sealed', signer: { account: null, name: 'leader' }, number: { number: 9 } })
    expect(hasEffect(paper, hour(3))).toBe(true)
  })

  // biome-ignore format: a table is read row by row
  test.each<[string, Step<OutgoingActs>[], string[]]>([
    ['checked by who drafted it', [draft, ['check', {}, drafter]], ['outgoing/checks-own-draft']],
    ['signed without the countersignature', [draft, check, sign], ['outgoing/countersignature-missing']],
    ['signed against the countersigner', [draft, check, ['countersign', { unitId: 'finance', agrees: false, opinion: 'no money' }, finance], sign], ['outgoing/countersignature-missing']],
    ['countersigned by a unit that was not asked, which says nothing', [draft, check, ['countersign', { unitId: 'office', agrees: false, opinion: '' }, office]], ['outgoing/not-asked-to-countersign', 'outgoing/disagrees-without-opinion']],
    ['signed by no leader', [draft, check, agree, ['sign', {}, office]], ['outgoing/leader-signs']],
    ['an upward paper signed by a deputy', [draftWith({ paper: 'report' }), check, agree, sign], ['outgoing/upward-by-main-leader']],
    ['an upward paper signed by the director', [draftWith({ paper: 'report' }), check, agree, ['sign', {}, director]], []],
    ['a number passed over', [draft, check, agree, sign, number(3)], ['outgoing/number-not-next']],
    ['numbered before it was signed', [draft, check, agree, number(1)], ['outgoing/not-in-this-state']],
    ['changed after it was signed', [draft, check, agree, sign, ['revise', { hash: 'b' }, drafter]], ['outgoing/not-in-this-state']],
    ['checked again without a revision', [draft, ['send-back', { reason: 'no basis' }, office], check], ['outgoing/sent-back-not-revised']],
    ['sent back without a reason', [draft, ['send-back', { reason: ' ' }, office]], ['outgoing/send-back-without-reason']],
    ['withdrawn by another, who says nothing', [draft, ['withdraw', { reason: '' }, office]], ['outgoing/revised-by-another', 'outgoing/reason-missing']],
    ['declared void for no reason', [draft, check, agree, sign, ['void', { reason: ' ' }, office]], ['outgoing/reason-missing']],
    ['internal and public', [draftWith({ confidentiality: 'internal' })], ['outgoing/secret-and-public']],
    ['kept from the public without a reason', [draftWith({ openness: { kind: 'not-public', reason: '' } })], ['outgoing/openness-without-reason']],
    ['without title, text and addressee', [draftWith({ title: '', text: ' ', to: [] })], ['outgoing/no-title', 'outgoing/no-text', 'outgoing/no-addressee']],
    ['revised into a paper without a text', [draft, ['revise', { hash: 'b', text: '' }, drafter]], ['outgoing/no-text']],
    ['marked as a state secret', [draft, ['revise', { hash: 'b', text: '机密★ 一年' }, drafter]], ['outgoing/state-secret']],
  ])('%s', (_, steps, refused) => {
    expect(outgo(steps).refused).toEqual(refused)
  })
})

describe('numbers of papers', () => {
  test('run without gaps in each series and year, whatever papers become void', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ series: fc.constantFrom('甲', '乙'), year: fc.constantFrom(2025, 2026) })),
        (wanted) => {
          const given: PaperNumber[] = []
          for (const { series, year } of wanted) given.push(nextNumber(series, year, given))
          for (const series of ['甲', '乙'])
            for (const year of [2025, 2026]) expect(gaps(series, year, given)).toEqual([])
          expect(new Set(given.map(printNumber)).size).toBe(given.length)
        },
      ),
    )
  })

  test('are read as they are printed, with other brackets too', () => {
    expect(parseNumber('甲教督〔2026〕3号')).toEqual({ series: '甲教督', year: 2026, number: 3 })
    expect(parseNumber('甲教督[2026]第3号')).toEqual({ series: '甲教督', year: 2026, number: 3 })
    expect(parseNumber('2026-3')).toBeNull()
    expect(gaps('甲', 2026, [{ series: '甲', year: 2026, number: 3 }])).toEqual([1, 2])
  })
})

const teacher = person('teacher', 'school', ['school-clerk'])
const dean = person('dean', 'school', ['school-clerk'])
const principal = person('principal', 'school', ['principal'])
const central = person('central', 'central', ['school-clerk'])
const county = person('county', 'county', ['county-clerk'])

function submitted(steps: Step<SubmissionActs>[]) {
  let state: Submission | null = null
  for (const [i, [verb, values, by]] of steps.entries()) {
    const attempt = { verb, values, state, at: hour(i), by } as Parameters<typeof checkSubmission>[0]
    const around = {
      mayFillFor: (filler: string, unit: string) => filler === 'central' && unit === 'school',
      readsFrom: (reader: string) => reader === 'county',
    }
    const problems = checkSubmission(attempt, around)
    if (problems.length > 0) return { state: state as unknown as Submission, refused: problems.map(({ code }) => code) }
    state = foldAct(submission, state, actOf(attempt, 's', 'submission'))
  }
  return { state: state as unknown as Submission, refused: [] }
}

const fill = (steps: Submission['steps'], by = teacher): Step<SubmissionActs> => [
  'fill',
  {
    unitId: 'school',
    assignmentId: 'x',
    report: { progress: 'done', problems: '', next: '', coordination: '', share: 50, evidence: [] },
    steps,
    filledFor: by === central ? { unitId: 'central', name: 'Central school' } : null,
  },
  by,
]
const submit: Step<SubmissionActs> = ['submit', { returnId: 'r' }, principal]
const again: Step<SubmissionActs> = [
  'refill',
  {
    report: { progress: 'more', problems: '', next: '', coordination: '', share: 60, evidence: [] },
    steps: [],
    filledFor: null,
  },
  teacher,
]
const scan = { hash: 's', name: 's.pdf', mediaType: 'application/pdf' }

describe('a unit signs what it returns', () => {
  // biome-ignore format: a table is read row by row
  test.each<[string, Step<SubmissionActs>[], string[]]>([
    ['a unit without a chain submits at once', [fill([]), ['submit', { returnId: 'r' }, teacher]], []],
    ['checked, signed, submitted', [fill(['check', 'head']), ['check', {}, dean], ['sign', {}, principal], submit], []],
    ['printed, stamped, scanned', [fill(['scan']), ['scan', { scan }, teacher], submit], []],
    ['a step left out', [fill(['check', 'head']), ['check', {}, dean], submit], ['submission/steps-open']],
    ['signed before it was checked', [fill(['check', 'head']), ['sign', {}, principal]], ['submission/not-in-its-turn']],
    ['checked by who filled it in', [fill(['check']), ['check', {}, teacher]], ['submission/checks-own']],
    ['signed by a clerk', [fill(['head']), ['sign', {}, dean]], ['submission/head-signs']],
    ['taken back before it was opened', [fill([]), submit, ['withdraw', { reason: '' }, principal], again], []],
    ['taken back after it was opened', [fill([]), submit, ['open', {}, county], ['withdraw', { reason: '' }, principal]], ['submission/not-in-this-state']],
    ['opened by who does not read it', [fill([]), submit, ['open', {}, central]], ['submission/not-yours']],
    ['filled in by the central school, signed by the school', [fill(['head'], central), ['sign', {}, principal], submit], []],
    ['submitted by the central school, where the point wants no signature', [fill([], central), ['submit', { returnId: 'r' }, central]], []],
    ['submitted by the central school, where the head of the point signs', [fill(['head'], central), ['submit', { returnId: 'r' }, central]], ['submission/not-yours', 'submission/steps-open']],
    ['signed after it was sent back', [fill(['head']), ['send-back', { reason: 'wrong sum' }, principal], ['sign', {}, principal]], ['submission/sent-back']],
    ['sent back for no reason', [fill(['head']), ['send-back', { reason: ' ' }, principal]], ['submission/send-back-without-reason']],
    ['filled in by a stranger', [fill([], county)], ['submission/not-yours']],
  ])('%s', (_, steps, refused) => {
    expect(submitted(steps).refused).toEqual(refused)
  })

  test('what was signed lapses when it is sent back inside, and the real filler stays named', () => {
    const { state } = submitted([
      fill(['check', 'head'], central),
      ['check', {}, dean],
      ['send-back', { reason: 'wrong sum' }, principal],
    ])
    expect(openSteps(state)).toEqual(['check', 'head'])
    expect(state.filledBy.name).toBe('central')
  })
})

test('every rule, state and step has words', () => {
  const codes = [...outgoingRules, ...submissionRules].map(({ code }) => code)
  expect(codes.filter((code) => !(code in signatureProblems))).toEqual([])
  expect(Object.keys(outgoingStateWords)).toEqual([...outgoingStates])
  expect(Object.keys(submissionStepWords)).toEqual([...submissionSteps])
})
