import { and, eq } from 'drizzle-orm'
import { authorityWords, paperWords } from '#core/authority/words.ts'
import { dayOf } from '#core/day.ts'
import { isHeardFirst } from '#core/ladder/ladder.ts'
import type { Order } from '#core/ladder/order.ts'
import { orderPaper, type PaperFacts, tellingPaper, type WrittenPaper } from '#core/ladder/order-paper.ts'
import { stepWords } from '#core/ladder/words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { writePaper } from '#documents/write-paper.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { draftPaper } from '../papers/draft-paper.ts'
import { findOrder } from './find-orders.ts'
import { valuesOnDays } from './surroundings.ts'

/** The paper of an order, or that which tells its facts, as a document (.docx). */
export async function writeOrderPaper(work: Work, id: string, part: 'order' | 'telling'): Promise<Outcome<GivenFile>> {
  const order = await findOrder(work, id)
  if (!order || (part === 'telling' && !isHeardFirst(order.step.kind, order.authority)))
    return failure({ code: 'wire/not-found' })
  const facts = await factsOf(work, order)
  const written: WrittenPaper = part === 'order' ? orderPaper(order, facts) : tellingPaper(order, facts)
  const content = await writePaper({
    issuer: facts.issuer,
    kind: order.paper ? paperWords[order.paper].zh : stepWords[order.step.kind].zh,
    number: part === 'order' ? order.number : null,
    urgency: '',
    signer: null,
    title: written.title,
    to: [facts.unit],
    copies: [],
    paragraphs: written.paragraphs,
    attachments: [],
    day: part === 'order' && order.signedAt ? dayOf(new Date(order.signedAt)) : null,
  })
  const name = `${written.title.replace(/[\n“”]/g, '')}.docx`
  return success({ content, name, mediaType: mediaTypes.docx })
}

/** An order whose step has a paper drafts it: it waits to be checked and signed like any other. */
export async function draftOrderPaper(work: Work, order: Order): Promise<Outcome<{ id: string } | null>> {
  if (order.paper === null) return success(null)
  const facts = await factsOf(work, order)
  const { title, paragraphs } = orderPaper(order, facts)
  return draftPaper(work, {
    subject: { type: 'order', id: order.id },
    kind: order.paper,
    title: title.replace('\n', ''),
    text: paragraphs.join('\n'),
    to: [{ unitId: order.unitId, name: facts.unit }],
    openness: { kind: 'not-public', reason: authorityWords[order.authority].zh },
  })
}

/** What the paper names: the matter with its source, the unit and the issuer by their names. */
async function factsOf(work: Work, order: Order): Promise<PaperFacts> {
  const { tx, context, now } = work
  const city = context.city.id
  const [found] = await tx.orm
    .select({ matter: matterTable, due: assignmentTable.due, unit: unitTable.name })
    .from(assignmentTable)
    .innerJoin(matterTable, and(eq(matterTable.cityId, city), eq(matterTable.id, assignmentTable.matterId)))
    .innerJoin(unitTable, and(eq(unitTable.cityId, city), eq(unitTable.id, assignmentTable.unitId)))
    .where(and(eq(assignmentTable.cityId, city), eq(assignmentTable.id, order.assignmentId)))
  if (!found) throw new Error(`the assignment of order ${order.id} is out of reach`)
  const { matter, due, unit } = found
  return {
    issuer: matter.mandate.issuer.name,
    unit,
    matter: { title: matter.title, due, source: matter.source },
    valuesOn: await valuesOnDays(work),
    calendar: context.calendar,
    now,
  }
}
