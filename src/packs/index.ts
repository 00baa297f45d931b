/** The list of packs: the one file that names them. */
import type { Pack } from '#core/pack.ts'
import { contact } from './contact/index.ts'
import { hazard } from './hazard/index.ts'
import { inspection } from './inspection/index.ts'
import { school } from './school/index.ts'

export const packs: readonly Pack[] = [school, hazard, inspection, contact]
