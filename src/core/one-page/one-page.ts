/** What a leader is told on one page (一页纸): five figures, three reds, what changed, two things to decide; pure, from standings. */
import type { MatterStanding, UnitStanding } from '../matter/standing.ts'
import { isOpen } from '../matter/times.ts'

/** The five figures, in the order of the page. */
export const figureKeys = ['red', 'done', 'overdue', 'on-time', 'owed'] as const
export type FigureKey = (typeof figureKeys)[number]

/** A figure as it was counted; `of` is what it is a part of, null where it is a plain count. Without anything to count there is none. */
export interface PageFigure {
  key: FigureKey
  count: number
  of: number | null
}

type Standings = readonly MatterStanding[]

/** What a figure is made of: a matter, or what one unit was asked in it, and how much of the figure it is. */
export interface FigureLine {
  standing: MatterStanding
  unit: UnitStanding | null
  count: number
}

/** What each figure counts of units or of matters, and whether what it does not count is the rest of a whole. */
type Counting = { isShare: boolean } & (
  | { ofUnits: (unit: UnitStanding) => number }
  | { ofMatters: (standing: MatterStanding) => number | null }
)

const countings: Record<FigureKey, Counting> = {
  red: { isShare: true, ofUnits: ({ colour }) => Number(colour === 'red') },
  done: { isShare: true, ofUnits: ({ share }) => Number(share >= 100) },
  overdue: { isShare: false, ofMatters: ({ span }) => Number(span === 'overdue') },
  'on-time': {
    isShare: true,
    ofMatters: ({ matter: { state, closedAt, due } }) =>
      state === 'closed' && closedAt !== null ? Number(closedAt <= due) : null,
  },
  owed: { isShare: false, ofUnits: ({ owed }) => owed },
}

/** The lines of which a figure is made; of a share also those that it does not count. */
export function linesOf(key: FigureKey, standings: Standings): FigureLine[] {
  const counting = countings[key]
  const lines = standings.flatMap((standing): FigureLine[] => {
    if ('ofUnits' in counting) return standing.lights.map((unit) => ({ standing, unit, count: counting.ofUnits(unit) }))
    const count = counting.ofMatters(standing)
    return count === null ? [] : [{ standing, unit: null, count }]
  })
  return counting.isShare ? lines : lines.filter(({ count }) => count > 0)
}

/** The five figures of an instant: each is the sum of its lines. */
export function figuresOf(standings: Standings): PageFigure[] {
  return figureKeys.map((key) => {
    const lines = linesOf(key, standings)
    const count = lines.reduce((sum, line) => sum + line.count, 0)
    return { key, count, of: countings[key].isShare ? lines.length : null }
  })
}

/** A unit's red light in a matter. */
export interface RedLight {
  standing: MatterStanding
  unit: UnitStanding
}

/** The reds that a leader hears of first: what is longest overdue, each matter once and with the unit that leads it if that is red. */
export function pickReds(standings: Standings, most = 3): RedLight[] {
  return standings
    .flatMap((standing): RedLight[] => {
      const reds = standing.lights.filter(({ colour }) => colour === 'red')
      const unit = reds.find(({ unitId }) => unitId === standing.matter.leadUnitId) ?? reds[0]
      return unit ? [{ standing, unit }] : []
    })
    .sort(
      (a, b) =>
        a.standing.matter.due.localeCompare(b.standing.matter.due) ||
        a.standing.matter.id.localeCompare(b.standing.matter.id),
    )
    .slice(0, most)
}

/** What happened between two instants: matters entered and ended, units that turned red or left red. */
export interface PageChanges {
  entered: number
  ended: number
  turnedRed: number
  leftRed: number
}

export function changesBetween(before: Standings, after: Standings): PageChanges {
  const then = new Map(before.map((each) => [each.matter.id, each]))
  const isRed = (standing: MatterStanding | undefined, unitId: string) =>
    standing?.lights.some((unit) => unit.unitId === unitId && unit.colour === 'red') ?? false
  const changes: PageChanges = { entered: 0, ended: 0, turnedRed: 0, leftRed: 0 }
  for (const each of after) {
    const was = then.get(each.matter.id)
    if (!was) changes.entered += 1
    if (!isOpen(each.matter.state) && (!was || isOpen(was.matter.state))) changes.ended += 1
    for (const { unitId, colour } of each.lights) {
      const wasRed = isRed(was, unitId)
      if (colour === 'red' && !wasRed) changes.turnedRed += 1
      if (colour !== 'red' && wasRed) changes.leftRed += 1
    }
  }
  return changes
}

/** What waits for a leader: a closing that is asked, what units want coordinated, or what is overdue; the most pressing first. */
export type PageDecision =
  | { kind: 'closing' | 'overdue'; standing: MatterStanding }
  | { kind: 'coordination'; standing: MatterStanding; unitId: string; text: string }

export function pickDecisions(standings: Standings, most = 2): PageDecision[] {
  const open = standings
    .filter(({ matter }) => isOpen(matter.state))
    .sort((a, b) => a.matter.due.localeCompare(b.matter.due) || a.matter.id.localeCompare(b.matter.id))
  const closing = open
    .filter(({ matter }) => matter.state === 'closing')
    .map((standing): PageDecision => ({ kind: 'closing', standing }))
  const coordination = open.flatMap((standing) =>
    standing.coordination.map(({ unitId, text }): PageDecision => ({ kind: 'coordination', standing, unitId, text })),
  )
  const overdue = open
    .filter(({ span }) => span === 'overdue')
    .map((standing): PageDecision => ({ kind: 'overdue', standing }))
  // One of each kind before a second of any: two different things are decided, not twice the same.
  const kinds = [coordination, closing, overdue]
  const rounds = Math.max(...kinds.map((kind) => kind.length))
  return Array.from({ length: rounds }, (_, i) => kinds.flatMap((kind) => kind[i] ?? []))
    .flat()
    .slice(0, most)
}

/** How many of those asked are red, by group; the worst share first. A group in which nobody is asked is left out. */
export function redsBy(
  standings: Standings,
  groupOf: (unitId: string) => string | null,
): { group: string; red: number; asked: number }[] {
  const groups = new Map<string, { group: string; red: number; asked: number }>()
  for (const { unitId, colour } of standings.flatMap(({ lights }) => lights)) {
    const group = groupOf(unitId)
    if (group === null) continue
    const row = groups.get(group) ?? { group, red: 0, asked: 0 }
    groups.set(group, { group, red: row.red + (colour === 'red' ? 1 : 0), asked: row.asked + 1 })
  }
  return [...groups.values()].sort(
    (a, b) => b.red / b.asked - a.red / a.asked || b.red - a.red || a.group.localeCompare(b.group),
  )
}

/** The median; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]] as [number, number]
  return (low + high) / 2
}

/** Who owes returns, the most first. */
export function owingUnits(standings: Standings): { unitId: string; owed: number }[] {
  const owed = new Map<string, number>()
  for (const unit of standings.flatMap(({ lights }) => lights))
    if (unit.owed > 0) owed.set(unit.unitId, (owed.get(unit.unitId) ?? 0) + unit.owed)
  return [...owed]
    .map(([unitId, count]) => ({ unitId, owed: count }))
    .sort((a, b) => b.owed - a.owed || a.unitId.localeCompare(b.unitId))
}
