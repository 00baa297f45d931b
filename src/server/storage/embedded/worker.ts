// The thread in which the embedded database runs: bytes of PostgreSQL's protocol in, bytes out.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles, durableStart, type SyncCounters } from './durable-files.ts'

export type WorkerTask =
  | { kind: 'folder'; folder: string; counters: SyncCounters }
  /** In memory, from a dump when there is one: for tests only. */
  | { kind: 'memory'; dump?: string }

/** Besides bytes: the thread is ready, cannot start, or gives a dump of its folder. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'dump'; bytes: Uint8Array }

const port = parentPort
if (!port) throw new Error('the database runs in a thread of its own')

const stop = (): never => process.exit(1)

function create(task: WorkerTask): Promise<PGlite> {
  if (task.kind === 'folder') {
    return PGlite.create({ fs: new DurableFiles(task.folder, task.counters, stop), startParams: durableStart })
  }
  return PGlite.create(task.dump ? { loadDataDir: new Blob([readFileSync(task.dump)]) } : {})
}

try {
  const database = await create(workerData as WorkerTask)
  port.on('message', async (message: Uint8Array | 'close' | 'dump') => {
    if (message === 'close') {
      await database.close()
      port.close()
      return
    }
    if (message === 'dump') {
      const dump = await database.dumpDataDir('none')
      port.postMessage({ kind: 'dump', bytes: new Uint8Array(await dump.arrayBuffer()) } satisfies WorkerMessage)
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
