import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** The bytes of a file in pieces, at hand or as they come. */
export type FileContent = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Files of an installation by their SHA-256: written whole and synced before anything refers to them. */
export interface FileStore {
  /** Takes a file in; refuses (and keeps nothing) beyond `limit` bytes. */
  put(content: FileContent, limit: number): Promise<{ hash: string; size: number } | 'too-large'>
  /** The file as a stream. */
  get(hash: string): Readable
  /** Path for the parser's child process. */
  pathOf(hash: string): string
  has(hash: string): Promise<boolean>
}

/** Opens the folder of files, making it when it is missing. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a hash')
    return join(folder, hash.slice(0, 2), hash)
  }
  const has = (hash: string) =>
    access(pathOf(hash)).then(
      () => true,
      () => false,
    )
  return {
    pathOf,
    has,
    get: (hash) => createReadStream(pathOf(hash)),
    async put(content, limit) {
      const temporary = join(incoming, randomBytes(12).toString('hex'))
      const hasher = createHash('sha256')
      const file = await open(temporary, 'wx')
      let size = 0
      let refused = false
      try {
        for await (const chunk of content) {
          size += chunk.length
          if (size > limit) {
            refused = true
            break
          }
          hasher.update(chunk)
          await file.write(chunk)
        }
        if (!refused) await file.datasync()
      } catch (error) {
        await file.close()
        await rm(temporary, { force: true })
        throw error
      }
      await file.close()
      if (refused) {
        await rm(temporary, { force: true })
        return 'too-large'
      }
      const hash = hasher.digest('hex')
      if (await has(hash)) {
        await rm(temporary, { force: true })
        return { hash, size }
      }
      const place = pathOf(hash)
      const parent = join(place, '..')
      await mkdir(parent, { recursive: true })
      await rename(temporary, place)
      await syncFolder(parent)
      await syncFolder(folder)
      return { hash, size }
    },
  }
}

/** The name in a folder is durable only after the folder itself was synced. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
