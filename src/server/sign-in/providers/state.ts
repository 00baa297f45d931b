import { timingSafeEqual } from 'node:crypto'
import type { Keep } from '../provider.ts'

/** Whether the browser came back on the errand it was sent on: one `state`, and the one that was kept. */
export function sameState(url: URL, keep: Keep): boolean {
  const given = url.searchParams.getAll('state')
  const [a, b] = [Buffer.from(given[0] ?? ''), Buffer.from(keep.state ?? '')]
  return given.length === 1 && a.length > 0 && a.length === b.length && timingSafeEqual(a, b)
}
