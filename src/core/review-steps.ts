/**
 * The steps by which a return is reviewed (逐级审核). Whoever asked accepts; what was asked from above the county of a unit, its county
 * checks before (县级初审). A place is the path of what a bureau looks after. See docs/decisions/0054-returns-are-checked-level-by-level.md.
 */
import type { Checker, Return } from './assignment.ts'
import { reachOf, type Standing } from './may.ts'
import type { Problem } from './problem.ts'

/** A bureau and the place that it looks after, by their paths. */
export interface LookedAfter {
  place: string
  bureau: string
}

/** The place that checks before another accepts, null where there is one step; and the place that accepts. */
export interface ReviewSteps {
  check: string | null
  accept: string
}

/** Why a return may be accepted that its county has not checked: nobody there may, or its time ran out. */
export type Unchecked = 'nobody' | 'late'

/** Whose turn it is with a return that waits. */
export interface Turn {
  /** The place that checks it, or did; null where none is to. */
  check: string | null
  /** The place that accepts, and whether it may now; sending back it may at any time. */
  accept: string
  ready: boolean
  /** Why it may be accepted without the check. */
  unchecked: Unchecked | null
}

/** What of a waiting return the steps follow from. */
export type Waiting = Pick<Return, 'submittedAt' | 'checkedAt' | 'checker'>

/** What may be done with a return that waits. */
export type ReviewAct = 'check' | 'accept' | 'send-back'

/** The innermost place around a path, of those looked after; undefined where a path is not known or lies in none. */
export function placeAround(path: string | undefined, bureaus: readonly LookedAfter[]): string | undefined {
  return innermost(bureaus, ({ place }) => path?.startsWith(place) ?? false)
}

/**
 * The steps of what a unit returns, by where the matter is kept and where the unit stands. A bureau, and the government whose bureau
 * it is, belong to the place above: nobody checks their own.
 */
export function reviewSteps(
  { keeper, unit }: { keeper: string | undefined; unit: string },
  bureaus: readonly LookedAfter[],
  city: string,
): ReviewSteps {
  const own = new Set(
    bureaus.filter(({ place, bureau }) => unit === place || unit === bureau).map(({ place }) => place),
  )
  const home = innermost(bureaus, ({ place }) => unit.startsWith(place) && !own.has(place)) ?? city
  const asker = placeAround(keeper, bureaus) ?? city
  return home !== asker && home.startsWith(asker) ? { check: home, accept: asker } : { check: null, accept: home }
}

function innermost(bureaus: readonly LookedAfter[], test: (each: LookedAfter) => boolean): string | undefined {
  let found: string | undefined
  for (const each of bureaus) if (test(each) && each.place.length > (found?.length ?? -1)) found = each.place
  return found
}

/** What the turn follows from besides the return: whether a place has somebody for an act besides who checked, and until when a check is awaited. */
export interface Surroundings {
  city: string
  hasSomebody: (act: 'check' | 'accept', place: string, besides: Checker | null) => boolean
  checkDue: (submittedAt: string) => Date
  now: Date
}

/** Whose turn it is. A county that has nobody, or whose time ran out, stops nothing: the city goes on without it. */
export function turnOf(steps: ReviewSteps, waiting: Waiting, around: Surroundings): Turn {
  const { city, hasSomebody, checkDue, now } = around
  const accept = steps.accept === city || hasSomebody('accept', steps.accept, waiting.checker) ? steps.accept : city
  const { check } = steps
  if (check === null || waiting.checkedAt !== null) return { check, accept, ready: true, unchecked: null }
  if (!hasSomebody('check', check, null)) return { check: null, accept, ready: true, unchecked: 'nobody' }
  const late = checkDue(waiting.submittedAt) < now
  return { check, accept, ready: late, unchecked: late ? 'late' : null }
}

/** Who wants to act. */
export interface Reviewer {
  account: string
  person: string | null
  standings: readonly Standing[]
}

/** The return that is acted on, whose turn it is, whether the reviewer acts for its unit, and where a section of theirs leads its matter. */
export interface Reviewed {
  own: boolean
  waiting: Waiting
  turn: Turn
  led: (standing: Standing) => boolean
}

/** What stands against an act of somebody on a return that waits; null where nothing does. */
export function againstReview(
  act: ReviewAct,
  reviewer: Reviewer,
  { own, waiting, turn, led }: Reviewed,
  city: string,
): Problem | null {
  if (own) return { code: 'return/own' }
  const at = (place: string, act: 'check' | 'accept') =>
    reviewer.standings.filter((standing) => placeFor(act, standing, city) === place)
  const isOfCounty = turn.check !== null && at(turn.check, 'check').length > 0
  const isChecked = waiting.checkedAt !== null
  if (act === 'check' && isOfCounty) return isChecked ? { code: 'return/checked' } : null
  if (act === 'check') return { code: 'return/not-your-step' }
  if (act === 'send-back' && isOfCounty && !isChecked) return null
  const accepting = at(turn.accept, 'accept')
  if (accepting.length === 0) return { code: 'return/not-your-step' }
  // A section reviews in the matters that it leads (牵头科室); the others whatever is in reach.
  if (!accepting.some((standing) => standing.role !== 'section' || led(standing))) return { code: 'return/not-led' }
  if (isSame(waiting.checker, reviewer)) return { code: 'return/checked-by-you' }
  return act === 'accept' && !turn.ready ? { code: 'return/unchecked' } : null
}

/** Whether somebody is who checked: by the account, or by the person of another account. */
export function isSame(checker: Checker | null, { account, person }: Omit<Reviewer, 'standings'>): boolean {
  return checker !== null && (checker.account === account || (person !== null && checker.person === person))
}

const rights = { check: 'return.check', accept: 'return.review' } as const

/** The place for which a post checks or accepts; undefined where it does not. */
export function placeFor(act: 'check' | 'accept', { role, jurisdiction }: Standing, city: string): string | undefined {
  const reach = reachOf(role, rights[act])
  return reach === 'city' ? city : reach === 'jurisdiction' ? jurisdiction : undefined
}
