import { paperWords } from '#core/authority/words.ts'
import { dayOf } from '#core/day.ts'
import { printNumber } from '#core/signature/number.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import { upwardPapers } from '#core/signature/paper-text.ts'
import { urgencyWords } from '#core/signature/words.ts'
import { writePaper } from '#documents/write-paper.ts'
import type { Work } from '../../context.ts'
import { issuerName } from './own-bureau.ts'

/** The bytes of the document of a paper as it stands. */
export async function writeDocument(work: Pick<Work, 'tx' | 'context'>, paper: Outgoing): Promise<Uint8Array> {
  return writePaper({
    issuer: await issuerName(work, paper),
    kind: paperWords[paper.paper].zh,
    number: paper.number && printNumber(paper.number),
    urgency: paper.urgency === 'ordinary' ? '' : urgencyWords[paper.urgency].zh,
    signer: upwardPapers.includes(paper.paper) ? (paper.signer?.name ?? '') : null,
    title: paper.title,
    to: paper.to.map(({ name }) => name),
    copies: paper.copies.map(({ name }) => name),
    paragraphs: paper.text.split('\n').filter((line) => line.trim() !== ''),
    attachments: paper.attachments.map(({ name }) => name),
    day: paper.signedAt && dayOf(new Date(paper.signedAt)),
  })
}
