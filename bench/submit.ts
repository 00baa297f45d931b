/**
 * Returns that arrive at a fixed rate, whatever becomes of those before (open load), at the city of `board-city.ts` over HTTP: every
 * acknowledged one is looked for in rows and acts afterwards; what a crash leaves of them `npm run test:crash` shows. A kept city is used up
 * after a few runs. Limits: 1,000/s on PostgreSQL and 300/s embedded
 * at p99 below 1 s, none lost; at ten times the rate 80 % of that is still served, and the rest hears 503 with Retry-After within 100 ms.
 * Peer: a table of Directus 11.3.5 takes 83 to 123 rows/s, one each (measured on this kind of machine in November 2026). `RATE` and
 * `SECONDS` make it smaller; `processor` is the time of this process for one return, database's thread included where it is embedded.
 */
import { fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { hazard } from '#packs/hazard/index.ts'
import type { Context } from '#server/context.ts'
import { buildServer } from '#server/server.ts'
import type { Engine } from '#server/storage/run.ts'
import { type Board, filledBoard, now } from './board-city.ts'
import { contextOn, onEngines } from './kept.ts'

const rates = { server: 1000, embedded: 300 } as const
const seconds = Number(process.env.SECONDS ?? 20)
const servedLimit = 1000
const refusedLimit = 100

interface Heard {
  answers: [status: number, milliseconds: number, id: string | null][]
  lost: number
  sending: number
  refusedWithoutTime: number
}

/** Assignments of schools to which something may be returned now, in an order that lets neighbours be far apart. */
async function openAssignments(context: Context): Promise<{ id: string; unit: string }[]> {
  return context.database.asSystem((tx) =>
    tx.query<{ id: string; unit: string }>(
      `select a.id, a.unit_id as unit from assignment a join return_summary s on s.city_id = a.city_id and s.id = a.id
       join unit u on u.city_id = a.city_id and u.id = a.unit_id
       where a.city_id = $1 and a.state = 'signed' and not s.waiting and s.share < 100 and u.kind = 'primary-school'
       order by md5(a.id::text)`,
      [context.city.id],
    ),
  )
}

/** Requests as they go over the wire; each school from an address of its own. */
function requestsOf(
  board: Board,
  open: readonly { id: string; unit: string }[],
  count: number,
  round: string,
): string[] {
  const schools = new Map(board.schools.map((school, n) => [school.id, { ...school, n }]))
  const body = JSON.stringify({
    progress: '本月按计划推进，阶段任务已经完成。',
    problems: '个别学校进度偏慢。',
    share: 96,
  })
  return Array.from({ length: count }, (_, i) => {
    const { id, unit } = open[i % open.length] as { id: string; unit: string }
    const school = schools.get(unit) as { token: string; n: number }
    return [
      `POST /api/assignments/${id}/returns HTTP/1.1`,
      'host: 127.0.0.1',
      `x-forwarded-for: 10.${school.n >> 8}.${school.n & 255}.7`,
      `cookie: yaodian-session=${school.token}`,
      `idempotency-key: bench-${round}-${String(i).padStart(12, '0')}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n')
  })
}

async function load(port: number, rate: number, requests: string[]): Promise<Heard> {
  const child = fork(fileURLToPath(new URL('./submit-load.ts', import.meta.url)))
  child.send({ port, rate, seconds, requests })
  return new Promise((resolve, reject) => {
    child.once('message', (heard) => resolve(heard as Heard))
    child.once('error', reject)
  })
}

const percentile = (values: number[], share: number) =>
  Number(
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]?.toFixed(0) ?? 0,
  )

function told({ answers, lost, sending, refusedWithoutTime }: Heard, processor: number) {
  const of = (status: number) => answers.filter((answer) => answer[0] === status).map((answer) => answer[1])
  const [served, refused] = [of(200), of(503)]
  return {
    sentPerSecond: Math.round(answers.length / sending),
    servedPerSecond: Math.round(served.length / sending),
    p50: percentile(served, 0.5),
    p99: percentile(served, 0.99),
    refused: refused.length,
    refusedP99: percentile(refused, 0.99),
    refusedWithoutTime,
    others: answers.length - served.length - refused.length,
    unanswered: lost,
    processor,
  }
}

async function measure(engine: Engine, folder: string): Promise<void> {
  const board = await filledBoard(engine, folder)
  const clock = new Date(now)
  const context = await contextOn(engine, board.city, () => clock, [hazard])
  const server = await buildServer(context)
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as { port: number }
  const rate = Number(process.env.RATE ?? rates[engine.kind])
  const acknowledged: string[] = []
  const round = async (times: number) => {
    const open = await openAssignments(context)
    const requests = requestsOf(board, open, Math.min(open.length, Math.round(rate * times * seconds)), `${Date.now()}`)
    const used = process.cpuUsage()
    const heard = await load(port, rate * times, requests)
    const { user, system } = process.cpuUsage(used)
    for (const [, , id] of heard.answers) if (id) acknowledged.push(id)
    const served = heard.answers.filter(([status]) => status === 200).length
    return told(heard, Number(((user + system) / 1000 / Math.max(1, served)).toFixed(2)))
  }
  const steady = await round(1)
  const tenfold = await round(10)
  await server.close()
  const [kept] = await context.database.asSystem((tx) =>
    tx.query<{ count: number }>(
      `select count(*) from return r join act a on a.city_id = r.city_id and a.record_id = r.id and a.verb = 'submit'
       where r.city_id = $1 and r.id = any($2::uuid[])`,
      [context.city.id, acknowledged],
    ),
  )
  const lost = acknowledged.length - Number(kept?.count)
  const missed: string[] = []
  if (steady.servedPerSecond < rate * 0.99 || steady.p99 >= servedLimit) missed.push('steady')
  if (tenfold.servedPerSecond < rate * 0.8) missed.push('served at ten times the rate')
  if (tenfold.refusedP99 >= refusedLimit || tenfold.refusedWithoutTime > 0) missed.push('refused at ten times the rate')
  if (lost > 0) missed.push('lost')
  console.log(
    JSON.stringify({
      bench: 'submit',
      engine: engine.kind,
      rate,
      seconds,
      missed,
      steady,
      tenfold,
      acknowledged: acknowledged.length,
      lost,
      load: Number(loadavg()[0]?.toFixed(1)),
    }),
  )
}

await onEngines('submit', measure)
