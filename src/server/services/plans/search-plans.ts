import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { searchPlans as door } from '#api/plan.ts'
import { findInText } from '#core/find-in-text.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import type { Work } from '../../context.ts'
import { parsedJson } from '../../storage/tables/json.ts'
import { readingTable } from '../../storage/tables/plan.ts'
import { initialsOf, searchQuery } from '../registers/search-lexemes.ts'
import { readablePlans } from './get-plan.ts'

/** Sentences shown of each plan. */
const sentences = 5

type Found = AnswerOf<typeof door>['found'][number]

/** Words, or the pinyin initials of headings, in all plans within reach, those with the most hits first. */
export async function searchPlans(work: Work, words: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const plans = await readablePlans(work)
  const query = searchQuery(words)
  if (plans.length === 0 || query === null) return success({ found: [] })
  const letters = /^[a-z]{2,16}$/i.test(words) ? words.toLowerCase() : null
  const spelt = (title: string) => letters !== null && initialsOf(title).includes(letters)
  const texts = await findTexts(
    work,
    plans.map(({ id }) => id),
    query,
    letters !== null,
  )
  const found = plans.flatMap(({ id, title }): Found[] => {
    const { text = '', headings = [] } = texts.get(id) ?? {}
    const plain = findInText(text, words, sentences)
    const named = [...new Set(headings.filter(spelt))]
      .map((heading) => findInText(text, heading, 1).hits[0])
      .filter((hit) => hit !== undefined)
    const hits = [...plain.hits, ...named].slice(0, sentences)
    const count = plain.count + named.length
    return count > 0 || title.includes(words) || spelt(title) ? [{ plan: { id, title }, count, hits }] : []
  })
  return success({ found: found.sort((a, b) => b.count - a.count) })
}

/** The last readings that hold the words, by plan; headings only where their initials are looked for. */
async function findTexts({ tx, context }: Work, planIds: string[], query: string, withHeadings: boolean) {
  const { planId, edition, cityId, reading, found } = readingTable
  const last = sql`${edition} = (select max(r.edition) from reading r where r.city_id = ${cityId} and r.plan_id = ${planId})`
  const rows = await tx.orm
    .select({
      planId,
      text: sql<string>`${reading}->>'text'`,
      nodes: sql`${withHeadings ? sql`${reading}->'nodes'` : sql`'[]'::jsonb`}`.mapWith(parsedJson<Reading['nodes']>),
    })
    .from(readingTable)
    .where(and(eq(cityId, context.city.id), inArray(planId, planIds), sql`${found} @@ ${query}::tsquery`, last))
  return new Map(
    rows.map(({ planId: id, text, nodes }) => [
      id,
      { text, headings: nodes.map(({ title }) => title).filter((title) => title !== '') },
    ]),
  )
}
