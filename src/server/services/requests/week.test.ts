import { beforeAll, expect, it } from 'vitest'
import { match } from '#core/testing/chess-club.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { applyForAssignment, decideApplication } from '../cascade/applications.ts'
import { giveOpinions } from '../cascade/opinions.ts'
import { actOnOrder } from '../orders/act-on-order.ts'
import { draftOrder } from '../orders/draft-order.ts'
import { begin, perform } from '../perform.ts'
import { beginRecord, doAct } from '../registers/do-act.ts'
import { assignments, consultations, consultees, matters } from '../stored.ts'
import { getWeek } from './week.ts'

eachEngine('the list of the week', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])), { packs: [match] })
  }, 60_000)

  const linesOf = async (login: string) => {
    const { lines } = await city.valueAs(login, 'assignment.read', (work) => getWeek(work))
    return lines.map(({ kind, title, acts, due, owed }) => [kind, title, acts.join(), due.slice(0, 10), owed])
  }
  const ask = (unitId: string, due: string) =>
    city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.office, '排查') }])
      const matterId = matter?.id ?? ''
      await perform(hand, matters, matterId, 'file', { number: `督〔2026〕${matterId.slice(-6)}号` })
      const values = { unitId, matterId, planId: null, itemId: null, role: 'lead' as const, note: '', due }
      const [made] = await begin(hand, assignments, [{ verb: 'assign', values }])
      return made?.id ?? ''
    })
  const at = (day: string) => {
    city.clock.now = new Date(`${day}T02:00:00.000Z`)
  }

  it('holds a record of a register while a clock asks an act of the unit, and what ran out as owed', async () => {
    at('2026-09-15')
    const made = await city.valueAs('principal', 'chess-match.arrange', (work) =>
      beginRecord(work, match, 'arrange', { club: city.units.northPrimary, opening: '残局', board: 'first' }),
    )
    expect(await linesOf('principal')).toEqual([])
    await city.as('principal', 'chess-match.begin', (work) => doAct(work, match, made.id, 'begin', {}))
    expect(await linesOf('principal')).toEqual([['record', '残局', 'draw', '2026-09-18', false]])
    // Of the county's own it is none, and whoever may not do the act is not asked.
    expect(await linesOf('county-clerk')).toEqual([])
    expect(await linesOf('school-clerk')).toEqual([])
    at('2026-09-20')
    expect(await linesOf('principal')).toEqual([['record', '残局', 'draw', '2026-09-18', true]])
    await city.as('principal', 'chess-match.draw', (work) => doAct(work, match, made.id, 'draw', {}))
    expect(await linesOf('principal')).toEqual([])
  })

  it('holds a draft of which the unit was asked its opinion, until it has given it', async () => {
    at('2026-09-21')
    const id = await city.byHand(async (hand) => {
      const values = { unitId: city.units.office, planId: uuidv7(city.clock.now), title: '要点', note: '', rows: [] }
      const due = '2026-09-30T09:00:00.000Z'
      const [asked] = await begin(hand, consultations, [{ verb: 'ask', values: { ...values, due } }])
      const consultationId = asked?.id ?? ''
      await begin(hand, consultees, [{ verb: 'ask', values: { unitId: city.units.northPrimary, consultationId } }])
      return consultationId
    })
    const line = ['opinion', '要点', '', '2026-09-30', false]
    expect(await linesOf('principal')).toEqual([line])
    at('2026-10-01')
    expect(await linesOf('principal')).toEqual([[...line.slice(0, 4), true]])
    await city.valueAs('principal', 'opinion.give', (work) => giveOpinions(work, id, { opinions: [], none: true }))
    expect(await linesOf('principal')).toEqual([])
  })

  it('holds an order that the unit answers, beside the task itself, and nothing of a draft', async () => {
    at('2026-09-15')
    const assignment = await ask(city.units.northBureau, '2026-09-07T09:00:00.000Z')
    const task = ['task', '排查', '', '2026-09-07', true]
    const given = { step: 'notice' as const, demand: '限期完成', fact: { text: '逾期', foundOn: '2026-09-15' } }
    const { id } = await city.valueAs('office', 'order.draft', (work) =>
      draftOrder(work, assignment, {
        ...given,
        fact: { ...given.fact, supervisionEnded: null, caseFiled: null, sameAs: null },
      }),
    )
    expect(await linesOf('county-clerk')).toEqual([task])
    await city.valueAs('leader', 'order.sign', (work) =>
      actOnOrder(work, id, 'sign', { number: '教督办〔2026〕1号', heavier: false }),
    )
    const order = (await linesOf('county-clerk')).find(([kind]) => kind === 'order')
    expect(order?.slice(0, 3)).toEqual(['order', '排查', 'reply'])
    expect(order?.[4]).toBe(false)
    expect(await linesOf('principal')).toEqual([])
    expect((await linesOf('office')).map(([kind]) => kind)).not.toContain('order')
    await city.valueAs('county-clerk', 'order.answer', (work) => actOnOrder(work, id, 'reply', { text: '已完成' }))
    expect(await linesOf('county-clerk')).toEqual([task])
  })

  it('says for a week what became of an application', async () => {
    at('2026-11-02')
    const assignment = await ask(city.units.northPrimary, '2027-03-01T09:00:00.000Z')
    await city.valueAs('principal', 'assignment.sign', (work) => signAssignment(work, assignment))
    const { id } = await city.valueAs('principal', 'assignment.apply', (work) =>
      applyForAssignment(work, assignment, { kind: 'change', text: '请调整', due: null }),
    )
    expect(await linesOf('principal')).toEqual([])
    await city.valueAs('office', 'application.decide', (work) =>
      decideApplication(work, id, { granted: false, reason: '须按期完成', due: null }),
    )
    expect(await linesOf('principal')).toEqual([['application', '排查', 'refused', '2026-11-02', false]])
    at('2026-11-10')
    expect(await linesOf('principal')).toEqual([])
  })
})
