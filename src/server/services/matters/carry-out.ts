import type { Matter, MatterActs } from '#core/matter/matter.ts'
import type { Work } from '../../context.ts'
import { assessAll } from '../assignments/assess.ts'
import { find, perform } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import type { Verb } from './act-on-matter.ts'
import { selectAsked } from './select-asked.ts'

/**
 * What an act on a matter means for what was asked in it: on hold with it, taken up again with it, on hold for good where it lapsed or
 * was merged, given more time where it was and the unit was due with it, and brought forward where the unit would be due after it.
 * What is accepted as done stays as it is.
 */
export async function carryOut(work: Work, before: Matter, verb: Verb, values: MatterActs[Verb]): Promise<void> {
  const asked = await selectAsked(work, before.id)
  const standings = await assessAll(work, asked)
  const open = asked.filter(({ id }) => (standings.get(id)?.share ?? 0) < 100)
  const document = await documentOf(work, before, verb, values)
  if (document !== null)
    for (const { id } of open.filter(({ heldBy }) => heldBy === null))
      await perform(work, assignments, id, 'hold', { document })
  if (verb === 'resume' || verb === 'reopen')
    for (const { id } of open.filter(({ heldBy }) => heldBy !== null))
      await perform(work, assignments, id, 'resume', {})
  if (verb !== 'change') return
  const { due, reason } = values as MatterActs['change']
  if (due === undefined) return
  if (due > before.due)
    for (const { id } of open.filter((each) => each.due === before.due))
      await perform(work, assignments, id, 'extend', { due, applicationId: null, reason })
  else
    for (const { id } of open.filter((each) => each.due > due))
      await perform(work, assignments, id, 'advance', { due, reason })
}

/** The document by which an act puts what was asked on hold; null where it does not. */
async function documentOf(work: Work, before: Matter, verb: Verb, values: MatterActs[Verb]): Promise<string | null> {
  if (verb === 'hold') return (values as MatterActs['hold']).document
  if (verb === 'close') return before.outcome === 'lapsed' ? before.summary : null
  if (verb !== 'merge') return null
  const into = await find({ tx: work.tx, context: work.context }, matters, (values as MatterActs['merge']).into)
  return into?.number ?? into?.title ?? ''
}
