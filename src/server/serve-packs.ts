/**
 * A service of the test city with the packs of a file instead of the list's: shows that a pack is all that a new register
 * needs. `serve-packs.ts <file of packs> <folder of the page>` prints one line of JSON: its address and a token for each role.
 */
import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { roles } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { policyWith } from './policy.ts'
import { buildServer } from './server.ts'
import { openScratch } from './storage/embedded/engine.ts'
import { migrate } from './storage/migrate.ts'
import { databaseOn } from './storage/open-database.ts'
import { migrationsWith } from './storage/pack-testing.ts'
import { makeTestCity } from './testing.ts'

const [file, page] = process.argv.slice(2)
if (!file || !page) throw new Error('serve-packs.ts <file of packs> <folder of the page>')
const { packs } = (await import(pathToFileURL(resolve(file)).href)) as { packs: readonly Pack[] }

const engine = await openScratch(mkdtempSync(join(tmpdir(), 'yaodian-packs-')))
const applied = await migrate(engine, await migrationsWith(packs))
if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
const city = await makeTestCity(databaseOn(engine))
city.context.packs = packs
city.context.policy = policyWith(packs)
const square = [
  [113, 28],
  [114, 28],
  [114, 29],
  [113, 29],
  [113, 28],
] as [number, number][]
city.context.boundaries = {
  type: 'FeatureCollection',
  system: 'cgcs2000',
  features: [{ type: 'Feature', properties: { name: '北县' }, geometry: { type: 'Polygon', coordinates: [square] } }],
}
const server = await buildServer(city.context, { log: true, page: resolve(page) })
await server.listen({ port: 0, host: '127.0.0.1' })
const tokens = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await city.signIn(role)])))
const { port } = server.server.address() as AddressInfo
process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}`, tokens })}\n`)
