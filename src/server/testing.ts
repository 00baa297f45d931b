/** A small city for tests of services and doors: fixed clock, own keys, every role once, neighbours to be kept out. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownMandate } from '#core/authority/mandate.ts'
import { workingCalendar } from '#core/calendar.ts'
import type { MatterValues } from '#core/matter/matter.ts'
import { extentOf, type Right, type Role, roles, subtree } from '#core/may.ts'
import type { RelationKind, UnitKind } from '#core/organisation.ts'
import type { Pack } from '#core/pack.ts'
import type { Outcome } from '#core/problem.ts'
import type { Actor } from '#core/record.ts'
import { actorOf, type Context, type Hand, type Settings, type Visitor, type Work } from './context.ts'
import { openFileStore } from './files/file-store.ts'
import { makeKeyring } from './keys/keyring.ts'
import { policyWith } from './policy.ts'
import { begin, perform } from './services/perform.ts'
import { accounts, people, posts, relations, units } from './services/stored.ts'
import { openSession } from './sign-in/session.ts'
import { findVisitor } from './sign-in/visitor.ts'
import type { Database } from './storage/database.ts'
import { uuidv7 } from './storage/uuid.ts'

/** Units of the city: key -> parent's key, code, kind, name. */
export const unitRows = {
  city: [null, 'ty', 'city', '测试市'],
  bureau: ['city', 'jyj', 'education-bureau', '测试市教育局'],
  office: ['bureau', 'bgs', 'section', '办公室'],
  basic: ['bureau', 'jjk', 'section', '基础教育科'],
  cityHigh: ['bureau', 'sz', 'senior-high-school', '市第一中学'],
  district: ['bureau', 'dx1', 'supervision-district', '第一督导责任区'],
  finance: ['city', 'czj', 'department', '测试市财政局'],
  north: ['city', 'bx', 'county', '北县'],
  northBureau: ['north', 'jyj', 'education-bureau', '北县教育局'],
  northTown: ['north', 'zc', 'town', '河口镇'],
  northPrimary: ['north', 's1', 'primary-school', '北县第一小学'],
  northClass: ['northPrimary', 'b1', 'class', '一年级一班'],
  northJunior: ['north', 's2', 'junior-high-school', '北县初级中学'],
  northPoint: ['northTown', 'jxd', 'teaching-point', '河口镇教学点'],
  zone: ['city', 'kfq', 'development-zone', '开发区'],
  zoneBureau: ['zone', 'shj', 'social-affairs-bureau', '开发区社会事务局'],
  zonePrimary: ['zone', 's1', 'primary-school', '开发区第一小学'],
  closed: ['north', 's9', 'primary-school', '北县旧小学'],
} as const satisfies Record<string, readonly [string | null, string, UnitKind, string]>

export type UnitKey = keyof typeof unitRows

/** A note of a leader as a matter that stands at a unit, for tests that need any. */
export function noteOf(unitId: string, title: string): MatterValues {
  return {
    unitId,
    title,
    demand: title,
    source: {
      kind: 'instruction',
      title: '领导批示',
      number: null,
      on: '2026-09-01',
      record: null,
      file: null,
      picture: { hash: '0'.repeat(64), name: '批示.jpg', mediaType: 'image/jpeg' },
      words: '请研究。',
    },
    mandate: ownMandate('测试市教育局'),
    asked: { by: '局长', unitId: null, at: '2026-09-01T01:00:00.000Z' },
    leaders: { lead: null, responsible: null },
    leadUnitId: unitId,
    officer: null,
    supportUnitIds: [],
    nodes: [],
    due: '2026-12-01T09:00:00.000Z',
  }
}

/** Where each role has its post. Everybody's login is the role's name. */
export const placeOfRole: Record<Role, UnitKey> = {
  'system-admin': 'bureau',
  'security-admin': 'bureau',
  'audit-admin': 'bureau',
  leader: 'bureau',
  office: 'office',
  section: 'basic',
  department: 'finance',
  'county-head': 'northBureau',
  'county-clerk': 'northBureau',
  principal: 'northPrimary',
  'school-clerk': 'northPrimary',
  inspector: 'district',
  province: 'city',
}

const relationRows: [UnitKey, RelationKind, UnitKey][] = [
  ['cityHigh', 'location', 'north'],
  ['northPrimary', 'licensing', 'northBureau'],
  ['northPrimary', 'inspection', 'district'],
  ['northJunior', 'licensing', 'bureau'],
]

/** First day of every unit, post and relation of the test city. */
export const firstDay = '2020-09-01'

const settings: Settings = {
  origin: 'http://127.0.0.1:4000',
  secureCookies: false,
  idleMinutes: 30,
  administratorIdleMinutes: 15,
  longestMinutes: 720,
  failuresBeforeLock: 5,
  lockMinutes: 15,
  passwordProfile: 'dengbao',
  largestUpload: 5 * 1024 * 1024,
  providers: [],
  officeFolder: null,
}

/** Who sets up a city before anybody is there. */
const founder: Actor = { account: uuidv7(), person: null, name: '安装程序', unit: uuidv7() }

export interface TestCity {
  context: Context
  /** The clock; tests turn it. */
  clock: { now: Date }
  /** Ids of the units. */
  units: Record<UnitKey, string>
  /** Ids of the person and the account of each role; also of the neighbour's principal `zone`. */
  people: Record<Role | 'zone', { person: string; account: string; phone: string }>
  /** Runs with a hand that reaches the whole city. */
  byHand<T>(run: (hand: Hand) => Promise<T>): Promise<T>
  /** The token of a new session of the account with this login. */
  signIn(login: string, stage?: Visitor['stage']): Promise<string>
  /** Keeps a small file. */
  keep(content: string | Uint8Array): Promise<{ hash: string; size: number }>
  /** Who that account is at the door now. */
  visitor(login: string): Promise<Visitor>
  /** Runs as behind a door guarded by the right: in the scope of the account with this login. */
  as<T>(login: string, right: Right, run: (work: Work) => Promise<T>): Promise<T>
  /** The same, and the value of its good outcome; any other is a failure. */
  valueAs<T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>): Promise<T>
}

/** A number that is nobody's: 199 0000 0001 and on. */
export function phoneOf(n: number): string {
  return `1990000${String(n).padStart(4, '0')}`
}

/** Where all cities of this process keep their files. */
let home: string | undefined

/** A folder for the files of a city, which goes when the process ends: benches make cities too. */
function folderOfFiles(): string {
  if (home === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'yaodian-files-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    home = made
  }
  return mkdtempSync(join(home, 'city-'))
}

/** Makes a city in the database. Two of them with different ids are neighbours that must not see each other. */
export async function makeTestCity(
  database: Database,
  {
    id = 'ty',
    now = '2026-09-15T02:00:00.000Z',
    numbersFrom = 1,
    packs = [],
  }: { id?: string; now?: string; numbersFrom?: number; packs?: readonly Pack[] } = {},
): Promise<TestCity> {
  const clock = { now: new Date(now) }
  const context: Context = {
    database,
    files: await openFileStore(folderOfFiles()),
    keyring: makeKeyring(randomBytes(32)),
    now: () => clock.now,
    calendar: workingCalendar(),
    city: { id, name: '测试市', path: `/${id}/`, demonstration: false, clockOffset: 0 },
    settings,
    packs,
    policy: policyWith(packs),
  }
  const keys = Object.keys(unitRows) as UnitKey[]
  const unitIds = Object.fromEntries(keys.map((key) => [key, uuidv7(clock.now)])) as Record<UnitKey, string>
  const holders = [...roles, 'zone' as const]
  const persons = Object.fromEntries(
    holders.map((key, i) => [
      key,
      { person: uuidv7(clock.now), account: uuidv7(clock.now), phone: phoneOf(numbersFrom + i) },
    ]),
  ) as TestCity['people']
  const placeOf = (key: Role | 'zone') => unitIds[key === 'zone' ? 'zonePrimary' : placeOfRole[key]]

  const byHand = <T>(run: (hand: Hand) => Promise<T>) => {
    const scope = { city: id, ranges: [subtree('/')], units: [], person: null }
    return database.within(scope, (tx) => run({ tx, actor: founder, now: clock.now, context }))
  }
  await byHand(async (hand) => {
    const unitOf = (key: UnitKey) => {
      const [parent, code, kind, name] = unitRows[key]
      const parentId = parent && unitIds[parent]
      return { parentId, code: key === 'city' ? id : code, kind, name, from: firstDay }
    }
    await begin(
      hand,
      units,
      keys.map((key) => ({ id: unitIds[key], verb: 'open' as const, values: unitOf(key) })),
    )
    await perform(hand, units, unitIds.closed, 'close', { on: '2024-09-01' })
    await begin(
      hand,
      relations,
      relationRows.map(([unit, kind, target]) => ({
        verb: 'begin' as const,
        values: { unitId: unitIds[unit], kind, targetId: unitIds[target], from: firstDay },
      })),
    )
    await begin(
      hand,
      people,
      holders.map((key) => ({
        id: persons[key].person,
        verb: 'register' as const,
        values: { unitId: placeOf(key), name: `${key} 某`, phone: persons[key].phone },
      })),
    )
    await begin(
      hand,
      posts,
      holders.map((key) => ({
        verb: 'appoint' as const,
        values: {
          unitId: placeOf(key),
          personId: persons[key].person,
          role: key === 'zone' ? ('principal' as const) : key,
          title: key,
          from: firstDay,
        },
      })),
    )
    await begin(
      hand,
      accounts,
      holders.map((key) => ({
        id: persons[key].account,
        verb: 'open' as const,
        values: { unitId: placeOf(key), login: key, personId: persons[key].person },
      })),
    )
  })

  const signIn = async (login: string, stage: Visitor['stage'] = 'open') => {
    return database.asSystem(async (tx) => {
      const rows = await tx.query<{ id: string }>('select id from account where city_id = $1 and login = $2', [
        id,
        login,
      ])
      const accountId = rows[0]?.id
      if (!accountId) throw new Error(`no account ${login}`)
      const from = { address: '127.0.0.1', agent: 'test' }
      return (await openSession(tx, context, { accountId, actingName: null, stage, from, now: clock.now })).token
    })
  }
  const visitor = async (login: string) => {
    const found = await findVisitor(context, await signIn(login), clock.now)
    if (!found) throw new Error(`${login} has no open session`)
    return found
  }
  const as: TestCity['as'] = async (login, right, run) => {
    const who = await visitor(login)
    const extent = extentOf(who.standings, right, context.city.path, context.policy)
    const scope = { city: id, ranges: extent.ranges, units: extent.units, person: who.account.id }
    return database.within(scope, (tx) =>
      run({ tx, actor: actorOf(who), now: clock.now, context, visitor: who, right, extent, language: 'zh' }),
    )
  }
  return {
    context,
    clock,
    units: unitIds,
    people: persons,
    byHand,
    signIn,
    keep: async (content) => {
      const kept = await context.files.put([Buffer.from(content)], settings.largestUpload)
      if (kept === 'too-large') throw new Error('a small file is too large')
      return kept
    },
    visitor,
    as,
    valueAs: async (login, right, run) => {
      const outcome = await as(login, right, run)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
      return outcome.value
    },
  }
}
