import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { faultPoint } from '../fault-point.ts'

/** Emscripten's view of a folder of the host, as far as it is used here. */
interface HostFiles {
  realPath(node: HostNode): string
  node_ops: {
    mknod(parent: HostNode, name: string, mode: number, device: number): HostNode
    rename(node: HostNode, folder: HostNode, name: string): void
    unlink(parent: HostNode, name: string): void
  }
  stream_ops: { fsync?: (stream: { nfd?: number | null }) => number }
}
type HostNode = object

/** What the files did, shared between threads: number of syncs, errno of a failed one or 0, fault to play or 0. */
export type SyncCounters = Int32Array<SharedArrayBuffer>
export const syncCount = 0
export const syncFailure = 1
export const syncFault = 2
/** Faults that a test may ask for: the disk refuses the next sync; the file layer has none, as PGlite is shipped. */
export const refuseNextSync = 1
export const haveNoSync = 2

export function newSyncCounters(): SyncCounters {
  return new Int32Array(new SharedArrayBuffer(12))
}

/**
 * The database's folder with syncs that reach the disk. PGlite as shipped has none: its file layer lacks fsync, and it
 * starts PostgreSQL with `-F`. Folders in which a file was made, renamed or removed are synced with the next file.
 */
export class DurableFiles extends NodeFS {
  readonly #counters: SyncCounters
  readonly #stop: () => never
  readonly #changedFolders = new Set<string>()

  /** `stop` is called when a sync failed: the kernel may have dropped the page, so nothing may be acknowledged. */
  constructor(folder: string, counters: SyncCounters, stop: () => never) {
    super(folder)
    this.#counters = counters
    this.#stop = stop
  }

  override async init(pg: PGlite, options: object) {
    const result = await super.init(pg, options)
    const hook = (module: { FS: { filesystems: { NODEFS: HostFiles } } }) => this.#hook(module.FS.filesystems.NODEFS)
    const started = result.emscriptenOpts as { preRun?: unknown[] }
    started.preRun = [...(started.preRun ?? []), hook]
    return result
  }

  #hook(files: HostFiles): void {
    const { mknod, rename, unlink } = files.node_ops
    files.node_ops.mknod = (parent, name, mode, device) => {
      this.#changedFolders.add(files.realPath(parent))
      return mknod(parent, name, mode, device)
    }
    files.node_ops.rename = (node, folder, name) => {
      this.#changedFolders.add(dirname(files.realPath(node))).add(files.realPath(folder))
      rename(node, folder, name)
    }
    files.node_ops.unlink = (parent, name) => {
      this.#changedFolders.add(files.realPath(parent))
      unlink(parent, name)
    }
    if (Atomics.load(this.#counters, syncFault) === haveNoSync) return
    files.stream_ops.fsync = (stream) => {
      faultPoint('before-sync')
      try {
        if (Atomics.load(this.#counters, syncFault) === refuseNextSync)
          throw Object.assign(new Error('EIO'), { errno: -5 })
        if (stream.nfd != null) fdatasyncSync(stream.nfd)
        for (const folder of this.#changedFolders) syncPath(folder)
        this.#changedFolders.clear()
      } catch (error) {
        Atomics.store(this.#counters, syncFailure, (error as { errno?: number }).errno ?? -1)
        this.#stop()
      }
      Atomics.add(this.#counters, syncCount, 1)
      faultPoint('after-sync')
      return 0
    }
  }
}

/** PostgreSQL's start parameters with syncs on; `fdatasync` as a method is a stub in this build. */
export const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'data_sync_retry=off',
]

/** Syncs one file or folder. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } catch (error) {
    // Windows cannot sync a folder.
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(file)
  }
}

/** Syncs every file and folder below and including `folder`; what made the database was written before the hook. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncPath(path)
  }
  syncPath(folder)
}
