/** Sentences of matters, and the names of their sources and states. */
export const matterProblems = {
  'matter/not-in-this-state': {
    zh: '事项现在的状态不能这样办理。',
    en: 'This cannot be done to the matter as it stands.',
  },
  'matter/source-lacks': { zh: '来源还缺：{parts}', en: 'The source still lacks: {parts}' },
  'matter/no-demand': { zh: '请写明事项名称和具体要求。', en: 'Say what it is called and what is to be done.' },
  'matter/due-before-asked': { zh: '办理时限应当晚于交办时间。', en: 'The time due lies before it was asked.' },
  'matter/nodes-out-of-order': {
    zh: '时间节点应当依次排列、名称不重，并且不晚于办理时限。',
    en: 'Time nodes follow each other under names of their own, and none lies after the time due.',
  },
  'matter/lead-also-supports': { zh: '牵头单位不能同时列为配合单位。', en: 'The lead unit cannot support itself.' },
  'matter/number-taken': { zh: '立项号 {number} 已被使用。', en: 'The number {number} is taken.' },
  'matter/change-without-approval': {
    zh: '立项后的调整应当写明理由和批准人。',
    en: 'After filing, a change takes a reason and who approved it.',
  },
  'matter/answerer-decides': {
    zh: '承办单位不能自行决定，请提出申请。',
    en: 'Who answers for it does not decide this; apply for it.',
  },
  'matter/no-such-node': { zh: '没有这个未完成的时间节点。', en: 'There is no such time node left.' },
  'matter/hold-without-document': { zh: '暂缓应当有文件依据。', en: 'It is held only by a document.' },
  'matter/lapse-without-document': {
    zh: '不再办理的，应当写明文件依据。',
    en: 'What is not to be done any more lapses by a document.',
  },
  'matter/not-done': {
    zh: '还有 {open} 个（共 {all} 个）承办任务未认定完成，不能申请销号。',
    en: '{open} of {all} assignments are not accepted as done: it cannot be closed.',
  },
  'matter/orders-open': {
    zh: '还有 {orders} 件督办文书未办结，不能销号。',
    en: '{orders} orders are still open: it cannot be closed.',
  },
  'matter/merged-into-itself': { zh: '不能并入自身。', en: 'A matter is not merged into itself.' },
} as const

export const sourceWords = {
  'plan-item': { zh: '要点任务', en: 'item of a plan' },
  instruction: { zh: '领导批示', en: "a leader's instruction" },
  resolution: { zh: '会议议定事项', en: 'resolution of a meeting' },
  'incoming-document': { zh: '上级来文', en: 'paper from above' },
  'government-supervision': { zh: '政府督查交办', en: 'asked by government supervision' },
  rectification: { zh: '审计、巡察、督导整改', en: 'rectification after audit, inspection or supervision' },
  proposal: { zh: '建议提案', en: 'proposal of deputies or members' },
  hotline: { zh: '热线、信访', en: 'hotline or petition' },
  livelihood: { zh: '民生实事', en: 'livelihood project' },
  campaign: { zh: '专项整治', en: 'campaign' },
  request: { zh: '报送检查要求', en: 'request' },
  'request-for-instructions': { zh: '下级请示', en: 'request for instructions from below' },
  other: { zh: '其他', en: 'other' },
} as const

export const sourcePartWords = {
  title: { zh: '名称', en: 'title' },
  words: { zh: '原文', en: 'its words' },
  number: { zh: '编号', en: 'number' },
  on: { zh: '日期', en: 'day' },
  proof: { zh: '原件、照片或者文号', en: 'the paper, a photograph or its number' },
} as const

export const matterStateWords = {
  entered: { zh: '已登记', en: 'entered' },
  filed: { zh: '已立项', en: 'filed' },
  held: { zh: '暂缓', en: 'held' },
  closing: { zh: '申请销号', en: 'closing asked' },
  closed: { zh: '已销号', en: 'closed' },
  declined: { zh: '不予立项', en: 'declined' },
  merged: { zh: '已并案', en: 'merged' },
} as const
