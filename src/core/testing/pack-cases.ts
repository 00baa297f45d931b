/**
 * Cases of a pack: named examples that an officer can read (given, when, becomes), run without a database. The runner folds the
 * acts, asks the conditions, runs the clocks and adds up the figures as the pack declares them.
 */
import { workingCalendar } from '../calendar.ts'
import { checkField } from '../check-field.ts'
import { atTime, type Day, dayOf } from '../day.ts'
import type { Values } from '../field.ts'
import type { Role } from '../may.ts'
import { failedGuards, type Measure, type Pack, summed } from '../pack.ts'
import { deadlineAfter, inForceAfter } from '../pack-clock.ts'
import { type PackState, packRecord, subjectOf } from '../pack-record.ts'
import { installValues } from '../value.ts'
import type { DatedValue, Installed } from '../values/dated-value.ts'
import { shippedValues } from '../values/shipped.ts'
import { packUses } from '../values/uses.ts'

/** One act: `{ on: '2026-03-02 09:00', as: 'principal', does: 'report', with: {...} }`; without an hour, at ten. */
export interface Step {
  on: string
  as: Role
  does: string
  with?: Values
}

/** What must come of the last act: where the record stands, or why it was refused. */
export type Becomes = {
  state?: string
  /** The last day of the clock that runs; null when none ever ran. */
  due?: Day | null
  /** Conditions that failed, or `by`, `from`, `asks`, `not-by`, or the code of a problem with a value. */
  refused?: string[]
}

/** A case of one record. */
export interface Case {
  title: string
  /** Numbers that officers put in the place of shipped ones, each from a day on. */
  changed?: { key: string; content: number; from: Day }[]
  given: Step[]
  when: Step
  becomes: Becomes
}

/** A case of figures: records as they stand, and what the indicators make of them. */
export interface FigureCase {
  title: string
  on: Day
  period?: string
  records: { state: string; values: Values; due?: Day; ended?: Day }[]
  figures: Record<string, number | null>
}

const calendar = workingCalendar()

/** What becomes of a case. Throws when one of its given acts is refused: then the case itself is wrong. */
export function runCase(pack: Pack, { changed, given, when }: Omit<Case, 'title' | 'becomes'>): Required<Becomes> {
  const installed = install(pack, changed)
  let state: PackState | null = null
  const doers: Record<string, Role> = {}
  for (const step of given) {
    const done = doStep(pack, installed, state, doers, step)
    if (done.refused.length > 0 || !done.state) throw new Error(`given ${step.does}: ${done.refused.join(', ')}`)
    state = done.state
    doers[step.does] = step.as
  }
  const { refused, state: after } = doStep(pack, installed, state, doers, when)
  const last = refused.length > 0 ? state : after
  return { state: last?.state ?? 'new', due: last?.due ? dayOf(new Date(last.due)) : null, refused }
}

/** The values that the pack says it uses, with the changes of a case on top: what it asks for in secret is not there. */
function install(pack: Pack, changed: Case['changed'] = []): Installed {
  const used = new Set(packUses(pack).map(({ key }) => key))
  const shipped = [...shippedValues, ...(pack.values ?? [])].filter(({ key }) => used.has(key))
  return installValues(
    shipped,
    changed.map(({ key, content, from }) => {
      const [first] = shipped.filter((value) => value.key === key)
      if (!first) throw new Error(`no value ${key}`)
      const period = { ...first, content, from, to: null } satisfies DatedValue
      return { id: key, unitId: 'city', key, on: null, confirmed: null, changes: [period], added: null }
    }),
  )
}

function doStep(
  pack: Pack,
  installed: Installed,
  before: PackState | null,
  doers: Record<string, Role>,
  { on, as, does, with: given = {} }: Step,
): { state: PackState | null; refused: string[] } {
  const act = pack.acts[does]
  if (!act) throw new Error(`${pack.name} has no act ${does}`)
  const [day = '', time = '10:00'] = on.split(' ')
  const now = atTime(day, time)
  const refused: string[] = []
  if (!act.by[as]) refused.push('by')
  if (act.from === 'new' ? before !== null : !act.from.includes(before?.state ?? 'new'))
    return { state: before, refused: [...refused, 'from'] }
  if ((act.notBy ?? []).some((other) => doers[other] === as)) refused.push('not-by')
  if ((act.asks ?? []).some((name) => name !== pack.holder && (given[name] ?? null) === null)) refused.push('asks')
  for (const [name, value] of Object.entries(given)) {
    const field = pack.fields[name]
    if (!field || ![...(act.asks ?? []), ...(act.allows ?? [])].includes(name))
      throw new Error(`${does} takes no ${name}`)
    if (value !== null) refused.push(...checkField(name, field, value, now).map(({ code }) => code))
  }
  const head = { id: '', record: 'case', at: now.toISOString(), by: { account: as, person: null, name: as, unit: as } }
  const step = packRecord(pack).fold[does] as NonNullable<ReturnType<typeof packRecord>['fold'][string]>
  const state = step(
    before,
    { unitId: 'unit', due: before?.due ?? null, started: before?.started ?? null, given },
    head,
  )
  const [was, is] = [before && subjectOf(before, now), subjectOf(state, now)]
  refused.push(...failedGuards(pack, does, is, inForceAfter(pack, was, is, now, installed)))
  return { state: { ...state, ...deadlineAfter(pack, was, is, now, calendar, installed) }, refused }
}

/** The indicators over the records of a case. */
export function runFigures(pack: Pack, { on, period, records }: FigureCase): Record<string, number | null> {
  const now = atTime(on, '12:00')
  const field = pack.period?.field
  const own = records.filter(({ values }) => !field || values[field] === period)
  const add = (measure: Measure<string, string>) =>
    own
      .filter((record) => matches(measure, record, now))
      .reduce((total, { values }) => total + amountOf(measure, values), 0)
  return Object.fromEntries(
    Object.entries(pack.indicators).map(([name, { numerator, denominator, unit }]) => {
      const bottom = denominator ? add(denominator) : 1
      return [name, bottom === 0 ? null : (add(numerator) / bottom) * (unit === '%' ? 100 : 1)]
    }),
  )
}

const amountOf = (measure: Measure<string, string>, values: Values): number =>
  measure.sum === undefined ? 1 : summed(measure).reduce((total, name) => total + Number(values[name] ?? 0), 0)

function matches(measure: Measure<string, string>, record: FigureCase['records'][number], now: Date): boolean {
  const { state, values, due, ended } = record
  const late = due !== undefined && (ended ? ended > due : due < dayOf(now))
  return (
    (!measure.in || measure.in.includes(state)) &&
    Object.entries(measure.where ?? {}).every(([name, wanted]) => wanted?.includes(values[name] as string)) &&
    (measure.inTime !== true || (ended !== undefined && due !== undefined && !late)) &&
    (measure.inTime !== false || late) &&
    (!measure.decided || ended !== undefined || late)
  )
}
