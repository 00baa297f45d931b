/** What the paper of an order says: written from its own facts, by the wording of its authority. A person edits it before anybody signs. */
import { wayOf } from '../authority/authority-table.ts'
import type { WorkingCalendar } from '../calendar.ts'
import type { Clock } from '../clock.ts'
import { type Day, dayOf, timeOf } from '../day.ts'
import { clockOf, isHeardFirst, remediesOf } from './ladder.ts'
import type { Order } from './order.ts'
import {
  closingOf,
  messageTitles,
  openingOf,
  openings,
  paperTitles,
  parts,
  preliminary,
  telling,
  timeUnits,
} from './paper-templates.ts'
import { answerDue, type ValuesOn } from './running-clocks.ts'
import { stepWords } from './words.ts'

/** What a paper names besides the order itself. */
export interface PaperFacts {
  issuer: string
  unit: string
  matter: { title: string; due: string; source: { title: string; number: string | null; words: string } }
  valuesOn: ValuesOn
  calendar: WorkingCalendar
  now: Date
  /** Whether it weighs heavier, because it is not the first within a year. */
  heavier: boolean
}

/** Title and paragraphs of a paper. */
export interface WrittenPaper {
  title: string
  paragraphs: string[]
}

const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** The paper of an order; for a step without a paper the message that goes in its place. */
export function orderPaper(order: Order, facts: PaperFacts): WrittenPaper {
  const { paper, step } = order
  const blanks = blanksOf(order, facts)
  const wording = wayOf(order.authority, order.relation)?.wording ?? 'instruct'
  const title = paper === null ? messageTitles[step.kind === 'reminder' ? 'reminder' : 'urging'] : paperTitles[paper]
  return {
    title: fill(title ?? '{matter}', blanks),
    paragraphs: [
      fill((paper && openings[paper]) ?? openingOf[wording], blanks),
      ...numbered([
        [parts.facts, [...factsOf(order, facts), ...(isHeavier(order, facts) ? [parts.heavier] : [])]],
        [isProposal(order) ? parts.proposed : parts.demands, order.demand.split('\n')],
        [parts.answer, step.answered ? [fill(closingOf[wording], { due: dueText(order, facts) })] : []],
        [parts.remedies, remediesIn(order, facts)],
      ]),
    ],
  }
}

/** The paper that tells the unit of the facts and of its right to state its defence (陈述申辩告知书). */
export function tellingPaper(order: Order, facts: PaperFacts): WrittenPaper {
  const { clocks, paper } = order
  const words = paper === 'supervision-opinion' ? preliminary : telling
  const blanks = {
    ...blanksOf(order, facts),
    step: stepWords[order.step.kind].zh,
    days: periodText(clockOf(clocks.defence, facts.valuesOn(dayOf(facts.now)))),
  }
  return {
    title: fill(words.title, blanks),
    paragraphs: [
      fill(words.opening, blanks),
      ...numbered([
        [parts.facts, factsOf(order, facts)],
        [words.reasons, [fill(words.reason, blanks)]],
        [words.rights, [fill(words.right, blanks), words.silence]],
      ]),
    ],
  }
}

/** Whether it goes to who decides on accountability, and not to the unit that it is about. */
export function isProposal({ step }: Pick<Order, 'step'>): boolean {
  return step.kind === 'accountability-proposal'
}

/** Sections under their headings 一、二、三、; one that says nothing is left out. */
function numbered(sections: [heading: string, said: string[]][]): string[] {
  return sections
    .filter(([, said]) => said.length > 0)
    .flatMap(([heading, said], at) => [`${'一二三四'[at]}、${heading}`, ...said])
}

const isHeavier = ({ signedAt, heavier }: Order, facts: PaperFacts) => (signedAt === null ? facts.heavier : heavier)

/** What became of the statement in defence: nothing is said of it before it is recorded. */
function heardIn(order: Order): string {
  const { silent, statement } = order
  if (!silent && statement === null) return isHeardFirst(order.step.kind, order.authority) ? parts.unheard : ''
  const who = isProposal(order) ? parts.concerned : parts.addressed
  return fill(silent ? parts.silent : parts.heard, { who })
}

function blanksOf(order: Order, { matter, unit, issuer }: PaperFacts): Record<string, string> {
  const { title, number } = matter.source
  const source = fill(parts.source, { title: title || matter.title, number: number ? `（${number}）` : '' })
  return { matter: matter.title, unit, issuer, basis: order.step.basis, source, heard: heardIn(order) }
}

/** The case, the fact with its day, the time due, and the words of the source. */
function factsOf({ fact }: Order, { matter }: PaperFacts): string[] {
  const { words } = matter.source
  const { caseFiled } = fact
  const number = caseFiled?.number ? `（${caseFiled.number}）` : ''
  return [
    ...(caseFiled ? [fill(parts.caseFiled, { day: dayInWords(caseFiled.on), number })] : []),
    ...fact.text.split('\n'),
    fill(parts.found, { day: dayInWords(fact.foundOn), due: instantInWords(matter.due) }),
    ...(words.trim() === '' ? [] : [fill(parts.words, { words: words.trim().replace(/[。；]$/, '') })]),
  ]
}

/** Until when the unit answers: to the hour once it has effects, as a period before. */
function dueText(order: Order, { valuesOn, calendar, now }: PaperFacts): string {
  if (order.effectiveAt !== null)
    return fill(parts.by, { at: instantInWords(answerDue(order, valuesOn, calendar).toISOString()) })
  const period = periodText(clockOf(order.step.clock, valuesOn(dayOf(now))))
  return fill(order.step.served ? parts.withinServed : parts.within, { period })
}

/** Review and appeal, where the law gives them against this step: within which time, and that they suspend nothing. */
function remediesIn(order: Order, { valuesOn, now }: PaperFacts): string[] {
  const { review, appeal } = remediesOf(order)
  if (review === null || order.authority === 'A') return []
  const inForce = valuesOn(dayOf(now))
  const days = (key: string) => {
    const clock = inForce.clock(key)
    return clock === null ? null : periodText(clock)
  }
  const said = (template: string, each: { ask: string; decide: string }, basis: string) => {
    const [ask, decide] = [days(each.ask), days(each.decide)]
    return ask === null || decide === null ? [] : [fill(template, { days: ask, decide, basis })]
  }
  return [
    ...said(parts.review[order.authority], review, review.basis),
    ...(appeal ? said(parts.appeal, appeal, appeal.basis) : []),
    ...(order.authority === 'C' ? [parts.notSuspended] : []),
  ]
}

const periodText = ({ amount, kind }: Clock) => `${amount}${timeUnits[kind]}`

function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2026年10月19日17时`; the end of a day is its 24th hour. */
function instantInWords(instant: string): string {
  const at = new Date(instant)
  const day = dayInWords(dayOf(at))
  const [hour, minute] = timeOf(at).split(':').map(Number)
  if (hour === 23 && minute === 59) return `${day}24时`
  return `${day}${hour}时${minute === 0 ? '' : `${minute}分`}`
}
