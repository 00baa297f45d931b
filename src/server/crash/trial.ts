import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Disk, makeDisk } from './disk.ts'
import { unsynced } from './open-place.ts'
import { seededRandom } from './seeded-random.ts'

export interface TrialOptions {
  engine: 'embedded' | 'server'
  rounds: number
  powerCut: boolean
  /** The embedded database as PGlite ships it, to see that the test can fail. */
  withoutSyncs: boolean
  seed: number
}

/** What the rounds showed; times in milliseconds. */
export type Report =
  | { notRun: string }
  | {
      rounds: number
      /** How often it was ended in which way. */
      ends: Record<string, number>
      acknowledged: number
      lost: number
      doubled: number
      halfApplied: number
      failedStarts: number
      slowestStart: number
      /** Why starts failed, if any did. */
      problems: string[]
    }

/** A server that can be killed and started again. */
interface Server {
  url: string
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Places named in the code at which a crash would hurt most. */
const faultPoints = {
  embedded: ['before-work', 'before-commit', 'before-sync', 'after-sync', 'after-commit'],
  server: ['before-work', 'before-commit', 'after-commit'],
}
/** Starts that are ended while the database is being made. */
const firstStarts = 3
/** Longest wait for a start; rounds before the rows are counted. */
const startLimit = 180_000
const countEvery = 10

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url))
const counter = fileURLToPath(new URL('./count.ts', import.meta.url))
const postgresSetup = new URL('../../../setup/postgres.mjs', import.meta.url).href

/** Ends a process or the power again and again under load, starts again, and compares with what was acknowledged. */
export async function runTrial(options: TrialOptions): Promise<Report> {
  const disk = options.powerCut ? makeDisk(900) : undefined
  if (disk && 'missing' in disk) return { notRun: disk.missing }
  const home = disk?.folder ?? mkdtempSync(join(tmpdir(), 'yaodian-crash-'))
  // The server runs under a user of its own and has to get in.
  chmodSync(home, 0o755)
  let server: Server | undefined
  try {
    if (options.engine === 'server') {
      const { startPostgres } = await import(postgresSetup)
      const folder = join(home, 'server')
      mkdirSync(folder)
      const started = await startPostgres({ folder })
      if (started.missing) return { notRun: started.missing }
      server = started as Server
    }
    return await runRounds(
      options,
      server?.url ?? (options.withoutSyncs ? unsynced : '') + join(home, 'data'),
      server,
      disk,
    )
  } finally {
    await server?.stop()
    if (disk) await patiently(() => disk.remove())
    else rmSync(home, { recursive: true, force: true })
  }
}

async function runRounds(
  { engine, rounds, powerCut, seed }: TrialOptions,
  place: string,
  server: Server | undefined,
  disk: Disk | undefined,
): Promise<Report> {
  const random = seededRandom(seed)
  const sent = new Set<string>()
  const done = new Set<string>()
  const report = { rounds: 0, ends: {} as Record<string, number>, acknowledged: 0, lost: 0, doubled: 0, halfApplied: 0 }
  const starts = { failedStarts: 0, slowestStart: 0, problems: [] as string[] }
  const compare = async () => {
    report.acknowledged = done.size
    const present = await countRows(place).catch((error: { stderr?: string }) => {
      starts.failedStarts++
      starts.problems.push(`before its start: ${error.stderr?.split('\n').find((line) => line.startsWith('Error:'))}`)
      return { acts: new Map<string, number>(), halfApplied: 0 }
    })
    report.lost = [...done].filter((key) => !present.acts.has(key)).length
    report.doubled = [...present.acts.values()].filter((n) => n > 1).length
    report.halfApplied = present.halfApplied
  }

  const cutOrKill = async (child: ChildProcess, end: string) => {
    if (end === 'power cut') disk?.cut()
    if (end === 'power cut' || end === 'server killed') await server?.kill()
    const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined
    child.kill('SIGKILL')
    await closed
    if (end === 'power cut' && disk) await patiently(() => disk.restore())
    if (server && (end === 'power cut' || end === 'server killed')) await patiently(() => server.start())
  }

  // Nothing half-made may be in the way of the next start.
  for (let n = 0; n < firstStarts; n++) {
    const child = spawn(process.execPath, [victim, place, ''], { stdio: 'ignore' })
    await pause(100 + random() * 6000)
    await cutOrKill(child, powerCut ? 'power cut' : 'killed')
  }
  report.ends['in its first start'] = firstStarts
  for (let round = 1; round <= rounds; round++) {
    const end = chooseEnd(engine, powerCut, random)
    report.ends[end] = (report.ends[end] ?? 0) + 1
    const point = end.startsWith('at ') ? `${end.slice(3)}:${1 + Math.floor(random() * 300)}` : ''
    const unanswered = [...sent].filter((key) => !done.has(key)).slice(0, 100)
    const child = spawn(process.execPath, [victim, place, unanswered.join(',')], {
      env: { ...process.env, YAODIAN_FAULT_POINT: point },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const closed = once(child, 'close')
    const from = performance.now()
    let ready = () => {}
    const started = new Promise<void>((resolve) => {
      ready = resolve
    })
    let isReady = false
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, key = ''] = line.split(' ')
      if (word === 'sent') sent.add(key)
      if (word === 'done') done.add(key)
      if (word === 'stopped') starts.problems.push(`${isReady ? 'after' : 'before'} its start: ${line}`)
      if (word === 'ready') {
        isReady = true
        starts.slowestStart = Math.max(starts.slowestStart, Math.round(performance.now() - from))
        ready()
      }
    })
    await Promise.race([started, closed, pause(startLimit, undefined, { ref: false })])
    // A fault point may lie before the first word: that is a kill like any other.
    if (!isReady && child.signalCode !== 'SIGKILL') starts.failedStarts++
    const time = 300 + random() * 2500
    if (point) await Promise.race([closed, pause(8000, undefined, { ref: false })])
    else await pause(time)
    await cutOrKill(child, end)
    await closed
    report.rounds = round
    if (round % countEvery === 0 || round === rounds) await compare()
  }
  // What a killed process said while dying of our own making is no failure.
  const problems = starts.problems.filter((line) => line.startsWith('before')).slice(0, 5)
  return { ...report, ...starts, problems }
}

function chooseEnd(engine: TrialOptions['engine'], powerCut: boolean, random: () => number): string {
  if (powerCut) return 'power cut'
  const points = faultPoints[engine].map((name) => `at ${name}`)
  const ends = ['at random', 'at random', ...(engine === 'server' ? ['server killed', 'server killed'] : []), ...points]
  return ends[Math.floor(random() * ends.length)] ?? 'at random'
}

/** A disk is busy and a data folder held until the last process of the killed server is gone. */
async function patiently(act: () => void | Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt === 50) throw error
      await pause(200)
    }
  }
}

async function countRows(place: string): Promise<{ acts: Map<string, number>; halfApplied: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [counter, place], { maxBuffer: 1 << 30 })
  const present = JSON.parse(stdout) as { acts: [string, number][]; halfApplied: number }
  return { acts: new Map(present.acts), halfApplied: present.halfApplied }
}
