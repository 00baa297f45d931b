/** The demo city as a year begins: its organisation and nothing else, in a folder. */

import { atTime, type Day } from '#core/day.ts'
import type { Database } from '#server/storage/database.ts'
import { makeTestCity } from '#server/testing.ts'
import { bureauKey } from '../bureau.ts'
import { demoCity } from '../city.ts'
import { counties } from '../counties.ts'
import { demonstration } from '../demonstration.ts'
import { loadOrganisation } from '../load-organisation.ts'
import { handsOf } from '../year/hands.ts'
import { unitsOfCases } from './hand-of-cases.ts'
import { type YearCity, year } from './simulate-year.ts'

/** Some schools act too: the city's own, and two of counties. */
const schools = demoCity.units
  .filter(({ key, kind }) => key.startsWith(`${bureauKey}/`) && kind === 'senior-high-school')
  .slice(0, 3)
  .map(({ key }) => key)

/** Makes the city in a folder and leaves it closed. */
export async function demoYearCity(folder: string, open: YearCity['open']): Promise<YearCity> {
  const database: Database = await open(folder)
  const now = atTime(year.from, '08:00')
  // The keys and settings of a test, the city of the demonstration.
  const made = await makeTestCity(database)
  const context = { ...made.context, city: demonstration.city, now: () => now }
  const ids = await database.asSystem((tx) => loadOrganisation({ tx, context, now }, demoCity), { limit: 300 })
  await database.close()
  const hands = handsOf({ tx: undefined as never, context }, demoCity, ids)
  const bureaus = counties.map(({ bureau }) => bureau)
  const acting = [...new Set([...bureaus, ...schools, ...unitsOfCases])]
  const logins = new Map(demoCity.accounts.map(({ person, login }) => [person, login]))
  return {
    folder,
    open,
    context,
    unitId: ids.unit,
    accountOf(person) {
      const login = logins.get(person)
      if (login === undefined) throw new Error(`${person} has no account`)
      return ids.account(login)
    },
    bureaus,
    schools,
    doersOn: (day: Day) =>
      new Map(
        acting.flatMap((unit) =>
          hands
            .doersOf(unit, day)
            .slice(0, 1)
            .map((person) => [unit, person] as const),
        ),
      ),
  }
}
