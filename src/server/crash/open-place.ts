import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { failure, type Outcome, type Problem } from '#core/problem.ts'
import type { Database } from '../storage/database.ts'
import { openEmbedded, openScratch } from '../storage/embedded/engine.ts'
import { migrated } from '../storage/open-database.ts'
import { foundation } from '../storage/row-security.ts'
import { openServer } from '../storage/server/engine.ts'
import { actLikeRows } from './written.ts'

/** What is written and looked for; one line to change when it shall be something else. */
export const written = actLikeRows(foundation)

/** Before a folder that is to be opened without syncs. */
export const unsynced = 'unsynced:'

/** Opens a URL of a server, a folder, or (`unsynced:<folder>`) a folder as PGlite ships it: to see that the test can fail. */
export async function openPlace(place: string, onStop?: (problem: Problem) => void): Promise<Outcome<Database>> {
  const migrations = await written.migrations()
  if (place.startsWith(unsynced)) {
    const folder = place.slice(unsynced.length)
    // Left by the killed process; the durable engine removes it under its lock.
    rmSync(join(folder, 'postmaster.pid'), { force: true })
    try {
      return await migrated(await openScratch(folder), migrations)
    } catch (error) {
      return failure({ code: 'database/cannot-start', arguments: { reason: String(error) } })
    }
  }
  const engine = place.startsWith('postgres:') ? await openServer(place) : await openEmbedded(place, { onStop })
  return engine.ok ? migrated(engine.value, migrations) : engine
}
