/** Posts on their way out, with the names of who holds them and where. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Post } from '#core/person.ts'
import type { Work } from '../../context.ts'
import { personTable } from '../../storage/tables/organisation.ts'
import { sentence } from '../../words.ts'
import { namesOf } from './present-unit.ts'

/** Posts as lines. Names that are known already need not be asked for again. */
export async function presentPosts(work: Work, posts: readonly Post[], known: ReadonlyMap<string, string> = new Map()) {
  const { tx, context, language } = work
  const people = [...new Set(posts.map((post) => post.personId))].filter((id) => !known.has(id))
  const rows =
    people.length === 0
      ? []
      : await tx.orm
          .select({ id: personTable.id, name: personTable.name })
          .from(personTable)
          .where(and(eq(personTable.cityId, context.city.id), inArray(personTable.id, people)))
  const names = new Map([...known, ...rows.map((row) => [row.id, row.name] as const)])
  const unitOf = await namesOf(
    work,
    posts.map((post) => post.unitId),
  )
  return posts.map(({ id, personId, role, title, acting, unitId, from, to }) => ({
    id,
    person: { id: personId, name: names.get(personId) ?? sentence('person/out-of-reach', {}, language) },
    role,
    title,
    acting,
    unit: unitOf(unitId),
    from,
    to,
  }))
}
