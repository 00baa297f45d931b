import { sql } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import type { PersonActs } from '#core/person.ts'
import type { Work } from '../../context.ts'
import { listPostRows } from '../../storage/queries/posts.ts'
import type { Keeping } from '../registers/keeping.ts'
import { people } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { erasePerson } from './erase-person.ts'
import { correctPerson, registerPerson } from './register-person.ts'
import { viewPerson } from './rows.ts'

/** How people are kept: each under a key of their own, by the services that see to it. */
export const personKeeping: Keeping = {
  stored: people,
  view: viewPerson,
  actValues: (_, values) => values,
  given: (values) => values,
  services: {
    register: (work, values, id) => registerPerson(work, { ...(values as PersonActs['register']), id }),
    correct: (work, values, id) =>
      correctPerson(work, id, { ...values, name: (values.name as string | null) ?? undefined }),
    erase: (work, values, id) => erasePerson(work, id, values as PersonActs['erase']),
  },
  alsoIn: ({ city }, { from, to }) =>
    sql`id in (select p.person_id from post p where p.city_id = ${city.id} and p.valid_to is null
      and p.unit_path >= ${from} and p.unit_path < ${to})`,
  beside: postsOf,
}

/** The posts that people hold within reach, as they are listed: unit and title. */
async function postsOf(work: Work, ids: readonly string[]): Promise<Map<string, Values>> {
  const { tx, context, extent, now } = work
  const held = await listPostRows(tx, context.city.id, extent, dayOf(now), ids)
  const names = await unitNames(
    work,
    held.map((post) => post.unitId),
  )
  const own = Map.groupBy(held, (post) => post.personId)
  return new Map(
    [...own].map(([id, posts]) => [
      id,
      { posts: posts.map(({ unitId, title }) => `${names.get(unitId)?.name ?? ''} ${title}`.trim()).join('；') },
    ]),
  )
}
