import { dayOf } from '#core/day.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { codesUnder, lockRecord } from '../../storage/queries/units.ts'
import type { RowsCheck } from '../registers/keeping.ts'

/** Codes taken under a unit, and the highest number among them. */
interface Taken {
  codes: Set<string>
  highest: number
}

/** The codes that units under a parent have or had. */
export function takenCodes(codes: readonly string[]): Taken {
  const taken: Taken = { codes: new Set(), highest: 0 }
  for (const code of codes) addCode(taken, code)
  return taken
}

function addCode(taken: Taken, code: string): void {
  taken.codes.add(code)
  if (/^\d{1,9}$/.test(code)) taken.highest = Math.max(taken.highest, Number(code))
}

/** Takes the number after the highest, with three figures or more. */
export function takeCode(taken: Taken): string {
  const code = String(taken.highest + 1).padStart(3, '0')
  addCode(taken, code)
  return code
}

/**
 * Gives the new units of a workbook their codes under each parent, and the day of entry where none is given; refuses a code
 * that is taken, there or by a row above.
 */
export function unitCodes({ tx, context, now }: Work): RowsCheck {
  const known = new Map<string, Taken>()
  return async (rows) => {
    const parents = rows.map(({ values }) => values.parentId as string | undefined).filter((id) => id !== undefined)
    const fresh = [...new Set(parents)].filter((id) => !known.has(id)).sort()
    // In one order, so that two workbooks wait for each other and never in a circle.
    for (const id of fresh) await lockRecord(tx, context.city.id, id)
    for (const [id, codes] of await codesUnder(tx, context.city.id, fresh)) known.set(id, takenCodes(codes))
    const problems = rows.map(({ values }): Problem[] => {
      const taken = known.get(values.parentId as string)
      const { code } = values
      if (!taken || typeof code !== 'string') return []
      if (taken.codes.has(code)) return [{ code: 'unit/code-taken', at: 'code', arguments: { code } }]
      addCode(taken, code)
      return []
    })
    return rows.map(({ values }, at) => {
      const taken = known.get(values.parentId as string)
      const code = values.code ?? (taken && takeCode(taken))
      return { values: { from: dayOf(now), ...values, code }, problems: problems[at] ?? [] }
    })
  }
}
