import { atTime, type Day, dayOf } from '#core/day.ts'
import { checkRequest, type EarlierInspection, type Limit, type RequestFinding } from '#core/request/check-request.ts'
import { knownFields } from '#core/request/known-fields.ts'
import type { RequestCost, RequestRecord } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import { type Installed, numberOn, valueOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { installedValues } from '../values/installed-values.ts'
import { fullTerms } from './activities-of-term.ts'
import { type AskedUnit, askedUnits, daysBy } from './days-asked.ts'
import { comprehensiveOfYear } from './inspections.ts'

type Reader = Pick<Work, 'tx' | 'context' | 'now'>
type Draft = Pick<RequestRecord, 'unitIds' | 'justified'> & Parameters<typeof checkRequest>[0]

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
  const day = dayAsked(draft, today)
  const comprehensive = limitOn('inspection.comprehensive-per-school', day, installed)
  const activities = draft.kind === 'activity' ? limitOn('burden.activities', day, installed) : null
  const within = numberOn('return.within', today, installed) ?? 0
  const daysOf = daysBy(reader, within)
  const planned = (unit: AskedUnit) => daysOf(plannedBy(reader, draft), unit)
  const schools = units.filter(({ isSchool }) => isSchool)
  const findings = checkRequest(draft, {
    terms: distinct(schools),
    calendar: context.calendar,
    known: knownFields(draft.fields, context.packs),
    justified: draft.justified.map(({ field }) => field),
    earlier: comprehensive === null ? [] : await earlierInspections(reader, units, day, comprehensive.limit),
    comprehensive,
    fullTerms: activities === null ? [] : await fullTerms(reader, schools, planned, activities.limit, daysOf),
    termless: schools.filter(({ terms }) => terms.length === 0).map(({ name }) => name),
    activities,
  })
  const minutesEach = minutesOf(draft)
  const times = units.reduce((sum, unit) => sum + planned(unit).length, 0)
  return { findings, cost: { units: units.length, minutesEach, times, minutes: times * minutesEach } }
}

/** A dated value as a limit; null where it is off or no single number. */
function limitOn(key: string, day: Day, installed: Installed): Limit | null {
  const most = valueOn(key, day, installed)
  return typeof most?.content === 'number'
    ? { limit: most.content, basis: most.basis, certainty: most.certainty }
    : null
}

const distinct = (units: readonly AskedUnit[]) => [...new Set(units.map(({ terms }) => terms))]

/** When a draft asks, as the assignments will that it becomes. */
function plannedBy({ now }: Reader, draft: Draft) {
  const due = atTime(dayAsked(draft, dayOf(now)), dueTime).toISOString()
  const begins = draft.from === null ? now.toISOString() : atTime(draft.from, '00:00').toISOString()
  return { cadence: draft.cadence, assignedAt: [begins, due].sort()[0] ?? due, due }
}

/** Comprehensive inspections of the same calendar year, whoever asked for them, of those schools that have as many of them as they may. */
async function earlierInspections(
  reader: Reader,
  units: readonly AskedUnit[],
  day: Day,
  limit: number,
): Promise<EarlierInspection[]> {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const visits = await comprehensiveOfYear(reader, [...nameOf.keys()], day.slice(0, 4))
  const count = Map.groupBy(visits, ({ unit }) => unit)
  const full = visits.filter(({ unit }) => (count.get(unit)?.length ?? 0) >= limit)
  return [...Map.groupBy(full, ({ title, day: on, of }) => `${of} ${on} ${title}`).values()].map((same) => ({
    title: same[0]?.title ?? '',
    day: same[0]?.day ?? day,
    units: same.map(({ unit }) => nameOf.get(unit) ?? ''),
  }))
}
