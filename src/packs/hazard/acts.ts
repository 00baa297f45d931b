import type { PackAct, Reaches } from '#core/pack.ts'
import type { fields, states } from './fields.ts'
import type { guards } from './guards.ts'

type HazardAct = PackAct<keyof typeof fields, (typeof states)[number], keyof typeof guards>

/** The unit that has the hazard and puts it right. */
const school: Reaches = { principal: 'unit', 'school-clerk': 'unit' }
/** The levels above, which grade and re-check. */
const above: Reaches = {
  'county-head': 'jurisdiction',
  'county-clerk': 'jurisdiction',
  office: 'city',
  section: 'city',
}
const city: Reaches = { office: 'city', section: 'city' }

export const acts = {
  report: {
    from: 'new',
    to: 'reported',
    by: { ...school, ...above, inspector: 'inspected' },
    asks: ['unit', 'title', 'kind', 'place', 'source', 'foundOn', 'description'],
    allows: ['foundBy', 'photosBefore', 'precautions'],
    requires: ['foundOnIsNotAhead'],
  },
  /** By anybody, without signing in. */
  tell: {
    from: 'new',
    to: 'reported',
    by: {},
    asks: ['unit', 'title', 'place'],
    allows: ['description', 'photosBefore', 'teller', 'source', 'foundOn'],
  },
  dismiss: { from: ['reported'], to: 'dismissed', by: above, asks: ['reason'] },
  grade: { from: ['reported'], to: 'graded', by: above, asks: ['grade'], allows: ['kind', 'reason'] },
  escalate: {
    from: ['graded', 'rectifying', 'rectified'],
    to: 'escalated',
    by: above,
    asks: ['reason'],
    requires: ['isMajorOrOverdue'],
  },
  assign: {
    from: ['graded', 'escalated'],
    to: 'rectifying',
    by: { ...above, principal: 'unit' },
    asks: ['responsible', 'precautions'],
    allows: ['phone', 'measures', 'deadline'],
    requires: ['majorWasEscalated', 'overdueKeepsItsDeadline', 'deadlineLiesAhead', 'deadlineIsWithinTheClock'],
  },
  amend: {
    from: ['escalated', 'rectifying'],
    to: 'same',
    by: school,
    allows: ['responsible', 'phone', 'precautions', 'measures', 'photosBefore'],
  },
  postpone: {
    from: ['rectifying'],
    to: 'same',
    by: { 'county-head': 'jurisdiction', office: 'city' },
    asks: ['deadline', 'reason'],
    requires: ['isNotOverdue', 'isNotMajor', 'deadlineLiesAhead'],
  },
  rectify: {
    from: ['escalated', 'rectifying'],
    to: 'rectified',
    by: school,
    asks: ['result', 'photosAfter'],
    allows: ['measures'],
    requires: ['responsibleIsNamed', 'photosAfterAreThere'],
  },
  'send-back': {
    from: ['rectified'],
    to: 'rectifying',
    by: above,
    asks: ['recheckedOn', 'opinion'],
    requires: ['recheckFollowsRectification'],
    notBy: ['rectify'],
  },
  close: {
    from: ['rectified'],
    to: 'closed',
    by: above,
    asks: ['recheckedOn', 'opinion'],
    requires: ['wasNotEscalated', 'recheckFollowsRectification'],
    notBy: ['rectify'],
  },
  clear: {
    from: ['rectified'],
    to: 'closed',
    by: city,
    asks: ['recheckedOn', 'opinion'],
    requires: ['wasEscalated', 'recheckFollowsRectification'],
    notBy: ['rectify'],
  },
} as const satisfies Record<string, HazardAct>
