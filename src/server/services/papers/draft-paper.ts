import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Paper } from '#core/authority/authority-table.ts'
import { covers } from '#core/may.ts'
import { schoolKinds, territoryKinds, type UnitKind } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { checkOutgoing } from '#core/signature/check-outgoing.ts'
import type { OutgoingValues } from '#core/signature/outgoing.ts'
import { type PaperAddressee, type PaperText, upwardPapers } from '#core/signature/paper-text.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { begin } from '../perform.ts'
import { papers } from '../stored.ts'
import { issuerPath, unitAt } from './own-bureau.ts'
import { findSuperior } from './superior.ts'

interface Placed {
  kind: UnitKind
  path: string
}

/** What somebody who drafts says: who it is for, in which kind of paper, and why it is open or not. The rest is ordinary. */
export interface PaperDraft {
  /** What begins when it is signed: a subject of `effects.ts`. */
  subject: { type: string; id: string } | null
  kind: Paper
  title: string
  /** Paragraphs, one for each line. */
  text: string
  to: PaperAddressee[]
  /** In whose name it goes out, where that is not the bureau of the post. */
  issuer?: string | null
  openness: PaperText['openness']
  copies?: PaperAddressee[]
  countersigners?: PaperAddressee[]
  confidentiality?: PaperText['confidentiality']
  urgency?: PaperText['urgency']
  attachments?: PaperText['attachments']
}

/** Drafts a paper (拟稿) in the unit of the visitor's post, or says everything that is wrong with it. */
export async function draftPaper(work: Work, draft: PaperDraft): Promise<Outcome<{ id: string }>> {
  const { visitor, context, extent, actor, now } = work
  const post = visitor.standings.find(
    ({ unitPath, role }) => covers(extent, unitPath) && context.policy['paper.draft']?.[role],
  )
  if (!post) return failure({ code: 'wire/not-allowed' })
  const { subject: about, kind: paper, issuer = null, ...said } = draft
  const text: PaperText = {
    copies: [],
    countersigners: [],
    confidentiality: 'ordinary',
    urgency: 'ordinary',
    attachments: [],
    ...said,
    paper,
  }
  const bureauPath = await issuerPath(work, post)
  const bureauId = (await unitAt(work, bureauPath)) ?? post.unitId
  const values: OutgoingValues = { ...text, unitId: post.unitId, bureauId, issuer, hash: hashOf(text), about }
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb: 'draft' as const, values, state: null, at: now.toISOString(), by }
  const problems = [
    ...checkOutgoing(attempt, { given: [], countersignatures: [], isMainLeader: () => false }),
    ...(await checkReferences(work, bureauPath, text)),
  ]
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(work, papers, [{ verb: 'draft', values }])
  return success({ id: (made as { id: string }).id })
}

/** SHA-256 of what a paper says. */
export function hashOf(said: PaperText): string {
  const { title, text, paper, to, copies, confidentiality, urgency, openness, attachments, countersigners } = said
  const addressees = [to, copies, countersigners].map((each) => each.map(({ unitId, name }) => [unitId, name]))
  const files = attachments.map(({ hash, name }) => [hash, name])
  const whole = [title, text, paper, addressees, confidentiality, urgency, openness.kind, openness.reason, files]
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex')
}

/** Units and files that a paper names must be there; countersigners are of the bureau that issues it, or bodies beside it. */
export async function checkReferences(work: Work, bureauPath: string, text: PaperText): Promise<Problem[]> {
  const { tx, context, extent } = work
  const named = [...text.to, ...text.copies, ...text.countersigners]
    .map(({ unitId }) => unitId)
    .filter((id) => id !== null)
  const ids = [...new Set(named)]
  const rows = await tx.orm
    .select({
      id: unitTable.id,
      name: unitTable.shortName,
      kind: unitTable.kind,
      path: unitTable.unitPath,
      to: unitTable.to,
    })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, ids), inExtent(extent, unitTable.unitPath)))
  const units = new Map(rows.map((row) => [row.id, row]))
  const upward = upwardPapers.includes(text.paper)
  const superior = upward ? await findSuperior(work, bureauPath) : null
  const closed = rows.filter(({ to }) => to !== null)
  const missing = (part: 'to' | 'copies' | 'countersigners') =>
    text[part].flatMap(({ unitId }, index) =>
      unitId === null || units.has(unitId) || unitId === superior?.id
        ? []
        : [{ code: 'wire/not-found', at: `${part}.${index}` }],
    )
  const below = (part: 'to' | 'copies') =>
    text[part].flatMap(({ unitId }, index) =>
      upward && isBelow(units.get(unitId ?? ''), bureauPath)
        ? [{ code: 'paper/upward-to-below', at: `${part}.${index}` }]
        : [],
    )
  const problems: Problem[] = [
    ...below('to'),
    ...below('copies'),
    ...missing('to'),
    ...missing('copies'),
    ...missing('countersigners'),
    ...closed.map(({ name: unit }) => ({ code: 'paper/unit-closed', at: 'to', arguments: { unit } })),
  ]
  text.countersigners.forEach(({ unitId }, index) => {
    const unit = units.get(unitId ?? '')
    if (unit && !mayCountersign(unit, bureauPath))
      problems.push({ code: 'paper/countersigner-elsewhere', at: `countersigners.${index}` })
  })
  for (const [index, { hash }] of text.attachments.entries())
    if (!(await context.files.has(hash))) problems.push({ code: 'wire/file-missing', at: `attachments.${index}` })
  return problems
}

/** Whether a unit is one to countersign: of the bureau itself, or beside it; what stands below is consulted, not asked to sign. */
function mayCountersign(unit: Placed, bureauPath: string): boolean {
  return unit.path.startsWith(bureauPath) || isBeside(unit, bureauPath)
}

/** Whether a unit is another body under the same government. */
function isBeside({ kind, path }: Placed, bureauPath: string): boolean {
  const government = governmentOf(bureauPath)
  const isBody = ![...territoryKinds, ...schoolKinds].includes(kind)
  return (
    isBody && path.startsWith(government) && path !== bureauPath && !path.slice(government.length, -1).includes('/')
  )
}

/** Whether a unit stands below a bureau: in it, or under the government that it serves, and not beside it. */
function isBelow(unit: Placed | undefined, bureauPath: string): boolean {
  const government = governmentOf(bureauPath)
  return (
    unit !== undefined && unit.path !== government && unit.path.startsWith(government) && !isBeside(unit, bureauPath)
  )
}

const governmentOf = (bureauPath: string) => bureauPath.slice(0, bureauPath.slice(0, -1).lastIndexOf('/') + 1)
