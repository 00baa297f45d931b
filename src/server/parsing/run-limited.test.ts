import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Limits, runLimited } from './run-limited.ts'

const LIMITS: Limits = { seconds: 10, heapMegabytes: 64, residentMegabytes: 400 }
const folder = mkdtempSync(join(tmpdir(), 'yaodian-parsing-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'a')
writeFileSync(file, '甲')
writeFileSync(`${file}.canary`, 'secret')

const run = (name: string, limits: Partial<Limits> = {}) =>
  runLimited(new URL(`./fixtures/${name}.ts`, import.meta.url), file, 'a', { ...LIMITS, ...limits })

test('A child that fills its heap is ended and reported, and this process stays as it was', async () => {
  const before = process.memoryUsage().heapUsed
  expect(await run('eat-heap')).toEqual({
    ok: false,
    problems: [{ code: 'parsing/too-much-memory', arguments: { limit: 64 } }],
  })
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024)
})

test.runIf(process.platform === 'linux')(
  'A child that fills memory outside its heap is ended and reported',
  async () => {
    expect(await run('eat-buffers')).toEqual({
      ok: false,
      problems: [{ code: 'parsing/too-much-memory', arguments: { limit: 400 } }],
    })
  },
)

test('A child that never comes back is ended at its time and reported', async () => {
  const start = performance.now()
  expect(await run('loop', { seconds: 1 })).toEqual({
    ok: false,
    problems: [{ code: 'parsing/too-slow', arguments: { limit: 1 } }],
  })
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('While a child burns the processor this process answers', async () => {
  const child = run('loop', { seconds: 3 })
  let longest = 0
  for (let i = 0; i < 40; i++) {
    const start = performance.now()
    await new Promise((resume) => setTimeout(resume, 10))
    longest = Math.max(longest, performance.now() - start)
  }
  expect(longest).toBeLessThan(1_500)
  await child
})

test.each(['fail', 'leave', 'no-such-module'])('A child that breaks off is reported: %s', async (name) => {
  expect(await run(name)).toEqual({ ok: false, problems: [{ code: 'parsing/failed' }] })
})

test('A child reads its own file and nothing else, writes nothing, starts nothing, calls nobody, knows no environment', async () => {
  const outcome = await run('escape')
  expect(outcome).toEqual({
    ok: true,
    value: {
      readOwnFile: 'done 甲',
      readCanary: 'ERR_ACCESS_DENIED',
      listFolder: 'ERR_ACCESS_DENIED',
      seeCanary: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      overwrite: 'ERR_ACCESS_DENIED',
      spawn: 'ERR_ACCESS_DENIED',
      connect: 'ERR_ACCESS_DENIED',
      fetch: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
      environment: '',
      openFiles: 'ERR_ACCESS_DENIED',
    },
  })
})
