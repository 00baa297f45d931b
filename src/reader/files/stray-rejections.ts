import { setImmediate } from 'node:timers/promises'

type Listener = NodeJS.UnhandledRejectionListener

let working = 0
let others: Listener[] = []

/**
 * Does work with a library that, on damaged files, leaves promises behind that fail with nobody waiting for them: Node would end the
 * process. Failures whose stack lies in the library's folder are dropped while the work goes on; all others go where they always go.
 */
export async function withStrayRejections<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const listener: Listener = (reason, promise) => {
    if (reason instanceof Error && reason.stack?.includes(folder)) return
    if (others.length === 0) throw reason
    for (const other of others) other(reason, promise)
  }
  if (working++ === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', listener)
  }
  try {
    return await work()
  } finally {
    // What was left behind fails after the work is done, before the next turn of the loop.
    await setImmediate()
    if (--working === 0) {
      process.removeAllListeners('unhandledRejection')
      for (const other of others) process.on('unhandledRejection', other)
      others = []
    }
  }
}
