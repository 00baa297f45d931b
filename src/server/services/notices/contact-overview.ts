/** The directory of contacts beside its register: those of one's own units with who confirmed them last, what is amiss, and units that have none. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { contactOverview as door } from '#api/notice.ts'
import { dayOf } from '#core/day.ts'
import { actsFor, covers, may } from '#core/may.ts'
import { contactIssues, mendingActs, type PostOfName } from '#core/notice/contact-issue.ts'
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
  const { tx, context, visitor, extent, now } = work
  const mayDo = (verb: string, path: string) =>
    may(visitor.standings, `contact.${verb}`, context.city.path, path, context.policy)
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
  const today = dayOf(now)
  const asked = await tx.query<{ unit_id: string; unit_path: string }>(
    'select distinct unit_id, unit_path from assignment where city_id = $1 and held_by is null and (asks_until is null or asks_until >= $2::date)',
    [context.city.id, today],
  )
  // A government is reached through its bureau.
  const reached = (path: string) =>
    own.some((contact) => contact.unit_path === path || jurisdictionOf(contact.unit_path, bureauOf(contact)) === path)
  const lacking = asked.filter(({ unit_path: path }) => covers(extent, path) && !reached(path))
  const listed = own.filter(({ unit_path: path }) => covers(extent, path))
  const issues = contactIssues(listed.map(contactOf), await postsOfNames(work, listed), now, today)
  const pathOf = new Map(listed.map(({ id, unit_path: path }) => [id, path]))
  const names = await unitNames(work, [
    ...issues.map(({ contact }) => contact.unitId),
    ...mine.map(({ unit_id: id }) => id),
    ...lacking.map(({ unit_id: id }) => id),
  ])
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
    issues: issues.map(({ kind, contact: { id, name, matter, unitId }, until, beside }) => ({
      kind,
      contact: { id, name, matter },
      unit: nameOf(unitId),
      until,
      beside,
      acts: mendingActs[kind].filter((verb) => mayDo(verb, pathOf.get(id) ?? '')),
    })),
    lacking: lacking
      .map(({ unit_id: id, unit_path: path }) => ({ ...nameOf(id), mayRegister: mayDo('register', path) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
  })
}

const contactOf = ({ id, unit_id: unitId, name, matter, due }: Row) => ({
  id,
  unitId,
  name,
  matter,
  due: due === null ? null : new Date(due).toISOString(),
})

/** Posts in the units of contacts of people who are called like them, those that have ended too. */
function postsOfNames({ tx, context }: Work, contacts: readonly Row[]): Promise<PostOfName[]> {
  return tx.query<PostOfName>(
    `select p.unit_id as "unitId", n.name, p.valid_from::text as "from", p.valid_to::text as "to"
     from post p join person n on n.city_id = p.city_id and n.id = p.person_id
     where p.city_id = $1 and p.unit_id = any($2::uuid[]) and n.name = any($3::text[])`,
    [
      context.city.id,
      [...new Set(contacts.map((each) => each.unit_id))],
      [...new Set(contacts.map(({ name }) => name))],
    ],
  )
}
