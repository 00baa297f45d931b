/** Inspections of schools, whoever holds them: those that were opened as requests, and records of packs that are inspections. */
import type { Day } from '#core/day.ts'
import type { Pack } from '#core/pack.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { columnName } from '../../storage/tables/pack.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** One inspection of one school. */
export interface Visit {
  /** `request`, or the name of the pack. */
  of: string
  /** Of the request, or of the record. */
  id: string
  title: string
  day: Day
  unit: string
  comprehensive: boolean
}

/** Comprehensive inspections of schools in a calendar year, in the order of their days. */
export async function comprehensiveOfYear(reader: Reader, units: readonly string[], year: string): Promise<Visit[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const visits = [
    ...(await comprehensiveRequests(reader, units, from, to)),
    ...(await packVisits(reader, units, from, to)).filter(({ comprehensive }) => comprehensive),
  ]
  return visits.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** A request that was ended before its day did not take place. */
function comprehensiveRequests(
  { tx, context }: Reader,
  units: readonly string[],
  from: Day,
  to: Day,
): Promise<Visit[]> {
  return asSystemInside(tx, (whole) =>
    whole.query<Visit>(
      `select 'request' as of, r.id, r.title, coalesce(r.due, r.valid_until)::text as day, a.unit_id as unit, true as comprehensive
         from request r
         join assignment a on a.city_id = r.city_id and a.matter_id = r.matter_id
        where r.city_id = $1 and r.kind = 'inspection' and r.inspection_scope = 'comprehensive' and r.state in ('open', 'ended')
          and coalesce(r.due, r.valid_until) between $2::date and $3::date
          and (r.ended_at is null or r.ended_at >= coalesce(r.due, r.valid_until)) and a.unit_id = any($4::uuid[])
        order by a.unit_path`,
      [context.city.id, from, to, [...units]],
    ),
  )
}

/** Records of packs that are inspections of these schools between two days, both included. Read as the system: whoever asked for them. */
export async function packVisits(
  { tx, context }: Reader,
  units: readonly string[],
  from: Day,
  to: Day,
): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const pack of context.packs) {
    if (!pack.inspection) continue
    const query = visitsOf(pack, pack.inspection)
    visits.push(
      ...(await asSystemInside(tx, (whole) =>
        whole.query<Visit>(query, [
          context.city.id,
          from,
          to,
          [...units],
          pack.inspection?.in ?? [],
          pack.inspection?.comprehensive ?? [],
        ]),
      )),
    )
  }
  return visits
}

/** Names come from a pack that was checked when the service started. */
function visitsOf({ name, title }: Pack, { day, scope }: NonNullable<Pack['inspection']>): string {
  const [table, on] = [name.replaceAll('-', '_'), columnName(day)]
  return `select '${name}' as of, id, coalesce("${columnName(title)}", '') as title, "${on}"::text as day, unit_id as unit,
      coalesce("${columnName(scope)}" = any($6::text[]), false) as comprehensive
    from "${table}" where city_id = $1 and "${on}" between $2::date and $3::date and unit_id = any($4::uuid[]) and state = any($5::text[])
    order by unit_path`
}
