import { workingCalendar } from '#core/calendar.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { packs } from '#packs/index.ts'
import type { StartArguments } from './arguments.ts'
import type { City, Context, ProviderSettings, Settings } from './context.ts'
import { openFileStore } from './files/file-store.ts'
import { openKeyring } from './keys/keyring.ts'
import { policyWith } from './policy.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readProviders } from './read-providers.ts'
import type { Database } from './storage/database.ts'
import { openDatabase } from './storage/open-database.ts'

/** Everything a service needs, opened; `city` is null until the installation was set up. */
export interface Opened {
  database: Database
  /** The context for a city. */
  contextFor(city: City): Context
  city: City | null
}

/** Opens database, files and keys, or says everything that is in the way. */
export async function openContext(start: StartArguments): Promise<Outcome<Opened>> {
  const providers = readProviders(start.providers)
  if (!providers.ok) return providers
  const boundaries = readBoundaries(start.boundaries)
  if (!boundaries.ok) return boundaries
  const opened = await openDatabase(start.url ? { url: start.url } : { folder: start.data })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const files = await openFileStore(start.files)
    const keyring = openKeyring(start.key)
    const contextFor = (city: City): Context => ({
      database,
      files,
      keyring,
      now: () => new Date(Date.now() + city.clockOffset),
      calendar: workingCalendar(),
      city,
      settings: settingsOf(start, providers.value),
      packs,
      policy: policyWith(packs),
      boundaries: boundaries.value,
    })
    return success({ database, contextFor, city: await findCity(database) })
  } catch (error) {
    await database.close()
    return failure({ code: 'start/folder', arguments: { reason: (error as Error).message } })
  }
}

function settingsOf(start: StartArguments, providers: ProviderSettings[]): Settings {
  const origin = start.origin ?? `http://${start.host}:${start.port}`
  return {
    origin,
    secureCookies: origin.startsWith('https:'),
    idleMinutes: 30,
    administratorIdleMinutes: 15,
    longestMinutes: 12 * 60,
    failuresBeforeLock: 5,
    lockMinutes: 15,
    passwordProfile: 'dengbao',
    largestUpload: 50 * 1024 * 1024,
    providers,
    officeFolder: start.officeFolder,
  }
}

/** The city that the database holds. */
async function findCity(database: Database): Promise<City | null> {
  const [row] = await database.asSystem((tx) =>
    tx.query<{ id: string; name: string; demonstration: boolean; clock_offset: number; unit_path: string }>(
      `select c.id, c.name, c.demonstration, c.clock_offset, u.unit_path from city c
       join unit u on u.city_id = c.id and u.parent_id is null limit 1`,
    ),
  )
  return row
    ? {
        id: row.id,
        name: row.name,
        path: row.unit_path,
        demonstration: row.demonstration,
        clockOffset: Number(row.clock_offset),
      }
    : null
}
