/**
 * Stands before everything else: when more requests are inside than the service can answer in good time, the next is told at once to
 * come again, before anything is read of it or done for it. Who is inside is served.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { comeAgain, present } from './routes/problems.ts'
import { languageOf } from './words.ts'

/** Requests that may be inside at once: about half a second of work. */
export const usualRoom = 400
/** Milliseconds for which a connection that asks nothing is kept, as the framework keeps it. */
const keepAlive = 72_000

/** An HTTP server whose doorkeeper lets in no more than there is room for. */
export function guardedServer(handler: RequestListener, room: number): Server {
  let inside = 0
  const server = createServer((request, response) => {
    if (!isCounted(request)) return handler(request, response)
    if (inside >= room) return sendAway(request, response)
    inside += 1
    response.once('close', () => {
      inside -= 1
    })
    return handler(request, response)
  })
  server.keepAliveTimeout = keepAlive
  return server
}

/** The files of the page cost next to nothing; an upload may be on its way for minutes, and has a queue of its own. */
function isCounted({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith('/api/') && !headers['content-type']?.startsWith('multipart/')
}

const answers = new Map<string, Buffer>()

function sendAway(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language'])
  const body =
    answers.get(language) ??
    Buffer.from(
      JSON.stringify({ problems: [present({ code: 'wire/busy', arguments: { seconds: comeAgain } }, language)] }),
    )
  answers.set(language, body)
  response.writeHead(503, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'retry-after': String(comeAgain),
  })
  response.end(body)
  request.resume()
}
