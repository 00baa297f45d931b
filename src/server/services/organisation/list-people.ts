import { dayOf } from '#core/day.ts'
import { subtree } from '#core/may.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { listPersonRows, listPostRows } from '../../storage/queries/people.ts'
import { find } from '../perform.ts'
import { units } from '../stored.ts'
import { presentPeople } from './present-person.ts'

/** More people than this, and their posts are read all at once instead of by name. */
const many = 1000

/** People within reach: of a unit and all under it, by words of their names, or all. */
export async function listPeople(work: Work, { unit, q }: { unit?: string; q?: string }) {
  const { tx, context, extent, now } = work
  const place = unit === undefined ? undefined : await find(work, units, unit)
  if (unit !== undefined && !place) return failure({ code: 'wire/not-found', at: 'unit' })
  const under = place && subtree(place.unitPath)
  const rows = await listPersonRows(tx, context.city.id, extent, { under, words: q })
  const ids = rows.map((row) => row.id)
  const posts =
    ids.length === 0
      ? []
      : await listPostRows(tx, context.city.id, extent, dayOf(now), ids.length > many ? undefined : ids)
  const wanted = new Set(ids)
  return success({
    people: await presentPeople(
      work,
      rows,
      posts.filter((post) => wanted.has(post.personId)),
    ),
  })
}
