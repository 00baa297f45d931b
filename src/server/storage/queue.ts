import { DatabaseRefusal } from './refusal.ts'

/** One after another, first come first served; beyond `bound` waiting the next is refused at once. */
export class Queue {
  readonly #bound: number
  readonly #waiting: (() => void)[] = []
  #busy = false

  constructor(bound: number) {
    this.#bound = bound
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** `always` for what must not be refused, such as closing. */
  async run<T>(work: () => Promise<T>, always = false): Promise<T> {
    if (this.#busy) {
      if (!always && this.#waiting.length >= this.#bound) {
        throw new DatabaseRefusal({ code: 'database/busy', arguments: { waiting: this.#waiting.length } })
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    this.#busy = true
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy = false
    }
  }
}
