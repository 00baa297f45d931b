/**
 * The authority (办理权限) of a matter toward a unit: derived from its source, its issuing body and how the unit stands to the bureau,
 * never chosen. A internal 督办, B 政府督查, C 教育督导, D 行政执法.
 */
import type { Position } from '../addressing.ts'
import type { Day } from '../day.ts'
import type { Reason } from '../light.ts'
import type { SourceKind } from '../matter/source.ts'
import { failure, type Outcome, type Problem, success } from '../problem.ts'
import { type Authority, mayReach, type Relation, refusalOf } from './authority-table.ts'
import { designates, type Mandate } from './mandate.ts'

/** What the authority follows from. */
export interface AuthorityFacts {
  source: SourceKind
  mandate: Mandate
  unit: { id: string; name: string; relation: Relation }
  day: Day
}

export interface DerivedAuthority {
  authority: Authority
  /** Why this one, in sentences. */
  because: Reason[]
}

/** The relation that the tree of units tells, with what it does not tell: whether the unit is a private body (民办). */
export function relationOf(position: Position, isPrivate: boolean): Relation {
  return isPrivate && position !== 'above' ? 'private-body' : position
}

/** The authority of a matter toward a unit on a day, or the rule by which there is none. */
export function authorityOf({ source, mandate, unit, day }: AuthorityFacts): Outcome<DerivedAuthority> {
  const { issuer, designation, caseNumber } = mandate
  const named = { issuer: issuer.name, unit: unit.name }
  const { authority, because } = ((): DerivedAuthority => {
    if (issuer.kind === 'enforcement')
      return {
        authority: 'D',
        because: [{ code: 'authority/case-filed', arguments: { case: caseNumber ?? '', ...named } }],
      }
    if (issuer.kind === 'supervision-committee')
      return { authority: 'C', because: [{ code: 'authority/committee', arguments: named }] }
    if (designation && designates(designation, unit.id, day))
      return {
        authority: 'B',
        because: [
          { code: 'authority/designated', arguments: { document: designation.document, until: designation.to } },
        ],
      }
    const undesignated: Reason[] =
      source === 'government-supervision' || designation ? [{ code: 'authority/not-designated', arguments: named }] : []
    return { authority: 'A', because: [...undesignated, { code: 'authority/own', arguments: named }] }
  })()
  if (authority === 'D' && !caseNumber?.trim())
    return failure({ code: 'authority/no-case', arguments: named, basis: '《行政处罚法》第54条' })
  const refusal = refusalOf(authority, unit.relation, issuer)
  if (refusal !== null && !(unit.relation === 'peer' && issuer.jointly.includes(unit.id)))
    return failure({ code: refusal.code, arguments: named, basis: refusal.basis })
  return success({
    authority,
    because: [...because, { code: 'authority/relation', arguments: { relation: unit.relation, unit: unit.name } }],
  })
}

/** Whether a fact may move from one authority to another: only upward from A or B to C or D, or between C and D, and by a paper. */
export function checkMove(from: Authority, to: Authority, relation: Relation, document: string): Outcome<Authority> {
  if (from === to || to === 'A' || to === 'B')
    return failure({ code: 'authority/no-such-move', arguments: { from, to } })
  const refusal = mayReach(to, relation) ? null : refusalOf(to, relation)
  const problems: Problem[] = [
    ...(document.trim() === '' ? [{ code: 'authority/move-without-paper', arguments: { from, to } }] : []),
    ...(refusal ? [{ code: refusal.code, arguments: { issuer: to, unit: relation }, basis: refusal.basis }] : []),
  ]
  return problems.length > 0 ? failure(...problems) : success(to)
}
