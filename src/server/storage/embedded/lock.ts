import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { failure, type Outcome, success } from '#core/problem.ts'

/** Who has the folder open; shown to whoever comes second. */
export interface Holder {
  pid: number
  host: string
  /** ISO 8601 instant. */
  since: string
}

/** The exclusive hold of this process on a data folder. */
export interface Lock {
  release(): void
}

/** Kept from the garbage collector, which would close the file and free the folder under a running database. */
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process or says who holds it. The hold is a lock of the operating system (through an open
 * SQLite transaction), so it ends with the process however that dies; a file with a process id would not.
 */
export function lockFolder(folder: string): Outcome<Lock> {
  const holderFile = join(folder, 'holder.json')
  const file = new DatabaseSync(join(folder, 'lock'))
  try {
    file.exec('pragma busy_timeout = 0')
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (!/locked|busy/i.test((error as Error).message)) throw error
    const holder = readHolder(holderFile)
    return failure({ code: holder ? 'database/held' : 'database/held-by-unknown', arguments: { folder, ...holder } })
  }
  held.add(file)
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  writeFileSync(holderFile, `${JSON.stringify(holder)}\n`)
  return success({
    release: () => {
      if (held.delete(file)) file.close()
    },
  })
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // Taken a moment ago and not written yet.
    return undefined
  }
}
