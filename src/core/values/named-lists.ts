/**
 * Terms that plans use and never list, each with a default to begin with. `common` is the usual national meaning and still to be
 * confirmed; `unknown` has no safe meaning: its items are open until the bureau enters its own.
 */
import type { Words } from '../pack.ts'

export interface NamedList {
  key: string
  /** The term as documents write it. */
  term: string
  about: Words
  /** How many items the term itself speaks of; null where it does not say. */
  count: number | null
  items: readonly string[]
  meaning: 'common' | 'unknown'
}

const list = (
  key: string,
  term: string,
  zh: string,
  en: string,
  count: number | null,
  meaning: NamedList['meaning'],
  items: readonly string[] = [],
): NamedList => ({ key, term, about: { zh, en }, count, items, meaning })

export const namedLists: readonly NamedList[] = [
  list('seven-guards', '七防', '安全防范工程', 'Safety works', 7, 'unknown', ['人防', '物防', '技防']),
  list('four-100', '四个100%', '安全防范建设', 'Safety measures', 4, 'common', [
    '封闭化管理',
    '专职保安员配备',
    '一键式紧急报警和视频监控',
    '护学岗设置',
  ]),
  list('two-plans-nine-rules', '两案九制', '疫情防控预案和制度', 'Plans and rules of epidemic control', 11, 'unknown'),
  list('two-lines-four-guarantees', '双线四包', '控辍保学责任', 'Responsibility against dropping out', 6, 'common', [
    '政府线：县（市、区）长、乡镇长、村主任、家长',
    '教育线：局长、校长、班主任、教师',
    '县（市、区）领导包乡镇',
    '乡镇干部包村',
    '村干部包户',
    '学校教师包学生',
  ]),
  list('four-rates-one-mean', '四率一分', '学业质量统计', 'Statistics of results', 5, 'unknown', [
    '优秀率',
    '良好率',
    '合格率',
    '低分率',
    '平均分',
  ]),
  list('double-report', '双报告', '安全事件报告对象', 'Recipients of an incident report', 2, 'unknown', ['上级教育局']),
  list('double-check-in', '双报到', '到社区报到的主体', 'Who reports to the community', 2, 'common', [
    '党组织',
    '在职党员',
  ]),
  list('three-rules-of-enforcement', '三项制度', '行政执法', 'Administrative enforcement', 3, 'common', [
    '行政执法公示制度',
    '执法全过程记录制度',
    '重大执法决定法制审核制度',
  ]),
  list('double-publicity', '双公示', '信用信息公示', 'Publicity of credit information', 2, 'common', [
    '行政许可公示',
    '行政处罚公示',
  ]),
  list('double-random', '双随机一公开', '行政检查', 'Administrative inspection', 3, 'common', [
    '随机抽取检查对象',
    '随机选派执法检查人员',
    '检查情况及查处结果公开',
  ]),
  list('three-importants-one-large', '三重一大', '集体决策事项', 'Matters decided together', 4, 'common', [
    '重大事项决策',
    '重要干部任免',
    '重大项目投资决策',
    '大额资金使用',
  ]),
  list('four-forms', '四种形态', '监督执纪', 'Discipline', 4, 'common', [
    '红脸出汗成为常态',
    '党纪轻处分、组织调整成为大多数',
    '党纪重处分、重大职务调整的成为少数',
    '严重违纪涉嫌违法立案审查的成为极少数',
  ]),
  list('three-classrooms', '三个课堂', '信息化教学', 'Teaching with networks', 3, 'common', [
    '专递课堂',
    '名师课堂',
    '名校网络课堂',
  ]),
  list('three-links-two-platforms', '三通两平台', '教育信息化', 'Networks in schools', 5, 'common', [
    '宽带网络校校通',
    '优质资源班班通',
    '网络学习空间人人通',
    '教育资源公共服务平台',
    '教育管理公共服务平台',
  ]),
  list('three-meetings-one-lesson', '三会一课', '党内生活', 'Party meetings', 4, 'common', [
    '支部党员大会',
    '支部委员会',
    '党小组会',
    '党课',
  ]),
  list('two-free-one-subsidy', '两免一补', '义务教育资助', 'Aid at the compulsory stage', 3, 'common', [
    '免学杂费',
    '免教科书费',
    '补助家庭经济困难学生生活费',
  ]),
  list('two-mainly', '两为主', '随迁子女就学', 'Schooling of migrant children', 2, 'common', [
    '以流入地政府管理为主',
    '以公办学校为主',
  ]),
  list('two-promises-two-reviews', '双诺双评', '师德师风', 'Teacher ethics', 4, 'unknown'),
  list('top-talents-2-4', '2+4', '拔尖人才培养', 'Top talents', 6, 'unknown'),
  list('two-stations-two-bases', '两站双基地', '名师培养', 'Master teachers', 4, 'unknown'),
  list('ten-hundred-thousand', '十百千万', '教师梯队', 'Ladder of teachers', 4, 'unknown'),
  list('wild-geese', '雁阵工程', '教师梯队', 'Ladder of teachers', null, 'unknown'),
  list('ten-in-ten-build', '十进十建', '主题活动', 'Activities', 20, 'unknown'),
  list('six-leads', '六带头', '主题活动', 'Activities', 6, 'unknown'),
  list('three-minor', '三微', '主题活动', 'Activities', 3, 'unknown'),
  list('six-good-branch', '六好党支部', '党支部创建', 'Party branches', 6, 'unknown'),
  list('double-goals', '双目标', '目标管理', 'Management by goals', 2, 'unknown'),
  list('two-heats', '两热一暖一改', '学校基本建设', 'Capital works of schools', 4, 'unknown'),
]
