import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a provider of the tests answers. */
export interface Given {
  status?: number
  headers?: Record<string, string>
  body?: string
}

/** A provider of the tests that listens on this machine. */
export interface Listening {
  origin: string
  close: () => Promise<void>
}

/** Serves with one function from an address and a body to an answer. */
export async function serve(answer: (url: URL, body: string, request: IncomingMessage) => Given): Promise<Listening> {
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const given = answer(new URL(request.url ?? '/', 'http://x'), body, request)
    response.writeHead(given.status ?? 200, given.headers ?? {}).end(given.body ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
