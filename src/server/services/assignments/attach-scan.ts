import type { SourceFile } from '#core/matter/source.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { find, perform } from '../perform.ts'
import { returns } from '../stored.ts'

/** The stamped scan of a return that waits for review (盖章扫描件). */
export async function attachScan(work: Work, id: string, scan: SourceFile): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, found.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  if (!(await work.context.files.has(scan.hash))) return failure({ code: 'wire/file-missing', at: 'scan' })
  await perform(work, returns, id, 'attach-scan', { scan })
  return success({})
}

/** The stamped scan of a return within reach. */
export async function getScan(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const found = await find(work, returns, id)
  return found?.scan ? success(found.scan) : failure({ code: 'wire/not-found' })
}
