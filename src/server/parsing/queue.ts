/** Runs at most `atOnce` tasks side by side and keeps at most `waiting` more; null when there is no room. */
export type Queue = { run<T>(task: () => Promise<T>): Promise<T> | null; waiting(): number }

/** A queue of fixed size, first come first served. */
export function openQueue(atOnce: number, mostWaiting: number): Queue {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    waiting: () => waiting.length,
    run(task) {
      if (running >= atOnce && waiting.length >= mostWaiting) return null
      return (async () => {
        if (running >= atOnce) await new Promise<void>((start) => waiting.push(start))
        else running++
        try {
          return await task()
        } finally {
          // The place goes straight to the next in line, so that nobody slips in between.
          const next = waiting.shift()
          if (next) next()
          else running--
        }
      })()
    },
  }
}
