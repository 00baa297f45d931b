import { paperWords } from '#core/authority/words.ts'
import { clockText } from '#core/day.ts'
import type { SourceFile } from '#core/matter/source.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import { checkCountersignature } from '#core/signature/check-countersignature.ts'
import type { Countersignature, CountersignatureActs, Verdict } from '#core/signature/countersignature.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import { verdictWords } from '#core/signature/words.ts'
import { writeReport } from '#documents/write-report.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { find, perform } from '../perform.ts'
import { countersignatures, papers } from '../stored.ts'
import { countersigningClock } from './countersigning.ts'
import { issuerName, ownBureaus } from './own-bureau.ts'

/** A body that was asked says what it thinks of a paper. */
export function countersign(
  work: Work,
  id: string,
  { verdict, opinion }: { verdict: Verdict; opinion: string },
): Promise<Outcome<Record<string, never>>> {
  return act(work, id, 'say', async () => success({ verdict, opinion, signer: null, scan: null }))
}

/** The drafter enters what another body said on paper, with the stamped sheet. */
export async function uploadCountersignature(
  work: Work,
  id: string,
  said: { verdict: Verdict; opinion: string; signer: string; scan: SourceFile },
): Promise<Outcome<Record<string, never>>> {
  return act(work, id, 'say', async () =>
    (await work.context.files.has(said.scan.hash)) ? success(said) : failure({ code: 'wire/file-missing', at: 'scan' }),
  )
}

/** The drafter answers an objection; the body is asked again, within a new clock. */
export async function answerObjection(work: Work, id: string, answer: string): Promise<Outcome<Record<string, never>>> {
  return act(work, id, 'answer', async (paper) => success({ answer, ...(await countersigningClock(work, paper)) }))
}

async function act<V extends 'say' | 'answer'>(
  work: Work,
  id: string,
  verb: V,
  valuesFor: (paper: Outgoing) => Promise<Outcome<CountersignatureActs[V]>>,
): Promise<Outcome<Record<string, never>>> {
  const asked = await find(work, countersignatures, id)
  const paper = asked && (await paperOf(work, asked))
  if (!asked || !paper) return failure({ code: 'wire/not-found' })
  // Signing and saying go one after the other.
  await lockRecord(work.tx, work.context.city.id, id)
  const made = await valuesFor(paper)
  if (!made.ok) return made
  const values = made.value
  const { actor, visitor, now } = work
  const unit = visitor.standings.find(({ unitId }) => unitId === asked.body.unitId)?.unitId ?? actor.unit
  const by = { ...actor, unit, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb, values, state: asked, at: now.toISOString(), by }
  const problems = checkCountersignature(attempt as unknown as Attempt<Countersignature, CountersignatureActs>, paper)
  if (problems.length > 0) return failure(...problems)
  await perform(work, countersignatures, id, verb, values)
  return success({})
}

/** The paper that a countersignature is asked for, wherever it stands. */
function paperOf(
  { tx, context }: Work,
  { paperId }: Countersignature,
): Promise<(Outgoing & { unitPath: string }) | undefined> {
  return find({ tx, context }, papers, paperId)
}

/** The sheet for a body that countersigns on paper (会签单): printed, signed and stamped there, and uploaded. */
export async function getCountersigningSheet(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const asked = await find(work, countersignatures, id)
  const paper = asked && (await paperOf(work, asked))
  if (!asked || !paper || !(await ownBureaus(work)).has(paper.bureauId)) return failure({ code: 'wire/not-found' })
  const verdict = Object.values(verdictWords)
    .map(({ zh }) => `□${zh}`)
    .join('    ')
  const content = await writeReport({
    title: '会签单',
    subtitle: paper.title,
    at: new Date(asked.askedAt),
    note: `文稿校验码：${asked.hash.slice(0, 16)}`,
    parts: [
      {
        heading: '文稿',
        content: [
          `发文机关：${await issuerName(work, paper)}`,
          `文种：${paperWords[paper.paper].zh}`,
          `主送：${paper.to.map(({ name }) => name).join('、')}`,
          `会签单位：${asked.body.name}`,
          `请于${clockText(asked.due)}前答复。`,
        ],
      },
      {
        heading: '会签意见',
        content: [verdict, '意见和理由：', '', '', '签字：　　　　　　（盖章）　　　　年　　月　　日'],
      },
    ],
  })
  return success({ content, name: `会签单 ${asked.body.name}.docx`, mediaType: mediaTypes.docx })
}
