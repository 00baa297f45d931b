import { and, desc, eq, ilike, inArray, notExists, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listEvidence as listDoor, listEvidencePairs as pairsDoor } from '#api/evidence.ts'
import { isSuspicious } from '#core/evidence/evidence.ts'
import { hashBits, nearBits } from '#core/evidence/perceptual-hash.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { evidenceTable, returnTable } from '../../storage/tables/plan.ts'
import { find } from '../perform.ts'
import { assignments } from '../stored.ts'
import { fillingOf } from '../submissions/who-fills.ts'
import { unitNames } from '../unit-names.ts'

const later = alias(evidenceTable, 'later')

/** The evidence that took the place of another, if any did. */
export async function findRevision({ tx, context }: Pick<Work, 'tx' | 'context'>, id: string) {
  const [found] = await tx.orm
    .select()
    .from(evidenceTable)
    .where(and(eq(evidenceTable.cityId, context.city.id), eq(evidenceTable.revises, id)))
  return found
}

/** Files shown at once where one of them is chosen. */
const mostShown = 50

/** Files of the unit of an assignment that were not replaced, the newest first: those that still hold may serve once more, the others be renewed. */
export async function listEvidence(
  work: Work,
  assignmentId: string,
  words = '',
): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const { tx, context } = work
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if ((await fillingOf(work, assignment.unitPath)) === null) return failure({ code: 'assignment/not-yours' })
  const { cityId, unitId, name, attachedAt, id } = evidenceTable
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const replaced = tx.orm
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.cityId, cityId), eq(later.revises, id)))
  const evidence = await tx.orm
    .select()
    .from(evidenceTable)
    .where(
      and(
        eq(cityId, context.city.id),
        eq(unitId, assignment.unitId),
        words === '' ? undefined : ilike(name, pattern),
        notExists(replaced),
      ),
    )
    .orderBy(desc(attachedAt), desc(id))
    .limit(mostShown)
  return success({ evidence })
}

/** Pairs shown of one assignment. */
const mostPairs = 50

/**
 * Files of the returns of an assignment that are the same as, or look nearly like, one of another unit or of another year, within reach. The nearest first.
 */
export async function listEvidencePairs(
  work: Work,
  assignmentId: string,
): Promise<Outcome<AnswerOf<typeof pairsDoor>>> {
  const { tx, context } = work
  const city = context.city.id
  if (!(await find(work, assignments, assignmentId))) return failure({ code: 'wire/not-found' })
  const returned = await tx.orm
    .select({ evidence: returnTable.evidence })
    .from(returnTable)
    .where(and(eq(returnTable.cityId, city), eq(returnTable.assignmentId, assignmentId)))
  const ids = [...new Set(returned.flatMap(({ evidence }) => evidence))]
  if (ids.length === 0) return success({ pairs: [] })
  const other = alias(evidenceTable, 'other')
  const bits = (hash: AnyPgColumn) => sql`('x' || ${hash})::bit(${sql.raw(String(hashBits))})`
  const differ = sql<number>`bit_count(${bits(evidenceTable.perceptualHash)} # ${bits(other.perceptualHash)})::int`
  const pairsWhere = (alike: ReturnType<typeof and>) =>
    tx.orm
      .select({ one: evidenceTable, other, differ })
      .from(evidenceTable)
      .innerJoin(other, and(eq(other.cityId, evidenceTable.cityId), sql`${other.id} <> ${evidenceTable.id}`, alike))
      .where(and(eq(evidenceTable.cityId, city), inArray(evidenceTable.id, ids)))
      .orderBy(sql`${differ} nulls first`, desc(other.attachedAt))
      .limit(mostPairs)
  const same = await pairsWhere(eq(other.hash, evidenceTable.hash))
  const near = await pairsWhere(
    and(
      sql`${other.hash} <> ${evidenceTable.hash}`,
      sql`${other.perceptualHash} is not null`,
      sql`${evidenceTable.perceptualHash} is not null`,
      sql`${differ} <= ${nearBits}`,
    ),
  )
  const pairs = [...same.map((pair) => ({ ...pair, same: true })), ...near.map((pair) => ({ ...pair, same: false }))]
    .filter(({ one, other }) => one.revises !== other.id && other.revises !== one.id && isSuspicious(one, other))
    .slice(0, mostPairs)
  const names = await unitNames(
    work,
    pairs.map(({ other }) => other.unitId),
  )
  return success({
    pairs: pairs.map(({ one, other, same }) => ({
      evidence: one,
      other: { ...other, unit: names.get(other.unitId) ?? { id: other.unitId, name: '' } },
      same,
    })),
  })
}
