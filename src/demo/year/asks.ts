/** What the office asks of whom: beside those whom the text names, the counties and a few schools that must act. */
import type { Day } from '#core/day.ts'
import type { Course } from './course.ts'

/** An item as the office breaks it down. Units by key; the lead of the text is always asked. */
export type Ask = {
  title: RegExp
  due: Day
  /** When the section must be done, where that differs from the counties. */
  leadDue?: Day
  /** Codes of the counties asked; their bureaus, or the governments where a plan of the government says so. */
  counties?: string
  /** Those of the named supporting units that get a task of their own. */
  partners?: string[]
  schools?: string[]
  /** Asked later than the rest of the plan. */
  on?: Day
  note?: string
}

/** A published plan with how it is broken down. */
export type Breakdown = {
  /** File of the plan document. */
  file: string
  uploadedOn: Day
  publishedOn: Day
  issuedOn: Day
  number: string
  askedOn: Day
  /** Whom 各县（市、区） means here. */
  counties: 'bureaus' | 'governments'
  asks: Ask[]
  /** Courses of the story: what must be so on the told day. */
  courses: [title: RegExp, unit: string, course: Course][]
}

const all = 'lx wc sd ql hz gx'
const counties = 'lx wc sd ql hz'

export const breakdowns: Breakdown[] = [
  {
    file: 'city-work-points-2025.html',
    uploadedOn: '2025-02-19',
    publishedOn: '2025-02-20',
    issuedOn: '2025-02-18',
    number: '云教〔2025〕4号',
    askedOn: '2025-02-26',
    counties: 'bureaus',
    asks: [
      { title: /思想引领/, due: '2025-12-12', counties: 'wc hz' },
      { title: /组织基础/, due: '2025-06-30', counties: 'lx sd ql' },
      { title: /正风/, due: '2025-12-19', counties: all },
      {
        title: /督查考核/,
        due: '2025-12-19',
        counties: 'wc gx',
        note: '一票否决、活动照片、星级评定三项停止执行，只办理减负清理。',
      },
      { title: /规划/, due: '2025-06-30', counties: 'lx ql' },
      { title: /公办学位/, due: '2025-11-28', counties: all },
      { title: /学前/, due: '2025-12-12', counties: all },
      { title: /均衡发展义务/, due: '2025-11-28', counties: 'wc sd ql hz' },
      { title: /高中/, due: '2025-12-19', counties: 'sd ql', schools: ['yx/jyj/z05'] },
      { title: /职业教育/, due: '2025-12-31', counties: 'sd hz', schools: ['yx/jyj/z10'] },
      { title: /继续教育/, due: '2025-11-28', counties: 'lx gx' },
      { title: /民办/, due: '2025-09-30', counties: all },
      { title: /德育/, due: '2025-12-12', counties: 'lx ql' },
      { title: /课程/, due: '2025-12-19', counties: 'wc gx' },
      { title: /体育/, due: '2025-11-28', counties: 'lx sd hz' },
      { title: /学生健康/, due: '2025-12-12', counties: 'wc ql gx' },
      { title: /劳动/, due: '2025-10-31', counties: 'sd' },
      { title: /特殊/, due: '2025-12-19', counties: 'ql hz' },
      { title: /师德/, due: '2025-09-30', counties: 'lx wc' },
      { title: /补充/, due: '2025-09-05', counties },
      { title: /轮岗/, due: '2025-09-30', counties: 'wc sd ql hz' },
      { title: /专业成长/, due: '2025-12-19', counties: 'gx' },
      { title: /待遇/, due: '2025-09-10', counties },
      { title: /招生/, due: '2025-09-12', counties: 'lx wc gx' },
      { title: /数字化/, due: '2025-12-31', counties: 'lx sd' },
      { title: /督导/, due: '2025-12-19', counties: 'ql hz' },
      { title: /平安/, due: '2025-12-19', counties: all },
      { title: /食品/, due: '2025-12-12', counties: 'lx sd hz' },
      { title: /经费/, due: '2025-12-31', counties },
      { title: /依法/, due: '2025-12-19', counties: 'wc' },
    ],
    courses: [
      [/公办学位/, 'yx/hz/jyj', 'never-done'],
      [/学前/, 'yx/sd/jyj', 'never-done'],
      [/待遇/, 'yx/hz/jyj', 'never-done'],
      [/轮岗/, 'yx/hz/jyj', 'never-done'],
    ],
  },
  {
    file: 'quality-implementation-plan-2025-2027.docx',
    uploadedOn: '2025-07-17',
    publishedOn: '2025-07-18',
    issuedOn: '2025-07-16',
    number: '云政办发〔2025〕17号',
    askedOn: '2025-07-25',
    counties: 'governments',
    asks: [
      { title: /学校建设/, due: '2027-11-30', counties: all, partners: ['yx/fgw', 'yx/zrj', 'yx/zjj'] },
      { title: /配套政策/, due: '2027-12-31', counties: 'lx wc gx' },
      { title: /标准化/, due: '2026-12-18', counties: 'sd ql hz', partners: ['yx/czj'] },
      { title: /挖潜编制/, due: '2027-12-17', partners: ['yx/rsj'] },
      { title: /饮食安全/, due: '2027-12-17', partners: ['yx/wjw'] },
    ],
    courses: [],
  },
  {
    file: 'safety-work-points-and-district-plan-2026.txt',
    uploadedOn: '2026-01-16',
    publishedOn: '2026-01-19',
    issuedOn: '2026-01-15',
    number: '云教安〔2026〕2号',
    askedOn: '2026-01-22',
    counties: 'bureaus',
    asks: [
      { title: /岗位责任/, due: '2026-03-31' },
      { title: /联动机制/, due: '2026-04-30' },
      { title: /安全平台/, due: '2026-11-30', partners: ['yx/jyj/djg'] },
      { title: /校舍隐患/, due: '2026-12-18', counties },
      { title: /消防隐患/, due: '2026-12-11', partners: ['yx/jyj/hqz'] },
      { title: /交通隐患/, due: '2026-11-30', counties: 'ql hz' },
      { title: /食品隐患/, due: '2026-12-18' },
      { title: /水域隐患/, due: '2026-06-30', counties: 'wc sd ql hz' },
      { title: /欺凌/, due: '2026-12-18' },
      { title: /心理/, due: '2026-12-11' },
      { title: /传染/, due: '2026-12-18', counties: 'lx' },
      { title: /应急演练/, due: '2026-11-30' },
      { title: /信息报告/, due: '2026-12-18' },
      { title: /网络安全/, due: '2026-10-30' },
      { title: /维护校园/, due: '2026-12-18' },
    ],
    courses: [
      [/网络安全/, 'yx/jyj/bgs', 'by-chance'],
      [/水域隐患/, 'yx/hz/jyj', 'never-done'],
    ],
  },
  {
    file: 'city-work-points-2026.docx',
    uploadedOn: '2026-02-09',
    publishedOn: '2026-02-10',
    issuedOn: '2026-02-09',
    number: '云教〔2026〕3号',
    askedOn: '2026-02-25',
    counties: 'bureaus',
    asks: [
      { title: /理论武装/, due: '2026-12-18', counties: 'lx wc ql' },
      { title: /基层党组织/, due: '2026-06-30', counties: all },
      { title: /作风和行风/, due: '2026-10-30', counties: all, partners: ['yx/sjj'] },
      { title: /基层减负/, due: '2026-12-18', counties: all, partners: ['yx/jyj/dds'] },
      { title: /规划/, due: '2026-12-18', leadDue: '2026-06-30', counties: all, partners: ['yx/fgw'] },
      {
        title: /学位供给/,
        due: '2026-11-30',
        counties: all,
        partners: ['yx/czj', 'yx/zjj', 'yx/zrj'],
      },
      {
        title: /学前教育普及/,
        due: '2026-10-30',
        counties: all,
        partners: ['yx/jyj/mbk', 'yx/wjw'],
        schools: ['yx/wc/jyj/k01', 'yx/hz/jyj/k01'],
      },
      {
        title: /优质均衡/,
        due: '2026-11-30',
        counties: all,
        partners: ['yx/jyj/jck', 'yx/czj'],
        schools: ['yx/ql/jtj/zx01', 'yx/ql/jtj/j01', 'yx/ql/jtj/zx02'],
      },
      {
        title: /普通高中/,
        due: '2026-12-18',
        counties: 'sd ql hz',
        partners: ['yx/bb'],
        schools: ['yx/jyj/z05', 'yx/jyj/z01'],
      },
      { title: /产教融合/, due: '2026-11-30', counties: 'sd ql hz', partners: ['yx/rsj'], schools: ['yx/jyj/z10'] },
      { title: /终身学习/, due: '2026-12-11', counties: 'lx wc gx' },
      {
        title: /校外培训/,
        due: '2026-11-20',
        leadDue: '2026-12-18',
        counties: all,
        partners: ['yx/sjj', 'yx/gaj'],
        schools: ['yx/lx/jyj/p01'],
      },
      { title: /课程教学/, due: '2026-12-18', counties: all, partners: ['yx/jyj/jky'] },
      { title: /体育和美育/, due: '2026-11-30', counties: all, schools: ['yx/lx/jyj/x01'] },
      { title: /视力/, due: '2026-10-30', counties: all, partners: ['yx/wjw'] },
      { title: /劳动教育/, due: '2026-09-30', counties: all },
      { title: /特殊教育/, due: '2026-12-11', counties: all, partners: ['yx/cl'] },
      { title: /师德/, due: '2026-09-30', counties: all },
      { title: /编制和补充/, due: '2026-08-31', counties: all, partners: ['yx/bb', 'yx/rsj', 'yx/czj'] },
      { title: /交流轮岗/, due: '2026-09-30', counties: all, partners: ['yx/jyj/rsk'] },
      { title: /专业成长/, due: '2026-12-11', counties: all, partners: ['yx/jyj/jfz'] },
      { title: /教师待遇/, due: '2026-09-10', counties: all, partners: ['yx/czj'] },
      { title: /招生制度/, due: '2026-09-15', counties: all, partners: ['yx/jyj/zkz', 'yx/gaj', 'yx/sjuj'] },
      {
        title: /数字化/,
        due: '2026-12-18',
        counties: all,
        partners: ['yx/jyj/djg', 'yx/sjuj'],
        schools: ['yx/ql/jtj/j01'],
      },
      { title: /教育督导/, due: '2026-10-30', counties: all },
      {
        title: /平安校园/,
        due: '2026-11-30',
        counties: all,
        partners: ['yx/gaj'],
        schools: ['yx/wc/jyj/x04', 'yx/jyj/z06'],
      },
      {
        title: /食品安全/,
        due: '2026-11-30',
        counties: all,
        partners: ['yx/sjj'],
        schools: ['yx/ql/jtj/zx01'],
        on: '2026-03-11',
      },
      { title: /教育经费/, due: '2026-09-30', counties: all, partners: ['yx/jyj/zzz', 'yx/czj'] },
      { title: /依法治教/, due: '2026-12-18', counties: all, on: '2026-10-09' },
    ],
    courses: [
      [/视力/, 'yx/ql/jtj', 'sent-back'],
      [/作风/, 'yx/ql/jtj', 'by-chance'],
      [/优质均衡/, 'yx/ql/jtj/zx01', 'sent-back'],
      [/优质均衡/, 'yx/ql/jtj/j01', 'by-chance'],
      [/优质均衡/, 'yx/ql/jtj/zx02', 'waiting'],
      [/数字化/, 'yx/ql/jtj/j01', 'sent-back'],
      [/食品安全/, 'yx/ql/jtj/zx01', 'checked'],
      [/体育和美育/, 'yx/lx/jyj/x01', 'overlooked'],
      [/学前/, 'yx/wc/jyj/k01', 'untouched'],
      [/校外培训/, 'yx/lx/jyj/p01', 'untouched'],
      [/普通高中/, 'yx/jyj/z05', 'waiting'],
      [/依法治教/, 'yx/hz/jyj', 'unsigned'],
      [/依法治教/, 'yx/gx/shj', 'unsigned'],
      [/依法治教/, 'yx/lx/jyj', 'untouched'],
      [/视力/, 'yx/wc/jyj', 'waiting'],
      [/行风/, 'yx/lx/jyj', 'waiting'],
      [/教育督导/, 'yx/lx/jyj', 'sent-back'],
      [/终身/, 'yx/gx/shj', 'sent-back'],
      [/编制和补充/, 'yx/hz/jyj', 'never-done'],
      [/待遇/, 'yx/hz/jyj', 'never-done'],
      [/轮岗/, 'yx/ql/jtj', 'never-done'],
      [/劳动/, 'yx/hz/jyj', 'never-done'],
      [/经费/, 'yx/sd/jyj', 'never-done'],
      [/特殊教育/, 'yx/hz/jyj', 'untouched'],
      [/理论武装/, 'yx/ql/jtj', 'untouched'],
      [/终身/, 'yx/lx/jyj', 'untouched'],
      [/专业成长/, 'yx/gx/shj', 'untouched'],
      [/课程教学/, 'yx/hz/jyj', 'untouched'],
      [/普通高中/, 'yx/bb', 'by-chance'],
      [/学位供给/, 'yx/czj', 'sent-back'],
    ],
  },
]

/** Diligence of units, 0 to 1, by the code of the county or the key of the unit. */
export const strengths: Record<string, number> = {
  wc: 0.96,
  gx: 0.8,
  sd: 0.76,
  lx: 0.72,
  ql: 0.66,
  hz: 0.36,
  'yx/czj': 0.6,
  'yx/bb': 0.85,
}

export const ordinaryStrength = 0.82
