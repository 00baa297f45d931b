import { workingCalendar } from '#core/calendar.ts'
import { subtree } from '#core/may.ts'
import type { City, Context, Visitor, Work } from '../context.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { policyWith } from '../policy.ts'
import { sealActs } from '../services/ledger/seal-acts.ts'
import { verifyLedger } from '../services/ledger/verify-ledger.ts'
import { fingerprintOf, once } from '../services/once.ts'
import { begin, perform } from '../services/perform.ts'
import { setUpCity, systemActor } from '../services/set-up-city.ts'
import { aliases, units } from '../services/stored.ts'
import type { Database } from '../storage/database.ts'

/** What the crash test finds after all the kills. */
export interface Present {
  /** Key of a submission -> number of aliases it made. */
  acts: Map<string, number>
  /** Records that differ from what their acts say, submissions done by half, and faults of the ledger. */
  halfApplied: number
}

/** Units that all clients write to, so that they meet. */
const schoolIds = Array.from({ length: 20 }, (_, n) => `01980000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`)
const city: City = { id: 'crash', name: '测试市', path: '/crash/', demonstration: false, clockOffset: 0 }
const opened = '2020-09-01'
const actor = systemActor(schoolIds[0] as string)

/** A service as far as acts need it: nothing here is personal, so the key may be another at each start. */
export function contextOn(database: Database): Context {
  return {
    database,
    city,
    packs: [],
    policy: policyWith([]),
    now: () => new Date(),
    calendar: workingCalendar(),
    keyring: makeKeyring(new Uint8Array(32)),
    // No act here has a file or asks for a setting.
    files: {} as Context['files'],
    settings: {} as Context['settings'],
  }
}

/** Makes the city with its schools, once; a kill in between leaves none of it. */
export function prepare(context: Context): Promise<void> {
  return context.database.asSystem(async (tx) => {
    if ((await tx.query('select id from city')).length > 0) return
    const now = context.now()
    const rootId = await setUpCity(
      { tx, now, context },
      { id: city.id, name: city.name, code: 'crash', demonstration: false, clockOffset: 0, from: opened },
    )
    const schools = schoolIds.map((id, n) => ({
      id,
      verb: 'open' as const,
      values: { code: `s${n}`, parentId: rootId, kind: 'primary-school' as const, name: `第${n}小学`, from: opened },
    }))
    await begin({ tx, now, context, actor }, units, schools)
  })
}

/**
 * Submits as a door does, once, however often it is called with the same key; fulfilled means acknowledged. Two acts
 * belong together: a school gets a name, which all clients fight for, and an alias, which carries the key.
 */
export function submit(context: Context, key: string): Promise<void> {
  const unitId = schoolIds[Number.parseInt(key.slice(0, 8), 16) % schoolIds.length] as string
  const visitor = { account: { id: actor.account } } as Visitor
  const scope = { city: city.id, ranges: [subtree(city.path)], units: [], person: actor.account }
  return context.database.within(scope, async (tx) => {
    const work = { tx, context, actor, visitor, now: context.now() } as Work
    await once(work, key, fingerprintOf(key), async () => {
      await perform(work, units, unitId, 'rename', { name: key, on: opened })
      await begin(work, aliases, [{ verb: 'add', values: { unitId, name: key, kind: 'other' } }])
      return { ok: true, value: null }
    })
  })
}

/** Seals what was done, as the service does beside the submissions. */
export const seal = sealActs

/** What is there; a database that was killed in its first start is empty. */
export async function count(context: Context): Promise<Present> {
  const ledger = await verifyLedger(context)
  return context.database.asSystem(async (tx) => {
    const acts = new Map<string, number>()
    const names = 'select name, count(*) as n from alias group by name'
    for await (const batch of tx.stream<{ name: string; n: number }>(names, [], 5000)) {
      for (const { name, n } of batch) acts.set(name, Number(n))
    }
    const [row] = await tx.query<{ renamed: number; added: number; answered: number; differing: number }>(
      `select (select count(*) from act where verb = 'rename') as renamed,
              (select count(*) from act where verb = 'add') as added,
              (select count(*) from receipt where status = 200) as answered,
              (select count(*) from unit u join record r on r.id = u.id
               where r.version <> (select count(*) from act a where a.record_id = u.id)
                  or u.name <> (select a.values->>'name' from act a where a.record_id = u.id and a.step = r.version)
              ) as differing`,
    )
    const { renamed, added, answered, differing } = row as NonNullable<typeof row>
    const halves = [renamed, added, answered].reduce((most, n) => Math.max(most, Math.abs(Number(n) - acts.size)), 0)
    return { acts, halfApplied: Number(differing) + halves + ledger.faults.length }
  })
}
