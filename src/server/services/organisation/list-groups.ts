import { and, eq, inArray } from 'drizzle-orm'
import { success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { groupTable, membershipTable } from '../../storage/tables/organisation.ts'
import { namesOf } from './present-unit.ts'

/** Groups across the tree within reach, with those of their members that are within reach. */
export async function listGroups(work: Work) {
  const { tx, context } = work
  const cityId = context.city.id
  const groups = await tx.orm
    .select()
    .from(groupTable)
    .where(eq(groupTable.cityId, cityId))
    .orderBy(groupTable.kind, groupTable.name)
  const ids = groups.map((group) => group.id)
  const members =
    ids.length === 0
      ? []
      : await tx.orm
          .select()
          .from(membershipTable)
          .where(and(eq(membershipTable.cityId, cityId), inArray(membershipTable.groupId, ids)))
          .orderBy(membershipTable.unitPath)
  const nameOf = await namesOf(
    work,
    [...groups, ...members].map((each) => each.unitId),
  )
  return success({
    groups: groups.map(({ id, kind, name, unitId, from, to }) => ({
      id,
      kind,
      name,
      keeper: nameOf(unitId),
      from,
      to,
      members: members
        .filter((member) => member.groupId === id)
        .map(({ unitId, duty, from, to }) => ({ unit: nameOf(unitId), duty, from, to })),
    })),
  })
}
