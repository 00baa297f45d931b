/** Sentences of refusals about registers and procedures. */
export const words = {
  'register/not-from-here': {
    zh: '当前状态（{state}）不能进行此操作。',
    en: 'This cannot be done in the present state ({state}).',
  },
  'register/guard': { zh: '{sentence}', en: '{sentence}' },
  'register/doubled': {
    zh: '相同的记录已经存在（{fields}），不能重复建立。',
    en: 'There is a record with the same {fields} already.',
  },
  'register/too-many-inspections': {
    zh: '这所学校{day}已安排综合督导“{title}”，同一学校每年不超过{limit}次。',
    en: 'This school has the comprehensive inspection "{title}" on {day}: no more than {limit} a year.',
  },
  'register/own-work': {
    zh: '您本人办理了“{act}”，此环节须由他人办理。',
    en: 'You did “{act}” yourself; somebody else must do this.',
  },
  'register/work-of-own-unit': {
    zh: '“{act}”由本单位 {name} 办理，此环节须由其他单位办理。',
    en: '“{act}” was done by {name} of your unit; another unit must do this.',
  },
  'register/no-such-unit': { zh: '没有这个机构，或者不在您的范围内。', en: 'There is no such unit within your reach.' },
  'register/unit-closed': { zh: '{unit} 已撤销。', en: '{unit} is closed.' },
  'register/unit-of-other-kind': {
    zh: '{unit} 不是此处要求的机构类型。',
    en: '{unit} is not of the kind wanted here.',
  },
  'register/file-missing': {
    zh: '文件“{name}”没有上传成功，请重新上传。',
    en: 'The file {name} was not uploaded; upload it again.',
  },
  'register/no-such-filter': { zh: '不能按“{name}”筛选。', en: 'The list cannot be filtered by {name}.' },
  'comparison/no-columns': {
    zh: '没有认出表头。请用本台账的列名，或先在导入中对应列名。',
    en: 'No heading was recognised. Use those of the register, or match them at an import first.',
  },
  'comparison/too-many': {
    zh: '名单和台账各最多 {limit} 行，请先筛选或拆分。',
    en: 'The list and the register may each have at most {limit} lines: narrow them, or split the list.',
  },
  'comparison/too-many-alike': {
    zh: '两边相像的记录太多，无法逐对比较。请加上证件号码、出生日期或机构，或先筛选。',
    en: 'Too many lines are alike to be told apart: add identity numbers, days of birth or units, or narrow the lists.',
  },
  'comparison/broken': { zh: '比对没有完成，请重新比对。', en: 'The comparison was not finished; compare again.' },
  'comparison/too-much-memory': {
    zh: '比对所需内存超过 {limit} MB，已停止。请先筛选或拆分。',
    en: 'The comparison takes more than {limit} MB of memory and was given up. Narrow the list, or split it.',
  },
  'comparison/busy': {
    zh: '正在进行的比对太多（{waiting} 个在等待），请稍后再试。',
    en: 'Too many lists are being compared ({waiting} waiting); try again in a moment.',
  },
  'comparison/not-made': {
    zh: '比对还没有完成，完成后才能导出。',
    en: 'The comparison is not made yet; export it afterwards.',
  },
  'comparison/purpose-missing': {
    zh: '比对会用到脱敏内容（{fields}），请填写用途。',
    en: 'Masked values are compared ({fields}): say what for.',
  },
  'comparison/not-in-doubt': { zh: '这一对不是疑似记录，不需要判断。', en: 'This pair is not in doubt.' },
  'comparison/expired': { zh: '比对结果只保留一天，请重新比对。', en: 'Results are kept for a day; compare again.' },
} as const
