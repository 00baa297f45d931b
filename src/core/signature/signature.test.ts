import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAct } from '../record.ts'
import { actOf, type Doer } from '../rule.ts'
import { checkCountersignature, countersignatureRules } from './check-countersignature.ts'
import { checkOutgoing, outgoingRules } from './check-outgoing.ts'
import {
  type Countersignature,
  type CountersignatureActs,
  countersignature,
  openCountersignatures,
  substanceOf,
  type Verdict,
} from './countersignature.ts'
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

/** Goes the steps; what bodies say stands beside the paper, as `countersignatures` of the last step. */
function outgo(steps: Step<OutgoingActs>[], countersignatures = [said('agrees')], given: PaperNumber[] = []) {
  let state: Outgoing | null = null
  for (const [i, [verb, values, by]] of steps.entries()) {
    const attempt = { verb, values, state, at: hour(i), by } as Parameters<typeof checkOutgoing>[0]
    const problems = checkOutgoing(attempt, {
      given,
      countersignatures,
      isMainLeader: (account) => account === 'director',
    })
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
    issuer: null,
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
    countersigners: [{ unitId: 'finance', name: 'Finance' }],
    about: null,
  },
  drafter,
]
const question: CountersignatureActs['ask'] = {
  unitId: 'finance',
  paperId: 'p',
  body: { unitId: 'finance', name: 'Finance' },
  inside: false,
  hash: 'a',
  due: hour(20),
  basis: 'rule of the bureau',
}
const say = (verdict: Verdict, opinion: string, by: Doer): Step<CountersignatureActs> => [
  'say',
  { verdict, opinion, signer: null, scan: null },
  by,
]
const stamped = (signer: string, by: Doer): Step<CountersignatureActs> => [
  'say',
  { verdict: 'agrees', opinion: '', signer, scan: { hash: 's', name: 's.pdf', mediaType: 'application/pdf' } },
  by,
]

/** What finance said to the paper. */
function said(verdict: Verdict): Countersignature {
  const steps: Step<CountersignatureActs>[] = [['ask', question, office], say(verdict, 'no money', finance)]
  return steps.reduce<Countersignature | null>(
    (state, [verb, values, by]) =>
      foldAct(countersignature, state, actOf({ verb, values, at: hour(3), by }, 'c', 'countersignature')),
    null,
  ) as Countersignature
}

const draftWith = (change: Partial<OutgoingActs['draft']>): Step<OutgoingActs> => [
  'draft',
  { ...(draft[1] as OutgoingActs['draft']), ...change },
  drafter,
]
const check: Step<OutgoingActs> = ['check', {}, office]
const sign: Step<OutgoingActs> = ['sign', { passedOver: null }, leader]
const signOver: Step<OutgoingActs> = ['sign', { passedOver: { reason: 'urgent', bodies: ['Finance'] } }, leader]
const number = (n: number): Step<OutgoingActs> => ['number', { series: '甲教督', year: 2026, number: n }, office]

describe('a paper goes out', () => {
  test('drafted, checked, countersigned, signed, numbered, sealed; each step says what comes next', () => {
    const way = [draft, check, sign, number(1), ['seal', { scan: null }, office] as Step<OutgoingActs>]
    expect(way.map((_, i) => nextOfOutgoing(outgo(way.slice(0, i + 1)).paper, [])?.act ?? null)).toEqual([
      'check',
      'sign',
      'number',
      'seal',
      null,
    ])
    expect(outgo(way).paper.state).toBe('sealed')
  })

  test('its effect begins with the signature and ends when it is declared void', () => {
    const { paper } = outgo([draft, check, sign])
    expect(hasEffect(paper, hour(1))).toBe(false)
    expect(hasEffect(paper, hour(2))).toBe(true)
    expect(hasEffect(outgo([draft, check, sign, ['void', { reason: 'wrong' }, office]]).paper, hour(9))).toBe(false)
  })

  test('a changed text must be checked again', () => {
    const { paper } = outgo([draft, check, ['revise', { hash: 'b' }, drafter]])
    expect(paper).toMatchObject({ state: 'drafted', checker: null })
  })

  test('through the office system it comes back signed, numbered and scanned', () => {
    const back = {
      number: { series: '甲教督', year: 2026, number: 9 },
      signer: 'leader',
      signedAt: hour(3),
      scan: { hash: 'c', name: 'c.ofd', mediaType: 'application/ofd' },
    }
    const { paper } = outgo([draft, check, ['send-to-oa', { package: 'z' }, office], ['return-from-oa', back, office]])
    expect(paper).toMatchObject({ state: 'sealed', signer: { account: null, name: 'leader' }, number: { number: 9 } })
    expect(hasEffect(paper, hour(3))).toBe(true)
  })

  // biome-ignore format: a table is read row by row
  test.each<[string, Step<OutgoingActs>[], string[]]>([
    ['checked by who drafted it', [draft, ['check', {}, drafter]], ['outgoing/checks-own-draft']],
    ['signed by no leader', [draft, check, ['sign', { passedOver: null }, office]], ['outgoing/leader-signs']],
    ['an upward paper signed by a deputy', [draftWith({ paper: 'report' }), check, sign], ['outgoing/upward-by-main-leader']],
    ['an upward paper signed by the director', [draftWith({ paper: 'report' }), check, ['sign', { passedOver: null }, director]], []],
    ['a number passed over', [draft, check, sign, number(3)], ['outgoing/number-not-next']],
    ['numbered before it was signed', [draft, check, number(1)], ['outgoing/not-in-this-state']],
    ['changed after it was signed', [draft, check, sign, ['revise', { hash: 'b' }, drafter]], ['outgoing/not-in-this-state']],
    ['checked again without a revision', [draft, ['send-back', { reason: 'no basis' }, office], check], ['outgoing/sent-back-not-revised']],
    ['sent back without a reason', [draft, ['send-back', { reason: ' ' }, office]], ['outgoing/send-back-without-reason']],
    ['withdrawn by another, who says nothing', [draft, ['withdraw', { reason: '' }, office]], ['outgoing/revised-by-another', 'outgoing/reason-missing']],
    ['declared void for no reason', [draft, check, sign, ['void', { reason: ' ' }, office]], ['outgoing/reason-missing']],
    ['internal and public', [draftWith({ confidentiality: 'internal' })], ['outgoing/secret-and-public']],
    ['kept from the public without a reason', [draftWith({ openness: { kind: 'not-public', reason: '' } })], ['outgoing/openness-without-reason']],
    ['without title, text and addressee', [draftWith({ title: '', text: ' ', to: [] })], ['outgoing/no-title', 'outgoing/no-text', 'outgoing/no-addressee']],
    ['revised into a paper without a text', [draft, ['revise', { hash: 'b', text: '' }, drafter]], ['outgoing/no-text']],
    ['marked as a state secret', [draft, ['revise', { hash: 'b', text: '机密★ 一年' }, drafter]], ['outgoing/state-secret']],
  ])('%s', (_, steps, refused) => {
    expect(outgo(steps).refused).toEqual(refused)
  })
})

describe('a countersignature', () => {
  const asked = foldAct(
    countersignature,
    null,
    actOf({ verb: 'ask', values: question, at: hour(2), by: office }, 'c', 'countersignature'),
  )
  const objected = said('objects')
  const over = (one: Countersignature, kind: 'notice' | 'report' | 'letter', by = leader) =>
    outgo([draftWith({ paper: kind }), check, [signOver[0], signOver[1], by] as Step<OutgoingActs>], [one]).refused
  const late = { ...asked, due: hour(1) }

  test('that is open keeps a paper from being signed, however it is open', () => {
    for (const one of [asked, late, objected])
      expect(outgo([draft, check, sign], [one]).refused).toEqual(['outgoing/countersignature-missing'])
    expect(outgo([draft, check, sign], []).refused).toEqual(['outgoing/countersignature-missing'])
    expect(outgo([draft, check, sign], [said('agrees-with-remarks')]).refused).toEqual([])
  })

  test('of a section of the bureau is passed over with a reason', () => {
    for (const one of [asked, objected]) expect(over({ ...one, inside: true }, 'notice')).toEqual([])
    const { paper } = outgo([draft, check, signOver], [{ ...asked, inside: true }])
    expect(paper.passedOver).toEqual({ reason: 'urgent', bodies: ['Finance'] })
  })

  test('of another body is passed over once its time ran out, and never while it runs', () => {
    expect(over(asked, 'notice')).toEqual(['outgoing/not-passed-over'])
    expect(over(late, 'notice')).toEqual([])
  })

  test('of another body that objects stops what goes downward, and not what asks the level above to decide', () => {
    expect(over(objected, 'notice')).toEqual(['outgoing/not-passed-over'])
    expect(over(objected, 'letter')).toEqual([])
    expect(over(objected, 'report', director)).toEqual([])
  })

  test('that objects waits for the drafter; one that is silent for the body', () => {
    const { paper } = outgo([draft, check])
    const next = (one: Countersignature) => nextOfOutgoing(paper, openCountersignatures(paper, [one], hour(3)))
    expect(next(asked)).toEqual({ act: 'countersign', unitIds: ['finance'] })
    expect(next(objected)).toEqual({ act: 'answer', unitIds: [] })
    expect(next(said('agrees'))).toEqual({ act: 'sign', unitIds: [] })
  })

  test('is asked again when its objection is answered, and keeps both', () => {
    const answered = foldAct(
      countersignature,
      objected,
      actOf(
        { verb: 'answer', values: { answer: 'in the budget', due: hour(9), basis: '' }, at: hour(4), by: drafter },
        'c',
        'countersignature',
      ),
    )
    expect(answered).toMatchObject({
      state: 'asked',
      said: null,
      answered: [{ objection: { verdict: 'objects', opinion: 'no money' }, answer: 'in the budget' }],
    })
  })

  test('stands for everything but how fast a paper goes, who gets a copy and who else is asked', () => {
    const text = draft[1] as OutgoingActs['draft']
    const body = { unitId: null, name: 'Fire brigade' }
    for (const same of [{ urgency: 'urgent' as const }, { copies: [body] }, { countersigners: [body] }])
      expect(substanceOf({ ...text, ...same })).toEqual(substanceOf(text))
    for (const other of [
      { text: 'Look at some.' },
      { to: [body] },
      { openness: { kind: 'not-public' as const, reason: 'x' } },
    ])
      expect(substanceOf({ ...text, ...other })).not.toEqual(substanceOf(text))
  })

  // biome-ignore format: a table is read row by row
  test.each<[string, Step<CountersignatureActs>, Countersignature['body'] | null, Outgoing['state'], string[]]>([
    ['said by the body itself', say('agrees', '', finance), null, 'checked', []],
    ['said by a unit that was not asked', say('agrees', '', office), null, 'checked', ['countersignature/not-asked']],
    ['with remarks that say nothing', say('agrees-with-remarks', ' ', finance), null, 'checked', ['countersignature/no-opinion']],
    ['with an objection without reasons', say('objects', '', finance), null, 'checked', ['countersignature/no-opinion']],
    ['said of a paper that was sent back', say('agrees', '', finance), null, 'drafted', ['countersignature/paper-moved-on']],
    ['stamped and entered by the drafter', stamped('Finance clerk', drafter), { unitId: null, name: 'Fire brigade' }, 'checked', []],
    ['stamped and entered by another, nobody having signed', stamped(' ', office), null, 'checked', ['countersignature/entered-by-another', 'countersignature/no-signer']],
    ['answered though nobody objects', ['answer', { answer: 'yes', due: '', basis: '' }, drafter], null, 'checked', ['countersignature/not-in-this-state']],
  ])('%s', (_, [verb, values, by], body, state, refused) => {
    const one = { ...asked, ...(body && { body }) }
    const attempt = { verb, values, state: one, at: hour(3), by } as Parameters<typeof checkCountersignature>[0]
    const drafted = { state, drafter: { account: 'drafter', name: 'drafter', at: hour(0) } }
    expect(checkCountersignature(attempt, drafted).map(({ code }) => code)).toEqual(refused)
  })

  test('of a section is not entered from a sheet', () => {
    const [verb, values, by] = stamped('chief', drafter)
    const attempt = { verb, values, state: { ...asked, inside: true }, at: hour(3), by } as Parameters<
      typeof checkCountersignature
    >[0]
    const codes = checkCountersignature(attempt, outgo([draft, check]).paper).map(({ code }) => code)
    expect(codes).toEqual(['countersignature/inside-signs-itself'])
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
  const codes = [...outgoingRules, ...countersignatureRules, ...submissionRules].map(({ code }) => code)
  expect(codes.filter((code) => !(code in signatureProblems))).toEqual([])
  expect(Object.keys(outgoingStateWords)).toEqual([...outgoingStates])
  expect(Object.keys(submissionStepWords)).toEqual([...submissionSteps])
})
