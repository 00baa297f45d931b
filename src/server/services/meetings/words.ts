/** Sentences of what the services refuse about meetings, and the headings of their workbook. */
export const words = {
  'meeting/body-ended': { zh: '这个议事机构已经撤销。', en: 'This body has ended.' },
  'meeting/ends-before-it-began': { zh: '日期不能早于开始的日期。', en: 'It cannot end before it began.' },
  'meeting/member-left': { zh: '这名成员已经退出。', en: 'This member has left.' },
} as const

export const columnWords = {
  title: { zh: '议定事项办理情况', en: 'Resolutions and what became of them' },
  meeting: { zh: '会议', en: 'Meeting' },
  on: { zh: '召开日期', en: 'Held on' },
  minutes: { zh: '纪要编号', en: 'Minutes' },
  words: { zh: '议定事项', en: 'Resolution' },
  number: { zh: '立项号', en: 'Number' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  due: { zh: '办理时限', en: 'Due' },
  state: { zh: '办理状态', en: 'State' },
  lights: { zh: '承办任务亮牌', en: 'Lights of its assignments' },
  noted: { zh: '仅作记录', en: 'noted only' },
  elsewhere: { zh: '由其他单位承办', en: 'done by other units' },
} as const
