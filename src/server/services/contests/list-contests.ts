import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { listContests as door } from '#api/contest.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { Contest } from '#core/contest.ts'
import { actsFor, may, roleMay } from '#core/may.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { contestTable } from '../../storage/tables/contest.ts'
import { targetTable } from '../../storage/tables/plan.ts'
import { usualPage } from '../page.ts'
import { unitNames } from '../unit-names.ts'

type Kept = Contest & { unitPath: string }

/** Contests within reach, the latest first. */
export async function listContests(
  work: Work,
  { pack, state, most = usualPage, skip = 0 }: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const wanted = and(
    eq(contestTable.cityId, work.context.city.id),
    inExtent(work.extent, contestTable.unitPath),
    state === 'contested' ? eq(contestTable.state, 'contested') : undefined,
    state === 'decided' ? ne(contestTable.state, 'contested') : undefined,
    pack ? sql`${contestTable.figure}->>'pack' = ${pack}` : undefined,
  )
  const rows = await work.tx.orm
    .select()
    .from(contestTable)
    .where(wanted)
    .orderBy(desc(contestTable.contestedAt), desc(contestTable.id))
    .limit(most)
    .offset(skip)
  return success({
    contests: await presentContests(work, rows),
    total: await work.tx.orm.$count(contestTable, wanted),
  })
}

/** Contests of one assignment, in the order in which they were raised. */
export async function contestsOf(work: Work, assignmentId: string) {
  const rows = await work.tx.orm
    .select()
    .from(contestTable)
    .where(and(eq(contestTable.cityId, work.context.city.id), eq(contestTable.assignmentId, assignmentId)))
    .orderBy(contestTable.contestedAt)
  return presentContests(work, rows)
}

/** Whether the visitor answers for the register at the unit: by a post that takes the register's records out, which holds it. */
export function mayDecide(
  { visitor, context }: Work,
  { figure, unitPath }: Pick<Kept, 'figure' | 'unitPath'>,
): boolean {
  const holders = visitor.standings.filter(({ role }) => roleMay(role, `${figure.pack}.export`, context.policy))
  return may(holders, 'contest.decide', context.city.path, unitPath, context.policy)
}

/** Whether the visitor speaks for the unit that contests: then another answers. */
export function isOwn({ visitor, context }: Work, { unitPath }: Pick<Kept, 'unitPath'>): boolean {
  return actsFor(visitor.standings, 'contest.raise', context.city.path, unitPath)
}

/** The words of a target that a figure answers. */
export async function findTarget({ tx, context }: Pick<Work, 'tx' | 'context'>, id: string) {
  const [target] = await tx.orm
    .select({ id: targetTable.id, subject: targetTable.subject, unit: targetTable.unit })
    .from(targetTable)
    .where(and(eq(targetTable.cityId, context.city.id), eq(targetTable.id, id)))
  return target
}

async function presentContests(work: Work, rows: readonly Kept[]) {
  const { context, language } = work
  const names = await unitNames(
    work,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(({ unitId, unitPath, figure, ...contest }) => {
    const pack = context.packs.find(({ name }) => name === figure.pack)
    return {
      ...contest,
      targetId: figure.targetId,
      pack: figure.pack,
      register: pack?.words.name[language] ?? figure.pack,
      name: pack?.words.indicators[figure.indicator]?.[language] ?? figure.indicator,
      of: names.get(unitId) ?? { id: unitId, name: '' },
      figure,
      mayDecide: contest.state === 'contested' && !isOwn(work, { unitPath }) && mayDecide(work, { figure, unitPath }),
    }
  })
}
