/** Targets of plans that a register answers: nobody types what the system knows. */
import type { Pack } from './pack.ts'

/** A figure of a register that answers a target, as it was measured: numerator and denominator, basis, period, instant. */
export interface Answer {
  targetId: string
  /** Name of the pack and of its indicator. */
  pack: string
  indicator: string
  value: number
  unit: string
  numerator: number
  denominator: number | null
  basis: string
  period: string | null
  at: string
}

/** Words before what is measured that do not change what it is. */
const before = /^(?:全[市县区]|全市|本[市县区]|义务教育阶段|力争|确保|实现|使)+/

/** The indicator of a pack that a target's subject means: the longest of its words found in the subject, and the same unit. */
export function indicatorFor(pack: Pack, target: { subject: string; unit: string }): string | undefined {
  const subject = target.subject.replace(before, '')
  let found: { name: string; length: number } | undefined
  for (const [name, indicator] of Object.entries(pack.indicators)) {
    if (indicator.unit !== target.unit) continue
    for (const word of indicator.answers)
      if (subject.includes(word) && word.length > (found?.length ?? 0)) found = { name, length: word.length }
  }
  return found?.name
}
