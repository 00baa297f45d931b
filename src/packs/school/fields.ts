import type { Fields } from '#core/field.ts'
import type { Subject } from '#core/pack.ts'

const count = (unit: string) => ({ kind: 'number', min: 0, max: 100_000, unit }) as const
const area = { kind: 'number', min: 0, max: 10_000_000, decimals: 2, unit: '平方米' } as const

export const schoolYears = [
  '2023-2024',
  '2024-2025',
  '2025-2026',
  '2026-2027',
  '2027-2028',
  '2028-2029',
  '2029-2030',
  '2030-2031',
  '2031-2032',
] as const

export const kinds = [
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
] as const

/** What an institution is. */
const identity = {
  unit: { kind: 'unit', kinds },
  schoolYear: { kind: 'choice', of: schoolYears },
  name: { kind: 'text', max: 60 },
  kind: { kind: 'choice', of: kinds },
  setting: { kind: 'choice', of: ['urban', 'town', 'rural'] },
  organiser: {
    kind: 'choice',
    of: ['education', 'other-department', 'public-institution', 'enterprise', 'army', 'collective', 'private', 'joint'],
  },
  ownership: { kind: 'choice', of: ['public', 'inclusive-private', 'private'] },
  identifier: { kind: 'code', of: 'school-identifier' },
  creditCode: { kind: 'code', of: 'credit-code' },
  address: { kind: 'text', max: 120 },
  location: { kind: 'point' },
  capacity: count('个'),
} as const satisfies Fields

/** Pupils and classes by stage on the reference day, 1 September; classes of 56 to 65 and of 66 and more. */
const pupils = {
  kindergartenPupils: count('人'),
  kindergartenClasses: count('个'),
  primaryPupils: count('人'),
  primaryClasses: count('个'),
  primaryLarge: count('个'),
  primaryExtraLarge: count('个'),
  juniorPupils: count('人'),
  juniorClasses: count('个'),
  juniorLarge: count('个'),
  juniorExtraLarge: count('个'),
  seniorPupils: count('人'),
  seniorClasses: count('个'),
  seniorLarge: count('个'),
  seniorExtraLarge: count('个'),
  vocationalPupils: count('人'),
  vocationalClasses: count('个'),
  specialPupils: count('人'),
  specialClasses: count('个'),
  boarders: count('人'),
} as const satisfies Fields

/** Full-time teachers by stage, posts and degrees. */
const staff = {
  kindergartenTeachers: count('人'),
  primaryTeachers: count('人'),
  juniorTeachers: count('人'),
  seniorTeachers: count('人'),
  vocationalTeachers: count('人'),
  specialTeachers: count('人'),
  posts: count('名'),
  postsFilled: count('名'),
  bachelors: count('人'),
  postgraduates: count('人'),
} as const satisfies Fields

/** Land, rooms, devices. */
const conditions = {
  siteArea: area,
  buildingArea: area,
  dangerousArea: area,
  teachingArea: area,
  sportsArea: area,
  classrooms: count('间'),
  networkClassrooms: count('间'),
  pupilComputers: count('台'),
  teacherComputers: count('台'),
  equipment: { kind: 'money' },
} as const satisfies Fields

export const fields = {
  ...identity,
  ...pupils,
  ...staff,
  ...conditions,
  reason: { kind: 'text', max: 500, paragraph: true },
  slip: { kind: 'text', max: 60 },
} as const satisfies Fields

type Name = keyof typeof fields

/** What each act gives besides the unit and the year. */
export const always = ['name', 'kind', 'setting', 'organiser', 'ownership'] as const
export const figures = [
  'identifier',
  'creditCode',
  'address',
  'location',
  'capacity',
  ...(Object.keys(pupils) as (keyof typeof pupils)[]),
  ...(Object.keys(staff) as (keyof typeof staff)[]),
  ...(Object.keys(conditions) as (keyof typeof conditions)[]),
] as const satisfies readonly Name[]

export const states = ['filled', 'checked', 'sent-back', 'confirmed'] as const

/** A school in a school year as conditions and clocks see it. */
export type School = Subject<typeof fields, (typeof states)[number]>
