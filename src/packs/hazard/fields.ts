import type { Fields } from '#core/field.ts'
import type { Subject } from '#core/pack.ts'

export const fields = {
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
      'training-institution',
    ],
  },
  title: { kind: 'text', max: 60 },
  kind: {
    kind: 'choice',
    of: [
      'fire',
      'electricity',
      'gas',
      'building',
      'food',
      'school-bus',
      'chemicals',
      'facility',
      'security',
      'surroundings',
      'water',
      'other',
    ],
  },
  grade: { kind: 'choice', of: ['ordinary', 'serious', 'major'] },
  place: { kind: 'text', max: 80 },
  source: {
    kind: 'choice',
    of: ['self-check', 'county-check', 'city-check', 'inspector', 'other-department', 'told'],
  },
  foundOn: { kind: 'day' },
  foundBy: { kind: 'text', max: 40 },
  description: { kind: 'text', max: 1000, paragraph: true },
  photosBefore: { kind: 'files', most: 6 },
  /** How to reach who told of it, where they want to be reached. */
  teller: { kind: 'text', max: 60, class: 'personal' },
  responsible: { kind: 'text', max: 40 },
  phone: { kind: 'phone', class: 'contact' },
  precautions: { kind: 'text', max: 500, paragraph: true },
  measures: { kind: 'text', max: 1000, paragraph: true },
  deadline: { kind: 'day' },
  result: { kind: 'text', max: 1000, paragraph: true },
  photosAfter: { kind: 'files', most: 6 },
  recheckedOn: { kind: 'day' },
  opinion: { kind: 'text', max: 500, paragraph: true },
  reason: { kind: 'text', max: 500, paragraph: true },
} as const satisfies Fields

export const states = ['reported', 'graded', 'escalated', 'rectifying', 'rectified', 'closed', 'dismissed'] as const

/** A hazard as conditions and clocks see it. */
export type Hazard = Subject<typeof fields, (typeof states)[number]>
