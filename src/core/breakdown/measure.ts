/** A line of the column 量化指标 as a target has it. */
import type { Target } from '#reader/reading.ts'
import type { Outcome } from '../problem.ts'

/** What a line measures, but for its place in a text. */
export interface Measure extends Pick<Target, 'subject' | 'comparator' | 'value' | 'to' | 'unit' | 'change' | 'scope'> {
  quote: string
  byDate: string | null
  placeholder: boolean
}

/** Reads a line; the reader of plans is handed in. */
export type ReadMeasure = (line: string) => Outcome<Measure>

/** The target that a new line takes the place of: one of its subject, else one of its unit. It is taken out of the list. */
export function takeLikest<T extends Pick<Measure, 'subject' | 'unit'>>(left: T[], line: Measure): T | undefined {
  const same = left.findIndex((target) => target.subject === line.subject)
  const at = same >= 0 ? same : left.findIndex((target) => target.unit === line.unit)
  return at < 0 ? undefined : left.splice(at, 1)[0]
}
