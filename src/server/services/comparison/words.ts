/** Words of the report of a comparison. */
export const words = {
  title: { zh: '规划要点比对表', en: 'Comparison of plans' },
  kind: { zh: '变化', en: 'Change' },
  item: { zh: '工作任务', en: 'Item' },
  what: { zh: '差异', en: 'What differs' },
  before: { zh: '前一份原文', en: 'First text' },
  after: { zh: '后一份原文', en: 'Second text' },
} as const
