/** What one person is to be told now, read by the rights and in the scope of that person. */
import { and, arrayOverlaps, desc, eq, inArray } from 'drizzle-orm'
import { type Assignment, asksNothing } from '#core/assignment.ts'
import { covers } from '#core/may.ts'
import { type AskedOfMe, type Notice, noticesOf, type WaitsForMe } from '#core/notice/notice.ts'
import { isUnreturned } from '#core/return-calendar.ts'
import { nothingReturned } from '#core/return-summary.ts'
import type { Hand } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { applicationTable, consultationTable, consultedTable } from '../../storage/tables/cascade.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { assignmentTable, returnTable } from '../../storage/tables/plan.ts'
import { assessAll, type Standing } from '../assignments/assess.ts'
import { summariesOf } from '../assignments/return-summaries.ts'
import { reviewing } from '../assignments/reviewing.ts'
import { assignmentsById, titlesOf } from '../assignments/subjects.ts'
import { deciding } from '../cascade/deciding.ts'
import { filledByMe } from '../submissions/who-fills.ts'
import { unitNames } from '../unit-names.ts'
import { ordersTold } from './order-notices.ts'
import { papersTold } from './paper-notices.ts'
import { extentFor, type Reader } from './reader.ts'
import { ownPaths } from './receivers.ts'
import { sourcesCorrected } from './sources-corrected.ts'

/** Everything that somebody is to be told now, what presses most first. */
export async function findNotices(reader: Reader): Promise<Notice[]> {
  const asked = await askedOfMe(reader)
  const waiting = [
    ...(await returnsToReview(reader)),
    ...(await ordersTold(reader)),
    ...(await papersTold(reader)),
    ...(await applicationsToDecide(reader)),
    ...(await mattersToClose(reader)),
    ...(await sourcesCorrected(reader)),
    ...(await opinionsToGive(reader)),
  ]
  return noticesOf(asked, waiting, reader.now, reader.context.calendar)
}

async function askedOfMe(reader: Reader): Promise<AskedOfMe[]> {
  const { tx, context, standings } = reader
  const points = await filledByMe({ tx, context, visitor: { standings } })
  const paths = [...ownPaths(standings, 'return.submit', context), ...points.keys()]
  if (paths.length === 0) return []
  const rows = await tx.orm
    .select()
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, context.city.id), inArray(assignmentTable.unitPath, paths)))
  const asked = await presentAsked(reader, rows)
  return asked.map((each, i) => {
    const point = points.get(rows[i]?.unitPath ?? '')
    return point ? { ...each, title: `${point.name}：${each.title}` } : each
  })
}

/** Assignments as facts for notices, with when somebody last chased them. */
export async function presentAsked(
  reader: Pick<Hand, 'tx' | 'context' | 'now'>,
  rows: readonly Assignment[],
): Promise<(AskedOfMe & { owes: boolean; unreturned: boolean })[]> {
  const assessed = await assessAll(reader, rows)
  const summaries = await summariesOf(
    reader,
    rows.map(({ id }) => id),
  )
  const titleOf = await titlesOf(reader, rows)
  const names = await unitNames(
    reader,
    rows.map(({ unitId }) => unitId),
  )
  const chased = await chasedAt(reader, rows)
  return rows.map((row) => {
    const standing = assessed.get(row.id) as Standing
    const isPast = Date.parse(row.due) < reader.now.getTime()
    const { count, lastState } = summaries.get(row.id) ?? nothingReturned
    return {
      id: row.id,
      title: titleOf(row),
      unit: names.get(row.unitId)?.name ?? '',
      signed: row.state === 'signed',
      assignedAt: row.assignedAt,
      settled: asksNothing(row, reader.now) || standing.share === 100,
      owes: standing.owed.length > 0,
      unreturned: isUnreturned(standing, reader.now),
      // What was returned in part settles its period, but not the matter.
      owedSince: standing.owed[0]?.due ?? (isPast && !standing.waiting ? row.due : null),
      next: standing.next?.due ?? (isPast ? null : row.due),
      waiting: standing.mustWait,
      sentBack: lastState === 'sent-back' ? String(count) : null,
      evidenceEnded: standing.evidenceEnded,
      chasedAt: chased.get(row.id) ?? null,
    }
  })
}

/** When each assignment was last chased by hand, as far as those who were told are in reach. */
async function chasedAt({ tx, context }: Pick<Hand, 'tx' | 'context'>, rows: readonly Assignment[]) {
  const last = new Map<string, string>()
  if (rows.length === 0) return last
  const messages = await tx.orm
    .select({ assignments: messageTable.assignments, at: messageTable.writtenAt })
    .from(messageTable)
    .where(
      and(
        eq(messageTable.cityId, context.city.id),
        eq(messageTable.way, 'system'),
        eq(messageTable.kind, 'chase'),
        arrayOverlaps(
          messageTable.assignments,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(messageTable.writtenAt)
  for (const { assignments, at } of messages) for (const id of assignments) last.set(id, at)
  return last
}

async function returnsToReview(reader: Reader): Promise<WaitsForMe[]> {
  const { tx, context, account, person = null, standings } = reader
  const extent = extentFor(reader, 'return.check')
  if (!extent) return []
  const { id, unitId, assignmentId, submittedAt, checkedAt, checker } = returnTable
  const submitted = await tx.orm
    .select({ id, unitId, assignmentId, submittedAt, checkedAt, checker })
    .from(returnTable)
    .where(
      and(
        eq(returnTable.cityId, context.city.id),
        eq(returnTable.state, 'submitted'),
        inExtent(extent, returnTable.unitPath),
      ),
    )
    .orderBy(desc(returnTable.submittedAt))
  const waiting = Map.groupBy(submitted, (each) => each.assignmentId)
  const asked = await assignmentsById(reader, [...waiting.keys()])
  const review = await reviewing(reader, { account, person, standings }, asked)
  const mine = asked.flatMap((row) => {
    const steps = (waiting.get(row.id) ?? []).map((found) => ({ row, found, step: review.stepOf(row, found) }))
    return steps.find(({ step }) => step !== null) ?? []
  })
  const rows = mine.map(({ row }) => row)
  const titleOf = await titlesOf(reader, rows)
  const names = await unitNames(
    reader,
    rows.map((row) => row.unitId),
  )
  return mine.map(({ row, found, step }) => ({
    kind: step === 'check' ? 'to-check' : 'to-review',
    about: { type: 'assignment', id: row.id },
    occasion: found.id,
    title: titleOf(row),
    unit: names.get(row.unitId)?.name ?? '',
    due: step === 'check' ? review.checkDue(found.submittedAt).toISOString() : null,
  }))
}

async function applicationsToDecide(reader: Reader): Promise<WaitsForMe[]> {
  const { tx, context } = reader
  const extent = extentFor(reader, 'application.decide')
  if (!extent) return []
  const open = await tx.orm
    .select()
    .from(applicationTable)
    .where(
      and(
        eq(applicationTable.cityId, context.city.id),
        eq(applicationTable.state, 'submitted'),
        inExtent(extent, applicationTable.unitPath),
      ),
    )
  const asked = await assignmentsById(
    reader,
    open.map(({ assignmentId }) => assignmentId),
  )
  const against = await deciding(reader, reader.standings, asked)
  const rows = asked.filter((row) => against(row) === null)
  const titleOf = await titlesOf(reader, rows)
  const names = await unitNames(
    reader,
    open.map(({ unitId }) => unitId),
  )
  return open.flatMap((application): WaitsForMe[] => {
    const row = rows.find(({ id }) => id === application.assignmentId)
    if (!row) return []
    return [
      {
        kind: 'to-decide',
        about: { type: 'application', id: application.id },
        occasion: '',
        title: titleOf(row),
        unit: names.get(application.unitId)?.name ?? '',
        due: null,
      },
    ]
  })
}

async function mattersToClose(reader: Reader): Promise<WaitsForMe[]> {
  const { tx, context } = reader
  const extent = extentFor(reader, 'matter.decide')
  if (!extent) return []
  const rows = await tx.orm
    .select({
      id: matterTable.id,
      title: matterTable.title,
      unitId: matterTable.leadUnitId,
      due: matterTable.due,
      changes: matterTable.changes,
    })
    .from(matterTable)
    .where(
      and(
        eq(matterTable.cityId, context.city.id),
        eq(matterTable.state, 'closing'),
        inExtent(extent, matterTable.unitPath),
      ),
    )
  const names = await unitNames(
    reader,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(({ id, title, unitId, due, changes }) => ({
    kind: 'to-close',
    about: { type: 'matter', id },
    occasion: String(changes),
    title,
    unit: names.get(unitId)?.name ?? '',
    due,
  }))
}

async function opinionsToGive(reader: Reader): Promise<WaitsForMe[]> {
  const { tx, context, standings } = reader
  const extent = extentFor(reader, 'opinion.give')
  if (!extent) return []
  const paths = ownPaths(standings, 'opinion.give', context).filter((path) => covers(extent, path))
  if (paths.length === 0) return []
  const rows = await tx.orm
    .select({
      id: consultationTable.id,
      title: consultationTable.title,
      due: consultationTable.due,
      unitId: consultedTable.unitId,
    })
    .from(consultedTable)
    .innerJoin(
      consultationTable,
      and(eq(consultationTable.cityId, consultedTable.cityId), eq(consultationTable.id, consultedTable.consultationId)),
    )
    .where(
      and(
        eq(consultedTable.cityId, context.city.id),
        eq(consultedTable.state, 'asked'),
        inArray(consultedTable.unitPath, paths),
      ),
    )
  const names = await unitNames(
    reader,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(({ id, title, due, unitId }) => ({
    kind: 'to-answer',
    about: { type: 'consultation', id },
    occasion: unitId,
    title,
    unit: names.get(unitId)?.name ?? '',
    due,
  }))
}
