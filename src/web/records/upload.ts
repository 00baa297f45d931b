/** Sending a file with its progress, which `fetch` does not tell. */
import { type Call, makeClient } from '#api/client.ts'
import type { AnswerOf, Endpoint } from '#api/endpoint.ts'
import { currentLanguage } from '../ui/language.ts'

/** Calls a door that takes a file. `progress` is told the share sent, 0 to 1. */
export function upload<E extends Endpoint>(
  endpoint: E,
  input: Call<E>,
  progress: (share: number) => void,
): Promise<AnswerOf<E>> {
  const send = (address: RequestInfo | URL, init?: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(init?.method ?? 'POST', String(address))
      for (const [name, value] of Object.entries((init?.headers ?? {}) as Record<string, string>))
        request.setRequestHeader(name, value)
      request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0)
      request.onload = () => {
        const type = request.getResponseHeader('content-type') ?? ''
        const body = request.status === 204 ? null : request.responseText
        resolve(new Response(body, { status: request.status, headers: { 'content-type': type } }))
      }
      request.onerror = () => reject(new TypeError('network'))
      init?.signal?.addEventListener('abort', () => {
        request.abort()
        reject(new DOMException('aborted', 'AbortError'))
      })
      request.send(init?.body as FormData)
    })
  return makeClient({ language: currentLanguage(), fetch: send as typeof fetch })(endpoint, input)
}
