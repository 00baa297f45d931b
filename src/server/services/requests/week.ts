import { and, eq } from 'drizzle-orm'
import type { getWeek as door } from '#api/burden.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { asksNothing } from '#core/assignment.ts'
import { addDays, dayOf, endOfDay } from '#core/day.ts'
import type { Matter } from '#core/matter/matter.ts'
import { burdenKindOf } from '#core/matter/matter-gate.ts'
import { type Period, periodOf } from '#core/period.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { RequestRecord } from '#core/request/request.ts'
import { minutesOf } from '#core/request/request-draft.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { requestTable } from '../../storage/tables/request.ts'
import { assessAll } from '../assignments/assess.ts'
import { toReturn } from '../submissions/who-fills.ts'
import { besidesAssignments, type Line } from './week-lines.ts'

type Assignment = typeof assignmentTable.$inferSelect

/** What is asked of the units that the visitor acts or fills in for, this week and the next, whatever it comes from: what is owed already first. */
export async function getWeek(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const weeks = twoWeeks(work.now)
  const { points, isMine } = await toReturn(work)
  const asked = (await assignmentsInReach(work)).filter((each) => isMine(each.unitPath) && !asksNothing(each, work.now))
  const dues = await duesUntil(work, asked, weeks[1].to)
  const { matterOf, requestOf } = await sourcesOf(
    work,
    dues.map(({ assignment }) => assignment),
  )
  const tasks = dues.map(({ assignment, due, owed, colour }): Line => {
    const matter = matterOf.get(assignment.matterId)
    const request = requestOf.get(assignment.matterId)
    return {
      kind: 'task',
      id: assignment.id,
      pack: null,
      fillsFor: points.get(assignment.unitPath) ?? null,
      acts: [],
      title: matter?.title ?? '',
      source: matter?.source.kind ?? 'other',
      asker: matter?.asked.by ?? '',
      basis: basisOf(matter, request),
      due,
      owed,
      minutes: request
        ? minutesOf(request)
        : matter && burdenKindOf(matter.source)
          ? (matter.source.gate?.minutes ?? null)
          : null,
      colour,
    }
  })
  const lines = [...tasks, ...(await besidesAssignments(work, endOfDay(weeks[1].to).toISOString()))]
  lines.sort((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title, 'zh'))
  const [{ visitor }] = [work]
  const standing = visitor.standings[0]
  return success({
    unit: { id: standing?.unitId ?? visitor.account.unitId, name: standing?.unitName ?? '' },
    weeks,
    lines,
    minutes: weeks.map(({ to }, i) =>
      lines
        .filter(({ due }) => (i === 0) === dayOf(new Date(due)) <= weeks[0].to && dayOf(new Date(due)) <= to)
        .reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    ),
  })
}

function twoWeeks(now: Date): [Period, Period] {
  const first = periodOf('week', dayOf(now)) as Period
  return [first, { from: addDays(first.to, 1), to: addDays(first.to, 7) }]
}

function assignmentsInReach({ tx, context, extent }: Work): Promise<Assignment[]> {
  return tx.orm
    .select()
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, context.city.id), inExtent(extent, assignmentTable.unitPath)))
}

/** What of the assignments is owed, and what falls due until a day. */
async function duesUntil(work: Work, asked: readonly Assignment[], last: string) {
  const until = endOfDay(last).toISOString()
  const standings = await assessAll(work, asked)
  return asked.flatMap((assignment) => {
    const standing = standings.get(assignment.id)
    if (!standing || standing.share === 100) return []
    const colour = standing.light.colour
    const late = standing.owed[0]
    const ahead = standing.ahead.filter(({ due }) => due <= until)
    return [
      ...(late ? [{ assignment, due: late.due, owed: true, colour }] : []),
      ...ahead.map(({ due }) => ({ assignment, due, owed: false, colour })),
    ]
  })
}

async function sourcesOf({ tx, context }: Work, asked: readonly Assignment[]) {
  const city = context.city.id
  const ids = [...new Set(asked.map(({ matterId }) => matterId))]
  const matters = await tx.orm
    .select()
    .from(matterTable)
    .where(and(eq(matterTable.cityId, city), among(matterTable.id, ids)))
  const requests = await tx.orm
    .select()
    .from(requestTable)
    .where(and(eq(requestTable.cityId, city), among(requestTable.matterId, ids)))
  return {
    matterOf: new Map(matters.map((matter) => [matter.id, matter])),
    requestOf: new Map(requests.map((request) => [request.matterId, request])),
  }
}

/** The document that it rests on, with its article; of what is no request, the document that it comes from. */
function basisOf(matter: Pick<Matter, 'source'> | undefined, request: RequestRecord | undefined): string {
  if (request) return [request.basis, request.article].filter(Boolean).join(' ')
  const { title, number, gate } = matter?.source ?? {}
  return [title, gate?.basis || number].filter(Boolean).join(' ')
}
