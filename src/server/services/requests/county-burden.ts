import { and, eq, inArray } from 'drizzle-orm'
import type { getCountyBurden as door } from '#api/burden.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { type Outcome, success } from '#core/problem.ts'
import { numberOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { bureaus } from '../../sign-in/visitor.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { installedValues } from '../values/installed-values.ts'
import { burdenOfSchools } from './burden.ts'

/** What requests ask of the schools of each county in a month, within reach: beside the lights of the wall chart. */
export async function getCountyBurden(
  work: Work,
  query: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, now } = work
  const { month, schools, rows } = await burdenOfSchools(work, query)
  const units = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, kind: unitTable.kind, path: unitTable.unitPath })
    .from(unitTable)
    .where(
      and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, ['county', 'development-zone', ...bureaus])),
    )
  const most = numberOn('burden.minutes', `${month}-01`, await installedValues(work))
  const minutesOf = new Map(rows.map(({ unit, minutes }) => [unit.id, minutes]))
  const counties = units
    .filter(({ kind }) => !bureaus.includes(kind))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ id, name, path }) => {
      const own = schools
        .filter((school) => school.path.startsWith(path))
        .map((school) => minutesOf.get(school.id) ?? 0)
      return {
        county: { id, name },
        unitIds: units.filter((unit) => unit.path.startsWith(path)).map((unit) => unit.id),
        schools: own.length,
        minutes: own.reduce((sum, minutes) => sum + minutes, 0),
        over: most === null ? 0 : own.filter((minutes) => minutes > most).length,
      }
    })
  return success({ month, at: now.toISOString(), most, counties: counties.filter(({ schools: count }) => count > 0) })
}
