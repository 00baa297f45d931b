/** How a `Gathering` groups what comes. */
export interface Grouping {
  /** How many are done together at most, and how many such groups may be under way. */
  most: number
  lanes: number
  /** After a group of more than `crowd` the next begins no sooner than so many milliseconds after it began. */
  rest?: { crowd: number; milliseconds: number }
}

/**
 * Does together what comes while earlier ones are under way: a transaction reaches the disk once, however many requests are in it.
 * What comes alone is done at once.
 */
export class Gathering<In, Out> {
  readonly #run: (all: In[]) => Promise<Out[]>
  readonly #grouping: Grouping
  readonly #waiting: { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = []
  #running = 0
  /** When the next group may begin, on the clock of `performance`. */
  #from = 0
  #resting = false

  constructor(run: (all: In[]) => Promise<Out[]>, grouping: Grouping) {
    this.#run = run
    this.#grouping = grouping
  }

  /** Fulfilled with what came of this one, when it is done. */
  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      // What arrived in the same moment goes along.
      if (this.#waiting.length === 1) setImmediate(() => void this.#start())
    })
  }

  async #start(): Promise<void> {
    const { most, lanes, rest } = this.#grouping
    if (this.#running === lanes || this.#waiting.length === 0 || this.#rests()) return
    const group = this.#waiting.splice(0, most)
    if (rest && group.length > rest.crowd) this.#from = performance.now() + rest.milliseconds
    this.#running += 1
    const run = this.#run(group.map(({ item }) => item))
    // Another group may go beside this one.
    if (this.#waiting.length > 0) void this.#start()
    try {
      const outs = await run
      for (const [i, { resolve }] of group.entries()) resolve(outs[i] as Out)
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      this.#running -= 1
      void this.#start()
    }
  }

  /** Whether the next group has to wait still; then it begins by itself. */
  #rests(): boolean {
    const left = this.#from - performance.now()
    if (left <= 0 || this.#resting) return this.#resting
    this.#resting = true
    setTimeout(() => {
      this.#resting = false
      void this.#start()
    }, left)
    return true
  }
}
