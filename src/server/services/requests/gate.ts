import { and, eq } from 'drizzle-orm'
import { atTime, type Day, dayOf } from '#core/day.ts'
import { schoolKinds } from '#core/organisation.ts'
import { checkRequest, type EarlierInspection, type RequestFinding } from '#core/request/check-request.ts'
import { knownFields } from '#core/request/known-fields.ts'
import type { RequestCost, RequestRecord } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import { dueReturns } from '#core/return-calendar.ts'
import { type PlacedPeriod, periodsFor } from '#core/term.ts'
import { numberOn, valueOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { placedPeriods } from '../assignments/school-calendars.ts'
import { installedValues } from '../values/installed-values.ts'

type Reader = Pick<Work, 'tx' | 'context' | 'now'>
type Draft = Pick<RequestRecord, 'unitIds' | 'justified'> & Parameters<typeof checkRequest>[0]

interface AskedUnit {
  id: string
  name: string
  isSchool: boolean
  terms: readonly PlacedPeriod[]
}

/** The time of day by which a return is due on its day, and at which a visit has ended. */
export const dueTime = '17:00'

/** The day on which a request is due or takes place; today where nothing is said yet. */
export const dayAsked = ({ due, until }: Pick<RequestRecord, 'due' | 'until'>, today: Day): Day => due ?? until ?? today

/** What stops a request and what it costs, as the city is now: calendars, registers, and the inspections that schools have. */
export async function passGate(
  reader: Reader,
  draft: Draft,
): Promise<{ findings: RequestFinding[]; cost: RequestCost }> {
  const { context, now } = reader
  const today = dayOf(now)
  const installed = await installedValues(reader)
  const units = await askedUnits(reader, draft.unitIds)
  const most = valueOn('inspection.comprehensive-per-school', dayAsked(draft, today), installed)
  const limit = typeof most?.content === 'number' ? most.content : null
  const findings = checkRequest(draft, {
    terms: distinct(units.filter(({ isSchool }) => isSchool)),
    calendar: context.calendar,
    known: knownFields(draft.fields, context.packs),
    justified: draft.justified.map(({ field }) => field),
    earlier: limit === null ? [] : await earlierInspections(reader, units, dayAsked(draft, today), limit),
    comprehensive: most && limit !== null ? { limit, basis: most.basis, certainty: most.certainty } : null,
  })
  const within = numberOn('return.within', today, installed) ?? 0
  return { findings, cost: costOf(reader, draft, units, within) }
}

/** Units that are asked, each with the school calendar that holds for it. */
async function askedUnits(reader: Reader, ids: readonly string[]): Promise<AskedUnit[]> {
  const { tx, context } = reader
  if (ids.length === 0) return []
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, kind: unitTable.kind, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, [...ids])))
  const placed = await placedPeriods(reader)
  const setters = [...new Set(placed.map(({ unitPath }) => unitPath))]
  // Schools under the same calendars share one list, so that it is looked at once.
  const known = new Map<string, PlacedPeriod[]>()
  const termsOf = (path: string) => {
    const setBy = setters.filter((setter) => path.startsWith(setter)).join()
    const terms = known.get(setBy) ?? periodsFor(path, placed)
    known.set(setBy, terms)
    return terms
  }
  return rows.map(({ id, name, kind, path }) => ({
    id,
    name,
    isSchool: schoolKinds.includes(kind),
    terms: termsOf(path),
  }))
}

const distinct = (units: readonly AskedUnit[]) => [...new Set(units.map(({ terms }) => terms))]

function costOf({ context, now }: Reader, draft: Draft, units: readonly AskedUnit[], within: number): RequestCost {
  const minutesEach = minutesOf(draft)
  const due = atTime(dayAsked(draft, dayOf(now)), dueTime).toISOString()
  const begins = draft.from === null ? now.toISOString() : atTime(draft.from, '00:00').toISOString()
  const made = new Map<string, number>()
  const timesOf = ({ isSchool, terms }: AskedUnit) => {
    const key = `${isSchool} ${terms[0]?.unitPath ?? ''}`
    const known = made.get(key)
    if (known !== undefined) return known
    const asked = { cadence: draft.cadence, assignedAt: [begins, due].sort()[0] ?? due, due }
    const times = dueReturns(asked, { calendar: context.calendar, terms, isSchool, within }).length
    made.set(key, times)
    return times
  }
  const times = units.reduce((sum, unit) => sum + timesOf(unit), 0)
  return { units: units.length, minutesEach, times, minutes: times * minutesEach }
}

/**
 * Comprehensive inspections of the same calendar year, whoever asked for them, of those schools that have as many of them as they may.
 * One that was ended before its day did not take place.
 */
async function earlierInspections(
  { tx, context }: Reader,
  units: readonly AskedUnit[],
  day: Day,
  limit: number,
): Promise<EarlierInspection[]> {
  const year = day.slice(0, 4)
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const rows = await asSystemInside(tx, (whole) =>
    whole.query<{ request: string; title: string; day: string; unit: string }>(
      `select r.id as request, r.title, coalesce(r.due, r.valid_until)::text as day, a.unit_id as unit
         from request r
         join assignment a on a.city_id = r.city_id and a.matter_id = r.matter_id
        where r.city_id = $1 and r.kind = 'inspection' and r.inspection_scope = 'comprehensive' and r.state in ('open', 'ended')
          and coalesce(r.due, r.valid_until) between $2::date and $3::date
          and (r.ended_at is null or r.ended_at >= coalesce(r.due, r.valid_until)) and a.unit_id = any($4::uuid[])
        order by coalesce(r.due, r.valid_until), r.id, a.unit_path`,
      [context.city.id, `${year}-01-01`, `${year}-12-31`, [...nameOf.keys()]],
    ),
  )
  const count = Map.groupBy(rows, ({ unit }) => unit)
  const full = rows.filter(({ unit }) => (count.get(unit)?.length ?? 0) >= limit)
  return [...Map.groupBy(full, ({ request }) => request).values()].map((of) => ({
    title: of[0]?.title ?? '',
    day: of[0]?.day ?? day,
    units: of.map(({ unit }) => nameOf.get(unit) ?? ''),
  }))
}
