// Writes the next migration from the tables and their guards: `npm run migration -- <name>`.
import { pathToFileURL } from 'node:url'
import { migrationsFolder } from './migrate.ts'
import { changesSince, listSnapshots, writeChanges } from './migration-changes.ts'
import { tables } from './tables/index.ts'

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const name = process.argv[2] ?? 'change'
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error('a name is a-z, 0-9 and -')
  const changes = await changesSince(listSnapshots(migrationsFolder).at(-1), tables)
  if (changes.sql === '') console.log('The migrations are up to date.')
  else console.log(`Wrote ${writeChanges(migrationsFolder, name, changes)}. Read it, then commit it with its snapshot.`)
}
