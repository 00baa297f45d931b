import { and, eq, or } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dayOf } from '#core/day.ts'
import { may } from '#core/may.ts'
import { failure, success } from '#core/problem.ts'
import type { RecordState, Verbs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import {
  aliasTable,
  groupTable,
  membershipTable,
  postTable,
  relationTable,
  successionTable,
} from '../../storage/tables/organisation.ts'
import { foldAll } from '../fold-all.ts'
import { find } from '../perform.ts'
import { aliases, groups, memberships, posts, relations, type Stored, successions, units } from '../stored.ts'
import { presentPosts } from './present-posts.ts'
import { namesOf } from './present-unit.ts'

/** What stands around a unit: other names, relations, successions, groups and posts; `asOf` gives what was known of it at that instant. */
export async function getUnitRelations(work: Work, id: string, { asOf }: { asOf?: string }) {
  const { context, visitor, now } = work
  const row = await find(work, units, id)
  const until = asOf === undefined ? undefined : new Date(asOf).toISOString()
  const state = row && until !== undefined ? (await foldAll(work, units, [id], until)).get(id) : row
  if (!row || !state) return failure({ code: 'wire/not-found' })
  const unit = { ...state, unitPath: row.unitPath }

  const read = <State extends RecordState, Acts extends Verbs>(
    stored: Stored<State, Acts>,
    columns: PgColumn[],
    wanted: string,
  ) => statesOf(work, stored, columns, wanted, until)
  const names = await read(aliases, [aliasTable.unitId], id)
  const related = await read(relations, [relationTable.unitId], id)
  const ends = await read(successions, [successionTable.unitId, successionTable.successorId], id)
  const joined = await read(memberships, [membershipTable.unitId], id)
  const joinedGroups = new Map<string, { name: string; kind: string }>()
  for (const { groupId } of joined) {
    const [group] = await read(groups, [groupTable.id], groupId)
    if (group) joinedGroups.set(groupId, group)
  }
  const nameOf = await namesOf(work, [
    ...related.map((each) => each.targetId),
    ...ends.flatMap((each) => [each.unitId, each.successorId]),
  ])

  // Who holds a post is a matter of people: seen by those who may read people here.
  const seesPeople = may(visitor.standings, 'person.read', context.city.path, unit.unitPath, context.policy)
  const held = seesPeople ? await read(posts, [postTable.unitId], id) : []
  const day = dayOf(until === undefined ? now : new Date(until))
  return success({
    aliases: names.map(({ id, name, kind, from, to }) => ({ id, name, kind, from, to })),
    relations: related.map(({ id, kind, targetId, from, to, document }) => {
      return { id, kind, target: nameOf(targetId), from, to, document }
    }),
    successions: ends.map(({ id, kind, unitId, successorId, on, document }) => {
      return { id, kind, unit: nameOf(unitId), successor: nameOf(successorId), on, document }
    }),
    groups: joined.flatMap(({ groupId, duty, from, to }) => {
      const group = joinedGroups.get(groupId)
      return group ? [{ id: groupId, name: group.name, kind: group.kind, duty, from, to }] : []
    }),
    posts: await presentPosts(
      work,
      held.filter((post) => post.to === null || post.to > day),
    ),
  })
}

/** Records in one of whose columns the id stands: as they are, or as they were at an instant. */
async function statesOf<State extends RecordState, Acts extends Verbs>(
  work: Work,
  stored: Stored<State, Acts>,
  columns: PgColumn[],
  id: string,
  until: string | undefined,
): Promise<State[]> {
  const { cityId } = stored.table as unknown as Record<'cityId', PgColumn>
  const rows = (await work.tx.orm
    .select()
    .from(stored.table as PgTable as never)
    .where(and(eq(cityId, work.context.city.id), or(...columns.map((column) => eq(column, id)))))) as State[]
  if (until === undefined) return rows
  const ids = rows.map((row) => row.id)
  const states = await foldAll(work, stored, ids, until)
  return ids.flatMap((id) => states.get(id) ?? [])
}
