import type { Day } from '#core/day.ts'
import type { FullTerm } from '#core/request/check-request.ts'
import type { Asked } from '#core/return-calendar.ts'
import { findTerm, type PlacedPeriod } from '#core/term.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import type { AskedUnit } from './days-asked.ts'

/** The days on which an assignment asks a unit something. */
export type DaysOf = (asked: Asked, unit: AskedUnit) => Day[]

interface Row {
  unit: string
  cadence: Asked['cadence']
  assigned_at: string
  due: string
  /** The last day on which it asks anything. */
  last: Day | null
}

/**
 * Terms in which a draft would bring activities into schools more often than a value allows, whoever asked for the others; schools that
 * are alike in it together. One that was ended before its day did not take place.
 */
export async function fullTerms(
  reader: Pick<Work, 'tx' | 'context'>,
  schools: readonly AskedUnit[],
  planned: (unit: AskedUnit) => readonly Day[],
  limit: number,
  daysOf: DaysOf,
): Promise<FullTerm[]> {
  const wanted = schools.map((unit) => ({ unit, terms: countByTerm(planned(unit), unit.terms) }))
  const spans = wanted.flatMap(({ terms }) => [...terms.keys()])
  if (spans.length === 0) return []
  const [from, to] = [
    spans.map((term) => term.from).sort()[0],
    spans
      .map((term) => term.to)
      .sort()
      .pop(),
  ]
  const rows = await asSystemInside(reader.tx, (whole) =>
    whole.query<Row>(
      `select a.unit_id as unit, a.cadence, a.assigned_at, a.due,
         least(r.valid_until, (r.ended_at at time zone 'Asia/Shanghai')::date)::text as last
       from request r join assignment a on a.city_id = r.city_id and a.matter_id = r.matter_id
       where r.city_id = $1 and r.kind = 'activity' and r.state in ('open', 'ended')
         and a.assigned_at < $3::date + 1 and a.due >= $2::date and a.unit_id = any($4::uuid[])`,
      [reader.context.city.id, from, to, schools.map(({ id }) => id)],
    ),
  )
  const asked = Map.groupBy(rows, ({ unit }) => unit)
  const full = wanted.flatMap(({ unit, terms }) => {
    const days = (asked.get(unit.id) ?? []).flatMap((row) => {
      const own = { cadence: row.cadence, assignedAt: iso(row.assigned_at), due: iso(row.due) }
      return daysOf(own, unit).filter((day) => row.last === null || day <= row.last)
    })
    const had = countByTerm(days, unit.terms)
    return [...terms]
      .map(([term, times]) => ({ term: nameOf(term), had: had.get(term) ?? 0, times, unit: unit.name }))
      .filter((each) => each.had + each.times > limit)
  })
  const alike = Map.groupBy(full, ({ term, had, times }) => `${term} ${had} ${times}`)
  return [...alike.values()].flatMap((of) =>
    of[0] ? [{ term: of[0].term, had: of[0].had, times: of[0].times, units: of.map(({ unit }) => unit) }] : [],
  )
}

const iso = (instant: string) => new Date(instant).toISOString()
const nameOf = ({ schoolYear, name }: PlacedPeriod) => `${schoolYear} ${name}`

/** How many of the days lie in each term; days outside of any are not counted. */
export function countByTerm(days: readonly Day[], terms: readonly PlacedPeriod[]): Map<PlacedPeriod, number> {
  const counts = new Map<PlacedPeriod, number>()
  for (const day of days) {
    const term = findTerm(day, terms)
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
