/** The packs that rights are tried on: those of the list, and the chess club as one that has just been added. */
import { listPackEndpoints } from '#api/pack.ts'
import { listPublicEndpoints } from '#api/public-report.ts'
import type { Pack } from '#core/pack.ts'
import { match } from '#core/testing/chess-club.ts'
import { packs as listed } from '#packs/index.ts'

/** Packs that are only in the list of these tests: their tables come with a migration of their own. */
export const added: readonly Pack[] = [match]

export const packs: readonly Pack[] = [...listed, ...added]

/** Every door of every pack. */
export const packDoors = packs.flatMap((pack) => [...listPackEndpoints(pack), ...listPublicEndpoints(pack)])
