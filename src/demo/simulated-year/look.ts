/** What people see of the simulated year, live or as it stood, and why it is another than the last time. */
import type { listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listNotices } from '#api/notice.ts'
import type { getWallChart } from '#api/wall-chart.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Context } from '#server/context.ts'
import { behindPath, datesOf, type Measured, onEndedEvidence, recountLimit } from './colours.ts'
import type { PeopleAtDoors } from './people-at-doors.ts'

export type List = AnswerOf<typeof listAssignments>
export type Line = List['assignments'][number]
type Chart = AnswerOf<typeof getWallChart>

/** What people saw at an instant. */
export interface Seen {
  at: string
  chart: Chart
  all: List
  desk: List
}

/** Who looks, and at which plan. */
export interface Looking {
  people: PeopleAtDoors
  planId: string
  /** A clerk whose own desk is looked at. */
  clerk: string
}

/** The wall chart, the list of everything and one desk; as of an instant where one is given. */
export async function look({ people, planId, clerk }: Looking, now: Date, asOf?: string): Promise<Seen> {
  const of = asOf ? `asOf=${encodeURIComponent(asOf)}` : ''
  const office = await people('office-head')
  return {
    at: asOf ?? now.toISOString(),
    chart: await office.get<Chart>(`/api/wall-chart?plan=${planId}&${of}`),
    all: await office.get<List>(`/api/assignments?most=5000&${of}`),
    desk: await (await people(clerk)).get<List>(`/api/assignments?view=mine&most=5000&${of}`),
  }
}

/** What somebody is told by the bell. */
export async function noticesFor({ people }: Pick<Looking, 'people'>, person: string) {
  return (await people(person)).get<AnswerOf<typeof listNotices>>('/api/notices?most=500')
}

/** Lights that turned between two looks, and those of them that no act of the time between and no date of the rules explains. */
export async function explain(
  context: Context,
  before: Seen | undefined,
  after: Seen,
  measured: Measured,
): Promise<{ turned: number; unexplained: string[] }> {
  const touched = await assignmentsTouched(context, before?.at ?? '2000-01-01', after.at)
  // What others entered, and evidence that ended or was renewed, turns lights without an act on the assignment.
  const besides = async ({ at }: Seen) => [
    await behindPath(context, new Date(at), measured),
    await onEndedEvidence(context, new Date(at)),
  ]
  const then = before ? await besides(before) : []
  const now = await besides(after)
  const changedBesides = (id: string) => now.some((ids, i) => ids.has(id) !== (then[i]?.has(id) ?? false))
  const earlier = new Map(before?.all.assignments.map((line) => [line.id, line]))
  const days = daysBetweenLooks(before, after)
  let turned = 0
  const unexplained: string[] = []
  for (const line of after.all.assignments) {
    const was = earlier.get(line.id)
    if (was?.light.colour === line.light.colour && was.light.rule === line.light.rule) continue
    turned += 1
    const assignedAt = touched.assigned.get(line.id)
    if (touched.acted.has(line.id) || changedBesides(line.id)) continue
    const dates = datesOf(
      { assignedAt: assignedAt as string, due: line.due, monthly: line.cadence === 'month' },
      context.calendar,
    )
    const accepted = touched.accepted.get(line.id) ?? []
    if (was && days.some((day) => dates.has(day) || accepted.includes(addDays(day, -1)))) continue
    unexplained.push(`${dayOf(new Date(after.at))} ${line.unit.name}: ${was?.light.rule} -> ${line.light.rule}`)
  }
  return { turned, unexplained }
}

/** The days of a look that were not yet over at the one before. */
function daysBetweenLooks(before: Seen | undefined, { at }: Seen): Day[] {
  const last = dayOf(new Date(at))
  const days = [last]
  for (let day = before ? addDays(dayOf(new Date(before.at)), 1) : last; day < last; day = addDays(day, 1))
    days.push(day)
  return days
}

/**
 * Assignments on which somebody acted between two instants, directly, by a return or by an order; when each was asked, and the days on
 * which returns were accepted: what fell due while one waited is missing from the next.
 */
async function assignmentsTouched(context: Context, from: string, to: string) {
  const city = context.city.id
  return context.database.asSystem(
    async (tx) => {
      const acted = await tx.query<{ id: string }>(
        `select distinct coalesce(s.values->>'assignmentId', a.record_id::text) as id from act a
       left join act s on s.city_id = a.city_id and s.record_id = a.record_id and s.step = 1 and s.type in ('return', 'order')
       where a.city_id = $1 and a.at > $2::timestamptz and a.at <= $3::timestamptz`,
        [city, from, to],
      )
      const assigned = await tx.query<{ id: string; at: string }>(
        "select record_id as id, at from act where city_id = $1 and type = 'assignment' and verb = 'assign'",
        [city],
      )
      const accepted = await tx.query<{ id: string; days: Day[] }>(
        `select s.values->>'assignmentId' as id, array_agg((a.at at time zone 'Asia/Shanghai')::date::text) as days from act a
       join act s on s.city_id = a.city_id and s.record_id = a.record_id and s.step = 1 and s.type = 'return'
       where a.city_id = $1 and a.verb = 'accept' and a.at <= $2::timestamptz group by 1`,
        [city, to],
      )
      return {
        acted: new Set(acted.map(({ id }) => id)),
        assigned: new Map(assigned.map(({ id, at }) => [id, at])),
        accepted: new Map(accepted.map(({ id, days }) => [id, days])),
      }
    },
    { limit: recountLimit },
  )
}

/** Lights by unit, as lists show them. */
export function countsByUnit(lines: readonly Line[]): string[] {
  const counts = new Map<string, number>()
  for (const { unit, light } of lines) {
    const key = `${unit.id} ${light.colour}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, number]) => `${key} ${number}`).sort()
}
