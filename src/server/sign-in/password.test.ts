import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashCost, hashesWaiting, hashPassword, isOutdated, unmatchable, verifyPassword } from './password-hash.ts'
import { checkPassword, hasExpired, isCommon, passwordProfiles } from './password-policy.ts'

const { dengbao, nist } = passwordProfiles
const codes = (password: string, profile: (typeof passwordProfiles)[keyof typeof passwordProfiles]) =>
  checkPassword(password, 'office.lin', profile).map(({ code }) => code)

describe('the hash of a password', () => {
  it('is argon2id in PHC form with the parameters it was made with', async () => {
    expect(await hashPassword('a')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  })

  it('is made with no less than the OWASP minimum of 19 MiB and two passes', () => {
    expect(hashCost.memory).toBeGreaterThanOrEqual(19 * 1024)
    expect(hashCost.passes).toBeGreaterThanOrEqual(2)
  })

  it('is matched by its password alone and differs each time', async () => {
    const [one, other] = [await hashPassword('正确的密码 1'), await hashPassword('正确的密码 1')]
    expect(one).not.toBe(other)
    expect(await verifyPassword('正确的密码 1', one)).toBe(true)
    expect(await verifyPassword('正确的密码 2', one)).toBe(false)
  })

  it('agrees with the test vector of the reference implementation', async () => {
    // argon2 of the reference repository, test.c: version 19, t=2, m=2^16, p=1, "password", "somesalt".
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword('password', hash)).toBe(true)
    expect(await verifyPassword('Password', hash)).toBe(false)
  })

  it('is matched however the same characters are composed', async () => {
    expect(await verifyPassword('caf\u00e9 \uff11', await hashPassword('cafe\u0301 1'))).toBe(true)
  })

  it('is outdated when it was made with other parameters', async () => {
    const hash = await hashPassword('a', { memory: 8192, passes: 1, lanes: 1 })
    expect(isOutdated(hash)).toBe(true)
    expect(isOutdated(hash, { memory: 8192, passes: 1, lanes: 1 })).toBe(false)
    expect(await verifyPassword('a', hash)).toBe(true)
  })

  it('is made two at a time, the others waiting their turn', async () => {
    const cost = { memory: 8192, passes: 1, lanes: 1 }
    const all = Promise.all(Array.from({ length: 10 }, (_, i) => hashPassword(`${i}`, cost)))
    expect(hashesWaiting()).toBe(8)
    expect(new Set(await all).size).toBe(10)
    expect(hashesWaiting()).toBe(0)
  })

  it('of nobody has the same parameters and matches nothing', async () => {
    expect(isOutdated(unmatchable())).toBe(false)
    expect(await verifyPassword('', unmatchable())).toBe(false)
  })
})

describe('the profile dengbao', () => {
  it('accepts ten characters of three classes', () => expect(codes('Tuo7-lamen', dengbao)).toEqual([]))

  it('says everything that is wrong at once', () => {
    expect(codes('office.lin', dengbao)).toEqual(['sign-in/password-simple', 'sign-in/password-is-login'])
    expect(codes('abc123', dengbao)).toEqual([
      'sign-in/password-short',
      'sign-in/password-simple',
      'sign-in/password-common',
    ])
  })

  it('names the rule, what is there and what is wanted', () => {
    expect(checkPassword('Tuo7-lame', 'x', dengbao)).toEqual([
      {
        code: 'sign-in/password-short',
        at: 'next',
        basis: dengbao.basis,
        actual: 9,
        expected: 10,
        arguments: { shortest: 10 },
      },
    ])
  })

  it('refuses the login backwards and with something around it', () => {
    expect(codes('7X-Office.LIN-zz', dengbao)).toEqual(['sign-in/password-is-login'])
    expect(codes('Nil.eciffo77', dengbao)).toEqual(['sign-in/password-is-login'])
  })

  it('lets a password serve for ninety days', () => {
    const set = '2026-01-01T00:00:00.000Z'
    expect(hasExpired(set, dengbao, new Date('2026-03-31T23:59:59.999Z'))).toBe(false)
    expect(hasExpired(set, dengbao, new Date('2026-04-01T00:00:00.000Z'))).toBe(true)
  })
})

describe('the profile nist', () => {
  it('asks for length and not for classes', () => {
    expect(codes('kingfisher over harbour', nist)).toEqual([])
    expect(codes('Tuo7-lamen', nist)).toEqual(['sign-in/password-short'])
  })

  it('never makes anybody change by the calendar', () => {
    expect(hasExpired('2000-01-01T00:00:00.000Z', nist, new Date('2026-01-01'))).toBe(false)
  })
})

describe('a common password', () => {
  it.each([
    'Password@123',
    'P@ssw0rd2026',
    'Admin@123456',
    'admin888!!!',
    'Qwerty-123456',
    'Aa123456789!',
    '!!Jiaoyuju2026',
    'Xuexiao@2026',
    '1qaz@WSX3edc',
    'AAAAaaaa1111',
    'Abcdefghijk',
    'Welcome-2026',
    'woaini.1314',
    '9876543210',
  ])('is found in %s', (password) => expect(isCommon(password)).toBe(true))

  it.each(['Tuo7-lamen', 'Kingfisher-71-harbour', '晨光3号-河堤', 'f8!Kd2mQzP'])('is not found in %s', (password) =>
    expect(isCommon(password)).toBe(false),
  )

  it('is judged for any text without an error, in less than a second', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const start = performance.now()
        isCommon(text)
        checkPassword(text, text, dengbao)
        return performance.now() - start < 1000
      }),
    )
  })
})
