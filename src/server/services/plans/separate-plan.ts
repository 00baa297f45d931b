import { and, eq, ne } from 'drizzle-orm'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { planTable } from '../../storage/tables/plan.ts'
import { carryDecisions } from '../decisions/carry-decisions.ts'
import { holdPlan } from '../decisions/take-decisions.ts'
import { begin, find } from '../perform.ts'
import { plans } from '../stored.ts'
import { addReading } from './add-reading.ts'
import { findReading } from './find-reading.ts'

/** Makes another document of a plan's file a draft of its own: same original, same reading, the decisions so far come along. */
export async function separatePlan(work: Work, planId: string, documentId: string): Promise<Outcome<{ id: string }>> {
  const plan = await find(work, plans, planId)
  const reading = plan && (await findReading(work, planId))
  if (!plan || !reading) return failure({ code: 'wire/not-found' })
  await holdPlan(work, planId)
  const document = reading.documents.find(({ id }) => id === documentId)
  if (!document) return failure({ code: 'plan/no-such-document', at: 'documentId' })
  if (plan.documentId === documentId) return failure(taken(plan.title))
  const problem = await whoHolds(work, plan, documentId)
  if (problem) return failure(problem)
  const { unitId, fileHash, fileName, mediaType, size, follows } = plan
  const [made] = await begin(work, plans, [
    {
      verb: 'separate',
      values: {
        unitId,
        title: document.title || fileName,
        kind: document.kind,
        issuer: document.issuer,
        yearFrom: document.period?.from ?? null,
        yearTo: document.period?.to ?? null,
        follows,
        fileHash,
        fileName,
        mediaType,
        size,
        documentId,
        from: planId,
      },
    },
  ])
  if (!made) throw new Error('a plan was begun and is not there')
  await addReading(work, { planId: made.id, unitPath: plan.unitPath, edition: 1 }, reading)
  await carryDecisions(work, planId, made)
  return success({ id: made.id })
}

/** The problem that a document of a file is a plan of its own already; undefined while it is none. */
export async function whoHolds(
  { tx, context }: Work,
  plan: { id: string; fileHash: string },
  documentId: string,
): Promise<Problem | undefined> {
  const [other] = await tx.orm
    .select({ title: planTable.title })
    .from(planTable)
    .where(
      and(
        eq(planTable.cityId, context.city.id),
        eq(planTable.fileHash, plan.fileHash),
        eq(planTable.documentId, documentId),
        ne(planTable.id, plan.id),
      ),
    )
  return other && taken(other.title)
}

const taken = (title: string): Problem => ({ code: 'plan/document-taken', at: 'documentId', arguments: { title } })
