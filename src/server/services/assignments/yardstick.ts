import { and, eq } from 'drizzle-orm'
import type { Assessed } from '#core/assignment.ts'
import type { WorkingCalendar } from '#core/calendar.ts'
import { dayOf } from '#core/day.ts'
import type { MeasuredWay } from '#core/light-facts.ts'
import type { LightThresholds } from '#core/light-rules.ts'
import { schoolKinds } from '#core/organisation.ts'
import { type DueReturn, dueReturns } from '#core/return-calendar.ts'
import { type PlacedPeriod, periodsFor } from '#core/term.ts'
import { numberOn } from '#core/values/dated-value.ts'
import { lightThresholdsOn } from '#core/values/light.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { measuredWays } from '../indicators/measured-ways.ts'
import { installedValues } from '../values/installed-values.ts'
import { nodesOf } from './nodes-of.ts'
import { placedPeriods } from './school-calendars.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** By what assignments are assessed at an instant: thresholds, working days, and the returns that each asks. */
export interface Yardstick {
  thresholds: LightThresholds
  calendar: WorkingCalendar
  dueReturns(assignment: Assessed): DueReturn[]
  /** What binds the returns of a unit: the same for all who are asked by one calendar. */
  boundOf(unitId: string): object
  /** The figure of its targets that lies furthest behind its expected path. */
  measured(assignment: Assessed): MeasuredWay | null
}

/** What was in force at an instant for these assignments; as it was known then when `asOf` is given. */
export async function yardstickAt(
  reader: Reader,
  assignments: readonly Assessed[],
  at: Date,
  asOf?: string,
): Promise<Yardstick> {
  const { calendar } = reader.context
  const [day, installed] = [dayOf(at), await installedValues(reader, asOf)]
  const within = numberOn('return.within', day, installed) ?? 0
  const repeated = assignments.filter(({ cadence }) => cadence !== null)
  const bound = await boundByTerms(reader, repeated)
  const placed = bound.size > 0 ? await placedPeriods(reader, asOf) : []
  const boundOf = boundByPath(placed)
  // Many units are asked the same on the same day: their calendar is made once for all whom the same terms bind.
  const bounds = new Map([...bound].map(([id, { path, isSchool }]) => [id, boundOf(path, isSchool)]))
  const free = boundOf('', false)
  const boundTo = (unitId: string) => bounds.get(unitId) ?? free
  const nodesAt = await nodesOf(reader, assignments, asOf)
  const thresholds = lightThresholdsOn(day, installed)
  // Nothing is measured where the rule is off.
  const measured = thresholds.figureBehindPath === null ? () => null : await measuredWays(reader, assignments, at, asOf)
  return {
    thresholds,
    calendar,
    measured,
    boundOf: boundTo,
    dueReturns: (assignment) => {
      const { terms, isSchool, made } = boundTo(assignment.unitId)
      const { cadence, assignedAt, due } = assignment
      const nodes = nodesAt(assignment.id)
      const key = `${due} ${assignedAt} ${cadence} ${nodes.join()}`
      const known = made.get(key)
      if (known) return known
      const returns = dueReturns({ ...assignment, nodes }, { calendar, terms, isSchool, within })
      made.set(key, returns)
      return returns
    },
  }
}

/** What binds the returns of a unit: the terms that hold at its path, and whether it is a school; with the calendars made of them. */
interface Bound {
  terms: PlacedPeriod[]
  isSchool: boolean
  made: Map<string, DueReturn[]>
}

/** The same for all that the same places bind. */
function boundByPath(placed: readonly PlacedPeriod[]) {
  const known = new Map<string, Bound>()
  const setters = [...new Set(placed.map(({ unitPath }) => unitPath))]
  return (path: string, isSchool: boolean): Bound => {
    const key = `${isSchool} ${setters.filter((setter) => path.startsWith(setter)).join()}`
    const found = known.get(key) ?? { terms: periodsFor(path, placed), isSchool, made: new Map() }
    known.set(key, found)
    return found
  }
}

/** The units whose returns follow the school calendar: schools, and whoever returns each term. */
async function boundByTerms({ tx, context }: Reader, asked: readonly Assessed[]) {
  const ids = [...new Set(asked.map(({ unitId }) => unitId))]
  const termly = new Set(asked.filter(({ cadence }) => cadence === 'term').map(({ unitId }) => unitId))
  const rows = ids.length
    ? await tx.orm
        .select({ id: unitTable.id, kind: unitTable.kind, path: unitTable.unitPath })
        .from(unitTable)
        .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, ids)))
    : []
  const units = rows.map(({ id, kind, path }) => ({ id, path, isSchool: schoolKinds.includes(kind) }))
  return new Map(units.filter(({ id, isSchool }) => isSchool || termly.has(id)).map((unit) => [unit.id, unit]))
}
