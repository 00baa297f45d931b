/** What is to be asked of schools and units (报送、调查、检查、专项行动、进校园活动), as it is drafted. */
import type { Day } from '../day.ts'

export const requestKinds = ['data', 'survey', 'inspection', 'campaign', 'activity'] as const
export type RequestKind = (typeof requestKinds)[number]

/** The four marks that a survey form carries (统计法第十七条): number, maker, approval or filing, and until when it holds. */
export interface SurveyMarks {
  number: string
  maker: string
  approval: string
  until: Day | null
}

export interface RequestDraft {
  kind: RequestKind
  title: string
  text: string
  /** Document that it rests on (依据文号). */
  basis: string
  /** Its number in the yearly list, or the paper by which it was approved (清单编号或批准文号). */
  approval: string
  from: Day | null
  until: Day | null
  survey: SurveyMarks
  /** Names of the fields that are asked. */
  fields: readonly string[]
  /** Units that are asked, and minutes that one field takes. */
  units: number
  minutes: number
}

/** What a draft costs: minutes of each unit, and hours of all. */
export function burdenOf({ fields, units, minutes }: Pick<RequestDraft, 'fields' | 'units' | 'minutes'>): {
  minutesEach: number
  hours: number
} {
  const minutesEach = fields.length * minutes
  return { minutesEach, hours: Math.round((minutesEach * units) / 6) / 10 }
}
