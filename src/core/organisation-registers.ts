import type { Pack } from './pack.ts'
import { personRegister } from './person-register.ts'
import { unitRegister } from './unit-register.ts'

/** The registers of every installation, packs or not: units and people. */
export const organisationRegisters: readonly Pack[] = [unitRegister, personRegister]
