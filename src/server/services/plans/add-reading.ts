import type { Reading } from '#reader/reading.ts'
import type { Hand } from '../../context.ts'
import { readingTable } from '../../storage/tables/plan.ts'
import { lexemesOfText } from '../registers/search-lexemes.ts'

/** Keeps a reading of a plan's file beside those before, so that its words are found. */
export async function addReading(
  { tx, context, now }: Pick<Hand, 'tx' | 'context' | 'now'>,
  { planId, unitPath, edition }: { planId: string; unitPath: string; edition: number },
  reading: Reading,
): Promise<void> {
  const headings = reading.nodes.map(({ title }) => title).filter((title) => title !== '')
  await tx.orm.insert(readingTable).values({
    cityId: context.city.id,
    planId,
    edition,
    unitPath,
    readAt: now.toISOString(),
    reading,
    found: lexemesOfText(reading.text, headings),
  })
}
