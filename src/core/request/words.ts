/** Words of requests and of what the basis gate finds. `milder` is the wording that a rule has instead. */
export const requestKindWords = {
  data: { zh: '数据报送', en: 'data' },
  survey: { zh: '统计调查', en: 'survey' },
  inspection: { zh: '检查、评估', en: 'inspection' },
  campaign: { zh: '专项行动', en: 'campaign' },
  activity: { zh: '进校园活动', en: 'activity' },
  meeting: { zh: '会议、培训', en: 'meeting or training' },
} as const

export const inspectionScopeWords = {
  comprehensive: { zh: '综合督导', en: 'comprehensive' },
  special: { zh: '专项督导', en: 'special' },
} as const

export const requestStandingWords = {
  draft: { zh: '草稿', en: 'draft' },
  stopped: { zh: '未通过评估', en: 'stopped' },
  checked: { zh: '通过评估，待开展', en: 'passed, to be opened' },
  waiting: { zh: '未到开始日期', en: 'not begun' },
  open: { zh: '进行中', en: 'open' },
  expired: { zh: '有效期满', en: 'expired' },
  ended: { zh: '提前结束', en: 'ended' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  merged: { zh: '已合并', en: 'merged' },
  answered: { zh: '由台账取数', en: 'answered by a register' },
} as const

export const reliefKindWords = {
  stopped: { zh: '评估未通过，未开展', en: 'stopped by the gate' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  merged: { zh: '合并', en: 'merged' },
  answered: { zh: '由台账取数', en: 'answered by a register' },
} as const

/** How a unit stands in the collected table. */
export const collectedStateWords = {
  unreturned: { zh: '未报', en: 'not returned' },
  'sent-back': { zh: '已退回', en: 'sent back' },
  submitted: { zh: '待审核', en: 'waiting for review' },
  accepted: { zh: '已通过', en: 'accepted' },
  'not-asked': { zh: '本期不用报', en: 'not asked' },
} as const

/** What is against an act on a request. */
export const requestProblems = {
  'request/not-in-this-state': {
    zh: '现在的状态不能这样办理。',
    en: 'This cannot be done to the request as it stands.',
  },
  'request/nobody-asked': { zh: '请选择被要求的单位。', en: 'Choose the units that are asked.' },
  'request/not-asked': { zh: '没有要求填报这个指标。', en: 'This field is not asked.' },
  'request/nothing-known': { zh: '没有可以从台账取数的指标。', en: 'No register has any of these fields.' },
  'request/merged-into-itself': { zh: '不能并入自身。', en: 'A request is not merged into itself.' },
} as const

export const requestFindings: Record<string, { zh: string; en: string; milder?: { zh: string; en: string } }> = {
  'request/no-title': { zh: '没有写明名称。', en: 'It has no title.' },
  'request/no-basis': { zh: '没有写明依据文号。', en: 'It names no document that it rests on.' },
  'request/not-on-the-list': {
    zh: '检查评估、专项行动和进校园活动要有年度清单编号或者批准文号；没有列入清单的不得开展。',
    en: 'Inspections, campaigns and activities need a number of the yearly list or an approval.',
  },
  'request/no-scope': {
    zh: '没有写明是综合督导还是专项督导。',
    en: 'It does not say whether the inspection is comprehensive or special.',
  },
  'request/inspection-repeats': {
    zh: '综合督导不能定期重复安排。',
    en: 'A comprehensive inspection is not repeated.',
  },
  'request/no-end': { zh: '没有写明有效期。', en: 'It does not say until when it holds.' },
  'request/ends-before-it-begins': { zh: '截止日期早于开始日期。', en: 'It ends before it begins.' },
  'request/due-outside': {
    zh: '报送时限（到校日期）不在有效期以内。',
    en: 'It is due outside of the days on which it holds.',
  },
  'request/no-estimate': {
    zh: '没有估算一个单位要花多少时间。',
    en: 'It does not say how much time it takes of a unit.',
  },
  'request/survey-lacks-number': { zh: '调查表没有表号。', en: 'The survey form has no number.' },
  'request/survey-lacks-maker': { zh: '调查表没有制定机关。', en: 'The survey form names no maker.' },
  'request/survey-lacks-approval': {
    zh: '调查表没有批准或者备案文号。',
    en: 'The survey form has no approval or filing.',
  },
  'request/survey-lacks-until': { zh: '调查表没有有效期限。', en: 'The survey form does not say until when it holds.' },
  'request/survey-outlived': { zh: '调查期超过了调查表的有效期限。', en: 'The survey outlives its form.' },
  'request/ranks-schools': {
    zh: '不得按升学、考试成绩给学校排名或者通报。',
    en: 'Schools are not ranked by results.',
    milder: {
      zh: '改为：“各校对照上年情况自行分析，不排名、不通报。”',
      en: 'Instead: each school looks at its own figures; nothing is ranked or circulated.',
    },
  },
  'request/veto': {
    zh: '自行设置一票否决没有依据。',
    en: 'A veto of our own has no basis.',
    milder: { zh: '改为：“作为整改重点，限期改正。”', en: 'Instead: to be put right by a date.' },
  },
  'request/pledge': {
    zh: '不得要求签订责任状。',
    en: 'No pledges are signed.',
    milder: { zh: '改为：“按照职责分工抓好落实。”', en: 'Instead: each does its part.' },
  },
  'request/recognition': {
    zh: '不得以学校为对象自行开展达标、创建示范活动。',
    en: 'No recognition scheme of our own has schools as its object.',
    milder: { zh: '改为：“鼓励学校结合实际改进，不评比、不挂牌。”', en: 'Instead: schools are encouraged; no titles.' },
  },
  'request/traces': {
    zh: '不得以痕迹材料、打卡签到、照片截图作为工作依据。',
    en: 'Traces, check-ins and pictures are no proof of work.',
    milder: {
      zh: '改为：“以系统已有数据为准，不另要求报送佐证材料。”',
      en: 'Instead: what the system holds counts; no evidence is asked.',
    },
  },
  'request/daily': {
    zh: '日报告、零报告只限应急，并要写明文件和截止日期。',
    en: 'Daily reports are for emergencies, with document and end date.',
    milder: {
      zh: '改为：“有变化时报送，无变化不报。”',
      en: 'Instead: report changes; nothing to report, nothing sent.',
    },
  },
  'request/too-long': { zh: '正文超过4000字。', en: 'The text is longer than 4,000 characters.' },
  'request/register-answers': {
    zh: '“{field}”在台账“{register}”里已有，不再要求填报；确需另报的，由有权人员写明理由。',
    en: '"{field}" is in the register "{register}": it is not asked again, unless somebody entitled says why.',
    milder: { zh: '改为：直接从台账取数。', en: 'Instead: take it from the register.' },
  },
  'request/in-the-holidays': {
    zh: '{day}在学校假期里，请改到{instead}；确需在假期开展的，写明理由。',
    en: '{day} lies in the school holidays: take {instead}, or say why it must be.',
  },
  'request/on-a-day-off': {
    zh: '{day}是休息日，请改到{instead}；确需在休息日开展的，写明理由。',
    en: '{day} is a day off: take {instead}, or say why it must be.',
  },
  'request/too-many-activities': {
    zh: '{units}（{count}所）在{term}已安排进校园活动{had}次，再安排{times}次，就超过每学期{limit}次。',
    en: '{units} ({count} schools) have {had} activities in {term} already: with {times} more they exceed {limit} a term.',
    milder: {
      zh: '改为：并入已安排的活动，改到下学期，或者去掉这些学校。',
      en: 'Instead: join another activity, take the next term, or leave these schools out.',
    },
  },
  'request/no-school-calendar': {
    zh: '{units}（{count}所）没有校历，无法核对每学期进校园活动的次数。',
    en: '{units} ({count} schools) have no school calendar, so that activities of a term cannot be counted.',
  },
  'request/second-inspection': {
    zh: '{units}（{count}所）{day}已安排综合督导“{title}”，同一学校每年不超过{limit}次。',
    en: '{units} ({count} schools) have the comprehensive inspection "{title}" on {day}: no more than {limit} a year.',
    milder: {
      zh: '改为：并入已安排的督导，或者去掉这些学校。',
      en: 'Instead: join the other, or leave these schools out.',
    },
  },
}
