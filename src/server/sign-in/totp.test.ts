import { describe, expect, it } from 'vitest'
import { codeAt, findStep, makeSecret, stepAt, toBase32, uriOf } from './totp.ts'

/** The secret of RFC 6238, appendix B. */
const secret = toBase32(Buffer.from('12345678901234567890'))
const at = (seconds: number) => new Date(seconds * 1000)

describe('the codes of an authenticator', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i s are those of RFC 6238, appendix B', (seconds, code) => {
    expect(codeAt(secret, stepAt(at(seconds)), 8)).toBe(code)
    expect(codeAt(secret, stepAt(at(seconds)))).toBe(code.slice(2))
  })

  it('are accepted one step early or late and no further', () => {
    const step = stepAt(at(1111111109))
    const found = [-2, -1, 0, 1, 2].map((off) => findStep(secret, codeAt(secret, step + off), at(1111111109), null))
    expect(found).toEqual([null, step - 1, step, step + 1, null])
  })

  it('are accepted once: neither the used step again nor one before it', () => {
    const step = stepAt(at(1111111109))
    const code = (off: number) => codeAt(secret, step + off)
    expect(findStep(secret, code(0), at(1111111109), step)).toBeNull()
    expect(findStep(secret, code(-1), at(1111111109), step)).toBeNull()
    expect(findStep(secret, code(1), at(1111111109), step)).toBe(step + 1)
  })

  it('are refused when they are not six digits', () => {
    expect(findStep(secret, '', at(59), null)).toBeNull()
    expect(findStep(secret, '94287082', at(59), null)).toBeNull()
  })
})

describe('a new secret', () => {
  it('has 160 bits in base32 and is another each time', () => {
    expect(makeSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(makeSecret()).not.toBe(makeSecret())
  })

  it('is written as RFC 4648 says', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
  })

  it('comes as an address that authenticators read', () => {
    expect(uriOf('ABC', 'a.b', '测试 市')).toBe(
      'otpauth://totp/%E6%B5%8B%E8%AF%95%20%E5%B8%82:a.b?secret=ABC&issuer=%E6%B5%8B%E8%AF%95%20%E5%B8%82&algorithm=SHA1&digits=6&period=30',
    )
  })
})
