/** The list of packs: the one file that names them. */
import type { Pack } from '#core/pack.ts'

export const packs: readonly Pack[] = []
