import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { type Connection, connectionOver } from '../connection.ts'
import { Queue } from '../queue.ts'
import { DatabaseRefusal } from '../refusal.ts'
import { loginRole, schemaName } from '../roles.ts'
import type { Engine } from '../run.ts'
import { newSyncCounters, type SyncCounters, syncCount, syncFailure, syncPath, syncTree } from './durable-files.ts'
import { lockFolder } from './lock.ts'
import { vacuumNext } from './vacuum.ts'
import type { WorkerMessage, WorkerTask } from './worker.ts'
import { WorkerStream } from './worker-stream.ts'

/** Transactions that may wait for the one connection. */
const waitingBound = 2000
/**
 * PostgreSQL alone in a process makes no checkpoint by itself: its log would grow from start to stop, and a start after a kill
 * replay all of it, at some 150 MB a second.
 */
const usualCheckpoint = { seconds: 30, bytes: 64 * 1024 * 1024 }
/** Milliseconds of one look that go to tables that wait to be vacuumed; the rest wait for the next. */
const vacuumFor = 500
/** Seconds beyond a transaction's limit after which its statement is taken to hang. */
const grace = 2

export interface EmbeddedOptions {
  /** Called once when a sync failed: nothing more is acknowledged and the process must end. */
  onStop?: (problem: Problem) => void
  /** When the log is cut and tables are vacuumed: looked at every so many seconds, the log cut beyond so many bytes. */
  checkpoint?: { seconds: number; bytes: number }
  /** Where syncs are counted; a test passes its own to read them or to play a fault. */
  counters?: SyncCounters
}

/** A database in a folder of this machine; creates it the first time. */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Outcome<Engine>> {
  const home = resolve(folder)
  mkdirSync(home, { recursive: true })
  const lock = lockFolder(home)
  if (!lock.ok) return lock
  try {
    const data = join(home, 'database')
    if (!existsSync(data)) await createDatabase(data)
    // Left by a process that died, or emptied by a power cut; nobody else can be running, for we hold the lock.
    rmSync(join(data, 'postmaster.pid'), { force: true })
    const counters = options.counters ?? newSyncCounters()
    const engine = new EmbeddedEngine({ kind: 'durable', folder: data, counters }, options, () => lock.value.release())
    await engine.start()
    if (!(await engine.syncsOnCommit(counters))) {
      await engine.close()
      return failure({ code: 'database/no-sync', arguments: { folder: home } })
    }
    return success(engine)
  } catch (error) {
    lock.value.release()
    return failure(startProblem(home, error))
  }
}

/** A database in a folder that nobody else opens and no power cut threatens, without syncs: for tests. */
export async function openScratch(folder: string): Promise<EmbeddedEngine> {
  const engine = new EmbeddedEngine({ kind: 'scratch', folder }, {}, () => {})
  await engine.start()
  return engine
}

/** Made beside its place and moved there when all of it is on the disk: a half-made database is never opened. */
async function createDatabase(data: string): Promise<void> {
  const beside = `${data}.new`
  rmSync(beside, { recursive: true, force: true })
  const counters = newSyncCounters()
  const engine = new EmbeddedEngine({ kind: 'durable', folder: beside, counters }, {}, () => {})
  await engine.start()
  await engine.close()
  syncTree(beside)
  renameSync(beside, data)
  // The name of the database in the data folder, and that of the data folder in the one above it.
  syncPath(dirname(data))
  syncPath(dirname(dirname(data)))
}

function startProblem(folder: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const code = /ENOSPC|no space left/i.test(reason) ? 'database/disk-full' : 'database/cannot-start'
  return { code, arguments: { folder, reason } }
}

interface Running {
  worker: Worker
  client: pg.Client
  connection: Connection
}

/** PostgreSQL in a thread, one transaction at a time. */
export class EmbeddedEngine implements Engine {
  readonly kind = 'embedded'
  readonly #task: WorkerTask
  readonly #options: EmbeddedOptions
  readonly #release: () => void
  readonly #queue = new Queue(waitingBound)
  #running: Running | undefined
  #stopped: Problem | undefined
  #closed: Promise<void> | undefined
  #checkpoints: NodeJS.Timeout | undefined
  #looking = false

  constructor(task: WorkerTask, options: EmbeddedOptions, release: () => void) {
    this.#task = task
    this.#options = options
    this.#release = release
  }

  async start(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#task })
    await new Promise<void>((ready, failed) => {
      worker.once('error', failed)
      worker.once('exit', (code) => failed(new Error(`the database's thread ended with ${code}`)))
      worker.once('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') ready()
        else failed(new Error(message.message))
      })
    })
    const stream = new WorkerStream(worker)
    const client = new pg.Client({ user: 'postgres', database: 'postgres', stream: () => stream } as pg.ClientConfig)
    // An error of the thread reaches whoever waits for an answer; here it only must not end the process.
    client.on('error', () => {})
    worker.removeAllListeners('exit')
    worker.on('exit', () => {
      stream.destroy(new Error("the database's thread has ended"))
      this.#threadEnded(worker)
    })
    worker.on('error', () => {})
    await client.connect()
    const connection = connectionOver(client)
    await connection.script(sessionScript)
    this.#running = { worker, client, connection }
    const { seconds, bytes } = this.#options.checkpoint ?? usualCheckpoint
    clearInterval(this.#checkpoints)
    this.#checkpoints = setInterval(() => void this.#lookAfter(bytes), seconds * 1000).unref()
  }

  /** What the helpers of a server would do; who waits for the connection has a turn in between. */
  async #lookAfter(bytes: number): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    await this.#checkpoint(bytes)
    const until = performance.now() + vacuumFor
    while (performance.now() < until && (await this.#vacuum()));
    this.#looking = false
  }

  /** Whether there was a table to vacuum; when it cannot be done now, the next look comes. */
  #vacuum(): Promise<boolean> {
    return this.#queue
      .run(async () => this.#running !== undefined && vacuumNext(this.#running.connection))
      .catch(() => false)
  }

  /** Cuts the log where it has grown beyond so many bytes; when it cannot be done now, the next look comes. */
  #checkpoint(bytes: number): Promise<void> {
    return this.#queue
      .run(async () => {
        await this.#running?.connection.script(checkpointScript(bytes))
      })
      .catch(() => {})
  }

  #threadEnded(worker: Worker): void {
    if (this.#running?.worker === worker) this.#running = undefined
    const counters: SyncCounters | undefined = this.#task.kind === 'durable' ? this.#task.counters : undefined
    const errno = counters ? Atomics.load(counters, syncFailure) : 0
    if (errno !== 0) this.#stop({ code: 'database/sync-failed', arguments: { errno } })
  }

  #stop(problem: Problem): void {
    if (this.#stopped) return
    this.#stopped = problem
    this.#options.onStop?.(problem)
  }

  lend<T>(limit: number, use: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      const running = await this.#usable()
      const watch = setTimeout(() => void running.worker.terminate(), (limit + grace) * 1000)
      try {
        return await use(running.connection)
      } finally {
        clearTimeout(watch)
        // Open after COMMIT or ROLLBACK is a state nobody may inherit.
        if (this.#running === running && running.connection.status() !== 'I') await running.worker.terminate()
      }
    })
  }

  /** The running database; started again from its log when its thread had to be ended. */
  async #usable(): Promise<Running> {
    if (this.#closed) throw new DatabaseRefusal({ code: 'database/closed' })
    if (this.#stopped) throw new DatabaseRefusal(this.#stopped)
    if (!this.#running) {
      rmSync(join(this.#task.folder, 'postmaster.pid'), { force: true })
      try {
        await this.start()
      } catch (error) {
        throw new DatabaseRefusal(startProblem(this.#task.folder, error), error)
      }
    }
    return this.#running as unknown as Running
  }

  /** Whether a commit reaches the disk: counts the syncs of one that writes. */
  async syncsOnCommit(counters: SyncCounters): Promise<boolean> {
    return this.lend(grace, async (connection) => {
      await connection.script(`begin; select pg_logical_emit_message(true, 'yaodian', 'probe')`)
      const before = Atomics.load(counters, syncCount)
      await connection.script('commit')
      return Atomics.load(counters, syncCount) > before
    })
  }

  /** What runs is finished, what waits is refused. */
  close(): Promise<void> {
    clearInterval(this.#checkpoints)
    this.#closed ??= this.#queue.run(async () => {
      const running = this.#running
      if (running) {
        this.#running = undefined
        const ended = new Promise<void>((resolve) => running.worker.once('exit', () => resolve()))
        running.worker.postMessage('close')
        await ended
      }
      this.#release()
    }, true)
    return this.#closed
  }
}

/**
 * The session is that of an ordinary owner, as on a server, and not of the superuser whom policies do not bind: what
 * escapes `set local role` sees nothing.
 */
const sessionScript = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${loginRole}') then
    create role ${loginRole} nologin nosuperuser createrole noinherit nobypassrls;
    grant create on database postgres to ${loginRole};
  end if;
end $$;
set session authorization ${loginRole};
set search_path = ${schemaName}; set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex'`

/** As the superuser that the thread began as; a failure in between takes the change of user back. */
function checkpointScript(bytes: number): string {
  return `set session authorization postgres;
do $$ begin
  if pg_wal_lsn_diff(pg_current_wal_insert_lsn(), (select redo_lsn from pg_control_checkpoint())) > ${bytes} then
    checkpoint;
  end if;
end $$;
set session authorization ${loginRole}`
}
