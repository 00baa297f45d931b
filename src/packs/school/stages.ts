import type { School } from './fields.ts'

type Kind = NonNullable<School['values']['kind']>

/** Stages of education that are counted apart. */
export const stages = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'] as const
export type Stage = (typeof stages)[number]

/** The stages that an institution of a kind teaches; a school may have kindergarten classes (附设幼儿班) besides. */
export const stagesOf: Record<Kind, readonly Stage[]> = {
  kindergarten: ['kindergarten'],
  'primary-school': ['primary', 'kindergarten'],
  'teaching-point': ['primary', 'kindergarten'],
  'central-school': ['primary', 'kindergarten'],
  'junior-high-school': ['junior'],
  'nine-year-school': ['primary', 'junior', 'kindergarten'],
  'senior-high-school': ['senior'],
  'complete-secondary-school': ['junior', 'senior'],
  'twelve-year-school': ['primary', 'junior', 'senior', 'kindergarten'],
  'vocational-school': ['vocational'],
  'technical-school': ['vocational'],
  'special-school': ['special'],
}

/** The stage without which a kind is not itself: its figures must be given. */
export function mainStageOf(kind: Kind): Stage {
  return stagesOf[kind][0] as Stage
}

/** Sum over the stages of one of their figures. */
export function total(values: School['values'], figure: 'Pupils' | 'Classes' | 'Teachers'): number {
  return stages.reduce((sum, stage) => sum + (values[`${stage}${figure}`] ?? 0), 0)
}
