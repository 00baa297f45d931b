import type { PackAct, Reaches } from '#core/pack.ts'
import type { fields, states } from './fields.ts'
import type { guards } from './guards.ts'

type InspectionAct = PackAct<keyof typeof fields, (typeof states)[number], keyof typeof guards>

/** Whoever inspects enters what they intend and what they found. */
const planners: Reaches = {
  office: 'city',
  section: 'city',
  'county-head': 'jurisdiction',
  'county-clerk': 'jurisdiction',
}
/** The yearly plan is one for each bureau: its office or head puts something into it. */
const deciders: Reaches = { office: 'city', 'county-head': 'jurisdiction' }

export const acts = {
  plan: {
    from: 'new',
    to: 'planned',
    by: planners,
    asks: ['unit', 'title', 'kind', 'scope', 'organiser', 'basis', 'on'],
    allows: ['group'],
  },
  include: { from: ['planned'], to: 'listed', by: deciders, asks: ['number'] },
  move: { from: ['planned', 'listed'], to: 'same', by: deciders, asks: ['on', 'reason'] },
  hold: {
    from: ['listed'],
    to: 'held',
    by: planners,
    asks: ['on', 'group'],
    requires: ['wasNotAhead'],
  },
  answer: { from: ['held'], to: 'answered', by: planners, asks: ['result', 'issues'], allows: ['report'] },
  drop: { from: ['planned', 'listed'], to: 'dropped', by: deciders, asks: ['reason'], final: true },
} as const satisfies Record<string, InspectionAct>
