import { dayOf, daysBetween } from '#core/day.ts'
import type { InForce } from '#core/values/dated-value.ts'
import { rectifyKey, rectifyKeys } from './clocks.ts'
import type { Hazard } from './fields.ts'

const today = ({ at }: Hazard) => dayOf(new Date(at))
const isMajor = ({ values }: Hazard) => values.grade === 'major'
const isOverdue = ({ due, at }: Hazard) => due !== null && due < at

export const guards = {
  foundOnIsNotAhead: (hazard: Hazard) => hazard.values.foundOn === null || hazard.values.foundOn <= today(hazard),
  /** What goes up to the city: major hazards at once, others when their time ran out. */
  isMajorOrOverdue: (hazard: Hazard) => isMajor(hazard) || isOverdue(hazard),
  majorWasEscalated: (hazard: Hazard) => !isMajor(hazard) || hazard.done.escalate !== undefined,
  isNotOverdue: (hazard: Hazard) => !isOverdue(hazard),
  /** What went up because its time ran out gets no new time by being assigned again. */
  overdueKeepsItsDeadline: (hazard: Hazard) =>
    !isOverdue(hazard) || hazard.done.escalate === undefined || hazard.values.deadline === null,
  isNotMajor: (hazard: Hazard) => !isMajor(hazard),
  deadlineLiesAhead: (hazard: Hazard) => hazard.values.deadline === null || hazard.values.deadline >= today(hazard),
  /** A deadline may be shorter than the one of the grade, not longer. */
  deadlineIsWithinTheClock: (hazard: Hazard, inForce: InForce) => {
    const longest = inForce.number(rectifyKey(hazard))
    return (
      hazard.values.deadline === null ||
      longest === null ||
      daysBetween(today(hazard), hazard.values.deadline) <= longest
    )
  },
  responsibleIsNamed: ({ values }: Hazard) => values.responsible !== null,
  /** The one step that needs a picture: what was put right can be seen. */
  photosAfterAreThere: ({ values }: Hazard) => (values.photosAfter ?? []).length > 0,
  recheckFollowsRectification: (hazard: Hazard) => {
    const { recheckedOn } = hazard.values
    const rectified = hazard.done.rectify
    if (recheckedOn === null || rectified === undefined) return false
    return dayOf(new Date(rectified)) <= recheckedOn && recheckedOn <= today(hazard)
  },
  wasNotEscalated: ({ done }: Hazard) => done.escalate === undefined,
  wasEscalated: ({ done }: Hazard) => done.escalate !== undefined,
}

export const guardsUse = { deadlineIsWithinTheClock: rectifyKeys }
