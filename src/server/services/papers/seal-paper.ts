import type { SourceFile } from '#core/matter/source.ts'
import { failure, type Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { actOnPaper } from './act-on-paper.ts'

/** A numbered paper is sealed (用印) and sent out, with the scan of it where there is one. */
export async function sealPaper(
  work: Work,
  id: string,
  scan: SourceFile | null,
): Promise<Outcome<Record<string, never>>> {
  if (scan && !(await work.context.files.has(scan.hash))) return failure({ code: 'wire/file-missing', at: 'scan' })
  return actOnPaper(work, id, 'seal', { scan })
}
