/** What is to be asked of schools and units (报送、调查、检查、专项行动、进校园活动、会议培训), as it is drafted. */
import type { Cadence } from '../breakdown/columns.ts'
import type { Day } from '../day.ts'

export const requestKinds = ['data', 'survey', 'inspection', 'campaign', 'activity', 'meeting'] as const
export type RequestKind = (typeof requestKinds)[number]

/** Kinds that ask a school for something written; the others take its time on a day. */
export const returnedKinds: readonly RequestKind[] = ['data', 'survey']

/** 综合 and 专项: of the first a school has no more than the documents allow. */
export const inspectionScopes = ['comprehensive', 'special'] as const
export type InspectionScope = (typeof inspectionScopes)[number]

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
  /** Document that it rests on (依据文号), and its article or the item of a plan. */
  basis: string
  article: string
  /** Its number in the yearly list, or the paper by which it was approved (清单编号或批准文号). */
  approval: string
  /** Days on which it holds (有效期): it asks nothing of anybody before and after. */
  from: Day | null
  until: Day | null
  /** The day on which it is due or takes place; the last of them where it is repeated. */
  due: Day | null
  /** How often it is returned; null for once. */
  cadence: Cadence | null
  /** Of an inspection. */
  scope: InspectionScope | null
  survey: SurveyMarks
  /** Names of the fields that are asked. */
  fields: readonly string[]
  /** Minutes that one field takes, and those that a visit, meeting or activity takes of a unit. */
  minutes: number
  visit: number
  /** Why it must be on a day off or in the school holidays; empty where it is not. */
  holidayReason: string
  /** Who answers questions about it, with a telephone. */
  contact: string
}

/** Minutes that a request takes of one unit each time. */
export function minutesOf({ fields, minutes, visit }: Pick<RequestDraft, 'fields' | 'minutes' | 'visit'>): number {
  return fields.length * minutes + visit
}

/** What a draft costs: minutes of each unit each time, and hours of all. */
export function burdenOf(
  draft: Pick<RequestDraft, 'fields' | 'minutes' | 'visit'>,
  units: number,
): { minutesEach: number; hours: number } {
  const minutesEach = minutesOf(draft)
  return { minutesEach, hours: Math.round((minutesEach * units) / 6) / 10 }
}
