import { beforeAll, expect, it } from 'vitest'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { begin } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { listAssignments } from './list-assignments.ts'
import { signAssignment } from './sign-assignment.ts'
import { submitReturn } from './submit-return.ts'

eachEngine('the list of assignments', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(city.units.office, '排查') }])
      const asked = (due: string) => ({
        verb: 'assign' as const,
        values: {
          unitId: city.units.basic,
          matterId: (matter as { id: string }).id,
          ...{ planId: null, itemId: null, role: 'lead' as const, note: '' },
          due,
        },
      })
      const days = ['2026-12-03', '2026-09-01', '2026-12-01', '2026-09-02', '2026-12-02']
      await begin(
        hand,
        assignments,
        days.map((day) => asked(`${day}T09:00:00.000Z`)),
      )
    })
  }, 60_000)

  type Filter = { most?: number; skip?: number; colour?: 'red'; view?: 'owing' | 'unreturned'; matter?: string }
  const list = async (filter: Filter) => {
    const answer = valueIn(
      await city.as('office', 'assignment.read', (work) => listAssignments(work, { view: 'all', ...filter })),
    )
    return { ...answer, days: answer.assignments.map(({ due }) => due.slice(5, 10)) }
  }

  it('shows a page of them, the most pressing first, and says how many there are in all', async () => {
    const first = await list({ most: 3 })
    expect([first.days, first.total]).toEqual([['09-01', '09-02', '12-01'], 5])
    const second = await list({ most: 3, skip: 3 })
    expect([second.days, second.total]).toEqual([['12-02', '12-03'], 5])
    expect((await list({ most: 3, skip: 6 })).days).toEqual([])
  })

  it('shows who owes a return, and who has not returned yet while the time runs', async () => {
    expect((await list({ view: 'owing' })).days).toEqual(['09-01', '09-02'])
    const unreturned = await list({ view: 'unreturned' })
    expect([...unreturned.days].sort()).toEqual(['09-01', '09-02', '12-01', '12-02', '12-03'])
    const last = unreturned.assignments.find(({ due }) => due.startsWith('2026-12-03'))
    const report = { progress: '已排查', problems: '', next: '', coordination: '', share: 50, evidence: [] }
    valueIn(await city.as('section', 'assignment.sign', (work) => signAssignment(work, (last as { id: string }).id)))
    valueIn(
      await city.as('section', 'return.submit', (work) => submitReturn(work, (last as { id: string }).id, report)),
    )
    const matter = (last as { matter: { id: string } }).matter.id
    const after = await list({ view: 'unreturned', matter })
    expect([...after.days].sort()).toEqual(['09-01', '09-02', '12-01', '12-02'])
    expect((await list({ view: 'unreturned', matter: city.units.basic })).total).toBe(0)
  })

  it('counts lights of all of them, and lines of the colour that was chosen', async () => {
    const { days, total, lights } = await list({ most: 1, colour: 'red' })
    expect([days, total, lights.red]).toEqual([['09-01'], 2, 2])
    expect(Object.values(lights).reduce((sum, each) => sum + each, 0)).toBe(5)
  })
})
