import { fieldPolicy, type Policy } from '#core/may.ts'
import { policyWith } from '../../policy.ts'
import { buildServer } from '../../server.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import type { TestEngine } from '../../storage/testing.ts'
import { makeMarkedCity } from './marked-city.ts'
import type { Trial } from './matrix.ts'
import { requestsWith } from './pack-requests.ts'
import { added, packs } from './packs.ts'
import { signInAll } from './subjects.ts'
import { undone } from './undone.ts'

/** Without the built page every address that is no door is refused. */
const noPage = '/nowhere'

/** Two marked cities behind a server that forgets what it does; `policy` is what it goes by where that is not the table. */
export async function openTrial(engine: TestEngine, policy?: Policy): Promise<Trial> {
  const database = await engine.open(await migrationsWith(added))
  const city = await makeMarkedCity(database, { id: 'ty', numbersFrom: 1, packs })
  const neighbour = await makeMarkedCity(database, { id: 'ot', numbersFrom: 1000, packs, recordsAt: ['northPrimary'] })
  const tokens = await signInAll(city)
  const context = { ...city.context, database: undone(database), policy: policy ?? city.context.policy }
  return {
    server: await buildServer(context, { page: noPage }),
    city,
    neighbour,
    table: structuredClone(policyWith(packs)),
    requests: requestsWith(packs),
    seesContact: fieldPolicy.contact,
    tokens,
  }
}
