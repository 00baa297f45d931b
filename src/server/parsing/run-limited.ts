import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { failure, type Outcome, success } from '#core/problem.ts'

/** Limits of one child: seconds by the wall clock, megabytes of V8's heap, megabytes of memory in all. */
export type Limits = { seconds: number; heapMegabytes: number; residentMegabytes: number }

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** Parts of the project that the child may read: code, and not the data that may lie beside it. */
const READABLE = ['src/', 'node_modules/', 'package.json']
/** How often the memory of a child is looked at, in milliseconds. */
const LOOK_EVERY = 100
const PAGE_BYTES = 4_096

/**
 * Calls the default export of a module with (path, name, give) in a process of its own; `take` gets the pieces that it gives before
 * its answer and says whether there may be more. The process has an empty environment, no open files of ours, may read
 * the project and the one file, may write nothing and start nothing. It is killed beyond its limits; whatever becomes of it is an outcome.
 */
export function runLimited<T>(
  module: URL,
  path: string,
  name: string,
  limits: Limits,
  take: (piece: never) => boolean = () => false,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const child = fork(CHILD, [], {
      execArgv: [
        `--max-old-space-size=${limits.heapMegabytes}`,
        '--permission',
        ...READABLE.map((part) => `--allow-fs-read=${ROOT}${part}`),
        `--allow-fs-read=${path}`,
        '--no-warnings',
      ],
      env: {},
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let outcome: Outcome<T> | null = null
    let complaint = ''
    const stop = (reason: Outcome<T>) => {
      outcome ??= reason
      child.kill('SIGKILL')
    }
    const clock = setTimeout(
      () => stop(failure({ code: 'parsing/too-slow', arguments: { limit: limits.seconds } })),
      limits.seconds * 1_000,
    )
    const look = setInterval(async () => {
      if ((await residentMegabytes(child.pid)) > limits.residentMegabytes) stop(outOfMemory(limits.residentMegabytes))
    }, LOOK_EVERY)
    child.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 20_000) complaint += text.toString('latin1')
    })
    child.on('message', (message: { value: T } | { piece: never }) => {
      if ('value' in message) stop(success(message.value))
      else if (!take(message.piece)) stop(outOfMemory(limits.residentMegabytes))
    })
    child.on('error', () => stop(failure({ code: 'parsing/failed' })))
    child.on('close', () => {
      clearTimeout(clock)
      clearInterval(look)
      const ranOut = /heap out of memory|heap limit|Array buffer allocation failed/i.test(complaint)
      resolve(outcome ?? (ranOut ? outOfMemory(limits.heapMegabytes) : failure({ code: 'parsing/failed' })))
    })
    child.send({ module: module.href, path, name })
  })
}

function outOfMemory(limit: number): Outcome<never> {
  return failure({ code: 'parsing/too-much-memory', arguments: { limit } })
}

/** Memory that a process holds, from Linux's process table; 0 where there is none, and the limit of the heap must do. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  try {
    const [, pages] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')
    return (Number(pages) * PAGE_BYTES) / 1024 / 1024
  } catch {
    return 0
  }
}
