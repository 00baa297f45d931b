import { beforeAll, expect, it } from 'vitest'
import { ownMandate } from '#core/authority/mandate.ts'
import { dayOf } from '#core/day.ts'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import type { Ladder, StepKind } from '#core/ladder/ladder.ts'
import type { OrderActs } from '#core/ladder/order.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { actOnMatter } from '../matters/act-on-matter.ts'
import { actOnPaper, numberPaper } from '../papers/act-on-paper.ts'
import { getPaper } from '../papers/get-paper.ts'
import { listPapers } from '../papers/list-papers.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { assignments, clues, matters, orders } from '../stored.ts'
import { actOnOrder, escalateOrder, signOrder, type Verb } from './act-on-order.ts'
import { handOverClue, listClues } from './clues.ts'
import { draftOrder } from './draft-order.ts'
import { getOrder } from './get-order.ts'
import { listLadders, setLadder } from './ladders.ts'
import { listOrders } from './list-orders.ts'
import { proposeSteps } from './propose-steps.ts'
import { listDueReminders, listReminders, remindDue, sendDueReminders, sendReminder } from './reminders.ts'
import { writeOrderPaper } from './write-order-paper.ts'

/** Who does each act where the test names nobody. */
const doers: Partial<Record<Verb, [login: string, right: Right]>> = {
  state: ['county-clerk', 'order.answer'],
  reply: ['county-clerk', 'order.answer'],
  'ask-review': ['county-clerk', 'order.answer'],
  'ask-appeal': ['county-clerk', 'order.answer'],
  sign: ['leader', 'order.sign'],
  annul: ['leader', 'order.sign'],
  'decide-review': ['leader', 'order.sign'],
  'decide-appeal': ['leader', 'order.sign'],
  correct: ['leader', 'order.sign'],
}

eachEngine('orders', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  }, 60_000)

  const codesOf = (outcome: Outcome<unknown>) =>
    outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  const refusalOf = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) =>
    codesOf(await city.as(login, right, run))
  const at = (time: string) => {
    city.clock.now = new Date(`${time}:00+08:00`)
  }

  /** A matter asked of a unit, due on 14 September; the mandate of the committee makes it education supervision. */
  const asked = async (unit: UnitKey, { committee = false } = {}) =>
    city.byHand(async (hand) => {
      const values = noteOf(city.units.office, '校车安全排查')
      const own = ownMandate('测试市教育局')
      const mandate = committee
        ? { ...own, issuer: { ...own.issuer, kind: 'supervision-committee' as const, name: '市教育督导委员会' } }
        : own
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: { ...values, mandate } }])
      const matterId = (matter as { id: string }).id
      await perform(hand, matters, matterId, 'file', { number: `督〔2026〕${matterId.slice(-6)}号` })
      const due = '2026-09-07T09:00:00.000Z'
      const none = { planId: null, itemId: null, role: 'lead' as const, note: '' }
      const [made] = await begin(hand, assignments, [
        { verb: 'assign', values: { unitId: city.units[unit], matterId, ...none, due } },
      ])
      return { id: (made as { id: string }).id, matterId }
    })
  const drafting = (step: StepKind, more: { ended?: string; sameAs?: string } = {}) => ({
    step,
    fact: {
      text: '逾期未完成',
      foundOn: '2026-09-15',
      supervisionEnded: more.ended ?? null,
      caseFiled: null,
      sameAs: more.sameAs ?? null,
    },
    demand: '限期完成并报告',
  })
  const draft = async (assignment: string, step: StepKind, more = {}) =>
    (await city.valueAs('office', 'order.draft', (work) => draftOrder(work, assignment, drafting(step, more)))).id
  const act = <V extends Verb>(id: string, verb: V, values: OrderActs[V], by = doers[verb]) => {
    const [login, right] = by ?? ['office', 'order.draft']
    return city.valueAs(login, right, (work) => actOnOrder(work, id, verb, values))
  }
  const refused = <V extends Verb>(id: string, verb: V, values: OrderActs[V], by = doers[verb]) => {
    const [login, right] = by ?? ['office', 'order.draft']
    return refusalOf(login, right, (work) => actOnOrder(work, id, verb, values))
  }
  const read = (login: string, id: string) => city.valueAs(login, 'order.read', (work) => getOrder(work, id))
  let numbers = 0
  const number = () => {
    numbers += 1
    return { number: `教督办〔2026〕${numbers}号`, heavier: false }
  }

  it('are proposed with authority, paper and wording by how late the assignment is', async () => {
    at('2026-09-15 10:00')
    const { id } = await asked('northBureau')
    const proposal = await city.valueAs('office', 'order.draft', (work) => proposeSteps(work, id))
    expect([proposal.authority, proposal.relation, proposal.late]).toEqual(['A', 'lower-bureau', 6])
    const proposed = proposal.steps.filter((step) => step.proposed !== null)
    expect(proposed.map(({ step, paper }) => [step, paper])).toEqual([['notice', 'prompt-letter']])
    expect(proposal.steps.map(({ step }) => step)).toEqual(['urging', 'notice', 'rectification', 'commendation'])
    expect(proposal.wording.fact).toContain('校车安全排查')
    expect(proposal.wording.fact).toContain('6 个工作日')
  })

  it('toward whom no authority reaches are refused with the rule and its article', async () => {
    const { id } = await asked('northPrimary')
    const outcome = await city.as('office', 'order.draft', (work) => draftOrder(work, id, drafting('notice')))
    expect(outcome.ok ? null : outcome.problems[0]).toMatchObject({
      code: 'authority/through-its-bureau',
      basis: '《义务教育法》第7条',
    })
    const proposal = await city.valueAs('office', 'order.draft', (work) => proposeSteps(work, id))
    expect([proposal.authority, proposal.steps]).toEqual([null, []])
  })

  it('go from the draft to their closing; the unit sees nothing before the signature', async () => {
    at('2026-09-15 10:00')
    const { id: assignment, matterId } = await asked('northBureau')
    const id = await draft(assignment, 'notice')
    expect(await refusalOf('county-clerk', 'order.read', (work) => getOrder(work, id))).toEqual(['wire/not-found'])
    const seen = await city.as('county-clerk', 'order.read', async ({ tx }) =>
      tx.query('select id from ladder_order union all select record_id from act where type = $1', ['order']),
    )
    expect(seen.filter((row) => (row as { id: string }).id === id)).toEqual([])
    expect((await read('leader', id)).order.waits).toMatchObject({ acts: ['sign'], who: 'signer', mine: true })
    await act(id, 'sign', number())
    const shown = await read('county-clerk', id)
    expect(shown.order.state).toBe('in-effect')
    expect(shown.order.waits).toMatchObject({ acts: ['reply'], who: 'addressee', mine: true })
    expect(shown.acts.map(({ verb }) => verb)).toEqual(['reply'])
    const light = async () =>
      (await city.valueAs('county-clerk', 'assignment.read', (work) => getAssignment(work, assignment))).assignment
        .light
    expect((await light()).rule).toBe('overdue')
    expect(
      await refusalOf('office', 'matter.report', (work) =>
        actOnMatter(work, matterId, 'ask-closing', { outcome: 'lapsed', summary: '不再办理', document: '教发1号' }),
      ),
    ).toContain('matter/orders-open')
    await act(id, 'reply', { text: '已完成' })
    await act(id, 'recheck', { passed: true, note: '已核实' })
    await act(id, 'close', { note: '已办结' })
    expect((await read('county-clerk', id)).order).toMatchObject({ state: 'closed', waits: null })
    await city.byHand(async (hand) => {
      const { unitPath: _, ...row } = { ...(await find(hand, orders, id)) } as Record<string, unknown>
      const { cityId: __, ...kept } = row
      expect(kept).toEqual(foldActs(orders.kind, await actsOf(hand, id)))
    })
  })

  it('that weigh are signed only once the unit was told and heard, or was silent until its time ran out', async () => {
    at('2026-09-15 10:00')
    const { id: assignment } = await asked('northBureau')
    const failed = await draft(assignment, 'rectification')
    await act(failed, 'sign', number())
    at('2026-10-20 10:00')
    await act(failed, 'recheck', { passed: false, note: '没有整改' })
    expect((await read('county-clerk', failed)).said).toMatchObject([
      { verb: 'recheck', values: { passed: false, note: '没有整改' } },
    ])
    const next = (await read('office', failed)).next.map(({ step, paper }) => [step, paper])
    expect(next).toEqual([
      ['talk', 'talk-notice'],
      ['circular', 'supervision-circular'],
    ])
    const { step: _, ...about } = drafting('talk')
    const talk = (
      await city.valueAs('office', 'order.draft', (work) => escalateOrder(work, failed, { ...about, to: 'talk' }))
    ).id
    expect((await read('office', failed)).order.state).toBe('escalated')
    expect((await read('leader', talk)).acts.find(({ verb }) => verb === 'sign')?.against).toMatchObject([
      { code: 'order/not-heard', basis: expect.stringContaining('第44条') },
    ])
    expect(await refused(talk, 'sign', number())).toEqual(['order/not-heard'])
    expect(await refused(talk, 'tell', { paper: '' })).toEqual(['order/told-without-paper at paper'])
    await act(talk, 'tell', { paper: '告知书1号' })
    expect((await read('county-clerk', talk)).order.waits).toMatchObject({ acts: ['state'], mine: true })
    expect(await refused(talk, 'note-silence', {})).toEqual(['order/defence-still-runs'])
    await act(talk, 'state', { statement: '情况属实' })
    expect(await refused(talk, 'sign', { number: '', heavier: false })).toEqual(['order/no-number at number'])
    await act(talk, 'sign', number())
    expect((await read('county-clerk', talk)).order).toMatchObject({ state: 'in-effect', statement: '情况属实' })
  })

  it('take effect by the signature of their paper, which a chain of signatures hands on', async () => {
    at('2026-09-15 10:00')
    const { id: assignment } = await asked('basic')
    const id = await draft(assignment, 'notice')
    const signer = { account: city.people.leader.account, name: '局长', unit: city.units.bureau }
    const clerk = { ...signer, roles: ['office' as const] }
    const sign = (by: typeof clerk | (typeof signer & { roles: ['leader'] })) =>
      city.as('office', 'order.sign', (work) => signOrder(work, id, { ...number(), signer: by }))
    expect(codesOf(await sign(clerk))).toEqual(['order/not-yours'])
    valueIn(await sign({ ...signer, roles: ['leader'] }))
    expect((await read('section', id)).order).toMatchObject({ state: 'in-effect', signer: '局长' })
  })

  it('draft their paper: what stands against the order stands against the paper, and its number gives the effect', async () => {
    at('2026-09-15 10:00')
    const { id: assignment } = await asked('northBureau')
    const id = (
      await city.valueAs('section', 'order.draft', (work) => draftOrder(work, assignment, drafting('notice')))
    ).id
    const about = async () =>
      (await city.valueAs('office', 'paper.read', (work) => listPapers(work, { view: 'all', state: 'all' }))).papers
    const paperId = (await about())[0]?.id ?? ''
    const { paper } = await city.valueAs('office', 'paper.read', (work) => getPaper(work, paperId))
    expect([paper.about, paper.paper, paper.to]).toEqual([
      { type: 'order', id },
      'prompt-letter',
      [{ unitId: city.units.northBureau, name: '北县教育局' }],
    ])
    expect(paper.text).toContain('限期完成并报告')
    expect(paper.text).toContain('5个工作日内书面反馈办理情况')
    await city.valueAs('office', 'paper.check', (work) => actOnPaper(work, paperId, 'check', {}))
    await city.valueAs('leader', 'paper.sign', (work) => actOnPaper(work, paperId, 'sign', { passedOver: null }))
    expect((await read('leader', id)).order.state).toBe('drafted')
    const given = await city.valueAs('office', 'paper.dispatch', (work) => numberPaper(work, paperId, '测教提示'))
    expect((await read('county-clerk', id)).order).toMatchObject({
      state: 'in-effect',
      number: given.number,
      signer: 'leader 某',
    })
    const file = await city.valueAs('county-clerk', 'order.read', (work) => writeOrderPaper(work, id, 'order'))
    expect('content' in file && file.content.length > 2000).toBe(true)
    expect(file.name).toBe('关于校车安全排查的提示函.docx')
    const typed = await draft((await asked('northBureau')).id, 'notice')
    await act(typed, 'sign', number())
    expect((await about()).map(({ state }) => state).sort()).toContain('withdrawn')
    expect((await read('office', typed)).paperId).toBeNull()
  })

  it('refuse whatever a rule forbids, through the door, with its rule', async () => {
    at('2026-09-15 10:00')
    const { id: assignment } = await asked('northBureau')
    const begins = (step: StepKind, more = {}) =>
      refusalOf('office', 'order.draft', (work) => draftOrder(work, assignment, drafting(step, more)))
    expect(await begins('reminder')).toEqual(['order/reminders-are-not-orders'])
    expect(await begins('talk')).toEqual(['order/not-the-beginning'])
    expect(await begins('penalty')).toEqual(['order/not-of-this-ladder at step'])
    const id = await draft(assignment, 'rectification')
    expect(await begins('rectification')).toEqual(['order/already-open'])
    expect(await refused(id, 'sign', number(), ['section', 'order.sign'])).toEqual(['order/not-yours'])
    expect(await refused(id, 'reply', { text: '已完成' }, ['office', 'order.answer'])).toContain('order/not-yours')
    expect(await refused(id, 'close', { note: '已办结' })).toEqual(['order/not-in-this-state'])
    const first = number()
    await act(id, 'sign', first)
    const other = await draft((await asked('basic')).id, 'notice')
    expect(await refused(other, 'sign', first)).toEqual(['order/number-taken at number'])
    expect(await refused(id, 'recheck', { passed: true, note: '已核实' })).toEqual(['order/answer-still-runs'])
    expect(await refused(id, 'extend', { until: '2026-09-01T09:00:00Z', reason: '' })).toEqual([
      'order/extension-needs-reason',
    ])
    expect(await refused(id, 'move', { to: 'B', paper: '' })).toEqual(['order/no-such-move'])
    expect(await refused(id, 'ask-review', { grounds: '不服' })).toEqual(['order/no-redress'])
    expect(await refused(id, 'reply', { text: '已完成' }, ['department', 'order.answer'])).toEqual(['wire/not-found'])
    at('2026-09-15 09:00')
    expect(await refused(id, 'reply', { text: '已完成' })).toEqual(['order/before-what-happened'])
  })

  it('of education supervision are found in time, weigh heavier the second time, and are reviewed by another', async () => {
    at('2026-09-15 10:00')
    const ended = '2026-09-01'
    const { id: assignment } = await asked('northBureau', { committee: true })
    const begins = (more: { ended?: string; sameAs?: string }) =>
      refusalOf('office', 'order.draft', (work) => draftOrder(work, assignment, drafting('criticism', more)))
    expect(await begins({})).toEqual(['order/facts-too-late at fact.foundOn'])
    expect(await begins({ ended: '2026-01-05' })).toEqual(['order/facts-too-late at fact.foundOn'])
    const hear = async (id: string) => {
      await act(id, 'tell', { paper: '告知书2号' })
      await act(id, 'state', { statement: '请从轻' })
    }
    const id = await draft(assignment, 'criticism', { ended })
    await hear(id)
    await act(id, 'sign', number())
    expect(await begins({ ended, sameAs: id })).toContain('order/fact-punished-already')
    const again = await draft((await asked('northBureau', { committee: true })).id, 'criticism', { ended })
    await hear(again)
    expect((await read('leader', again)).times).toBe(2)
    expect(await refused(again, 'sign', number())).toEqual(['order/repeat-not-weighed'])
    await act(again, 'sign', { ...number(), heavier: true })
    await act(id, 'ask-review', { grounds: '事实有出入' })
    expect(await refused(id, 'decide-review', { outcome: 'upheld', reason: '维持' })).toEqual([
      'order/decides-own-order',
    ])
    expect((await read('leader', id)).clocks.map(({ who, mine }) => [who, mine])).toContainEqual(['reviewer', false])
    expect((await read('leader', id)).said.map(({ verb, values }) => [verb, values])).toEqual([
      ['ask-review', { grounds: '事实有出入' }],
      ['state', { statement: '请从轻' }],
    ])
    at('2026-12-30 10:00')
    expect(await refused(again, 'ask-review', { grounds: '不服' })).toEqual(['order/redress-too-late'])
  })

  it('stand in one list: by who must act, by what is late, by what is mine', async () => {
    at('2026-09-15 10:00')
    const { id: assignment, matterId } = await asked('northBureau')
    const id = await draft(assignment, 'notice')
    const list = (login: string, more: object) =>
      city.valueAs(login, 'order.read', (work) =>
        listOrders(work, { view: 'all', state: 'open', matter: matterId, ...more }),
      )
    expect((await list('leader', { who: 'signer' })).orders.map((line) => line.id)).toEqual([id])
    expect((await list('county-clerk', {})).orders).toEqual([])
    await act(id, 'sign', number())
    expect((await list('county-clerk', { view: 'mine' })).orders.map((line) => line.id)).toEqual([id])
    expect((await list('leader', { who: 'signer' })).orders).toEqual([])
    expect((await list('office', { due: 'late' })).orders).toEqual([])
    at('2026-09-30 10:00')
    expect((await list('office', { due: 'late', view: 'acting' })).orders[0]?.waits).toMatchObject({
      acts: ['recheck'],
      who: 'drafter',
    })
    expect((await list('section', { view: 'acting' })).orders).toEqual([])
  })

  it('are never doubled by reminders: those are due by the calendar, throttled by any telephone call', async () => {
    at('2026-09-08 10:00')
    const { id: assignment } = await asked('basic')
    const dueFor = async () =>
      (await city.valueAs('office', 'order.draft', (work) => listDueReminders(work))).due
        .filter(({ assignmentId }) => assignmentId === assignment)
        .map(({ occasion }) => occasion)
    expect(await dueFor()).toEqual(['after-1'])
    const call = { channel: 'telephone' as const, to: '科室负责人', said: '答应周五前报送' }
    expect(
      await refusalOf('office', 'order.draft', (work) =>
        sendReminder(work, assignment, { ...call, at: '2026-09-08T09:00:00Z' }),
      ),
    ).toEqual(['reminder/in-the-future at at'])
    await city.valueAs('office', 'order.draft', (work) => sendReminder(work, assignment, call))
    expect(await dueFor()).toEqual([])
    at('2026-09-10 10:00')
    expect(await dueFor()).toEqual(['after-1'])
    await city.as('office', 'order.draft', (work) => sendDueReminders(work))
    expect(await dueFor()).toEqual([])
    const { reminders, total } = await city.valueAs('section', 'order.read', (work) =>
      listReminders(work, { assignment }),
    )
    expect(total).toBe(reminders.length)
    const second = await city.valueAs('section', 'order.read', (work) =>
      listReminders(work, { assignment, most: 1, skip: 1 }),
    )
    expect([second.reminders, second.total]).toEqual([reminders.slice(1, 2), total])
    expect(reminders.map(({ channel, occasion }) => [channel, occasion])).toEqual([
      ['system', 'after-1'],
      ['telephone', null],
    ])
  })

  it('are preceded by reminders that the service sends in the working hours of working days, each once', async () => {
    at('2026-09-03 07:30')
    const { id: assignment } = await asked('basic')
    const said = async () =>
      (await city.valueAs('section', 'order.read', (work) => listReminders(work, { assignment }))).reminders.map(
        ({ occasion, sentAt, sentBy }) => `${dayOf(new Date(sentAt))} ${occasion} ${sentBy}`,
      )
    expect(await remindDue(city.context)).toBe(0)
    at('2026-09-03 08:30')
    // Two services at one moment: what the first sends the second finds sent.
    await Promise.all([remindDue(city.context), remindDue(city.context)])
    expect(await remindDue(city.context)).toBe(0)
    for (const time of ['09-04 09:00', '09-05 09:00', '09-07 09:00', '09-08 09:00', '09-09 09:00', '09-09 17:31']) {
      at(`2026-${time}`)
      await remindDue(city.context)
    }
    expect(await said()).toEqual(['2026-09-09 after-1 系统', '2026-09-07 before-1 系统', '2026-09-03 before-3 系统'])
  })

  it('follow ladders that an installation sets, and that it cannot break', async () => {
    at('2026-10-01 10:00')
    const set = (ladder: Ladder) =>
      city.as('office', 'value.change', (work) => setLadder(work, 'A', ladder, '本局督办制度第三条'))
    const broken = defaultLadders.A.steps.map((step) => (step.kind === 'talk' ? { ...step, signs: [] } : step))
    expect(codesOf(await set({ ...defaultLadders.A, steps: broken }))).toEqual(['ladder/nobody-takes-it'])
    const without = defaultLadders.A.steps
      .filter(({ kind }) => kind !== 'urging')
      .map((step) => ({ ...step, next: step.next.filter((kind) => kind !== 'urging') }))
    valueIn(await set({ ...defaultLadders.A, steps: without }))
    valueIn(await set({ ...defaultLadders.A, steps: without }))
    const { ladders } = await city.valueAs('section', 'value.read', (work) => listLadders(work))
    expect(ladders[0]?.set?.reason).toBe('本局督办制度第三条')
    expect(ladders[0]?.ladder.steps.map(({ kind }) => kind)).not.toContain('urging')
    const { id } = await asked('basic')
    expect(await refusalOf('office', 'order.draft', (work) => draftOrder(work, id, drafting('urging')))).toEqual([
      'order/not-of-this-ladder at step',
    ])
  })

  it('leave nothing of a clue but that it was handed over', async () => {
    const handOver = (given: Record<string, unknown>) =>
      city.as('office', 'clue.hand-over', (work) => handOverClue(work, given))
    expect(codesOf(await handOver({ to: '派驻组', paper: '移送函1号', unit: '某校' }))).toEqual(['clue/says-too-much'])
    expect(codesOf(await handOver({ to: '派驻组' }))).toEqual(['clue/lacks'])
    const { id } = valueIn(await handOver({ to: '派驻组', paper: '移送函1号' }))
    expect((await city.valueAs('leader', 'clue.hand-over', (work) => listClues(work))).clues).toMatchObject([
      { to: '派驻组', paper: '移送函1号' },
    ])
    await city.byHand(async (hand) => {
      const [only] = await actsOf(hand, id)
      expect(Object.keys(only?.values ?? {}).sort()).toEqual(['paper', 'to', 'unitId'])
      expect(await find(hand, clues, id)).toBeDefined()
    })
  })
})
