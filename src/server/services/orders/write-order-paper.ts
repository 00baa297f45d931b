import { and, eq } from 'drizzle-orm'
import { authorityWords, paperWords } from '#core/authority/words.ts'
import { dayOf } from '#core/day.ts'
import { isHeardFirst } from '#core/ladder/ladder.ts'
import type { Order } from '#core/ladder/order.ts'
import { isProposal, orderPaper, type PaperFacts, tellingPaper, type WrittenPaper } from '#core/ladder/order-paper.ts'
import { repetitionOf } from '#core/ladder/order-rules.ts'
import { stepWords } from '#core/ladder/words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { PaperAddressee } from '#core/signature/paper-text.ts'
import { writePaper } from '#documents/write-paper.ts'
import type { Hand, Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { draftPaper } from '../papers/draft-paper.ts'
import { writeDocument } from '../papers/write-document.ts'
import { find } from '../perform.ts'
import { papers } from '../stored.ts'
import { findOrder, isOfKeeper, type PlacedOrder } from './find-orders.ts'
import { issuingBodies } from './issuing-body.ts'
import { findPaperOf } from './paper-of-order.ts'
import { surroundingsOf } from './surroundings.ts'

/** Whether the visitor may read the paper of an order: where it is drafted always; elsewhere once it is signed, and never a proposal. */
export async function mayReadPaper(work: Work, order: PlacedOrder): Promise<boolean> {
  return (order.signedAt !== null && !isProposal(order)) || (await isOfKeeper(work, order))
}

/** The paper of an order as it stands, or that which tells its facts, as a document (.docx). */
export async function writeOrderPaper(work: Work, id: string, part: 'order' | 'telling'): Promise<Outcome<GivenFile>> {
  const order = await findOrder(work, id)
  const isOpen =
    order && (part === 'order' ? await mayReadPaper(work, order) : isHeardFirst(order.step.kind, order.authority))
  if (!isOpen) return failure({ code: 'wire/not-found' })
  const facts = await factsOf(work, order)
  const written: WrittenPaper = part === 'order' ? orderPaper(order, facts) : tellingPaper(order, facts)
  const name = `${written.title.replace(/[\n“”]/g, '')}.docx`
  const content = part === 'order' ? await documentOf(work, order) : null
  return success({
    content: content ?? (await writeAnew(order, facts, written, part)),
    name,
    mediaType: mediaTypes.docx,
  })
}

/** The document of the paper that goes out for an order, edited and signed as it is, also before it was delivered. */
function documentOf({ tx, context }: Work, { id }: Order): Promise<Uint8Array | null> {
  return asSystemInside(tx, async (system) => {
    const found = await findPaperOf({ tx: system, context }, id, ['withdrawn'])
    const paper = found && (await find({ tx: system, context }, papers, found.id))
    return paper ? writeDocument({ tx: system, context }, paper) : null
  })
}

/** A document made from the order: where its paper was signed elsewhere, and of what tells the facts. */
function writeAnew(order: Order, facts: OrderFacts, { title, paragraphs }: WrittenPaper, part: 'order' | 'telling') {
  const signed = part === 'order' && order.signedAt !== null
  return writePaper({
    issuer: facts.issuer,
    kind: order.paper ? paperWords[order.paper].zh : stepWords[order.step.kind].zh,
    number: signed ? order.number : null,
    urgency: '',
    signer: null,
    title,
    to: [part === 'order' ? addresseeOf(order, facts).name : facts.unit],
    copies: [],
    paragraphs,
    attachments: [],
    day: signed && order.signedAt ? dayOf(new Date(order.signedAt)) : null,
  })
}

/** An order whose step has a paper drafts it: it waits to be checked and signed like any other. */
export async function draftOrderPaper(work: Work, order: Order): Promise<Outcome<{ id: string } | null>> {
  if (order.paper === null) return success(null)
  const facts = await factsOf(work, order)
  return draftPaper(work, {
    subject: { type: 'order', id: order.id },
    kind: order.paper,
    ...textOf(order, facts),
    to: [addresseeOf(order, facts)],
    issuer: facts.inNameOf,
    openness: { kind: 'not-public', reason: authorityWords[order.authority].zh },
  })
}

/** Title and text of the paper of an order, as papers hold them. */
export function textOf(order: Order, facts: PaperFacts): { title: string; text: string } {
  const { title, paragraphs } = orderPaper(order, facts)
  return { title: title.replace('\n', ''), text: paragraphs.join('\n') }
}

/** To whom it goes: the unit addressed; a proposal to who decides on it, outside of the tree. */
function addresseeOf(order: Order, { unit, decides }: OrderFacts): PaperAddressee {
  return isProposal(order) ? { unitId: null, name: decides } : { unitId: order.unitId, name: unit }
}

/** What a paper names, in whose name it goes out where that is not the bureau, and who decides what is proposed. */
export interface OrderFacts extends PaperFacts {
  inNameOf: string | null
  decides: string
}

/** The matter with its source, the unit and the issuing bodies by their names; a proposal comes from the bureau itself. */
export async function factsOf(reader: Pick<Hand, 'tx' | 'context' | 'now'>, order: Order): Promise<OrderFacts> {
  const { tx, context, now } = reader
  const city = context.city.id
  const [found] = await tx.orm
    .select({ matter: matterTable, due: assignmentTable.due, unit: unitTable.name })
    .from(assignmentTable)
    .innerJoin(matterTable, and(eq(matterTable.cityId, city), eq(matterTable.id, assignmentTable.matterId)))
    .innerJoin(unitTable, and(eq(unitTable.cityId, city), eq(unitTable.id, assignmentTable.unitId)))
    .where(and(eq(assignmentTable.cityId, city), eq(assignmentTable.id, order.assignmentId)))
  if (!found) throw new Error(`the assignment of order ${order.id} is out of reach`)
  const { matter, due, unit } = found
  const { bureau, issuer, decides } = await issuingBodies(reader, order, matter.mandate.issuer)
  const inNameOf = isProposal(order) ? null : issuer
  const around = await surroundingsOf(reader, order)
  return {
    issuer: inNameOf ?? bureau,
    inNameOf,
    decides,
    unit,
    matter: { title: matter.title, due, source: matter.source },
    valuesOn: around.valuesOn,
    calendar: context.calendar,
    now,
    heavier: repetitionOf(order, around, now.toISOString())?.heavier ?? false,
  }
}
