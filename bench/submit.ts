/**
 * Returns that arrive at a fixed rate, whatever becomes of those before (open load), at the city of `board-city.ts` over HTTP. Every
 * acknowledged one is looked for in rows, acts and summaries afterwards, and no assignment may have two; what a crash leaves of them
 * `npm run test:crash` shows. Limits: 1,000/s on PostgreSQL and 300/s embedded at p99 below 1 s, none lost; at ten times the rate 80 %
 * of that is still served, and the rest hears 503 with Retry-After within 100 ms. Peer: a table of Directus 11.3.5 takes 83 to 123
 * rows/s, one each (measured on this kind of machine in November 2026). `RATE` and `SECONDS` make it smaller.
 *
 * `processor` is milliseconds of this process for one return that was served, the database's thread included where it is embedded;
 * `cores` is how much of the machine was busy in a round, and what of it this process and the sender took; the rest is PostgreSQL and
 * others. Times count from the moment at which a request was due.
 */
import { fork } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { hazard } from '#packs/hazard/index.ts'
import { buildServer } from '#server/server.ts'
import { backlog } from '#server/start.ts'
import type { Engine } from '#server/storage/run.ts'
import { filledBoard, now } from './board-city.ts'
import { contextOn, onEngines } from './kept.ts'
import { acceptWaiting, openRequests, wrongOf } from './submit-city.ts'
import type { Heard } from './submit-load.ts'

const rates = { server: 1000, embedded: 300 } as const
const seconds = Number(process.env.SECONDS ?? 20)
const servedLimit = 1000
const refusedLimit = 100

async function load(port: number, rate: number, requests: string[]): Promise<Heard> {
  const child = fork(fileURLToPath(new URL('./submit-load.ts', import.meta.url)))
  return new Promise((resolve, reject) => {
    child.once('message', (heard) => resolve(heard as Heard))
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the sender ended without a word')))
    child.send({ port, rate, seconds, requests })
  })
}

/** Seconds for which processors were busy since the machine started, all of them together. */
const busySeconds = () =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000

const percentile = (values: number[], share: number) =>
  Math.round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0)

/** One round: what was heard, and what of the machine it took. */
async function round(port: number, rate: number, requests: string[]) {
  const [used, busy, from] = [process.cpuUsage(), busySeconds(), performance.now()]
  const heard = await load(port, rate, requests)
  const { user, system } = process.cpuUsage(used)
  const [own, took] = [(user + system) / 1e6, (performance.now() - from) / 1000]
  const { answers, sent, sending, refusedWithoutTime, others, unanswered } = heard
  const of = (status: number) => answers.filter((answer) => answer[0] === status).map((answer) => answer[1])
  const [served, refused] = [of(200), of(503)]
  // Where the machine's own count jumps, nothing is said of it.
  const cores = (value: number) => (value < 0 ? null : Number((value / took).toFixed(2)))
  return {
    acknowledged: answers.flatMap(([, , id]) => (id === null ? [] : [id])),
    told: {
      sent,
      sentPerSecond: Math.round(sent / sending),
      served: served.length,
      servedPerSecond: Math.round(served.length / sending),
      p50: percentile(served, 0.5),
      p99: percentile(served, 0.99),
      refused: refused.length,
      refusedP50: percentile(refused, 0.5),
      refusedP99: percentile(refused, 0.99),
      refusedWithoutTime,
      others: answers.length - served.length - refused.length,
      ...(others.length > 0 ? { otherAnswers: others } : {}),
      unanswered,
      processor: Number(((own * 1000) / Math.max(1, served.length)).toFixed(2)),
      cores: { busy: cores(busySeconds() - busy), own: cores(own), sender: cores(heard.processor) },
    },
  }
}

async function measure(engine: Engine, folder: string): Promise<void> {
  const board = await filledBoard(engine, folder)
  const clock = new Date(now)
  const context = await contextOn(engine, board.city, () => clock, [hazard])
  const server = await buildServer(context)
  await server.listen({ port: 0, host: '127.0.0.1', backlog })
  const { port } = server.server.address() as { port: number }
  const rate = Number(process.env.RATE ?? rates[engine.kind])
  const measured = async (times: number) => {
    await acceptWaiting(context)
    const requests = await openRequests(context, board, `${Date.now()}`)
    const { acknowledged, told } = await round(port, rate * times, requests)
    return { ...told, ...(await wrongOf(context, acknowledged)) }
  }
  // The first second of a service is not that of the measured hour: connections and compiled code come first.
  await round(port, rate / 2, (await openRequests(context, board, `${Date.now()}`)).slice(0, rate * 2))
  const steady = await measured(1)
  const tenfold = await measured(10)
  await server.close()
  const missed: string[] = []
  if (steady.servedPerSecond < rate * 0.99 || steady.p99 >= servedLimit) missed.push('steady')
  if (tenfold.servedPerSecond < rate * 0.8) missed.push('served at ten times the rate')
  if (tenfold.refusedP99 >= refusedLimit || tenfold.refusedWithoutTime > 0) missed.push('refused at ten times the rate')
  for (const each of [steady, tenfold]) {
    if (each.lost > 0 || each.unanswered > 0) missed.push('lost')
    if (each.doubled > 0 || each.unacknowledged > 0) missed.push('doubled')
    if (each.others > 0) missed.push('other answers')
  }
  console.log(
    JSON.stringify({
      bench: 'submit',
      engine: engine.kind,
      rate,
      seconds,
      missed,
      steady,
      tenfold,
      load: Number(loadavg()[0]?.toFixed(1)),
    }),
  )
}

await onEngines('submit', measure)
