/** Asking a provider over HTTP: bounded in time and size, never led elsewhere. */

/** Milliseconds for one answer. */
export const patience = 10_000
/** Bytes of the largest answer. */
const largest = 256 * 1024

/** Answer of a provider. */
export interface Reply {
  status: number
  text: string
}

/** Sends a request; null when the provider does not answer properly. */
export async function ask(url: string | URL, init: RequestInit = {}): Promise<Reply | null> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      size += part.length
      if (size > largest) return null
      parts.push(part)
    }
    return { status: response.status, text: Buffer.concat(parts).toString('utf8') }
  } catch {
    return null
  }
}

/** A reply as a JSON object; null when it is none. */
export function parseObject(reply: Reply | null): Record<string, unknown> | null {
  if (reply === null || reply.status >= 400) return null
  try {
    const value: unknown = JSON.parse(reply.text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** The text or number at a path such as `data.openid`; null when there is none, or one that no name can be. */
export function fieldAt(value: unknown, path: string): string | null {
  let at = value
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null
    at = (at as Record<string, unknown>)[name]
  }
  if (typeof at === 'number') return String(at)
  return typeof at === 'string' && /^\P{Cc}{1,300}$/u.test(at) ? at : null
}
