import { and, eq, inArray } from 'drizzle-orm'
import type { listAssignments as door } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Assessed, Assignment } from '#core/assignment.ts'
import { compareText } from '#core/compare-text.ts'
import { distribution, type LightColour } from '#core/light.ts'
import { type Outcome, success } from '#core/problem.ts'
import { isUnreturned } from '#core/return-calendar.ts'
import type { Hand, Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { assignmentTable, returnSummaryTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { presentJudgement, presentLight } from '../present-light.ts'
import { assignments } from '../stored.ts'
import { toReturn } from '../submissions/who-fills.ts'
import { unitNames } from '../unit-names.ts'
import { assessAll, type Standing } from './assess.ts'
import { assessAsOf } from './assess-as-of.ts'
import { inReachOrLed } from './leading.ts'
import { reviewerOf, reviewing } from './reviewing.ts'
import { selectAssessed } from './select-assessed.ts'
import { assignmentsById, subjectsOf } from './subjects.ts'
import { waitingNow, waitingThen } from './waiting-returns.ts'

/** Which assignments are listed. */
export interface AssignmentFilter {
  plan?: string
  item?: string
  matter?: string
  unit?: string
  colour?: LightColour
  view: 'mine' | 'review' | 'owing' | 'unreturned' | 'all'
  /** As it stood at an instant. */
  asOf?: string
  /** Lines that are shown, and left out before them; all where it is not said. */
  most?: number
  skip?: number
}

const placed = { unitPath: assignmentTable.unitPath, matterId: assignmentTable.matterId }

/** Assignments within reach with their lights, the most pressing first; the counts are of the view before the colour filter. */
export async function listAssignments(work: Work, filter: AssignmentFilter): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const chosen = and(
    inExtent(extent, assignmentTable.unitPath),
    filter.plan ? eq(assignmentTable.planId, filter.plan) : undefined,
    filter.item ? eq(assignmentTable.itemId, filter.item) : undefined,
    filter.matter ? eq(assignmentTable.matterId, filter.matter) : undefined,
    filter.unit ? eq(assignmentTable.unitId, filter.unit) : undefined,
    filter.view === 'review' && !filter.asOf ? inArray(assignmentTable.id, waitingReturns(work)) : undefined,
  )
  const ofCity = and(eq(assignmentTable.cityId, context.city.id), chosen)
  const stood = filter.asOf
    ? await asTheyStood(work, await tx.orm.select().from(assignmentTable).where(ofCity), filter.asOf)
    : filter.view === 'review'
      ? await selectAssessed(work, chosen, { ...placed, lastAt: returnSummaryTable.lastAt })
      : await selectAssessed(work, chosen, placed)
  const concerned = stood.filter(await concerning(work, filter, stood))
  const standings = await (filter.asOf ? assessAsOf(work, concerned, filter.asOf) : assessAll(work, concerned))
  const standingOf = ({ id }: { id: string }) => standings.get(id) as Standing
  const at = filter.asOf ? new Date(filter.asOf) : work.now
  const viewed = concerned.filter((row) => isInView(standingOf(row), filter.view, at))
  const lights = distribution(viewed.map((row) => standingOf(row).light.colour))
  const listed = viewed.filter((row) => !filter.colour || standingOf(row).light.colour === filter.colour)
  const { skip = 0, most = listed.length } = filter
  const page = listed.sort(byPressure(standingOf)).slice(skip, skip + most)
  const maySay = await inReachOrLed(work, work.visitor.standings, 'notice.tell')
  const told = new Set(page.filter(maySay).map(({ id }) => id))
  const lines = await presentLines(work, await whole(work, page), standings, work.language)
  return success({
    assignments: lines.map((line) => ({ ...line, mayTell: told.has(line.id) })),
    total: listed.length,
    lights,
  })
}

const order: readonly LightColour[] = ['red', 'yellow', 'green', 'grey', 'blue']

/** The earliest due of the worst colour first. */
function byPressure(standingOf: (row: { id: string }) => Standing) {
  const rank = (row: { id: string }) => order.indexOf(standingOf(row).light.colour)
  return (a: Assessed, b: Assessed) => rank(a) - rank(b) || compareText(a.due, b.due) || compareText(a.id, b.id)
}

/** The rows of a page with all their columns; only the page's are read whole. */
async function whole(work: Work, page: readonly (Assessed | Assignment)[]): Promise<Assignment[]> {
  const isWhole = (row: Assessed | Assignment): row is Assignment => 'role' in row
  if (page.every(isWhole)) return page as Assignment[]
  const rows = await assignmentsById(
    work,
    page.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Rows as the acts up to an instant make them; what was not asked yet is left out. */
async function asTheyStood<Row extends Assignment>(work: Work, rows: readonly Row[], asOf: string): Promise<Row[]> {
  const ids = rows.map(({ id }) => id)
  const then = await foldAll(work, assignments, ids, asOf)
  return rows.flatMap((row) => {
    const state = then.get(row.id)
    return state ? [{ ...row, ...state }] : []
  })
}

/** Assignments of which a return waits for review: few of many. */
function waitingReturns({ tx, context }: Work) {
  const { id, cityId, waiting } = returnSummaryTable
  return tx.orm
    .select({ id })
    .from(returnSummaryTable)
    .where(and(eq(cityId, context.city.id), eq(waiting, true)))
}

/** Where an assignment stands, and for a review since when a return waits. */
type Placed = Pick<Assignment, 'id' | 'matterId' | 'cadence'> & { unitPath: string; lastAt?: string | null }

/** Whether an assignment concerns the visitor in a view, by where it stands and by whose turn it is. */
async function concerning(
  work: Work,
  { view, asOf }: AssignmentFilter,
  rows: readonly Placed[],
): Promise<(row: Placed) => boolean> {
  if (view === 'mine') {
    const { isMine } = await toReturn(work)
    return ({ unitPath }) => isMine(unitPath)
  }
  if (view !== 'review') return () => true
  const waiting = await (asOf
    ? waitingThen(work, rows, asOf)
    : waitingNow(
        work,
        rows.map(({ id, lastAt = null, cadence }) => ({ id, lastAt, cadence })),
      ))
  const now = asOf ? new Date(asOf) : work.now
  const review = await reviewing({ ...work, now }, reviewerOf(work.visitor), rows)
  return (row) => waiting.get(row.id)?.some((each) => review.stepOf(row, each) !== null) ?? false
}

/** Whether an assignment belongs to a view, by how it stands. */
function isInView(standing: Standing, view: AssignmentFilter['view'], now: Date): boolean {
  if (view === 'review') return standing.waiting
  if (view === 'unreturned') return isUnreturned(standing, now)
  return view !== 'owing' || standing.owed.length > 0
}

/** Lines of a list, the earliest due of the worst colour first. */
export async function presentLines(
  work: Pick<Hand, 'tx' | 'context'>,
  rows: readonly Assignment[],
  standings: ReadonlyMap<string, Standing>,
  language: Work['language'],
) {
  const subjectOf = await subjectsOf(work, rows)
  const names = await unitNames(
    work,
    rows.map((row) => row.unitId),
  )
  const standingOf = ({ id }: { id: string }) => standings.get(id) as Standing
  return [...rows].sort(byPressure(standingOf)).map((row) => {
    const { light, share, waiting, mustWait, owed, next } = standingOf(row)
    return {
      id: row.id,
      ...subjectOf(row),
      unit: names.get(row.unitId) ?? { id: row.unitId, name: '' },
      role: row.role,
      due: row.due,
      paper: row.paper,
      group: row.group,
      extensions: row.extensions,
      state: row.state,
      share,
      waiting,
      mustWait,
      cadence: row.cadence,
      owed: owed.length,
      owedSince: owed[0]?.due ?? null,
      nextReturn: next,
      light: presentLight(light, language),
      judgement: presentJudgement(row.judgement, light),
    }
  })
}
