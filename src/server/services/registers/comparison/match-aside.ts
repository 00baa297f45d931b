import { Worker } from 'node:worker_threads'
import type { Comparison, ListedPerson, MatchSettings } from '#algorithms/match-lists.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { openQueue } from '../../../parsing/queue.ts'

/** Two lists, and how they are weighed. */
export interface ListsToMatch {
  here: readonly ListedPerson[]
  there: readonly ListedPerson[]
  settings: MatchSettings
}

/** Megabytes of the heap of the thread. */
export const matchMegabytes = 1024

/** One at a time: the machine serves others meanwhile. */
const queue = openQueue(1, 20)

/** Compares two lists in a thread with a heap of its own, so that others are served meanwhile. */
export async function matchAside(lists: ListsToMatch, megabytes = matchMegabytes): Promise<Outcome<Comparison>> {
  const matching = queue.run(() => inThread(lists, megabytes))
  return matching ?? failure({ code: 'comparison/busy', arguments: { waiting: queue.waiting() } })
}

function inThread(lists: ListsToMatch, megabytes: number): Promise<Outcome<Comparison>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./match-thread.ts', import.meta.url), {
      workerData: lists,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    thread.once('message', (comparison: Comparison) => resolve(success(comparison)))
    thread.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve(failure({ code: 'comparison/too-much-memory', arguments: { limit: megabytes } }))
        : reject(error),
    )
  })
}
