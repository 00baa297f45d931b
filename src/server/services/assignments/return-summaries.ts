/** Summaries of returns, kept beside their assignments in the transaction of each act on a return. */
import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Assignment, Return, ReturnActs } from '#core/assignment.ts'
import type { Evidence, EvidenceActs } from '#core/evidence/evidence.ts'
import {
  byTime,
  type GrowingSummary,
  nothingReturned,
  type Summed,
  summaryOf,
  summaryWith,
} from '#core/return-summary.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { returnSummaryTable, returnTable } from '../../storage/tables/plan.ts'
import { lastingEvidence, restingOn } from '../evidence/lasting-evidence.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** A summary with the id of its assignment. */
type Kept = GrowingSummary & { id: string }

const { cityId: _, unitId: __, unitPath: ___, ...columns } = getTableColumns(returnSummaryTable)
const { id: ____, lastAt: _____, ...rest } = columns

/** The columns of a summary that lights and lists ask. */
export const summaryColumns = rest

/** Ids of one statement. */
const batch = 20_000

/** The summaries of assignments by their ids. */
export async function summariesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Kept>> {
  return read(ids, (part) => select(reader, part))
}

/**
 * The same, and nobody else changes them before this transaction ends: what is decided by a summary, and the summary that follows
 * from it, are then about the same returns. Locked in the order of the ids.
 */
export async function lockSummaries(reader: Reader, ids: readonly string[]): Promise<Map<string, Kept>> {
  return read(ids, (part) => select(reader, part).orderBy(returnSummaryTable.id).for('update'))
}

function select({ tx, context }: Reader, ids: string[]) {
  return tx.orm
    .select(columns)
    .from(returnSummaryTable)
    .where(and(eq(returnSummaryTable.cityId, context.city.id), among(returnSummaryTable.id, ids)))
}

async function read(ids: readonly string[], ask: (part: string[]) => Promise<Kept[]>): Promise<Map<string, Kept>> {
  const summaries = new Map<string, Kept>()
  for (let from = 0; from < ids.length; from += batch)
    for (const row of await ask(ids.slice(from, from + batch))) summaries.set(row.id, row)
  return summaries
}

/** A unit that is asked something has returned nothing yet. */
export async function beginSummaries(
  { tx, context }: Reader,
  assignments: readonly (Pick<Assignment, 'id' | 'unitId'> & { unitPath: string })[],
): Promise<void> {
  const rows = assignments.map(({ id, unitId, unitPath }) => ({
    cityId: context.city.id,
    id,
    unitId,
    unitPath,
    ...nothingReturned,
  }))
  await tx.copyIn(returnSummaryTable, rows)
}

/** A return as it stands after an act on it. */
type Returned = Summed & Pick<Return, 'assignmentId'>

/** Keeps the summaries after acts on returns: what was just handed in is added, all else is summed up again. */
export async function keepSummaries(
  reader: Reader,
  returns: readonly Returned[],
  verb: keyof ReturnActs,
): Promise<void> {
  const [added, others] = verb === 'submit' ? await add(reader, returns) : [[], returns]
  if (added.length > 0) await write(reader, added)
  if (others.length > 0) await sumUpAgain(reader, others)
}

/** Summaries with what is later than all that they sum up, and the returns that are not. */
async function add(reader: Reader, returns: readonly Returned[]): Promise<[Kept[], Returned[]]> {
  const kept = await lockSummaries(reader, [...new Set(returns.map(({ assignmentId }) => assignmentId))])
  const lasting = await lastingEvidence(
    reader,
    returns.flatMap(({ evidence }) => evidence),
  )
  const added = new Map<string, Kept>()
  const others: Returned[] = []
  for (const each of [...returns].sort(byTime)) {
    const before = added.get(each.assignmentId) ?? kept.get(each.assignmentId)
    if (before && isLater(each, before)) added.set(before.id, { ...summaryWith(before, each, lasting), id: before.id })
    else others.push(each)
  }
  return [[...added.values()], others]
}

function isLater({ submittedAt }: Returned, { count, lastAt }: Kept): boolean {
  return count === 0 || (lastAt !== null && lastAt < submittedAt)
}

/** Sums up again what was returned to the assignments of these returns. */
export async function sumUpAgain(reader: Reader, returns: readonly Pick<Return, 'assignmentId'>[]): Promise<void> {
  const ids = [...new Set(returns.map(({ assignmentId }) => assignmentId))]
  await lockSummaries(reader, ids)
  for (let from = 0; from < ids.length; from += batch) {
    const part = ids.slice(from, from + batch)
    const rows = await returnsOf(reader, part)
    const lasting = await lastingEvidence(
      reader,
      rows.flatMap(({ evidence }) => evidence),
    )
    const summed = Map.groupBy(rows, (row) => row.assignmentId)
    await write(
      reader,
      part.map((id) => ({ id, ...summaryOf(summed.get(id) ?? [], lasting) })),
    )
  }
}

/** Sums up again what rests on evidence that got other days, or a newer file in its place. */
export async function keepWhatRests(
  reader: Reader,
  files: readonly Pick<Evidence, 'id' | 'unitId' | 'revises'>[],
  verb: keyof EvidenceActs,
): Promise<void> {
  for (const file of files)
    if (verb === 'date' || file.revises !== null) await sumUpAgain(reader, await restingOn(reader, file))
}

function returnsOf({ tx, context }: Reader, ids: string[]): Promise<Returned[]> {
  const { id, assignmentId, state, share, submittedAt, reviewedAt, reason, period, evidence, coordination } =
    returnTable
  return tx.orm
    .select({ id, assignmentId, state, share, submittedAt, reviewedAt, reason, period, evidence, coordination })
    .from(returnTable)
    .where(and(eq(returnTable.cityId, context.city.id), among(returnTable.assignmentId, ids)))
}

/** One statement for all of them: many returns may be handed in at once. */
async function write({ tx, context }: Reader, rows: readonly Kept[]): Promise<void> {
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name])
  await tx.query(
    `update return_summary s set count = n.count, share = n.share, accepted_on = n.accepted_on, waiting = n.waiting,
       settled = n.settled, last_at = n.last_at, last_state = n.last_state, last_share = n.last_share, last_reason = n.last_reason,
       evidence_until = n.evidence_until, evidence_name = n.evidence_name, coordination = n.coordination,
       coordination_since = n.coordination_since
     from unnest($2::uuid[], $3::int[], $4::int[], $5::date[], $6::boolean[], $7::date[], $8::timestamptz[],
       $9::text[], $10::int[], $11::text[], $12::date[], $13::text[], $14::text[], $15::timestamptz[])
       as n(id, count, share, accepted_on, waiting, settled, last_at, last_state, last_share, last_reason, evidence_until,
         evidence_name, coordination, coordination_since)
     where s.city_id = $1 and s.id = n.id`,
    [
      context.city.id,
      column('id'),
      column('count'),
      column('share'),
      column('acceptedOn'),
      column('waiting'),
      column('settled'),
      column('lastAt'),
      column('lastState'),
      column('lastShare'),
      column('lastReason'),
      column('evidenceUntil'),
      column('evidenceName'),
      column('coordination'),
      column('coordinationSince'),
    ],
  )
}
