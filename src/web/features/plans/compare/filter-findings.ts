/** Narrowing a comparison: by kind, section and owner. */
import type { z } from 'zod'
import type { comparePlans, findingShape } from '#api/comparison.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { FindingKind } from '#core/finding-kind.ts'

export type Comparison = AnswerOf<typeof comparePlans>
export type Finding = z.infer<typeof findingShape>

/** What is shown; without a kind everything that changed. */
export interface FindingFilter {
  kind?: string
  section?: string
  owner?: string
}

/** The parts of both plans that a finding is about. */
export function partsOf({ before, after }: Comparison, finding: Finding): Comparison['before']['parts'] {
  return [
    ...finding.before.map(({ part }) => before.parts[part]),
    ...finding.after.map(({ part }) => after.parts[part]),
  ].filter((part) => part !== undefined)
}

/** The findings that the filter lets through. */
export function filterFindings(comparison: Comparison, { kind, section, owner }: FindingFilter): Finding[] {
  return comparison.findings.filter((finding) => {
    if (kind ? finding.kind !== kind : finding.kind === 'unchanged') return false
    const parts = partsOf(comparison, finding)
    if (section && !parts.some((part) => part.section === section)) return false
    return !owner || parts.some((part) => part.owners.includes(owner))
  })
}

/** How many findings of each kind the filter without its kind lets through. */
export function countFindings(comparison: Comparison, filter: FindingFilter): Map<FindingKind | 'changed', number> {
  const counts = new Map<FindingKind | 'changed', number>()
  for (const kind of Object.keys(comparison.counts) as FindingKind[])
    counts.set(kind, filterFindings(comparison, { ...filter, kind }).length)
  counts.set('changed', filterFindings(comparison, { ...filter, kind: undefined }).length)
  return counts
}

/** Sections and owners of both plans, each once, in the order of the texts. */
export function choicesOf({ before, after }: Comparison): { sections: string[]; owners: string[] } {
  const parts = [...before.parts, ...after.parts]
  return {
    sections: [...new Set(parts.map(({ section }) => section).filter(Boolean))],
    owners: [...new Set(parts.flatMap(({ owners }) => owners))],
  }
}
