import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'
import type { AnswerOf } from '#api/endpoint.ts'
import type { searchPlans as door } from '#api/plan.ts'
import { findInText } from '#core/find-in-text.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { readingTable } from '../../storage/tables/plan.ts'
import { readablePlans } from './get-plan.ts'

/** Sentences shown of each plan. */
const sentences = 5

type Found = AnswerOf<typeof door>['found'][number]

/** Words, or the pinyin initials of titles, in all plans within reach, those with the most hits first. */
export async function searchPlans(work: Work, words: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context } = work
  const plans = await readablePlans(work)
  if (plans.length === 0) return success({ found: [] })
  const rows = await tx.orm
    .selectDistinctOn([readingTable.planId], {
      planId: readingTable.planId,
      text: sql<string>`${readingTable.reading}->>'text'`,
      titles: sql<string[]>`jsonb_path_query_array(${readingTable.reading}, '$.nodes[*].title')`,
    })
    .from(readingTable)
    .where(
      and(
        eq(readingTable.cityId, context.city.id),
        inArray(
          readingTable.planId,
          plans.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(readingTable.planId, desc(readingTable.edition))
  const byId = new Map(rows.map((row) => [row.planId, row]))
  const letters = /^[a-z]{2,16}$/i.test(words) ? words.toLowerCase() : null
  const found = plans.flatMap(({ id, title }): Found[] => {
    const row = byId.get(id)
    if (!row) return []
    const plain = findInText(row.text, words, sentences)
    const named = letters ? row.titles.filter((each) => initialsOf(each).includes(letters)) : []
    const spelt = [...new Set(named)]
      .map((each) => findInText(row.text, each, 1).hits[0])
      .filter((hit) => hit !== undefined)
    const hits = [...plain.hits, ...spelt].slice(0, sentences)
    const count = plain.count + spelt.length
    const ofTitle = title.includes(words) || (letters !== null && initialsOf(title).includes(letters))
    return count > 0 || ofTitle ? [{ plan: { id, title }, count, hits }] : []
  })
  return success({ found: found.sort((a, b) => b.count - a.count) })
}

const initialsOf = (title: string) =>
  title === ''
    ? ''
    : pinyin(title, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toLowerCase()
