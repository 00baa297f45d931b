/** The demo city as a year begins: its organisation and nothing else, in a folder. */

import { randomUUID } from 'node:crypto'
import { atTime, type Day } from '#core/day.ts'
import type { Context } from '#server/context.ts'
import { begin } from '#server/services/perform.ts'
import { accounts, units } from '#server/services/stored.ts'
import { handOfSystem } from '#server/services/system-hand.ts'
import { makeTestCity } from '#server/testing.ts'
import { bureauKey } from '../bureau.ts'
import { demoCity } from '../city.ts'
import { counties } from '../counties.ts'
import { demonstration } from '../demonstration.ts'
import { type DemoIds, loadOrganisation } from '../load-organisation.ts'
import { handsOf } from '../year/hands.ts'
import { unitsOfCases } from './hand-of-cases.ts'
import { type YearCity, year } from './simulate-year.ts'

/** Some schools act too: the city's own, and two of counties. */
const schools = [
  ...demoCity.units
    .filter(({ key, kind }) => key.startsWith(`${bureauKey}/`) && kind === 'senior-high-school')
    .slice(0, 3)
    .map(({ key }) => key),
  ...['yx/ql/jtj/zx01', 'yx/lx/jyj/x01'],
]

/**
 * Makes the city in a folder and leaves it closed; with so many more schools of counties, for whom accounts of their own act. The
 * bench wants them.
 */
export async function demoYearCity(folder: string, open: YearCity['open'], more = 0): Promise<YearCity> {
  const database = await open(folder)
  const now = atTime(year.from, '08:00')
  // The keys and settings of a test, the city of the demonstration.
  const made = await makeTestCity(database)
  // Sessions last for a day, for everybody signs in once a day and looks again at night.
  const settings = { ...made.context.settings, idleMinutes: 24 * 60, longestMinutes: 24 * 60 }
  const context = { ...made.context, settings, city: demonstration.city, now: () => now }
  const ids = await database.asSystem((tx) => loadOrganisation({ tx, context, now }, demoCity), { limit: 300 })
  const added = await addSchools({ database, context, now, ids }, more)
  await database.close()
  const hands = handsOf({ tx: undefined as never, context }, demoCity, ids)
  const bureaus = counties.map(({ bureau }) => bureau)
  const acting = [...new Set([...bureaus, ...schools, ...unitsOfCases])]
  const logins = new Map(demoCity.accounts.map(({ person, login }) => [person, login]))
  return {
    folder,
    open,
    context,
    unitId: (key) => added.get(key)?.unit ?? ids.unit(key),
    accountOf(person) {
      const own = added.get(person)
      if (own) return own.account
      const login = logins.get(person)
      if (login === undefined) throw new Error(`${person} has no account`)
      return ids.account(login)
    },
    bureaus,
    schools: [...schools, ...added.keys()],
    // An account of a school is its own person.
    doersOn: (day: Day) =>
      new Map([
        ...acting.flatMap((unit) =>
          hands
            .doersOf(unit, day)
            .slice(0, 1)
            .map((person): [string, string] => [unit, person]),
        ),
        ...[...added.keys()].map((key): [string, string] => [key, key]),
      ]),
  }
}

type Making = Pick<Context, 'database'> & { context: Context; now: Date; ids: DemoIds }

/** Primary schools below the counties, each with an account of its own, by keys. */
async function addSchools({ database, context, now, ids }: Making, count: number) {
  const keys = Array.from({ length: count }, (_, n) => ({
    key: `added/${n}`,
    unit: randomUUID(),
    account: randomUUID(),
  }))
  if (count > 0)
    await database.asSystem(
      async (tx) => {
        const hand = await handOfSystem({ tx, context, now })
        await begin(
          hand,
          units,
          keys.map(({ unit }, n) => ({
            id: unit,
            verb: 'open' as const,
            values: {
              parentId: ids.unit((counties[n % counties.length] as (typeof counties)[number]).bureau),
              ...{ code: `n${n}`, kind: 'primary-school' as const, name: `增设${n}小学`, from: '2025-09-01' },
            },
          })),
        )
        await begin(
          hand,
          accounts,
          keys.map(({ unit, account }, n) => ({
            id: account,
            verb: 'open' as const,
            values: { unitId: unit, login: `added${n}`, role: 'school-clerk' as const },
          })),
        )
      },
      { limit: 600 },
    )
  return new Map(keys.map(({ key, ...own }) => [key, own]))
}
