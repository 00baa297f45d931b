/** Enters the organisation of the demo city through the services, each thing on the day on which an office would have. */
import { atTime, type Day } from '#core/day.ts'
import { closeUnit } from '#server/services/organisation/close-unit.ts'
import { moveUnit } from '#server/services/organisation/move-unit.ts'
import { renameUnit } from '#server/services/organisation/rename-unit.ts'
import { succeedUnit } from '#server/services/organisation/succeed-unit.ts'
import { begin, perform } from '#server/services/perform.ts'
import { setUpCity, systemActor } from '#server/services/set-up-city.ts'
import {
  accounts,
  aliases,
  groups,
  memberships,
  people,
  posts,
  relations,
  schoolPeriods,
  units,
} from '#server/services/stored.ts'
import type { DemoCity } from './city.ts'
import { must } from './year/told.ts'

/** The hand of the services, with the clock of the day on which something is entered. */
export type Hand = Parameters<typeof begin>[0]

/** The day on which the bureau began to work with the system; what is older was entered on it. */
const introducedOn: Day = '2025-01-06'

/** When something that holds from a day was entered: nine o'clock of that day, or of the introduction. */
function enteredAt(day: Day): Date {
  return atTime(day > introducedOn ? day : introducedOn, '09:00')
}

/** Rows by the time at which they were entered, earliest first. */
function byEntry<T>(rows: readonly T[], day: (row: T) => Day): [Date, T[]][] {
  const groups = Map.groupBy(rows, (row) => enteredAt(day(row)).getTime())
  return [...groups].sort(([a], [b]) => a - b).map(([time, own]) => [new Date(time), own])
}

/** Ids that the records of the city received, by the keys of its data. */
export type DemoIds = {
  unit(key: string): string
  person(key: string): string
  group(key: string): string
  account(login: string): string
}

function idsIn(kind: string): { set(key: string, id: string): void; get(key: string): string } {
  const ids = new Map<string, string>()
  return {
    set: (key, id) => void ids.set(key, id),
    get(key) {
      const id = ids.get(key)
      if (id === undefined) throw new Error(`no ${kind} ${key} in the demo city`)
      return id
    },
  }
}

/** Enters everything. Gives the ids, for what is entered on top of it. */
export async function loadOrganisation(bare: Omit<Hand, 'actor'>, city: DemoCity): Promise<DemoIds> {
  const unitIds = idsIn('unit')
  const [root] = city.units
  if (!root) throw new Error('a city without units')
  const rootId = await setUpCity(
    { ...bare, now: enteredAt(introducedOn) },
    { ...bare.context.city, code: root.code, from: root.from },
  )
  unitIds.set(root.key, rootId)
  const hand = (now: Date): Hand => ({ ...bare, now, actor: systemActor(rootId) })
  await enterUnits(hand, city, unitIds)
  await enterChanges(hand, city, unitIds.get)
  await enterRelations(hand, city, unitIds.get)
  const groupIds = await enterGroups(hand, city, unitIds.get)
  const { people: personIds, accounts: accountIds } = await enterPeople(hand, city, unitIds.get)
  return { unit: unitIds.get, person: personIds.get, group: groupIds.get, account: accountIds.get }
}

type Clocked = (now: Date) => Hand

/** Units by day and, within a day, by level: parents first. */
async function enterUnits(hand: Clocked, city: DemoCity, ids: ReturnType<typeof idsIn>) {
  const before = new Map(city.moves.map(({ unit, from }) => [unit, from]))
  for (const [now, opened] of byEntry(city.units.slice(1), ({ from }) => from)) {
    const levels = Map.groupBy(opened, ({ key }) => key.split('/').length)
    for (const [, level] of [...levels].sort(([a], [b]) => a - b)) {
      const made = await begin(
        hand(now),
        units,
        level.map(({ key, parent, ...values }) => ({
          verb: 'open' as const,
          values: { ...values, parentId: ids.get(before.get(key) ?? (parent as string)) },
        })),
      )
      for (const [at, { key }] of level.entries()) ids.set(key, made[at]?.id as string)
    }
  }
  for (const { unit, from: _, to, ...values } of city.moves) {
    must(await moveUnit(hand(enteredAt(values.on)), ids.get(unit), { ...values, parentId: ids.get(to) }))
  }
}

/** Renamings, successions and closings. A unit that splits names all its successors at once. */
async function enterChanges(hand: Clocked, city: DemoCity, id: (key: string) => string) {
  for (const { unit, ...values } of city.renamings) must(await renameUnit(hand(enteredAt(values.on)), id(unit), values))
  for (const [unit, own] of Map.groupBy(city.successions, (succession) => succession.unit)) {
    const [{ kind, on, document }] = own as [(typeof own)[number]]
    const successorIds = own.map(({ successor }) => id(successor))
    must(await succeedUnit(hand(enteredAt(on)), id(unit), { kind, on, document, successorIds }))
  }
  for (const { unit, ...values } of city.closings) must(await closeUnit(hand(enteredAt(values.on)), id(unit), values))
}

async function enterRelations(hand: Clocked, city: DemoCity, id: (key: string) => string) {
  await begin(
    hand(enteredAt(introducedOn)),
    aliases,
    city.aliases.map(({ unit, ...values }) => ({ verb: 'add', values: { ...values, unitId: id(unit) } })),
  )
  for (const [now, begun] of byEntry(city.relations, ({ from }) => from)) {
    const made = await begin(
      hand(now),
      relations,
      begun.map(({ unit, target, to: _, ...values }) => ({
        verb: 'begin',
        values: { ...values, unitId: id(unit), targetId: id(target) },
      })),
    )
    for (const [at, { to }] of begun.entries()) {
      if (to) await perform(hand(enteredAt(to)), relations, made[at]?.id as string, 'end', { on: to })
    }
  }
  for (const [now, set] of byEntry(city.periods, ({ schoolYear }) => `${schoolYear.slice(0, 4)}-06-22`)) {
    await begin(
      hand(now),
      schoolPeriods,
      set.map(({ unit, ...values }) => ({ verb: 'set', values: { ...values, unitId: id(unit) } })),
    )
  }
}

async function enterGroups(hand: Clocked, city: DemoCity, id: (key: string) => string) {
  const ids = idsIn('group')
  for (const [now, founded] of byEntry(city.groups, ({ from }) => from)) {
    const made = await begin(
      hand(now),
      groups,
      founded.map(({ key: _, unit, ...values }) => ({ verb: 'found', values: { ...values, unitId: id(unit) } })),
    )
    for (const [at, { key }] of founded.entries()) ids.set(key, made[at]?.id as string)
  }
  for (const [now, joined] of byEntry(city.memberships, ({ from }) => from)) {
    await begin(
      hand(now),
      memberships,
      joined.map(({ unit, group, ...values }) => ({
        verb: 'join',
        values: { ...values, unitId: id(unit), groupId: ids.get(group) },
      })),
    )
  }
  return ids
}

/** People as they came, their posts, the accounts. */
async function enterPeople(hand: Clocked, city: DemoCity, id: (key: string) => string) {
  const ids = idsIn('person')
  const firstDay = new Map<string, Day>()
  for (const { person, from } of city.posts) {
    const known = firstDay.get(person)
    if (known === undefined || from < known) firstDay.set(person, from)
  }
  for (const [now, come] of byEntry(city.people, ({ key }) => firstDay.get(key) ?? introducedOn)) {
    const made = await begin(
      hand(now),
      people,
      come.map(({ key: _, unit, ...values }) => ({ verb: 'register', values: { ...values, unitId: id(unit) } })),
    )
    for (const [at, { key }] of come.entries()) ids.set(key, made[at]?.id as string)
  }
  for (const [now, appointed] of byEntry(city.posts, ({ from }) => from)) {
    const made = await begin(
      hand(now),
      posts,
      appointed.map(({ unit, person, to: _, ...values }) => ({
        verb: 'appoint',
        values: { ...values, unitId: id(unit), personId: ids.get(person) },
      })),
    )
    for (const [at, { to }] of appointed.entries()) {
      if (to) await perform(hand(enteredAt(to)), posts, made[at]?.id as string, 'end', { on: to })
    }
  }
  const accountIds = idsIn('account')
  const since = ({ person }: DemoCity['accounts'][number]) => (person && firstDay.get(person)) || introducedOn
  for (const [now, opened] of byEntry(city.accounts, since)) {
    const made = await begin(
      hand(now),
      accounts,
      opened.map(({ unit, person, ...values }) => ({
        verb: 'open',
        values: { ...values, unitId: id(unit), ...(person ? { personId: ids.get(person) } : {}) },
      })),
    )
    for (const [at, { login }] of opened.entries()) accountIds.set(login, made[at]?.id as string)
  }
  return { people: ids, accounts: accountIds }
}
