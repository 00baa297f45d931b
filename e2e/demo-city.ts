/** The demonstration city as its first start leaves it: loaded once for all stages of a run, and copied for each. */
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startService } from './installation.ts'

/** Milliseconds that loading may take on a slow machine. */
const patience = 300_000

/** Copies the loaded city into a folder of an installation that has never run. */
export async function copyDemoCity(folder: string): Promise<void> {
  cpSync(await demoCity(), folder, { recursive: true })
}

/** The folder of the loaded city; of the files of a run that ask for it together, one loads it. */
async function demoCity(): Promise<string> {
  // A run of tests has a temporary folder of its own: no city of another run, day or program is found here.
  const loaded = join(tmpdir(), 'demo-city')
  const loading = `${loaded}.loading`
  if (isFirst(loading)) {
    const service = await startService(loading)
    await service.stop()
    renameSync(loading, loaded)
  }
  for (const began = Date.now(); !existsSync(loaded); await pause(200))
    if (Date.now() - began > patience) throw new Error('the demonstration city was not loaded')
  return loaded
}

/** Whether nobody has begun to load the city. */
function isFirst(loading: string): boolean {
  if (existsSync(loading.replace(/\.loading$/, ''))) return false
  try {
    mkdirSync(loading)
    return true
  } catch {
    return false
  }
}
