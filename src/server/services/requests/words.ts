/** Sentences and headings of requests. */
export const words = {
  'request/over': { zh: '有效期已于 {day} 届满。', en: 'It held until {day}.' },
  'request/opens-before-it-begins': {
    zh: '定期报送的要求请在开始日期 {day} 当日或以后下达。',
    en: 'What is returned again and again is opened on {day} or later.',
  },
  'request/no-target': { zh: '没有可以并入的要求。', en: 'There is no request that it could be merged into.' },
  'request/no-numbers': {
    zh: '“{field}”没有合计，以下单位填的不是数字：{units}',
    en: '"{field}" is not added up: no numbers from {units}',
  },
  'request/asks-fields': { zh: '填报指标：{fields}', en: 'Fields: {fields}' },
} as const

/** Headings of the burden of schools. */
export const burdenWords = {
  title: { zh: '学校填报负担', en: 'Burden of schools' },
  school: { zh: '学校', en: 'School' },
  requests: { zh: '要求', en: 'Requests' },
  returns: { zh: '填报次数', en: 'Returns' },
  inspections: { zh: '检查次数', en: 'Inspections' },
  activities: { zh: '活动、会议次数', en: 'Activities and meetings' },
  minutes: { zh: '占用分钟', en: 'Minutes' },
  others: { zh: '其他事项填报', en: 'Returns of other matters' },
  comprehensiveOfYear: { zh: '本年综合督导', en: 'Comprehensive inspections of the year' },
  activitiesOfTerm: { zh: '本学期进校园活动', en: 'Activities of the term' },
} as const

/** Headings of the collected table. */
export const collectedWords = {
  title: { zh: '汇总表', en: 'Collected' },
  county: { zh: '县（市、区）', en: 'County' },
  unit: { zh: '填报单位', en: 'Unit' },
  state: { zh: '状态', en: 'State' },
  filler: { zh: '填报人', en: 'Filled in by' },
  at: { zh: '填报时间', en: 'Filled in at' },
} as const

/** Headings of the relief list. */
export const reliefWords = {
  title: { zh: '减负清单', en: 'Relief list' },
  day: { zh: '日期', en: 'Day' },
  kind: { zh: '事项类别', en: 'Kind' },
  request: { zh: '名称', en: 'Request' },
  asker: { zh: '提出单位', en: 'Asked by' },
  how: { zh: '处理方式', en: 'What became of it' },
  because: { zh: '原因', en: 'Because' },
  basis: { zh: '依据', en: 'Basis' },
  units: { zh: '涉及单位', en: 'Units' },
  minutes: { zh: '减少分钟', en: 'Minutes spared' },
} as const
