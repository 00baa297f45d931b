import type { SourceFile } from '#core/matter/source.ts'
import { covers } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { parseNumber } from '#core/signature/number.ts'
import type { Work } from '../../../context.ts'
import { findOwnPaper, ownBureaus } from '../own-bureau.ts'
import type { OfficeAnswer } from './read-answer.ts'
import { checkSigned, returnFromOffice, takeAnswer } from './take-answer.ts'

/** Somebody types what a paper came back with from the office system, and adds the scan. */
export async function typeAnswer(
  work: Work,
  id: string,
  given: { number: string; signedOn: string; signer: string; scan: SourceFile },
): Promise<Outcome<Record<string, never>>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const number = parseNumber(given.number)
  if (number === null) return failure({ code: 'office/number-unreadable', at: 'number' })
  if (!(await work.context.files.has(given.scan.hash))) return failure({ code: 'wire/file-missing', at: 'scan' })
  const signed = { ...given, number }
  const problems = await checkSigned(work, found.value, signed)
  if (problems.length > 0) return failure(...problems)
  await returnFromOffice(work, found.value, signed)
  return success({})
}

/** Somebody uploads the answer of the office system as it came. */
export async function uploadAnswer(work: Work, answer: OfficeAnswer): Promise<Outcome<{ id: string; title: string }>> {
  const bureaus = await ownBureaus(work)
  return takeAnswer(work, answer, ({ bureauId, unitPath }) => bureaus.has(bureauId) && covers(work.extent, unitPath))
}
