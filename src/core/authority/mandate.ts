/** By whose power a matter is chased: who issued it, and the papers that give the bureau more than its own power. */
import { type Day, inSpan } from '../day.ts'

/** Bodies in whose name a matter is chased. */
export const issuerKinds = [
  'bureau',
  'government',
  'leading-group',
  'joint',
  'supervision-committee',
  'enforcement',
] as const
export type IssuerKind = (typeof issuerKinds)[number]

/** The written designation by which a government lets its department carry out 政府督查: matters, scope, duties, period. */
export interface Designation {
  document: string
  matters: string
  /** Ids of the units it reaches; empty for all that the government may supervise. */
  unitIds: string[]
  from: Day
  to: Day
}

/** What gives the power to chase a matter. */
export interface Mandate {
  issuer: {
    kind: IssuerKind
    name: string
    /** Ids of units that issue it together with the bureau. */
    jointly: string[]
    /** Number of the paper by which the government agreed (经市政府同意); empty where it was not asked. */
    consent: string
  }
  designation: Designation | null
  /** Number under which a case of administrative enforcement was filed (立案号). */
  caseNumber: string | null
}

/** Whether a designation reaches a unit on a day. */
export function designates(designation: Designation, unitId: string, day: Day): boolean {
  const reaches = designation.unitIds.length === 0 || designation.unitIds.includes(unitId)
  return designation.document.trim() !== '' && reaches && inSpan(day, designation)
}

/** The bureau's own power, and nothing more. */
export function ownMandate(name: string): Mandate {
  return { issuer: { kind: 'bureau', name, jointly: [], consent: '' }, designation: null, caseNumber: null }
}
