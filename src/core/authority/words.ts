/** Sentences of authorities, and the names of authorities, relations and papers. */
export const authorityProblems = {
  'authority/case-filed': {
    zh: '{issuer}对{unit}立案（{case}），属行政执法。',
    en: '{issuer} filed case {case} against {unit}: administrative enforcement.',
  },
  'authority/committee': {
    zh: '由{issuer}对{unit}实施，属教育督导。',
    en: '{issuer} acts toward {unit}: education supervision.',
  },
  'authority/designated': {
    zh: '依据书面指定（{document}，至 {until}），属政府督查。',
    en: 'Designated in writing ({document}, until {until}): government supervision.',
  },
  'authority/not-designated': {
    zh: '未见对{unit}有效的书面指定，交办不等于指定，{issuer}不得以政府督查名义办理。',
    en: 'No designation in writing reaches {unit}; being asked is not being designated, so {issuer} does not act as government supervision.',
  },
  'authority/own': {
    zh: '{issuer}按本部门督办制度对{unit}办理。',
    en: '{issuer} chases {unit} by the rules of its own house.',
  },
  'authority/relation': { zh: '与{unit}的关系：{relation}。', en: 'How {unit} stands: {relation}.' },
  'authority/no-case': {
    zh: '{issuer}对{unit}尚未立案，不能以行政执法名义办理。',
    en: '{issuer} filed no case against {unit}: there is no enforcement yet.',
  },
  'authority/above': {
    zh: '{unit}是上级，{issuer}不能向其下达或者督办，应当请示、报告。',
    en: '{unit} stands above {issuer}: it is asked or reported to, never instructed.',
  },
  'authority/not-under-government-supervision': {
    zh: '政府督查不用于{issuer}督办本部门的{unit}，请按内部督办办理。',
    en: 'Government supervision is not for {unit}, which stands under {issuer} itself: chase it inside.',
  },
  'authority/government-supervision-of-private': {
    zh: '政府督查的对象不包括民办机构{unit}，{issuer}可以依法执法或者由教育督导机构督导。',
    en: 'Government supervision does not reach the private body {unit}; {issuer} may enforce the law, or the supervision body acts.',
  },
  'authority/no-enforcement-inside': {
    zh: '{unit}是行政机关，{issuer}不能对其作出行政处罚或者责令改正。',
    en: '{unit} is an administrative organ: {issuer} does not enforce against it.',
  },
  'authority/not-of-the-system': {
    zh: '{unit}不属本系统，{issuer}不能越过其政府和主管部门行文。',
    en: '{unit} is of another system: {issuer} does not write past its government.',
  },
  'authority/through-its-bureau': {
    zh: '{unit}由县级教育行政部门管理，{issuer}应当通过该部门办理，不能直接督办或者确定其牵头。',
    en: '{unit} is run by its county bureau: {issuer} goes through that bureau, and neither chases it nor makes it lead.',
  },
  'authority/government-without-consent': {
    zh: '未经上级政府同意，{issuer}不能向下级政府{unit}提出指令性要求：须由政府或领导小组发文，或登记“经政府同意”的文号；也可请其教育行政部门办理。',
    en: 'Without the consent of its government {issuer} gives no instruction to the government {unit}: the government issues it, or its consent is stated with its number, or the education bureau there is asked.',
  },
  'authority/instructs-peer': {
    zh: '{unit}是同级部门，{issuer}不能确定其牵头或实施：应由政府、领导小组或联合发文；请其配合的，用函商请。',
    en: '{unit} is a peer of {issuer}: it leads or implements only by a paper of the government, a leading group or of both; its support is asked by letter.',
  },
  'authority/no-such-move': { zh: '不能由 {from} 转为 {to}。', en: 'A fact does not move from {from} to {to}.' },
  'authority/move-without-paper': {
    zh: '由 {from} 转为 {to} 应当有移送文书。',
    en: 'Moving from {from} to {to} takes a paper.',
  },
} as const

export const authorityWords = {
  A: { zh: '内部督办', en: 'internal supervision' },
  B: { zh: '政府督查', en: 'government supervision' },
  C: { zh: '教育督导', en: 'education supervision' },
  D: { zh: '行政执法', en: 'administrative enforcement' },
} as const

export const relationWords = {
  own: { zh: '本局科室、直属单位', en: 'section or affiliated unit' },
  above: { zh: '上级机关', en: 'stands above' },
  government: { zh: '下级政府', en: 'government below' },
  peer: { zh: '同级部门', en: 'peer department' },
  'lower-bureau': { zh: '下级教育行政部门', en: 'bureau below' },
  'lower-department': { zh: '下级政府其他部门', en: 'other department below' },
  'lower-unit': { zh: '县管学校、单位', en: 'school or unit of a county' },
  'private-body': { zh: '民办学校、校外培训机构', en: 'private school or training institution' },
} as const

export const paperWords = {
  notice: { zh: '通知', en: 'notice' },
  'supervision-notice': { zh: '督办通知单', en: 'supervision notice' },
  'prompt-letter': { zh: '提示函', en: 'prompting letter' },
  'supervision-letter': { zh: '督办函', en: 'supervision letter' },
  letter: { zh: '函', en: 'letter' },
  'letter-with-consent': { zh: '函（经市政府同意）', en: 'letter with the consent of the government' },
  'inspection-notice': { zh: '督查通知', en: 'notice of government supervision' },
  'inspection-conclusion': { zh: '督查结论', en: 'finding of government supervision' },
  'supervision-opinion': { zh: '督导意见书', en: 'letter of supervision' },
  'supervision-rectification': { zh: '督导整改通知书', en: 'notice to rectify after supervision' },
  'talk-notice': { zh: '约谈通知书', en: 'notice of a talk' },
  'situation-circular': { zh: '情况通报', en: 'circular on the situation' },
  'supervision-circular': { zh: '督办通报', en: 'circular on supervision' },
  'criticism-circular': { zh: '通报批评', en: 'circular of criticism' },
  'public-criticism': { zh: '公开批评', en: 'public criticism' },
  'education-supervision-circular': { zh: '教育督导通报', en: 'circular of education supervision' },
  'resource-decision': { zh: '资源调整决定', en: 'decision to adjust resources' },
  'accountability-proposal': { zh: '问责建议（草拟）', en: 'proposal for accountability, as a draft' },
  'order-to-correct': { zh: '责令限期改正通知书', en: 'order to correct by a date' },
  'penalty-decision': { zh: '行政处罚决定书', en: 'decision on a penalty' },
  commendation: { zh: '表扬通报', en: 'commendation' },
  'request-for-instructions': { zh: '请示', en: 'request for instructions' },
  report: { zh: '报告', en: 'report' },
  minutes: { zh: '纪要', en: 'minutes' },
} as const
