import { dayOf } from '#core/day.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { presentUnit } from './present-unit.ts'
import { unitsOn } from './unit-history.ts'

/** The tree of units on a day, today without one: who was open, under whom, and what it was called. */
export async function listUnits(work: Work, { on }: { on?: string }) {
  const units = await unitsOn(work, on ?? dayOf(work.now))
  return success({ units: units.map(presentUnit) }) satisfies Outcome<unknown>
}
