/** What changed on the wall chart (作战图) in a week: the lights of two charts, cell by cell. */
import { type LightColour, lightColours } from '../light.ts'

/** A light of a chart. */
export interface Lit {
  assignmentId: string
  colour: LightColour
}

/** A light that turned; `from` is null where nothing was asked yet. */
export interface Turn {
  from: LightColour | null
  to: LightColour
}

const week = 7 * 24 * 60 * 60 * 1000

/** The same time of the day seven days earlier. */
export function weekBefore(instant: string): string {
  return new Date(Date.parse(instant) - week).toISOString()
}

/** Lights that turned or are new between two charts, by assignment. */
export function turnsBetween(before: readonly Lit[], after: readonly Lit[]): Map<string, Turn> {
  const was = new Map(before.map(({ assignmentId, colour }) => [assignmentId, colour]))
  return new Map(
    after.flatMap(({ assignmentId, colour }) => {
      const from = was.get(assignmentId) ?? null
      return from === colour ? [] : [[assignmentId, { from, to: colour }]]
    }),
  )
}

/** How good a light is: what waits stands between what is in danger and what is on course. */
const goodness: Record<LightColour, number> = { red: 0, yellow: 1, grey: 2, green: 3, blue: 4 }

/** Whether a light turned for the worse; null where it is new. */
export function isWorse({ from, to }: Turn): boolean | null {
  return from === null ? null : goodness[to] < goodness[from]
}

/** The worst turn first: by what it turned to, then by how far it fell. */
export function compareTurns(a: Turn, b: Turn): number {
  const fell = ({ from }: Turn) => (from === null ? -1 : goodness[from])
  return goodness[a.to] - goodness[b.to] || fell(b) - fell(a)
}

/** How many turned to each colour, the worst first, and how many are new. */
export function countTurns(turns: Iterable<Turn>): { turned: { to: LightColour; count: number }[]; added: number } {
  const all = [...turns]
  const turned = all.filter(({ from }) => from !== null)
  return {
    turned: lightColours
      .map((to) => ({ to, count: turned.filter((turn) => turn.to === to).length }))
      .filter(({ count }) => count > 0),
    added: all.length - turned.length,
  }
}
