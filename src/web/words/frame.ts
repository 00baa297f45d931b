/** Words of the frame. */
export const frameWords = {
  product: { zh: '要点', en: 'Yaodian' },
  desk: { zh: '工作台', en: 'My desk' },
  plans: { zh: '规划', en: 'Plans' },
  tasks: { zh: '任务', en: 'Tasks' },
  matters: { zh: '督办', en: 'Matters' },
  papers: { zh: '发文', en: 'Papers' },
  meetings: { zh: '会议', en: 'Meetings' },
  orders: { zh: '督办文书', en: 'Orders' },
  indicators: { zh: '指标', en: 'Indicators' },
  wall: { zh: '作战图', en: 'Wall chart' },
  registers: { zh: '台账', en: 'Registers' },
  settings: { zh: '设置', en: 'Settings' },
  places: { zh: '主导航', en: 'Places' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  account: { zh: '我的账号', en: 'My account' },
  otherLanguage: { zh: 'English', en: '中文' },
  notClassified: {
    zh: '本系统为非涉密系统，严禁处理、存储、传输国家秘密',
    en: 'This system is not classified: no state secret may be processed, stored or sent here',
  },
  demonstration: { zh: '演示', en: 'Demo' },
  demonstrationLong: { zh: '演示数据，虚构城市', en: 'Demonstration data of an invented city' },
  acting: { zh: '主持工作', en: 'acting' },
}

/** Names of the roles. */
export const roleWords = {
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
  leader: { zh: '局领导', en: 'Leader of the bureau' },
  office: { zh: '局办公室', en: 'Office of the bureau' },
  section: { zh: '科室', en: 'Section' },
  department: { zh: '市直部门', en: 'Other department' },
  'county-head': { zh: '县级教育局负责人', en: 'Head of a county bureau' },
  'county-clerk': { zh: '县级教育局经办人', en: 'Clerk of a county bureau' },
  principal: { zh: '校（园）长', en: 'Principal' },
  'school-clerk': { zh: '学校经办人', en: 'Clerk of a school' },
  inspector: { zh: '督学', en: 'Inspector' },
  province: { zh: '省级用户', en: 'Provincial department' },
}
