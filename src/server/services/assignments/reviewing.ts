/** Who reviews what a unit returned (审核), step by step: the rule of `core/review-steps.ts` with who asked, who is there and the time. */
import { dueAt, dueDayOf } from '#core/clock.ts'
import { atTime, type Day, dayOf } from '#core/day.ts'
import { actsFor, type Standing } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import {
  againstReview,
  type ReviewAct,
  type Reviewer,
  type ReviewSteps,
  reviewSteps,
  type Turn,
  turnOf,
  type Waiting,
} from '#core/review-steps.ts'
import type { Hand, Visitor } from '../../context.ts'
import { keepersOf, placesLookedAfter } from '../cascade/askers.ts'
import { clockOn } from '../values/clock-on.ts'
import { installedValues } from '../values/installed-values.ts'
import { type Asked, leadingUnits } from './leading.ts'
import { type CountyStep, reviewersOfCounties } from './reviewers-of-counties.ts'

type Reader = Pick<Hand, 'tx' | 'context' | 'now'>

/** How what was returned of some assignments is reviewed, and what one reviewer may do with it. */
export interface Reviewing {
  stepsOf(asked: Asked): ReviewSteps
  turnOf(asked: Asked, waiting: Waiting): Turn
  /** Until when the check of a county is awaited. */
  checkDue(submittedAt: string): Date
  /** What stands against an act; null where nothing does. */
  against(act: ReviewAct, asked: Asked, waiting: Waiting): Problem | null
  /** The step that it is this reviewer's turn to take; null where it is another's. */
  stepOf(asked: Asked, waiting: Waiting): 'check' | 'accept' | null
}

/** A visitor as a reviewer. */
export function reviewerOf({ account, standings }: Pick<Visitor, 'account' | 'standings'>): Reviewer {
  return { account: account.id, person: account.personId, standings }
}

/** How what is returned of these assignments is reviewed, for one who may have a part in it. */
export async function reviewing(reader: Reader, reviewer: Reviewer, asked: readonly Asked[]): Promise<Reviewing> {
  const { calendar, city } = reader.context
  const keeperOf = await keepersOf(reader, asked)
  const bureaus = asked.length > 0 ? await placesLookedAfter(reader) : []
  const steps = remembered((keeper: string) =>
    remembered((unit: string) => reviewSteps({ keeper, unit }, bureaus, city.path)),
  )
  const stepsOf = ({ unitPath, matterId }: Asked) => steps(keeperOf.get(matterId) ?? '')(unitPath)
  const isOfCity = (each: Asked) => stepsOf(each).check === null && stepsOf(each).accept === city.path
  const ofCounties = asked.every(isOfCity) ? null : await reviewersOfCounties(reader)
  const hasSomebody = remembered((unitPath: string) =>
    remembered((step: CountyStep) => ofCounties?.haveSomebody(step, unitPath, null) ?? false),
  )
  const installed = ofCounties ? await installedValues(reader) : new Map()
  // What came on one day is due at one time, but where the value counts hours.
  const dueOf = remembered((day: Day) => {
    const clock = clockOn('return.check', day, installed)
    const countsDays = dueDayOf(clock, day, calendar) !== null
    return { clock, due: countsDays ? dueAt(clock, atTime(day, '12:00'), calendar) : null }
  })
  const checkDue = (submittedAt: string) => {
    const at = new Date(submittedAt)
    const { clock, due } = dueOf(dayOf(at))
    return due ?? dueAt(clock, at, calendar)
  }
  const turn = (each: Asked, waiting: Waiting) =>
    turnOf(stepsOf(each), waiting, {
      city: city.path,
      hasSomebody: (act, place, besides) =>
        besides === null
          ? hasSomebody(each.unitPath)(`${act} ${place}`)
          : (ofCounties?.haveSomebody(`${act} ${place}`, each.unitPath, besides) ?? false),
      checkDue,
      now: reader.now,
    })
  const own = remembered((path: string) => actsFor(reviewer.standings, 'return.submit', city.path, path))
  const leads = await leadingUnits(reader, reviewer.standings)
  const against = (act: ReviewAct, each: Asked, waiting: Waiting, now = turn(each, waiting)) => {
    const led = ({ unitId }: Standing) => leads.get(each.matterId) === unitId
    return againstReview(act, reviewer, { own: own(each.unitPath), waiting, turn: now, led }, city.path)
  }
  return {
    stepsOf,
    turnOf: turn,
    checkDue,
    against: (act, each, waiting) => against(act, each, waiting),
    stepOf: (each, waiting) => {
      const now = turn(each, waiting)
      const taken = (['check', 'accept'] as const).find((act) => against(act, each, waiting, now) === null)
      return taken ?? null
    },
  }
}

/** A function that works out each answer once. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
