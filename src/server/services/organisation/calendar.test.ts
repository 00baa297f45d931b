import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '../../storage/database.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { getCalendar } from './get-calendar.ts'
import { setTerm } from './set-term.ts'

eachEngine('the calendar', (engine) => {
  let database: Database
  let city: TestCity
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `c${++cities}` })
  })

  const set = (unit: UnitKey, name: string, from: string, to: string, schoolYear = '2026-2027') =>
    city.as('office', 'calendar.change', (work) =>
      setTerm(work, { unitId: city.units[unit], kind: 'term', name, schoolYear, from, to }),
    )
  const get = async (login: string, year = 2026) =>
    valueIn(await getCalendar(city.context, await city.visitor(login), year, 'zh'))

  it('shows a school the terms of its city and county and its own, and none of its neighbours', async () => {
    valueIn(await set('city', '市第一学期', '2026-09-01', '2027-01-20'))
    valueIn(await set('north', '县第一学期', '2026-08-28', '2027-01-22'))
    valueIn(await set('northPrimary', '校第一学期', '2026-08-27', '2027-01-23'))
    valueIn(await set('northJunior', '邻校第一学期', '2026-08-26', '2027-01-23'))
    valueIn(await set('zone', '区第一学期', '2026-08-25', '2027-01-23'))
    const { terms } = await get('principal')
    expect(terms.map(({ name, unit }) => [name, unit.name])).toEqual([
      ['校第一学期', '北县第一小学'],
      ['县第一学期', '北县'],
      ['市第一学期', '测试市'],
    ])
    expect((await get('office')).terms).toHaveLength(5)
    expect((await get('inspector')).terms.map(({ name }) => name)).toEqual(['校第一学期', '县第一学期', '市第一学期'])
  })

  it('shows the terms that touch a year, and its days off by name', async () => {
    valueIn(await set('city', '第一学期', '2025-09-01', '2026-01-20', '2025-2026'))
    const { terms, holidays, makeUpDays, provisional } = await get('principal')
    expect(terms.map(({ from, to }) => [from, to])).toEqual([['2025-09-01', '2026-01-20']])
    expect((await get('principal', 2027)).terms).toEqual([])
    expect(holidays).toContainEqual({ day: '2026-10-01', name: expect.stringContaining('国庆') })
    expect(makeUpDays.length).toBeGreaterThan(0)
    expect(provisional).toBe(false)
    expect((await get('principal', 2099)).provisional).toBe(true)
  })

  it('sets a term of the same name anew, and refuses one that crosses another', async () => {
    const first = valueIn(await set('city', '第一学期', '2026-09-01', '2027-01-20'))
    const again = valueIn(await set('city', '第一学期', '2026-09-01', '2027-01-25'))
    expect(again.id).toBe(first.id)
    expect((await get('office')).terms.map(({ to }) => to)).toEqual(['2027-01-25'])
    expect(await set('city', '第二学期', '2027-02-20', '2027-01-25', '2026-2028')).toMatchObject({
      problems: [{ code: 'term/ends-before-it-begins' }, { code: 'term/school-year' }],
    })
    expect(await set('city', '第二学期', '2027-01-25', '2027-07-10')).toMatchObject({
      problems: [{ code: 'term/overlaps', arguments: { name: '第一学期' } }],
    })
  })
})
