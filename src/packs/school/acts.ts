import type { PackAct, Reaches } from '#core/pack.ts'
import { always, type fields, figures, type states } from './fields.ts'
import { consistent, type guards } from './guards.ts'

type SchoolAct = PackAct<keyof typeof fields, (typeof states)[number], keyof typeof guards>

const school: Reaches = { principal: 'unit', 'school-clerk': 'unit' }
const county: Reaches = { 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' }
const city: Reaches = { office: 'city', section: 'city' }

export const acts = {
  fill: {
    from: 'new',
    to: 'filled',
    by: school,
    asks: ['unit', 'schoolYear', ...always],
    allows: figures,
    requires: consistent,
  },
  /** Figures of earlier years, or of the national statistics, taken over as they were published. */
  take: {
    from: 'new',
    to: 'confirmed',
    by: { office: 'city' },
    asks: ['unit', 'schoolYear', ...always],
    allows: figures,
    requires: consistent,
    byImportOnly: true,
  },
  amend: {
    from: ['filled', 'sent-back'],
    to: 'filled',
    by: school,
    allows: [...always, ...figures],
    requires: consistent,
  },
  check: { from: ['filled'], to: 'checked', by: { ...county, ...city }, notBy: ['fill', 'amend'] },
  'send-back': { from: ['filled', 'checked'], to: 'sent-back', by: { ...county, ...city }, asks: ['reason'] },
  confirm: { from: ['checked'], to: 'confirmed', by: city, notBy: ['check'] },
  /** After the lock figures change only by a slip (更正单) that was approved: its number and the reason are kept. */
  correct: {
    from: ['confirmed'],
    to: 'same',
    by: city,
    asks: ['reason', 'slip'],
    allows: [...always, ...figures],
    requires: consistent,
  },
} as const satisfies Record<string, SchoolAct>
