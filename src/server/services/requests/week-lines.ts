/** What is asked of a unit besides assignments, each with its day: orders, drafts for its opinion, registers; and what was decided for it. */
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { getWeek as door } from '#api/burden.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { isKnown } from '#core/ladder/order.ts'
import { runningClocks } from '#core/ladder/running-clocks.ts'
import { actsFor, may } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { applicationTable } from '../../storage/tables/cascade.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { listConsultations } from '../cascade/opinions.ts'
import { findOrders } from '../orders/find-orders.ts'
import { presentOrders } from '../orders/present-order.ts'
import { valuesOnDays } from '../orders/surroundings.ts'
import { tableOf } from '../registers/keeping.ts'

export type Line = AnswerOf<typeof door>['lines'][number]

const bare = {
  pack: null,
  fillsFor: null,
  acts: [] as string[],
  source: null,
  asker: '',
  basis: '',
  minutes: null,
  colour: null,
}

/** What an answer to an application stays in the list. */
const shownFor = 7 * 86_400_000

/** All of them until an instant. */
export async function besidesAssignments(work: Work, until: string): Promise<Line[]> {
  return [
    ...(await ordersToAnswer(work)),
    ...(await opinionsToGive(work)),
    ...(await recordsToHandle(work, until)),
    ...(await applicationsDecided(work)),
  ].filter(({ due }) => due <= until)
}

/** Orders in which the unit's own answer is waited for. A statement in defence is its right: nobody owes one. */
async function ordersToAnswer(work: Work): Promise<Line[]> {
  const { context, now, visitor } = work
  const valuesOn = await valuesOnDays(work)
  const open = (await findOrders(work)).flatMap((order) => {
    if (!isKnown(order) || !actsFor(visitor.standings, 'order.answer', context.city.path, order.unitPath)) return []
    const [clock] = runningClocks(order, valuesOn, context.calendar).filter(({ who }) => who === 'addressee')
    const owed = clock !== undefined && clock.due < now
    return clock && (!owed || clock.acts.includes('reply')) ? [{ order, clock, owed }] : []
  })
  const lines = await presentOrders(
    work,
    open.map(({ order }) => ({ order, waits: [] })),
  )
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  return open.flatMap(({ order, clock, owed }): Line[] => {
    const line = lineOf.get(order.id)
    if (!line) return []
    const acts = clock.acts.filter((act) => act !== 'note-silence')
    const title = line.item?.title || line.matter.title
    const said = { title, acts, asker: line.keeper.name, basis: [line.number, clock.basis].filter(Boolean).join(' ') }
    return [{ ...bare, kind: 'order', id: order.id, ...said, due: clock.due.toISOString(), owed }]
  })
}

/** Drafts on which the unit was asked for its opinion and has given none. */
async function opinionsToGive(work: Work): Promise<Line[]> {
  const listed = await listConsultations(work, {})
  if (!listed.ok) return []
  return listed.value.consultations
    .filter(({ mayAnswer }) => mayAnswer)
    .map(({ id, title, due }) => {
      const at = new Date(due).toISOString()
      return { ...bare, kind: 'opinion', id, title, due: at, owed: new Date(due) < work.now }
    })
}

/** Records of registers whose clock runs and that the visitor's own unit may answer, as the clock says. */
async function recordsToHandle(work: Work, until: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const pack of work.context.packs) lines.push(...(await recordsOf(work, pack, until)))
  return lines
}

async function recordsOf(work: Work, pack: Pack, until: string): Promise<Line[]> {
  const { tx, context, extent, now, visitor } = work
  const path = context.city.path
  const mine = (verb: string, place?: string) =>
    may(visitor.standings, `${pack.name}.${verb}`, path, place, context.policy)
  const asked = [...new Set(pack.clocks.flatMap(({ asks = [] }) => asks))].filter((verb) => mine(verb))
  if (asked.length === 0) return []
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as NonNullable<(typeof columns)[string]>
  const rows = await tx.orm
    .select({
      id: column('id'),
      title: column(pack.title),
      state: column('state'),
      due: column('due'),
      unitPath: column('unitPath'),
    })
    .from(table)
    .where(
      and(
        eq(column('cityId'), context.city.id),
        isNull(column('ended')),
        lte(column('due'), until),
        inExtent(extent, column('unitPath')),
      ),
    )
  return rows.flatMap((row): Line[] => {
    const [state, place, due] = [String(row.state), String(row.unitPath), new Date(String(row.due))]
    if (!actsFor(visitor.standings, 'return.submit', path, place)) return []
    const acts = asked.filter((verb) => pack.acts[verb]?.from.includes(state) && mine(verb, place))
    if (acts.length === 0) return []
    const said = { title: String(row.title ?? ''), acts, basis: pack.basis[0] ?? '' }
    return [
      {
        ...bare,
        kind: 'record',
        id: String(row.id),
        pack: pack.name,
        ...said,
        due: due.toISOString(),
        owed: due < now,
      },
    ]
  })
}

/** Applications of the unit that were granted or refused in the last days. */
async function applicationsDecided(work: Work): Promise<Line[]> {
  const { tx, context, extent, now, visitor } = work
  const { cityId, state, decidedAt, unitPath } = applicationTable
  const rows = await tx.orm
    .select()
    .from(applicationTable)
    .where(
      and(
        eq(cityId, context.city.id),
        inArray(state, ['granted', 'refused']),
        gte(decidedAt, new Date(now.getTime() - shownFor).toISOString()),
        inExtent(extent, unitPath),
      ),
    )
  const own = rows.filter((row) => actsFor(visitor.standings, 'assignment.apply', context.city.path, row.unitPath))
  const asked = await assignmentsById(
    work,
    own.map(({ assignmentId }) => assignmentId),
  )
  const subjectOf = await subjectsOf(work, asked)
  const assignmentOf = new Map(asked.map((each) => [each.id, each]))
  return own.flatMap((row): Line[] => {
    const assignment = assignmentOf.get(row.assignmentId)
    if (!assignment || row.decidedAt === null) return []
    const { item, matter } = subjectOf(assignment)
    const title = item?.title || matter.title
    const said = { title, acts: [row.state], basis: row.reason ?? '', due: row.decidedAt }
    return [{ ...bare, kind: 'application', id: row.assignmentId, ...said, owed: false }]
  })
}
