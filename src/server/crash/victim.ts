// The process that is killed: opens the database, submits as fast as it can and names what was acknowledged.
import { writeSync } from 'node:fs'
import { openPlace, written } from './open-place.ts'

const clients = 8
const [place = '', repeat = ''] = process.argv.slice(2)

/** Straight to the kernel: what was said before the kill must reach the other side. */
const say = (line: string) => writeSync(1, `${line}\n`)

const stop = (problem: unknown): never => {
  say(`stopped ${JSON.stringify(problem)}`)
  process.exit(1)
}

const database = await openPlace(place, stop)
if (!database.ok) stop(database.problems)
else {
  say('ready')
  // First again what was sent before the kill and never answered: the same key, as a client would.
  const again = repeat === '' ? [] : repeat.split(',')
  const submit = async () => {
    for (;;) {
      const key = again.shift() ?? crypto.randomUUID()
      say(`sent ${key}`)
      await written.submit(database.value, key)
      say(`done ${key}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, submit)).catch((error: unknown) => stop(String(error)))
}
