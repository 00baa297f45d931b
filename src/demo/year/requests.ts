/** What was asked of schools in the demo city, in every state that a request can have. All of it invented. Times `10-12 09:00`. */
import type { RequestDraft } from '#core/request/request-draft.ts'

/** What became of a request after it was drafted. */
export type DemoRequestEnd =
  | { verb: 'check' }
  | {
      verb: 'open'
      at: string /** When its schools signed, and when they returned. */
      signed?: string
      returned?: string
      /** What some filled in for its fields, in their order. */
      filled?: readonly DemoFilled[]
    }
  | { verb: 'end'; at: string; opened: string; reason: string }
  | { verb: 'withdraw'; at: string; reason: string }
  | { verb: 'merge'; at: string; into: string; reason: string }
  | { verb: 'answer'; at: string; fields: string[] }

/** What a school filled in, and what became of it: it waits for review where nothing is said. */
export interface DemoFilled {
  school: string
  at: string
  values: readonly string[]
  reviewed?: { at: string; reason?: string }
}

export type DemoRequest = Pick<RequestDraft, 'kind' | 'title'> &
  Partial<Omit<RequestDraft, 'fields'>> & {
    fields?: string[]
    /** Who drafts it. */
    by: string
    draftedAt: string
    schools: readonly string[]
    end?: DemoRequestEnd
  }

const qinglan = 'yx/ql/jtj'
const junior = `${qinglan}/j01`
const inQinglan = [junior, `${qinglan}/zx01`, `${qinglan}/zx02`]
const some = [junior, `${qinglan}/zx01`, 'yx/lx/jyj/x01', 'yx/wc/jyj/x04', 'yx/wc/jyj/k01']
const basic = 'head yx/jyj/jjk'
const supervision = 'head yx/jyj/dds'

export const demoRequests: readonly DemoRequest[] = [
  {
    kind: 'inspection',
    scope: 'special',
    title: '秋季开学校车安全专项督导',
    text: '查看校车台账和驾驶人资格，不听汇报、不看留存材料。',
    basis: '教督〔2026〕3号',
    approval: '2026年督查检查清单第4项',
    from: '2026-09-14',
    until: '2026-09-30',
    due: '2026-09-22',
    visit: 120,
    by: supervision,
    draftedAt: '09-09 09:20',
    schools: inQinglan,
    end: { verb: 'open', at: '09-10 10:00', signed: '09-11 09:30', returned: '09-23 15:10' },
  },
  {
    kind: 'inspection',
    scope: 'comprehensive',
    title: '2026年秋季综合督导',
    text: '按照年度清单开展，数据从台账提取，学校不另备材料。',
    basis: '教督〔2026〕5号',
    approval: '2026年督查检查清单第1项',
    from: '2026-10-12',
    until: '2026-10-30',
    due: '2026-10-28',
    visit: 360,
    by: supervision,
    draftedAt: '09-24 10:10',
    schools: [junior, 'yx/lx/jyj/x01'],
    end: { verb: 'open', at: '10-12 09:40', signed: '10-13 09:20' },
  },
  {
    kind: 'inspection',
    scope: 'comprehensive',
    title: '青岚县第四季度综合督导',
    text: '了解学校落实年度任务情况。',
    basis: '青教督〔2026〕7号',
    approval: '县督查检查清单第2项',
    from: '2026-11-02',
    until: '2026-11-30',
    due: '2026-11-12',
    visit: 240,
    by: `clerk ${qinglan}`,
    draftedAt: '10-19 10:30',
    schools: inQinglan,
    end: { verb: 'check' },
  },
  {
    kind: 'data',
    title: '冬季采暖准备情况',
    text: '请如实填写，没有变化的不用附材料。',
    basis: '教办〔2026〕31号',
    article: '第二条',
    from: '2026-10-14',
    until: '2026-10-31',
    due: '2026-10-23',
    fields: ['采暖方式', '设备检修日期', '燃料储备天数'],
    minutes: 4,
    contact: '基础教育科',
    by: basic,
    draftedAt: '10-13 14:20',
    schools: [...some, `${qinglan}/zx02`],
    end: {
      verb: 'open',
      at: '10-14 09:10',
      signed: '10-15 10:00',
      filled: [
        {
          school: `${qinglan}/zx01`,
          at: '10-16 09:40',
          values: ['集中供热', '2026-10-09', '15'],
          reviewed: { at: '10-19 10:20' },
        },
        {
          school: `${qinglan}/zx02`,
          at: '10-16 15:10',
          values: ['空气源热泵', '2026-10-12', '不适用'],
          reviewed: { at: '10-19 10:25' },
        },
        {
          school: 'yx/wc/jyj/k01',
          at: '10-19 09:10',
          values: ['燃气锅炉', '2026-09-28', '20'],
          reviewed: { at: '10-20 15:00' },
        },
        {
          school: 'yx/wc/jyj/x04',
          at: '10-19 11:00',
          values: ['生物质锅炉', '没有检修', '7'],
          reviewed: { at: '10-20 15:10', reason: '请先检修设备，再报检修日期。' },
        },
        { school: 'yx/lx/jyj/x01', at: '10-20 16:30', values: ['集中供热', '2026-10-15', '12'] },
      ],
    },
  },
  {
    kind: 'data',
    title: '课后服务参加人数',
    basis: '教基〔2026〕12号',
    cadence: 'month',
    from: '2026-09-07',
    until: '2026-12-31',
    due: '2026-12-25',
    fields: ['参加学生数', '开设课程数'],
    minutes: 3,
    by: basic,
    draftedAt: '09-04 09:30',
    schools: [junior, 'yx/lx/jyj/x01', 'yx/wc/jyj/x04', `${qinglan}/zx01`, 'yx/wc/jyj/k01'],
    end: {
      verb: 'open',
      at: '09-07 09:30',
      signed: '09-08 14:00',
      filled: [
        { school: junior, at: '10-09 10:00', values: ['612', '18'], reviewed: { at: '10-10 09:30' } },
        { school: `${qinglan}/zx01`, at: '10-09 11:20', values: ['二百余人', '9'], reviewed: { at: '10-10 09:40' } },
        { school: 'yx/wc/jyj/k01', at: '10-09 15:00', values: ['不适用', '不适用'], reviewed: { at: '10-10 09:45' } },
        { school: 'yx/lx/jyj/x01', at: '10-12 09:10', values: ['1,038', '24'], reviewed: { at: '10-13 09:30' } },
        { school: 'yx/wc/jyj/x04', at: '10-12 14:20', values: ['356', '11'], reviewed: { at: '10-13 09:40' } },
      ],
    },
  },
  {
    kind: 'activity',
    title: '防溺水和交通安全进校园',
    basis: '安委办〔2026〕8号',
    approval: '社会事务进校园白名单第3项',
    from: '2026-10-19',
    until: '2026-11-06',
    due: '2026-10-29',
    visit: 40,
    by: basic,
    draftedAt: '10-15 15:00',
    schools: some,
    end: { verb: 'open', at: '10-16 10:20', signed: '10-19 09:30' },
  },
  {
    kind: 'survey',
    title: '学生近视防控情况调查',
    basis: '教体〔2026〕6号',
    survey: { number: '教统专3表', maker: '市教育局', approval: '统备〔2026〕11号', until: '2026-12-31' },
    from: '2026-10-12',
    until: '2026-11-27',
    due: '2026-11-20',
    fields: ['视力监测人数', '新增近视人数', '每天户外活动时间'],
    minutes: 6,
    by: basic,
    draftedAt: '10-09 10:00',
    schools: ['yx/lx/jyj/x01', 'yx/wc/jyj/x04', 'yx/wc/jyj/k01'],
    end: { verb: 'open', at: '10-12 14:10', signed: '10-13 10:10' },
  },
  {
    kind: 'meeting',
    title: '教研员下校座谈',
    basis: '教研〔2026〕2号',
    from: '2026-10-12',
    until: '2026-10-30',
    due: '2026-10-27',
    visit: 90,
    by: basic,
    draftedAt: '10-12 15:30',
    schools: inQinglan,
    end: { verb: 'end', opened: '10-13 09:30', at: '10-19 16:00', reason: '改为线上征求意见' },
  },
  {
    kind: 'data',
    title: '学校信息重新核对',
    basis: '教办〔2026〕28号',
    from: '2026-10-12',
    until: '2026-10-30',
    due: '2026-10-22',
    fields: ['学校名称', '办学性质'],
    minutes: 2,
    by: basic,
    draftedAt: '10-12 10:40',
    schools: some,
    end: { verb: 'answer', at: '10-12 11:00', fields: ['学校名称', '办学性质'] },
  },
  {
    kind: 'campaign',
    title: '文明校园达标行动',
    text: '各校开展创建示范，签订责任状，每日报送进展并拍照上传。',
    fields: ['创建进展', '照片'],
    minutes: 15,
    by: basic,
    draftedAt: '10-14 16:00',
    schools: some,
    end: { verb: 'check' },
  },
  {
    kind: 'inspection',
    scope: 'special',
    title: '国庆期间校舍安全检查',
    basis: '教安〔2026〕15号',
    approval: '2026年督查检查清单第6项',
    from: '2026-09-28',
    until: '2026-10-09',
    due: '2026-10-03',
    visit: 60,
    by: supervision,
    draftedAt: '09-21 09:50',
    schools: inQinglan,
    end: { verb: 'withdraw', at: '09-22 10:00', reason: '假期不到校检查，改由值班员自查' },
  },
  {
    kind: 'data',
    title: '锅炉和取暖设备台数',
    basis: '教后〔2026〕9号',
    from: '2026-10-14',
    until: '2026-10-31',
    due: '2026-10-26',
    fields: ['锅炉台数', '取暖设备台数'],
    minutes: 4,
    by: basic,
    draftedAt: '10-14 10:30',
    schools: some,
    end: { verb: 'merge', at: '10-14 11:20', into: '冬季采暖准备情况', reason: '与采暖准备情况同时报送' },
  },
  {
    kind: 'activity',
    title: '秋季研学安全教育进校园',
    basis: '教安〔2026〕18号',
    approval: '社会事务进校园白名单第5项',
    from: '2026-11-02',
    until: '2026-11-20',
    due: '2026-11-11',
    visit: 40,
    by: basic,
    draftedAt: '10-20 09:30',
    schools: inQinglan,
    end: { verb: 'check' },
  },
  {
    kind: 'data',
    title: '艺术展演报名',
    fields: ['节目名称', '参演学生数'],
    minutes: 5,
    by: basic,
    draftedAt: '10-20 16:10',
    schools: some,
  },
]
