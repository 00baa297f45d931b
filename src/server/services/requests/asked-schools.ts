/** What is asked of schools in a span of days: of each as much as the span needs, never all that was ever asked. */
import { and, eq, inArray } from 'drizzle-orm'
import { addDays, type Day, dayOf, inSpan } from '#core/day.ts'
import { burdenKindOf, gatedKinds } from '#core/matter/matter-gate.ts'
import { schoolKinds } from '#core/organisation.ts'
import type { Period } from '#core/period.ts'
import type { Asked } from '#core/request/burden.ts'
import type { RequestRecord } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import type { PlacedPeriod } from '#core/term.ts'
import { numberOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { nodesOf } from '../assignments/nodes-of.ts'
import { installedValues } from '../values/installed-values.ts'
import { daysBy, termsByPath } from './days-asked.ts'

/** A school within reach. */
export interface ReachedSchool {
  id: string
  name: string
  path: string
  terms: readonly PlacedPeriod[]
}

const { id, unitId, title, kind, scope, basis, article, until, endedAt, fields, minutes, visit, matterId } =
  requestTable
const told = { id, unitId, title, kind, scope, basis, article, until, endedAt, fields, minutes, visit, matterId }
/** What asks: a request, or a matter that passed the gate as one, with its minutes as those of a visit. */
type Told = Pick<RequestRecord, keyof typeof told> & { of: 'request' | 'matter' }

/** A request as it asks one school. */
export interface AskedSchool extends Asked {
  unitId: string
  request: Told
}

/** Open schools in reach, or one of them. */
export async function schoolsInReach(work: Work, unit?: string): Promise<ReachedSchool[]> {
  const { tx, context, extent } = work
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, path: unitTable.unitPath, to: unitTable.to })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, context.city.id),
        inExtent(extent, unitTable.unitPath),
        inArray(unitTable.kind, [...schoolKinds]),
        unit ? eq(unitTable.id, unit) : undefined,
      ),
    )
  const termsOf = await termsByPath(work)
  return rows.filter(({ to }) => to === null).map(({ id, name, path }) => ({ id, name, path, terms: termsOf(path) }))
}

interface Row {
  id: string
  unit: string
  matter: string
  cadence: RequestRecord['cadence']
  assigned_at: Date | string
  due: Date | string
}

/**
 * What requests ask of schools on the days of a span; and how many returns other matters ask of each on those of another, a month, that
 * lies within it.
 */
export async function askedOf(
  work: Work,
  schools: readonly ReachedSchool[],
  span: Period,
  month: Period,
): Promise<{ asked: AskedSchool[]; others: Map<string, number> }> {
  const { tx, context, now } = work
  const city = context.city.id
  const schoolOf = new Map(schools.map((school) => [school.id, school]))
  const opened = await tx.orm
    .select(told)
    .from(requestTable)
    .where(and(eq(requestTable.cityId, city), inArray(requestTable.state, ['open', 'ended'])))
  const asking: Told[] = [
    ...opened.map((request) => ({ ...request, of: 'request' as const })),
    ...(await gatedMatters(work)),
  ]
  const requestOf = new Map(asking.flatMap((each) => (each.matterId === null ? [] : [[each.matterId, each] as const])))
  const rows = await tx.query<Row>(
    `select id, unit_id as unit, matter_id as matter, cadence, assigned_at, due from assignment
     where city_id = $1 and unit_id = any($2::uuid[]) and (
       (assigned_at < $4::date + 1 and due >= $3::date) and (matter_id = any($7::uuid[]) or (assigned_at < $6::date + 1 and due >= $5::date)))`,
    [
      city,
      [...schoolOf.keys()],
      addDays(span.from, -1),
      addDays(span.to, 1),
      addDays(month.from, -1),
      addDays(month.to, 1),
      [...requestOf.keys()],
    ],
  )
  const daysOf = daysBy(work, numberOn('return.within', dayOf(now), await installedValues(work)) ?? 0)
  const nodesAt = await nodesOf(work, rows)
  const asked: AskedSchool[] = []
  const others = new Map<string, number>()
  for (const { id, unit, matter, cadence, assigned_at, due } of rows) {
    const terms = schoolOf.get(unit)?.terms ?? []
    const own = {
      cadence,
      assignedAt: new Date(assigned_at).toISOString(),
      due: new Date(due).toISOString(),
      nodes: nodesAt(id),
    }
    const days = daysOf(own, { isSchool: true, terms })
    const request = requestOf.get(matter)
    if (request) asked.push(askedBy(request, unit, days))
    else {
      const count = days.filter((day) => inSpan(day, month)).length
      if (count > 0) others.set(unit, (others.get(unit) ?? 0) + count)
    }
  }
  return { asked, others }
}

/** Matters that passed the gate, as what they ask of a unit. */
async function gatedMatters({ tx, context }: Work): Promise<Told[]> {
  const { id: matterId, unitId: keeperId, title: called, source, closedAt } = matterTable
  const rows = await tx.orm
    .select({ id: matterId, unitId: keeperId, title: called, source, endedAt: closedAt })
    .from(matterTable)
    .where(and(eq(matterTable.cityId, context.city.id), inArray(matterTable.kind, [...gatedKinds])))
  return rows.flatMap(({ source: from, ...matter }): Told[] => {
    const as = burdenKindOf(from)
    const { gate } = from
    if (!as || !gate) return []
    const asked = { basis: gate.basis || (from.number ?? ''), article: '', until: gate.until }
    const cost = { fields: [], minutes: 0, visit: gate.minutes }
    return [{ ...matter, ...asked, ...cost, of: 'matter', kind: as, scope: null, matterId: matter.id }]
  })
}

/** A request as it asks a school: not after its last day, and not after it was ended. */
function askedBy(request: Told, unit: string, days: readonly Day[]): AskedSchool {
  const ended = request.endedAt === null ? null : dayOf(new Date(request.endedAt))
  const last = [request.until, ended].filter((day) => day !== null).sort()[0]
  const { kind, scope } = request
  return {
    request,
    unitId: unit,
    kind,
    scope,
    minutesEach: minutesOf(request),
    days: days.filter((day) => last === undefined || day <= last),
  }
}
