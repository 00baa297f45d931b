// Opens the database once more and tells what is there, as one line of JSON.
import { openPlace } from './open-place.ts'
import { count } from './written.ts'

const place = await openPlace(process.argv[2] ?? '')
if (!place.ok) throw new Error(JSON.stringify(place.problems))
const present = await count(place.value)
console.log(JSON.stringify({ acts: [...present.acts], halfApplied: present.halfApplied }))
await place.value.database.close()
