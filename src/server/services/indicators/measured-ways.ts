import { and, eq, inArray } from 'drizzle-orm'
import type { Assessed } from '#core/assignment.ts'
import { findDefinition } from '#core/indicator/catalogue.ts'
import type { IndicatorDefinition } from '#core/indicator/definition.ts'
import { boundedPercent } from '#core/indicator/progress.ts'
import type { MeasuredWay } from '#core/light-facts.ts'
import { schoolKinds } from '#core/organisation.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import type { Reader } from './known-quantities.ts'
import { type MeasuredUnit, type Measurement, type Measuring, openMeasuring } from './measuring.ts'
import { type Judged, lastTwo, standingOf } from './standing-of-target.ts'
import { type TiedTarget, tiedTargets } from './targets-of-indicators.ts'

/**
 * For each assignment the figure of its targets that lies furthest behind its expected path, in the county or city that the unit
 * belongs to, of a school its own. A light says the same to everybody who sees it, so the numbers are read as the system.
 */
export async function measuredWays(
  reader: Reader,
  assignments: readonly Pick<Assessed, 'unitId' | 'itemId'>[],
  at: Date,
  asOf?: string,
): Promise<(assignment: Pick<Assessed, 'unitId' | 'itemId'>) => MeasuredWay | null> {
  const itemIds = [...new Set(assignments.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])))]
  const tied = await tiedTargets(reader, { itemIds, asOf })
  if (tied.length === 0) return () => null
  return asSystemInside(reader.tx, async (tx) => {
    const system = { ...reader, tx }
    const definitions = [...new Set(tied.map(({ tie }) => tie.indicator))].flatMap(
      (key) => findDefinition(key ?? '') ?? [],
    )
    const pathOf = await areaPaths(system, assignments)
    const paths = [...new Set(pathOf.values())]
    // What was asked in one county is measured from that county alone.
    const path = paths.length === 1 ? (paths[0] as string) : reader.context.city.path
    const measuring = await openMeasuring(system, definitions, { path, now: at, asOf })
    const byItem = new Map<string, TiedTarget[]>()
    for (const each of tied) byItem.set(each.tie.itemId, [...(byItem.get(each.tie.itemId) ?? []), each])
    const known = new Map<string, MeasuredWay | null>()
    return ({ itemId, unitId }) => {
      const path = pathOf.get(unitId)
      if (itemId === null || path === undefined) return null
      const key = `${itemId} ${path}`
      const found = known.get(key)
      if (found !== undefined) return found
      const area = measuring.units.find((unit) => unit.path === path)
      const ways = !area ? [] : (byItem.get(itemId) ?? []).flatMap((each) => wayOf(each, area, at, measuring))
      const worst = ways.sort((a, b) => b.expected - b.gone - (a.expected - a.gone))[0] ?? null
      known.set(key, worst)
      return worst
    }
  })
}

/** A target of an assignment with the figure that measures it over the unit's area, and how it stands. */
export interface AssignmentMeasure {
  tied: TiedTarget
  definition: IndicatorDefinition
  area: MeasuredUnit
  last: Measurement | null
  judged: Judged | undefined
  termsAt: Measuring['termsAt']
}

/** How the measured targets of an assignment stand, as of an instant. Read as the system, as the light is. */
export async function assignmentMeasures(
  reader: Reader,
  { itemId, unitId }: Pick<Assessed, 'itemId' | 'unitId'>,
  at: Date,
  asOf?: string,
): Promise<AssignmentMeasure[]> {
  if (itemId === null) return []
  const tied = await tiedTargets(reader, { itemIds: [itemId], asOf })
  if (tied.length === 0) return []
  return asSystemInside(reader.tx, async (tx) => {
    const system = { ...reader, tx }
    const path = (await areaPaths(system, [{ unitId }])).get(unitId)
    if (path === undefined) return []
    const definitions = tied.flatMap(({ tie }) => findDefinition(tie.indicator ?? '') ?? [])
    const measuring = await openMeasuring(system, definitions, { path, now: at, asOf })
    const area = measuring.units.find((unit) => unit.path === path)
    if (!area) return []
    return tied.flatMap((each) => {
      const definition = findDefinition(each.tie.indicator ?? '')
      const judged = standingOf(each, measuring, { area, now: at })
      if (!definition) return []
      const { last } = lastTwo(measuring, definition, path)
      return [{ tied: each, definition, area, last, judged, termsAt: measuring.termsAt }]
    })
  })
}

function wayOf(tied: TiedTarget, area: MeasuredUnit, at: Date, measuring: Measuring): MeasuredWay[] {
  const definition = findDefinition(tied.tie.indicator ?? '')
  if (!definition) return []
  const judged = standingOf(tied, measuring, { area, now: at })
  const { progress, expectedPercent } = judged?.standing ?? { progress: null, expectedPercent: null }
  if (progress === null || expectedPercent === null) return []
  return [
    {
      indicator: nameCode(definition.key),
      gone: Math.round(boundedPercent(progress / 100)),
      expected: Math.round(expectedPercent),
    },
  ]
}

/** The code under which the sentences of lights find an indicator's name. */
const nameCode = (key: string) => `indicator/${key}`

/** The path over which a unit's targets are measured: its county or city; of a school its own. */
async function areaPaths(
  { tx, context }: Reader,
  assignments: readonly Pick<Assessed, 'unitId'>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(assignments.map(({ unitId }) => unitId))]
  const rows = await tx.orm
    .select({ id: unitTable.id, path: unitTable.unitPath, kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, ids)))
  const areas = await tx.orm
    .select({ path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, ['city', 'county', 'development-zone'])))
  return new Map(
    rows.map(({ id, path, kind }) => {
      if (schoolKinds.includes(kind)) return [id, path]
      const above = areas.filter((area) => path.startsWith(area.path)).sort((a, b) => b.path.length - a.path.length)
      return [id, above[0]?.path ?? path]
    }),
  )
}
