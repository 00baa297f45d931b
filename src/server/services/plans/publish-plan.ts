import { plannedCadence, plannedDeadline } from '#core/breakdown/planned-time.ts'
import { checkPublication } from '#core/decision/check-publication.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { corrected, itemsOf, lastDayOf } from '#core/published-items.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { settledReading } from '../decisions/list-decisions.ts'
import { begin, find, perform } from '../perform.ts'
import { items, owners, plans, targets } from '../stored.ts'
import { matchOwners } from './match-owners.ts'
import { whoHolds } from './separate-plan.ts'

/** Publishes one document of a read file as people have settled it, if nothing is lacking: from now on its items can be assigned. */
export async function publishPlan(
  work: Work,
  planId: string,
  values: { documentId: string; title: string; number: string | null; issuedOn: string },
): Promise<Outcome<{ items: number; targets: number }>> {
  const plan = await find(work, plans, planId)
  const settled = plan && (await settledReading(work, planId))
  if (!plan || !settled) return failure({ code: 'wire/not-found' })
  if (plan.state === 'published') return failure({ code: 'plan/already-published' })
  const held = await whoHolds(work, plan, values.documentId)
  if (held) return failure(held)
  const { base, settlement } = settled
  const problems = checkPublication(base, settlement, values.documentId)
  if (problems.length > 0) return failure(...problems)
  const { reading, corrections } = settlement
  const drafts = itemsOf(reading, values.documentId, corrections)

  const made = drafts.map((draft) => ({ draft, id: uuidv7(work.now) }))
  const unitId = plan.unitId
  const match = await matchOwners(work, plan.unitPath)
  const targetValues = made.flatMap(({ draft, id }) =>
    draft.targets.map((target, position) => ({
      unitId,
      planId,
      itemId: id,
      position,
      quote: corrected(reading.text, ...target.span, corrections),
      subject: target.subject,
      comparator: target.comparator,
      value: target.value,
      to: target.to,
      unit: target.unit,
      change: target.change,
      scope: target.scope,
      byDate: target.by ? lastDayOf(target.by.date) : null,
      placeholder: target.placeholder,
    })),
  )
  const ownerValues = made.flatMap(({ draft, id }) =>
    draft.owners.map((owner, position) => ({
      unitId,
      planId,
      itemId: id,
      position,
      role: owner.role,
      name: owner.name,
      each: owner.each,
      ownerId: owner.each ? null : match(owner.name),
    })),
  )
  await begin(
    work,
    items,
    made.map(({ draft, id }) => {
      const { targets: _, owners: __, words: ___, deadlines, ...texts } = draft
      const deadline = plannedDeadline(deadlines, draft.targets, plan.yearTo)
      return {
        id,
        verb: 'publish',
        values: { unitId, planId, ...texts, deadline, cadence: plannedCadence(deadlines) },
      }
    }),
  )
  await begin(
    work,
    targets,
    targetValues.map((value) => ({ verb: 'publish', values: value })),
  )
  await begin(
    work,
    owners,
    ownerValues.map((value) => ({ verb: 'publish', values: value })),
  )
  await perform(work, plans, planId, 'publish', {
    ...values,
    items: drafts.length,
    targets: targetValues.length,
    openQuestions: reading.problems.filter((problem) => problem.severity !== 'note').length,
  })
  return success({ items: drafts.length, targets: targetValues.length })
}
