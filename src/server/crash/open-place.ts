import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Context } from '../context.ts'
import { openEmbedded, openScratch } from '../storage/embedded/engine.ts'
import { listMigrations } from '../storage/migrate.ts'
import { migrated } from '../storage/open-database.ts'
import type { Engine } from '../storage/run.ts'
import { openServer } from '../storage/server/engine.ts'
import { contextOn } from './written.ts'

/** Before a folder that is to be opened without syncs. */
export const unsynced = 'unsynced:'

/** Opens a URL of a server, a folder, or (`unsynced:<folder>`) a folder as PGlite ships it: to see that the test can fail. */
export async function openPlace(place: string, onStop?: (problem: Problem) => void): Promise<Outcome<Context>> {
  const engine = await openEngine(place, onStop)
  if (!engine.ok) return engine
  const database = await migrated(engine.value, listMigrations())
  return database.ok ? success(contextOn(database.value)) : database
}

async function openEngine(place: string, onStop?: (problem: Problem) => void): Promise<Outcome<Engine>> {
  if (place.startsWith('postgres:')) return openServer(place)
  if (!place.startsWith(unsynced)) return openEmbedded(place, { onStop })
  const folder = place.slice(unsynced.length)
  // Left by the killed process; the durable engine removes it under its lock.
  rmSync(join(folder, 'postmaster.pid'), { force: true })
  try {
    return success(await openScratch(folder))
  } catch (error) {
    return failure({ code: 'database/cannot-start', arguments: { reason: String(error) } })
  }
}
