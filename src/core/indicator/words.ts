/** Names around indicators: how levels are put together, directions, verdicts, trends, and why there is no figure. */
export const levelWords = {
  sum: { zh: '合计，跨年目标逐年累加', en: 'sum, added over the years of a plan' },
  level: { zh: '合计，不跨年累加', en: 'sum, not added over years' },
  ratio: { zh: '分子、分母分别合计后相除', en: 'ratio of sums' },
  comparison: { zh: '两个比值各自合计后相比', en: 'ratios of sums compared' },
  maximum: { zh: '最大值', en: 'maximum' },
  latest: { zh: '最近一次', en: 'latest' },
  reaching: { zh: '达标单位占比', en: 'share of units that reach' },
} as const

export const directionWords = {
  up: { zh: '越高越好', en: 'the higher the better' },
  down: { zh: '越低越好', en: 'the lower the better' },
  keep: { zh: '保持', en: 'to be kept' },
} as const

export const resultWords = {
  'not-computable': { zh: '不可计算', en: 'not computable' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  missing: { zh: '数据不全', en: 'numbers are missing' },
  'nothing-to-divide-by': { zh: '分母为零或者标准未定', en: 'nothing to divide by, or no norm' },
} as const

export const verdictWords = {
  met: { zh: '达到', en: 'met' },
  'over-fulfilled': { zh: '超额', en: 'over-fulfilled' },
  missed: { zh: '未达到', en: 'missed' },
  'not-computable': { zh: '不可计算', en: 'not computable' },
  'not-comparable': { zh: '不可比', en: 'not comparable' },
} as const

export const trendWords = {
  better: { zh: '向好', en: 'getting better' },
  worse: { zh: '变差', en: 'getting worse' },
  same: { zh: '持平', en: 'the same' },
  unsteady: { zh: '波动', en: 'unsteady' },
  unknown: { zh: '期数不足', en: 'too few periods' },
} as const

export const leftOutWords = {
  span: { zh: '规划期限，不是指标', en: 'the period of a plan, no indicator' },
  structure: { zh: '文件自身的条目数', en: 'how many parts a plan has' },
  edition: { zh: '届次', en: 'the ordinal number of an event' },
  rank: { zh: '名次要求，未给出可计算的标准', en: 'a rank without a measure' },
  'not-stated': { zh: '没有给出可计算的内容', en: 'says nothing that can be computed' },
  matrix: { zh: '建设项目表，由各项合计得出', en: 'a table of projects: its totals are those of other indicators' },
  forbidden: { zh: '按升学率、考试成绩排名，不得作为指标', en: 'ranking by examination results, which is not allowed' },
  deadline: { zh: '完成期限，由亮牌计算', en: 'a deadline: lights compute it' },
} as const
