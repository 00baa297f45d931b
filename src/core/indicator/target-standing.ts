/** How a figure stands to its target on a day: verdict, progress, where it should be by now, how fast it must go, and its light. */
import type { Day } from '../day.ts'
import type { LightColour } from '../light.ts'
import type { InForce } from '../values/dated-value.ts'
import type { Figure } from './measured.ts'
import { boundedPercent, expectedOn, type Point, progressOf, requiredPace } from './progress.ts'
import { type TargetRule, type Verdict, verdictOf } from './target-rule.ts'

/** What is asked, from where, by when. */
export interface Aim {
  rule: TargetRule
  start: Point | null
  /** Given points of the way; none for a straight one. */
  points: readonly Point[]
  due: Day | null
}

export interface TargetStanding {
  verdict: Verdict
  /** The number to be reached; null where none is. */
  goal: number | null
  /** True share of the way, not bounded, in percent. */
  progress: number | null
  expected: number | null
  /** Share of the way expected by now, 0 to 100. */
  expectedPercent: number | null
  /** Points (of a hundred) behind the expected path; negative when ahead. */
  behind: number | null
  /** What must be gained in every thirty days from now. */
  pace: number | null
  light: LightColour
}

/** How a figure stands to what is asked of it. `behindPath` is the number of points from which the light is yellow. */
export function targetStanding(
  { rule, start, points, due }: Aim,
  figure: Figure | null,
  {
    lastYear,
    inForce,
    today,
    behindPath,
  }: { lastYear: Figure | null; inForce: InForce; today: Day; behindPath: number | null },
): TargetStanding {
  const verdict = verdictOf(rule, figure, lastYear, inForce)
  const goal = goalOf(rule, lastYear, inForce)
  const way = goal === null || start === null || due === null || start.day >= due ? null : { start, due, goal }
  const progress = way && figure ? progressOf(way.start.value, figure.value, way.goal) : null
  const path = way && {
    kind: points.length > 0 ? ('given' as const) : ('straight' as const),
    points: [way.start, ...points, { day: way.due, value: way.goal }],
  }
  const expected = path && expectedOn(path, today)
  const expectedShare = way && expected !== null ? progressOf(way.start.value, expected, way.goal) : null
  const behind =
    progress === null || expectedShare === null ? null : boundedPercent(expectedShare) - boundedPercent(progress)
  return {
    verdict,
    goal,
    progress: progress === null ? null : progress * 100,
    expected,
    expectedPercent: expectedShare === null ? null : boundedPercent(expectedShare),
    behind,
    pace:
      verdict === 'missed' && figure && way
        ? requiredPace(figure.value, { day: way.due, value: way.goal }, today)
        : null,
    light: lightOfStanding(verdict, { behind, behindPath, late: due !== null && due < today }),
  }
}

function lightOfStanding(
  verdict: Verdict,
  { behind, behindPath, late }: { behind: number | null; behindPath: number | null; late: boolean },
): LightColour {
  if (verdict === 'not-computable') return 'grey'
  if (verdict !== 'missed') return 'blue'
  if (late) return 'red'
  return behind !== null && behindPath !== null && behind > behindPath ? 'yellow' : 'green'
}

/** The number that a rule asks for. */
export function goalOf(rule: TargetRule, lastYear: Figure | null, inForce: InForce): number | null {
  switch (rule.kind) {
    case 'between':
      return rule.low
    case 'norm':
      return inForce.number(rule.key)
    case 'than-last-year':
      return lastYear?.value ?? null
    default:
      return rule.value
  }
}
