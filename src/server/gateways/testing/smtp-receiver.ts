/** A real mail server on this machine (aiosmtpd), as a process of its own: what it takes it tells line by line. */
import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const python = '/usr/bin/python3'

/** Whether the mail server of the tests is installed (`python3-aiosmtpd`). */
export const smtpIsInstalled = (() => {
  try {
    execFileSync(python, ['-c', 'import aiosmtpd'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Addresses that begin so are refused: for good, and for now. */
const script = `
import json, sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith('nobody'): return '550 5.1.1 no such user'
        if address.startswith('busy'): return '451 4.3.0 try again later'
        envelope.rcpt_tos.append(address)
        return '250 OK'
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({'from': envelope.mail_from, 'to': envelope.rcpt_tos, 'content': envelope.content.decode('utf-8')}), flush=True)
        return '250 OK'
def check(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data.login == b'notices' and data.password == b'right'
    return AuthResult(success=good, handled=False)
auth = sys.argv[1] == 'auth'
controller = Controller(Handler(), hostname='127.0.0.1', port=int(sys.argv[2]), authenticator=check, auth_required=auth, auth_require_tls=False)
controller.start()
print(json.dumps({'port': controller.server.sockets[0].getsockname()[1]}), flush=True)
sys.stdin.read()
controller.stop()
`

export interface Letter {
  from: string
  to: string[]
  /** Headers and text as they went over the line. */
  content: string
}

export interface SmtpReceiver {
  port: number
  /** Every letter so far, one sent twice twice. */
  letters: Letter[]
  /** Waits until so many have arrived. */
  arrived(count: number): Promise<void>
  /** Letters as a mailbox shows them: one for each Message-ID. */
  shown(): Letter[]
  close(): Promise<void>
}

/** Starts it on a free port. With `auth` it takes letters of user `notices` with the password `right` only. */
export async function startSmtpReceiver({ auth = false } = {}): Promise<SmtpReceiver> {
  const port = await freePort()
  const child = spawn(python, ['-c', script, auth ? 'auth' : 'open', String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const letters: Letter[] = []
  const lines = createInterface({ input: child.stdout })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the mail server did not start')))
    lines.on('line', (line) => {
      const told = JSON.parse(line)
      if ('port' in told) resolve()
      else letters.push(told)
    })
  })
  return {
    port,
    letters,
    arrived: async (count) => {
      while (letters.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    shown: () => [...new Map(letters.map((letter) => [messageIdOf(letter), letter])).values()],
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.stdin.end()
      await ended
    },
  }
}

/** The Message-ID of a letter. */
export function messageIdOf({ content }: Letter): string {
  return /^Message-ID: (.*?)\r?$/im.exec(content)?.[1] ?? ''
}

/** The text of a letter, whatever its transfer encoding. */
export function textOf({ content }: Letter): string {
  const [head = '', ...rest] = content.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
