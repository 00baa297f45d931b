/** The rules of the lights (亮牌规则): a table read from the top, whose first rule that holds sets the light. */
import { hasEnded } from './evidence/evidence.ts'
import type { LightColour } from './light.ts'
import type { LightFacts } from './light-facts.ts'

/** Thresholds of the rules; where one is off, the rules that need it do not hold. */
export interface LightThresholds {
  /** Yellow when due within so many working days ... */
  soon: number | null
  /** ... and less than this share (0 to 100) is accepted as done. */
  shareWhenSoon: number | null
  /** Yellow when an assignment is not signed for after so many working days. */
  signWithin: number | null
  /** Yellow when the share accepted as done lies more than so many points below the straight path. */
  behindPath: number | null
  /** Yellow when a figure has gone more than so many points less of its way than the expected path asks. */
  figureBehindPath: number | null
  /** Yellow when evidence ended more than so many natural days ago and no newer file took its place. */
  evidenceGrace: number | null
  /** Blue when what is done lies more than so many points beyond what the path asks for by now. */
  aheadOfPath: number | null
}

/** Assumptions of the design until the bureau confirms or changes them. */
export const lightThresholds: LightThresholds = {
  soon: 10,
  shareWhenSoon: 80,
  signWithin: 5,
  behindPath: null,
  figureBehindPath: 20,
  evidenceGrace: 0,
  aheadOfPath: null,
}

/** One rule: its colour, and what fills the blanks of its sentence `light/<name>` where it holds. */
interface LightRuleRow {
  name: string
  colour: LightColour
  holds: (facts: LightFacts, thresholds: LightThresholds) => Record<string, string | number> | null
}

const isSoon = ({ daysLeft }: LightFacts, { soon }: LightThresholds) => soon !== null && daysLeft <= soon

const rows = [
  {
    name: 'accepted-as-done',
    colour: 'blue',
    holds: ({ share, acceptedOn }) => (share >= 100 ? { day: acceptedOn ?? '' } : null),
  },
  {
    name: 'on-hold',
    colour: 'grey',
    holds: ({ heldBy }) => (heldBy === null ? null : { document: heldBy }),
  },
  {
    name: 'expired',
    colour: 'grey',
    holds: ({ expired }) => (expired === null ? null : { day: expired }),
  },
  {
    name: 'overdue',
    colour: 'red',
    holds: ({ late, daysLeft }) => (late ? { days: Math.abs(daysLeft) } : null),
  },
  {
    name: 'order-open',
    colour: 'yellow',
    holds: ({ order }) => (order === null ? null : { step: `step/${order.step}`, day: order.since }),
  },
  {
    name: 'not-signed-for',
    colour: 'yellow',
    holds: ({ signed, waited }, { signWithin }) =>
      !signed && signWithin !== null && waited > signWithin ? { days: waited } : null,
  },
  {
    name: 'sent-back',
    colour: 'yellow',
    holds: ({ last }) => (last?.state === 'sent-back' ? { reason: last.reason } : null),
  },
  {
    name: 'return-missing',
    colour: 'yellow',
    holds: ({ missing, missingSince }) => (missing > 0 ? { count: missing, day: missingSince ?? '' } : null),
  },
  {
    name: 'evidence-ended',
    colour: 'yellow',
    holds: ({ evidence, today }, { evidenceGrace }) =>
      evidence !== null && hasEnded(evidence.until, today, evidenceGrace)
        ? { name: evidence.name, day: evidence.until }
        : null,
  },
  {
    name: 'nothing-returned-and-due-soon',
    colour: 'yellow',
    holds: (facts, thresholds) => (isSoon(facts, thresholds) && facts.last === null ? { days: facts.daysLeft } : null),
  },
  {
    name: 'due-soon-and-behind',
    colour: 'yellow',
    holds: (facts, thresholds) => {
      const wanted = thresholds.shareWhenSoon
      if (wanted === null || !isSoon(facts, thresholds) || facts.share >= wanted) return null
      return { days: facts.daysLeft, share: facts.share, wanted }
    },
  },
  {
    name: 'figure-behind-path',
    colour: 'yellow',
    holds: ({ measured }, { figureBehindPath }) => {
      if (figureBehindPath === null || measured === null) return null
      const { indicator, gone, expected } = measured
      return expected - gone > figureBehindPath ? { indicator, gone, expected, points: figureBehindPath } : null
    },
  },
  {
    name: 'behind-path',
    colour: 'yellow',
    // Where a figure says how far it is, the share that was reported does not.
    holds: ({ share, expected, measured }, { behindPath }) => {
      if (behindPath === null || measured !== null || expected - share <= behindPath) return null
      return { share, expected, points: behindPath }
    },
  },
  {
    name: 'ahead-of-path',
    colour: 'blue',
    holds: ({ share, expected, measured }, { aheadOfPath }) => {
      const way = measured ?? { gone: share, expected }
      if (aheadOfPath === null || way.gone - way.expected <= aheadOfPath) return null
      return { share: way.gone, expected: way.expected, points: aheadOfPath }
    },
  },
  {
    name: 'waiting-for-review',
    colour: 'green',
    holds: ({ last }) => (last?.state === 'submitted' ? { share: last.share } : null),
  },
  {
    name: 'on-course',
    colour: 'green',
    holds: ({ last, share }) => (last === null ? null : { share }),
  },
  { name: 'not-due-to-start', colour: 'grey', holds: ({ dueDay }) => ({ day: dueDay }) },
] as const satisfies readonly LightRuleRow[]

export const lightRules: readonly (LightRuleRow & { name: LightRule })[] = rows
export type LightRule = (typeof rows)[number]['name']

/** The rule that sets the light, with its colour and what fills its sentence. */
export function ruleOf(facts: LightFacts, thresholds: LightThresholds) {
  for (const { name, colour, holds } of lightRules) {
    const blanks = holds(facts, thresholds)
    if (blanks !== null) return { name, colour, blanks }
  }
  throw new Error('the last rule holds for every assignment')
}
