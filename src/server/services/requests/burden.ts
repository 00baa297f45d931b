import { and, eq, inArray } from 'drizzle-orm'
import type { getBurden as door } from '#api/burden.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { addDays, addMonths, type Day, dayOf } from '#core/day.ts'
import { schoolKinds } from '#core/organisation.ts'
import { type Outcome, success } from '#core/problem.ts'
import { type Asked, addBurden, type Burden, burdenBetween, noBurden } from '#core/request/burden.ts'
import type { RequestRecord } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import { type Installed, periodOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { yardstickAt } from '../assignments/yardstick.ts'
import { installedValues } from '../values/installed-values.ts'
import { askerNames } from './find-requests.ts'

type Answer = AnswerOf<typeof door>
type Assignment = typeof assignmentTable.$inferSelect

/** A request as it asks one school. */
interface AskedSchool extends Asked {
  unitId: string
  request: RequestRecord
}

/** Schools that are told one by one; the totals are of all. */
const mostRows = 300

/** Dated values that the burden of a school is held against. */
const limitKeys = ['burden.minutes', 'burden.requests', 'burden.activities', 'inspection.comprehensive-per-school']

/** What requests ask of the schools in reach in a month, and what each figure is made of where one school is asked about. */
export async function getBurden(work: Work, query: InputOf<typeof door>['query']): Promise<Outcome<Answer>> {
  const month = query.month ?? dayOf(work.now).slice(0, 7)
  const [from, to] = [`${month}-01`, addDays(addMonths(`${month}-01`, 1), -1)]
  const year = month.slice(0, 4)
  const schools = await schoolsInReach(work, query.unit)
  const { asked, others } = await askedOf(work, [...schools.keys()], { from, to })
  const byUnit = Map.groupBy(asked, ({ unitId }) => unitId)
  const rows = [...schools].flatMap(([id, name]) => {
    const own = byUnit.get(id) ?? []
    const burden = burdenBetween(own, from, to)
    const row = {
      unit: { id, name },
      ...burden,
      others: others.get(id) ?? 0,
      comprehensiveOfYear: burdenBetween(own, `${year}-01-01`, `${year}-12-31`).comprehensive,
    }
    return burden.requests + row.others + row.comprehensiveOfYear > 0 ? [row] : []
  })
  rows.sort((a, b) => b.minutes - a.minutes || b.requests - a.requests || a.unit.name.localeCompare(b.unit.name, 'zh'))
  const names = await askerNames(
    work,
    asked.map(({ request }) => request.unitId),
  )
  const nameOf = (id: string) => names.get(id) ?? { id, name: '' }
  return success({
    month,
    at: work.now.toISOString(),
    schools: schools.size,
    unasked: schools.size - rows.filter(({ requests, others: more }) => requests + more > 0).length,
    total: rows.reduce<Burden>(addBurden, noBurden),
    rows: rows.slice(0, mostRows),
    byAsker: byAsker(asked, from, to).map(([id, burden]) => ({ asker: nameOf(id), ...burden })),
    limits: limitsOn(await installedValues(work), from, work.language),
    lines: query.unit ? linesOf(asked, from, to, nameOf) : [],
  })
}

/** Open schools in reach by their id, with their names. */
async function schoolsInReach({ tx, context, extent }: Work, unit?: string): Promise<Map<string, string>> {
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, to: unitTable.to })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, context.city.id),
        inExtent(extent, unitTable.unitPath),
        inArray(unitTable.kind, [...schoolKinds]),
        unit ? eq(unitTable.id, unit) : undefined,
      ),
    )
  return new Map(rows.filter(({ to }) => to === null).map(({ id, name }) => [id, name]))
}

/** What requests ask of schools, and how many returns other matters ask of each in the span. */
async function askedOf(work: Work, ids: readonly string[], span: { from: Day; to: Day }) {
  const { tx, context, now } = work
  const city = context.city.id
  const assignments = await tx.orm
    .select()
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, city), among(assignmentTable.unitId, ids)))
  const opened = await tx.orm
    .select()
    .from(requestTable)
    .where(and(eq(requestTable.cityId, city), inArray(requestTable.state, ['open', 'ended'])))
  const requestOf = new Map(opened.map((request) => [request.matterId, request]))
  const yardstick = await yardstickAt(work, assignments, now)
  const daysOf = (assignment: Assignment) => yardstick.dueReturns(assignment).map(({ due }) => dayOf(new Date(due)))
  const asked: AskedSchool[] = []
  const others = new Map<string, number>()
  for (const assignment of assignments) {
    const request = requestOf.get(assignment.matterId)
    const days = daysOf(assignment)
    if (request) asked.push(askedBy(request, assignment.unitId, days))
    else {
      const count = days.filter((day) => span.from <= day && day <= span.to).length
      if (count > 0) others.set(assignment.unitId, (others.get(assignment.unitId) ?? 0) + count)
    }
  }
  return { asked, others }
}

/** A request as it asks a school: not after its last day, and not after it was ended. */
function askedBy(request: RequestRecord, unitId: string, days: readonly Day[]): AskedSchool {
  const ended = request.endedAt === null ? null : dayOf(new Date(request.endedAt))
  const last = [request.until, ended].filter((day) => day !== null).sort()[0]
  const { kind, scope } = request
  return {
    request,
    unitId,
    kind,
    scope,
    minutesEach: minutesOf(request),
    days: days.filter((day) => last === undefined || day <= last),
  }
}

function byAsker(asked: readonly AskedSchool[], from: Day, to: Day): [string, Burden][] {
  const groups = Map.groupBy(asked, ({ request }) => request.unitId)
  return [...groups]
    .map(([id, own]): [string, Burden] => {
      const burden = burdenBetween(own, from, to)
      // A request of many schools is one request of its asker.
      const requests = new Set(own.filter((each) => burdenBetween([each], from, to).requests > 0).map(idOf)).size
      return [id, { ...burden, requests }]
    })
    .filter(([, burden]) => burden.requests > 0)
    .sort((a, b) => b[1].minutes - a[1].minutes)
}

const idOf = ({ request }: AskedSchool) => request.id

function linesOf(
  asked: readonly AskedSchool[],
  from: Day,
  to: Day,
  nameOf: (id: string) => { id: string; name: string },
): Answer['lines'] {
  return asked
    .map(({ request, days, minutesEach }) => ({
      request: { id: request.id, title: request.title, kind: request.kind, scope: request.scope },
      asker: nameOf(request.unitId),
      basis: [request.basis, request.article].filter(Boolean).join(' '),
      days: days.filter((day) => from <= day && day <= to),
      minutesEach,
    }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''))
}

function limitsOn(installed: Installed, day: Day, language: 'zh' | 'en'): Answer['limits'] {
  return limitKeys.flatMap((key) => {
    const value = installed.get(key)
    const period = value && periodOn(value, day)
    if (!value || !period) return []
    const most = value.on && typeof period.content === 'number' ? period.content : null
    return [{ key, name: value.name[language], most, basis: period.basis, certainty: period.certainty }]
  })
}
