import type { Return } from '#core/assignment.ts'
import type { Evidence } from '#core/evidence/evidence.ts'
import type { Hand } from '../../context.ts'
import { foldAll } from '../fold-all.ts'
import { evidences } from '../stored.ts'
import { lastingEvidence } from './lasting-evidence.ts'

/** What the evidence of returns holds until; as files and their days were at an instant when `asOf` is given. */
export async function lastingAsOf(
  reader: Pick<Hand, 'tx' | 'context'>,
  returns: readonly Pick<Return, 'evidence'>[],
  asOf?: string,
): Promise<Map<string, Evidence>> {
  const last = await lastingEvidence(
    reader,
    returns.flatMap(({ evidence }) => evidence),
    asOf,
  )
  if (asOf === undefined) return last
  const then = await foldAll(
    reader,
    evidences,
    [...last.values()].map(({ id }) => id),
    asOf,
  )
  return new Map([...last].map(([first, row]) => [first, then.get(row.id) ?? row]))
}
