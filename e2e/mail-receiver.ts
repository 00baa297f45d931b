/** A mail server on this machine that takes every letter (RFC 5321, as much of it as a letter needs). */
import { createServer, type Socket } from 'node:net'

export interface MailReceiver {
  port: number
  /** The addresses of every letter so far. */
  to: string[]
  close(): void
}

export async function startMailReceiver(): Promise<MailReceiver> {
  const to: string[] = []
  const server = createServer((socket) => serve(socket, to))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port, to, close: () => void server.close() }
}

function serve(socket: Socket, to: string[]): void {
  let rest = ''
  let inLetter = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 receiver')
  socket.on('error', () => socket.destroy())
  socket.on('data', (part) => {
    const lines = (rest + part.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (inLetter) {
        if (line !== '.') continue
        inLetter = false
        say('250 taken')
        continue
      }
      const address = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1]
      if (address) to.push(address)
      inLetter = /^DATA$/i.test(line)
      say(inLetter ? '354 go on' : /^QUIT$/i.test(line) ? '221 bye' : '250 ok')
    }
  })
}
