/** Passwords as they are kept: argon2id in PHC form, so that every hash names the parameters it was made with. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** Cost of one hash: `memory` in KiB, `passes` over it, `lanes` side by side. */
export interface HashCost {
  memory: number
  passes: number
  lanes: number
}

/** Today's cost: the first row of the OWASP Password Storage Cheat Sheet; raise it and hashes follow at the next sign-in. */
export const hashCost: HashCost = { memory: 19_456, passes: 2, lanes: 1 }

const saltLength = 16
const tagLength = 32
const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,171})$/

interface Parsed {
  cost: HashCost
  salt: Buffer
  tag: Buffer
}

/** The hash of a password, `$argon2id$v=19$m=...,t=...,p=...$salt$tag`. Runs on the thread pool, not on the main thread. */
export async function hashPassword(password: string, cost: HashCost = hashCost): Promise<string> {
  const salt = randomBytes(saltLength)
  const tag = await derive(password, { cost, salt, tag: Buffer.alloc(tagLength) })
  const { memory, passes, lanes } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether a password is the one that the hash was made of. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parsed = parse(hash)
  return timingSafeEqual(await derive(password, parsed), parsed.tag)
}

/** Whether a hash was made with other parameters than today's and should be made again. */
export function isOutdated(hash: string, cost: HashCost = hashCost): boolean {
  const made = parse(hash).cost
  return made.memory !== cost.memory || made.passes !== cost.passes || made.lanes !== cost.lanes
}

/** A hash that no password matches, of today's cost: what an unknown account is compared with. */
export function unmatchable(cost: HashCost = hashCost): string {
  const { memory, passes, lanes } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${unpadded(randomBytes(saltLength))}$${unpadded(randomBytes(tagLength))}`
}

/** Hashes made at a time: the runtime has four threads for such work, and files are read and written on them too. */
const atATime = 2
let running = 0
const waiting: (() => void)[] = []

/** How many hashes wait for their turn. */
export function hashesWaiting(): number {
  return waiting.length
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atATime) running++
  else await new Promise<void>((ready) => waiting.push(ready))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function parse(hash: string): Parsed {
  const match = phc.exec(hash)
  if (!match) throw new Error('not an argon2id hash in PHC form')
  const [, memory, passes, lanes, salt = '', tag = ''] = match
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function derive(password: string, { cost, salt, tag }: Parsed): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    // The same word typed on another keyboard or system must be the same bytes (NIST SP 800-63B, 3.1.1.2).
    message: password.normalize('NFKC'),
    nonce: salt,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: tag.length,
  }
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  )
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
