/** Slowing down of one address that keeps failing. A whole county may share an address, so it is slowed and never locked. */

/** Attempts in one go, as when a school begins its day. */
const burst = 20
/** Milliseconds after which one more is granted. */
const pace = 3_000
/** Milliseconds that an attempt may be kept waiting; beyond it is refused. */
const patience = 6_000
/** Addresses kept at most. */
const kept = 10_000

/** How long an attempt waits, in milliseconds, or after how many seconds to come again. */
export type Turn = { wait: number } | { refused: number }

/** A bucket for each address that failures empty and time fills; what succeeds is given back. In memory. */
export class SlowDown {
  /** Instant at which the bucket of an address is full again. */
  readonly #fullAt = new Map<string, number>()

  /** Takes one attempt out of the address's bucket. */
  take(address: string, now: Date): Turn {
    const time = now.getTime()
    const fullAt = Math.max(this.#fullAt.get(address) ?? 0, time) + pace
    const wait = Math.max(0, fullAt - time - burst * pace)
    if (wait > patience) return { refused: Math.ceil((wait - patience) / 1000) }
    this.#fullAt.delete(address)
    this.#fullAt.set(address, fullAt)
    const oldest = this.#fullAt.keys().next().value
    if (this.#fullAt.size > kept && oldest !== undefined) this.#fullAt.delete(oldest)
    return { wait }
  }

  /** Gives back an attempt that succeeded. */
  giveBack(address: string): void {
    const fullAt = this.#fullAt.get(address)
    if (fullAt !== undefined) this.#fullAt.set(address, fullAt - pace)
  }
}
