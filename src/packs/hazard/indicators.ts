import type { PackIndicator } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

type HazardIndicator = PackIndicator<keyof typeof fields, (typeof states)[number]>

const found = ['reported', 'graded', 'escalated', 'rectifying', 'rectified', 'closed'] as const
const open = ['reported', 'graded', 'escalated', 'rectifying', 'rectified'] as const
const onTheClock = ['escalated', 'rectifying', 'rectified', 'closed'] as const
const basis = '《中小学幼儿园安全管理办法》（教育部令第23号）；隐患排查治理台账'

export const indicators = {
  closedInTime: {
    numerator: { in: ['closed'], inTime: true },
    denominator: { in: onTheClock, decided: true },
    unit: '%',
    direction: 'up',
    answers: ['隐患按期整改率', '安全隐患按期整改率', '校园安全隐患按期整改率', '隐患按期销号率'],
    basis: `${basis}；分母为已销号和整改期限已过的隐患`,
  },
  rectifiedShare: {
    numerator: { in: ['rectified', 'closed'] },
    denominator: { in: found },
    unit: '%',
    direction: 'up',
    answers: ['隐患整改率', '安全隐患整改率', '校园安全隐患整改率'],
    basis: `${basis}；不含经核实不属隐患的`,
  },
  majorRectifiedShare: {
    numerator: { in: ['rectified', 'closed'], where: { grade: ['major'] } },
    denominator: { in: found, where: { grade: ['major'] } },
    unit: '%',
    direction: 'up',
    answers: ['重大隐患整改率', '重大安全隐患整改率', '校园安全重大隐患整改率'],
    basis,
  },
  openMajor: {
    numerator: { in: open, where: { grade: ['major'] } },
    unit: '条',
    direction: 'down',
    answers: ['未整改重大隐患数', '重大隐患存量'],
    basis,
  },
  open: { numerator: { in: open }, unit: '条', direction: 'down', answers: ['隐患存量', '未销号隐患数'], basis },
  overdue: {
    numerator: { in: open, inTime: false },
    unit: '条',
    direction: 'down',
    answers: ['逾期未整改隐患数'],
    basis,
  },
} as const satisfies Record<string, HazardIndicator>
