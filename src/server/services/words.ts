/** Sentences of the services' refusals about units, people and posts. */
export const words = {
  'unit/code-taken': { zh: '同级已有代码为 {code} 的机构。', en: 'A sibling has the code {code} already.' },
  'unit/closed': { zh: '机构已于 {day} 撤销。', en: 'The unit closed on {day}.' },
  'unit/into-itself': { zh: '不能移到自己或下级之下。', en: 'A unit cannot stand under itself.' },
  'unit/has-children': { zh: '还有 {count} 个下级机构，请先处理。', en: '{count} units still stand under it.' },
  'unit/succeeds-itself': { zh: '承接单位不能是本单位。', en: 'A unit does not succeed itself.' },
  'relation/already-holds': { zh: '此关系已经登记：{target}', en: 'The relation holds already: {target}' },
  'relation/ended': { zh: '关系已经终止。', en: 'The relation has ended.' },
  'alias/known': { zh: '已有此名称。', en: 'The name is known already.' },
  'person/erased': { zh: '此人信息已删除。', en: "This person's data were erased." },
  'post/administrators-are-separate': {
    zh: '系统管理员、安全管理员、审计管理员必须由不同的人担任，且不得兼任其他岗位。',
    en: 'The three administrators are separate persons and hold nothing else.',
  },
  'post/already-held': { zh: '此人在该单位已任此职。', en: 'The person holds this post already.' },
  'post/own': { zh: '不能给自己授予角色。', en: 'Nobody appoints himself.' },
  'post/ended': { zh: '职务已经免去。', en: 'The post has ended.' },
  'account/login-taken': { zh: '登录名已被使用。', en: 'The login is taken.' },
  'account/of-whom': {
    zh: '账号须属于一个人，或者属于单位并指明角色。',
    en: 'An account belongs to a person, or to a unit with a role.',
  },
  'account/administrator-of-unit': {
    zh: '管理员账号必须属于个人。',
    en: "An administrator's account belongs to a person.",
  },
  'ledger/act-altered': { zh: '办理记录被改动。', en: 'An act was altered.' },
  'ledger/act-removed': { zh: '办理记录被删除。', en: 'An act was removed.' },
  'ledger/act-inserted': { zh: '办理记录是事后插入的。', en: 'An act was inserted afterwards.' },
  'ledger/batch-altered': { zh: '第 {batch} 批封存记录被改动。', en: 'The seal of batch {batch} was altered.' },
  'ledger/batch-missing': { zh: '第 {batch} 批封存记录缺失。', en: 'The seal of batch {batch} is missing.' },
  'ledger/record-broken': {
    zh: '记录 {record} 应有 {version} 步，实有 {acts} 步。',
    en: 'Record {record} should have {version} acts and has {acts}.',
  },
} as const
