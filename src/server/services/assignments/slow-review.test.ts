import { beforeAll, expect, it } from 'vitest'
import type { Cadence } from '#core/breakdown/columns.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { chaseOwing } from '../notices/chase-owing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { begin } from '../perform.ts'
import { getWeek } from '../requests/week.ts'
import { assignments, matters } from '../stored.ts'
import { getAssignment } from './get-assignment.ts'
import { listAssignments } from './list-assignments.ts'
import { reviewReturn } from './review-return.ts'
import { signAssignment } from './sign-assignment.ts'
import { submitReturn } from './submit-return.ts'

eachEngine('a review that takes long', (engine) => {
  let city: TestCity
  let id = ''
  let returnId = ''
  const on = (day: string) => {
    city.clock.now = new Date(`${day}T02:00:00.000Z`)
  }
  const report = { progress: '已开工', problems: '', next: '', coordination: '', share: 40, evidence: [] }
  const returnNow = () => city.as('principal', 'return.submit', (work) => submitReturn(work, id, report))
  const ask = async (cadence: Cadence, day: string) => {
    await city.byHand(async (hand) => {
      const due = `${day}T09:00:00.000Z`
      const school = city.units.northPrimary
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: { ...noteOf(school, '整改'), due } }])
      const asked = { matterId: matter?.id ?? '', planId: null, itemId: null, role: 'lead' as const, note: '' }
      const [made] = await begin(hand, assignments, [
        { verb: 'assign', values: { unitId: school, ...asked, due, cadence } },
      ])
      id = made?.id ?? ''
    })
    await city.valueAs('principal', 'assignment.sign', (work) => signAssignment(work, id))
  }
  const refused = async () => {
    const again = await returnNow()
    return again.ok ? [] : again.problems.map(({ code }) => code)
  }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    on('2026-09-03')
    await ask('month', '2026-12-18')
    on('2026-10-09')
    const made = await returnNow()
    returnId = made.ok ? made.value.id : ''
  }, 60_000)

  /** What each of those says that tell what the unit owes. */
  const told = async () => {
    const { assignment, may } = await city.valueAs('principal', 'assignment.read', (work) => getAssignment(work, id))
    const { assignments: owing } = await city.valueAs('office', 'assignment.read', (work) =>
      listAssignments(work, { view: 'owing' }),
    )
    const { lines } = await city.valueAs('principal', 'assignment.read', (work) => getWeek(work))
    const { notices } = await city.valueAs('principal', 'assignment.read', (work) => listNotices(work, { most: 9 }))
    const { units } = await city.valueAs('office', 'notice.tell', (work) => chaseOwing(work, [id]))
    return {
      light: assignment.light.rule,
      owed: assignment.owed,
      listed: owing.length,
      week: lines.filter(({ owed }) => owed).length,
      notices: notices.map(({ kind }) => kind),
      chased: units,
      mayReturn: may.submit,
    }
  }
  const nothing = { owed: 0, listed: 0, week: 0, notices: [], chased: 0 }

  it('makes the unit owe nothing that it cannot hand in', async () => {
    on('2026-11-10')
    expect(await told()).toEqual({ ...nothing, light: 'waiting-for-review', mayReturn: false })
    expect(await refused()).toEqual(['return/waiting'])
  })

  it('leaves the unit the day of the decision; from then on it is owed, and told everywhere', async () => {
    await city.valueAs('county-head', 'return.review', (work) => reviewReturn(work, returnId, { verb: 'accept' }))
    expect(await told()).toEqual({ ...nothing, light: 'on-course', mayReturn: true, notices: ['due-soon'] })
    on('2026-11-11')
    const late = { owed: 1, listed: 1, week: 1, notices: ['late'], chased: 1 }
    expect(await told()).toEqual({ ...late, light: 'return-missing', mayReturn: true })
  })

  it('does not stand before the deadline itself', async () => {
    expect((await returnNow()).ok).toBe(true)
    on('2026-12-21')
    expect(await told()).toEqual({ ...nothing, light: 'overdue', mayReturn: false })
  })

  it('holds up no daily report of an emergency: each day one goes out, and a second one of the day waits', async () => {
    on('2027-01-04')
    await ask('emergency', '2027-02-26')
    const out = { ...nothing, light: 'waiting-for-review' }
    expect((await returnNow()).ok).toBe(true)
    expect(await told()).toEqual({ ...out, mayReturn: false })
    expect(await refused()).toEqual(['return/waiting'])
    on('2027-01-05')
    expect(await told()).toEqual({ ...out, mayReturn: true, notices: ['due-soon'] })
    on('2027-01-06')
    const late = { owed: 1, listed: 1, week: 1, notices: ['late'], chased: 1 }
    expect(await told()).toEqual({ ...late, light: 'return-missing', mayReturn: true })
    expect((await returnNow()).ok).toBe(true)
    expect(await told()).toEqual({ ...out, mayReturn: false })
    expect(await refused()).toEqual(['return/waiting'])
  })

  it('lets each of the reports that wait be reviewed, and an accepted one makes none due later', async () => {
    on('2027-01-08')
    const { returns, may, assignment } = await city.valueAs('county-head', 'assignment.read', (work) =>
      getAssignment(work, id),
    )
    expect([may.review, assignment.waiting, assignment.mustWait]).toEqual([true, true, false])
    expect(returns.map(({ state, period }) => [state, period])).toEqual([
      ['submitted', '2027-01-06'],
      ['submitted', '2027-01-04'],
    ])
    for (const each of returns)
      await city.valueAs('county-head', 'return.review', (work) => reviewReturn(work, each.id, { verb: 'accept' }))
    expect(await told()).toMatchObject({ light: 'return-missing', owed: 1, mayReturn: true })
  })
})
