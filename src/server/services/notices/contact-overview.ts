/** The directory of contacts beside its register: those of one's own units with who confirmed them last, and units that have none. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { contactOverview as door } from '#api/notice.ts'
import { actsFor, covers } from '#core/may.ts'
import type { UnitKind } from '#core/organisation.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { bureaus, jurisdictionOf } from '../../sign-in/visitor.ts'
import { unitNames } from '../unit-names.ts'
import { ownPaths } from './receivers.ts'

interface Row {
  id: string
  unit_id: string
  unit_path: string
  kind: UnitKind
  name: string
  matter: string | null
  due: string | null
  said_at: string
  said_by: string
}

/** The bureau that a contact stands in; none where it is another unit. */
const bureauOf = ({ kind, unit_path }: Row) => (bureaus.includes(kind) ? [unit_path] : [])

/** Contacts of the reader's own units, and units in reach that are asked for something and have none. */
export async function contactOverview(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, visitor, extent } = work
  const paths = ownPaths(visitor.standings, 'return.submit', context)
  const own = await tx.query<Row>(
    `select c.id, c.unit_id, c.unit_path, u.kind, c.name, c.matter, c.due, a.at as said_at, a.name as said_by
     from contact c join unit u on u.city_id = c.city_id and u.id = c.unit_id join act a on a.city_id = c.city_id and a.record_id = c.id and a.step =
       (select max(b.step) from act b where b.city_id = c.city_id and b.record_id = c.id and b.verb in ('register', 'correct', 'confirm'))
     where c.city_id = $1 and c.state = 'listed'`,
    [context.city.id],
  )
  const mine = own.filter(
    ({ unit_path: path }) =>
      paths.includes(path) || actsFor(visitor.standings, 'return.submit', context.city.path, path),
  )
  const asked = await tx.query<{ unit_id: string; unit_path: string }>(
    'select distinct unit_id, unit_path from assignment where city_id = $1 and held_by is null',
    [context.city.id],
  )
  // A government is reached through its bureau.
  const reached = (path: string) =>
    own.some((contact) => contact.unit_path === path || jurisdictionOf(contact.unit_path, bureauOf(contact)) === path)
  const lacking = asked.filter(({ unit_path: path }) => covers(extent, path) && !reached(path))
  const names = await unitNames(work, [...mine.map(({ unit_id: id }) => id), ...lacking.map(({ unit_id: id }) => id)])
  const nameOf = (id: string) => names.get(id) ?? { id, name: '' }
  return success({
    mine: mine.map((row) => ({
      id: row.id,
      unit: nameOf(row.unit_id),
      name: row.name,
      matter: row.matter,
      saidAt: new Date(row.said_at).toISOString(),
      saidBy: row.said_by,
      due: row.due === null ? null : new Date(row.due).toISOString(),
    })),
    lacking: lacking.map(({ unit_id: id }) => nameOf(id)).sort((a, b) => a.name.localeCompare(b.name, 'zh')),
  })
}
