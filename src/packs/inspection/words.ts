export const words = {
  name: { zh: '督查检查考核计划', en: 'Inspections' },
  one: { zh: '一次检查', en: 'An inspection' },
  about: {
    zh: '列入年度计划的到校督查、检查、考核：谁查、查哪所学校、依据什么、综合还是专项、哪一天、查得怎样。综合督导与报送检查要求中的合并计数。',
    en: 'What the yearly plan lists: who inspects which school, on which basis, on which day, and with what result. Comprehensive ones are counted together with those opened as requests.',
  },
  fields: {
    unit: { zh: '学校', en: 'School' },
    title: { zh: '检查名称', en: 'Inspection' },
    kind: { zh: '类别', en: 'Kind' },
    scope: { zh: '范围', en: 'Scope' },
    organiser: { zh: '组织单位', en: 'Who inspects' },
    basis: { zh: '依据文件', en: 'Document that it rests on' },
    number: { zh: '计划编号', en: 'Number in the plan', help: { zh: '年度计划中的序号', en: 'As in the yearly plan' } },
    on: { zh: '检查日期', en: 'Day' },
    group: { zh: '检查人员', en: 'Inspectors' },
    result: { zh: '检查情况和意见', en: 'What was found' },
    issues: { zh: '发现问题', en: 'Issues found' },
    report: { zh: '检查报告', en: 'Report' },
    reason: { zh: '理由', en: 'Reason' },
  },
  choices: {
    kind: {
      supervision: { zh: '教育督导', en: 'Supervision' },
      check: { zh: '督查检查', en: 'Check' },
      assessment: { zh: '考核评估', en: 'Assessment' },
    },
    scope: {
      comprehensive: { zh: '综合', en: 'Comprehensive' },
      special: { zh: '专项', en: 'Special' },
    },
  },
  states: {
    planned: { zh: '拟开展', en: 'Planned' },
    listed: { zh: '已列入计划', en: 'In the plan' },
    held: { zh: '已开展', en: 'Held' },
    answered: { zh: '已反馈', en: 'Answered' },
    dropped: { zh: '不再开展', en: 'Dropped' },
  },
  acts: {
    plan: { zh: '登记拟开展的检查', en: 'Plan' },
    include: {
      zh: '列入年度计划',
      en: 'Put into the plan',
      help: {
        zh: '综合督导超过每年次数的，不能列入。',
        en: 'Beyond the number a year a comprehensive one is refused.',
      },
    },
    move: { zh: '调整日期', en: 'Move' },
    hold: { zh: '登记已开展', en: 'Held' },
    answer: { zh: '反馈意见', en: 'Answer' },
    drop: { zh: '不再开展', en: 'Drop' },
  },
  guards: {
    wasNotAhead: { zh: '检查日期不能晚于今天。', en: 'It cannot have been held after today.' },
  },
  indicators: {
    listed: { zh: '计划内到校检查', en: 'Inspections of the plan' },
    comprehensive: { zh: '其中综合督导', en: 'Of them comprehensive' },
    answeredInTime: { zh: '检查意见按期反馈率', en: 'Answered in time' },
    issues: { zh: '检查发现问题', en: 'Issues found' },
  },
} as const
