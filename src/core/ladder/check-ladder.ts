/** What an edited ladder table may not break: what it says of clocks, takers, papers and of the way up. */
import type { Problem } from '../problem.ts'
import { kindRules, type Ladder, type LadderClocks, type Step, type StepClock } from './ladder.ts'

/** One rule of tables: the steps or clocks that break it. */
export interface LadderRule {
  code: string
  basis?: string
  broken: (ladder: Ladder) => string[]
}

const runs = ({ clock }: StepClock) => Number.isInteger(clock.amount) && clock.amount > 0 && clock.basis.trim() !== ''

const stepsThat = (holds: (step: Step, ladder: Ladder) => boolean) => (ladder: Ladder) =>
  ladder.steps.filter((step) => holds(step, ladder)).map(({ kind }) => kind)

/** Kinds to which a way leads from a step that may come first. */
function reached({ steps }: Ladder): Set<string> {
  const found = new Set<string>(steps.filter(({ first }) => first !== null).map(({ kind }) => kind))
  for (const kind of found) for (const next of steps.find((step) => step.kind === kind)?.next ?? []) found.add(next)
  return found
}

export const ladderRules: readonly LadderRule[] = [
  { code: 'ladder/no-steps', broken: ({ authority, steps }) => (steps.length === 0 ? [authority] : []) },
  {
    code: 'ladder/kind-twice',
    broken: stepsThat((step, { steps }) => steps.filter(({ kind }) => kind === step.kind).length > 1),
  },
  {
    code: 'ladder/no-clock',
    broken: (ladder) => [
      ...stepsThat((step) => !runs(step.clock))(ladder),
      ...(Object.keys(ladder.clocks) as (keyof LadderClocks)[]).filter((name) => !runs(ladder.clocks[name])),
    ],
  },
  { code: 'ladder/no-basis', broken: stepsThat(({ basis }) => basis.trim() === '') },
  {
    code: 'ladder/nobody-takes-it',
    broken: stepsThat(({ drafts, signs }) => drafts.length === 0 || signs.length === 0),
  },
  {
    code: 'ladder/paper-of-another-kind',
    broken: stepsThat(({ kind, paper }) => !kindRules[kind].papers.includes(paper)),
  },
  {
    code: 'ladder/not-of-this-authority',
    basis: '《行政处罚法》第9条、第17条',
    broken: stepsThat(({ kind }, { authority }) => !kindRules[kind].authorities.includes(authority)),
  },
  {
    code: 'ladder/next-unknown',
    broken: stepsThat((step, { steps }) => step.next.some((next) => !steps.some(({ kind }) => kind === next))),
  },
  { code: 'ladder/no-way-to-it', broken: (ladder) => stepsThat(({ kind }) => !reached(ladder).has(kind))(ladder) },
]

/** Everything that is wrong with a table; empty when it may be set. */
export function checkLadder(ladder: Ladder, rules: readonly LadderRule[] = ladderRules): Problem[] {
  return rules.flatMap(({ code, basis, broken }) => {
    const steps = broken(ladder)
    return steps.length === 0
      ? []
      : [{ code, arguments: { steps: steps.join(', ') }, ...(basis !== undefined && { basis }) }]
  })
}
