/** Words of requests and of what the basis gate finds. `milder` is the wording that a rule has instead. */
export const requestKindWords = {
  data: { zh: '数据报送', en: 'data' },
  survey: { zh: '统计调查', en: 'survey' },
  inspection: { zh: '检查、评估', en: 'inspection' },
  campaign: { zh: '专项行动', en: 'campaign' },
  activity: { zh: '进校园活动', en: 'activity' },
} as const

export const requestFindings: Record<string, { zh: string; en: string; milder?: { zh: string; en: string } }> = {
  'request/no-basis': { zh: '没有写明依据文号。', en: 'It names no document that it rests on.' },
  'request/not-on-the-list': {
    zh: '检查评估、专项行动和进校园活动要有年度清单编号或者批准文号；没有列入清单的不得开展。',
    en: 'Inspections, campaigns and activities need a number of the yearly list or an approval.',
  },
  'request/no-end': { zh: '没有写明有效期。', en: 'It does not say until when it holds.' },
  'request/ends-before-it-begins': { zh: '截止日期早于开始日期。', en: 'It ends before it begins.' },
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
  'request/in-the-holidays': {
    zh: '截止日期在学校假期里；确需在假期开展的，请在正文中写明理由。',
    en: 'It is due in the school holidays; say in the text why it must be.',
  },
}
