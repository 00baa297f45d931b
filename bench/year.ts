/**
 * A calendar year of a city of 2,500 units through its doors, on the embedded engine: the demo city with more schools. Looks at
 * everything once a week, and checks what the test of the demo city's year checks: every light that turned is explained, sampled weeks
 * are shown again as they were seen and recounted in SQL, and a service that stood still shows the same as one that ran.
 * `UNITS`, `DILIGENCE` (share of units that look at their desks on a working day) make it smaller. No bar; peer: none.
 */
import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCity } from '#demo/city.ts'
import { recountColours, recountOrders } from '#demo/simulated-year/colours.ts'
import { demoYearCity } from '#demo/simulated-year/demo-year-city.ts'
import { countsByUnit, look } from '#demo/simulated-year/look.ts'
import { simulateYear } from '#demo/simulated-year/simulate-year.ts'
import type { Database } from '#server/storage/database.ts'
import { openEmbedded } from '#server/storage/embedded/engine.ts'
import { listMigrations } from '#server/storage/migrate.ts'
import { migrated } from '#server/storage/open-database.ts'

const unitsInAll = Number(process.env.UNITS ?? 2500)
const diligence = Number(process.env.DILIGENCE ?? 0.03)
/** Weeks between two that are seen again and recounted. */
const sampled = 10

async function open(folder: string): Promise<Database> {
  const engine = await openEmbedded(folder)
  const database = engine.ok ? await migrated(engine.value, listMigrations()) : engine
  if (!database.ok) throw new Error(JSON.stringify(database.problems))
  return database.value
}

const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-year-'))
const [from, used] = [performance.now(), process.cpuUsage()]
const more = Math.max(0, unitsInAll - demoCity.units.length)
const city = await demoYearCity(join(folder, 'data'), open, more)
const secondsSince = (then: number) => Math.round((performance.now() - then) / 1000)
const onDay = (day: string) => {
  if (day.endsWith('01')) process.stderr.write(`${day} after ${secondsSince(from)} s\n`)
}
const year = await simulateYear(city, { lookEvery: 7, diligence, onDay })
const seconds = secondsSince(from)
const failed: string[] = []
const check = async (name: string, run: () => unknown) => {
  try {
    await run()
  } catch (error) {
    failed.push(`${name}: ${String(error).slice(0, 300)}`)
  }
}
const { context, measured } = year
await check('every light that turned is explained', () => deepStrictEqual(year.unexplained.slice(0, 5), []))
await check('a service that stood still shows the same', () => deepStrictEqual(year.stoodStill, year.ran))
await check('orders stand where their acts say', async () => {
  const office = await year.looking.people('office-head')
  const { orders } = await office.get<{ orders: { id: string; state: string }[] }>('/api/orders?state=all')
  deepStrictEqual(new Map(orders.map(({ id, state }) => [id, state])), await recountOrders(context))
})
let again = 0
for (const [at, seen] of [...year.days.values()].entries()) {
  if (at % sampled !== sampled - 1) continue
  again += 1
  await check(`seen again ${seen.at}`, async () =>
    deepStrictEqual(await look(year.looking, new Date(seen.at), seen.at), seen),
  )
  await check(`recounted ${seen.at}`, async () =>
    deepStrictEqual(
      countsByUnit(seen.all.assignments),
      await recountColours(context, new Date(seen.at), context.calendar, measured),
    ),
  )
}
const { user, system } = process.cpuUsage(used)
console.log(
  JSON.stringify({
    bench: 'year',
    engine: 'embedded',
    units: demoCity.units.length + more,
    looks: year.days.size,
    turned: year.turned,
    acts: [...year.told.values()].reduce((sum, count) => sum + count, 0),
    told: Object.fromEntries([...year.told].sort()),
    seconds,
    processorSeconds: Math.round((user + system) / 1e6),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    seenAgain: again,
    failed,
    load: Number(loadavg()[0]?.toFixed(1)),
  }),
)
await year.close()
rmSync(folder, { recursive: true, force: true })
