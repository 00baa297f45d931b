import { and, eq, inArray } from 'drizzle-orm'
import { type Addressee, type IssuingBody, paperFor, positionOf, type Seat } from '#core/addressing.ts'
import type { AskedGroup, AssignmentRole } from '#core/assignment.ts'
import type { AskingPaper } from '#core/authority/authority-table.ts'
import type { Cadence } from '#core/breakdown/columns.ts'
import { type Day, dayOf } from '#core/day.ts'
import { holdsOn } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { membershipTable, unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { begin } from '../perform.ts'
import { findSeat } from '../plans/find-seat.ts'
import { assignments } from '../stored.ts'

/** Units to be asked, in which role, and by when. */
export interface Asking {
  units: readonly { unitId: string; role: AssignmentRole; group?: AskedGroup | null }[]
  due: string
  /** How often they return; that of the matter's item where nothing is said. */
  cadence?: Cadence | null | undefined
  note: string
  /** The last day on which it asks anything; null where only a document ends it. */
  until?: Day | null
}

/** The papers by which units may be asked in a matter that stands at a path, or everything that is against it. */
export async function checkAsking(
  work: Work,
  of: { path: string; issuing: IssuingBody; matterId: string | null },
  { units, due }: Asking,
): Promise<Outcome<Map<string, AskingPaper>>> {
  const { tx, context, now, extent } = work
  const city = context.city.id
  const problems: Problem[] = []
  if (new Date(due) <= now) problems.push({ code: 'assignment/due-in-the-past', at: 'due' })
  const ids = units.map(({ unitId }) => unitId)
  const found = await tx.orm
    .select({
      id: unitTable.id,
      name: unitTable.shortName,
      kind: unitTable.kind,
      path: unitTable.unitPath,
      to: unitTable.to,
    })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, city), inArray(unitTable.id, ids), inExtent(extent, unitTable.unitPath)))
  const byId = new Map(found.map((unit) => [unit.id, unit]))
  const present = of.matterId
    ? await tx.orm
        .select({ unitId: assignmentTable.unitId, role: assignmentTable.role })
        .from(assignmentTable)
        .where(and(eq(assignmentTable.cityId, city), eq(assignmentTable.matterId, of.matterId)))
    : []
  const taken = new Map(present.map((each) => [each.unitId, each.role]))
  const seen = new Set<string>()
  const seat = await findSeat(work, of.path)
  const belongs = await groupsOf(work, seat, units)
  const papers = new Map<string, AskingPaper>()
  units.forEach(({ unitId, role: asked, group }, index) => {
    const at = `units.${index}.unitId`
    const unit = byId.get(unitId)
    const role = taken.get(unitId)
    if (!unit) problems.push({ code: 'wire/not-found', at })
    else if (unit.to !== null) problems.push({ code: 'assignment/unit-closed', at, arguments: { unit: unit.name } })
    else if (role || seen.has(unitId))
      problems.push({ code: 'assignment/already-assigned', at, arguments: { unit: unit.name, role: role ?? '' } })
    seen.add(unitId)
    if (unit && group && !belongs(unit, group))
      problems.push({ code: 'assignment/not-in-group', at, arguments: { unit: unit.name } })
    const paper = unit && paperFor(of.issuing, seat, unit, asked)
    if (paper?.ok) papers.set(unitId, paper.value)
    if (paper && !paper.ok) problems.push(...paper.problems.map((problem) => ({ ...problem, at })))
  })
  return problems.length > 0 ? failure(...problems) : success(papers)
}

/** Asks a matter of units, each by its paper. Gives the ids of the assignments. */
export async function askUnits(
  work: Work,
  matter: { matterId: string; planId: string | null; itemId: string | null },
  { units, due, cadence = null, note, until: last = null }: Asking,
  papers: ReadonlyMap<string, AskingPaper>,
): Promise<string[]> {
  const until = new Date(due).toISOString()
  const made = await begin(
    work,
    assignments,
    units.map(({ unitId, role, group = null }) => ({
      verb: 'assign',
      values: {
        ...matter,
        unitId,
        role,
        due: until,
        cadence,
        note,
        paper: papers.get(unitId) as AskingPaper,
        group,
        until: last,
      },
    })),
  )
  return made.map(({ id }) => id)
}

/** Whether a unit belongs to the group it is asked as one of, on the day of asking. */
async function groupsOf({ tx, context, now }: Work, seat: Seat, units: Asking['units']) {
  const wanted = [...new Set(units.flatMap(({ group }) => (group?.of === 'group' ? [group.groupId] : [])))]
  const today = dayOf(now)
  const rows = wanted.length
    ? await tx.orm
        .select({
          unitId: membershipTable.unitId,
          groupId: membershipTable.groupId,
          from: membershipTable.from,
          to: membershipTable.to,
        })
        .from(membershipTable)
        .where(and(eq(membershipTable.cityId, context.city.id), inArray(membershipTable.groupId, wanted)))
    : []
  const members = new Set(
    rows.filter((row) => holdsOn(row, today)).map(({ unitId, groupId }) => `${groupId} ${unitId}`),
  )
  return (unit: Addressee, group: AskedGroup): boolean => {
    if (group.of === 'group') return members.has(`${group.groupId} ${unit.id}`)
    if (group.of === 'kind') return unit.kind === group.kind
    // A county is asked itself or through its bureau.
    return ['government', 'lower-bureau'].includes(positionOf(seat, unit))
  }
}
