/**
 * The light (亮牌) of an assignment: blue done or ahead, green on course, yellow in danger, red late, grey not due to start.
 * A pure function of the assignment, the summary of its returns and the time; it carries its derivation and what would turn it.
 */

import type { WorkingCalendar } from './calendar.ts'
import { changeOf } from './light-change.ts'
import { factsOf, type LightInput } from './light-facts.ts'
import { type LightRule, type LightThresholds, lightThresholds, ruleOf } from './light-rules.ts'

export const lightColours = ['red', 'yellow', 'green', 'blue', 'grey'] as const
export type LightColour = (typeof lightColours)[number]

/** One sentence of a derivation: the code of the sentence in the word file, and what fills its blanks. */
export interface Reason {
  code: string
  arguments: Record<string, string | number>
}

/** A light with the rule that set it, the facts it rests on, and the smallest change that would turn it. */
export interface Light {
  colour: LightColour
  rule: LightRule
  because: Reason
  facts: Reason[]
  change: Reason | null
  /** The instant it was computed for. */
  at: string
}

/** The light of an assignment at an instant. The first rule of the table that holds sets it. */
export function lightOf(
  input: LightInput,
  now: Date,
  calendar: WorkingCalendar,
  thresholds: LightThresholds = lightThresholds,
): Light {
  const facts = factsOf(input, now, calendar)
  const { name, colour, blanks } = ruleOf(facts, thresholds)
  return {
    colour,
    rule: name,
    because: { code: `light/${name}`, arguments: blanks },
    facts: [
      { code: 'light/fact-due', arguments: { day: facts.dueDay } },
      { code: 'light/fact-share', arguments: { share: facts.share } },
      { code: 'light/fact-returns', arguments: { count: facts.returns } },
      ...(thresholds.behindPath === null && thresholds.aheadOfPath === null
        ? []
        : [{ code: 'light/fact-expected', arguments: { expected: facts.expected } }]),
      ...(facts.evidence === null
        ? []
        : [{ code: 'light/fact-evidence', arguments: { name: facts.evidence.name, day: facts.evidence.until } }]),
      ...(facts.measured === null ? [] : [{ code: 'light/fact-figure', arguments: { ...facts.measured } }]),
    ],
    change: changeOf(facts, input.assignment, now, calendar, thresholds),
    at: now.toISOString(),
  }
}

/** How many lights of each colour: what everything above an assignment shows. */
export function distribution(colours: Iterable<LightColour>): Record<LightColour, number> {
  const counts: Record<LightColour, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 }
  for (const colour of colours) counts[colour] += 1
  return counts
}

/** The worst light of a group; grey when there is none. */
export function worst(counts: Record<LightColour, number>): LightColour {
  return lightColours.find((colour) => counts[colour] > 0) ?? 'grey'
}
