import { beforeAll, expect, it } from 'vitest'
import { ownMandate } from '#core/authority/mandate.ts'
import type { StepKind } from '#core/ladder/ladder.ts'
import type { OrderActs } from '#core/ladder/order.ts'
import type { Right } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { getPaper } from '../papers/get-paper.ts'
import { listPapers } from '../papers/list-papers.ts'
import { begin, perform } from '../perform.ts'
import { storedPack } from '../registers/stored-pack.ts'
import { assignments, matters } from '../stored.ts'
import { actOnOrder, type Drafted, type Verb } from './act-on-order.ts'
import { draftOrder } from './draft-order.ts'
import { getOrder } from './get-order.ts'
import { proposeSteps } from './propose-steps.ts'
import { writeOrderPaper } from './write-order-paper.ts'

const school = packs.find(({ name }) => name === 'school') as Pack

eachEngine('orders toward private schools', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { packs })
  }, 60_000)

  /** A school year as its register keeps it: filled in by the school, or taken over as confirmed. */
  const year = (unit: UnitKey, ownership: string, verb: 'fill' | 'take' = 'take', schoolYear = '2026-2027') => {
    const unitId = city.units[unit]
    const given = { unit: unitId, schoolYear, name: unit, kind: 'primary-school', organiser: 'private', ownership }
    return city.byHand((hand) =>
      begin(hand, storedPack(school), [{ verb, values: { unitId, given, due: null, started: null } }]),
    )
  }

  /** A matter asked of a unit, late by now. */
  const asked = (unit: UnitKey, issuer: 'bureau' | 'supervision-committee' | 'enforcement') =>
    city.byHand(async (hand) => {
      const own = ownMandate('测试市教育局')
      const mandate = { ...own, issuer: { ...own.issuer, kind: issuer }, caseNumber: '立案1号' }
      const [matter] = await begin(hand, matters, [
        { verb: 'enter', values: { ...noteOf(city.units.office, '收费整改'), mandate } },
      ])
      const matterId = (matter as { id: string }).id
      await perform(hand, matters, matterId, 'file', { number: `督〔2026〕${matterId.slice(-6)}号` })
      const values = {
        unitId: city.units[unit],
        matterId,
        planId: null,
        itemId: null,
        role: 'implement' as const,
        note: '',
        due: '2026-09-07T09:00:00.000Z',
      }
      const [made] = await begin(hand, assignments, [{ verb: 'assign', values }])
      return (made as { id: string }).id
    })
  const draft = (assignment: string, step: StepKind, caseFiled: Drafted['fact']['caseFiled'] = null, by = 'office') =>
    city.as(by, 'order.draft', (work) =>
      draftOrder(work, assignment, {
        step,
        fact: { text: '超范围收费', foundOn: '2026-09-15', supervisionEnded: '2026-09-10', caseFiled, sameAs: null },
        demand: '限期清退',
      }),
    )
  const stepsOf = (assignment: string, by = 'office') =>
    city.valueAs(by, 'order.draft', (work) => proposeSteps(work, assignment))

  const idOf = async (drafted: ReturnType<typeof draft>) => {
    const outcome = await drafted
    return outcome.ok ? outcome.value.id : null
  }

  it('are those toward a private body: a prompt letter in prompting words, as soon as its register says so', async () => {
    const before = await asked('northPrimary', 'bureau')
    expect(await stepsOf(before)).toMatchObject({ relation: 'lower-unit', authority: null })
    await year('northPrimary', 'private', 'fill')
    const proposal = await stepsOf(before)
    expect([proposal.relation, proposal.authority]).toEqual(['private-body', 'A'])
    const drafted = await draft(before, 'notice')
    expect(drafted).toMatchObject({ ok: true })
    const { papers } = await city.valueAs('office', 'paper.read', (work) =>
      listPapers(work, { view: 'all', state: 'all' }),
    )
    const { paper } = await city.valueAs('office', 'paper.read', (work) => getPaper(work, papers[0]?.id ?? ''))
    expect(paper.paper).toBe('prompt-letter')
    expect(paper.text).toContain('提示如下，请予关注')
    expect(paper.text).not.toContain('督办如下')
  })

  it('do not criticise in public but by enforcement: education supervision is refused with the rule', async () => {
    const supervised = await asked('northPrimary', 'supervision-committee')
    const refused = await draft(supervised, 'criticism')
    expect(refused.ok ? [] : refused.problems).toMatchObject([
      { code: 'order/criticism-is-a-penalty', basis: '《行政处罚法》第9条' },
    ])
    const { steps } = await stepsOf(supervised)
    expect(steps.find(({ step }) => step === 'criticism')?.against).toMatchObject([
      { code: 'order/criticism-is-a-penalty' },
    ])
    const enforced = await asked('northPrimary', 'enforcement')
    const against = (await stepsOf(enforced)).steps.find(({ step }) => step === 'criticism')
    expect(against).toMatchObject({ paper: 'criticism-circular' })
    expect(against?.against.map(({ code }) => code)).not.toContain('order/criticism-is-a-penalty')
  })

  it('of enforcement name the day on which the case was filed: from it runs the time for the decision', async () => {
    const id = await asked('northPrimary', 'enforcement')
    const { steps, caseNumber } = await stepsOf(id, 'section')
    expect([steps.find(({ step }) => step === 'penalty')?.against, caseNumber]).toEqual([[], '立案1号'])
    const without = await draft(id, 'penalty', null, 'section')
    expect(without.ok ? [] : without.problems).toMatchObject([
      { code: 'order/no-case-filed', at: 'fact.caseFiled.on', basis: '《行政处罚法》第54条、第60条' },
    ])
    const filed = { on: '2026-09-01', number: caseNumber }
    const orderId = (await idOf(draft(id, 'penalty', filed, 'section'))) ?? ''
    const { order, clocks } = await city.valueAs('section', 'order.read', (work) => getOrder(work, orderId))
    expect(order.fact.caseFiled).toEqual(filed)
    // Monday, 30 November 2026, is the ninetieth day.
    expect(order.decisionDue).toBe('2026-11-30T15:59:59.999Z')
    expect(clocks).toMatchObject([{ acts: ['tell'], due: '2026-11-30T15:59:59.999Z', basis: '《行政处罚法》第60条' }])
  })

  it('of education supervision are heard on the preliminary opinion before the opinion is signed', async () => {
    const id = (await idOf(draft(await asked('northPrimary', 'supervision-committee'), 'notice'))) ?? ''
    const number = { number: '测教督〔2026〕1号', heavier: false }
    const act = <V extends Verb>(login: string, right: Right, verb: V, values: OrderActs[V]) =>
      city.as(login, right, (work) => actOnOrder(work, id, verb, values))
    const early = await act('leader', 'order.sign', 'sign', number)
    expect(early.ok ? [] : early.problems).toMatchObject([
      { code: 'order/not-heard', basis: expect.stringContaining('《教育督导条例》') },
    ])
    const told = await city.valueAs('office', 'order.read', (work) => writeOrderPaper(work, id, 'telling'))
    expect(told.name).toContain('初步督导意见')
    expect(await act('office', 'order.draft', 'tell', { paper: '测教督初〔2026〕1号' })).toMatchObject({ ok: true })
    expect((await act('office', 'order.draft', 'note-silence', {})).ok).toBe(false)
    expect(await act('principal', 'order.answer', 'state', { statement: '已清退' })).toMatchObject({ ok: true })
    expect(await act('leader', 'order.sign', 'sign', number)).toMatchObject({ ok: true })
  })

  it('follow what is confirmed on the day: neither a newer figure that nobody checked nor a year to come', async () => {
    await year('northJunior', 'public', 'take', '2025-2026')
    await year('northJunior', 'private', 'fill')
    await year('northJunior', 'private', 'take', '2027-2028')
    const id = await asked('northJunior', 'supervision-committee')
    expect((await stepsOf(id)).relation).toBe('lower-unit')
    city.clock.now = new Date('2027-09-02T02:00:00.000Z')
    expect((await stepsOf(id)).relation).toBe('private-body')
    city.clock.now = new Date('2026-09-15T02:00:00.000Z')
  })

  it('count an inclusive private school among them, also where the bureau looks after it itself', async () => {
    const id = await asked('cityHigh', 'bureau')
    expect(await stepsOf(id)).toMatchObject({ relation: 'own', authority: 'A' })
    await year('cityHigh', 'inclusive-private')
    const { relation, steps } = await stepsOf(id)
    expect([relation, steps.find(({ step }) => step === 'notice')?.paper]).toEqual(['private-body', 'prompt-letter'])
  })
})
