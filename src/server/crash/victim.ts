// The process that is killed: opens the database, submits as fast as it can and names what was acknowledged.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openPlace } from './open-place.ts'
import { prepare, seal, submit } from './written.ts'

const clients = 8
/** Milliseconds between two seals, many times as often as the service: kills shall meet them. */
const sealEvery = 200
const [place = '', repeat = ''] = process.argv.slice(2)

/** Straight to the kernel: what was said before the kill must reach the other side. */
const say = (line: string) => writeSync(1, `${line}\n`)

const stop = (problem: unknown): never => {
  say(`stopped ${JSON.stringify(problem)}`)
  process.exit(1)
}

const opened = await openPlace(place, stop)
if (!opened.ok) stop(opened.problems)
else {
  const context = opened.value
  await prepare(context)
  say('ready')
  // First again what was sent before the kill and never answered: the same key, as a client would.
  const again = repeat === '' ? [] : repeat.split(',')
  const client = async () => {
    for (;;) {
      const key = again.shift() ?? crypto.randomUUID()
      say(`sent ${key}`)
      await submit(context, key)
      say(`done ${key}`)
    }
  }
  const sealer = async () => {
    for (;;) {
      await pause(sealEvery)
      await seal(context)
    }
  }
  await Promise.all([sealer(), ...Array.from({ length: clients }, client)]).catch((error: unknown) =>
    stop(String(error)),
  )
}
