import { type Policy, policy } from '#core/may.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { type Pack, packPolicy } from '#core/pack.ts'

/** The rights of the core with those of the registers of every installation and of the packs: one table for page, services, row-level security and the matrix test. */
export function policyWith(packs: readonly Pack[]): Policy {
  return Object.assign({}, policy, ...[...organisationRegisters, ...packs].map(packPolicy))
}
