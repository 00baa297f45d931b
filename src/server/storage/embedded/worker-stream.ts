import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'

/** What the client of `pg` takes for a socket: bytes of PostgreSQL's protocol to and from the database's thread. */
export class WorkerStream extends Duplex {
  readonly #worker: Worker

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    worker.on('message', (message: unknown) => {
      if (message instanceof Uint8Array) this.push(message)
    })
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#worker.postMessage(chunk)
    done()
  }

  /** A statement is several messages; the database must get them together, for it never waits for the rest. */
  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this.#worker.postMessage(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }
}
