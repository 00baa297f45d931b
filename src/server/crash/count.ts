// Opens the database once more and tells what is there, as one line of JSON.
import { openPlace, written } from './open-place.ts'

const database = await openPlace(process.argv[2] ?? '')
if (!database.ok) throw new Error(JSON.stringify(database.problems))
const present = await written.count(database.value)
console.log(JSON.stringify({ acts: [...present.acts], halfApplied: present.halfApplied }))
await database.value.close()
