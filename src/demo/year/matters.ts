/** Matters of the demo city that no plan gave: notes, minutes, papers from above, tickets. All of it invented. */
import type { MatterGate } from '#core/matter/matter-gate.ts'
import type { EnteredKind } from '#core/matter/source.ts'

/** What became of a unit's assignment: signed for, returned and accepted; times of Asia/Shanghai, `10-14 10:20`. */
export type MatterCourse = {
  unit: string
  signed?: string
  returned?: { at: string; share: number; progress: string; accepted?: string }
}

export type DemoMatter = {
  title: string
  demand: string
  lead: string
  support?: string[]
  leader?: string
  officer?: string
  due: string
  nodes?: { name: string; due: string; reached?: string }[]
  courses?: MatterCourse[]
  /** How far the office is with it, where it is not simply under way. */
  end?: { at: string; verb: 'hold' | 'ask-closing' | 'close'; text: string }
}

export type DemoSource = {
  kind: EnteredKind
  title: string
  number?: string
  on: string
  words: string
  photographed?: true
  by: string
  askedAt: string
  enteredAt: string
  until: 'entered' | 'filed' | 'asked'
  issuer?: 'government' | 'supervision-committee'
  gate?: MatterGate
  matters: DemoMatter[]
}

export const demoMatters: readonly DemoSource[] = [
  {
    kind: 'livelihood',
    title: '2026年市政府民生实事',
    number: '云政办〔2026〕6号',
    on: '2026-02-26',
    words: '新增公办幼儿园学位一千二百个，年内全部投入使用。',
    by: '市政府办公室',
    askedAt: '02-27 09:00',
    enteredAt: '02-27 15:20',
    until: 'asked',
    issuer: 'government',
    matters: [
      {
        title: '新增公办幼儿园学位1200个',
        demand: '列明每所园的开工、竣工、开园时间，年内全部开园。',
        lead: 'yx/jyj/xqk',
        support: ['yx/jyj/jck'],
        leader: '分管副局长',
        officer: '学前教育科科长',
        due: '12-18 17:00',
        nodes: [
          { name: '全部开工', due: '04-30 17:00', reached: '04-28 16:10' },
          { name: '主体完工', due: '09-30 17:00', reached: '10-12 10:05' },
          { name: '全部开园', due: '12-18 17:00' },
        ],
        courses: [
          {
            unit: 'yx/jyj/xqk',
            signed: '03-02 09:10',
            returned: {
              at: '10-12 10:00',
              share: 70,
              progress: '九所园中七所已完工，两所在装修。',
              accepted: '10-13 09:30',
            },
          },
          { unit: 'yx/jyj/jck', signed: '03-02 10:40' },
        ],
      },
    ],
  },
  {
    kind: 'proposal',
    title: '关于增加课后服务体育项目的建议',
    number: '第47号',
    on: '2026-03-10',
    words: '建议在课后服务中增加体育项目，场地不足的学校可以共用社会场馆。',
    by: '市人大代表建议交办会',
    askedAt: '03-31 09:00',
    enteredAt: '04-01 10:00',
    until: 'asked',
    matters: [
      {
        title: '答复第47号建议',
        demand: '三个月内与提出建议的代表沟通并书面答复。',
        lead: 'yx/jyj/twy',
        leader: '分管副局长',
        due: '06-30 17:00',
        courses: [
          {
            unit: 'yx/jyj/twy',
            signed: '04-02 09:00',
            returned: {
              at: '06-12 11:00',
              share: 100,
              progress: '已当面沟通并书面答复，代表表示满意。',
              accepted: '06-12 16:00',
            },
          },
        ],
        end: { at: '06-16 10:00', verb: 'close', text: '已答复，代表表示满意。' },
      },
    ],
  },
  {
    kind: 'rectification',
    title: '教育专项审计问题清单',
    number: '审教〔2026〕11号',
    on: '2026-06-18',
    words: '部分学校校服采购档案不齐，应当补齐并建立制度。',
    by: '市审计局',
    askedAt: '06-22 09:00',
    enteredAt: '06-22 14:30',
    until: 'asked',
    matters: [
      {
        title: '补齐校服采购档案',
        demand: '逐校核对，补齐档案，修订采购办法。',
        lead: 'yx/jyj/jck',
        support: ['yx/jyj/fgk'],
        due: '09-30 17:00',
        courses: [
          {
            unit: 'yx/jyj/jck',
            signed: '06-23 08:50',
            returned: {
              at: '09-24 15:00',
              share: 100,
              progress: '档案已补齐，采购办法已印发。',
              accepted: '09-28 09:40',
            },
          },
          {
            unit: 'yx/jyj/fgk',
            signed: '06-23 09:30',
            returned: { at: '09-22 10:00', share: 100, progress: '办法已完成合法性审核。', accepted: '09-28 09:45' },
          },
        ],
        end: { at: '10-19 16:00', verb: 'ask-closing', text: '问题已整改，制度已建立。' },
      },
      {
        title: '清理长期挂账往来款',
        demand: '逐笔核实，能收回的收回，不能收回的按规定核销。',
        lead: 'yx/jyj/jck',
        due: '11-30 17:00',
        courses: [{ unit: 'yx/jyj/jck', signed: '06-23 08:55' }],
        end: { at: '09-08 09:00', verb: 'hold', text: '云财函〔2026〕52号' },
      },
    ],
  },
  {
    kind: 'instruction',
    title: '局长批示',
    on: '2026-09-28',
    words: '请基教科牵头，了解初三年级作业总量，提出控制办法，十月二十日前报我。',
    photographed: true,
    by: '局长',
    askedAt: '09-28 15:00',
    enteredAt: '09-28 15:40',
    until: 'asked',
    matters: [
      {
        title: '控制初三年级作业总量',
        demand: '抽查六个县的初三作业量，提出控制办法。',
        lead: 'yx/jyj/jjk',
        support: ['yx/jyj/jky'],
        leader: '分管副局长',
        due: '10-20 12:00',
        courses: [
          {
            unit: 'yx/jyj/jjk',
            signed: '09-29 09:00',
            returned: {
              at: '10-16 17:00',
              share: 60,
              progress: '抽查已完成四个县，控制办法在起草。',
              accepted: '10-19 10:00',
            },
          },
          { unit: 'yx/jyj/jky' },
        ],
      },
    ],
  },
  {
    kind: 'instruction',
    title: '分管副市长批示',
    on: '2026-10-16',
    words: '校车隐患要一车一档，请市教育局会同有关县区本周内排查完，结果报我。',
    photographed: true,
    by: '分管副市长',
    askedAt: '10-16 15:20',
    enteredAt: '10-16 15:45',
    until: 'asked',
    matters: [
      {
        title: '校车隐患一车一档',
        demand: '逐车建立隐患档案，问题车辆立即停运。',
        lead: 'yx/jyj/aqk',
        support: ['yx/ql/jtj', 'yx/hz/jyj'],
        leader: '分管副局长',
        officer: '安全科科长',
        due: '10-23 17:00',
        courses: [
          {
            unit: 'yx/jyj/aqk',
            signed: '10-19 08:30',
            returned: {
              at: '10-20 16:00',
              share: 90,
              progress: '全市校车已建档，三辆问题车辆已停运。',
              accepted: '10-21 08:50',
            },
          },
          { unit: 'yx/ql/jtj', signed: '10-19 09:40' },
        ],
      },
    ],
  },
  {
    kind: 'incoming-document',
    title: '关于报送秋季学期学生营养改善情况的通知',
    number: '省教体函〔2026〕118号',
    on: '2026-10-09',
    words: '请于十月二十一日十七时前报送情况报告和汇总表。',
    by: '省教育厅',
    askedAt: '10-10 09:10',
    enteredAt: '10-10 10:00',
    until: 'asked',
    matters: [
      {
        title: '报送秋季学期学生营养改善情况',
        demand: '汇总各县数据，十七时前报省教育厅。',
        lead: 'yx/jyj/zzz',
        due: '10-21 17:00',
        courses: [
          {
            unit: 'yx/jyj/zzz',
            signed: '10-10 11:00',
            returned: { at: '10-20 17:30', share: 90, progress: '汇总表已核对，报告待签发。' },
          },
        ],
      },
    ],
  },
  {
    kind: 'incoming-document',
    title: '关于开展教师资格注册数据核对的通知',
    number: '省教师函〔2026〕87号',
    on: '2026-09-24',
    words: '请于十月二十日十二时前完成核对并上报。',
    by: '省教育厅',
    askedAt: '09-28 09:00',
    enteredAt: '09-28 10:30',
    until: 'asked',
    matters: [
      {
        title: '教师资格注册数据核对',
        demand: '核对注册数据，差错逐条更正。',
        lead: 'yx/jyj/jsk',
        due: '10-20 12:00',
        courses: [
          {
            unit: 'yx/jyj/jsk',
            signed: '09-29 09:00',
            returned: { at: '10-15 09:00', share: 50, progress: '已核对一半，两县数据未交。', accepted: '10-15 15:00' },
          },
        ],
      },
    ],
  },
  {
    kind: 'incoming-document',
    title: '关于征集职业教育典型案例的通知',
    number: '省教职函〔2026〕41号',
    on: '2026-10-19',
    words: '每市推荐三个案例，十月二十九日前报送。',
    by: '省教育厅',
    askedAt: '10-20 16:00',
    enteredAt: '10-20 16:30',
    until: 'entered',
    matters: [{ title: '推荐职业教育典型案例', demand: '遴选三个案例报省。', lead: 'yx/jyj/zck', due: '10-29 17:00' }],
  },
  {
    kind: 'government-supervision',
    title: '重点工作督办通知',
    number: '云督查〔2026〕32号',
    on: '2026-10-08',
    words: '请市教育局对学位建设进度滞后项目逐个说明原因，十月底前追回进度。',
    by: '市政府督查室',
    askedAt: '10-08 16:00',
    enteredAt: '10-09 09:00',
    until: 'asked',
    matters: [
      {
        title: '学位建设滞后项目追回进度',
        demand: '逐个项目说明原因、措施和完成时间。',
        lead: 'yx/jyj/jck',
        support: ['yx/lx/jyj', 'yx/hz/jyj'],
        due: '10-31 17:00',
        courses: [
          { unit: 'yx/jyj/jck', signed: '10-09 10:00' },
          { unit: 'yx/lx/jyj', signed: '10-10 09:00' },
        ],
      },
    ],
  },
  {
    kind: 'hotline',
    title: '政务热线工单',
    number: '20261015-0317',
    on: '2026-10-15',
    words: '来电人反映某校门口放学时段拥堵，希望错峰放学。',
    by: '政务热线中心',
    askedAt: '10-15 10:30',
    enteredAt: '10-15 11:00',
    until: 'asked',
    matters: [
      {
        title: '校门口放学时段拥堵',
        demand: '会同交管部门现场查看，提出错峰放学安排并回访。',
        lead: 'yx/ql/jtj',
        due: '10-22 12:00',
        courses: [{ unit: 'yx/ql/jtj', signed: '10-15 15:00' }],
      },
    ],
  },
  {
    kind: 'campaign',
    title: '校外培训监管专项督导',
    number: '云督委〔2026〕5号',
    gate: { basis: '', approval: '2026年督查检查清单第9项', until: '2026-12-31', minutes: 120, holidayReason: '' },
    on: '2026-09-10',
    words: '对各县校外培训预收费监管情况开展专项督导，发现问题限期整改。',
    by: '市政府教育督导委员会',
    askedAt: '09-11 09:00',
    enteredAt: '09-11 10:00',
    until: 'asked',
    issuer: 'supervision-committee',
    matters: [
      {
        title: '校外培训预收费监管整改',
        demand: '按督导意见逐项整改，报送整改报告。',
        lead: 'yx/hz/jyj',
        support: ['yx/gx/shj'],
        due: '11-10 17:00',
        courses: [
          { unit: 'yx/hz/jyj', signed: '09-14 10:00' },
          {
            unit: 'yx/gx/shj',
            signed: '09-14 09:00',
            returned: { at: '10-14 16:00', share: 60, progress: '监管账户已全部开立。', accepted: '10-15 10:00' },
          },
        ],
      },
    ],
  },
]
