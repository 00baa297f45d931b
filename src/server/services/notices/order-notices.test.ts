import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownMandate } from '#core/authority/mandate.ts'
import type { StepKind } from '#core/ladder/ladder.ts'
import type { OrderActs } from '#core/ladder/order.ts'
import { type Right, roles } from '#core/may.ts'
import { packs } from '#packs/index.ts'
import {
  type MessengerReceiver,
  rightSecret,
  startMessengerReceiver,
} from '../../gateways/testing/messenger-receiver.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { actOnOrder, escalateOrder, type Verb } from '../orders/act-on-order.ts'
import { draftOrder } from '../orders/draft-order.ts'
import { getOrder } from '../orders/get-order.ts'
import { listOrders } from '../orders/list-orders.ts'
import { actOnPaper, numberPaper } from '../papers/act-on-paper.ts'
import { draftPaper } from '../papers/draft-paper.ts'
import { getPaper } from '../papers/get-paper.ts'
import { listPapers } from '../papers/list-papers.ts'
import { begin, perform } from '../perform.ts'
import { beginRecord } from '../registers/do-act.ts'
import { accounts, assignments, matters, people, posts } from '../stored.ts'
import { listNotices } from './list-notices.ts'
import { sendMessages } from './send-messages.ts'
import { setChannel, switchChannel } from './set-channel.ts'
import { writeDigests, writeUrgent } from './write-digests.ts'

/** Who does each act where the test names nobody. */
const doers: Partial<Record<Verb, [login: string, right: Right]>> = {
  state: ['county-clerk', 'order.answer'],
  reply: ['county-clerk', 'order.answer'],
  'ask-review': ['county-clerk', 'order.answer'],
  'ask-appeal': ['county-clerk', 'order.answer'],
  sign: ['leader', 'order.sign'],
  annul: ['leader', 'order.sign'],
  'decide-review': ['deputy', 'order.sign'],
  'decide-appeal': ['deputy', 'order.sign'],
  correct: ['leader', 'order.sign'],
}
/** Everybody who has a bell: the inspector and the administrators read no assignments. `zone` is a school of a neighbour. */
const listening = roles.filter((role) => !role.endsWith('-admin') && role !== 'inspector')

eachEngine('notices of orders', (engine) => {
  let city: TestCity
  let assignment = ''
  let id = ''
  let signed = 0
  const at = (time: string) => {
    city.clock.now = new Date(`${time}:00+08:00`)
  }
  const act = <V extends Verb>(verb: V, values: OrderActs[V], by = doers[verb]) => {
    const [login, right] = by ?? ['office', 'order.draft']
    return city.valueAs(login, right, (work) => actOnOrder(work, id, verb, values))
  }
  const sign = () => {
    signed += 1
    return act('sign', { number: `教督办〔2026〕${signed}号`, heavier: false })
  }
  const fact = {
    text: '逾期未完成',
    foundOn: '2026-09-15',
    supervisionEnded: '2026-09-01',
    caseFiled: null,
    sameAs: null,
  }
  const drafting = { fact, demand: '限期完成并报告' }
  const draft = async (step: StepKind) => {
    const made = await city.valueAs('office', 'order.draft', (work) =>
      draftOrder(work, assignment, { step, ...drafting }),
    )
    id = made.id
  }
  /** The unit is told the facts and speaks, before an opinion of supervision or a sanction is signed. */
  const hear = async () => {
    await act('tell', { paper: '告知书1号' })
    await act('state', { statement: '情况属实' })
  }
  /** A matter, of the committee so that its orders may be reviewed, asked of a unit that has signed for it. */
  const ask = (unit: UnitKey, { committee = true } = {}) =>
    city.byHand(async (hand) => {
      const own = ownMandate('测试市教育局')
      const issuer = { ...own.issuer, kind: 'supervision-committee' as const, name: '市教育督导委员会' }
      const mandate = committee ? { ...own, issuer } : own
      const values = { ...noteOf(city.units.office, '校车安全排查'), mandate, due: '2027-09-01T09:00:00.000Z' }
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values }])
      const matterId = (matter as { id: string }).id
      await perform(hand, matters, matterId, 'file', { number: `督〔2026〕${matterId.slice(-6)}号` })
      const none = { planId: null, itemId: null, role: 'lead' as const, note: '' }
      const given = { unitId: city.units[unit], matterId, ...none, due: values.due }
      const [made] = await begin(hand, assignments, [{ verb: 'assign', values: given }])
      assignment = (made as { id: string }).id
      await perform(hand, assignments, assignment, 'sign', {})
    })
  const notices = async (login: string) =>
    (await city.valueAs(login, 'assignment.read', (work) => listNotices(work, { most: 500 }))).notices
  /** `login 约谈：...` of everybody who hears of the order by itself. */
  const heard = async () => {
    const found: string[] = []
    for (const login of [...listening, 'deputy', 'zone'])
      for (const notice of await notices(login))
        if (notice.about.type === 'order' && notice.about.id === id) {
          found.push(`${login} ${notice.kind === 'order' ? '' : '* '}${notice.said?.zh}`)
          expect([notice.title, notice.unit]).toEqual(['校车安全排查', '北县教育局'])
          // Nobody hears of what they may not open.
          expect((await city.as(login, 'order.read', (work) => getOrder(work, id))).ok).toBe(true)
        }
    return found.sort()
  }
  /** Logins on whose desk the order stands as waiting for them. */
  const desks = async () => {
    const found: string[] = []
    for (const login of listening.filter((role) => role !== 'province')) {
      const { orders } = await city.valueAs(login, 'order.read', (work) =>
        listOrders(work, { view: 'acting', state: 'open' }),
      )
      if (orders.some((line) => line.id === id)) found.push(login)
    }
    return found.sort()
  }
  const unit = (said: string) => [`county-clerk ${said}`, `county-head ${said}`]
  const handling = async (login: string) =>
    (await notices(login)).filter(({ kind }) => kind === 'to-handle').map(({ title }) => title)

  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { packs })
    // A second leader: who signed an order does not decide on its review.
    await city.byHand(async (hand) => {
      const unitId = city.units.bureau
      const [person] = await begin(hand, people, [{ verb: 'register', values: { unitId, name: 'deputy 某' } }])
      const personId = person?.id ?? ''
      const post = { unitId, personId, role: 'leader' as const, title: '副局长', from: '2020-09-01' }
      await begin(hand, posts, [{ verb: 'appoint', values: post }])
      await begin(hand, accounts, [{ verb: 'open', values: { unitId, login: 'deputy', personId } }])
    })
    at('2026-09-15 10:00')
    await ask('northBureau')
  }, 60_000)

  describe('of one that is no sanction, from its draft to its closing', () => {
    it('as a draft with a paper: whoever handles the paper is told by the paper, and whoever drafted it to tell the facts', async () => {
      await draft('notice')
      const papers = ['督导意见书（校车安全排查）']
      expect(await heard()).toEqual(['office 书面督办：拟处理事实待书面告知，9月21日前告知'])
      // Nobody checks what they drafted.
      expect(await handling('office')).toEqual([])
      expect([await handling('leader'), await handling('section')]).toEqual([papers, papers])
      expect(await handling('county-clerk')).toEqual([])
    })
    it('as a checked paper: who signs is told only once the unit was heard', async () => {
      const checked = async () => {
        const { paperId } = await city.valueAs('office', 'order.read', (work) => getOrder(work, id))
        await city.valueAs('section', 'paper.check', (work) => actOnPaper(work, paperId ?? '', 'check', {}))
      }
      const waiting = async () =>
        (
          await city.valueAs('leader', 'paper.read', (work) => listPapers(work, { view: 'waiting', state: 'open' }))
        ).papers.map(({ next }) => next)
      await checked()
      expect([await handling('leader'), await waiting()]).toEqual([[], []])
      await hear()
      // What was said went into the paper, which is checked anew.
      await checked()
      expect([await handling('leader'), await waiting()]).toEqual([['督导意见书（校车安全排查）'], ['sign']])
    })
    it('signed: the unit, with the day until which it replies', async () => {
      await sign()
      expect(await heard()).toEqual(unit('书面督办：《督导意见书》已生效，10月15日前反馈'))
      expect(await desks()).toEqual(['county-clerk', 'county-head'])
      expect(await handling('leader')).toEqual([])
    })
    it('not answered in time: whoever keeps it, and the unit no more', async () => {
      at('2026-10-16 10:00')
      expect(await heard()).toEqual(['office 书面督办：反馈期限于10月15日届满，未收到反馈，待复查'])
      expect(await desks()).toEqual(['office'])
    })
    it('with more time: the unit again', async () => {
      await act('extend', { until: '2026-10-30T09:00:00.000Z', reason: '材料较多' })
      expect(await heard()).toEqual(unit('书面督办：《督导意见书》已同意延期，10月30日前反馈'))
    })
    it('answered: whoever keeps it is to re-check, and then to close; closed, the unit is told for a week', async () => {
      await act('reply', { text: '已完成' })
      expect(await heard()).toEqual(['office 书面督办：已收到反馈，10月30日前复查'])
      await act('recheck', { passed: true, note: '已核实' })
      expect(await heard()).toEqual(['office 书面督办：待销号，10月23日前办理'])
      expect(await desks()).toEqual(['office'])
      await act('close', { note: '已办结' })
      expect(await heard()).toEqual(unit('* 书面督办：10月16日已销号'))
      expect(await desks()).toEqual([])
      at('2026-10-23 10:00')
      expect(await heard()).toEqual([])
    })
    it('withdrawn: the unit that was told of the facts, and nobody of a draft', async () => {
      at('2026-10-23 11:00')
      await draft('notice')
      await act('withdraw', { reason: '事实有误' })
      expect(await heard()).toEqual([])
      await draft('notice')
      await act('tell', { paper: '告知书2号' })
      await act('withdraw', { reason: '事实有误' })
      expect(await heard()).toEqual(unit('* 书面督办：10月23日已撤回，不再办理'))
    })
    it('in effect and annulled: the unit, without having asked for a review', async () => {
      await draft('notice')
      await hear()
      await sign()
      await act('annul', { reason: '事实有误' })
      expect(await heard()).toEqual(unit('* 书面督办：10月23日已撤销，不再执行'))
    })
  })

  describe('of the weighty kind', () => {
    it('after a re-check that failed: the keeper goes on, the unit is told how it stands', async () => {
      at('2026-09-15 10:00')
      await draft('rectification')
      await sign()
      at('2026-12-21 10:00')
      await act('recheck', { passed: false, note: '没有整改' })
      expect(await heard()).toEqual(
        [
          ...unit('* 限期整改：12月21日复查未通过，将转下一步或者另定期限'),
          'office 限期整改：复查未通过，12月28日前转下一步或者办理延期',
        ].sort(),
      )
      const next = { ...drafting, fact: { ...fact, foundOn: '2026-12-21', supervisionEnded: '2026-12-15' } }
      const made = await city.valueAs('office', 'order.draft', (work) =>
        escalateOrder(work, id, { ...next, to: 'talk' }),
      )
      expect(await heard()).toEqual([])
      id = made.id
    })
    it('drafted: whoever drafted it is to tell the facts', async () => {
      expect(await heard()).toEqual(['office 约谈：拟处理事实待书面告知，12月28日前告知'])
    })
    it('told: the unit, with the end of its time for a statement; that over, whoever keeps it notes the silence', async () => {
      await act('tell', { paper: '告知书1号' })
      const [clerk] = (await notices('county-clerk')).filter(({ about }) => about.id === id)
      expect(await heard()).toEqual(unit(clerk?.said?.zh ?? ''))
      expect(clerk?.said?.zh).toMatch(/^约谈：拟处理事实已告知，陈述申辩截止12月28日$/)
      const before = city.clock.now
      city.clock.now = new Date(Date.parse(clerk?.due ?? '') + 1000)
      expect(await heard()).toEqual(['office 约谈：陈述申辩期限于12月28日届满，未收到陈述申辩，待登记'])
      city.clock.now = before
    })
    it('heard: whoever keeps it is told of the statement; who signs is told by the paper, and by the order where it has none', async () => {
      await act('state', { statement: '请从轻' })
      expect(await heard()).toEqual(['office * 约谈：12月21日收到陈述申辩，待签发人决定'])
      const [paper] = (await notices('leader')).filter(({ kind }) => kind === 'to-handle')
      await city.valueAs('office', 'paper.draft', (work) =>
        actOnPaper(work, paper?.about.id ?? '', 'withdraw', { reason: '另行签发' }),
      )
      expect(await heard()).toEqual([
        expect.stringMatching(/^deputy 约谈：已听取陈述申辩，.+日前决定是否签发$/),
        expect.stringMatching(/^leader 约谈：已听取陈述申辩，/),
        'office * 约谈：12月21日收到陈述申辩，待签发人决定',
      ])
      await sign()
    })
    it('with a review asked: only the leader who did not sign it, beside the reply that the unit owes', async () => {
      const owes = unit('约谈：《约谈通知书》已生效，2027年1月20日前反馈')
      expect(await heard()).toEqual(owes)
      await act('ask-review', { grounds: '事实有出入' })
      const [first, ...others] = await heard()
      expect([first, others]).toEqual([
        ...[expect.stringMatching(/^county-clerk 约谈：《约谈通知书》已生效/)],
        [owes[1], expect.stringMatching(/^deputy 约谈：收到复核申请，.+日前作出决定$/)],
      ])
    })
    it('reviewed: the unit, while it may appeal, and no longer', async () => {
      await act('decide-review', { outcome: 'upheld', reason: '事实清楚' })
      const appeal = async () =>
        (await notices('county-clerk')).filter(({ about, kind }) => about.id === id && kind === 'order-news')
      const [open] = await appeal()
      expect(open?.said?.zh).toMatch(/^约谈：复核决定：维持；不服的可以申诉，申诉截止.+日$/)
      const before = city.clock.now
      city.clock.now = new Date(Date.parse(open?.due ?? '') + 1000)
      expect(await appeal()).toEqual([])
      city.clock.now = before
      await act('ask-appeal', { grounds: '不服' })
      expect(await appeal()).toEqual([])
      expect((await heard()).filter((line) => line.includes('收到申诉'))).toEqual([expect.stringMatching(/^deputy /)])
    })
    it('that an appeal changed: who signs puts it right, the unit is told of both for a week', async () => {
      await act('decide-appeal', { outcome: 'changed', reason: '情节较轻' })
      const told = async () => (await heard()).filter((line) => /申诉决定/.test(line))
      expect(await told()).toEqual([
        'county-clerk * 约谈：12月21日作出申诉决定：变更',
        'county-head * 约谈：12月21日作出申诉决定：变更',
        expect.stringMatching(/^deputy 约谈：申诉决定变更，.+日前纠正$/),
        expect.stringMatching(/^leader 约谈：申诉决定变更，/),
      ])
      await act('correct', { done: '已变更' })
      expect(await told()).toEqual(unit('* 约谈：12月21日已按申诉决定纠正'))
      city.clock.now = new Date(city.clock.now.getTime() + 8 * 86_400_000)
      expect(await told()).toEqual([])
    })
  })

  describe('in messages', () => {
    let receiver: MessengerReceiver
    const contact = packs.find(({ name }) => name === 'contact') as (typeof packs)[number]
    const run = async () => {
      await writeDigests(city.context)
      await writeUrgent(city.context)
      await sendMessages(city.context)
    }
    const shown = () => receiver.shown.filter((each) => each.to === 'head').map(({ text }) => text)
    beforeAll(async () => {
      receiver = await startMessengerReceiver()
      at('2026-09-15 10:00')
      const settings = {
        ...{ address: receiver.address, corpId: 'c', agentId: '7', detail: 'titles' },
        ...{ workHours: '08:30-17:30', urgentHours: '07:00-21:00' },
      }
      await city.valueAs('system-admin', 'channel.change', (work) =>
        setChannel(work, 'wecom', { settings, secret: rightSecret }),
      )
      await city.valueAs('system-admin', 'channel.change', (work) => switchChannel(work, 'wecom', true))
      const listed = { unit: city.units.northBureau, name: 'county-head 某', app: 'head' }
      await city.valueAs('county-clerk', 'contact.register', (work) => beginRecord(work, contact, 'register', listed))
      await ask('northBureau')
      await draft('notice')
      await hear()
      await sign()
    })
    afterAll(() => receiver.close())

    it('an order is told once in the digest of a day, and again as its day comes near', async () => {
      at('2026-09-16 09:00')
      await run()
      expect(shown()).toHaveLength(1)
      expect(shown()[0]).toContain(
        '【督办文书待办】校车安全排查（北县教育局）书面督办：《督导意见书》已生效，10月15日前反馈\n',
      )
      at('2026-09-17 09:00')
      await run()
      expect(shown()).toHaveLength(1)
      at('2026-10-12 09:00')
      await run()
      expect(shown()).toHaveLength(2)
    })
    it('on the day itself whoever was not told that day is, until it is done', async () => {
      await act('extend', { until: '2026-10-17T09:00:00.000Z', reason: '材料较多' })
      // A Saturday off work.
      at('2026-10-17 09:00')
      await run()
      expect(shown()).toHaveLength(3)
      expect(shown()[2]).toContain('已同意延期，10月17日前反馈（今日到期：10月17日17:00）')
      await act('reply', { text: '已完成' })
      await run()
      expect(shown()).toHaveLength(3)
    })
    it('closed, it is told in the next digest', async () => {
      await act('recheck', { passed: true, note: '已核实' })
      await act('close', { note: '已办结' })
      at('2026-10-19 09:00')
      await run()
      expect(shown()).toHaveLength(4)
      expect(shown()[3]).toContain('【督办文书进展】校车安全排查（北县教育局）书面督办：10月17日已销号')
    })
  })

  describe('of papers that arrive', () => {
    const arrived = async (login: string) =>
      (await notices(login)).filter(({ kind }) => kind === 'paper-arrived').map(({ title, unit }) => `${unit} ${title}`)
    it('whoever acts for the unit is told for a week from whom it came, and others are not', async () => {
      at('2026-09-15 10:00')
      const paper = await city.valueAs('county-clerk', 'paper.draft', (work) =>
        draftPaper(work, {
          subject: null,
          kind: 'report',
          title: '关于学位建设的报告',
          text: '已开工。',
          to: [{ unitId: city.units.bureau, name: '测试市教育局' }],
          openness: { kind: 'not-public', reason: '内部情况' },
        }),
      )
      await city.valueAs('county-head', 'paper.check', (work) => actOnPaper(work, paper.id, 'check', {}))
      await city.valueAs('county-head', 'paper.sign', (work) =>
        actOnPaper(work, paper.id, 'sign', { passedOver: null }),
      )
      await city.valueAs('county-clerk', 'paper.dispatch', (work) => numberPaper(work, paper.id, '北教'))
      expect(await arrived('office')).toEqual([])
      await city.valueAs('county-clerk', 'paper.dispatch', (work) => actOnPaper(work, paper.id, 'seal', { scan: null }))
      expect(await arrived('office')).toEqual(['北县教育局 关于学位建设的报告'])
      for (const login of ['section', 'leader', 'county-clerk', 'county-head', 'principal', 'department'])
        expect(await arrived(login)).toEqual([])
      at('2026-09-23 10:00')
      expect(await arrived('office')).toEqual([])
    })
    it('the paper of an order waits for whoever checks, signs and numbers it; arrived, it is told with its order', async () => {
      at('2026-09-15 10:00')
      await ask('northBureau', { committee: false })
      const made = await city.valueAs('section', 'order.draft', (work) =>
        draftOrder(work, assignment, { step: 'notice', ...drafting }),
      )
      id = made.id
      const { paperId } = await city.valueAs('section', 'order.read', (work) => getOrder(work, id))
      const waiting = async (login: string) =>
        (await notices(login)).filter(({ kind, about }) => kind === 'to-handle' && about.id === paperId).length
      const all = async () => [await waiting('section'), await waiting('office'), await waiting('leader')]
      expect(await all()).toEqual([0, 1, 1])
      await city.valueAs('office', 'paper.check', (work) => actOnPaper(work, paperId ?? '', 'check', {}))
      expect(await all()).toEqual([0, 0, 1])
      expect(await heard()).toEqual([])
      await city.valueAs('leader', 'paper.sign', (work) =>
        actOnPaper(work, paperId ?? '', 'sign', { passedOver: null }),
      )
      expect(await all()).toEqual([0, 1, 0])
      expect(await heard()).toEqual([])
      await city.valueAs('office', 'paper.dispatch', (work) => numberPaper(work, paperId ?? '', '测教提示'))
      await city.valueAs('office', 'paper.dispatch', (work) => actOnPaper(work, paperId ?? '', 'seal', { scan: null }))
      expect(await all()).toEqual([0, 0, 0])
      expect(await heard()).toEqual(unit('书面督办：《提示函》已生效，9月21日前反馈'))
      const told = (await notices('county-clerk')).filter(({ about }) => about.id === paperId)
      const read = await city.valueAs('county-clerk', 'paper.read', (work) => getPaper(work, paperId ?? ''))
      expect([told, read.paper.state]).toEqual([[], 'sealed'])
    })
    it('the paper of an order that asks no answer is told as what it is', async () => {
      await ask('northBureau', { committee: false })
      const made = await city.valueAs('section', 'order.draft', (work) =>
        draftOrder(work, assignment, { step: 'commendation', ...drafting }),
      )
      id = made.id
      const { paperId } = await city.valueAs('section', 'order.read', (work) => getOrder(work, id))
      const of = paperId ?? ''
      await city.valueAs('office', 'paper.check', (work) => actOnPaper(work, of, 'check', {}))
      await city.valueAs('leader', 'paper.sign', (work) => actOnPaper(work, of, 'sign', { passedOver: null }))
      await city.valueAs('office', 'paper.dispatch', (work) => numberPaper(work, of, '测教表'))
      await city.valueAs('office', 'paper.dispatch', (work) => actOnPaper(work, of, 'seal', { scan: null }))
      expect(await heard()).toEqual([expect.stringMatching(/^section 激励：待销号，/)])
      const told = (await notices('county-clerk')).filter(({ about }) => about.id === of)
      expect(told.map(({ kind, unit }) => [kind, unit])).toEqual([['paper-arrived', '测试市教育局']])
    })
  })
})
