/**
 * The service is killed while it sends messages, at the named places of the code. What was kept is sent when it comes back, and what
 * the receiver got already it knows by the id of the message: people see each message once.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packs } from '#packs/index.ts'
import { type MessengerReceiver, rightSecret, startMessengerReceiver } from '../gateways/testing/messenger-receiver.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { setChannel, switchChannel } from '../services/notices/set-channel.ts'
import { writeDigests } from '../services/notices/write-digests.ts'
import { begin } from '../services/perform.ts'
import { beginRecord } from '../services/registers/do-act.ts'
import { assignments, matters } from '../services/stored.ts'
import { handOfSystem } from '../services/system-hand.ts'
import type { Database } from '../storage/database.ts'
import { messageTable } from '../storage/tables/notice.ts'
import { openFolder, valueIn } from '../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../testing.ts'

const victim = fileURLToPath(new URL('./message-victim.ts', import.meta.url))
const asked: readonly [UnitKey, string][] = [
  ['basic', 'section 某'],
  ['northPrimary', 'principal 某'],
  ['zonePrimary', 'zone 某'],
]

describe('messages of a service that is killed', () => {
  const home = mkdtempSync(join(tmpdir(), 'yaodian-messages-'))
  const folder = join(home, 'data')
  let city: TestCity
  let receiver: MessengerReceiver

  /** With the database open in this process; the service that sends opens it after. */
  const inside = async <T>(run: () => Promise<T>): Promise<T> => {
    // Left by the killed process.
    rmSync(join(folder, 'postmaster.pid'), { force: true })
    const database: Database = await openFolder(folder)
    Object.assign(city.context, { database })
    const done = await run()
    await database.close()
    return done
  }
  /** Something is asked of each, and their digests of the day are written; gives how many. */
  const write = (day: string, title: string) =>
    inside(async () => {
      city.clock.now = new Date(`${day}T02:00:00.000Z`)
      await city.context.database.asSystem(async (tx) => {
        const hand = await handOfSystem({ tx, context: city.context, now: city.clock.now })
        const due = '2026-12-01T09:00:00.000Z'
        for (const [unit] of asked) {
          const [matter] = await begin(hand, matters, [
            { verb: 'enter', values: { ...noteOf(city.units[unit], title), due } },
          ])
          const of = { matterId: (matter as { id: string }).id, planId: null, itemId: null }
          const values = { unitId: city.units[unit], ...of, role: 'lead' as const, due, note: '' }
          await begin(hand, assignments, [{ verb: 'assign', values }])
        }
      })
      return writeDigests(city.context)
    })
  /** A service sends what waits; gives how it ended. */
  const send = async (at: string, point = '') => {
    const child = spawn(process.execPath, [victim, folder, at, JSON.stringify(city.context.city)], {
      env: { ...process.env, YAODIAN_FAULT_POINT: point },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data
    })
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    return signal ?? (code === 0 ? 'done' : said)
  }
  const statesOf = (day: string) =>
    inside(async () => {
      const rows = await city.context.database.asSystem((tx) => tx.orm.select().from(messageTable))
      return rows.filter((row) => row.day === day).map(({ state }) => state)
    })
  const shownWith = (title: string) =>
    receiver.shown
      .filter(({ text }) => text.includes(title))
      .map(({ to }) => to)
      .sort()
  const calls = () => receiver.asked.get('/message/workNotification') ?? 0

  beforeAll(async () => {
    receiver = await startMessengerReceiver()
    const database = await openFolder(folder)
    city = await makeTestCity(database, { packs })
    // The key that the killed process has too.
    Object.assign(city.context, { keyring: makeKeyring(new Uint8Array(32)) })
    const contact = packs.find(({ name }) => name === 'contact') as (typeof packs)[number]
    for (const [unit, name] of asked)
      valueIn(
        await city.as('office', 'contact.register', (work) =>
          beginRecord(work, contact, 'register', { unit: city.units[unit], name, app: name.replace(' 某', '') }),
        ),
      )
    const settings = {
      ...{ address: receiver.address, appKey: 'a', tenantId: '1', detail: 'titles' as const },
      ...{ workHours: '08:30-17:30', urgentHours: '07:00-21:00' },
    }
    valueIn(
      await city.as('system-admin', 'channel.change', (work) =>
        setChannel(work, 'zheding', { settings, secret: rightSecret }),
      ),
    )
    valueIn(await city.as('system-admin', 'channel.change', (work) => switchChannel(work, 'zheding', true)))
    await database.close()
  }, 300_000)
  afterAll(async () => {
    await receiver.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('go when it comes back, where it died after it took them', async () => {
    const written = await write('2026-09-15', '午间托管')
    expect(written).toBe(asked.length)
    expect(await send('2026-09-15T02:01:00.000Z', 'messages-taken:1')).toBe('SIGKILL')
    expect(calls()).toBe(0)
    // Taken for ten minutes: a service that comes back at once leaves them to the one that may still live.
    expect(await send('2026-09-15T02:02:00.000Z')).toBe('done')
    expect(calls()).toBe(0)
    expect(await send('2026-09-15T02:12:00.000Z')).toBe('done')
    expect(shownWith('午间托管')).toEqual(['principal', 'section', 'zone'])
    expect(await statesOf('2026-09-15')).toEqual(['sent', 'sent', 'sent'])
  }, 300_000)

  it('are shown once, where it died after they went and before it could say so', async () => {
    const before = calls()
    await write('2026-09-16', '校车排查')
    expect(await send('2026-09-16T02:01:00.000Z', 'messages-gone:1')).toBe('SIGKILL')
    expect(shownWith('校车排查')).toEqual(['principal', 'section', 'zone'])
    expect(await statesOf('2026-09-16')).toEqual(['pending', 'pending', 'pending'])
    expect(await send('2026-09-16T02:12:00.000Z')).toBe('done')
    // They went twice under the same id, one text in one call, and people saw them once.
    expect(calls() - before).toBe(2)
    expect(shownWith('校车排查')).toEqual(['principal', 'section', 'zone'])
    expect(await statesOf('2026-09-16')).toEqual(['sent', 'sent', 'sent'])
  }, 300_000)
})
