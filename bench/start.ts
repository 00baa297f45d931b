/**
 * From `npm start` to the first page: the very first time (the demo city is made) and on an installed machine, embedded.
 * Limits: 60 s and 5 s. Prints one line of JSON. The page is built beforehand, as it is after installing.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-start-'))
const port = 4710
const runs = 3

/** Seconds until the page and the session answer; the service is stopped again. */
async function start(): Promise<number> {
  const began = performance.now()
  const place = ['--data', join(folder, 'data'), '--files', join(folder, 'files'), '--key', join(folder, 'key')]
  const service = spawn(process.execPath, [join(root, 'setup/start.mjs'), '--port', String(port), ...place], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()))
  try {
    for (;;) {
      if (service.exitCode !== null) throw new Error(`the service ended with ${service.exitCode}`)
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
      const session = page?.ok ? await fetch(`http://127.0.0.1:${port}/api/session`).catch(() => undefined) : undefined
      if (session?.ok) return Number(((performance.now() - began) / 1000).toFixed(2))
      await pause(50)
    }
  } finally {
    service.kill('SIGINT')
    await ended
  }
}

try {
  const first = await start()
  const later: number[] = []
  for (let run = 0; run < runs; run++) later.push(await start())
  later.sort((a, b) => a - b)
  const median = later[Math.floor(runs / 2)]
  const load = Number(loadavg()[0]?.toFixed(1))
  console.log(
    JSON.stringify({
      bench: 'start',
      engine: 'embedded',
      firstSeconds: first,
      medianSeconds: median,
      runs: later,
      limits: [60, 5],
      load,
    }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
