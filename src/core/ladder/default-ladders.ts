/** The ladders with which an installation begins: one for each authority. */
import type { Authority } from '../authority/authority-table.ts'
import type { ClockKind } from '../clock.ts'
import type { Certainty } from '../values/dated-value.ts'
import type { Ladder, LadderClocks, Step, StepClock } from './ladder.ts'

const house = '本局督办制度（假定，由本局确定）'
const government = '《政府督查工作条例》'
const supervision = '《教育督导条例》'
const measures = '《教育督导问责办法》'
const penalty = '《行政处罚法》'

const period = (amount: number, kind: ClockKind, basis: string, sure: Certainty = 'assumption'): StepClock => ({
  value: null,
  clock: { kind, amount, basis, onHoliday: 'next-working-day' },
  sure,
})
const working = (days: number, basis = house) => period(days, 'working-days', basis)
/** A period that a dated value gives; the clock beside it counts while the value is off. */
const dated = (value: string, otherwise: StepClock): StepClock => ({ ...otherwise, value })

const clocks = (defence: StepClock, more: Partial<LadderClocks> = {}): LadderClocks => ({
  draft: working(5),
  defence,
  decide: working(10),
  serve: working(7),
  recheck: working(10),
  conclude: working(5),
  correct: working(15),
  ...more,
})

const writers = { drafts: ['office', 'section'], signs: ['leader'] } as const
const inspectors = { drafts: ['inspector', 'office'], signs: ['leader'] } as const
const enforcers = { drafts: ['section'], signs: ['leader'] } as const
const plain = { answered: true, served: false, first: null, next: [] } as const

// biome-ignore format: a table is read row by row
const inside: Step[] = [
  { ...plain, kind: 'reminder', basis: house, sure: 'known', ...writers, signs: ['office', 'section', 'leader'], paper: null, clock: working(2), first: { lateBy: 0 }, next: ['urging'] },
  { ...plain, kind: 'urging', basis: house, sure: 'known', ...writers, signs: ['office', 'section', 'leader'], paper: null, clock: working(3), first: { lateBy: 1 }, next: ['notice', 'rectification'] },
  { ...plain, kind: 'notice', basis: house, sure: 'known', ...writers, paper: 'by-relation', clock: working(5), first: { lateBy: 5 }, next: ['rectification', 'talk', 'circular'] },
  { ...plain, kind: 'rectification', basis: house, sure: 'known', ...writers, paper: 'by-relation', clock: dated('rectify.short', period(1, 'months', house)), first: 'fact', next: ['talk', 'circular'] },
  { ...plain, kind: 'talk', basis: house, sure: 'known', ...writers, paper: 'talk-notice', clock: dated('rectify.at-once', period(15, 'natural-days', house)), next: ['circular'] },
  { ...plain, kind: 'circular', basis: house, sure: 'known', ...writers, paper: 'supervision-circular', clock: dated('rectify.at-once', period(15, 'natural-days', house)), next: ['talk'] },
  { ...plain, kind: 'commendation', basis: house, sure: 'assumption', ...writers, paper: 'commendation', clock: working(5), answered: false, first: 'fact' },
]

// biome-ignore format: a table is read row by row
const byGovernment: Step[] = [
  { ...plain, kind: 'notice', basis: `${government}第12条`, sure: 'known', ...writers, paper: 'by-relation', clock: working(10, government), first: 'fact', next: ['rectification', 'talk'] },
  { ...plain, kind: 'rectification', basis: `${government}第15条至第18条`, sure: 'known', ...writers, paper: 'by-relation', clock: dated('rectify.short', period(1, 'months', government)), first: 'fact', next: ['talk', 'circular', 'accountability-proposal'] },
  { ...plain, kind: 'talk', basis: `${government}第12条`, sure: 'known', ...writers, paper: 'talk-notice', clock: dated('rectify.at-once', period(15, 'natural-days', government)), next: ['circular', 'accountability-proposal'] },
  { ...plain, kind: 'circular', basis: `${government}第20条、第21条`, sure: 'assumption', ...writers, paper: 'situation-circular', clock: dated('rectify.at-once', period(15, 'natural-days', government)), next: ['accountability-proposal'] },
  { ...plain, kind: 'accountability-proposal', basis: `${government}第21条`, sure: 'known', ...writers, paper: 'accountability-proposal', clock: working(20, government), answered: false },
  { ...plain, kind: 'commendation', basis: `${government}第20条`, sure: 'known', ...writers, paper: 'commendation', clock: working(5), answered: false, first: 'fact' },
]

/** The forms of accountability are alternatives: each may begin, and each may follow a rectification that failed. */
const forms = ['criticism', 'talk', 'circular', 'resource-adjustment', 'accountability-proposal'] as const
const rectifyAfter = dated('rectify.report', period(30, 'natural-days', `${supervision}第22条`))
// biome-ignore format: a table is read row by row
const bySupervision: Step[] = [
  { ...plain, kind: 'notice', basis: `${supervision}第20条、第21条`, sure: 'known', ...inspectors, paper: 'by-relation', clock: rectifyAfter, first: 'fact', next: ['rectification', ...forms] },
  { ...plain, kind: 'rectification', basis: `${supervision}第22条`, sure: 'known', ...inspectors, paper: 'by-relation', clock: dated('rectify.normal', period(3, 'months', supervision)), first: 'fact', next: forms },
  { ...plain, kind: 'criticism', basis: measures, sure: 'press', ...inspectors, paper: 'public-criticism', clock: rectifyAfter, first: 'fact', next: ['talk', 'circular', 'resource-adjustment', 'accountability-proposal'] },
  { ...plain, kind: 'talk', basis: measures, sure: 'press', ...inspectors, paper: 'talk-notice', clock: rectifyAfter, first: 'fact', next: ['circular', 'resource-adjustment', 'accountability-proposal'] },
  { ...plain, kind: 'circular', basis: measures, sure: 'press', ...inspectors, paper: 'education-supervision-circular', clock: rectifyAfter, first: 'fact', next: ['resource-adjustment', 'accountability-proposal'] },
  { ...plain, kind: 'resource-adjustment', basis: measures, sure: 'press', ...inspectors, paper: 'resource-decision', clock: rectifyAfter, first: 'fact', next: ['accountability-proposal'] },
  { ...plain, kind: 'accountability-proposal', basis: measures, sure: 'press', ...inspectors, paper: 'accountability-proposal', clock: working(20, measures), answered: false, first: 'fact' },
  { ...plain, kind: 'commendation', basis: `${supervision}第24条`, sure: 'assumption', ...inspectors, paper: 'commendation', clock: working(5), answered: false, first: 'fact' },
]

// biome-ignore format: a table is read row by row
const byEnforcement: Step[] = [
  { ...plain, kind: 'rectification', basis: `${penalty}第28条`, sure: 'known', ...enforcers, paper: 'by-relation', clock: dated('rectify.at-once', period(15, 'natural-days', penalty)), served: true, first: 'fact', next: ['penalty', 'criticism'] },
  { ...plain, kind: 'criticism', basis: `${penalty}第9条`, sure: 'statute', ...enforcers, paper: 'criticism-circular', clock: period(15, 'natural-days', penalty), served: true, first: 'fact', next: ['penalty'] },
  { ...plain, kind: 'penalty', basis: `${penalty}第9条、第44条、第45条`, sure: 'known', ...enforcers, paper: 'penalty-decision', clock: period(15, 'natural-days', penalty), served: true, first: 'fact', next: [] },
]

/** Authority -> the ladder that is shipped. */
export const defaultLadders: Readonly<Record<Authority, Ladder>> = {
  A: { authority: 'A', steps: inside, clocks: clocks(working(3)) },
  B: { authority: 'B', steps: byGovernment, clocks: clocks(working(5, government)) },
  C: {
    authority: 'C',
    steps: bySupervision,
    clocks: clocks(working(5, measures), {
      decide: working(15, measures),
      correct: dated('accountability.appeal.correct', period(15, 'natural-days', measures, 'press')),
    }),
  },
  D: {
    authority: 'D',
    steps: byEnforcement,
    clocks: clocks(working(5, `${penalty}第44条、第45条`), {
      draft: dated('penalty.decide', period(90, 'natural-days', `${penalty}第60条`, 'statute')),
      serve: dated('penalty.serve', period(7, 'working-days', `${penalty}第61条`, 'statute')),
    }),
  },
}
