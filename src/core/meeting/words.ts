/** Sentences of meetings, and the names of bodies, duties and states. */
export const meetingProblems = {
  'meeting/not-in-this-state': {
    zh: '会议现在的状态不能这样办理。',
    en: 'This cannot be done to the meeting as it stands.',
  },
  'meeting/no-agenda': { zh: '请至少列出一个议题。', en: 'Put at least one point on the agenda.' },
  'meeting/held-in-the-future': { zh: '开会时间不能晚于现在。', en: 'It cannot have been held in the future.' },
  'meeting/minutes-say-nothing': {
    zh: '请填写纪要内容、上传纪要或者登记议定事项。',
    en: 'Give the text of the minutes, their file, or what was resolved.',
  },
  'meeting/correction-without-reason': { zh: '更正纪要应当写明理由。', en: 'A correction takes a reason.' },
  'meeting/correction-changes-nothing': { zh: '没有改动，不需要更正。', en: 'Nothing is changed by it.' },
  'meeting/correction-empties-resolution': {
    zh: '议定事项不能更正为空；不再办理的，请在督办事项中申请销号。',
    en: 'A resolution is not corrected away: its matter is closed.',
  },
} as const

export const bodyKindWords = {
  'party-group': { zh: '党组会', en: 'party group' },
  'executive-meeting': { zh: '局长办公会', en: "director's office meeting" },
  'special-meeting': { zh: '专题会', en: 'special meeting' },
  'joint-conference': { zh: '联席会议', en: 'joint conference' },
  'leading-group': { zh: '领导小组', en: 'leading group' },
} as const

export const bodyFrequencyWords = {
  week: { zh: '每周', en: 'every week' },
  fortnight: { zh: '每两周', en: 'every two weeks' },
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  'half-year': { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'every year' },
} as const

export const memberDutyWords = {
  chair: { zh: '召集人、组长', en: 'chair' },
  deputy: { zh: '副召集人、副组长', en: 'deputy chair' },
  member: { zh: '成员', en: 'member' },
  secretary: { zh: '秘书、联络员', en: 'secretary' },
} as const

export const meetingStateWords = {
  called: { zh: '已通知', en: 'called' },
  held: { zh: '已召开', en: 'held' },
  minuted: { zh: '已印发纪要', en: 'minutes issued' },
  cancelled: { zh: '已取消', en: 'cancelled' },
} as const

export const rhythmWords = {
  free: { zh: '按需召开', en: 'meets when needed' },
  missed: { zh: '上期未召开', en: 'missed its last period' },
  soon: { zh: '本期即将结束', en: 'due soon' },
  open: { zh: '本期待召开', en: 'to be held' },
  called: { zh: '本期已通知', en: 'called' },
  held: { zh: '本期已召开', en: 'held' },
} as const
