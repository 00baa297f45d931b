import { type Day, dayOf, startOfDay } from '#core/day.ts'
import type { SourceFile } from '#core/matter/source.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { checkOutgoing } from '#core/signature/check-outgoing.ts'
import type { PaperNumber } from '#core/signature/number.ts'
import type { Outgoing, OutgoingActs } from '#core/signature/outgoing.ts'
import type { Hand } from '../../../context.ts'
import { lockRecord } from '../../../storage/queries/units.ts'
import { find } from '../../perform.ts'
import { papers } from '../../stored.ts'
import { givenNumbers } from '../act-on-paper.ts'
import { carryOut } from '../carry-out.ts'
import { checkEffect } from '../effects.ts'
import type { OfficeAnswer } from './read-answer.ts'

/** What somebody typed from a signed paper, or an answer brought. */
export interface Signed {
  number: PaperNumber
  signedOn: string
  signer: string
  scan: SourceFile
}

/** Takes an answer of the office system in: it must be of a paper that is there, of the text that it was sent, and the first. */
export async function takeAnswer(
  hand: Hand,
  answer: OfficeAnswer,
  reaches: (paper: Outgoing & { unitPath: string }) => boolean,
): Promise<Outcome<{ id: string; title: string }>> {
  await lockRecord(hand.tx, hand.context.city.id, answer.id)
  const paper = await find(hand, papers, answer.id)
  if (!paper || !reaches(paper)) return failure({ code: 'office/no-such-paper', at: 'file' })
  if (paper.hash !== answer.hash)
    return failure({ code: 'office/text-changed', at: 'file', arguments: { title: paper.title } })
  const { scan, ...signed } = answer
  const problems = await checkSigned(hand, paper, signed)
  if (problems.length > 0) return failure(...problems)
  const { files, settings } = hand.context
  const kept = await files.put([scan.bytes], settings.largestUpload)
  if (kept === 'too-large') return failure({ code: 'office/bomb', at: 'file' })
  const file = { hash: kept.hash, name: scan.name, mediaType: scan.mediaType }
  await returnFromOffice(hand, paper, { ...signed, scan: file })
  return success({ id: paper.id, title: paper.title })
}

/** Everything that stands against what came back for a paper. */
export async function checkSigned(
  hand: Hand,
  paper: Outgoing,
  { number, signedOn, signer }: Omit<Signed, 'scan'>,
): Promise<Problem[]> {
  const values = { number, signer, signedAt: instantOf(signedOn), scan: { hash: '', name: '', mediaType: '' } }
  const by = { ...hand.actor, roles: [] }
  const attempt = { verb: 'return-from-oa' as const, values, state: paper, at: hand.now.toISOString(), by }
  // Nobody else of its bureau takes a number until the transaction ends.
  await lockRecord(hand.tx, hand.context.city.id, paper.bureauId)
  const given = await givenNumbers(hand, paper.bureauId)
  const problems = checkOutgoing(attempt, { given, countersignatures: [], isMainLeader: () => false })
  const late = problems.filter(({ code }) => code === 'outgoing/not-in-this-state')
  if (late.length > 0) return late
  if (signedOn > dayOf(hand.now) || signedOn < dayOf(new Date(paper.changedAt)))
    problems.push({
      code: 'office/day-out-of-order',
      at: 'signedOn',
      arguments: { day: dayOf(new Date(paper.changedAt)) },
    })
  return [...problems, ...(await checkEffect(hand, paper))]
}

/** A paper came back signed, numbered and scanned: its effect begins, and it goes to the units it is for. */
export async function returnFromOffice(hand: Hand, paper: Outgoing, signed: Signed): Promise<void> {
  const { number, signer, scan, signedOn } = signed
  const values: OutgoingActs['return-from-oa'] = { number, signer, scan, signedAt: instantOf(signedOn) }
  await carryOut(hand, paper.id, 'return-from-oa', values)
}

const instantOf = (day: Day) => startOfDay(day).toISOString()
