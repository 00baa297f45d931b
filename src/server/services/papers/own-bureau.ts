import { and, eq } from 'drizzle-orm'
import { schoolKinds } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Visitor, Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { find } from '../perform.ts'
import { findSeat } from '../plans/find-seat.ts'
import { papers } from '../stored.ts'

/** Ids of the bureaus in which the visitor has posts; the unit of the post itself where no bureau stands above it. */
export async function ownBureaus(work: Pick<Work, 'tx' | 'context' | 'visitor'>): Promise<Set<string>> {
  const paths = await Promise.all(work.visitor.standings.map((standing) => issuerPath(work, standing)))
  const ids = await Promise.all(paths.map((path) => unitAt(work, path)))
  return new Set(ids.filter((id) => id !== undefined))
}

/** Who issues what is drafted in a post: the bureau at or above its unit; a school issues its own papers, also where it stands under a bureau. */
export async function issuerPath(
  work: Pick<Work, 'tx' | 'context'>,
  { unitPath, unitKind }: Visitor['standings'][number],
): Promise<string> {
  const isSchool = (schoolKinds as readonly string[]).includes(unitKind)
  return isSchool ? unitPath : (await findSeat(work, unitPath)).bureauPath
}

/** The id of the unit that stands at a path. */
export async function unitAt({ tx, context }: Pick<Work, 'tx' | 'context'>, path: string): Promise<string | undefined> {
  const [unit] = await tx.orm
    .select({ id: unitTable.id })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.unitPath, path)))
  return unit?.id
}

/** A paper of a bureau in which the visitor has a post, locked until the transaction ends. */
export async function findOwnPaper(work: Work, id: string): Promise<Outcome<Outgoing & { unitPath: string }>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const paper = await find(work, papers, id)
  if (!paper) return failure({ code: 'wire/not-found' })
  const own = (await ownBureaus(work)).has(paper.bureauId)
  return own ? success(paper) : failure({ code: 'paper/of-another-bureau' })
}

/**
 * The full name of who issues a paper: its bureau, or the body in whose name the bureau writes. Whoever may read the paper reads it on
 * the paper, whether or not they reach the bureau.
 */
export async function issuerName(
  { tx, context }: Pick<Work, 'tx' | 'context'>,
  { issuer, bureauId }: Pick<Outgoing, 'issuer' | 'bureauId'>,
): Promise<string> {
  if (issuer !== null) return issuer
  return asSystemInside(tx, async ({ orm }) => {
    const { name, cityId, id } = unitTable
    const [unit] = await orm
      .select({ name })
      .from(unitTable)
      .where(and(eq(cityId, context.city.id), eq(id, bureauId)))
    return unit?.name ?? ''
  })
}
