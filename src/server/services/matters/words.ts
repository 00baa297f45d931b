/** Sentences of what the services refuse about matters, and the headings of their workbook. */
export const words = {
  'matter/not-yours': {
    zh: '只有办公室和本事项的登记、牵头、配合单位可以办理。',
    en: 'Only the office and the units that keep, lead or support it do this.',
  },
  'matter/filed-by-office': {
    zh: '立项和下达由办公室办理，请先登记。',
    en: 'The office files and assigns: enter it first.',
  },
  'matter/nobody-asked': { zh: '请写明交办人或者交办机关。', en: 'Say who asked.' },
  'matter/no-target': { zh: '请选择一件尚未办结的事项。', en: 'Choose a matter that is still open.' },
} as const

export const lightWords = {
  red: { zh: '红灯', en: 'red' },
  yellow: { zh: '黄灯', en: 'yellow' },
  green: { zh: '绿灯', en: 'green' },
  blue: { zh: '蓝灯', en: 'blue' },
  grey: { zh: '灰灯', en: 'grey' },
} as const

export const columnWords = {
  title: { zh: '督办事项台账', en: 'Matters' },
  number: { zh: '立项号', en: 'Number' },
  kind: { zh: '事项来源', en: 'Source' },
  source: { zh: '来源名称、文号', en: 'Document' },
  asked: { zh: '交办人', en: 'Asked by' },
  askedAt: { zh: '交办时间', en: 'Asked at' },
  matter: { zh: '事项名称', en: 'Matter' },
  demand: { zh: '办理要求', en: 'What is to be done' },
  leaders: { zh: '牵头领导、责任领导', en: 'Leaders' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  officer: { zh: '责任人', en: 'Officer' },
  support: { zh: '配合单位', en: 'Co-units' },
  due: { zh: '办理时限', en: 'Due' },
  state: { zh: '办理状态', en: 'State' },
  lights: { zh: '承办任务亮牌', en: 'Lights of its assignments' },
  summary: { zh: '办理结果', en: 'Result' },
} as const
