import { describe, expect, test } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { defaultLadders } from '../ladder/default-ladders.ts'
import { findStep, type StepKind } from '../ladder/ladder.ts'
import { order as kind, type Order } from '../ladder/order.ts'
import { newsTold, type OrderWait, waitsTold } from './order-notice.ts'

const calendar = workingCalendar()
/** Wednesday, 21 October 2026, half past nine. */
const now = new Date('2026-10-21T01:30:00.000Z')
const head = {
  id: 'a',
  record: 'o',
  at: '2026-10-20T01:00:00.000Z',
  by: { account: 'x', person: null, name: '甲', unit: 'k' },
}

const order = (step: StepKind, values: Partial<Order> = {}): Order => ({
  ...(kind.fold.draft(
    null,
    {
      unitId: 'u',
      keeperId: 'k',
      assignmentId: 'w',
      authority: 'C',
      relation: 'lower-bureau',
      step: findStep(defaultLadders.C, step) as Order['step'],
      clocks: defaultLadders.C.clocks,
      fact: { id: 'f', text: '', foundOn: '2026-10-19', supervisionEnded: null, caseFiled: null },
      paper: step === 'talk' ? 'talk-notice' : 'prompt-letter',
      demand: '',
      follows: null,
    },
    head,
  ) as Order),
  ...values,
})
const wait = (act: string, due = '2026-10-28T09:00:00.000Z', more: Partial<OrderWait> = {}): OrderWait => ({
  acts: [act],
  since: head.at,
  due,
  late: new Date(due) < now,
  ...more,
})
const said = (of: Order, waits: OrderWait[], at = now) => waitsTold(of, waits, at, calendar).map((each) => each.said.zh)

describe('what waits for its reader is told with step, paper and the day on which the clock ends', () => {
  test.each<[string, Order, OrderWait]>([
    ['约谈：拟处理事实待书面告知，10月28日前告知', order('talk'), wait('tell')],
    ['约谈：拟处理事实已告知，陈述申辩截止10月28日', order('talk', { state: 'told' }), wait('state')],
    [
      '约谈：陈述申辩期限于10月19日届满，未收到陈述申辩，待登记',
      order('talk', { state: 'told' }),
      wait('note-silence', '2026-10-19T09:00:00.000Z'),
    ],
    ['约谈：已听取陈述申辩，10月28日前决定是否签发', order('talk', { state: 'heard' }), wait('sign')],
    ['书面督办：待签发，10月28日前签发', order('notice'), wait('sign')],
    ['书面督办：《提示函》已生效，10月28日前反馈', order('notice', { state: 'in-effect' }), wait('reply')],
    ['书面督办：已生效，10月28日前反馈', order('notice', { state: 'in-effect', paper: null }), wait('reply')],
    [
      '书面督办：《提示函》已同意延期，10月28日前反馈',
      order('notice', { state: 'in-effect', extensions: 1 }),
      wait('reply'),
    ],
    ['书面督办：已收到反馈，10月28日前复查', order('notice', { state: 'replied' }), wait('recheck')],
    [
      '书面督办：反馈期限于10月19日届满，未收到反馈，待复查',
      order('notice', { state: 'in-effect' }),
      wait('recheck', '2026-10-19T09:00:00.000Z'),
    ],
    ['书面督办：待销号，10月28日前办理', order('notice', { state: 'passed' }), wait('close')],
    [
      '书面督办：复查未通过，10月28日前转下一步或者办理延期',
      order('notice', { state: 'failed' }),
      wait('escalate', undefined, { acts: ['escalate', 'extend'] }),
    ],
    ['书面督办：收到复核申请，10月28日前作出决定', order('notice', { state: 'passed' }), wait('decide-review')],
  ])('%s', (text, of, waiting) => expect(said(of, [waiting])).toEqual([text]))

  test('a time that ran out is said, and a day of another year has its year', () => {
    expect(said(order('notice', { state: 'replied' }), [wait('recheck', '2026-10-19T09:00:00.000Z')])).toEqual([
      '书面督办：已收到反馈，10月19日前复查（已超时限）',
    ])
    expect(said(order('notice', { state: 'in-effect' }), [wait('reply', '2027-01-08T09:00:00.000Z')])).toEqual([
      '书面督办：《提示函》已生效，2027年1月8日前反馈',
    ])
  })

  test('in English too', () =>
    expect(waitsTold(order('talk', { state: 'told' }), [wait('state')], now, calendar)[0]?.said.en).toBe(
      'talk: the facts were told; a statement in defence until 2026-10-28',
    ))

  test('it is another occasion with another act, and as the day comes nearer, not with every day', () => {
    const occasion = (day: string, act = 'reply') =>
      waitsTold(order('notice', { state: 'in-effect' }), [wait(act)], new Date(`${day}T01:00:00.000Z`), calendar)[0]
        ?.occasion
    expect(occasion('2026-10-21')).toBe(occasion('2026-10-22'))
    expect(occasion('2026-10-23')).not.toBe(occasion('2026-10-22'))
    expect(occasion('2026-10-26')).toBe(occasion('2026-10-23'))
    expect(occasion('2026-10-27')).not.toBe(occasion('2026-10-26'))
    expect(occasion('2026-10-21', 'recheck')).not.toBe(occasion('2026-10-21'))
  })
})

describe('what was decided is told', () => {
  const unit = { addressee: true, keeper: false }
  const keeper = { addressee: false, keeper: true }
  const news = (of: Order, reader: typeof unit, appealUntil: Date | null = null, at = now) =>
    newsTold(of, reader, appealUntil, at).map((each) => each.said.zh)
  const decided = (stage: NonNullable<Order['redress']>['stage']) =>
    order('talk', { state: 'in-effect', redress: { stage, at: head.at, outcome: 'upheld' } })

  test('to the keeper: that a statement came, not that none did', () => {
    const since = { state: 'heard' as const, since: head.at }
    expect(news(order('talk', { ...since, statement: '请从轻' }), keeper)).toEqual([
      '约谈：10月20日收到陈述申辩，待签发人决定',
    ])
    expect(news(order('talk', { ...since, silent: true }), keeper)).toEqual([])
    expect(news(order('talk', since), unit)).toEqual([])
  })
  test('to the unit: that the re-check failed, until somebody goes on', () => {
    expect(news(order('talk', { state: 'failed' }), unit)).toEqual(['约谈：10月20日复查未通过，将转下一步或者另定期限'])
    expect(news(order('talk', { state: 'failed' }), keeper)).toEqual([])
    expect(news(order('talk', { state: 'escalated' }), unit)).toEqual([])
  })
  test.each<[Order['state'], string]>([
    ['closed', '约谈：10月20日已销号'],
    ['withdrawn', '约谈：10月20日已撤回，不再办理'],
    ['annulled', '约谈：10月20日已撤销，不再执行'],
    ['moved', '约谈：10月20日已移送，按另一办理权限处理'],
  ])('to the unit that knew of it: that it was %s, for a week', (state, said) => {
    const ended = order('talk', { state, toldAt: head.at })
    expect(news(ended, unit)).toEqual([said])
    expect(news(ended, keeper)).toEqual([])
    expect(news(ended, unit, null, new Date('2026-10-27T01:00:00.000Z'))).toEqual([])
    expect(news({ ...ended, toldAt: null }, unit)).toEqual([])
    expect(news({ ...ended, toldAt: null, signedAt: head.at }, unit)).toEqual([said])
  })
  test('not to the unit: that one which asks no answer was filed', () => {
    expect(news(order('commendation', { state: 'closed', signedAt: head.at }), unit)).toEqual([])
  })
  test('to the unit: what a review annulled, once', () => {
    const annulled = (outcome: NonNullable<Order['redress']>['outcome']) =>
      order('talk', {
        state: 'annulled',
        signedAt: head.at,
        redress: { stage: 'appeal-decided', at: head.at, outcome },
      })
    expect(news(annulled('annulled'), unit)).toEqual(['约谈：10月20日作出申诉决定：撤销'])
    expect(news(annulled('upheld'), unit)).toEqual([
      '约谈：10月20日已撤销，不再执行',
      '约谈：10月20日作出申诉决定：维持',
    ])
  })
  test('to the unit: the review, while it may appeal', () => {
    const until = new Date('2026-11-20T09:00:00.000Z')
    expect(news(decided('review-decided'), unit, until)).toEqual([
      '约谈：复核决定：维持；不服的可以申诉，申诉截止11月20日',
    ])
    expect(news(decided('review-decided'), unit, until, new Date('2026-11-20T09:00:01.000Z'))).toEqual([])
    expect(news(decided('review-decided'), keeper, until)).toEqual([])
  })
  test.each(['review-decided', 'appeal-decided', 'corrected'] as const)(
    'to the unit: %s, for a week where nothing can be done about it',
    (stage) => {
      expect(news(decided(stage), unit)).toHaveLength(1)
      expect(news(decided(stage), unit, null, new Date('2026-10-27T01:00:00.000Z'))).toEqual([])
    },
  )
  test('nothing of what is only asked', () => expect(news(decided('review-asked'), unit)).toEqual([]))
})
