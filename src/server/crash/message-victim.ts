// The process that is killed while it sends messages: sends what waits in a folder as the job does, once, at a given instant.
import { packs } from '#packs/index.ts'
import type { City } from '../context.ts'
import { sendMessages } from '../services/notices/send-messages.ts'
import { openPlace, unsynced } from './open-place.ts'

const [folder = '', at = '', city = '{}'] = process.argv.slice(2)
// A killed process is no power cut: what it wrote is there, synced or not.
const opened = await openPlace(unsynced + folder)
if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
const context = opened.value
const now = new Date(at)
await sendMessages({
  ...context,
  city: JSON.parse(city) as City,
  packs,
  now: () => now,
  settings: { ...context.settings, origin: 'http://127.0.0.1:4000' },
})
await context.database.close()
