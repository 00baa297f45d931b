/** A file that came with a request, already kept under its hash. */
export interface TakenFile {
  /** SHA-256, hexadecimal. */
  hash: string
  /** Bytes. */
  size: number
  /** Name as the client gave it: shown, never used as a path. */
  name: string
  mediaType: string
}

/** A file to be sent: one that is kept, or one that was written for this answer. */
export type GivenFile = { name: string; mediaType: string } & ({ hash: string } | { content: Uint8Array })
