import { getTableConfig } from 'drizzle-orm/pg-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#core/may.ts'
import { personRegister } from '#core/person-register.ts'
import { foldActs } from '#core/record.ts'
import { buildServer } from '../../server.ts'
import { codeSignsIn } from '../../sign-in/one-time-code.ts'
import { findVisitor } from '../../sign-in/visitor.ts'
import type { Database } from '../../storage/database.ts'
import { tables } from '../../storage/tables/index.ts'
import { credentialTable } from '../../storage/tables/session.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { getRecord } from '../registers/get-record.ts'
import { listRecords } from '../registers/list-records.ts'
import { revealField } from '../registers/reveal-field.ts'
import { accounts, people } from '../stored.ts'
import { appoint, endPost } from './appoint.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { erasePerson } from './erase-person.ts'
import { getPosts } from './get-posts.ts'
import { getUnitRelations } from './get-unit-relations.ts'
import { listUnits } from './list-units.ts'
import { openAccount, resetAccount } from './open-account.ts'
import { correctPerson, registerPerson } from './register-person.ts'

const missing = '00000000-0000-4000-8000-000000000000'

eachEngine('people', (engine) => {
  let database: Database
  let city: TestCity
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `c${++cities}`, numbersFrom: cities * 20 })
  })

  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) => outcome.problems?.map(({ code }) => code)
  const give = (person: string, role: Role, unit: UnitKey, from = '2026-01-01', acting = false) =>
    city.as('security-admin', 'post.change', (work) =>
      appoint(work, { personId: person, unitId: city.units[unit], role, title: '职务', acting, from }),
    )
  const seenBy = async (login: string) =>
    valueIn(await city.as(login, 'unit.read', (work) => listUnits(work, {}))).units.map(({ id }) => id)
  const register = (name: string, unit: UnitKey = 'northPrimary', phone?: string) =>
    city.as('system-admin', 'person.correct', (work) => registerPerson(work, { unitId: city.units[unit], name, phone }))
  const listed = async (login: string, query: { unit?: string; q?: string; state?: string } = {}) =>
    valueIn(
      await city.as(login, 'person.read', (work) => listRecords(work, personRegister, { limit: 200, ...query })),
    ).records.map(({ id, title, values }) => ({ id, name: title, phone: values.phone, posts: String(values.posts) }))
  /** A mobile number as everybody is shown it. */
  const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

  describe('posts', () => {
    it('a person with two posts sees both subtrees and nothing else', async () => {
      const { units } = city
      expect(await seenBy('principal')).toEqual([units.northPrimary, units.northClass])
      valueIn(await give(city.people.principal.person, 'principal', 'zonePrimary'))
      expect(await seenBy('principal')).toEqual([units.northPrimary, units.northClass, units.zonePrimary])
    })

    it('an acting officer has the rights of the post while it lasts', async () => {
      const { units } = city
      const { id } = valueIn(await give(city.people.section.person, 'county-head', 'zoneBureau', '2026-09-10', true))
      const reads = async () =>
        (await city.visitor('section')).standings.find(({ role }) => role === 'county-head')?.acting
      expect(await reads()).toBe(true)
      const { posts } = valueIn(
        await city.as('office', 'unit.read', (work) => getUnitRelations(work, units.zoneBureau, {})),
      )
      expect(posts).toEqual([expect.objectContaining({ acting: true, role: 'county-head', to: null })])
      const end = (on: string) => city.as('security-admin', 'post.change', (work) => endPost(work, id, { on }))
      expect(codes(await end('2026-09-09'))).toEqual(['post/not-begun'])
      valueIn(await end('2026-09-20'))
      expect(await reads()).toBe(true)
      city.clock.now = new Date('2026-09-20T01:00:00.000Z')
      expect(await reads()).toBeUndefined()
      expect(codes(await end('2026-09-21'))).toEqual(['post/ended'])
    })

    it('the three administrators are separate persons and hold nothing else', async () => {
      const refusal = ['post/administrators-are-separate']
      expect(codes(await give(city.people['system-admin'].person, 'audit-admin', 'bureau'))).toEqual(refusal)
      expect(codes(await give(city.people['audit-admin'].person, 'section', 'basic'))).toEqual(refusal)
      expect(codes(await give(city.people.office.person, 'system-admin', 'bureau'))).toEqual(refusal)
      const { id } = valueIn(await register('新人', 'bureau'))
      valueIn(await give(id, 'system-admin', 'bureau'))
    })

    it('nobody appoints himself, or anybody twice to the same', async () => {
      expect(codes(await give(city.people['security-admin'].person, 'leader', 'bureau'))).toContain('post/own')
      expect(codes(await give(city.people.leader.person, 'leader', 'bureau'))).toEqual(['post/already-held'])
    })

    it('are held where the duty is: a principal in a school, a county head in the bureau of a county', async () => {
      const { person } = city.people.section
      expect(codes(await give(person, 'principal', 'basic'))).toEqual(['post/of-school'])
      expect(codes(await give(person, 'county-head', 'bureau'))).toEqual(['post/of-county-bureau'])
      expect(codes(await give(person, 'office', 'northBureau'))).toEqual(['post/of-city-bureau'])
      expect(codes(await give(person, 'inspector', 'northPrimary'))).toEqual(['post/of-inspection'])
      valueIn(await give(person, 'county-clerk', 'northBureau'))
    })

    it('are refused to the missing, in closed units, all problems at once', async () => {
      expect(await give(missing, 'school-clerk', 'closed')).toMatchObject({
        problems: [
          { code: 'wire/not-found', at: 'personId' },
          { code: 'unit/closed', at: 'unitId' },
        ],
      })
    })
  })

  describe('telephone numbers', () => {
    it('are whole to those who work with contacts, and masked to everybody else', async () => {
      const { person, phone } = city.people.principal
      const shown = async (login: string) => (await listed(login)).find(({ id }) => id === person)?.phone
      for (const login of ['leader', 'office', 'security-admin'])
        expect([login, await shown(login)]).toEqual([login, phone])
      for (const login of [
        'section',
        'county-head',
        'county-clerk',
        'principal',
        'inspector',
        'system-admin',
        'audit-admin',
      ])
        expect([login, await shown(login)]).toEqual([login, masked(phone)])
      const one = await city.as('county-clerk', 'person.read', (work) => getRecord(work, personRegister, person))
      const { record, acts } = valueIn(one)
      expect(record.values.phone).toBe(masked(phone))
      expect(acts[0]?.values).toMatchObject({ name: 'principal 某', phone: masked(phone) })
    })

    it('are shown whole for a purpose, which stays in the acts', async () => {
      const { person, phone } = city.people.principal
      const shown = await city.as('county-head', 'person.reveal', (work) =>
        revealField(work, personRegister, person, { field: 'phone', purpose: '核实汛期值班' }),
      )
      expect(valueIn(shown).value).toBe(phone)
      const acts = await city.byHand((hand) => actsOf(hand, person))
      expect(acts.at(-1)).toMatchObject({
        verb: 'reveal',
        values: { revealed: { field: 'phone', purpose: '核实汛期值班' } },
        by: { account: city.people['county-head'].account },
      })
    })

    it('of another county are not there to be shown', async () => {
      const outcome = await city.as('county-head', 'person.reveal', (work) =>
        revealField(work, personRegister, city.people.zone.person, { field: 'phone', purpose: '核实' }),
      )
      expect(codes(outcome)).toEqual(['wire/not-found'])
    })
  })

  describe('lists', () => {
    it('find people by words of the name, and by a unit with all under it', async () => {
      valueIn(await register('王小测'))
      valueIn(await register('李小测', 'zonePrimary'))
      expect((await listed('office', { q: '小测' })).map(({ name }) => name).sort()).toEqual(['李小测', '王小测'])
      expect((await listed('county-head', { q: '小测' })).map(({ name }) => name)).toEqual(['王小测'])
      const inZone = await listed('office', { unit: city.units.zone })
      expect(inZone.map(({ name }) => name).sort()).toEqual(['zone 某', '李小测'].sort())
      expect((await listed('office', { q: '%' })).length).toBe(0)
    })

    it('find by a unit also those who stand elsewhere and hold a post in it', async () => {
      valueIn(await give(city.people.section.person, 'principal', 'zonePrimary'))
      const inZone = await listed('office', { unit: city.units.zonePrimary })
      expect(inZone.map(({ id }) => id)).toContain(city.people.section.person)
      expect(inZone.find(({ id }) => id === city.people.section.person)?.posts.split('；')).toHaveLength(2)
    })

    it('show no people to the province, not even beside a unit', async () => {
      const { posts } = valueIn(
        await city.as('province', 'unit.read', (work) => getUnitRelations(work, city.units.northPrimary, {})),
      )
      expect(posts).toEqual([])
      expect((await city.visitor('province')).standings).toHaveLength(1)
      expect(await listed('province')).toEqual([])
    })

    it('show accounts to administrators and to the person, to nobody else', async () => {
      const { person } = city.people.principal
      const logins = async (login: string) =>
        valueIn(await city.as(login, 'person.read', (work) => getPosts(work, person))).accounts.map(
          (each) => each.login,
        )
      expect(await logins('system-admin')).toEqual(['principal'])
      expect(await logins('principal')).toEqual(['principal'])
      expect(await logins('county-head')).toEqual([])
    })
  })

  it('is corrected, and the row is what the acts say', async () => {
    const { id } = valueIn(await register('旧名', 'northPrimary', '19900009999'))
    const correct = (values: { name?: string; phone?: string | null }) =>
      city.as('system-admin', 'person.correct', (work) => correctPerson(work, id, values))
    valueIn(await correct({ name: '新名', phone: '' }))
    expect(await city.byHand((hand) => find(hand, people, id))).toMatchObject({ name: '新名', phone: null })
    expect(codes(await correct({}))).toEqual(['wire/missing'])
  })

  describe('erasing', () => {
    const erase = (id: string) =>
      city.as('system-admin', 'person.correct', (work) => erasePerson(work, id, { reason: '本人申请' }))

    it('leaves neither name nor number in the rows and acts of the person, and all the acts', async () => {
      const { person, phone } = city.people.principal
      const before = await city.byHand((hand) => actsOf(hand, person))
      valueIn(await erase(person))
      const kept = await database.asSystem((tx) =>
        tx.query<{ text: string }>(
          `select row_to_json(p)::text as text from person p where id = $1
           union all select row_to_json(k)::text from person_key k where id = $1
           union all select row_to_json(a)::text from act a where record_id = $1`,
          [person],
        ),
      )
      expect(kept).toHaveLength(1 + before.length + 1)
      expect(kept.filter(({ text }) => text.includes(phone) || text.includes('principal 某'))).toEqual([])
      const { row, acts } = await city.byHand(async (hand) => {
        return { row: await find(hand, people, person), acts: await actsOf(hand, person) }
      })
      expect(acts.map(({ verb }) => verb)).toEqual([...before.map(({ verb }) => verb), 'erase'])
      const { unitPath: _, ...state } = row as NonNullable<typeof row>
      expect(foldActs(people.kind, acts)).toEqual(state)
      expect(state).toMatchObject({ name: '', phone: null, erased: true })
    })

    it('leaves the number nowhere in the database, also when it was shown through the door', async () => {
      const { person, phone } = city.people.principal
      const server = await buildServer(city.context)
      const send = async (login: string, url: string, payload: object) => {
        const cookies = { 'yaodian-session': await city.signIn(login) }
        const headers = { 'idempotency-key': 'a-key-of-its-own' }
        return (await server.inject({ method: 'POST', url, payload, cookies, headers })).json()
      }
      const reveal = { field: 'phone', purpose: '核实' }
      const shown = await send('county-head', `/api/registers/person/records/${person}/reveal`, reveal)
      expect(shown).toEqual({ value: phone })
      const again = await send('county-head', `/api/registers/person/records/${person}/reveal`, reveal)
      expect(again).toMatchObject({ problems: [{ code: 'wire/answered-once' }] })
      expect(
        await send('system-admin', `/api/registers/person/records/${person}/erase`, { reason: '本人申请' }),
      ).toEqual({
        id: person,
      })
      await server.close()
      for (const { table } of tables) {
        const { name } = getTableConfig(table)
        const found = await database.asSystem((tx) =>
          tx.query(`select 1 from "${name}" t where strpos(row_to_json(t)::text, $1) > 0`, [phone]),
        )
        expect([name, found.length]).toEqual([name, 0])
      }
    })

    it('ends posts, disables accounts, ends sessions and leaves a line without name or number in the list', async () => {
      const { person, account } = city.people.principal
      const token = await city.signIn('principal')
      valueIn(await erase(person))
      expect(await findVisitor(city.context, token, city.clock.now)).toBeNull()
      expect(await city.byHand((hand) => find(hand, accounts, account))).toMatchObject({ disabled: true })
      const { posts } = valueIn(
        await city.as('office', 'unit.read', (work) => getUnitRelations(work, city.units.northPrimary, {})),
      )
      expect(posts.map((post) => post.role)).toEqual(['school-clerk'])
      const [line] = await listed('office', { state: 'erased' })
      expect(line).toMatchObject({ id: person, name: '', phone: null })
      expect((await listed('office', { state: 'registered' })).map(({ id }) => id)).not.toContain(person)
      expect(await listed('office', { q: 'principal' })).toEqual([])
    })

    it('happens once, and nothing else happens to the person afterwards', async () => {
      const { person, account } = city.people.principal
      valueIn(await erase(person))
      const admin = <T>(run: Parameters<typeof city.as<T>>[2]) => city.as('system-admin', 'person.correct', run)
      expect(codes(await erase(person))).toEqual(['person/erased'])
      expect(codes(await admin((work) => correctPerson(work, person, { name: '又名' })))).toEqual(['person/erased'])
      const reveal = { field: 'phone', purpose: '核实' }
      expect(valueIn(await admin((work) => revealField(work, personRegister, person, reveal)))).toEqual({ value: null })
      expect(codes(await give(person, 'section', 'basic'))).toEqual(['person/erased'])
      expect(codes(await admin((work) => enableAccount(work, account, {})))).toEqual(['person/erased'])
    })
  })

  describe('accounts', () => {
    const open = (values: { unit: UnitKey; login: string; personId?: string; role?: Role }) => {
      const { unit, ...rest } = values
      return city.as('system-admin', 'account.change', (work) =>
        openAccount(work, { unitId: city.units[unit], ...rest }),
      )
    }
    const credentialOf = async (accountId: string) => {
      const rows = await database.asSystem((tx) => tx.orm.select().from(credentialTable))
      return rows.find((row) => row.accountId === accountId)
    }

    it('of a person or a unit begin with a code that signs in once', async () => {
      const { id, oneTimeCode, expires } = valueIn(
        await open({ unit: 'zonePrimary', login: 'zone-school', role: 'school-clerk' }),
      )
      const credential = await credentialOf(id)
      expect(credential && codeSignsIn(city.context, credential, oneTimeCode, city.clock.now)).toBe(true)
      expect(credential && codeSignsIn(city.context, credential, oneTimeCode, new Date(expires))).toBe(false)
      expect((await city.visitor('zone-school')).standings).toMatchObject([
        { role: 'school-clerk', unitId: city.units.zonePrimary },
      ])
    })

    it('say all that is wrong with one that cannot be opened', async () => {
      const { person } = city.people.principal
      expect(codes(await open({ unit: 'northPrimary', login: 'principal', personId: person }))).toEqual([
        'account/login-taken',
      ])
      expect(codes(await open({ unit: 'northPrimary', login: 'neither' }))).toEqual(['account/of-whom'])
      expect(codes(await open({ unit: 'northPrimary', login: 'both', personId: person, role: 'principal' }))).toEqual([
        'account/of-whom',
      ])
      expect(codes(await open({ unit: 'closed', login: 'office', role: 'audit-admin', personId: missing }))).toEqual([
        'unit/closed',
        'account/of-whom',
        'wire/not-found',
        'account/administrator-of-unit',
        'account/login-taken',
      ])
    })

    it('are reset by a code; the sessions and the password of before end', async () => {
      const { account } = city.people.section
      const token = await city.signIn('section')
      const reset = () => city.as('system-admin', 'account.change', (work) => resetAccount(work, account))
      const first = valueIn(await reset())
      expect(await findVisitor(city.context, token, city.clock.now)).toBeNull()
      const second = valueIn(await reset())
      const credential = await credentialOf(account)
      expect(credential && codeSignsIn(city.context, credential, first.oneTimeCode, city.clock.now)).toBe(false)
      expect(credential && codeSignsIn(city.context, credential, second.oneTimeCode, city.clock.now)).toBe(true)
      const acts = await city.byHand((hand) => actsOf(hand, account))
      expect(JSON.stringify(acts)).not.toContain(second.oneTimeCode)
    })

    it('are out at once when disabled, and may be enabled again', async () => {
      const { account } = city.people.section
      const admin = (run: typeof disableAccount) =>
        city.as('system-admin', 'account.change', (work) => run(work, account, { reason: '调离' }))
      const token = await city.signIn('section')
      valueIn(await admin(disableAccount))
      expect(await findVisitor(city.context, token, city.clock.now)).toBeNull()
      expect(codes(await admin(disableAccount))).toEqual(['account/disabled'])
      const reset = await city.as('system-admin', 'account.change', (work) => resetAccount(work, account))
      expect(codes(reset)).toEqual(['account/disabled'])
      valueIn(await admin(enableAccount))
      expect(await findVisitor(city.context, token, city.clock.now)).toBeNull()
      expect((await city.visitor('section')).account.login).toBe('section')
      expect(codes(await admin(enableAccount))).toEqual(['account/enabled'])
    })

    it('keep nothing of an opening whose work is refused afterwards', async () => {
      const work = city.as('system-admin', 'account.change', async (work) => {
        valueIn(await openAccount(work, { unitId: city.units.zonePrimary, login: 'never', role: 'principal' }))
        throw new Error('refused')
      })
      await expect(work).rejects.toThrow('refused')
      await expect(city.signIn('never')).rejects.toThrow('no account')
    })
  })
})
