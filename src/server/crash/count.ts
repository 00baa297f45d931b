// Opens the database once more and tells what is there, as one line of JSON.
import { openEmbedded } from '../storage/embedded/engine.ts'
import { migrated } from '../storage/open-database.ts'
import { foundation } from '../storage/row-security.ts'
import { openServer } from '../storage/server/engine.ts'
import { actLikeRows } from './written.ts'

const place = process.argv[2] ?? ''
const written = actLikeRows(foundation)
const engine = place.startsWith('postgres:') ? await openServer(place) : await openEmbedded(place)
if (!engine.ok) throw new Error(JSON.stringify(engine.problems))
const database = await migrated(engine.value, await written.migrations())
if (!database.ok) throw new Error(JSON.stringify(database.problems))
const present = await written.count(database.value)
console.log(JSON.stringify({ acts: [...present.acts], halfApplied: present.halfApplied }))
await database.value.close()
