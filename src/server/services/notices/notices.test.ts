import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelKind, ChannelSettings } from '#core/notice/channel.ts'
import { packs } from '#packs/index.ts'
import {
  type MessengerReceiver,
  rightSecret,
  startMessengerReceiver,
} from '../../gateways/testing/messenger-receiver.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { reviewReturn } from '../assignments/review-return.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { submitReturn } from '../assignments/submit-return.ts'
import { begin, perform } from '../perform.ts'
import { beginRecord } from '../registers/do-act.ts'
import { assignments, matters, people, posts } from '../stored.ts'
import { chaseOwing } from './chase-owing.ts'
import { chooseNoticeChannels, getNoticeChannels } from './choose-channels.ts'
import { contactOverview } from './contact-overview.ts'
import { listMessages } from './list-messages.ts'
import { listNotices, readNotices } from './list-notices.ts'
import { sendMessages } from './send-messages.ts'
import { listChannels, setChannel, switchChannel, testChannel } from './set-channel.ts'
import { writeDigests, writeUrgent } from './write-digests.ts'

eachEngine('notices', (engine) => {
  let city: TestCity
  let receiver: MessengerReceiver
  const contact = packs.find(({ name }) => name === 'contact') as (typeof packs)[number]
  const at = (instant: string) => {
    city.clock.now = new Date(instant)
  }
  const notices = (login: string) => city.valueAs(login, 'assignment.read', (work) => listNotices(work, { most: 100 }))
  const kindsFor = async (login: string) => (await notices(login)).notices.map(({ kind, title }) => `${kind} ${title}`)
  const messages = () =>
    city.context.database.asSystem((tx) => tx.orm.select().from(messageTable).orderBy(messageTable.id))
  const statesOf = async (login: string) =>
    (await messages()).filter((each) => each.receiver === `${login} 某`).map(({ state }) => state)
  const list = (unit: UnitKey, name: string, more: object = {}) =>
    city.valueAs('office', 'contact.register', (work) =>
      beginRecord(work, contact, 'register', { unit: city.units[unit], name, app: name.replace(' 某', ''), ...more }),
    )
  /** A matter asked of a unit, due at an instant. */
  const ask = async (unit: UnitKey, title: string, due: string) => {
    let id = ''
    await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [
        { verb: 'enter', values: { ...noteOf(city.units[unit], title), due } },
      ])
      const matterId = (matter as { id: string }).id
      const asked = { matterId, planId: null, itemId: null, role: 'lead' as const, due, note: '' }
      const [made] = await begin(hand, assignments, [
        { verb: 'assign', values: { unitId: city.units[unit], ...asked } },
      ])
      id = (made as { id: string }).id
    })
    return id
  }
  const settings = (): ChannelSettings => ({
    address: receiver.address,
    corpId: 'c',
    agentId: '7',
    workHours: '08:30-17:30',
    urgentHours: '07:00-21:00',
    detail: 'titles',
  })
  const setUp = (kind: ChannelKind) =>
    city.valueAs('system-admin', 'channel.change', (work) =>
      setChannel(work, kind, { settings: settings(), secret: rightSecret }),
    )
  /** What the job does once. */
  const run = async () => {
    await writeDigests(city.context)
    await writeUrgent(city.context)
    await sendMessages(city.context)
  }
  const shownTo = (to: string) => receiver.shown.filter((each) => each.to === to).map(({ text }) => text)

  let hall = ''
  let bus = ''

  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { packs })
    receiver = await startMessengerReceiver()
    // Tuesday, 15 September 2026, ten o'clock.
    at('2026-09-15T02:00:00.000Z')
    hall = await ask('basic', '午间托管', '2026-09-25T09:00:00.000Z')
    bus = await ask('northPrimary', '校车排查', '2026-12-01T09:00:00.000Z')
  })
  afterAll(() => receiver.close())

  describe('what somebody is to be told', () => {
    it('follows from the state of what their unit was asked, and nobody else is told', async () => {
      expect(await kindsFor('section')).toEqual(['to-sign 午间托管'])
      expect(await kindsFor('principal')).toEqual(['to-sign 校车排查'])
      expect(await kindsFor('department')).toEqual([])
      expect(await kindsFor('zone')).toEqual([])
    })
    it('changes with what is done, for whoever has to do something next', async () => {
      await city.valueAs('section', 'assignment.sign', (work) => signAssignment(work, hall))
      expect(await kindsFor('section')).toEqual(['due-soon 午间托管'])
      const report = { progress: '已摸清', problems: '', next: '', coordination: '', share: 60, evidence: [] }
      const { id } = await city.valueAs('section', 'return.submit', (work) => submitReturn(work, hall, report))
      expect(await kindsFor('section')).toEqual([])
      expect(await kindsFor('office')).toEqual(['to-review 午间托管'])
      await city.valueAs('office', 'return.review', (work) =>
        reviewReturn(work, id, { verb: 'send-back', reason: '请补充数据' }),
      )
      expect(await kindsFor('office')).toEqual([])
      expect(await kindsFor('section')).toEqual(['sent-back 午间托管'])
    })
    it('is unread until the reader has read it, and unread again with the next occasion', async () => {
      const { notices: before, unread } = await notices('section')
      expect(unread).toBe(1)
      await city.valueAs('section', 'assignment.read', (work) =>
        readNotices(
          work,
          before.map(({ key }) => key),
        ),
      )
      await city.valueAs('section', 'assignment.read', (work) =>
        readNotices(
          work,
          before.map(({ key }) => key),
        ),
      )
      expect((await notices('section')).unread).toBe(0)
      at('2026-09-28T02:00:00.000Z')
      expect(await kindsFor('section')).toEqual(['late 午间托管'])
      expect((await notices('section')).unread).toBe(1)
      at('2026-09-15T02:00:00.000Z')
    })
  })

  describe('a channel', () => {
    it('cannot be switched on before it was set, and says all that is wrong with what was set', async () => {
      const refused = await city.as('system-admin', 'channel.change', (work) => switchChannel(work, 'wecom', true))
      expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['notice/channel-not-set'])
      const wrong = await city.as('system-admin', 'channel.change', (work) =>
        setChannel(work, 'wecom', { settings: { ...settings(), address: 'ftp://x', agentId: 'x' } }),
      )
      expect(wrong.ok ? [] : wrong.problems.map(({ at }) => at)).toEqual(['settings.address', 'settings.agentId'])
    })
    it('is set by the administrator, whose secret nothing gives back, the acts and the database least of all', async () => {
      await setUp('wecom')
      const shown = await city.valueAs('system-admin', 'channel.change', (work) => listChannels(work))
      const wecom = shown.channels.find(({ kind }) => kind === 'wecom')
      expect(wecom).toMatchObject({ on: false, secretBy: 'system-admin 某' })
      const [acts, secrets] = await city.context.database.asSystem(async (tx) => [
        await tx.query("select verb, values from act where type = 'channel' order by step"),
        await tx.query('select secret from channel_secret'),
      ])
      expect(acts).toMatchObject([{ verb: 'set' }, { verb: 'give-secret', values: {} }])
      expect(JSON.stringify([shown, acts, secrets])).not.toContain(`"${rightSecret}"`)
      expect(city.context.keyring.openOwn(secrets[0]?.secret as string, 'channel.wecom.secret')).toBe(rightSecret)
    })
    it('is tried by a message to an address of its own, also while it is off', async () => {
      await city.valueAs('system-admin', 'channel.change', (work) => testChannel(work, 'wecom', 'my-own'))
      await sendMessages(city.context)
      expect(shownTo('my-own')).toHaveLength(1)
      const shown = await city.valueAs('system-admin', 'channel.change', (work) => listChannels(work))
      expect(shown.channels.find(({ kind }) => kind === 'wecom')?.test).toMatchObject({
        state: 'sent',
        result: 'accepted',
      })
      expect((await messages()).map(({ to }) => to)).toEqual([null])
    })
    it('sends nothing while it is off', async () => {
      await list('basic', 'section 某')
      await run()
      expect(shownTo('section')).toEqual([])
    })
  })

  describe('a digest', () => {
    it('is not written outside working hours, and written once when they have begun', async () => {
      await city.valueAs('system-admin', 'channel.change', (work) => switchChannel(work, 'wecom', true))
      await list('northPrimary', 'principal 某')
      at('2026-09-15T14:00:00.000Z')
      await run()
      expect(shownTo('principal')).toEqual([])
      at('2026-09-16T01:00:00.000Z')
      await run()
      await run()
      expect(shownTo('principal')).toHaveLength(1)
      expect(shownTo('principal')[0]).toContain('【待签收】校车排查')
    })
    it('does not tell again what it told, nor what was read in the system', async () => {
      expect(shownTo('section')).toEqual([])
      at('2026-09-17T01:00:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(1)
    })
    it('of two services at once goes once', async () => {
      await ask('northPrimary', '食堂卫生', '2026-12-01T09:00:00.000Z')
      at('2026-09-18T01:00:00.000Z')
      await Promise.all([run(), run()])
      await run()
      expect(shownTo('principal')).toHaveLength(2)
    })
    it('of a week in which the service stood still is one, not one for each day', async () => {
      receiver.play.silent = true
      await ask('northPrimary', '消防检查', '2026-12-01T09:00:00.000Z')
      at('2026-09-21T01:00:00.000Z')
      await run()
      expect(await statesOf('principal')).toContain('pending')
      receiver.play.silent = false
      await ask('northPrimary', '实验室安全', '2026-12-01T09:00:00.000Z')
      at('2026-09-28T01:00:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(3)
      expect(shownTo('principal')[2]).toContain('消防检查')
      expect(shownTo('principal')[2]).toContain('实验室安全')
      expect((await statesOf('principal')).filter((state) => state === 'superseded')).toHaveLength(1)
    })
    it('is tried again later when the rate is limited, and given up after its last try', async () => {
      await ask('northPrimary', '校园网', '2026-12-01T09:00:00.000Z')
      receiver.play.limitNext = 1
      at('2026-09-29T01:00:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(3)
      await run()
      expect(shownTo('principal')).toHaveLength(3)
      at('2026-09-29T01:02:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(4)
    })
    it('that was sent by a service which died before it could say so is not shown twice', async () => {
      await ask('northPrimary', '图书馆', '2026-12-01T09:00:00.000Z')
      at('2026-09-30T01:00:00.000Z')
      await run()
      const shown = shownTo('principal').length
      // As the row stood when it was taken and nobody had marked it.
      await city.context.database.asSystem((tx) =>
        tx.query(
          "update message set state = 'pending', ended_at = null, taken_until = $1 where id = (select max(id::text)::uuid from message where receiver like 'principal%')",
          ['2026-09-30T01:10:00.000Z'],
        ),
      )
      await run()
      at('2026-09-30T01:11:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(shown)
      expect(await statesOf('principal')).not.toContain('pending')
    })
    it('does not go by a channel that its receiver does not want', async () => {
      const mine = () => city.valueAs('principal', 'assignment.read', (work) => getNoticeChannels(work))
      expect((await mine()).channels).toEqual([{ kind: 'wecom', wanted: true, reached: true }])
      await city.valueAs('principal', 'assignment.read', (work) => chooseNoticeChannels(work, ['wecom']))
      expect((await mine()).channels).toEqual([{ kind: 'wecom', wanted: false, reached: true }])
      const shown = shownTo('principal').length
      await ask('northPrimary', '操场', '2026-12-01T09:00:00.000Z')
      at('2026-10-08T01:00:00.000Z')
      await run()
      expect(shownTo('principal')).toHaveLength(shown)
      await city.valueAs('principal', 'assignment.read', (work) => chooseNoticeChannels(work, []))
    })
    it('tells of what falls due today also on a day off', async () => {
      await ask('northPrimary', '应急日报', '2026-10-10T09:00:00.000Z')
      await ask('northPrimary', '周末值守', '2026-10-11T09:00:00.000Z')
      at('2026-10-11T01:00:00.000Z')
      await run()
      const last = shownTo('principal').pop()
      expect(last).toContain('【待签收】周末值守（今日到期：10月11日17:00）')
      expect(last).not.toContain('操场')
    })
  })

  describe('those who owe', () => {
    it('are told by one click, once a day, and whoever owes nothing is not disturbed', async () => {
      at('2026-10-14T01:00:00.000Z')
      const before = shownTo('section').length
      const answer = await city.valueAs('office', 'notice.tell', (work) => chaseOwing(work, [hall, bus]))
      expect(answer).toMatchObject({ units: 1, people: 1, already: 0, nobody: [], unreached: [] })
      expect(await city.valueAs('office', 'notice.tell', (work) => chaseOwing(work, [hall, bus]))).toMatchObject({
        people: 0,
        already: 1,
      })
      await sendMessages(city.context)
      expect(shownTo('section')).toHaveLength(before + 1)
      expect(shownTo('section')[before]).toContain('办公室提醒贵单位')
      expect((await notices('section')).notices[0]?.chasedAt).toBe('2026-10-14T01:00:00.000Z')
    })
    it('are told once a day of one thing, also when it is chased together with another', async () => {
      const one = await ask('basic', '教研计划', '2026-10-10T09:00:00.000Z')
      const chase = () => city.valueAs('office', 'notice.tell', (work) => chaseOwing(work, [hall, one]))
      expect(await chase()).toMatchObject({ units: 1, people: 1 })
      const last = (await messages()).filter(({ kind }) => kind === 'chase').pop()
      expect(last?.assignments).toEqual([one])
      expect(await chase()).toMatchObject({ units: 0, people: 0, already: 1 })
    })
    it('are told before their time has run out only when that is asked for', async () => {
      const reserve = await ask('northPrimary', '采暖准备', '2026-12-01T09:00:00.000Z')
      const chase = (early: boolean) =>
        city.valueAs('office', 'notice.tell', (work) => chaseOwing(work, [reserve], { early }))
      expect(await chase(false)).toMatchObject({ units: 0, people: 0 })
      const told = await chase(true)
      expect(told).toMatchObject({ units: 1 })
      expect(told.people).toBeGreaterThan(0)
      expect(await chase(true)).toMatchObject({ people: 0, already: told.people })
      await city.valueAs('principal', 'assignment.sign', (work) => signAssignment(work, reserve))
      const report = { progress: '已备好', problems: '', next: '', coordination: '', share: 100, evidence: [] }
      await city.valueAs('principal', 'return.submit', (work) => submitReturn(work, reserve, report))
      at('2026-10-15T01:00:00.000Z')
      expect(await chase(true)).toMatchObject({ units: 0, people: 0, already: 0 })
    })
    it('cannot be told by whoever does not look after them', async () => {
      const refused = await city.as('county-clerk', 'notice.tell', (work) => chaseOwing(work, [hall]))
      expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['wire/not-found'])
    })
    it('leave a copy of who was told, when, by which way and with which result, to be seen as far as a right reaches', async () => {
      const seen = (login: string) =>
        city.valueAs(login, 'notice.follow', (work) => listMessages(work, { assignment: hall, page: 0 }))
      const chased = (await seen('office')).messages.filter(({ kind }) => kind === 'chase')
      expect(chased.map(({ receiver, sender, way, state, result }) => [receiver, sender, way, state, result])).toEqual(
        expect.arrayContaining([
          ['section 某', 'office 某', 'wecom', 'sent', 'accepted'],
          ['section 某', 'office 某', 'system', 'sent', 'shown'],
        ]),
      )
      expect((await seen('county-clerk')).messages).toEqual([])
    })
  })

  it('contacts: mine with who confirmed them, and units that are asked for something and have none', async () => {
    await ask('north', '控辍保学', '2026-12-01T09:00:00.000Z')
    const overview = () => city.valueAs('county-clerk', 'contact.read', (work) => contactOverview(work))
    expect((await overview()).lacking.map(({ name }) => name)).toEqual(['北县'])
    await city.valueAs('county-clerk', 'contact.register', (work) =>
      beginRecord(work, contact, 'register', {
        unit: city.units.northBureau,
        name: '信息员',
        officePhone: '0571-88880000',
      }),
    )
    expect(await overview()).toMatchObject({ lacking: [], mine: [{ name: '信息员', saidBy: 'county-clerk 某' }] })
  })

  it('contacts: who has left, is listed twice or was not confirmed, each with the acts that mend it', async () => {
    const at = city.clock.now
    await city.byHand(async (hand) => {
      const unitId = city.units.northBureau
      const [gone] = await begin(hand, people, [{ verb: 'register', values: { unitId, name: '已调离者' } }])
      const values = { unitId, personId: gone?.id ?? '', role: 'county-clerk' as const, title: '', from: '2020-01-01' }
      const [held] = await begin(hand, posts, [{ verb: 'appoint', values }])
      await perform(hand, posts, held?.id ?? '', 'end', { on: '2026-08-31' })
    })
    await list('northBureau', '已调离者', { matter: '校车', app: 'gone' })
    await list('northBureau', '接任者', { matter: '校车', app: 'next' })
    const issues = async (login: string) => {
      const found = await city.valueAs(login, 'contact.read', (work) => contactOverview(work))
      return found.issues
        .filter(({ contact: { matter } }) => matter === '校车')
        .map(({ kind, contact: { name }, acts }) => [kind, name, ...acts].join(' '))
    }
    expect(await issues('county-clerk')).toEqual([
      'left 已调离者 correct end',
      'doubled 已调离者 correct end',
      'doubled 接任者 correct end',
    ])
    expect(await issues('leader')).toEqual(['left 已调离者', 'doubled 已调离者', 'doubled 接任者'])
    expect(await issues('principal')).toEqual([])
    city.clock.now = new Date(at.getTime() + 200 * 86_400_000)
    expect((await issues('county-clerk')).filter((each) => each.startsWith('unconfirmed'))).toEqual([
      'unconfirmed 已调离者 confirm correct',
      'unconfirmed 接任者 confirm correct',
    ])
    city.clock.now = at
  })

  it('contacts: whoever is asked nothing any more by the date needs none', async () => {
    await city.byHand(async (hand) => {
      const unitId = city.units.zonePrimary
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(unitId, '限期') }])
      const values = { unitId, matterId: matter?.id ?? '', planId: null, itemId: null, role: 'implement' as const }
      const given = { ...values, due: '2026-12-01T09:00:00.000Z', note: '', until: '2026-12-02' }
      await begin(hand, assignments, [{ verb: 'assign', values: given }])
    })
    const lacking = async () =>
      (await city.valueAs('office', 'contact.read', (work) => contactOverview(work))).lacking.map(({ id }) => id)
    expect(await lacking()).toContain(city.units.zonePrimary)
    const at = city.clock.now
    city.clock.now = new Date('2026-12-03T02:00:00.000Z')
    expect(await lacking()).not.toContain(city.units.zonePrimary)
    city.clock.now = at
  })
})
