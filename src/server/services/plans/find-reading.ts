import { and, desc, eq } from 'drizzle-orm'
import type { Reading } from '#reader/reading.ts'
import type { Hand } from '../../context.ts'
import { readingTable } from '../../storage/tables/plan.ts'

/** What was last read of a plan's file; undefined when the plan is out of reach. */
export async function findReading(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  planId: string,
): Promise<Reading | undefined> {
  const [row] = await tx.orm
    .select({ reading: readingTable.reading })
    .from(readingTable)
    .where(and(eq(readingTable.cityId, context.city.id), eq(readingTable.planId, planId)))
    .orderBy(desc(readingTable.edition))
    .limit(1)
  return row?.reading
}
