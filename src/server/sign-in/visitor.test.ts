import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { begin, perform } from '../services/perform.ts'
import { posts, relations } from '../services/stored.ts'
import type { Database } from '../storage/database.ts'
import { eachEngine } from '../storage/testing.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../testing.ts'
import { findVisitor, jurisdictionOf } from './visitor.ts'

describe('the jurisdiction of a post', () => {
  it.each([
    ['/c/jyj/bgs/', ['/c/jyj/'], '/c/', 'a section of the city bureau: the city'],
    ['/c/bx/jyj/', ['/c/jyj/', '/c/bx/jyj/'], '/c/bx/', 'a county bureau: the county'],
    ['/c/bx/s1/', [], '/c/bx/s1/', 'a school beside its bureau: itself'],
    ['/c/jyj/x/jyj/y/', ['/c/jyj/', '/c/jyj/x/jyj/'], '/c/jyj/x/', 'under two bureaus: that of the nearer one'],
    ['/c/jyjx/', ['/c/jyj/'], '/c/jyjx/', 'a unit whose path only begins alike: itself'],
  ])('of %s below %j is %s (%s)', (path, bureaus, jurisdiction) => {
    expect(jurisdictionOf(path, bureaus)).toBe(jurisdiction)
  })
})

eachEngine('the visitor', (engine) => {
  let database: Database
  let city: TestCity
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `v${++cities}`, numbersFrom: cities * 20 })
  })

  const standingsOf = async (login: string) => (await city.visitor(login)).standings
  const path = (rest: string) => `/${city.context.city.id}/${rest}`
  const appoint = (unit: keyof TestCity['units'], values: object) =>
    city.byHand((hand) =>
      begin(hand, posts, [
        {
          verb: 'appoint',
          values: {
            unitId: city.units[unit],
            personId: city.people.office.person,
            role: 'section',
            title: '科长',
            from: '2026-09-01',
            ...values,
          },
        },
      ]),
    )

  it('is nobody without a token, with a made-up one, and with an overlong one', async () => {
    for (const token of [null, '', 'made-up', 'x'.repeat(10_000)]) {
      expect(await findVisitor(city.context, token, city.clock.now)).toBeNull()
    }
  })

  it('has the name, the unit and the person of the account', async () => {
    const { office } = city.people
    expect((await city.visitor('office')).account).toEqual({
      id: office.account,
      login: 'office',
      name: 'office 某',
      ofUnit: false,
      totp: false,
      unitId: city.units.office,
      personId: office.person,
    })
  })

  it('looks after the city from a city section and after the county or zone from its bureau', async () => {
    expect((await standingsOf('office'))[0]?.jurisdiction).toBe(path(''))
    expect((await standingsOf('county-clerk'))[0]?.jurisdiction).toBe(path('bx/'))
    await appoint('zoneBureau', { role: 'county-clerk' })
    expect((await standingsOf('office'))[1]?.jurisdiction).toBe(path('kfq/'))
  })

  it('of a school or another department looks after that unit alone', async () => {
    expect((await standingsOf('principal'))[0]?.jurisdiction).toBe(path('bx/s1/'))
    expect((await standingsOf('department'))[0]?.jurisdiction).toBe(path('czj/'))
  })

  it('holds several posts at a time, acting ones last', async () => {
    await appoint('basic', { acting: true, from: '2019-01-01' })
    await appoint('finance', { role: 'department' })
    const held = (await standingsOf('office')).map(({ role, acting, unitName }) => [role, acting, unitName])
    expect(held).toEqual([
      ['office', false, '办公室'],
      ['department', false, '测试市财政局'],
      ['section', true, '基础教育科'],
    ])
  })

  it('holds a post from its first day to the day before it ends, by the calendar of China', async () => {
    const [post] = await appoint('basic', { from: '2026-10-01' })
    const roles = async (now: string) => {
      city.clock.now = new Date(now)
      return (await standingsOf('office')).map(({ role }) => role)
    }
    expect(await roles('2026-09-30T15:59:59.999Z')).toEqual(['office'])
    expect(await roles('2026-09-30T16:00:00.000Z')).toEqual(['office', 'section'])
    await city.byHand((hand) => perform(hand, posts, post?.id as string, 'end', { on: '2026-10-20' }))
    expect(await roles('2026-10-19T15:59:59.999Z')).toEqual(['office', 'section'])
    expect(await roles('2026-10-19T16:00:00.000Z')).toEqual(['office'])
  })

  it('loses a post at the next request of a session that is open', async () => {
    const token = await city.signIn('principal')
    const [post] = await database.asSystem((tx) =>
      tx.query<{ id: string }>('select id from post where person_id = $1', [city.people.principal.person]),
    )
    await city.byHand((hand) => perform(hand, posts, post?.id as string, 'end', { on: '2026-09-15' }))
    expect((await findVisitor(city.context, token, city.clock.now))?.standings).toEqual([])
  })

  it('inspects the units whose relation names the district today', async () => {
    const inspected = async () => (await standingsOf('inspector'))[0]?.inspected.sort()
    expect(await inspected()).toEqual([path('bx/s1/')])
    const row = (from: string) => ({
      id: uuidv7(),
      verb: 'begin' as const,
      values: {
        unitId: city.units.northJunior,
        kind: 'inspection' as const,
        targetId: city.units.district,
        from,
      },
    })
    const [relation] = await city.byHand((hand) => begin(hand, relations, [row('2026-09-15'), row('2026-09-16')]))
    expect(await inspected()).toEqual([path('bx/s1/'), path('bx/s2/')])
    await city.byHand((hand) => perform(hand, relations, relation?.id as string, 'end', { on: '2026-09-15' }))
    expect(await inspected()).toEqual([path('bx/s1/')])
  })

  it('whose name was erased is still called by the login', async () => {
    await database.asSystem((tx) =>
      tx.query(`update person set name = '', state = 'erased' where id = $1`, [city.people.office.person]),
    )
    expect((await city.visitor('office')).account.name).toBe('office')
  })

  it('before the second factor or a new password has no posts', async () => {
    for (const stage of ['second-factor', 'must-change'] as const) {
      const token = await city.signIn('office', stage)
      expect(await findVisitor(city.context, token, city.clock.now)).toMatchObject({ stage, standings: [] })
    }
  })
})
