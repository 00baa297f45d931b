/** The ladders of this installation: those shipped, and those that its officers set. */
import { and, eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listLadders as door } from '#api/ladder.ts'
import { type Authority, authorities } from '#core/authority/authority-table.ts'
import { checkLadder } from '#core/ladder/check-ladder.ts'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import type { Ladder } from '#core/ladder/ladder.ts'
import { ladderClockWords, stepWords } from '#core/ladder/words.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand, Work } from '../../context.ts'
import { ladderTable } from '../../storage/tables/order.ts'
import { begin, perform } from '../perform.ts'
import { ladders } from '../stored.ts'
import { lockRoot } from '../values/city-root.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** The ladder in force of an authority. */
export async function ladderOf({ tx, context }: Reader, authority: Authority): Promise<Ladder> {
  const [row] = await tx.orm
    .select()
    .from(ladderTable)
    .where(and(eq(ladderTable.cityId, context.city.id), eq(ladderTable.authority, authority)))
  return row?.ladder ?? defaultLadders[authority]
}

/** All ladders in force. */
export async function listLadders({ tx, context }: Reader): Promise<Outcome<AnswerOf<typeof door>>> {
  const rows = await tx.orm.select().from(ladderTable).where(eq(ladderTable.cityId, context.city.id))
  const set = new Map(rows.map((row) => [row.authority, row]))
  return success({
    ladders: authorities.map((authority) => {
      const row = set.get(authority)
      const { steps, clocks } = row?.ladder ?? defaultLadders[authority]
      return {
        ladder: { authority, steps: steps.map(presentStep), clocks },
        set: row ? { at: row.setAt, reason: row.reason } : null,
      }
    }),
  })
}

type Shown = AnswerOf<typeof door>['ladders'][number]['ladder']['steps'][number]

const presentStep = ({ drafts, signs, next, ...step }: Ladder['steps'][number]): Shown => ({
  ...step,
  drafts: [...drafts],
  signs: [...signs],
  next: [...next],
})

/** An installation sets the ladder of an authority, with a reason. Orders that exist keep the step and clocks they were drafted with. */
export async function setLadder(
  hand: Hand & Pick<Work, 'language'>,
  authority: Authority,
  ladder: Ladder,
  reason: string,
): Promise<Outcome<Record<string, never>>> {
  const unitId = await lockRoot(hand)
  if (!unitId) return failure({ code: 'wire/not-found' })
  const problems: Problem[] = checkLadder({ ...ladder, authority }).map((problem) => named(problem, hand.language))
  if (problems.length > 0) return failure(...problems)
  const [row] = await hand.tx.orm
    .select({ id: ladderTable.id })
    .from(ladderTable)
    .where(and(eq(ladderTable.cityId, hand.context.city.id), eq(ladderTable.authority, authority)))
  const values = { unitId, ladder: { ...ladder, authority }, reason }
  if (row) await perform(hand, ladders, row.id, 'set', values)
  else await begin(hand, ladders, [{ verb: 'set', values }])
  return success({})
}

/** The steps and clocks that a problem names, by their names. */
function named(problem: Problem, language: Work['language']): Problem {
  const words: Record<string, { zh: string; en: string }> = { ...stepWords, ...ladderClockWords }
  const steps = String(problem.arguments?.steps ?? '')
    .split(', ')
    .map((step) => words[step]?.[language] ?? step)
  return { ...problem, arguments: { steps: steps.join('、') } }
}
