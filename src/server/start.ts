/** Starting and stopping the service: everything that can be in the way is said, and Ctrl-C ends it cleanly. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Boundaries } from '#api/map.ts'
import { checkPack } from '#core/check-pack.ts'
import { dayOf } from '#core/day.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { packs } from '#packs/index.ts'
import { readArguments, type StartArguments } from './arguments.ts'
import type { City, Context } from './context.ts'
import { openContext } from './open-context.ts'
import { buildServer } from './server.ts'
import { sealActs } from './services/ledger/seal-acts.ts'
import { runNotices } from './services/notices/run-notices.ts'
import { exchangeWithOffice } from './services/papers/office/office-folder.ts'
import { cityOf, setUpEmptyCity } from './services/set-up-city.ts'
import { sentence } from './words.ts'

/** A city that is loaded when the database is still empty; the demonstration gives one, a real installation none. */
export interface Demonstration {
  city: City
  boundaries: Boundaries
  load(context: Context, progress: (line: string) => void): Promise<void>
}

/** A running service. */
export interface Service {
  address: string
  context: Context
  server: FastifyInstance
  stop(): Promise<void>
}

/** Connections that may wait to be taken: those of the last afternoon of a month come within a second. */
export const backlog = 4096

const sealEvery = 60_000
const exchangeEvery = 30_000

/** Opens everything, sets the installation up the first time, and listens. */
export async function startService(
  start: StartArguments,
  demonstration: Demonstration | null,
  say: (line: string) => void,
): Promise<Outcome<Service>> {
  const broken = [...organisationRegisters, ...packs].flatMap(checkPack)
  if (broken.length > 0) return failure(...broken)
  const opened = await openContext(start)
  if (!opened.ok) return opened
  const { database, contextFor, city } = opened.value
  const stopWith = async (problem: Problem) => {
    await database.close()
    return failure(problem)
  }
  const context = contextFor(city ?? demonstration?.city ?? cityOf(emptyCity(start)))
  if (demonstration && context.city.demonstration) context.boundaries ??= demonstration.boundaries
  if (!city) {
    if (demonstration) await demonstration.load(context, say)
    else for (const line of await setUpEmpty(context, start)) say(line)
  }
  const server = await buildServer(context, { log: true })
  try {
    await server.listen({ port: start.port, host: start.host, backlog })
  } catch (error) {
    await server.close()
    const { code, message } = error as NodeJS.ErrnoException
    return stopWith(
      code === 'EADDRINUSE'
        ? { code: 'start/port-in-use', arguments: { port: start.port } }
        : { code: 'start/cannot-listen', arguments: { reason: message } },
    )
  }
  const sealer = setInterval(() => {
    sealActs(context).catch((error: unknown) => server.log.error(error))
  }, sealEvery)
  const notices = runNotices(context, (error) => server.log.error(error))
  const exchanger = setInterval(() => {
    exchangeWithOffice(context).catch((error: unknown) => server.log.error(error))
  }, exchangeEvery)
  const bound = server.server.address() as AddressInfo
  return success({
    address: `http://${start.host.includes(':') ? `[${start.host}]` : start.host}:${bound.port}`,
    context,
    server,
    async stop() {
      clearInterval(sealer)
      await notices.stop()
      clearInterval(exchanger)
      await server.close()
      await sealActs(context)
      await database.close()
    },
  })
}

function emptyCity(start: StartArguments) {
  return { id: 'city', name: start.city, code: 'city', demonstration: false, clockOffset: 0, from: dayOf(new Date()) }
}

async function setUpEmpty(context: Context, start: StartArguments): Promise<string[]> {
  const codes = await setUpEmptyCity(context, emptyCity(start))
  return [
    '新系统已建立。以下一次性口令只显示这一次，首次登录须修改密码:',
    'The installation is new. These one-time codes are shown once; each is changed at the first sign-in:',
    ...codes.map(({ login, title, code }) => `  ${login.padEnd(10)} ${code}  ${title}`),
  ]
}

/** Runs the service as the process: prints what a person needs, ends on one signal. */
export async function runService(line: readonly string[], demonstration: Demonstration | null): Promise<void> {
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const refuse = (problems: readonly Problem[]) => {
    for (const { code, arguments: values } of problems)
      for (const language of ['zh', 'en'] as const) process.stderr.write(`${sentence(code, values ?? {}, language)}\n`)
    process.exitCode = 1
  }
  const start = readArguments(line, process.env)
  if (!start.ok) return refuse(start.problems)
  const service = await startService(start.value, start.value.empty ? null : demonstration, say)
  if (!service.ok) return refuse(service.problems)
  const { address, context, stop } = service.value
  say('')
  say(`要点 Yaodian · ${context.city.name}  ${address}`)
  if (context.city.demonstration)
    say('演示数据。打开网址后，可在登录页一键以各个角色登录。 Demonstration: sign in as any role with one click.')
  say('按 Ctrl-C 停止。 Ctrl-C stops it.')
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
