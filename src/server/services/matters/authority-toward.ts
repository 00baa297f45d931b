import { positionOf } from '#core/addressing.ts'
import { authorityOf, type DerivedAuthority, relationOf } from '#core/authority/authority.ts'
import type { Relation } from '#core/authority/authority-table.ts'
import { relationWords } from '#core/authority/words.ts'
import { dayOf } from '#core/day.ts'
import type { Reason } from '#core/light.ts'
import type { Matter } from '#core/matter/matter.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { Outcome, Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { findSeat } from '../plans/find-seat.ts'
import { privateUnits } from './private-units.ts'

/** A unit as its authority is derived. */
export interface Addressed {
  id: string
  name: string
  kind: UnitKind
  path: string
}

/** By which authority a unit may be chased in a matter, or the rule by which it may not. */
export interface AuthorityToward {
  unit: Addressed
  relation: Relation
  authority: Outcome<DerivedAuthority>
  because: Reason[] | Problem[]
}

/** The authority of a matter toward each of some units, with sentences that name the relation in the language of the request. */
export async function authoritiesToward(
  work: Pick<Work, 'tx' | 'context' | 'now' | 'language'>,
  matter: Pick<Matter, 'source' | 'mandate'> & { unitPath: string },
  units: readonly Addressed[],
): Promise<AuthorityToward[]> {
  const seat = await findSeat(work, matter.unitPath)
  const bodies = await privateUnits(work, units)
  return units.map((unit) => {
    const relation = relationOf(positionOf(seat, unit), bodies.has(unit.id))
    const facts = {
      source: matter.source.kind,
      mandate: matter.mandate,
      unit: { ...unit, relation },
      day: dayOf(work.now),
    }
    const authority = authorityOf(facts)
    const said = authority.ok ? authority.value.because : authority.problems
    const named = { relation: relationWords[relation][work.language] }
    const because = said.map((each) => ({ ...each, arguments: { ...each.arguments, ...named } }))
    return { unit, relation, authority, because }
  })
}
