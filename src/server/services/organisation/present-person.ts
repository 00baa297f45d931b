/** People on their way out: the telephone whole only to those whose posts see contacts. */
import { sees } from '#core/may.ts'
import type { Person } from '#core/person.ts'
import type { Work } from '../../context.ts'
import type { PersonRow, PostRow } from '../../storage/queries/people.ts'
import { openState } from '../personal.ts'
import { people } from '../stored.ts'
import { presentPosts } from './present-posts.ts'
import { namesOf } from './present-unit.ts'

/** A number as it is shown to everyone: of a mobile number the first three and the last four figures. */
export function maskPhone(phone: string): string {
  const figures = [...phone]
  if (figures.length < 11) return `****${figures.slice(-2).join('')}`
  return `${figures.slice(0, 3).join('')}****${figures.slice(-4).join('')}`
}

/** People as lines, each with its posts. */
export async function presentPeople(work: Work, rows: readonly PersonRow[], posts: readonly PostRow[]) {
  const whole = sees(work.visitor.standings, 'contact')
  const known = new Map(rows.map((row) => [row.id, row.name]))
  const lines = await presentPosts(work, posts, known)
  const held = Map.groupBy(lines, (line) => line.person.id)
  const unitOf = await namesOf(
    work,
    rows.map((row) => row.unitId),
  )
  return rows.map(({ wrapped, ...row }) => {
    const { id, name, phone, unitId }: Person = openState(work.context.keyring, people, wrapped, row)
    const shown = phone === null || whole ? phone : maskPhone(phone)
    return { id, name, phone: shown, unit: unitOf(unitId), posts: held.get(id) ?? [] }
  })
}
