// The thread in which the embedded database runs: bytes of PostgreSQL's protocol in, bytes out.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DurableFiles, durableStart, type SyncCounters } from './durable-files.ts'

export type WorkerTask =
  | { kind: 'durable'; folder: string; counters: SyncCounters }
  /** Without syncs: for tests only. */
  | { kind: 'scratch'; folder: string }

/** Besides bytes: the thread is ready or cannot start. */
export type WorkerMessage = { kind: 'ready' } | { kind: 'failed'; message: string }

const port = parentPort
if (!port) throw new Error('the database runs in a thread of its own')

const stop = (): never => process.exit(1)

function create(task: WorkerTask): Promise<PGlite> {
  if (task.kind === 'durable') {
    return PGlite.create({ fs: new DurableFiles(task.folder, task.counters, stop), startParams: durableStart })
  }
  return PGlite.create({ fs: new NodeFS(task.folder), initDbStartParams: ['--wal-segsize=1'] })
}

try {
  const database = await create(workerData as WorkerTask)
  port.on('message', async (message: Uint8Array | 'close') => {
    if (message === 'close') {
      await database.close()
      port.close()
      return
    }
    const chunks: Uint8Array[] = []
    await database.execProtocolRawStream(message, {
      syncToFs: false,
      onRawData: (data) => chunks.push(data.slice()),
    })
    const answer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
    if (answer) port.postMessage(answer)
  })
  port.postMessage({ kind: 'ready' } satisfies WorkerMessage)
} catch (error) {
  port.postMessage({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
  } satisfies WorkerMessage)
}
