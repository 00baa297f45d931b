/** The real service with the demo city, in a folder of its own that is removed afterwards. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Service {
  address: string
  stop(): Promise<void>
}

const entry = fileURLToPath(new URL('../src/demo/main.ts', import.meta.url))

/** Milliseconds within which the demo city must be loaded and the service must listen. */
const limit = 120_000

/** Starts the service on a free port and waits for the address that it prints. */
export async function startService(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-e2e-'))
  const child = spawn(
    process.execPath,
    [
      entry,
      '--port',
      '0',
      '--data',
      join(folder, 'data'),
      '--files',
      join(folder, 'files'),
      '--key',
      join(folder, 'key'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the service ${why}:\n${said}`))
    const timer = setTimeout(() => fail('did not listen in time'), limit)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => fail('ended'))
  })
  return {
    address,
    async stop() {
      child.removeAllListeners('exit')
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
