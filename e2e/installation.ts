/** An installation of its own for a journey: started as a user starts it, on a free port and an empty folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('../setup/start.mjs', import.meta.url))

export interface Installation {
  /** Address of the first page, without a closing slash. */
  address: string
  /** Stops the server; what was made for it is removed. */
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts an installation in a folder of its own, with what was put into it before. Arguments are those of `npm start`. */
export async function startInstallation(
  args: string[] = [],
  fill: (folder: string) => Promise<void> = async () => {},
): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-journey-'))
  await fill(folder)
  const service = await startService(folder, args)
  const stop = async () => {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: service.address, stop }
}

/** Starts the service on a folder and waits until its first page is served; `stop` leaves the folder. */
export async function startService(folder: string, args: string[] = []): Promise<Installation> {
  const port = await freePort()
  const own = [
    '--port',
    `${port}`,
    '--data',
    join(folder, 'data'),
    '--files',
    join(folder, 'files'),
    '--key',
    join(folder, 'key'),
  ]
  const server = spawn(process.execPath, [start, ...own, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += data))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  const isServed = () =>
    fetch(address).then(
      (response) => response.ok,
      () => false,
    )
  for (const began = Date.now(); !(await isServed()); await pause(200)) {
    if (server.exitCode !== null) throw new Error(`the server ended before it served a page:\n${output}`)
    if (Date.now() - began > 300_000) throw new Error(`no page after 300 s:\n${output}`)
  }
  const stop = async () => {
    server.kill('SIGINT')
    await ended
  }
  return { address, stop }
}
