import { and, eq, inArray } from 'drizzle-orm'
import type { getCollected as door } from '#api/collected.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { asksNothing } from '#core/assignment.ts'
import { compareText } from '#core/compare-text.ts'
import { dayOf } from '#core/day.ts'
import type { Period } from '#core/period.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import {
  type CollectedState,
  collectedStates,
  columnsOf,
  periodToShow,
  returnOf,
  valuesOf,
} from '#core/request/collected.ts'
import { askedFields } from '#core/request/filled-field.ts'
import type { DueReturn } from '#core/return-calendar.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable, returnTable } from '../../storage/tables/plan.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { selectAssessed } from '../assignments/select-assessed.ts'
import { yardstickAt } from '../assignments/yardstick.ts'
import { pageOf } from '../page.ts'
import { unitNames } from '../unit-names.ts'
import { findRequests } from './find-requests.ts'

type Query = InputOf<typeof door>['query']
type Row = AnswerOf<typeof door>['rows'][number]

/** What all whom a request asks, as far as they are in reach, filled in for one period; by where they stand in the city. */
export async function collect(work: Work, id: string, from: string | undefined) {
  const { extent, now } = work
  const [found] = await findRequests(work, eq(requestTable.id, id))
  if (!found) return failure({ code: 'wire/not-found' })
  const { request } = found
  const fields = askedFields(request.fields)
  const { matterId, unitPath } = assignmentTable
  const asked =
    request.matterId === null
      ? []
      : await selectAssessed(work, and(eq(matterId, request.matterId), inExtent(extent, unitPath)), { unitPath })
  const yardstick = await yardstickAt(work, asked, now)
  const returned = await returnsOf(
    work,
    asked.map((each) => each.id),
  )
  // What is asked once is asked by one period, whenever a unit was asked.
  const repeats = request.cadence !== null
  const periods = repeats ? periodsOf(asked.map(yardstick.dueReturns), dayOf(now)) : []
  const first = periodToShow(periods, new Set(returned.map(({ period }) => period)), dayOf(now))
  const period = periods.find((each) => each.from === from) ?? first ?? null
  const names = await unitNames(
    work,
    asked.map(({ unitId }) => unitId),
  )
  const countyOf = await countiesOf(work)
  const byAssignment = Map.groupBy(returned, ({ assignmentId }) => assignmentId)
  const rows = asked
    .sort((a, b) => compareText(a.unitPath, b.unitPath))
    .map((each): Row => {
      const own = byAssignment.get(each.id) ?? []
      const last = returnOf(own, period?.from ?? null)
      const due = yardstick.dueReturns(each).find((one) => !repeats || one.from === period?.from)
      const settled = each.summary?.settled ?? null
      const over = repeats && (due === undefined || (settled !== null && settled >= due.from))
      const state: CollectedState = last && last.state !== 'withdrawn' ? last.state : over ? 'not-asked' : 'unreturned'
      return {
        assignmentId: each.id,
        unit: names.get(each.unitId) ?? { id: each.unitId, name: '' },
        county: countyOf(each.unitPath),
        state,
        due: due?.due ?? null,
        owed: state === 'unreturned' && !asksNothing(each, now) && due !== undefined && new Date(due.due) < now,
        filler: last ? (last.signatures?.filler.name ?? last.submittedBy) : null,
        filledFor: last?.signatures?.filler.unit ?? null,
        at: last?.submittedAt ?? null,
        values: valuesOf(fields, last?.filled ?? []),
      }
    })
  return success({ request, columns: columnsOf(fields, rows), periods, period, rows })
}

/** The collected table as the page shows it: whoever owes first. */
export async function getCollected(work: Work, id: string, query: Query): Promise<Outcome<AnswerOf<typeof door>>> {
  const table = await collect(work, id, query.period)
  if (!table.ok) return table
  const { columns, periods, period, rows } = table.value
  const counts = Object.fromEntries(
    collectedStates.map((each) => [each, rows.filter(({ state }) => state === each).length]),
  ) as Record<CollectedState, number>
  const shown = shownOf(rows, query.show).sort(byState)
  return success({
    columns,
    periods: periods.toReversed(),
    period,
    counts,
    total: shown.length,
    rows: pageOf(shown, query),
  })
}

/** The rows of a state; of all where none is chosen. */
export function shownOf(rows: readonly Row[], show: Query['show']): Row[] {
  return rows.filter(({ state }) => show === 'all' || state === show)
}

/** Who owes first, who does not yet after them; the order of the city stays within each. */
function byState(a: Row, b: Row): number {
  return collectedStates.indexOf(a.state) - collectedStates.indexOf(b.state) || Number(b.owed) - Number(a.owed)
}

/** The periods of all calendars that have begun, in order of time. */
function periodsOf(calendars: readonly (readonly DueReturn[])[], today: string): Period[] {
  const periods = new Map<string, Period>()
  for (const calendar of new Set(calendars))
    for (const { from, to } of calendar) if (from <= today && !periods.has(from)) periods.set(from, { from, to })
  return [...periods.values()].sort((a, b) => compareText(a.from, b.from))
}

function returnsOf({ tx, context }: Work, assignmentIds: readonly string[]) {
  const { cityId, assignmentId, state, period, submittedAt, submittedBy, signatures, filled } = returnTable
  return tx.orm
    .select({ assignmentId, state, period, submittedAt, submittedBy, signatures, filled })
    .from(returnTable)
    .where(and(eq(cityId, context.city.id), among(assignmentId, assignmentIds)))
}

/** The names of the counties in reach, by what stands under them. */
async function countiesOf({ tx, context }: Work): Promise<(path: string) => string | null> {
  const counties = await tx.orm
    .select({ name: unitTable.shortName, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, ['county', 'development-zone'])))
  return (path) => counties.find((county) => path.startsWith(county.path))?.name ?? null
}
