/**
 * Does together what comes while earlier ones are under way: a transaction reaches the disk once, however many requests are in it.
 * What comes alone is done at once.
 */
export class Gathering<In, Out> {
  readonly #run: (all: In[]) => Promise<Out[]>
  /** How many are done together at most, and how many such groups may be under way. */
  readonly #most: number
  readonly #lanes: number
  readonly #waiting: { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = []
  #running = 0

  constructor(run: (all: In[]) => Promise<Out[]>, { most, lanes }: { most: number; lanes: number }) {
    this.#run = run
    this.#most = most
    this.#lanes = lanes
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
    if (this.#running === this.#lanes) return
    const group = this.#waiting.splice(0, this.#most)
    if (group.length === 0) return
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
}
