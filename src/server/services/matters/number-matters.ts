import { and, eq, isNotNull } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { nextNumber, parseNumber, printNumber } from '#core/signature/number.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { lockRoot } from '../values/city-root.ts'

/** Series of the numbers of filed matters (立项号): `督〔2026〕1号`, from 1 each year. */
const series = '督'

/** The next numbers of this year's series, as many as are asked for; nobody else takes one until the transaction ends. */
export async function nextNumbers(hand: Pick<Hand, 'tx' | 'context' | 'now'>, count: number): Promise<string[]> {
  const { context, now } = hand
  // The series is the city's, whoever files: a county does not reach the numbers of the others.
  const rows = await asSystemInside(hand.tx, async (tx) => {
    await lockRoot({ tx, context })
    return tx.orm
      .select({ number: matterTable.number })
      .from(matterTable)
      .where(and(eq(matterTable.cityId, context.city.id), isNotNull(matterTable.number)))
  })
  const given = rows.map(({ number }) => parseNumber(number ?? '')).filter((number) => number !== null)
  const first = nextNumber(series, Number(dayOf(now).slice(0, 4)), given)
  return Array.from({ length: count }, (_, i) => printNumber({ ...first, number: first.number + i }))
}
