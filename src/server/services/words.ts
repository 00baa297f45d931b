/** Sentences of the services' refusals about units, people and posts. */
export const words = {
  'unit/code-taken': { zh: '同级已有代码为 {code} 的机构。', en: 'A sibling has the code {code} already.' },
  'unit/closed': { zh: '机构已于 {day} 撤销。', en: 'The unit closed on {day}.' },
  'unit/into-itself': { zh: '不能移到自己或下级之下。', en: 'A unit cannot stand under itself.' },
  'unit/has-children': { zh: '还有 {count} 个下级机构，请先处理。', en: '{count} units still stand under it.' },
  'unit/succeeds-itself': { zh: '承接单位不能是本单位。', en: 'A unit does not succeed itself.' },
  'unit/named-twice': { zh: '同一单位重复列出。', en: 'The unit is named twice.' },
  'unit/name-unchanged': { zh: '名称没有变化。', en: 'The name is the same.' },
  'unit/stands-there': { zh: '该机构已在 {unit} 之下。', en: 'It stands under {unit} already.' },
  'unit/in-the-future': {
    zh: '更名和调整管理关系自登记时生效，请到生效之日再登记。',
    en: 'Names and places change when they are entered: enter it when the day has come.',
  },
  'unit/out-of-order': {
    zh: '日期不能早于机构设立和此前的变更（{day}）。',
    en: 'The day may not come before the opening and the changes so far ({day}).',
  },
  'unit/posts-ended': { zh: '{count} 个任职到 {day} 终止。', en: '{count} posts end on {day}.' },
  'unit/accounts-concerned': {
    zh: '涉及 {count} 个账号：{logins}。请核实后停用，或由安全管理员另行任职。',
    en: '{count} accounts are concerned: {logins}. Disable them, or have their people appointed elsewhere.',
  },
  'unit/out-of-reach': { zh: '（不在查看范围内的机构）', en: '(a unit you may not see)' },
  'relation/to-itself': { zh: '不能与本单位建立关系。', en: 'A unit has no relation to itself.' },
  'relation/not-begun': { zh: '终止日期不能早于开始日期 {day}。', en: 'It cannot end before it began on {day}.' },
  'relation/already-holds': { zh: '此关系已经登记：{target}', en: 'The relation holds already: {target}' },
  'relation/ended': { zh: '关系已经终止。', en: 'The relation has ended.' },
  'alias/known': { zh: '已有此名称。', en: 'The name is known already.' },
  'person/erased': { zh: '此人信息已删除。', en: "This person's data were erased." },
  'person/out-of-reach': { zh: '（不在查看范围内的人员）', en: '(a person you may not see)' },
  'post/administrators-are-separate': {
    zh: '系统管理员、安全管理员、审计管理员必须由不同的人担任，且不得兼任其他岗位。',
    en: 'The three administrators are separate persons and hold nothing else.',
  },
  'post/already-held': { zh: '此人在该单位已任此职。', en: 'The person holds this post already.' },
  'post/of-city-bureau': {
    zh: '此角色的权限及于全市，只能授予市教育局及其科室、直属单位的人员，不能在“{unit}”任职。',
    en: 'This role reaches the whole city: it is held in the bureau of the city and its offices, not in {unit}.',
  },
  'post/of-county-bureau': {
    zh: '县级角色只能在县（市、区）教育局或开发区社会事务局任职，不能在“{unit}”任职。',
    en: 'A role of a county is held in the bureau of a county, not in {unit}.',
  },
  'post/of-school': {
    zh: '校长和学校经办人只能在学校任职，不能在“{unit}”任职。',
    en: 'Principals and clerks of schools are held in a school, not in {unit}.',
  },
  'post/of-department': {
    zh: '部门角色只能在教育系统以外的部门和直属单位任职，不能在“{unit}”任职。',
    en: 'The role of a department is not held in {unit}.',
  },
  'post/of-inspection': {
    zh: '督学只能在督导责任区或督导室任职，不能在“{unit}”任职。',
    en: 'Inspectors are held in a supervision district or office, not in {unit}.',
  },
  'post/of-province': {
    zh: '省级角色只能在省级部门或市本级任职，不能在“{unit}”任职。',
    en: 'The role of the province is held in a provincial department or at the city, not in {unit}.',
  },
  'post/own': { zh: '不能给自己授予角色。', en: 'Nobody appoints himself.' },
  'post/ended': { zh: '职务已经免去。', en: 'The post has ended.' },
  'post/not-begun': { zh: '免职日期不能早于任职日期 {day}。', en: 'It cannot end before it began on {day}.' },
  'account/disabled': { zh: '账号已停用。', en: 'The account is disabled.' },
  'account/enabled': { zh: '账号没有停用。', en: 'The account is not disabled.' },
  'account/login-taken': { zh: '登录名已被使用。', en: 'The login is taken.' },
  'account/of-whom': {
    zh: '账号须属于一个人，或者属于单位并指明角色。',
    en: 'An account belongs to a person, or to a unit with a role.',
  },
  'account/no-such-provider': {
    zh: '没有配置统一身份认证“{provider}”。',
    en: 'No identity provider {provider} is configured.',
  },
  'account/administrator-of-unit': {
    zh: '管理员账号必须属于个人。',
    en: "An administrator's account belongs to a person.",
  },
  'term/ends-before-it-begins': { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  'term/school-year': {
    zh: '学年应为相邻的两年，例如 2026-2027。',
    en: 'A school year names two years in a row, as in 2026-2027.',
  },
  'term/overlaps': { zh: '与 {name}（{from} 至 {to}）重叠。', en: 'It overlaps with {name} ({from} to {to}).' },
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
