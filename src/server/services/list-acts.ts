import { and, eq } from 'drizzle-orm'
import type { listActs as door } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { may } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Act } from '#core/record.ts'
import type { Work } from '../context.ts'
import { inExtent } from '../storage/queries/extent.ts'
import { contestTable } from '../storage/tables/contest.ts'
import { recordTable } from '../storage/tables/ledger.ts'
import { assignmentTable, returnTable } from '../storage/tables/plan.ts'
import { actTitle } from '../words.ts'
import { actsOf } from './perform.ts'
import { maskGiven } from './registers/mask-values.ts'
import { storedKinds } from './stored.ts'
import { unitNames } from './unit-names.ts'

type Line = AnswerOf<typeof door>['acts'][number]

/** The line of time (办理过程) of a record; that of an assignment holds its returns and contests too, that of a matter what was asked in it. Personal values are masked. */
export async function listActs(work: Work, id: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const [record] = await tx.orm
    .select()
    .from(recordTable)
    .where(and(eq(recordTable.cityId, context.city.id), eq(recordTable.id, id), inExtent(extent, recordTable.unitPath)))
  const pack = context.packs.find(({ name }) => name === record?.type)
  if (!record || (pack && !mayRead(work, pack, record.unitPath))) return failure({ code: 'wire/not-found' })
  const parts = await partsOf(work, record)
  const acts: Awaited<ReturnType<typeof actsOf>> = []
  for (const each of [id, ...parts]) acts.push(...(await actsOf(work, each)))
  acts.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  return success({ acts: await presentActs(work, acts, pack) })
}

/** Acts as lines of time, in their order. */
export async function presentActs(work: Work, acts: readonly Act[], pack?: Pack): Promise<Line[]> {
  const names = await unitNames(
    work,
    acts.map((act) => act.by.unit),
  )
  return acts.map((act) => ({
    id: act.id,
    type: act.type,
    verb: act.verb,
    title: actTitle(act.type, act.verb, work.language),
    at: act.at,
    name: act.by.name,
    unit: names.get(act.by.unit)?.name ?? '',
    values: pack
      ? maskGiven(pack, act.values as object)
      : mask(act.type, act.verb, act.values as Record<string, unknown>),
  }))
}

/** A record of a pack has the rights of its pack: who may not read it may not read its story either. */
function mayRead({ visitor, context }: Work, pack: Pack, path: string): boolean {
  return may(visitor.standings, `${pack.name}.read`, context.city.path, path, context.policy)
}

/** The returns of an assignment and the contests of its figures; the assignments of a matter. */
async function partsOf({ tx, context, extent }: Work, record: { id: string; type: string }): Promise<string[]> {
  const { id: assignmentId } = record
  if (record.type === 'matter') {
    const asked = await tx.orm
      .select({ id: assignmentTable.id })
      .from(assignmentTable)
      .where(
        and(
          eq(assignmentTable.cityId, context.city.id),
          eq(assignmentTable.matterId, record.id),
          inExtent(extent, assignmentTable.unitPath),
        ),
      )
    return asked.map(({ id }) => id)
  }
  if (record.type !== 'assignment') return []
  const ids: string[] = []
  for (const table of [returnTable, contestTable]) {
    const rows = await tx.orm
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.cityId, context.city.id), eq(table.assignmentId, assignmentId)))
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

/** Personal values never stand in the line of time: it says that they were given, not what they are. */
function mask(type: string, verb: string, values: Record<string, unknown>): Record<string, unknown> {
  const personal: string[] = storedKinds.get(type)?.kind.personal?.[verb]?.fields ?? []
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, personal.includes(name) && value !== null ? '***' : value]),
  )
}
