/** The list of packs of an installation of the chess club: it stands in for `packs/index.ts` in tests of the whole. */
import type { Pack } from '../pack.ts'
import { match } from './chess-club.ts'

export const packs: readonly Pack[] = [match]
