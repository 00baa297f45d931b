import type { MatterValues } from '#core/matter/matter.ts'
import { draftForGate, isGated } from '#core/matter/matter-gate.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { problemsOf } from '#core/request/check-request-act.ts'
import type { Work } from '../../context.ts'
import { askedUnits } from '../requests/days-asked.ts'
import { passGate } from '../requests/gate.ts'
import type { Asking } from './ask-units.ts'

/** Where a finding of the gate stands in what is entered of a matter. */
const placeOf: Readonly<Record<string, string>> = {
  basis: 'gate.basis',
  approval: 'gate.approval',
  until: 'gate.until',
  minutes: 'gate.minutes',
  text: 'demand',
}

/**
 * What is asked in a matter, with the last day on which it asks anything, once the basis gate lets it through; or every rule that stops
 * it. What needs no gate is as it was.
 */
export async function passMatterGate(
  work: Work,
  matter: Pick<MatterValues, 'title' | 'demand' | 'source'>,
  asking: Asking,
): Promise<Outcome<Asking>> {
  const unitIds = asking.units.map(({ unitId }) => unitId)
  const units = await askedUnits(work, unitIds)
  const asksSchools = units.some(({ isSchool }) => isSchool)
  if (!isGated(matter.source.kind, asksSchools)) return success(asking)
  const { findings } = await passGate(work, { ...draftForGate(matter, asking), unitIds, justified: [] })
  const problems = problemsOf(findings).map((each) => ({ ...each, at: placeOf[each.at ?? ''] ?? each.at ?? '' }))
  return problems.length > 0 ? failure(...problems) : success({ ...asking, until: matter.source.gate?.until ?? null })
}
