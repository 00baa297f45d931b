import type { Evidence } from '#core/assignment.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile, TakenFile } from '../../files/file.ts'
import { begin, find } from '../perform.ts'
import { assignments, evidences } from '../stored.ts'
import { fillingOf } from '../submissions/who-fills.ts'

/** Keeps a file as evidence of the unit that an assignment was asked of; one file may serve many returns. */
export async function attachEvidence(
  work: Work,
  assignmentId: string,
  file: TakenFile,
  about: string | undefined,
): Promise<Outcome<Evidence>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if ((await fillingOf(work, assignment.unitPath)) === null) return failure({ code: 'assignment/not-yours' })
  const { hash, name, mediaType, size } = file
  const [evidence] = await begin(work, evidences, [
    { verb: 'attach', values: { unitId: assignment.unitId, hash, name, mediaType, size, about: about ?? null } },
  ])
  return success(evidence as Evidence)
}

/** The file of a piece of evidence within reach. */
export async function getEvidence(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const evidence = await find(work, evidences, id)
  return evidence ? success(evidence) : failure({ code: 'wire/not-found' })
}
