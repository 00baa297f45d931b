/** The typed client: calls a door and gives its answer, or the problems of its refusal. */
import type { AnswerOf, Endpoint, InputOf } from './endpoint.ts'

/** A problem as the server words it. */
export interface WireProblem {
  code: string
  message: string
  at?: string
  basis?: string
  actual?: string | number | null
  expected?: string | number | null
}

/** A refusal, with all its problems and the status of HTTP. */
export class Refusal extends Error {
  status: number
  problems: WireProblem[]
  constructor(status: number, problems: WireProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'))
    this.status = status
    this.problems = problems
  }
}

/** What a call needs besides the door: the parts of the input that the door has, a file, and the key that makes it repeatable. */
export interface Call<E extends Endpoint> {
  params?: InputOf<E>['params']
  query?: InputOf<E>['query']
  body?: Partial<InputOf<E>['body']> & object
  file?: File | Blob
  fileName?: string
  /** Kept by the caller over retries, so that the change happens once. Made anew when absent. */
  key?: string
  signal?: AbortSignal
}

/** How the client reaches the server: the page leaves all of it out. */
export interface ClientOptions {
  origin?: string
  language?: string
  fetch?: typeof fetch
  headers?: Record<string, string>
}

/** Makes the client's one function. */
export function makeClient(options: ClientOptions = {}) {
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init))
  return async function call<E extends Endpoint>(endpoint: E, input: Call<E> = {}): Promise<AnswerOf<E>> {
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers }
    if (options.language) headers['accept-language'] = options.language
    const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin', signal: input.signal }
    if (endpoint.method === 'POST') {
      headers['idempotency-key'] = input.key ?? newKey()
      if (endpoint.takesFile) {
        const form = new FormData()
        for (const [name, value] of Object.entries(input.body ?? {}))
          if (value !== undefined) form.append(name, String(value))
        if (input.file) form.append('file', input.file, input.fileName ?? (input.file as File).name)
        init.body = form
      } else {
        headers['content-type'] = 'application/json'
        init.body = JSON.stringify(input.body ?? {})
      }
    }
    const response = await send((options.origin ?? '') + pathOf(endpoint, input), init)
    const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : null
    if (!response.ok)
      throw new Refusal(
        response.status,
        answer?.problems ?? [{ code: 'wire/no-answer', message: String(response.status) }],
      )
    return answer
  }
}

/** The address of a door with its parameters filled in: for links and downloads. */
export function pathOf<E extends Endpoint>(endpoint: E, input: Pick<Call<E>, 'params' | 'query'>): string {
  const params = (input.params ?? {}) as Record<string, unknown>
  const path = endpoint.path.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((input.query ?? {}) as object))
    if (value !== undefined) query.set(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** A key for one change, good also where the page is not a secure context and `crypto.randomUUID` is absent. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
