import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Keys at rest: the master key (a file outside the data folder) wraps one key for each person. */
export interface Keyring {
  /** A new key for a person, wrapped by the master key. */
  newKey(): string
  /** Seals a value with a wrapped key. `about` binds it to its place; the same must be given to open it. */
  seal(wrapped: string, value: string, about: string): string
  /** Opens what `seal` made; throws when it was altered or belongs elsewhere. */
  open(wrapped: string, sealed: string, about: string): string
  /** Seals with the master key itself: secrets that belong to no person. */
  sealOwn(value: string, about: string): string
  openOwn(sealed: string, about: string): string
  /** Keyed blind index of a value, for looking it up without opening it. Hex. */
  blindIndex(field: string, value: string): string
}

const algorithm = 'aes-256-gcm'

function encrypt(key: Uint8Array, plain: Uint8Array, about: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

function decrypt(key: Uint8Array, sealed: string, about: string): Buffer {
  if (!sealed.startsWith('v1.')) throw new Error('not a sealed value')
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** A keyring over a master key of 32 bytes. */
export function makeKeyring(master: Uint8Array): Keyring {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `yaodian ${purpose}`, 32))
  const wrapping = derive('wrapping')
  const own = derive('own')
  const indexing = derive('index')
  const unwrap = (wrapped: string) => decrypt(wrapping, wrapped, 'person-key')
  return {
    newKey: () => encrypt(wrapping, randomBytes(32), 'person-key'),
    seal: (wrapped, value, about) => encrypt(unwrap(wrapped), Buffer.from(value), about),
    open: (wrapped, sealed, about) => decrypt(unwrap(wrapped), sealed, about).toString(),
    sealOwn: (value, about) => encrypt(own, Buffer.from(value), about),
    openOwn: (sealed, about) => decrypt(own, sealed, about).toString(),
    blindIndex: (field, value) => createHmac('sha256', indexing).update(`${field}\0${value}`).digest('hex'),
  }
}

/** The keyring of an installation: reads the key file, or makes it (mode 600) the first time. */
export function openKeyring(file: string): Keyring {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  }
  const master = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (master.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return makeKeyring(master)
}
