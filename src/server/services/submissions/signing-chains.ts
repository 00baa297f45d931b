import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listSigningChains as door } from '#api/submission.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { type SubmissionStep, submissionSteps } from '#core/signature/submission.ts'
import type { Hand, Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { signingChainTable } from '../../storage/tables/submission.ts'
import { begin, find, perform } from '../perform.ts'
import { signingChains, units } from '../stored.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** The signatures that a unit wants under what it returns; none where it chose none. */
export async function stepsOf(reader: Reader, unitId: string): Promise<SubmissionStep[]> {
  return (await chainOf(reader, unitId))?.steps ?? []
}

/** Those of the units that want any signatures. */
export async function unitsThatSign({ tx, context }: Reader, unitIds: readonly string[]): Promise<Set<string>> {
  const { cityId, unitId, steps } = signingChainTable
  const rows = await tx.orm
    .select({ unitId, steps })
    .from(signingChainTable)
    .where(and(eq(cityId, context.city.id), inArray(unitId, [...new Set(unitIds)])))
  return new Set(rows.filter((row) => row.steps.length > 0).map((row) => row.unitId))
}

async function chainOf({ tx, context }: Reader, unitId: string) {
  const [chain] = await tx.orm
    .select()
    .from(signingChainTable)
    .where(and(eq(signingChainTable.cityId, context.city.id), eq(signingChainTable.unitId, unitId)))
  return chain
}

/** A unit chooses its signatures; what is under way keeps those it began with. */
export async function chooseChain(
  work: Work,
  unitId: string,
  chosen: readonly SubmissionStep[],
): Promise<Outcome<Record<string, never>>> {
  const unit = await find(work, units, unitId)
  if (!unit) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, unit.unitPath))
    return failure({ code: 'assignment/not-yours' })
  // Of two who choose at once the second changes what the first chose.
  await lockRecord(work.tx, work.context.city.id, unitId)
  const steps = submissionSteps.filter((step) => chosen.includes(step))
  const present = await chainOf(work, unitId)
  if (present) await perform(work, signingChains, present.id, 'change', { steps })
  else await begin(work, signingChains, [{ verb: 'choose', values: { unitId, steps } }])
  return success({})
}

/** The units for which the visitor returns, each with the signatures that it wants. */
export async function listChains(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, visitor } = work
  const city = context.city
  const paths = [...new Set(visitor.standings.flatMap(({ unitPath, jurisdiction }) => [unitPath, jurisdiction]))]
  const own = paths.filter((path) => actsFor(visitor.standings, 'return.submit', city.path, path))
  if (own.length === 0) return success({ units: [] })
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.name, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, city.id), inArray(unitTable.unitPath, own)))
    .orderBy(unitTable.unitPath)
  return success({
    units: await Promise.all(
      rows.map(async ({ id, name, path }) => ({
        unit: { id, name },
        steps: await stepsOf(work, id),
        mayChoose: actsFor(visitor.standings, 'signing-chain.choose', city.path, path),
      })),
    ),
  })
}
