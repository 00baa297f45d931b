/** Acts of officers on the profiles of workbooks: a heading or code is kept, or dropped again. */
import { and, eq } from 'drizzle-orm'
import type { InputOf } from '#api/endpoint.ts'
import type { keepSynonym as door } from '#api/import-profile.ts'
import { meaningOf } from '#core/import/known-profiles.ts'
import type { SynonymActs } from '#core/import/synonym.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { synonymTable } from '../../storage/tables/exchange.ts'
import { begin, perform } from '../perform.ts'
import { synonyms } from '../registers/exchange.ts'
import { lockRoot } from '../values/city-root.ts'
import { keptSynonyms } from './kept-synonyms.ts'
import { profilesOf } from './list-import-profiles.ts'

type Given = InputOf<typeof door>['body']
type Done = Outcome<Record<string, never>>

/** From now on the text means the column, or the choice in it; a text that means another one already is refused. */
export async function keepSynonym(hand: Hand, name: string, given: Given): Promise<Done> {
  const unitId = await lockRoot(hand)
  const profile = profilesOf(hand.context).get(name)
  const column = profile?.columns.find((each) => each.column === given.column)
  if (!unitId || !profile || !column || (given.choice !== '' && !(given.choice in column.codes)))
    return failure({ code: 'wire/not-found' })
  const kept = (await keptSynonyms(hand)).filter((each) => each.profile === name)
  const meaning = meaningOf(profile, kept, given)
  if (meaning !== undefined)
    return failure({
      code: meaning === (given.choice || given.column) ? 'import/synonym-known' : 'import/synonym-taken',
      at: 'text',
      arguments: { text: given.text },
    })
  return act(hand, 'keep', { unitId, profile: name, ...given })
}

/** The text means nothing any more; of a proposal, that it was looked at and is not wanted. */
export async function dropSynonym(hand: Hand, name: string, given: Given): Promise<Done> {
  const unitId = await lockRoot(hand)
  const column = profilesOf(hand.context)
    .get(name)
    ?.columns.find((each) => each.column === given.column)
  if (!unitId || !column) return failure({ code: 'wire/not-found' })
  return act(hand, 'drop', { unitId, profile: name, ...given })
}

/** One act on a synonym, which begins its record where it is the first. */
async function act<Verb extends keyof SynonymActs>(hand: Hand, verb: Verb, values: SynonymActs[Verb]): Promise<Done> {
  const { tx, context } = hand
  const [row] = await tx.orm
    .select({ id: synonymTable.id })
    .from(synonymTable)
    .where(
      and(
        eq(synonymTable.cityId, context.city.id),
        eq(synonymTable.profile, values.profile),
        eq(synonymTable.column, values.column),
        eq(synonymTable.choice, values.choice),
        eq(synonymTable.text, values.text),
      ),
    )
  if (row) await perform(hand, synonyms, row.id, verb, values)
  else await begin(hand, synonyms, [{ verb, values }])
  return success({})
}
