import type { Outcome, Problem } from '#core/problem.ts'
import { failure, success } from '#core/problem.ts'
import type { Connection } from './connection.ts'
import type { Database, Transaction } from './database.ts'
import { openEmbedded } from './embedded/engine.ts'
import { listMigrations, type Migration, migrate } from './migrate.ts'
import { type Member, placesReached } from './places-reached.ts'
import { appRole, systemRole } from './roles.ts'
import { type Engine, runTransaction, sqlState } from './run.ts'
import { scopeSettings } from './scope.ts'
import { openServer } from './server/engine.ts'

/** Where the data are: a PostgreSQL server, or a folder of this machine for the embedded database. */
export type Place = { url: string } | { folder: string }

export interface OpenOptions {
  /** Called once when the disk failed to keep what was written; by default the process ends with code 1. */
  onStop?: (problem: Problem) => void
}

/** Seconds of a transaction unless it says otherwise. */
const usualLimit = 30

/** Opens the database, brings it up to date and says everything that is in the way. The only way in. */
export async function openDatabase(place: Place, options: OpenOptions = {}): Promise<Outcome<Database>> {
  const onStop = options.onStop ?? stopProcess
  const engine = 'url' in place ? await openServer(place.url) : await openEmbedded(place.folder, { onStop })
  if (!engine.ok) return engine
  return migrated(engine.value, listMigrations())
}

/** The database on an engine, after its migrations; the engine is closed when they fail. */
export async function migrated(engine: Engine, migrations: readonly Migration[]): Promise<Outcome<Database>> {
  try {
    const applied = await migrate(engine, migrations)
    if (applied.ok) return success(databaseOn(engine))
    await engine.close()
    return applied
  } catch (error) {
    await engine.close()
    if (sqlState(error) !== '42501') throw error
    return failure({ code: 'database/rights-missing', arguments: { reason: (error as Error).message } })
  }
}

/** The database on an engine whose tables stand. */
export function databaseOn(engine: Engine): Database {
  return {
    engine: engine.kind,
    within: async (scope, work, options) => {
      const opening = `set local role ${appRole}; ${scopeSettings(scope)}`
      return runTransaction(engine, opening, options?.limit ?? usualLimit, work)
    },
    together: (table, members, work, options) => {
      const { city } = (members[0] as Member).scope
      const apart = async (tx: Transaction, connection: Connection) => {
        const places = await placesReached(connection, table, members)
        const units = [...new Set(places.filter((place) => place !== null))]
        await tx.query(scopeSettings({ city, ranges: [], units, person: null }))
        return work(tx, places)
      }
      return runTransaction(engine, `set local role ${appRole}`, options?.limit ?? usualLimit, apart)
    },
    asSystem: (work, options) => {
      return runTransaction(engine, `set local role ${systemRole}`, options?.limit ?? usualLimit, work)
    },
    close: () => engine.close(),
  }
}

function stopProcess(problem: Problem): never {
  process.stderr.write(`${JSON.stringify(problem)}\n`)
  process.exit(1)
}
