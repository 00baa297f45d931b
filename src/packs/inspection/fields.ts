import type { Fields } from '#core/field.ts'
import type { Subject } from '#core/pack.ts'

export const fields = {
  /** Whom: the school that is inspected, which holds the record. */
  unit: {
    kind: 'unit',
    kinds: [
      'kindergarten',
      'primary-school',
      'teaching-point',
      'central-school',
      'junior-high-school',
      'nine-year-school',
      'senior-high-school',
      'complete-secondary-school',
      'twelve-year-school',
      'vocational-school',
      'technical-school',
      'special-school',
    ],
  },
  title: { kind: 'text', max: 60 },
  kind: { kind: 'choice', of: ['supervision', 'check', 'assessment'] },
  scope: { kind: 'choice', of: ['comprehensive', 'special'] },
  organiser: { kind: 'text', max: 60 },
  basis: { kind: 'text', max: 100 },
  /** Its number in the yearly plan. */
  number: { kind: 'text', max: 40 },
  on: { kind: 'day' },
  group: { kind: 'text', max: 200 },
  result: { kind: 'text', max: 1000, paragraph: true },
  issues: { kind: 'number', min: 0, max: 999, decimals: 0, unit: '项' },
  report: { kind: 'files', most: 3 },
  reason: { kind: 'text', max: 500, paragraph: true },
} as const satisfies Fields

export const states = ['planned', 'listed', 'held', 'answered', 'dropped'] as const

/** An inspection as conditions and clocks see it. */
export type Inspection = Subject<typeof fields, (typeof states)[number]>
