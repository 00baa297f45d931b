import { crc32, inflateRawSync } from 'node:zlib'
import { type Attempt, had, refuse } from './problem.ts'

/** Most entries that an archive may list. */
export const MOST_ENTRIES = 2_000
/** Most bytes that all entries may unpack to. */
export const MOST_UNPACKED_BYTES = 100 * 1024 * 1024
/** Most times larger than its packed form that an entry may be. */
export const MOST_RATIO = 100
/** Entries below this size (bytes) are not held to the ratio: an empty sheet of many styled rows packs better than a bomb. */
const RATIO_COUNTS_FROM = 100 * 1024

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ENCRYPTED_FLAG = 0x1

/** One entry as the central directory lists it; sizes in bytes, `offset` of its local header. */
export type ArchiveEntry = {
  name: string
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
}

/** The list of a zip archive's entries, refused before anything is unpacked when it is a bomb, a trick or damaged. */
export function checkArchive(bytes: Uint8Array): Attempt<ArchiveEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndOfDirectory(view)
  if (end < 0) return refuse('file/broken-archive', { reason: 'no-directory' })
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  // 0xffff stands for "see the ZIP64 record": more entries than are allowed here in any case.
  if (count > MOST_ENTRIES)
    return refuse('file/archive-bomb', { reason: 'entries', actual: count, limit: MOST_ENTRIES })

  const entries: ArchiveEntry[] = []
  let at = directory
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return refuse('file/broken-archive', { reason: 'directory' })
    }
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return refuse('file/broken-archive', { reason: 'directory' })
    const entry: ArchiveEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) return refuse('file/encrypted', { reason: 'archive' })
    if (entry.method !== 0 && entry.method !== 8) return refuse('file/broken-archive', { reason: 'method' })
    entries.push(entry)
    at = next
  }
  return checkEntries(view, entries, directory)
}

function checkEntries(view: DataView, entries: ArchiveEntry[], directory: number): Attempt<ArchiveEntry[]> {
  const names = new Set<string>()
  let unpacked = 0
  for (const entry of entries) {
    if (hasPathTrick(entry.name)) return refuse('file/archive-path', { entry: entry.name.slice(0, 200) })
    const folded = entry.name.toLowerCase()
    if (names.has(folded)) return refuse('file/broken-archive', { reason: 'duplicate' })
    names.add(folded)
    unpacked += entry.unpacked
    if (entry.unpacked > RATIO_COUNTS_FROM && entry.unpacked > entry.packed * MOST_RATIO) {
      const actual = Math.round(entry.unpacked / Math.max(1, entry.packed))
      return refuse('file/archive-bomb', { reason: 'ratio', actual, limit: MOST_RATIO })
    }
  }
  if (unpacked > MOST_UNPACKED_BYTES) {
    return refuse('file/archive-bomb', { reason: 'size', actual: unpacked, limit: MOST_UNPACKED_BYTES })
  }
  return checkOffsets(view, entries, directory)
}

/** Entries that share bytes are how a small file claims to be many large ones. */
function checkOffsets(view: DataView, entries: ArchiveEntry[], directory: number): Attempt<ArchiveEntry[]> {
  let free = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset + 30 > directory || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
      return refuse('file/broken-archive', { reason: 'entry' })
    }
    if (entry.offset < free)
      return refuse('file/archive-bomb', { reason: 'overlap', actual: entry.offset, limit: free })
    free = dataStart(view, entry) + entry.packed
    if (free > directory) return refuse('file/broken-archive', { reason: 'entry' })
  }
  return had(entries)
}

/** The bytes of the wanted entries; never more than the directory promised. */
export function unpackEntries(
  bytes: Uint8Array,
  entries: ArchiveEntry[],
  wanted: (name: string) => boolean,
): Attempt<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    const start = dataStart(view, entry)
    const packed = bytes.subarray(start, start + entry.packed)
    const part = entry.method === 0 ? packed : inflate(packed, entry.unpacked)
    if (part === 'too-large') {
      return refuse('file/archive-bomb', { reason: 'lie', actual: entry.unpacked, limit: entry.unpacked })
    }
    if (part === 'broken' || part.length !== entry.unpacked || crc32(part) !== entry.crc) {
      return refuse('file/broken-archive', { reason: 'entry' })
    }
    parts.set(entry.name, part)
  }
  return had(parts)
}

function inflate(packed: Uint8Array, promised: number): Uint8Array | 'too-large' | 'broken' {
  if (promised === 0) return new Uint8Array()
  try {
    return inflateRawSync(packed, { maxOutputLength: promised })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}

function dataStart(view: DataView, entry: ArchiveEntry): number {
  return entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
}

function findEndOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function hasPathTrick(name: string): boolean {
  if (name === '' || name.includes('\\') || name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name))
    return true
  return name.split('/').includes('..')
}

const NESTED = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|jar|docx|docm|xlsx|xlsm|xlsb|pptx)$/i

/** Entries that are archives themselves; they are never opened. */
export function nestedArchives(entries: ArchiveEntry[]): ArchiveEntry[] {
  return entries.filter((entry) => NESTED.test(entry.name))
}
