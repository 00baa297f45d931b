import { beforeAll, expect, it } from 'vitest'
import type { Authority } from '#core/authority/authority-table.ts'
import { type Mandate, ownMandate } from '#core/authority/mandate.ts'
import type { StepKind } from '#core/ladder/ladder.ts'
import type { OrderActs } from '#core/ladder/order.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { checkArchive, unpackEntries } from '#reader/files/archive.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { actOnPaper, numberPaper, revisePaper } from '../papers/act-on-paper.ts'
import { findPapers } from '../papers/find-papers.ts'
import { getPaper, getPaperDocument } from '../papers/get-paper.ts'
import { sealPaper } from '../papers/seal-paper.ts'
import { actsOf, begin, perform } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { actOnOrder, type Verb } from './act-on-order.ts'
import { draftOrder } from './draft-order.ts'
import { getOrder } from './get-order.ts'
import { openOrders } from './open-orders.ts'
import { writeOrderPaper } from './write-order-paper.ts'

const committee = '测试市人民政府教育督导委员会'

eachEngine('papers of orders', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  }, 60_000)
  const at = (time: string) => {
    city.clock.now = new Date(`${time}:00+08:00`)
  }
  const codesIn = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
  }

  const own = ownMandate('测试市教育局')
  const mandates: Record<Authority, Mandate> = {
    A: { ...own, issuer: { ...own.issuer, kind: 'government', name: '测试市人民政府' } },
    B: {
      ...own,
      designation: {
        document: '测政办〔2026〕3号',
        matters: '校车',
        unitIds: [],
        from: '2026-01-01',
        to: '2026-12-31',
      },
    },
    C: { ...own, issuer: { ...own.issuer, kind: 'supervision-committee', name: committee } },
    D: { ...own, issuer: { ...own.issuer, kind: 'enforcement', name: '测试市教育执法支队' }, caseNumber: '测教立1号' },
  }

  /** An order about a new matter of an authority toward a unit, drafted by who takes its steps; with its paper. */
  const drafted = async (
    authority: Authority,
    step: StepKind,
    unit: UnitKey = 'northBureau',
    by = authority === 'C' ? 'office' : 'section',
  ) => {
    const assignmentId = await city.byHand(async (hand) => {
      const values = { ...noteOf(city.units.office, '校车安全排查'), mandate: mandates[authority] }
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values }])
      const matterId = (matter as { id: string }).id
      await perform(hand, matters, matterId, 'file', { number: `督〔2026〕${matterId.slice(-6)}号` })
      const none = { planId: null, itemId: null, role: 'lead' as const, note: '', due: '2026-09-07T09:00:00.000Z' }
      const assigned = { verb: 'assign' as const, values: { unitId: city.units[unit], matterId, ...none } }
      return ((await begin(hand, assignments, [assigned]))[0] as { id: string }).id
    })
    const fact = {
      text: '逾期未完成',
      foundOn: '2026-09-15',
      supervisionEnded: '2026-09-01',
      caseFiled: authority === 'D' ? { on: '2026-09-02', number: '测教立1号' } : null,
      sameAs: null,
    }
    const { id } = await city.valueAs(by, 'order.draft', (work) =>
      draftOrder(work, assignmentId, { step, fact, demand: '限期完成' }),
    )
    return { id, paperId: (await read('office', id)).paperId ?? '', assignmentId }
  }
  const act = <V extends Verb>(
    id: string,
    verb: V,
    values: OrderActs[V],
    login = 'office',
    right: Right = 'order.draft',
  ) => city.valueAs(login, right, (work) => actOnOrder(work, id, verb, values))
  const tell = (id: string) => act(id, 'tell', { paper: '告知书1号' })
  const speak = (id: string) => act(id, 'state', { statement: '情况属实' }, 'county-clerk', 'order.answer')
  const read = (login: string, id: string) => city.valueAs(login, 'order.read', (work) => getOrder(work, id))
  const paperOf = async (id: string) => (await city.valueAs('office', 'paper.read', (work) => getPaper(work, id))).paper
  const check = (id: string) => city.valueAs('leader', 'paper.check', (work) => actOnPaper(work, id, 'check', {}))
  const revise = (id: string, text: string) =>
    city.valueAs('office', 'paper.draft', (work) => revisePaper(work, id, { text }))
  const signing = (id: string) => (work: Work) => actOnPaper(work, id, 'sign', { passedOver: null })
  const sign = (id: string) => city.valueAs('leader', 'paper.sign', signing(id))
  const numbering = (id: string) => (work: Work) => numberPaper(work, id, '测教督')
  const number = (id: string) => city.valueAs('office', 'paper.dispatch', numbering(id))
  const annul = (id: string) =>
    city.valueAs('office', 'paper.dispatch', (work) => actOnPaper(work, id, 'void', { reason: '内容有误' }))
  const issue = async (id: string) => {
    await check(id)
    await sign(id)
    return number(id)
  }
  const document = (id: string) => (work: Work) => writeOrderPaper(work, id, 'order')
  const textIn = (file: GivenFile) => paragraphsIn('content' in file ? file.content : new Uint8Array())

  it('say what happened: that the unit kept silent, or that it was heard, written anew while nobody edited them', async () => {
    at('2026-09-15 10:00')
    const silent = await drafted('C', 'criticism')
    const heard = await drafted('C', 'resource-adjustment')
    expect((await paperOf(silent.paperId)).text).not.toMatch(/听取你单位|没有陈述/)
    for (const { id, paperId } of [silent, heard]) {
      await check(paperId)
      await tell(id)
    }
    await speak(heard.id)
    at('2026-09-28 10:00')
    await act(silent.id, 'note-silence', {})
    const [ofSilent, ofHeard] = [await paperOf(silent.paperId), await paperOf(heard.paperId)]
    expect(ofSilent.text).toContain('并书面告知你单位，其在期限内没有陈述和申辩')
    expect(ofSilent.text).not.toContain('听取')
    expect(ofHeard.text).toContain('并听取你单位的陈述和申辩')
    expect([ofSilent, ofHeard].map(({ state, checker }) => [state, checker])).toEqual([
      ['drafted', null],
      ['drafted', null],
    ])
    const done = await city.byHand((hand) => actsOf(hand, heard.paperId))
    expect(done.map(({ verb, by }) => [verb, by.name])).toEqual([
      ['draft', 'office 某'],
      ['check', 'leader 某'],
      ['revise', '系统'],
    ])
    await issue(silent.paperId)
    expect((await read('county-clerk', silent.id)).order).toMatchObject({ state: 'in-effect', silent: true })
  })

  it('that were edited come back to their drafter instead, and are not signed against the record', async () => {
    at('2026-09-15 10:00')
    const { id, paperId } = await drafted('C', 'criticism', 'zoneBureau')
    const mine = '经听取你单位的申辩，决定公开批评。'
    await revise(paperId, mine)
    await check(paperId)
    await tell(id)
    at('2026-09-28 10:00')
    await act(id, 'note-silence', {})
    expect(await paperOf(paperId)).toMatchObject({ text: mine, state: 'drafted', sentBack: { by: '系统' } })
    expect(await codesIn('leader', 'paper.check', (work) => actOnPaper(work, paperId, 'check', {}))).toEqual([
      'outgoing/sent-back-not-revised',
    ])
    await revise(paperId, `${mine}限期整改。`)
    await check(paperId)
    const refusal = await city.as('leader', 'paper.sign', signing(paperId))
    expect(refusal.ok ? [] : refusal.problems).toMatchObject([
      { code: 'order/text-says-heard', basis: expect.stringContaining('第44条') },
    ])
    await revise(paperId, '你单位没有陈述和申辩，决定公开批评。')
    await issue(paperId)
    expect((await read('office', id)).order.state).toBe('in-effect')
  })

  it('weigh heavier by their own words: a repetition that the text does not tell stops signature and number', async () => {
    at('2026-09-15 10:00')
    const school: UnitKey = 'cityHigh'
    const [first, second] = [await drafted('C', 'criticism', school), await drafted('C', 'criticism', school)]
    for (const { id } of [first, second]) await tell(id)
    at('2026-09-28 10:00')
    await act(first.id, 'note-silence', {})
    await act(second.id, 'note-silence', {})
    for (const { paperId } of [first, second]) {
      expect((await paperOf(paperId)).text).not.toContain('从重')
      await check(paperId)
    }
    await sign(second.paperId)
    await sign(first.paperId)
    await number(first.paperId)
    expect(await codesIn('office', 'paper.dispatch', numbering(second.paperId))).toEqual(['order/text-not-heavier'])
    const third = await drafted('C', 'criticism', school)
    await tell(third.id)
    at('2026-10-20 10:00')
    await act(third.id, 'note-silence', {})
    expect((await paperOf(third.paperId)).text).toContain('一年内再次被教育督导问责')
    await issue(third.paperId)
    expect((await read('office', third.id)).order.heavier).toBe(true)
  })

  it('are read by the unit once they are signed, as they were signed', async () => {
    at('2026-09-15 10:00')
    const { id, paperId } = await drafted('C', 'resource-adjustment', 'northBureau')
    await tell(id)
    expect((await read('county-clerk', id)).may.paper).toBe(false)
    expect(await codesIn('county-clerk', 'order.read', document(id))).toEqual(['wire/not-found'])
    expect(await codesIn('county-clerk', 'order.read', (work) => writeOrderPaper(work, id, 'telling'))).toEqual([])
    expect(await codesIn('office', 'order.read', document(id))).toEqual([])
    await speak(id)
    await revise(paperId, '经听取你单位的陈述，依法调整有关安排，从重处理。')
    await issue(paperId)
    expect((await read('county-clerk', id)).may.paper).toBe(true)
    const file = await city.valueAs('county-clerk', 'order.read', document(id))
    const text = textIn(file)
    expect(text).toContain('经听取你单位的陈述，依法调整有关安排，从重处理。')
    expect(text[0]).toBe(committee)
  })

  it('are kept from a section of the bureau that they are about, like the order', async () => {
    at('2026-09-15 10:00')
    const { paperId } = await drafted('A', 'notice', 'basic', 'office')
    const seen = async (login: string) =>
      (await city.as(login, 'paper.read', (work) => findPapers(work, paperId))).found.length
    expect([await seen('office'), await seen('leader'), await seen('section')]).toEqual([1, 1, 0])
  })

  it('end their order when they are void: in effect it is annulled, before that withdrawn', async () => {
    at('2026-09-15 10:00')
    const numbered = await drafted('A', 'notice')
    await issue(numbered.paperId)
    const weighs = () => city.byHand(async (hand) => (await openOrders(hand)).has(numbered.assignmentId))
    expect(await weighs()).toBe(true)
    await annul(numbered.paperId)
    const { order, clocks, acts } = await read('county-clerk', numbered.id)
    expect([order.state, order.waits, clocks, acts]).toEqual(['annulled', null, [], []])
    expect(await weighs()).toBe(false)
    const signed = await drafted('A', 'notice')
    await check(signed.paperId)
    await sign(signed.paperId)
    await annul(signed.paperId)
    expect((await read('office', signed.id)).order.state).toBe('withdrawn')
  })

  it('that are void do not count as decisions within a year', async () => {
    at('2026-09-15 10:00')
    const first = await drafted('C', 'criticism', 'northJunior')
    await tell(first.id)
    at('2026-09-28 10:00')
    await act(first.id, 'note-silence', {})
    await issue(first.paperId)
    const second = await drafted('C', 'criticism', 'northJunior')
    expect((await read('leader', second.id)).times).toBe(2)
    await annul(first.paperId)
    expect((await read('leader', second.id)).times).toBe(1)
  })

  it('that propose accountability go to who decides on it, never to the unit', async () => {
    at('2026-09-15 10:00')
    const { id, paperId } = await drafted('C', 'accountability-proposal', 'zoneBureau')
    await tell(id)
    at('2026-09-28 10:00')
    await act(id, 'note-silence', {})
    expect(await paperOf(paperId)).toMatchObject({
      to: [{ unitId: null, name: committee }],
      issuer: '测试市教育局',
      text: expect.stringContaining('并书面告知有关单位，其在期限内没有陈述和申辩'),
    })
    await issue(paperId)
    await city.valueAs('office', 'paper.dispatch', (work) => sealPaper(work, paperId, null))
    const delivered = await city.byHand(({ tx }) =>
      tx.query('select unit_id from delivery where paper_id = $1', [paperId]),
    )
    expect(delivered).toEqual([])
    const file = await city.valueAs('office', 'order.read', document(id))
    expect(textIn(file)).toContain(`${committee}：`)
    expect((await read('office', id)).may.paper).toBe(true)
  })

  it('go out in the name of the body whose authority it is, in the page, as a document and to the unit', async () => {
    at('2026-09-15 10:00')
    const cases = [
      ['A', 'notice', '测试市教育局'],
      ['B', 'notice', '测试市人民政府'],
      ['C', 'rectification', committee],
    ] as const
    for (const [authority, step, issuer] of cases) {
      const { id, paperId } = await drafted(authority, step)
      if (authority === 'C') {
        await tell(id)
        await speak(id)
      }
      await issue(paperId)
      await city.valueAs('office', 'paper.dispatch', (work) => sealPaper(work, paperId, null))
      const { paper } = await city.valueAs('county-clerk', 'paper.read', (work) => getPaper(work, paperId))
      expect([authority, paper.issuer]).toEqual([authority, issuer])
      const file = await city.valueAs('county-clerk', 'paper.read', (work) => getPaperDocument(work, paperId))
      expect(textIn(file)[0]).toBe(issuer)
    }
    const { paperId } = await drafted('D', 'rectification', 'cityHigh')
    expect((await paperOf(paperId)).issuer).toBe('测试市教育执法支队')
  })
})

/** The text of each paragraph of a document that says something. */
function paragraphsIn(bytes: Uint8Array): string[] {
  const listed = checkArchive(bytes)
  const parts = listed.ok ? unpackEntries(bytes, listed.value, (name) => name === 'word/document.xml') : listed
  const xml = parts.ok ? new TextDecoder().decode(parts.value.get('word/document.xml')) : ''
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '')
}
