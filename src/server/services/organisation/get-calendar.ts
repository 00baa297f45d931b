import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { isProvisional, listHolidays, listMakeUpDays, type NamedDay } from '#core/calendar.ts'
import { extentOf } from '#core/may.ts'
import { success } from '#core/problem.ts'
import type { Context, Visitor } from '../../context.ts'
import { termTable, unitTable } from '../../storage/tables/organisation.ts'
import type { Language } from '../../words.ts'

/** Holidays of a year, and the terms that touch it: of the units in reach and of those above them, whose terms bind them. */
export async function getCalendar(context: Context, visitor: Visitor, year: number, language: Language) {
  const { ranges, units } = extentOf(visitor.standings, 'unit.read', context.city.path, context.policy)
  const above = visitor.standings.flatMap((standing) => [standing.unitPath, ...standing.inspected]).flatMap(pathsAbove)
  const scope = {
    city: context.city.id,
    ranges,
    units: [...new Set([...units, ...above])],
    person: visitor.account.id,
  }
  const rows = await context.database.within(scope, (tx) =>
    tx.orm
      .select({ term: termTable, unit: { id: unitTable.id, name: unitTable.shortName } })
      .from(termTable)
      .innerJoin(unitTable, and(eq(unitTable.cityId, termTable.cityId), eq(unitTable.id, termTable.unitId)))
      .where(
        and(
          eq(termTable.cityId, context.city.id),
          lte(termTable.from, `${year}-12-31`),
          gte(termTable.to, `${year}-01-01`),
        ),
      )
      .orderBy(asc(termTable.from), asc(termTable.unitPath)),
  )
  const worded = (days: NamedDay[]) => days.map(({ day, name }) => ({ day, name: name[language] }))
  return success({
    year,
    provisional: isProvisional(year, context.calendar),
    holidays: worded(listHolidays(year, context.calendar)),
    makeUpDays: worded(listMakeUpDays(year, context.calendar)),
    terms: rows.map(({ term: { id, kind, name, schoolYear, from, to }, unit }) => {
      return { id, unit, kind, name, schoolYear, from, to }
    }),
  })
}

/** The paths at and above a path: `/ty/yx/003/` gives itself, `/ty/yx/` and `/ty/`. */
function pathsAbove(path: string): string[] {
  const segments = path.split('/').slice(1, -1)
  return segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`)
}
