/** What is told of an order (督办文书): what waits for its reader, by the clocks of the order itself, and what was decided about it. */
import { paperWords } from '../authority/words.ts'
import type { WorkingCalendar } from '../calendar.ts'
import { type Day, dayOf } from '../day.ts'
import { isKnown, type Order, type OrderActs, type OrderState } from '../ladder/order.ts'
import { lastOccasion, reminderSchedule } from '../ladder/reminder.ts'
import { redressOutcomeWords, stepWords } from '../ladder/words.ts'
import { orderNoticeWords } from './words.ts'

export type OrderEvent = Exclude<keyof typeof orderNoticeWords, 'late'>

/** An act that an order waits for, and that is the reader's. Instants. */
export interface OrderWait {
  acts: readonly string[]
  since: string
  due: string
  late: boolean
}

/** What a reader has to do with an order besides: they act for the unit addressed, or for the unit that keeps it. */
export interface OrderReader {
  addressee: boolean
  keeper: boolean
}

/**
 * One thing that is told of an order; `kind` says whether the reader is to do something. It is another occasion with each act that made
 * it so, and as its day comes nearer.
 */
export interface OrderTold {
  kind: 'order' | 'order-news'
  event: OrderEvent
  occasion: string
  due: string | null
  said: { zh: string; en: string }
}

/** Days for which a decision is told that asks nothing and that no clock follows. */
export const newsDays = 7

/** State in which an order ended -> what its unit is told. Whoever takes the next step tells of that step itself. */
const eventOfEnd: Partial<Record<OrderState, OrderEvent>> = {
  closed: 'closed',
  withdrawn: 'withdrawn',
  annulled: 'annulled',
  moved: 'moved',
}
/** States of ended orders of which something is told. */
export const toldEnds = Object.keys(eventOfEnd) as OrderState[]

/** Act that is waited for -> what is told of it, unless its order says more. */
const eventOfAct: Partial<Record<keyof OrderActs, OrderEvent>> = {
  tell: 'to-tell',
  state: 'told',
  'note-silence': 'silent',
  sign: 'to-sign',
  serve: 'to-serve',
  reply: 'in-effect',
  recheck: 'replied',
  close: 'to-close',
  escalate: 'to-conclude',
  'decide-review': 'review-asked',
  'decide-appeal': 'appeal-asked',
  correct: 'to-correct',
}

/** What waits for the reader. Whether an act is the reader's was decided where the order's page says so. */
export function waitsTold(order: Order, mine: readonly OrderWait[], now: Date, calendar: WorkingCalendar): OrderTold[] {
  return mine.flatMap(({ acts, since, due, late }) => {
    const event = eventOf(order, acts[0] as keyof OrderActs)
    if (!event) return []
    const nearness = lastOccasion(dayOf(new Date(due)), dayOf(now), reminderSchedule, calendar) ?? ''
    const occasion = `${event} ${since} ${nearness}`
    return [{ kind: 'order', event, occasion, due, said: textOf(order, event, due, late, now) }]
  })
}

function eventOf({ state, extensions }: Order, act: keyof OrderActs): OrderEvent | undefined {
  if (act === 'sign' && state === 'heard') return 'to-decide'
  if (act === 'reply' && extensions > 0) return 'extended'
  if (act === 'recheck' && state === 'in-effect') return 'unanswered'
  return eventOfAct[act]
}

/**
 * What the reader is to know and others do something about. `appealUntil` is the instant until which the unit may appeal against the
 * review; null where there is no appeal.
 */
export function newsTold(order: Order, reader: OrderReader, appealUntil: Date | null, now: Date): OrderTold[] {
  const tell = (event: OrderEvent, since: string, due: string | null = null): OrderTold => ({
    ...{ kind: 'order-news', event, occasion: `${event} ${since}`, due },
    said: textOf(order, event, due ?? since, false, now),
  })
  const found: OrderTold[] = []
  if (reader.keeper && order.state === 'heard' && !order.silent) found.push(tell('stated', order.since))
  if (!reader.addressee) return found
  if (order.state === 'failed') found.push(tell('failed', order.since))
  const ended = endOf(order)
  if (ended && isFresh(order.since, now)) found.push(tell(ended, order.since))
  if (order.redress) {
    const { stage, at } = order.redress
    if (stage === 'review-decided' && appealUntil !== null) {
      if (now <= appealUntil) found.push(tell('appeal-open', at, appealUntil.toISOString()))
    } else if (isFresh(at, now) && (stage === 'review-decided' || stage === 'appeal-decided' || stage === 'corrected'))
      found.push(tell(stage, at))
  }
  return found
}

const isFresh = (at: string, now: Date) => now.getTime() < new Date(at).getTime() + newsDays * 86_400_000

/**
 * How an order ended that its unit knew of. What a review or appeal annulled is told as its decision; that one which asked no answer was
 * filed is none of the unit's business.
 */
function endOf(order: Order): OrderEvent | undefined {
  if (!isKnown(order) || (order.state === 'closed' && !order.step.answered)) return undefined
  if (order.state === 'annulled' && order.redress?.outcome === 'annulled') return undefined
  return eventOfEnd[order.state]
}

/** `约谈：拟处理事实已告知，陈述申辩截止12月3日` */
function textOf(order: Order, event: OrderEvent, at: string, late: boolean, now: Date): OrderTold['said'] {
  const { paper, step, redress } = order
  const outcome = redress?.outcome ? redressOutcomeWords[redress.outcome] : null
  const [day, today] = [dayOf(new Date(at)), dayOf(now)]
  // That a time ran out is what these two say.
  const tail = late && event !== 'silent' && event !== 'unanswered' ? orderNoticeWords.late : null
  const said = (language: 'zh' | 'en', values: Record<string, string>) =>
    orderNoticeWords[event][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const zh = {
    day: dayWords(day, today),
    paper: paper ? `《${paperWords[paper].zh}》` : '',
    outcome: outcome?.zh ?? '',
  }
  const en = { day, paper: paper ? `${paperWords[paper].en} ` : '', outcome: outcome?.en ?? '' }
  return {
    zh: `${stepWords[step.kind].zh}：${said('zh', zh)}${tail?.zh ?? ''}`,
    en: `${stepWords[step.kind].en}: ${said('en', en)}${tail?.en ?? ''}`,
  }
}

/** `12月3日`, with its year where that is another. */
function dayWords(day: Day, today: Day): string {
  const [year, month, date] = day.split('-')
  return `${today.startsWith(`${year}-`) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}
