/** What can become of what a plan says, in another plan. */

/** In the order in which an office wants to see them. */
export const findingKinds = [
  'dropped',
  'weakened',
  'postponed',
  'contradicted',
  're-assigned',
  'merged',
  'split',
  'new',
  'strengthened',
  'brought-forward',
  'reworded',
  'unchanged',
] as const
export type FindingKind = (typeof findingKinds)[number]
