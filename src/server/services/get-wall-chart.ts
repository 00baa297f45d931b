import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getWallChart as door } from '#api/wall-chart.ts'
import type { Assessed } from '#core/assignment.ts'
import { distribution, type Light, type Reason } from '#core/light.ts'
import { schoolKinds, type UnitKind } from '#core/organisation.ts'
import { type Outcome, success } from '#core/problem.ts'
import { type WallLists, wallLists } from '#core/wall/lists.ts'
import type { Work } from '../context.ts'
import { unitTable } from '../storage/tables/organisation.ts'
import { planTable } from '../storage/tables/plan.ts'
import { sentence } from '../words.ts'
import { assessAll, type Standing } from './assignments/assess.ts'
import { assessAsOf } from './assignments/assess-as-of.ts'
import { foldAll } from './fold-all.ts'
import { presentJudgement } from './present-light.ts'
import { assignments } from './stored.ts'
import { type Cell, matterRows, planRows, type Rows } from './wall-rows.ts'

/**
 * The wall chart (作战图): items of a plan, or matters without one, by units, one light in each cell. Where neither is asked for, the plan
 * published last.
 */
export async function getWallChart(
  work: Work,
  filter: { plan?: string; matters?: 'true'; asOf?: string },
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, language } = work
  const plans = await tx.orm
    .select({ id: planTable.id, title: planTable.title, issuedOn: planTable.issuedOn })
    .from(planTable)
    .where(and(eq(planTable.cityId, context.city.id), eq(planTable.state, 'published')))
    .orderBy(desc(planTable.issuedOn), desc(planTable.uploadedAt))
  const ofMatters = filter.matters !== undefined
  const plan = ofMatters ? undefined : filter.plan ? plans.find((each) => each.id === filter.plan) : plans[0]
  const at = filter.asOf ? new Date(filter.asOf) : work.now
  const chartUnits = await unitsOf(work)
  const unitIds = [...chartUnits.keys()]
  const { rows, cells, rowOf } = ofMatters
    ? await matterRows(work, at.toISOString(), filter.asOf, unitIds)
    : plan
      ? await planRows(work, plan.id, unitIds)
      : nothingAsked
  const { shown, standings } = await standingOf(work, cells, filter.asOf)
  const colourOf = (cell: { id: string }) => (standings.get(cell.id) as Standing).light.colour
  const { standings: said, placeOf } = sayingOnce(language)
  const byRow = Map.groupBy(shown, rowOf)
  const byUnit = Map.groupBy(shown, (cell) => cell.unitId)
  return success({
    at: at.toISOString(),
    plan: plan ? { id: plan.id, title: plan.title } : null,
    matters: ofMatters,
    plans: plans.map(({ id, title }) => ({ id, title })),
    units: columnsOf([...byUnit.keys()].map((id) => chartUnits.get(id) as ChartUnit)).map(({ id, name }) => ({
      id,
      name,
      lights: distribution((byUnit.get(id) ?? []).map(colourOf)),
    })),
    rows: rows.map((item) => {
      const row = byRow.get(item.id) ?? []
      return {
        item,
        lights: distribution(row.map(colourOf)),
        cells: row.map((cell) => {
          const { light } = standings.get(cell.id) as Standing
          const judgement = presentJudgement(cell.judgement, light)
          return { unitId: cell.unitId, assignmentId: cell.id, standing: placeOf(light, cell.due), judgement }
        }),
      }
    }),
    standings: said,
    lights: distribution(shown.map(colourOf)),
    lists: presentLists(
      wallLists(
        shown.map((assignment) => ({
          assignment,
          row: rowOf(assignment),
          ...(standings.get(assignment.id) as Standing),
        })),
        at,
      ),
    ),
  })
}

/** Lines of a list, units of a line, and letters of what a unit says, that travel: a leader reads the first of them. */
const most = { lines: 50, units: 12, letters: 200 }

function presentLists({ due, slow, blocked }: WallLists): AnswerOf<typeof door>['lists'] {
  const lines = due.slice(0, most.lines).map(({ unitIds, ...line }) => ({
    ...line,
    unitIds: unitIds.slice(0, most.units),
    count: unitIds.length,
  }))
  return {
    due: { lines, total: due.length },
    slow,
    blocked: {
      lines: blocked.slice(0, most.lines).map(({ assignmentId, coordination }) => ({
        assignmentId,
        coordination: coordination && { ...coordination, text: shortened(coordination.text) },
      })),
      total: blocked.length,
    },
  }
}

/** What is too long for a list ends in dots; the return has the whole. */
const shortened = (text: string) => (text.length > most.letters ? `${text.slice(0, most.letters)}…` : text)

const nothingAsked: Rows = { rows: [], cells: [], rowOf: ({ matterId }) => matterId }

/** Cells and how they stand: now, or as they were and stood at an instant, from the acts up to it. */
async function standingOf(
  work: Work,
  cells: readonly Cell[],
  asOf: string | undefined,
): Promise<{ shown: readonly (Assessed & Pick<Cell, 'judgement' | 'matterId'>)[]; standings: Map<string, Standing> }> {
  if (asOf === undefined) return { shown: cells, standings: await assessAll(work, cells) }
  const ids = cells.map(({ id }) => id)
  const then = await foldAll(work, assignments, ids, asOf)
  return { shown: ids.flatMap((id) => then.get(id) ?? []), standings: await assessAsOf(work, cells, asOf, then) }
}

/** How cells stand, in words: those that stand alike have one place. Who was judged together is due together, and has one light. */
function sayingOnce(language: Work['language']) {
  const standings: AnswerOf<typeof door>['standings'] = []
  const places = new Map<string, number>()
  const known = new Map<Light, number>()
  const word = ({ code, arguments: blanks }: Reason) => sentence(code, blanks, language)
  const say = ({ colour, because, change }: Light, due: string) => {
    const standing = { colour, because: word(because), change: change && word(change), due }
    const key = JSON.stringify(standing)
    const place = places.get(key) ?? standings.push(standing) - 1
    places.set(key, place)
    return place
  }
  const placeOf = (light: Light, due: string) => {
    const place = known.get(light) ?? say(light, due)
    known.set(light, place)
    return place
  }
  return { standings, placeOf }
}

/** Kinds of unit in the order of the chart's columns; what is not named here comes last. */
const columnOrder: UnitKind[] = [
  'education-bureau',
  'social-affairs-bureau',
  'county',
  'development-zone',
  'section',
  'supervision-office',
  'department',
  'party-department',
  'mass-organisation',
]

interface ChartUnit {
  id: string
  name: string
  kind: UnitKind
  path: string
}

/** Units that the chart may show, by their ids. Lights are of matters and counties: there is no wall of schools. */
async function unitsOf({ tx, context }: Work): Promise<Map<string, ChartUnit>> {
  const { id, shortName: name, kind, unitPath: path, cityId } = unitTable
  const rows = await tx.orm
    .select({ id, name, kind, path })
    .from(unitTable)
    .where(and(eq(cityId, context.city.id), notInArray(kind, [...schoolKinds, 'class'])))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The columns of the chart: counties first, then sections, other departments and schools, each in the order of the tree. */
function columnsOf(units: ChartUnit[]): ChartUnit[] {
  const rank = ({ kind }: ChartUnit) => (columnOrder.includes(kind) ? columnOrder.indexOf(kind) : columnOrder.length)
  return units.sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))
}
