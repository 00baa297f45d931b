/** The pass of a public form: when it was opened, signed by the service. From it follows the code of the report sent with it. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Problem } from '#core/problem.ts'
import type { Keyring } from '../../keys/keyring.ts'

/** Milliseconds within which nobody reads and fills a form, and after which it is opened anew. */
const soonest = 3_000
const latest = 24 * 3_600_000

/** Letters and digits that are not taken for each other; no vowels, so that no word comes out. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ'
const codeLength = 12

/** A new pass, given out with a form. */
export function makePass(keyring: Keyring, now: Date): string {
  const open = `${now.getTime()}.${randomBytes(12).toString('hex')}`
  return `${open}.${keyring.blindIndex('public-pass', open)}`
}

/** What is wrong with a pass: made elsewhere, too young or too old. */
export function passProblem(keyring: Keyring, pass: string, now: Date): Problem | null {
  const [at = '', random = '', signature = ''] = pass.split('.')
  const expected = Buffer.from(keyring.blindIndex('public-pass', `${at}.${random}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { code: 'public/open-again' }
  const age = now.getTime() - Number(at)
  if (age < soonest) return { code: 'public/too-soon' }
  return age > latest ? { code: 'public/open-again' } : null
}

/** The code of the report that was sent with a pass: twelve characters, 57 bits, `ABCD-EFGH-JKMN`. */
export function codeOf(keyring: Keyring, pass: string): string {
  let rest = BigInt(`0x${keyring.blindIndex('public-code', pass)}`)
  let code = ''
  for (let at = 0; at < codeLength; at++) {
    if (at > 0 && at % 4 === 0) code += '-'
    code += alphabet[Number(rest % BigInt(alphabet.length))]
    rest /= BigInt(alphabet.length)
  }
  return code
}

/** A code as somebody typed it: case, spaces and strokes do not matter. */
export function indexOfCode(keyring: Keyring, code: string): string {
  return keyring.blindIndex('public-report', code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
}
