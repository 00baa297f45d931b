/** Words of units, their relations and groups. What their register calls them stands with it. */
/** How a unit relates to another. */
export const relationWords = {
  management: { zh: '管理口径', en: 'By management' },
  location: { zh: '属地口径', en: 'By location' },
  licensing: { zh: '审批机关', en: 'By licensing body' },
  inspection: { zh: '督导责任区', en: 'By supervision district' },
}

export const aliasWords = {
  short: { zh: '简称', en: 'Short form' },
  former: { zh: '曾用名', en: 'Former name' },
  other: { zh: '其他称呼', en: 'Other name' },
}

export const successionWords = {
  succession: { zh: '承接', en: 'Succeeded by' },
  merger: { zh: '合并', en: 'Merged into' },
  split: { zh: '拆分', en: 'Split into' },
}

export const groupKindWords: Record<string, { zh: string; en: string }> = {
  'education-group': { zh: '教育集团', en: 'Education group' },
  alliance: { zh: '联盟', en: 'Alliance' },
  pairing: { zh: '结对', en: 'Pairing' },
  'leading-group': { zh: '领导小组', en: 'Leading group' },
  panel: { zh: '专家组', en: 'Panel' },
}

export const dutyWords = {
  lead: { zh: '牵头', en: 'Lead' },
  member: { zh: '成员', en: 'Member' },
}

export const unitWords = {
  title: { zh: '机构', en: 'Units' },
  search: { zh: '按名称查找机构', en: 'Search units by name' },
  none: { zh: '没有找到这样的机构', en: 'No unit of this name' },
  pick: { zh: '从左侧选择一个机构', en: 'Choose a unit on the left' },
  count: { zh: '共 {count} 个机构', en: '{count} units' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类型', en: 'Kind' },
  since: { zh: '自 {day}', en: 'since {day}' },
  until: { zh: '至 {day}', en: 'until {day}' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  aliases: { zh: '别称', en: 'Other names' },
  relations: { zh: '与其他机构的关系', en: 'Relations' },
  successions: { zh: '沿革', en: 'Successions' },
  groups: { zh: '参加的集团、联盟、小组', en: 'Groups' },
  posts: { zh: '任职', en: 'Posts' },
  list: { zh: '清单、导入导出', en: 'List, import, export' },
  openBelow: { zh: '新设下级机构', en: 'Open a unit below' },
  document: { zh: '依据文号', en: 'Document' },
  from: { zh: '起始日期', en: 'From' },
  on: { zh: '生效日期', en: 'Takes effect on' },
  target: { zh: '对方机构', en: 'The other unit' },
  successors: { zh: '承接机构', en: 'Successors' },
  relate: { zh: '登记关系', en: 'Add a relation' },
  succeed: { zh: '合并、拆分、承接', en: 'Merge, split, hand over' },
  succeedExplain: {
    zh: '本机构到生效日期终止，以前的数据仍在它名下。',
    en: 'This unit ends on that day; its past figures stay under its name.',
  },
  account: { zh: '开通单位账号', en: 'Open an account of the unit' },
  accountExplain: {
    zh: '“{name}”的人员共用此账号，每次登录填写经办人姓名。能由个人账号办理的，请开通个人账号。',
    en: 'Shared by {name}: each sign-in names who is acting. Prefer an account of a person where that will do.',
  },
  addAlias: { zh: '登记别称', en: 'Add a name' },
  aliasExplain: {
    zh: '别称用于把规划原文里的称呼对应到本机构。',
    en: 'Other names let the words of a plan find this unit.',
  },
  end: { zh: '终止', en: 'End' },
  done: { zh: '已保存', en: 'Saved' },
  counts: { zh: '机构数', en: 'Numbers of units' },
  countsBy: { zh: '统计口径', en: 'Counted by' },
  countsHelp: {
    zh: '同一所学校按不同口径可能归入不同地方；引用时请注明口径。',
    en: 'A school may fall in different places by different relations: name the one you use.',
  },
  unit: { zh: '机构', en: 'Unit' },
  total: { zh: '合计', en: 'Total' },
}
