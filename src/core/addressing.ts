/**
 * Whom a plan may ask, and by which paper: that follows from the body that issued it and from how the unit stands to the
 * bureau (党政机关公文处理工作条例, 中办发〔2012〕14号, arts. 8, 15-17).
 */
import type { AssignmentRole } from './assignment.ts'
import { type AskingPaper, askingOf } from './authority/authority-table.ts'
import { schoolKinds, type UnitKind } from './organisation.ts'
import { failure, type Outcome, success } from './problem.ts'

/** Bodies that issue plans: a bureau, a government (or its office), a leading group, several bodies together. */
export const issuingKinds = ['bureau', 'government', 'leading-group', 'joint'] as const
export type IssuingKind = (typeof issuingKinds)[number]

/** The issuing body of a plan (发文机关). */
export interface IssuingBody {
  kind: IssuingKind
  name: string
  /** Units that issue it together with the bureau. */
  jointly: string[]
  /** Number of the paper by which the government agreed (经市政府同意); empty when it was not asked. */
  consent: string
}

/** What the name of an issuer says it is, until somebody states it. */
export function issuingFromName(issuer: string | null): IssuingBody {
  const name = issuer ?? ''
  const kind = /领导小组|指挥部|委员会/.test(name)
    ? 'leading-group'
    : /人民政府|政府办公/.test(name)
      ? 'government'
      : 'bureau'
  return { kind, name, jointly: [], consent: '' }
}

/** The bureau that drafts, by its path, with its government above it. */
export interface Seat {
  bureauPath: string
  /** Path of the city or county whose bureau it is. */
  governmentPath: string
}

/** A unit that is to be asked. */
export interface Addressee {
  id: string
  name: string
  kind: UnitKind
  path: string
}

const governments: readonly UnitKind[] = ['city', 'county', 'development-zone', 'town']
const bureaus: readonly UnitKind[] = ['education-bureau', 'social-affairs-bureau']
const otherBodies: readonly UnitKind[] = [
  'department',
  'party-department',
  'party-committee',
  'mass-organisation',
  'discipline-group',
]

/** How a unit stands to the bureau. */
export type Position = 'own' | 'above' | 'government' | 'peer' | 'lower-bureau' | 'lower-department' | 'lower-unit'

/** Where a unit stands as the bureau sees it. */
export function positionOf({ bureauPath, governmentPath }: Seat, { path, kind }: Addressee): Position {
  if (path.startsWith(bureauPath)) return 'own'
  if (governmentPath.startsWith(path)) return 'above'
  if (governments.includes(kind)) return 'government'
  const isPeer = path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1) === governmentPath
  // A school that stands directly under the government is looked after by its bureau.
  if (isPeer) return schoolKinds.includes(kind) ? 'own' : 'peer'
  if (bureaus.includes(kind)) return 'lower-bureau'
  return otherBodies.includes(kind) ? 'lower-department' : 'lower-unit'
}

/** The paper by which a unit may be asked in a role, or the rule that forbids it. */
export function paperFor(
  issuing: IssuingBody,
  seat: Seat,
  addressee: Addressee,
  role: AssignmentRole,
): Outcome<AskingPaper> {
  const position = positionOf(seat, addressee)
  const isOwnPaper = issuing.jointly.includes(addressee.id)
  const found = askingOf(position, role, isOwnPaper ? { ...issuing, kind: 'joint' } : issuing)
  if (typeof found === 'string') return success(found)
  const { code, basis } = found
  return failure({ code, basis, arguments: { unit: addressee.name, issuer: issuing.name } })
}
