/** Indicators over areas: quantities are read once, and every area and period is measured from them by the same code. */
import { and, eq, gte, lt } from 'drizzle-orm'
import { addDays, type Day, daysBetween } from '#core/day.ts'
import { quantities } from '#core/indicator/catalogue.ts'
import { type Frequency, type IndicatorDefinition, quantitiesOf } from '#core/indicator/definition.ts'
import { type Entry, type Measurable, measure, type Result } from '#core/indicator/measure.ts'
import { isInScope } from '#core/indicator/scope.ts'
import { subtree } from '#core/may.ts'
import { schoolKinds, type UnitKind } from '#core/organisation.ts'
import { type Period, periodOf } from '#core/period.ts'
import { type PlacedPeriod, periodsFor } from '#core/term.ts'
import { type Installed, inForceOn } from '#core/values/dated-value.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { placedPeriods } from '../assignments/school-calendars.ts'
import { installedValues } from '../values/installed-values.ts'
import {
  enteredQuantities,
  type KnownQuantity,
  type Question,
  type Reader,
  registerQuantities,
} from './known-quantities.ts'

/** A unit as it is measured. */
export interface MeasuredUnit {
  id: string
  path: string
  kind: UnitKind
  name: string
  shortName: string
  from: Day
  to: Day | null
}

/** What came of an indicator in an area and period, with the numbers of each unit that went in. */
export interface Measurement {
  period: Period
  result: Result
  units: { unit: MeasuredUnit; known: KnownQuantity[]; notApplicable: string | null }[]
}

export interface Measuring {
  /** Units at the path and under it, in the order of their paths. */
  units: readonly MeasuredUnit[]
  installed: Installed
  /** Periods of which anything is known, in order of time. */
  periodsOf(definition: IndicatorDefinition): Period[]
  /** The indicator over what stands at a path and under it. */
  over(definition: IndicatorDefinition, path: string, period: Period): Measurement
  /** The school calendar that holds at a path; read only where an indicator goes by terms. */
  termsAt(path: string): PlacedPeriod[]
}

/** Reads everything that the definitions need within a path, as it was known at an instant. */
export async function openMeasuring(
  reader: Reader,
  definitions: readonly IndicatorDefinition[],
  { path, now, asOf }: Omit<Question, 'keys'>,
): Promise<Measuring> {
  const keys = [...new Set(definitions.flatMap(({ formula }) => quantitiesOf(formula)))]
  const question = { keys, path, now, asOf }
  const entered = await enteredQuantities(reader, question)
  const units = await unitsWithin(reader, path)
  const counted = await registerQuantities(reader, question, units)
  const installed = await installedValues(reader, asOf)
  const placed = definitions.some(({ frequency }) => frequency === 'term') ? await placedPeriods(reader, asOf) : []
  const enteredBy = byKey(entered, (each) => `${each.quantity} ${each.from} ${each.to}`)
  const countedBy = byKey(counted, ({ quantity }) => quantity)

  const periodsOf = ({ formula, frequency }: IndicatorDefinition): Period[] => {
    const wanted = quantitiesOf(formula)
    const returned = entered.filter(
      ({ quantity, from, to }) => wanted.includes(quantity) && isOf(frequency, { from, to }),
    )
    // What registers count says nothing of periods that units still have to enter something for.
    const days = wanted.every((key) => quantities.get(key)?.register)
      ? counted.filter(({ quantity }) => wanted.includes(quantity)).map(({ to }) => periodOf(frequency, to))
      : []
    const periods = [...returned, ...days].flatMap((period) => (period ? [{ from: period.from, to: period.to }] : []))
    return [...new Map(periods.map((period) => [period.to, period])).values()].sort((a, b) => a.to.localeCompare(b.to))
  }

  const measureOver = (definition: IndicatorDefinition, within: string, period: Period): Measurement => {
    const { formula, scope } = definition
    const wanted = quantitiesOf(formula)
    const own = new Map<string, KnownQuantity[]>()
    const add = (unitId: string, known: KnownQuantity) => own.set(unitId, [...(own.get(unitId) ?? []), known])
    for (const quantity of wanted)
      for (const known of enteredBy.get(`${quantity} ${period.from} ${period.to}`) ?? []) add(known.unitId, known)
    const inArea = units.filter((unit) => unit.path.startsWith(within) && stoodIn(unit, period))
    const scoped = inArea.filter(
      (unit) => isInScope(scope, unit) || (scope === 'county' && unit.kind === 'city' && own.has(unit.id)),
    )
    for (const quantity of wanted.filter((key) => quantities.get(key)?.register)) {
      const records = lastBefore(countedBy.get(quantity) ?? [], period.to)
      const ownRecords = byKey(records, ({ unitPath }) => unitPath)
      for (const unit of scoped) {
        // A school is counted beside its teaching points, an area with all that stands in it.
        const within = schoolKinds.includes(unit.kind)
          ? (ownRecords.get(unit.path) ?? [])
          : records.filter(({ unitPath }) => unitPath.startsWith(unit.path))
        const known = sumOf(unit, within)
        if (known) add(unit.id, known)
      }
    }
    const parts = scoped.map((unit) => {
      const known = own.get(unit.id) ?? []
      return { unit, known, notApplicable: whyNot(scope, known, wanted) }
    })
    return { period, units: parts, result: resultOf(definition, parts, installed, period) }
  }
  const known = new Map<IndicatorDefinition, Map<string, Measurement>>()
  const over: Measuring['over'] = (definition, within, period) => {
    const ofDefinition = known.get(definition) ?? new Map<string, Measurement>()
    known.set(definition, ofDefinition)
    const key = `${within} ${period.from} ${period.to}`
    const measured = ofDefinition.get(key) ?? measureOver(definition, within, period)
    ofDefinition.set(key, measured)
    return measured
  }
  return { units, installed, periodsOf, over, termsAt: (at) => periodsFor(at, placed) }
}

function resultOf(
  definition: IndicatorDefinition,
  parts: Measurement['units'],
  installed: Installed,
  period: Period,
): Result {
  const measurables: Measurable[] = parts.map(({ unit, notApplicable }) => ({ id: unit.id, notApplicable }))
  const given = parts.flatMap(({ unit, known }) =>
    known.flatMap(({ quantity, value, source, asOf }): Entry[] =>
      value === null ? [] : [{ quantity, unitId: unit.id, value, source, asOf }],
    ),
  )
  return measure(definition, measurables, given, inForceOn(period.to, installed))
}

/** Why an indicator does not apply to a unit: it said so itself, or its register counts nothing of the kind there. */
function whyNot(
  scope: IndicatorDefinition['scope'],
  known: readonly KnownQuantity[],
  wanted: readonly string[],
): string | null {
  const said = known.find(({ notApplicable }) => notApplicable !== null)
  if (said) return said.notApplicable
  if (scope === 'city' || scope === 'county' || scope === 'district' || scope === 'town') return null
  const counted = known.filter(({ quantity }) => wanted.includes(quantity) && quantities.get(quantity)?.register)
  return counted.length > 0 && counted.every(({ value }) => value === 0) ? notOfItsStage : null
}

/** Code of the reason why a school is left out whose register counts none of what is measured. */
export const notOfItsStage = 'indicator/none-in-register'

async function unitsWithin({ tx, context }: Reader, path: string): Promise<MeasuredUnit[]> {
  const range = subtree(path)
  const { id, unitPath, kind, name, shortName, from, to } = unitTable
  return tx.orm
    .select({ id, path: unitPath, kind, name, shortName, from, to })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), gte(unitPath, range.from), lt(unitPath, range.to)))
    .orderBy(unitPath)
}

/** Whether a unit was open when a period ended. */
const stoodIn = ({ from, to }: MeasuredUnit, period: Period) => from <= period.to && (to === null || to > period.to)

/** Whether a period is one of a frequency: terms are told by their length. */
function isOf(frequency: Frequency, { from, to }: Period): boolean {
  if (frequency === 'term') return daysBetween(from, to) > 92 && daysBetween(from, to) < 170
  return periodOf(frequency, to)?.from === from
}

/** The records of the last day that is no more than a year before the end of a period, in the order of their paths. */
function lastBefore(records: readonly KnownQuantity[], end: Day): KnownQuantity[] {
  const earliest = addDays(end, -366)
  let last = ''
  for (const { to } of records) if (to <= end && to > earliest && to > last) last = to
  return records.filter(({ to }) => to === last)
}

/** What the records of a register count for a unit; undefined where there are none. */
function sumOf(unit: MeasuredUnit, records: readonly KnownQuantity[]): KnownQuantity | undefined {
  let sum: KnownQuantity | undefined
  for (const record of records) {
    sum = sum
      ? { ...sum, value: (sum.value ?? 0) + (record.value ?? 0), asOf: later(sum.asOf, record.asOf) }
      : { ...record, unitId: unit.id }
  }
  return sum
}

const later = (a: string, b: string) => [a, b].sort()[1] as string

function byKey(known: readonly KnownQuantity[], keyOf: (each: KnownQuantity) => string): Map<string, KnownQuantity[]> {
  const map = new Map<string, KnownQuantity[]>()
  for (const each of known) {
    const list = map.get(keyOf(each))
    if (list) list.push(each)
    else map.set(keyOf(each), [each])
  }
  return map
}
