import { beforeAll, expect, it } from 'vitest'
import type { Cadence } from '#core/breakdown/columns.ts'
import { eachEngine } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { begin } from '../perform.ts'
import { assignments, matters, targets } from '../stored.ts'
import { getAssignment } from './get-assignment.ts'
import { listAssignments } from './list-assignments.ts'
import { signAssignment } from './sign-assignment.ts'
import { submitReturn } from './submit-return.ts'

eachEngine('a cadence that is no period', (engine) => {
  let city: TestCity
  const due = '2026-10-20T09:00:00.000Z'
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { now: '2026-09-29T02:00:00.000Z' })
  }, 60_000)

  /** Asks the primary school in matters that have their nodes on these days; in one of an item whose targets name days. */
  const ask = (cadence: Cadence, nodes: readonly (readonly string[])[], promised: readonly string[] = []) =>
    city.byHand(async (hand) => {
      const { office, northPrimary } = city.units
      const made: string[] = []
      for (const days of nodes) {
        const named = days.map((day) => ({ name: day, due: `${day}T09:00:00.000Z` }))
        const [matter] = await begin(hand, matters, [
          { verb: 'enter', values: { ...noteOf(office, '排查'), nodes: named } },
        ])
        const [planId, itemId] = promised.length > 0 ? [uuidv7(city.clock.now), uuidv7(city.clock.now)] : [null, null]
        const said = {
          quote: '',
          subject: '',
          comparator: '>=',
          value: 1,
          to: null,
          unit: '所',
          change: 'reach',
        } as const
        const rest = { unitId: office, scope: null, placeholder: false }
        if (planId !== null && itemId !== null)
          await begin(
            hand,
            targets,
            promised.map((byDate, position) => ({
              verb: 'publish' as const,
              values: { ...said, ...rest, planId, itemId, position, byDate },
            })),
          )
        const values = { unitId: northPrimary, matterId: matter?.id as string, planId, itemId, due, cadence, note: '' }
        const [one] = await begin(hand, assignments, [
          { verb: 'assign', values: { ...values, role: 'implement' as const } },
        ])
        made.push(one?.id as string)
      }
      return made
    })
  const standings = async (ids: readonly string[]) => {
    const answer = await city.valueAs('office', 'assignment.read', (work) => listAssignments(work, { view: 'all' }))
    return ids.map((id) => {
      const line = answer.assignments.find((each) => each.id === id)
      return [line?.nextReturn?.due.slice(0, 10), line?.owed, line?.light.colour]
    })
  }
  const owing = async () => {
    const answer = await city.valueAs('office', 'assignment.read', (work) => listAssignments(work, { view: 'owing' }))
    return answer.assignments.map(({ id }) => id)
  }
  const signAndReturn = async (id: string) => {
    await city.as('school-clerk', 'assignment.sign', (work) => signAssignment(work, id))
    const report = { progress: '已排查', problems: '', next: '', coordination: '', share: 10, evidence: [] }
    return city.valueAs('school-clerk', 'return.submit', (work) => submitReturn(work, id, report))
  }

  it('asks at the nodes of its own matter, though others are asked alike, and once where there are none', async () => {
    const asked = await ask('node', [['2026-10-09', '2026-10-15'], ['2026-10-12'], []])
    expect(await standings(asked)).toEqual([
      ['2026-10-09', 0, 'grey'],
      ['2026-10-12', 0, 'grey'],
      ['2026-10-20', 0, 'grey'],
    ])
    city.clock.now = new Date('2026-10-09T10:00:00.000Z')
    expect((await standings(asked)).map(([day, owed]) => [day, owed])).toEqual([
      ['2026-10-15', 1],
      ['2026-10-12', 0],
      ['2026-10-20', 0],
    ])
    expect(await owing()).toEqual([asked[0]])
    await signAndReturn(asked[0] as string)
    expect(await owing()).toEqual([])
    const then = await city.valueAs('office', 'assignment.read', (work) =>
      getAssignment(work, asked[0] as string, '2026-10-09T09:30:00.000Z'),
    )
    expect([then.assignment.owed, then.assignment.nextReturn?.due.slice(0, 10)]).toEqual([1, '2026-10-15'])
  })

  it('asks at the days that the targets of its item name', async () => {
    city.clock.now = new Date('2026-10-10T02:00:00.000Z')
    const asked = await ask('node', [[]], ['2026-12-31', '2026-10-13'])
    expect((await standings(asked))[0]?.[0]).toBe('2026-10-13')
  })

  it('asks every day of an emergency, and what is handed in today is the report of today', async () => {
    city.clock.now = new Date('2026-10-16T02:00:00.000Z')
    const asked = await ask('emergency', [[]])
    expect((await standings(asked)).map(([day, owed]) => [day, owed])).toEqual([['2026-10-16', 0]])
    // Sunday: of Friday and Saturday nothing came.
    city.clock.now = new Date('2026-10-18T02:00:00.000Z')
    expect((await standings(asked)).map(([day, owed]) => [day, owed])).toEqual([['2026-10-18', 2]])
    expect(await owing()).toContain(asked[0])
    await signAndReturn(asked[0] as string)
    expect((await standings(asked)).map(([day, owed]) => [day, owed])).toEqual([['2026-10-19', 0]])
    expect(await owing()).not.toContain(asked[0])
  })
})
