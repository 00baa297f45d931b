import { and, eq, inArray } from 'drizzle-orm'
import type { DraftRow } from '#core/consultation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { type DraftItem, itemsOf } from '#core/published-items.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { settledReading } from '../decisions/list-decisions.ts'
import { begin, find } from '../perform.ts'
import { consultations, consultees, plans } from '../stored.ts'

/** Sends a draft, as it is settled by now, to units and asks what they say of it; what was sent is kept as it was sent. */
export async function askOpinions(
  work: Work,
  planId: string,
  asked: { units: readonly string[]; due: string; note: string; documentId?: string },
): Promise<Outcome<{ id: string }>> {
  const { tx, context, extent, now } = work
  const plan = await find(work, plans, planId)
  const settled = plan && (await settledReading(work, planId))
  if (!plan || !settled) return failure({ code: 'wire/not-found' })
  const { reading, corrections } = settled.settlement
  const problems: Problem[] = []
  if (plan.state === 'published') problems.push({ code: 'consultation/published' })
  if (new Date(asked.due) <= now) problems.push({ code: 'assignment/due-in-the-past', at: 'due' })
  const documents = asked.documentId ? [asked.documentId] : reading.documents.map(({ id }) => id)
  const drafts = documents.map((id) => itemsOf(reading, id, corrections)).find((items) => items.length > 0)
  if (!drafts) problems.push({ code: 'plan/no-items', at: 'documentId' })
  const units = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, to: unitTable.to })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, context.city.id),
        inArray(unitTable.id, [...asked.units]),
        inExtent(extent, unitTable.unitPath),
      ),
    )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  asked.units.forEach((id, index) => {
    const at = `units.${index}`
    const unit = byId.get(id)
    if (!unit) problems.push({ code: 'wire/not-found', at })
    else if (unit.to !== null) problems.push({ code: 'assignment/unit-closed', at, arguments: { unit: unit.name } })
    if (asked.units.indexOf(id) !== index) problems.push({ code: 'unit/named-twice', at })
  })
  if (problems.length > 0 || !drafts) return failure(...problems)

  const due = new Date(asked.due).toISOString()
  const { unitId, title } = plan
  const [made] = await begin(work, consultations, [
    { verb: 'ask', values: { unitId, planId, title, due, note: asked.note, rows: drafts.map(draftRow) } },
  ])
  const consultationId = (made as { id: string }).id
  await begin(
    work,
    consultees,
    asked.units.map((id) => ({ verb: 'ask', values: { unitId: id, consultationId } })),
  )
  return success({ id: consultationId })
}

function draftRow(item: DraftItem): DraftRow {
  const names = (role: string) =>
    [...new Set(item.owners.filter((owner) => owner.role === role).map(({ name }) => name))].join('、')
  return {
    key: item.node,
    label: item.label,
    title: item.title,
    section: item.section,
    objective: item.objective,
    measures: item.measures,
    targets: [...new Set(item.targets.map(({ quote }) => quote))].join('\n'),
    lead: names('lead'),
    support: [names('support'), names('assist')].filter(Boolean).join('、'),
    implement: names('implement'),
  }
}
