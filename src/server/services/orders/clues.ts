/** Clues about discipline: handed over, and nothing else of them stays. */
import { and, desc, eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listClues as door } from '#api/reminder.ts'
import { checkHandOver } from '#core/ladder/clue.ts'
import { covers } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { clueTable } from '../../storage/tables/order.ts'
import { begin } from '../perform.ts'
import { clues } from '../stored.ts'
import { unitNames } from '../unit-names.ts'

/** Records that a clue was handed over: to whom and by which paper. Whatever says more is refused and not stored. */
export async function handOverClue(work: Work, given: Record<string, unknown>): Promise<Outcome<{ id: string }>> {
  const { visitor, extent, context } = work
  const post = visitor.standings.find(
    ({ unitPath, role }) => covers(extent, unitPath) && context.policy['clue.hand-over']?.[role],
  )
  if (!post) return failure({ code: 'wire/not-allowed' })
  const values = { ...given, unitId: post.unitId } as { unitId: string; to: string; paper: string }
  const problems = checkHandOver(values)
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(work, clues, [{ verb: 'hand-over', values }])
  return success({ id: (made as { id: string }).id })
}

/** Hand-overs within reach, the last first. */
export async function listClues(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const rows = await tx.orm
    .select()
    .from(clueTable)
    .where(and(eq(clueTable.cityId, context.city.id), inExtent(extent, clueTable.unitPath)))
    .orderBy(desc(clueTable.handedOverAt))
  const names = await unitNames(
    work,
    rows.map(({ unitId }) => unitId),
  )
  return success({
    clues: rows.map(({ id, unitId, to, paper, handedOverAt }) => ({
      id,
      unit: names.get(unitId) ?? { id: unitId, name: '' },
      to,
      paper,
      handedOverAt,
    })),
  })
}
