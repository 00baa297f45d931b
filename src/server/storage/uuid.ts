import { randomFillSync } from 'node:crypto'

let last = 0
let sequence = 0

/** Random bytes are taken from the system in larger pieces: asking for each id costs more than all the rest of it. */
const random = Buffer.alloc(8192)
let used = random.length

/**
 * A UUID version 7 (RFC 9562): 48 bits of the instant in milliseconds, 12 bits of sequence within it, 62 random bits.
 * Ids made by one process sort in the order in which they were made, also when the clock stands still or steps back.
 */
export function uuidv7(now: Date = new Date()): string {
  const time = Math.max(now.getTime(), last)
  if (time > last) {
    last = time
    sequence = 0
  } else if (++sequence > 0xfff) {
    last += 1
    sequence = 0
  }
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = Buffer.from(random.subarray(used, used + 16))
  used += 16
  bytes.writeUIntBE(last, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
