/** What leaders of the demo city say beside lights: one sees a red task milder, one saw early what the light said later. */

import { atTime } from '#core/day.ts'
import type { JudgedColour } from '#core/judgement.ts'

/** A judgement of the task of a unit, in the plan of the year. */
export interface DemoJudgement {
  title: RegExp
  unit: string
  person: string
  at: Date
  colour: JudgedColour
  reason: string
}

export const judgements: readonly DemoJudgement[] = [
  {
    title: /轮岗/,
    unit: 'yx/ql/jtj',
    person: 'deputy2',
    at: atTime('2026-09-08', '16:20'),
    colour: 'red',
    reason: '方案未报审，两所学校尚无人选，月底前难以完成，请人事科驻点帮助。',
  },
  {
    title: /编制和补充/,
    unit: 'yx/hz/jyj',
    person: 'director',
    at: atTime('2026-10-13', '10:30'),
    colour: 'yellow',
    reason: '用编计划已报审批部门，招聘公告随批随发，延误不在县里，按黄灯跟踪。',
  },
]
