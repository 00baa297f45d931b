import { createHash } from 'node:crypto'
import { paperWords } from '#core/authority/words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import { confidentialityWords, opennessWords, urgencyWords } from '#core/signature/words.ts'
import { writeOfficeXml } from '#documents/write-office-xml.ts'
import { packArchive } from '#reader/files/pack-archive.ts'
import type { Work } from '../../../context.ts'
import type { GivenFile } from '../../../files/file.ts'
import { unitNames } from '../../unit-names.ts'
import { actOnPaper, checkPaperAct } from '../act-on-paper.ts'
import { findPapers } from '../find-papers.ts'
import { findOwnPaper, issuerName } from '../own-bureau.ts'
import { writeDocument } from '../write-document.ts'

/** Makes the package of a checked paper for the office system (送签包): from now on it is signed there. */
export async function sendToOffice(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const problems = await checkPaperAct(work, found.value, 'send-to-oa', { package: '' })
  if (problems.length > 0) return failure(...problems)
  const { files, settings } = work.context
  const kept = await files.put([await packageOf(work, found.value)], settings.largestUpload)
  if (kept === 'too-large') return failure({ code: 'office/too-large' })
  return actOnPaper(work, id, 'send-to-oa', { package: kept.hash })
}

/** The package of a paper as it was made, to be carried by hand. */
export async function getPackage(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const { found } = await findPapers(work, id)
  const one = found[0]
  if (!one?.own || one.paper.package === null) return failure({ code: 'wire/not-found' })
  return success({ hash: one.paper.package, name: `${one.paper.title}-送签.zip`, mediaType: mediaTypes.zip })
}

/** Document, attachments and 公文.xml. */
async function packageOf(work: Work, paper: Outgoing): Promise<Uint8Array> {
  const names = await unitNames(work, [paper.unitId])
  const parts = new Map<string, Uint8Array>([[`${fileName(paper.title)}.docx`, await writeDocument(work, paper)]])
  for (const [i, { hash, name }] of paper.attachments.entries())
    parts.set(`附件${i + 1} ${fileName(name)}`, await bytesOf(work, hash))
  const xml = writeOfficeXml({
    id: paper.id,
    hash: paper.hash,
    title: paper.title,
    issuer: await issuerName(work, paper),
    kind: paperWords[paper.paper].zh,
    to: paper.to.map(({ name }) => name),
    copies: paper.copies.map(({ name }) => name),
    confidentiality: confidentialityWords[paper.confidentiality].zh,
    urgency: urgencyWords[paper.urgency].zh,
    openness: opennessWords[paper.openness.kind].zh,
    drafter: paper.drafter.name,
    unit: names.get(paper.unitId)?.name ?? '',
    files: [...parts].map(([name, bytes]) => ({ name, hash: createHash('sha256').update(bytes).digest('hex') })),
  })
  return packArchive(new Map<string, string | Uint8Array>([['公文.xml', xml], ...parts]))
}

/** A title as the name of a file in an archive. */
const fileName = (title: string) =>
  title
    .replace(/[\\/:*?"<>|\n]/g, ' ')
    .replaceAll('..', ' ')
    .slice(0, 80)

async function bytesOf({ context }: Work, hash: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of context.files.get(hash)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
