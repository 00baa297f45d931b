/** Time-based one-time passwords (RFC 6238 over RFC 4226): steps of 30 s, six digits, HMAC-SHA-1 as authenticators expect. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret: 160 bits in base32 (RFC 4226, 4 R6). */
export function makeSecret(): string {
  return toBase32(randomBytes(20))
}

/** Time step of an instant. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** The code of a time step. */
export function codeAt(secret: string, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) as number) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length).padStart(length, '0')
}

/**
 * The time step whose code this is, among the present one and its neighbours (clocks differ); null when there is none.
 * A step no later than `used` is not considered: a code works once (RFC 6238, 5.2).
 */
export function findStep(secret: string, code: string, now: Date, used: number | null): number | null {
  const present = stepAt(now)
  const given = Buffer.from(code)
  for (const step of [present, present - 1, present + 1]) {
    const expected = Buffer.from(codeAt(secret, step))
    if (step > (used ?? -1) && expected.length === given.length && timingSafeEqual(expected, given)) return step
  }
  return null
}

/** The address that authenticators read from a square code. */
export function uriOf(secret: string, login: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' })
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`
}

/** Base32 of RFC 4648 without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
