import { readPlan } from './read-plan.ts'
import type { Reading, Span } from './reading.ts'

/** Support of the tests: expected spans are written into the text as ⟦…⟧, so that a wrong span is a bracket in the wrong place. */
export function unbracket(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '')
}

/** The text with brackets around spans; spans must not cross. */
export function bracket(text: string, spans: readonly (Span | null)[]): string {
  const marks: [at: number, sign: string][] = []
  for (const span of spans) if (span) marks.push([span[0], '⟦'], [span[1], '⟧'])
  marks.sort((a, b) => b[0] - a[0] || (a[1] === '⟧' ? 1 : -1))
  let result = text
  for (const [at, sign] of marks) result = result.slice(0, at) + sign + result.slice(at)
  return result
}

/** Reads a text of a test. */
export function read(text: string, name = 'plan.txt'): Reading {
  return readPlan({ name, text })
}
