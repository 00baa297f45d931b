/** A leader's own judgement (领导研判) of how an assignment stands: kept beside the computed light, never over it. */
import type { Light, LightColour } from './light.ts'

/** Colours that a person may give: the others follow from dates and documents alone. */
export const judgedColours = ['red', 'yellow', 'green'] as const
export type JudgedColour = (typeof judgedColours)[number]

/** The fewest characters of a reason: a judgement without words helps nobody. */
export const shortestReason = 5

/** What is judged, why, and the colour that was computed at that moment. */
export interface JudgementValues {
  colour: JudgedColour
  reason: string
  beside: LightColour
}

/** A judgement that stands: until it is replaced or withdrawn. */
export interface Judgement extends JudgementValues {
  account: string
  /** Name of who judged. */
  by: string
  at: string
}

/** Whether the computed light has another colour now than when it was judged. */
export function hasTurnedSince({ beside }: Judgement, { colour }: Pick<Light, 'colour'>): boolean {
  return beside !== colour
}
