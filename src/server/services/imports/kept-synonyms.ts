import { and, eq } from 'drizzle-orm'
import type { KeptSynonym } from '#core/import/synonym.ts'
import type { Hand } from '../../context.ts'
import { synonymTable } from '../../storage/tables/exchange.ts'

/** The synonyms of headings and codes that officers of the city keep. */
export async function keptSynonyms({ tx, context }: Pick<Hand, 'tx' | 'context'>): Promise<KeptSynonym[]> {
  const { profile, column, choice, text, state, cityId } = synonymTable
  return tx.orm
    .select({ profile, column, choice, text })
    .from(synonymTable)
    .where(and(eq(cityId, context.city.id), eq(state, 'kept')))
}
