/** Milliseconds after which a receiver that does not answer is given up. */
const patience = 10_000

/** Asks a receiver and gives what it answered as JSON; throws when it is not to be reached or answers something else. */
export async function ask<Answer>(
  address: string,
  {
    query = {},
    json,
    form,
    headers = {},
  }: { query?: Record<string, string>; json?: unknown; form?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const body = json === undefined ? form : JSON.stringify(json)
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json'
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const text = await response.text()
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw new Error(`answered ${response.status} and no JSON`)
  }
}

/** `https://host/base/` and `/path` as one address. */
export function under(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`
}
