import { openQueue } from './queue.ts'
import { type Limits, runLimited } from './run-limited.ts'

/** Limits of reading one picture. */
export const PICTURE_LIMITS: Limits = { seconds: 15, heapMegabytes: 384, residentMegabytes: 768 }

const queue = openQueue(1, 100)

/**
 * The perceptual hash of a picture, read in a limited child process. Null for a file that is none, that cannot be read, or for which there
 * was no time: it is evidence all the same, and is compared by its SHA-256 alone.
 */
export async function hashPicture(
  path: string,
  name: string,
  mediaType: string,
  limits = PICTURE_LIMITS,
): Promise<string | null> {
  if (!mediaType.startsWith('image/')) return null
  const module = new URL('./read-picture.ts', import.meta.url)
  const outcome = await queue.run(() => runLimited<string | null>(module, path, name, limits))
  return outcome?.ok ? outcome.value : null
}
