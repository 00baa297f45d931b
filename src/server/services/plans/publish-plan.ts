import { plannedCadence, plannedDeadline } from '#core/breakdown/planned-time.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { itemsOf, lastDayOf } from '#core/published-items.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, find, perform } from '../perform.ts'
import { items, owners, plans, targets } from '../stored.ts'
import { findReading } from './find-reading.ts'
import { matchOwners } from './match-owners.ts'

/** Publishes one document of a read file: from now on its items can be assigned. */
export async function publishPlan(
  work: Work,
  planId: string,
  values: { documentId: string; title: string; number: string | null; issuedOn: string },
): Promise<Outcome<{ items: number; targets: number }>> {
  const plan = await find(work, plans, planId)
  const reading = await findReading(work, planId)
  if (!plan || !reading) return failure({ code: 'wire/not-found' })
  if (plan.state === 'published') return failure({ code: 'plan/already-published' })
  if (!reading.documents.some((document) => document.id === values.documentId))
    return failure({ code: 'plan/no-such-document', at: 'documentId' })
  const drafts = itemsOf(reading, values.documentId)
  if (drafts.length === 0) return failure({ code: 'plan/no-items', at: 'documentId' })

  const made = drafts.map((draft) => ({ draft, id: uuidv7(work.now) }))
  const unitId = plan.unitId
  const match = await matchOwners(work, plan.unitPath)
  const targetValues = made.flatMap(({ draft, id }) =>
    draft.targets.map((target, position) => ({
      unitId,
      planId,
      itemId: id,
      position,
      quote: target.quote,
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
      const { targets: _, owners: __, deadlines, ...words } = draft
      const deadline = plannedDeadline(deadlines, draft.targets)
      return {
        id,
        verb: 'publish',
        values: { unitId, planId, ...words, deadline, cadence: plannedCadence(deadlines) },
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
