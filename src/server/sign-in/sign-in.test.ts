import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { success } from '#core/problem.ts'
import { begin, perform } from '../services/perform.ts'
import { accounts } from '../services/stored.ts'
import type { Database } from '../storage/database.ts'
import { credentialTable, sessionTable } from '../storage/tables/session.ts'
import { eachEngine, valueIn } from '../storage/testing.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../testing.ts'
import { changePassword } from './change-password.ts'
import { changeCredential } from './credential.ts'
import { type Desk, openDesk } from './desk.ts'
import { issueOneTimeCode } from './one-time-code.ts'
import { hashPassword } from './password-hash.ts'
import { endSession, endSessionsOf, listSessionsOf } from './session.ts'
import { giveCode, signIn } from './sign-in.ts'
import { auditOf, codesOf, from, givePassword, goodPassword, visitorOf, withoutAudit } from './testing.ts'
import { codeAt, stepAt } from './totp.ts'
import { beginTotp, confirmTotp } from './totp-binding.ts'
import { findVisitor } from './visitor.ts'

eachEngine('signing in', (engine) => {
  let database: Database
  let city: TestCity
  let desk: Desk
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `c${++cities}`, numbersFrom: cities * 20 })
    desk = openDesk(city.context)
    await givePassword(city.context, city.people.office.account)
  })

  const office = () => city.people.office.account
  const attempt = (password = goodPassword, login = 'office') => signIn(desk, { login, password }, from)
  const find = (token: string) => findVisitor(city.context, token, city.clock.now)
  const later = (minutes: number) => {
    city.clock.now = new Date(city.clock.now.getTime() + minutes * 60_000)
  }
  const events = async () => (await auditOf(city.context)).map(({ event }) => event)
  const credential = async (accountId = office()) =>
    database.asSystem(async (tx) => {
      const rows = await tx.orm
        .select()
        .from(credentialTable)
        .where(and(eq(credentialTable.cityId, city.context.city.id), eq(credentialTable.accountId, accountId)))
      return rows[0] as typeof credentialTable.$inferSelect
    })
  const bindTotp = async () => {
    const opened = await attempt()
    const visitor = await visitorOf(city.context, opened)
    const { secret } = valueIn(await beginTotp(desk, visitor, goodPassword, from))
    const code = codeAt(secret, stepAt(city.clock.now))
    const moved = valueIn(await confirmTotp(desk, visitor, code, from))
    return { secret, before: valueIn(opened).token, after: moved.token, code }
  }

  describe('with a password', () => {
    it('opens a session whose token is kept only as its hash', async () => {
      const { token, stage } = valueIn(await attempt())
      expect(stage).toBe('open')
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
      const rows = await database.asSystem((tx) => tx.orm.select().from(sessionTable))
      expect(JSON.stringify(rows)).not.toContain(token)
      expect((await find(token))?.account.login).toBe('office')
    })

    it('takes the login as it comes from any keyboard', async () => {
      expect((await attempt(goodPassword, ' ＯＦＦＩＣＥ ')).ok).toBe(true)
    })

    it('answers a wrong password, an unknown login and a disabled account alike', async () => {
      await givePassword(city.context, city.people.leader.account)
      await city.byHand((hand) => perform(hand, accounts, city.people.leader.account, 'disable', {}))
      const answers = [
        await attempt('wrong'),
        await attempt('wrong', 'nobody'),
        await attempt(goodPassword, 'leader'),
        await attempt(goodPassword, 'section'),
      ]
      expect(answers[0]).toEqual({
        ok: false,
        problems: [{ code: 'sign-in/wrong', arguments: { failures: 5, minutes: 15 } }],
      })
      expect(answers).toEqual(answers.map(() => answers[0]))
    })

    it('answers neither of them before the beat, however little work one of them was', async () => {
      for (const login of ['office', 'nobody1', 'office', 'nobody2']) {
        const start = performance.now()
        await attempt('wrong', login)
        expect(performance.now() - start).toBeGreaterThan(98)
      }
    })

    it('makes the hash again when it was made with less', async () => {
      const password = await hashPassword(goodPassword, { memory: 8192, passes: 1, lanes: 1 })
      await database.asSystem((tx) => changeCredential(tx, city.context, office(), { password }))
      valueIn(await attempt())
      expect((await credential()).password).toMatch(/m=19456,t=2,p=1/)
      expect((await attempt()).ok).toBe(true)
    })

    it('asks for a new password after ninety days', async () => {
      later(90 * 24 * 60)
      expect(valueIn(await attempt()).stage).toBe('must-change')
    })

    it('never reaches an account of another city', async () => {
      const other = await makeTestCity(database, { id: `n${cities}`, numbersFrom: 9000 })
      expect(codesOf(await signIn(openDesk(other.context), { login: 'office', password: goodPassword }, from))).toEqual(
        ['sign-in/wrong'],
      )
      const { token } = valueIn(await attempt())
      expect(await findVisitor(other.context, token, city.clock.now)).toBeNull()
    })
  })

  describe('of a unit', () => {
    const login = 'north.primary'
    beforeEach(async () => {
      const id = uuidv7()
      const values = { unitId: city.units.northPrimary, login, role: 'school-clerk' as const }
      await city.byHand((hand) => begin(hand, accounts, [{ id, verb: 'open', values }]))
      await givePassword(city.context, id)
    })

    it('wants the name of the person who acts, and only after the password was right', async () => {
      expect(codesOf(await attempt('wrong', login))).toEqual(['sign-in/wrong'])
      expect(codesOf(await attempt(goodPassword, login))).toEqual(['sign-in/acting-name-missing'])
      const opened = await signIn(desk, { login, password: goodPassword, actingName: ' 甲某 ' }, from)
      expect((await visitorOf(city.context, opened)).account).toMatchObject({
        name: '甲某',
        ofUnit: true,
        personId: null,
      })
    })

    it('stands in its unit with the role of the account', async () => {
      const opened = await signIn(desk, { login, password: goodPassword, actingName: '甲某' }, from)
      const { standings } = await visitorOf(city.context, opened)
      const { id } = city.context.city
      expect(standings).toEqual([
        {
          role: 'school-clerk',
          title: '',
          acting: false,
          unitId: city.units.northPrimary,
          unitPath: `/${id}/bx/s1/`,
          unitName: '北县第一小学',
          unitKind: 'primary-school',
          jurisdiction: `/${id}/bx/s1/`,
          inspected: [],
        },
      ])
    })
  })

  describe('after failures', () => {
    const fail = async (times: number, login = 'office') => {
      for (let i = 0; i < times; i++) await attempt('wrong', login)
    }

    it('locks after five, also for the right password, and records one failure each and one lock', async () => {
      await fail(5)
      expect(codesOf(await attempt())).toEqual(['sign-in/locked'])
      expect(await events()).toEqual([...Array(5).fill('sign-in-failure'), 'lock', 'sign-in-failure'])
    })

    it('opens again by itself after fifteen minutes', async () => {
      await fail(5)
      later(14.9)
      expect(codesOf(await attempt())).toEqual(['sign-in/locked'])
      later(0.2)
      expect((await attempt()).ok).toBe(true)
    })

    it('is not made longer by attempts while locked', async () => {
      await fail(5)
      later(10)
      await fail(3)
      later(5.1)
      expect((await attempt()).ok).toBe(true)
    })

    it('forgets failures after a success and after the period', async () => {
      await fail(4)
      expect((await attempt()).ok).toBe(true)
      await fail(4)
      later(15.1)
      await fail(4)
      expect((await attempt()).ok).toBe(true)
    })

    it('locks a login that names nobody in the same way', async () => {
      await fail(5, 'nobody')
      expect(codesOf(await attempt('wrong', 'nobody'))).toEqual(['sign-in/locked'])
      later(15.1)
      expect(codesOf(await attempt('wrong', 'nobody'))).toEqual(['sign-in/wrong'])
    })

    it('tries no more than five of twenty guesses sent at once', async () => {
      const guesses = Array.from({ length: 20 }, (_, i) =>
        signIn(desk, { login: 'office', password: `guess ${i}` }, { address: `10.0.0.${i}`, agent: '' }),
      )
      const codes = (await Promise.all(guesses)).flatMap(codesOf)
      expect(codes.filter((code) => code === 'sign-in/wrong')).toHaveLength(5)
      expect(codes.filter((code) => code === 'sign-in/locked')).toHaveLength(15)
    })
  })

  describe('with a one-time code', () => {
    const issue = (options = {}) => database.asSystem((tx) => issueOneTimeCode(tx, city.context, office(), options))

    it('leads to a new password and nowhere else', async () => {
      const { code } = await issue()
      const opened = valueIn(await attempt(code))
      expect(opened.stage).toBe('must-change')
      const visitor = await visitorOf(city.context, success(opened))
      expect(visitor.standings).toEqual([])
      const moved = valueIn(await changePassword(desk, visitor, { current: code, next: 'Tuo7-lamen' }, from))
      expect(moved.stage).toBe('open')
      expect((await visitorOf(city.context, success(moved))).standings).toHaveLength(1)
      expect(valueIn(await attempt('Tuo7-lamen')).stage).toBe('open')
    })

    it('is taken in small letters and without its dashes', async () => {
      const { code } = await issue()
      expect((await attempt(code.toLowerCase().replaceAll('-', ' '))).ok).toBe(true)
    })

    it('works once', async () => {
      const { code } = await issue()
      valueIn(await attempt(code))
      expect(codesOf(await attempt(code))).toEqual(['sign-in/wrong'])
    })

    it('works for three days', async () => {
      const { code } = await issue()
      later(72 * 60)
      expect(codesOf(await attempt(code))).toEqual(['sign-in/wrong'])
    })

    it('ends the password and the sessions of before, and the code of before', async () => {
      const { token } = valueIn(await attempt())
      const first = await issue()
      expect(await find(token)).toBeNull()
      await issue()
      expect(codesOf(await attempt())).toEqual(['sign-in/wrong'])
      expect(codesOf(await attempt(first.code))).toEqual(['sign-in/wrong'])
    })

    it('is kept only as a keyed hash, and unlocks', async () => {
      for (let i = 0; i < 5; i++) await attempt('wrong')
      const { code } = await issue()
      expect(JSON.stringify(await credential())).not.toContain(code.replaceAll('-', ''))
      expect((await attempt(code)).ok).toBe(true)
    })

    it('leaves the authenticator, unless that was lost', async () => {
      await bindTotp()
      const { code } = await issue()
      expect(valueIn(await attempt(code)).stage).toBe('second-factor')
      const lost = await issue({ withoutSecondFactor: true })
      expect(valueIn(await attempt(lost.code)).stage).toBe('must-change')
    })
  })

  describe('with a second factor', () => {
    const code = (secret: string, off = 0) => codeAt(secret, stepAt(city.clock.now) + off)

    it('is asked for from the first code on, with a new token at each stage', async () => {
      const { before, after, secret } = await bindTotp()
      expect(await find(before)).toBeNull()
      expect((await find(after))?.account.totp).toBe(true)
      later(1)
      const half = valueIn(await attempt())
      expect(half.stage).toBe('second-factor')
      const visitor = await visitorOf(city.context, success(half))
      expect(visitor.standings).toEqual([])
      const whole = valueIn(await giveCode(desk, visitor, code(secret), from))
      expect(whole.stage).toBe('open')
      expect(await find(half.token)).toBeNull()
      expect((await find(whole.token))?.standings).toHaveLength(1)
    })

    it('is kept sealed', async () => {
      const { secret } = await bindTotp()
      expect(JSON.stringify(await credential())).not.toContain(secret)
    })

    it('takes each code once', async () => {
      const { secret, code: used } = await bindTotp()
      const visitor = await visitorOf(city.context, await attempt())
      expect(codesOf(await giveCode(desk, visitor, used, from))).toEqual(['sign-in/code-wrong'])
      later(1)
      valueIn(await giveCode(desk, visitor, code(secret), from))
      const again = await visitorOf(city.context, await attempt())
      expect(codesOf(await giveCode(desk, again, code(secret), from))).toEqual(['sign-in/code-wrong'])
    })

    it('locks after five wrong codes, and a right password between them buys no more', async () => {
      const { secret } = await bindTotp()
      later(1)
      const wrong = async () => {
        const visitor = await visitorOf(city.context, await attempt())
        return giveCode(desk, visitor, code(secret, 10), from)
      }
      for (let i = 0; i < 4; i++) expect(codesOf(await wrong())).toEqual(['sign-in/code-wrong'])
      expect(codesOf(await attempt('wrong'))).toEqual(['sign-in/wrong'])
      expect(codesOf(await attempt())).toEqual(['sign-in/locked'])
    })

    it('ends the half session with the fifth wrong code', async () => {
      const { secret } = await bindTotp()
      later(1)
      const half = valueIn(await attempt())
      const visitor = await visitorOf(city.context, success(half))
      for (let i = 0; i < 4; i++) await giveCode(desk, visitor, code(secret, 10), from)
      expect(codesOf(await giveCode(desk, visitor, code(secret, 10), from))).toEqual(['sign-in/locked'])
      expect(await find(half.token)).toBeNull()
    })

    it('comes before the new password', async () => {
      await bindTotp()
      const visitor = await visitorOf(city.context, await attempt())
      const input = { current: goodPassword, next: 'Tuo7-lamen' }
      expect(codesOf(await changePassword(desk, visitor, input, from))).toEqual(['sign-in/second-factor-first'])
    })

    it('is bound only by the password and a first code; the old one serves meanwhile', async () => {
      const { secret, after } = await bindTotp()
      later(1)
      const visitor = await visitorOf(city.context, success({ token: after, stage: 'open' as const }))
      expect(codesOf(await beginTotp(desk, visitor, 'wrong', from))).toEqual(['sign-in/password-wrong'])
      const next = valueIn(await beginTotp(desk, visitor, goodPassword, from))
      expect(codesOf(await confirmTotp(desk, visitor, code(next.secret, 5), from))).toEqual(['sign-in/code-wrong'])
      const half = await visitorOf(city.context, await attempt())
      expect(valueIn(await giveCode(desk, half, code(secret), from)).stage).toBe('open')
    })
  })

  describe('changing the password', () => {
    const change = async (next: string, current = goodPassword) => {
      const visitor = await visitorOf(city.context, await attempt(current))
      return changePassword(desk, visitor, { current, next }, from)
    }

    it('ends every other session and gives this one a new token', async () => {
      const other = valueIn(await attempt())
      const own = valueIn(await attempt())
      const visitor = await visitorOf(city.context, success(own))
      const next = valueIn(await changePassword(desk, visitor, { current: goodPassword, next: 'Tuo7-lamen' }, from))
      expect([await find(other.token), await find(own.token)]).toEqual([null, null])
      expect((await find(next.token))?.sessionId).toBe(visitor.sessionId)
      expect(await events()).toContain('password-change')
    })

    it('says everything that is wrong at once', async () => {
      const visitor = await visitorOf(city.context, await attempt())
      const outcome = await changePassword(desk, visitor, { current: 'wrong', next: 'office' }, from)
      expect(codesOf(outcome)).toEqual([
        'sign-in/password-wrong',
        'sign-in/password-short',
        'sign-in/password-simple',
        'sign-in/password-is-login',
        'sign-in/password-common',
      ])
    })

    it('refuses the last five passwords and takes the sixth again', async () => {
      const next = (n: number) => `Tuo7-lamen ${'abcdef'[n]}`
      valueIn(await change(next(0)))
      for (let n = 1; n < 5; n++) valueIn(await change(next(n), next(n - 1)))
      for (let n = 0; n < 5; n++) expect(codesOf(await change(next(n), next(4)))).toEqual(['sign-in/password-used'])
      expect((await change(goodPassword, next(4))).ok).toBe(true)
    })

    it('does not tell old passwords to who does not know the present one', async () => {
      valueIn(await change('Tuo7-lamen'))
      const visitor = await visitorOf(city.context, await attempt('Tuo7-lamen'))
      const outcome = await changePassword(desk, visitor, { current: 'wrong', next: goodPassword }, from)
      expect(codesOf(outcome)).toEqual(['sign-in/password-wrong'])
    })

    it('counts wrong present passwords towards the lock', async () => {
      const visitor = await visitorOf(city.context, await attempt())
      for (let i = 0; i < 5; i++) await changePassword(desk, visitor, { current: 'wrong', next: 'Tuo7-lamen' }, from)
      expect(codesOf(await attempt())).toEqual(['sign-in/locked'])
    })

    it('remembers the password that a reset ended', async () => {
      const { code } = await database.asSystem((tx) => issueOneTimeCode(tx, city.context, office()))
      expect(codesOf(await change(goodPassword, code))).toEqual(['sign-in/password-used'])
    })
  })

  describe('a session', () => {
    it('runs out half an hour after it was last used', async () => {
      const { token } = valueIn(await attempt())
      later(29)
      expect(await find(token)).not.toBeNull()
      later(29)
      expect(await find(token)).not.toBeNull()
      later(30)
      expect(await find(token)).toBeNull()
    })

    it('of an administrator runs out after a quarter of an hour', async () => {
      await givePassword(city.context, city.people['audit-admin'].account)
      const { token } = valueIn(await attempt(goodPassword, 'audit-admin'))
      later(14)
      expect(await find(token)).not.toBeNull()
      later(15)
      expect(await find(token)).toBeNull()
    })

    it('runs out after twelve hours however much it is used', async () => {
      const { token } = valueIn(await attempt())
      for (let i = 0; i < 28; i++) {
        later(25)
        expect(await find(token)).not.toBeNull()
      }
      later(20)
      expect(await find(token)).toBeNull()
    })

    it('before its second factor or new password runs out after ten minutes', async () => {
      const { code } = await database.asSystem((tx) => issueOneTimeCode(tx, city.context, office()))
      const { token } = valueIn(await attempt(code))
      later(10)
      expect(await find(token)).toBeNull()
    })

    it('ends at once when its account is disabled, and stays ended when the account is enabled again', async () => {
      const { token } = valueIn(await attempt())
      await city.byHand((hand) => perform(hand, accounts, office(), 'disable', {}))
      expect(await find(token)).toBeNull()
      await database.asSystem((tx) => endSessionsOf(tx, city.context, office(), city.clock.now))
      await city.byHand((hand) => perform(hand, accounts, office(), 'enable', {}))
      expect(await find(token)).toBeNull()
    })

    it('is listed and ended by its own account only', async () => {
      const [one, other] = [valueIn(await attempt()), valueIn(await attempt())]
      const list = () => database.asSystem((tx) => listSessionsOf(tx, city.context, office(), city.clock.now))
      const id = (await find(one.token))?.sessionId as string
      expect((await list()).map((session) => session.id)).toContain(id)
      const end = (accountId: string) =>
        database.asSystem((tx) => endSession(tx, city.context, { id, accountId }, city.clock.now))
      expect(await end(city.people.leader.account)).toBe(false)
      expect(await end(office())).toBe(true)
      expect([await find(one.token), (await find(other.token))?.account.login]).toEqual([null, 'office'])
      expect((await list()).map((session) => session.id)).not.toContain(id)
    })
  })

  describe('the audit', () => {
    it('holds each sign-in once, and no secret', async () => {
      const { token } = valueIn(await attempt())
      await attempt('a secret typed wrongly')
      await attempt('wrong', 'a-secret-in-the-wrong-field')
      const rows = await auditOf(city.context)
      expect(rows.map(({ event, login }) => [event, login])).toEqual([
        ['sign-in', 'office'],
        ['sign-in-failure', 'office'],
        ['sign-in-failure', null],
      ])
      const text = JSON.stringify(rows)
      for (const secret of [token, goodPassword, 'typed wrongly', 'wrong-field']) expect(text).not.toContain(secret)
    })

    it('takes the event with it when it cannot be written', async () => {
      const broken = openDesk({ ...city.context, database: withoutAudit(database) })
      await expect(signIn(broken, { login: 'office', password: goodPassword }, from)).rejects.toThrow('audit')
      await expect(signIn(broken, { login: 'office', password: 'wrong' }, from)).rejects.toThrow('audit')
      expect(await database.asSystem((tx) => listSessionsOf(tx, city.context, office(), city.clock.now))).toEqual([])
      expect((await credential()).failures).toBe(2)
    })
  })
})
