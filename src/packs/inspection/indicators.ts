import type { PackIndicator } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

type InspectionIndicator = PackIndicator<keyof typeof fields, (typeof states)[number]>

const inPlan = ['listed', 'held', 'answered'] as const
const basis = '教师厅〔2025〕2号；年度督查检查考核计划'

export const indicators = {
  listed: {
    numerator: { in: inPlan },
    unit: '次',
    direction: 'down',
    answers: ['督查检查考核次数', '到校检查次数'],
    basis,
  },
  comprehensive: {
    numerator: { in: inPlan, where: { scope: ['comprehensive'] } },
    unit: '次',
    direction: 'down',
    answers: ['综合督导次数'],
    basis,
  },
  answeredInTime: {
    numerator: { in: ['answered'], inTime: true },
    denominator: { in: ['held', 'answered'], decided: true },
    unit: '%',
    direction: 'up',
    answers: ['检查意见按期反馈率'],
    basis: `${basis}；分母为已反馈和反馈期限已过的检查`,
  },
  issues: { numerator: { sum: 'issues', in: ['answered'] }, unit: '项', direction: 'down', answers: [], basis },
} as const satisfies Record<string, InspectionIndicator>
