/** Minutes after which a message is tried again, by how often it was tried; then no more: it has failed. */
const waits = [1, 5, 15, 60, 240, 720] as const

/** The instant of the next try after so many; null when it is given up. `again` false: trying again would change nothing. */
export function nextTry(now: Date, tries: number, again: boolean): Date | null {
  const wait = waits[tries - 1]
  return !again || wait === undefined ? null : new Date(now.getTime() + wait * 60_000)
}

/** Tries of one message at most. */
export const mostTries = waits.length + 1
