import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = fileURLToPath(new URL('./run.mjs', import.meta.url))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaodian-run-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts run.mjs on a file with this content. */
function start(content: string, ...args: string[]) {
  const file = join(folder, `${content.length}.ts`)
  writeFileSync(file, content)
  const child = spawn(process.execPath, [run, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  return { child, ended, output: () => output }
}

async function untilItRuns(started: { child: ChildProcess; output: () => string }) {
  while (!started.output().includes('ready')) await pause(20)
}

describe('a file started through run.mjs', () => {
  it('is TypeScript, gets the arguments, and its exit code is passed on', async () => {
    const started = start('const n: number = 7; console.log(process.argv.slice(2).join()); process.exit(n)', 'a', '--b')
    expect(await started.ended).toEqual({ code: 7, signal: null })
    expect(started.output()).toBe('a,--b\n')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('hears %s once and may end in its own time', async (signal) => {
    const started = start(
      `let n = 0; process.on('${signal}', () => { n++; setTimeout(() => { console.log(n); process.exit(0) }, 200) });` +
        `setInterval(() => {}, 1000); console.log('ready')`,
    )
    await untilItRuns(started)
    started.child.kill(signal)
    expect(await started.ended).toEqual({ code: 0, signal: null })
    expect(started.output()).toBe('ready\n1\n')
  })

  it('passes on the signal that it died of', async () => {
    const started = start(`setInterval(() => {}, 1000); console.log('ready') // dies of it`)
    await untilItRuns(started)
    started.child.kill('SIGTERM')
    expect(await started.ended).toEqual({ code: null, signal: 'SIGTERM' })
  })
})
