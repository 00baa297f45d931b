/** The days on which units are asked something: by the calendar of returns and the school calendar that holds for each. */
import { and, eq } from 'drizzle-orm'
import { type Day, dayOf } from '#core/day.ts'
import { schoolKinds } from '#core/organisation.ts'
import { type Asked, dueReturns } from '#core/return-calendar.ts'
import { type PlacedPeriod, periodsFor } from '#core/term.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { placedPeriods } from '../assignments/school-calendars.ts'

type Reader = Pick<Work, 'tx' | 'context'>

/** A unit that is asked, with the school calendar that holds for it. */
export interface AskedUnit {
  id: string
  name: string
  isSchool: boolean
  terms: readonly PlacedPeriod[]
}

/** Units that are asked, each with the school calendar that holds for it. */
export async function askedUnits(reader: Reader, ids: readonly string[]): Promise<AskedUnit[]> {
  const { tx, context } = reader
  if (ids.length === 0) return []
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, kind: unitTable.kind, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, [...ids])))
  const termsOf = await termsByPath(reader)
  return rows.map(({ id, name, kind, path }) => ({
    id,
    name,
    isSchool: schoolKinds.includes(kind),
    terms: termsOf(path),
  }))
}

/** The school calendar that holds at a path: schools under the same calendars share one list, so that it is looked at once. */
export async function termsByPath(reader: Reader): Promise<(path: string) => PlacedPeriod[]> {
  const placed = await placedPeriods(reader)
  const setters = [...new Set(placed.map(({ unitPath }) => unitPath))]
  const known = new Map<string, PlacedPeriod[]>()
  return (path) => {
    const setBy = setters.filter((setter) => path.startsWith(setter)).join()
    const terms = known.get(setBy) ?? periodsFor(path, placed)
    known.set(setBy, terms)
    return terms
  }
}

/** The days on which units are asked something: made once for all whom the same terms bind. */
export function daysBy({ context }: Pick<Reader, 'context'>, within: number) {
  const made = new Map<readonly PlacedPeriod[], Map<string, Day[]>>()
  return (asked: Asked, { isSchool, terms }: Pick<AskedUnit, 'isSchool' | 'terms'>): Day[] => {
    const own = made.get(terms) ?? new Map<string, Day[]>()
    made.set(terms, own)
    const key = `${asked.cadence} ${asked.assignedAt} ${asked.due} ${asked.nodes?.join() ?? ''} ${isSchool}`
    const known = own.get(key)
    if (known) return known
    const returns = dueReturns(asked, { calendar: context.calendar, terms, isSchool, within })
    const days = returns.map(({ due }) => dayOf(new Date(due)))
    own.set(key, days)
    return days
  }
}
