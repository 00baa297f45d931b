import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { AssignmentRole } from '#core/assignment.ts'
import { atTime } from '#core/day.ts'
import { schoolKinds } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { itemsOf, lastDayOf } from '#core/published-items.ts'
import type { Work } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { ownerTable } from '../../storage/tables/plan.ts'
import { find } from '../perform.ts'
import { items, plans } from '../stored.ts'
import { findReading } from './find-reading.ts'

/** Hour at which a day ends for returns, as notices say: 17:00. */
const endOfOfficeDay = '17:00'

export interface Suggestions {
  suggestions: { unit: { id: string; name: string }; role: AssignmentRole; because: string }[]
  due: string | null
  unmatched: string[]
}

/** The units that the text of an item makes responsible, and the time it names. 各县市区 is every county, 各科室 every section of the plan's bureau. */
export async function suggestUnits(work: Work, itemId: string): Promise<Outcome<Suggestions>> {
  const { tx, context } = work
  const item = await find(work, items, itemId)
  const plan = item && (await find(work, plans, item.planId))
  const reading = item && (await findReading(work, item.planId))
  if (!item || !plan) return failure({ code: 'wire/not-found' })
  const named = await tx.orm
    .select()
    .from(ownerTable)
    .where(and(eq(ownerTable.cityId, context.city.id), eq(ownerTable.itemId, itemId), isNull(ownerTable.endedAt)))
    .orderBy(ownerTable.position)
  const units = await tx.orm
    .select({
      id: unitTable.id,
      name: unitTable.shortName,
      kind: unitTable.kind,
      parentId: unitTable.parentId,
      to: unitTable.to,
    })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), notInArray(unitTable.kind, [...schoolKinds, 'class'])))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const counties = units.filter(
    (unit) => unit.to === null && (unit.kind === 'county' || unit.kind === 'development-zone'),
  )
  const bureaus = counties.flatMap((county) =>
    units.filter(
      (unit) =>
        unit.parentId === county.id &&
        unit.to === null &&
        (unit.kind === 'education-bureau' || unit.kind === 'social-affairs-bureau'),
    ),
  )
  const own = byId.get(plan.unitId)
  const bureauId = own?.kind === 'section' ? own.parentId : own?.id
  const sections = units.filter((unit) => unit.to === null && unit.kind === 'section' && unit.parentId === bureauId)
  const suggestions: Suggestions['suggestions'] = []
  const unmatched: string[] = []
  const offer = (unit: { id: string; name: string }, role: AssignmentRole, because: string) => {
    if (!suggestions.some((each) => each.unit.id === unit.id))
      suggestions.push({ unit: { id: unit.id, name: unit.name }, role, because })
  }
  for (const owner of named) {
    const unit = owner.ownerId === null ? undefined : byId.get(owner.ownerId)
    if (unit) offer(unit, owner.role, owner.name)
    else if (owner.each && /科室|处室|股室/.test(owner.name))
      for (const each of sections) offer(each, owner.role, owner.name)
    else if (owner.each && /县|区|旗/.test(owner.name))
      // A bureau gives no instructions to a county's government: what its own plan asks of it goes to the bureau there.
      for (const each of /政府/.test(owner.name) && /政府|党委|领导小组/.test(plan.issuer ?? '') ? counties : bureaus)
        offer(each, owner.role, owner.name)
    else unmatched.push(owner.name)
  }
  // Without a name in the text the counties' bureaus implement, as plans of a bureau mean it.
  if (named.length === 0) for (const each of bureaus) offer(each, 'implement', '')

  const draft = reading && itemsOf(reading, plan.documentId ?? '').find((each) => each.node === item.node)
  const days = [
    ...(draft?.deadlines ?? []).map((deadline) => deadline.to ?? deadline.from),
    ...(draft?.targets ?? []).map((target) => target.by?.date ?? null),
    plan.yearTo === null ? null : String(plan.yearTo),
  ]
    .map((date) => (date === null ? null : lastDayOf(date)))
    .filter((day) => day !== null)
    .map((day) => atTime(day, endOfOfficeDay))
    .filter((instant) => instant > work.now)
  return success({ suggestions, due: days[0]?.toISOString() ?? null, unmatched })
}
