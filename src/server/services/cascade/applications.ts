import { and, desc, eq } from 'drizzle-orm'
import type { listApplications as listDoor } from '#api/application.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { ApplicationKind } from '#core/application.ts'
import { clockText } from '#core/day.ts'
import { actsFor, may } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { applicationTable } from '../../storage/tables/cascade.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { type Page, pageOf } from '../page.ts'
import { begin, find, perform } from '../perform.ts'
import { applications, assignments } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { deciding } from './deciding.ts'

/** A unit that has signed applies for another content or more time. */
export async function applyForAssignment(
  work: Work,
  assignmentId: string,
  { kind, text, due }: { kind: ApplicationKind; text: string; due: string | null },
): Promise<Outcome<{ id: string }>> {
  const { tx, context, visitor, right } = work
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if (!actsFor(visitor.standings, right, context.city.path, assignment.unitPath))
    return failure({ code: 'assignment/not-yours' })
  const problems: Problem[] = []
  if (assignment.state !== 'signed') problems.push({ code: 'assignment/sign-first' })
  if (kind === 'extension') problems.push(...checkDue(due, assignment.due))
  const [open] = await tx.orm
    .select({ id: applicationTable.id })
    .from(applicationTable)
    .where(
      and(
        eq(applicationTable.cityId, context.city.id),
        eq(applicationTable.assignmentId, assignmentId),
        eq(applicationTable.state, 'submitted'),
      ),
    )
  if (open) problems.push({ code: 'assignment/application-open' })
  if (problems.length > 0) return failure(...problems)
  const { unitId, planId, itemId } = assignment
  const asked = kind === 'extension' && due ? new Date(due).toISOString() : null
  const [made] = await begin(work, applications, [
    { verb: 'submit', values: { unitId, assignmentId, planId, itemId, kind, text, due: asked } },
  ])
  return success({ id: (made as { id: string }).id })
}

function checkDue(due: string | null, present: string): Problem[] {
  if (due === null) return [{ code: 'assignment/extension-without-due', at: 'due' }]
  if (new Date(due) > new Date(present)) return []
  return [{ code: 'assignment/extension-not-later', at: 'due', arguments: { due: clockText(present) } }]
}

/** The unit takes its application back before it was decided. */
export async function withdrawApplication(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  const application = await find(work, applications, id)
  if (!application) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, application.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (application.state !== 'submitted') return failure({ code: 'assignment/application-decided' })
  await perform(work, applications, id, 'withdraw', {})
  return success({})
}

/** Whoever asked grants or refuses with a reason. More time that is granted moves the deadline of the assignment, and is counted. */
export async function decideApplication(
  work: Work,
  id: string,
  { granted, reason, due }: { granted: boolean; reason: string; due: string | null },
): Promise<Outcome<Record<string, never>>> {
  const application = await find(work, applications, id)
  const assignment = application && (await find(work, assignments, application.assignmentId))
  if (!application || !assignment) return failure({ code: 'wire/not-found' })
  const against = (await deciding(work, work.visitor.standings, [assignment]))(assignment)
  if (against) return failure(against)
  if (application.state !== 'submitted') return failure({ code: 'assignment/application-decided' })
  if (!granted) {
    await perform(work, applications, id, 'refuse', { reason })
    return success({})
  }
  if (application.kind === 'change') {
    await perform(work, applications, id, 'grant', { reason, due: null })
    return success({})
  }
  const until = due ?? application.due
  const wrong = checkDue(until, assignment.due)
  if (until === null || wrong.length > 0) return failure(...wrong)
  const instant = new Date(until).toISOString()
  await perform(work, applications, id, 'grant', { reason, due: instant })
  await perform(work, assignments, assignment.id, 'extend', { due: instant, applicationId: id, reason })
  return success({})
}

/**
 * Applications within reach, those that wait first, with how many came of them. Open to somebody who decides are those that wait for them.
 */
export async function listApplications(
  work: Work,
  filter: { assignment?: string; plan?: string; state: 'open' | 'all' } & Page,
): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const { tx, context, visitor, extent } = work
  const city = context.city
  const rows = await tx.orm
    .select()
    .from(applicationTable)
    .where(
      and(
        eq(applicationTable.cityId, city.id),
        inExtent(extent, applicationTable.unitPath),
        filter.assignment ? eq(applicationTable.assignmentId, filter.assignment) : undefined,
        filter.plan ? eq(applicationTable.planId, filter.plan) : undefined,
      ),
    )
    .orderBy(desc(applicationTable.submittedAt))
  const open = rows.filter(({ state }) => state === 'submitted')
  const asked = await assignmentsById(
    work,
    open.map(({ assignmentId }) => assignmentId),
  )
  const against = await deciding(work, visitor.standings, asked)
  const decided = new Set(asked.filter((row) => against(row) === null).map(({ id }) => id))
  const decides = may(visitor.standings, 'application.decide', city.path, undefined, context.policy)
  const shown = (
    filter.state === 'all' ? rows : open.filter(({ assignmentId }) => !decides || decided.has(assignmentId))
  ).sort((a, b) => Number(b.state === 'submitted') - Number(a.state === 'submitted'))
  const page = pageOf(shown, filter)
  const named = await namesOf(work, page)
  const count = (state: string) => rows.filter((row) => row.state === state).length
  return success({
    total: shown.length,
    applications: page.map((row) => ({
      ...row,
      ...named(row),
      may: {
        withdraw: row.state === 'submitted' && actsFor(visitor.standings, 'assignment.apply', city.path, row.unitPath),
        decide: row.state === 'submitted' && decided.has(row.assignmentId),
      },
    })),
    counts: {
      open: count('submitted'),
      granted: count('granted'),
      refused: count('refused'),
      extensions: rows.filter((row) => row.state === 'granted' && row.kind === 'extension').length,
    },
  })
}

/** The unit, plan, item and assignment that an application is about, as a list shows them. */
async function namesOf(work: Work, rows: readonly (typeof applicationTable.$inferSelect)[]) {
  if (rows.length === 0) return () => ({}) as never
  const units = await unitNames(
    work,
    rows.map(({ unitId }) => unitId),
  )
  const asked = await assignmentsById(
    work,
    rows.map(({ assignmentId }) => assignmentId),
  )
  const subjectOf = await subjectsOf(work, asked)
  const assignmentOf = new Map(asked.map((each) => [each.id, each]))
  return ({ unitId, assignmentId }: (typeof rows)[number]) => {
    // The application stands where its assignment stands: who reaches the one reaches the other.
    const assignment = assignmentOf.get(assignmentId) as (typeof asked)[number]
    return {
      unit: units.get(unitId) ?? { id: unitId, name: '' },
      ...subjectOf(assignment),
      dueNow: assignment.due,
      extensions: assignment.extensions,
    }
  }
}
