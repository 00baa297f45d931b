/** What must hold before something is done to a matter. */
import type { AssignmentRole } from '../assignment.ts'
import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import { type Matter, type MatterActs, type MatterValues, matterTransitions } from './matter.ts'
import { lackingParts } from './source.ts'
import { isDone, unfinished } from './times.ts'

/** What a matter's rules look at besides the matter: what was asked of units in it, and how far each of them is. */
export interface MatterSurroundings {
  assignments: { unitId: string; role: AssignmentRole /** Accepted as done, 0 to 100. */; share: number }[]
  /** Orders of these assignments that have not ended. */
  openOrders: number
  /** Numbers of filed matters. */
  taken: ReadonlySet<string>
  /** Paths of the units that answer for the matter: lead and support. */
  answers: (unitId: string) => boolean
}

type MatterAttempt = Attempt<Matter, MatterActs>
type MatterRule = Rule<MatterAttempt, MatterSurroundings>

/** The values as they would stand after the attempt; null where it changes none of them. */
function valuesAfter({ verb, values, state }: MatterAttempt): MatterValues | Matter | null {
  if (verb === 'enter') return values
  if (verb === 'correct' || verb === 'change') return state && ({ ...state, ...values } as Matter)
  return null
}

const unless = (holds: boolean, blanks: Record<string, string | number> = {}) => (holds ? null : blanks)
const blank = (text: string | null | undefined) => !text?.trim()

export const matterRules: readonly MatterRule[] = [
  {
    code: 'matter/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(matterTransitions, verb, state?.state ?? null)),
  },
  {
    code: 'matter/source-lacks',
    at: 'source',
    broken: (attempt) => {
      const values = valuesAfter(attempt)
      const lacking = values ? lackingParts(values.source) : []
      return unless(lacking.length === 0, { parts: lacking.join(', ') })
    },
  },
  {
    code: 'matter/no-demand',
    at: 'demand',
    broken: (attempt) => {
      const values = valuesAfter(attempt)
      return unless(values === null || !(blank(values.title) || blank(values.demand)))
    },
  },
  {
    code: 'matter/due-before-asked',
    at: 'due',
    broken: (attempt) => {
      const values = valuesAfter(attempt)
      return unless(values === null || values.asked.at < values.due)
    },
  },
  {
    code: 'matter/nodes-out-of-order',
    at: 'nodes',
    broken: (attempt) => {
      const values = valuesAfter(attempt)
      if (values === null) return null
      const dues = values.nodes.map((node) => node.due)
      const inOrder =
        dues.every((due, i) => (dues[i - 1] ?? values.asked.at) < due) && (dues.at(-1) ?? '') <= values.due
      const named = new Set(values.nodes.map((node) => node.name))
      return unless(inOrder && named.size === values.nodes.length)
    },
  },
  {
    code: 'matter/lead-also-supports',
    at: 'supportUnitIds',
    broken: (attempt) => {
      const values = valuesAfter(attempt)
      return unless(values === null || !values.supportUnitIds.includes(values.leadUnitId))
    },
  },
  {
    code: 'matter/number-taken',
    at: 'number',
    broken: ({ verb, values }, { taken }) =>
      unless(verb !== 'file' || !taken.has(values.number), { number: verb === 'file' ? values.number : '' }),
  },
  {
    code: 'matter/change-without-approval',
    broken: ({ verb, values }) => unless(verb !== 'change' || !(blank(values.reason) || blank(values.approvedBy))),
  },
  {
    code: 'matter/answerer-decides',
    broken: ({ verb, by }, { answers }) =>
      unless(!['change', 'hold', 'resume', 'close', 'refuse-closing', 'decline'].includes(verb) || !answers(by.unit)),
  },
  {
    code: 'matter/no-such-node',
    at: 'node',
    broken: ({ verb, values, state }) =>
      unless(
        verb !== 'reach' || (state?.nodes ?? []).some(({ name, reachedAt }) => name === values.node && !reachedAt),
      ),
  },
  {
    code: 'matter/hold-without-document',
    at: 'document',
    broken: ({ verb, values }) => unless(verb !== 'hold' || !blank(values.document)),
  },
  {
    code: 'matter/lapse-without-document',
    at: 'document',
    broken: ({ verb, values }) =>
      unless(verb !== 'ask-closing' || values.outcome === 'done' || !blank(values.document)),
  },
  {
    code: 'matter/not-done',
    broken: ({ verb, values }, { assignments }) => {
      if (verb !== 'ask-closing' || values.outcome === 'lapsed') return null
      return unless(isDone(assignments), { open: unfinished(assignments), all: assignments.length })
    },
  },
  {
    code: 'matter/orders-open',
    broken: ({ verb }, { openOrders }) =>
      unless((verb !== 'ask-closing' && verb !== 'close') || openOrders === 0, { orders: openOrders }),
  },
  {
    code: 'matter/merged-into-itself',
    at: 'into',
    broken: ({ verb, values, state }) => unless(verb !== 'merge' || values.into !== state?.id),
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkMatter(attempt: MatterAttempt, around: MatterSurroundings): Problem[] {
  return judge(matterRules, attempt, around)
}
