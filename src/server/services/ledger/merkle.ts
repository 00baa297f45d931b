import { createHash } from 'node:crypto'

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Hash of a leaf (RFC 6962, 2.1): its data after a zero byte. */
export function leafHash(data: string): string {
  return sha256(Uint8Array.of(0), data).toString('hex')
}

/** Root of the tree over leaf hashes in order (RFC 6962, 2.1); of no leaves, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256().toString('hex')
  let level: Buffer[] = leaves.map((leaf) => Buffer.from(leaf, 'hex'))
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Buffer
      const right = level[i + 1]
      // An odd last node rises as it is: the same tree as splitting at the largest power of two.
      above.push(right ? sha256(Uint8Array.of(1), left, right) : left)
    }
    level = above
  }
  return (level[0] as Buffer).toString('hex')
}

/** What the seal of a batch says: its place, its leaves, and the seal before. */
export function sealRoot(batch: number, leaves: readonly string[], previous: string): string {
  return sha256(`yaodian-seal/1 ${batch} ${leaves.length} ${previous} ${merkleRoot(leaves)}`).toString('hex')
}

/** Before the first seal. */
export const noSeal = '0'.repeat(64)

/** JSON with sorted keys: the same value is the same text, whatever order the database gave it in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
