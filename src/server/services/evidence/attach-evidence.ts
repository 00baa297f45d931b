import type { AnswerOf } from '#api/endpoint.ts'
import type { attachEvidence as attachDoor } from '#api/evidence.ts'
import { dayOf } from '#core/day.ts'
import { checkEvidenceDays, type EvidenceDays } from '#core/evidence/evidence.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile, TakenFile } from '../../files/file.ts'
import { begin, find, perform } from '../perform.ts'
import { assignments, evidences } from '../stored.ts'
import { fillingOf } from '../submissions/who-fills.ts'
import { findRevision } from './find-evidence.ts'

/** Keeps a file as evidence of the unit that an assignment was asked of; one file may serve many returns. */
export async function attachEvidence(
  work: Work,
  assignmentId: string,
  file: TakenFile & { perceptualHash: string | null },
  given: Partial<EvidenceDays> & { revises?: string | null },
): Promise<Outcome<AnswerOf<typeof attachDoor>>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if ((await fillingOf(work, assignment.unitPath)) === null) return failure({ code: 'assignment/not-yours' })
  const { about = null, until = null, revises = null } = given
  const problems = checkEvidenceDays({ about, until }, dayOf(work.now))
  if (revises !== null) {
    const before = await find(work, evidences, revises)
    if (before?.unitId !== assignment.unitId) problems.push({ code: 'return/foreign-evidence', at: 'revises' })
    else if (await findRevision(work, revises))
      problems.push({ code: 'evidence/revised', at: 'revises', arguments: { name: before.name } })
  }
  if (problems.length > 0) return failure(...problems)
  const { hash, name, mediaType, size, perceptualHash } = file
  const values = { unitId: assignment.unitId, hash, perceptualHash, name, mediaType, size, about, until, revises }
  const [evidence] = await begin(work, evidences, [{ verb: 'attach', values }])
  return success(evidence as NonNullable<typeof evidence>)
}

/** Says what day a file is about and until when it holds. */
export async function dateEvidence(
  work: Work,
  id: string,
  days: EvidenceDays,
): Promise<Outcome<Record<string, never>>> {
  const evidence = await find(work, evidences, id)
  if (!evidence) return failure({ code: 'wire/not-found' })
  if ((await fillingOf(work, evidence.unitPath)) === null) return failure({ code: 'assignment/not-yours' })
  const problems = checkEvidenceDays(days, dayOf(work.now))
  if (problems.length > 0) return failure(...problems)
  await perform(work, evidences, id, 'date', days)
  return success({})
}

/** The file of a piece of evidence within reach. */
export async function getEvidence(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const evidence = await find(work, evidences, id)
  return evidence ? success(evidence) : failure({ code: 'wire/not-found' })
}
