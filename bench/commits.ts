// Commits per second of both engines: one row each, one transaction each, durable. One line of JSON for each engine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#server/storage/embedded/engine.ts'
import { type Engine, runTransaction } from '#server/storage/run.ts'
import { openServer } from '#server/storage/server/engine.ts'
import { startPostgres } from '../setup/postgres.mjs'

/** Seconds of warming up and of measuring. */
const warming = 3
const measuring = 8

/** Commits of `clients` at once, each waiting for its own. */
async function commits(engine: Engine, clients: number, seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  const client = async () => {
    while (performance.now() < end) {
      const from = performance.now()
      await runTransaction(engine, "select set_config('yaodian.city', 'c1', true)", 30, (tx) =>
        tx.query('insert into probe (note) values ($1)', [
          'a row of about the length of a short return, with a comment',
        ]),
      )
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return times.sort((a, b) => a - b)
}

async function measure(engine: Engine, clients: number): Promise<void> {
  await runTransaction(engine, 'select 1', 30, async (_, connection) => {
    await connection.script(
      'create schema if not exists yaodian; create table if not exists probe (id bigserial primary key, note text)',
    )
  })
  await commits(engine, clients, warming)
  const times = await commits(engine, clients, measuring)
  const at = (share: number) => Number(times[Math.floor(times.length * share)]?.toFixed(2))
  const perSecond = Math.round(times.length / measuring)
  console.log(
    JSON.stringify({ bench: 'commits', engine: engine.kind, clients, perSecond, p50ms: at(0.5), p99ms: at(0.99) }),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
const embedded = await openEmbedded(folder)
if (!embedded.ok) throw new Error(JSON.stringify(embedded.problems))
await measure(embedded.value, 1)
await measure(embedded.value, 16)
await embedded.value.close()
rmSync(folder, { recursive: true })

const postgres = await startPostgres()
if (!postgres.url || !postgres.stop)
  console.log(JSON.stringify({ bench: 'commits', engine: 'server', notRun: postgres.missing }))
else {
  const server = await openServer(postgres.url)
  if (!server.ok) throw new Error(JSON.stringify(server.problems))
  await measure(server.value, 1)
  await measure(server.value, 16)
  await server.value.close()
  await postgres.stop()
}
