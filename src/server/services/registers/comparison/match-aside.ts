import { Worker } from 'node:worker_threads'
import type { ListedPerson } from '#algorithms/listed-persons.ts'
import type { Problem } from '#core/problem.ts'

/** Whom of the other list somebody was found to be, and what differs. */
export interface FoundPair {
  part: 'same' | 'changed' | 'doubtful'
  there: number
  score: number
  differs: string[]
}

/** What the thread is told: persons of a list, to match, or to give what it found of the first list from one place to another. */
export type Order =
  | { add: 'here' | 'there'; persons: readonly ListedPerson[] }
  | { match: true }
  | { from: number; to: number }

export type Answer = { answer: unknown } | { looked: number } | { tooManyAlike: true }

/** Megabytes of the heap of the thread. */
export const matchMegabytes = 384

/** Megabytes of what was just made: what comes in pieces is soon gone. */
const youngMegabytes = 16

/** A comparison that cannot go on, and why. */
export class ComparisonRefused extends Error {
  readonly problems: Problem[]
  constructor(...problems: Problem[]) {
    super(problems[0]?.code)
    this.problems = problems
  }
}

/** Two lists in a thread with a heap of its own: they come piece by piece and are matched there, while others are served. */
export class MatchAside {
  readonly #thread: Worker
  #waiting: { resolve(answer: unknown): void; reject(error: Error): void } | undefined
  #failure: Error | undefined
  #tell: (looked: number) => void = () => {}

  constructor(megabytes = matchMegabytes) {
    this.#thread = new Worker(new URL('./match-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    })
    const fail = (error: Error) => {
      this.#failure = error
      this.#waiting?.reject(error)
    }
    this.#thread.on('message', (said: Answer) => {
      if ('looked' in said) this.#tell(said.looked)
      else if ('tooManyAlike' in said) fail(new ComparisonRefused({ code: 'comparison/too-many-alike' }))
      else this.#waiting?.resolve(said.answer)
    })
    this.#thread.on('error', (error: Error & { code?: string }) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ComparisonRefused({ code: 'comparison/too-much-memory', arguments: { limit: megabytes } })
          : error,
      ),
    )
  }

  /** More of one of the lists. */
  async add(side: 'here' | 'there', persons: readonly ListedPerson[]): Promise<void> {
    await this.#ask({ add: side, persons })
  }

  /** Matches the lists; gives for each place of the second whether somebody was found for it. */
  match(tell: (looked: number) => void = () => {}): Promise<Uint8Array> {
    this.#tell = tell
    return this.#ask({ match: true }) as Promise<Uint8Array>
  }

  /** What was found for the first list from one place to another; null for who is in it alone. */
  pairs(from: number, to: number): Promise<(FoundPair | null)[]> {
    return this.#ask({ from, to }) as Promise<(FoundPair | null)[]>
  }

  /** Gives the memory back. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }

  #ask(order: Order): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#thread.postMessage(order)
    })
  }
}
