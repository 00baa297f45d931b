/** Orders of the demo city, one or more in every state, with reminders by telephone and a clue that was handed over. All of it invented. */
import type { StepKind } from '#core/ladder/ladder.ts'
import type { OrderActs } from '#core/ladder/order.ts'

/** Toward whom: an assignment by the title of its matter, or the n-th of the late ones of county bureaus. */
export type DemoTarget = { matter: string; unit: string } | { lateCounty: number }

type Verb = Exclude<keyof OrderActs, 'draft' | 'escalate'>
/** One act: when (`10-14 10:20` of Asia/Shanghai), what, and by whom where it is not the usual person. */
export type DemoAct = { [V in Verb]: { at: string; verb: V; values: OrderActs[V]; by?: string } }[Verb]

export type DemoDraft = {
  step: StepKind
  at: string
  fact: string
  demand: string
  supervisionEnded?: string
}

export type DemoOrder = DemoDraft & {
  target: DemoTarget
  acts: DemoAct[]
  /** The step that followed its failure. */
  next?: DemoDraft & { acts: DemoAct[] }
}

const tell = (at: string, paper: string): DemoAct => ({ at, verb: 'tell', values: { paper } })
const sign = (at: string, number: string | null, by?: string): DemoAct => ({
  at,
  verb: 'sign',
  values: { number, heavier: false },
  ...(by && { by }),
})
const state = (at: string, statement: string): DemoAct => ({ at, verb: 'state', values: { statement } })
const reply = (at: string, text: string): DemoAct => ({ at, verb: 'reply', values: { text } })
const recheck = (at: string, passed: boolean, note: string): DemoAct => ({
  at,
  verb: 'recheck',
  values: { passed, note },
})
const close = (at: string, note: string): DemoAct => ({ at, verb: 'close', values: { note } })

const prefunded = '校外培训预收费监管整改'

export const demoOrders: readonly DemoOrder[] = [
  {
    target: { matter: '补齐校服采购档案', unit: 'yx/jyj/jck' },
    step: 'notice',
    at: '07-20 09:30',
    fact: '至7月17日，十二所学校的采购合同和验收单仍未归档，比整改方案晚了两周。',
    demand: '逐校列出缺件，五个工作日内报送补齐计划。',
    acts: [
      sign('07-20 16:10', '云教督办〔2026〕1号'),
      reply('07-24 11:00', '缺件清单和补齐计划已报，九所学校本月补齐，三所八月补齐。'),
      recheck('07-29 10:00', true, '抽查四所学校，与计划一致。'),
      close('07-30 09:20', '计划可行，转入正常办理。'),
    ],
  },
  {
    target: { matter: '补齐校服采购档案', unit: 'yx/jyj/fgk' },
    step: 'urging',
    at: '08-12 10:00',
    fact: '采购制度修订稿应于8月10日送审，尚未送出。',
    demand: '请尽快送审。',
    acts: [{ at: '08-12 15:00', verb: 'withdraw', values: { reason: '修订稿已于当日送审。' } }],
  },
  {
    target: { matter: '控制初三年级作业总量', unit: 'yx/jyj/jky' },
    step: 'urging',
    at: '10-20 15:00',
    fact: '教研指导意见应于10月20日12时前提交，至今没有签收，也没有填报。',
    demand: '请两个工作日内签收并报送指导意见初稿。',
    acts: [sign('10-20 15:40', null, 'urging-head')],
  },
  {
    target: { matter: '教师资格注册数据核对', unit: 'yx/jyj/jsk' },
    step: 'urging',
    at: '10-21 09:00',
    fact: '数据核对应于10月20日12时前完成，认定完成50%。',
    demand: '请三个工作日内完成核对并上报。',
    acts: [],
  },
  {
    target: { matter: '学位建设滞后项目追回进度', unit: 'yx/lx/jyj' },
    step: 'notice',
    at: '10-12 09:30',
    fact: '两个新建项目的主体施工比计划晚一个月，追赶方案未报。',
    demand: '五个工作日内报送追赶方案，明确每周节点。',
    acts: [sign('10-12 17:00', '云教提示〔2026〕1号')],
  },
  {
    target: { matter: '学位建设滞后项目追回进度', unit: 'yx/hz/jyj' },
    step: 'rectification',
    at: '10-20 10:20',
    fact: '任务下达后没有签收，改扩建项目的施工许可至今未取得。',
    demand: '一个月内取得施工许可并开工，每周报送进展。',
    acts: [],
  },
  {
    target: { matter: '新增公办幼儿园学位1200个', unit: 'yx/jyj/xqk' },
    step: 'commendation',
    at: '10-14 09:00',
    fact: '九所园中七所提前完工。',
    demand: '予以表扬，请继续抓好两所园的装修。',
    acts: [sign('10-15 10:00', '云教通〔2026〕31号'), close('10-16 09:00', '已在局内印发。')],
  },
  {
    target: { matter: prefunded, unit: 'yx/hz/jyj' },
    step: 'notice',
    at: '09-29 10:00',
    supervisionEnded: '2026-09-11',
    fact: '督导发现六家机构预收费没有进入监管账户。',
    demand: '三十日内全部纳入监管，书面报告整改情况。',
    acts: [
      tell('09-29 15:00', '云教督初〔2026〕7号'),
      state('09-30 11:00', '事实无异议，六家机构正在补办监管账户。'),
      sign('09-30 16:30', '云教督〔2026〕7号'),
    ],
  },
  {
    target: { matter: prefunded, unit: 'yx/hz/jyj' },
    step: 'criticism',
    at: '10-09 10:00',
    supervisionEnded: '2026-09-11',
    fact: '督导期间提供的机构名单与实际不符，漏报三家。',
    demand: '查清漏报原因，限期改正。',
    acts: [
      tell('10-10 09:00', '云教督告〔2026〕3号'),
      state('10-15 16:00', '漏报系九月新设机构尚未登记，已经补报，请予核实。'),
    ],
  },
  {
    target: { matter: prefunded, unit: 'yx/gx/shj' },
    step: 'criticism',
    at: '09-15 09:00',
    supervisionEnded: '2026-09-11',
    fact: '督导组到场前夕要求两家机构停课回避检查。',
    demand: '作出书面说明并整改。',
    acts: [
      tell('09-16 09:00', '云教督告〔2026〕2号'),
      { at: '09-24 09:30', verb: 'note-silence', values: {} },
      sign('09-28 15:00', '云教督〔2026〕6号'),
      reply('10-09 10:00', '已查明情况，对经办人员批评教育，两家机构恢复开课。'),
      { at: '10-14 15:30', verb: 'ask-review', values: { grounds: '停课系消防检修安排在先，附检修通知，请予复核。' } },
    ],
  },
  {
    target: { matter: prefunded, unit: 'yx/gx/shj' },
    step: 'rectification',
    at: '09-14 09:30',
    supervisionEnded: '2026-09-11',
    fact: '四家机构一次性收取超过三个月的费用。',
    demand: '清退超期预收费，建立每月核查制度。',
    acts: [
      sign('09-15 16:00', '云教督〔2026〕5号'),
      reply('10-12 11:00', '三家机构已清退，一家正在协商。'),
      recheck('10-16 15:00', false, '一家机构没有清退，另有一家清退后再次超期收费。'),
    ],
    next: {
      step: 'talk',
      at: '10-19 09:00',
      supervisionEnded: '2026-09-11',
      fact: '复查发现一家机构没有清退，另有一家清退后再次超期收费。',
      demand: '约谈主要负责人，说明整改不到位的原因，十五日内清退完毕。',
      acts: [tell('10-20 09:00', '云教督告〔2026〕4号')],
    },
  },
  {
    target: { lateCounty: 0 },
    step: 'notice',
    at: '10-13 09:00',
    fact: '任务超过时限仍未认定完成，没有报送延期申请。',
    demand: '五个工作日内报送完成时间和每周节点。',
    acts: [
      sign('10-13 15:00', '云教提示〔2026〕2号'),
      reply('10-19 16:20', '已倒排工期，十一月十五日前完成，节点见附表。'),
    ],
  },
  {
    target: { lateCounty: 1 },
    step: 'notice',
    at: '10-09 09:00',
    fact: '任务超过时限，最近一次填报与核查情况不符。',
    demand: '重新核实数据并说明差异。',
    acts: [
      sign('10-09 15:00', '云教提示〔2026〕3号'),
      reply('10-15 10:00', '差异系统计口径不同所致，已按全市口径更正。'),
      recheck('10-20 10:00', true, '更正后的数据与台账一致。'),
    ],
  },
  {
    target: { lateCounty: 2 },
    step: 'rectification',
    at: '09-14 09:00',
    fact: '任务超过时限，三个建设项目没有开工。',
    demand: '一个月内全部开工。',
    acts: [
      sign('09-15 10:00', '云教督办〔2026〕2号'),
      recheck('10-20 11:00', false, '现场查看，仍有一个项目没有开工，也没有书面回复。'),
    ],
  },
]

/** Telephone calls: whom the office spoke to, and what was said. */
export const demoCalls: readonly { target: DemoTarget; at: string; to: string; said: string }[] = [
  {
    target: { matter: '控制初三年级作业总量', unit: 'yx/jyj/jky' },
    at: '10-16 10:20',
    to: '教研室负责人',
    said: '提醒尚未签收。对方答复正在外出教研，周一签收。',
  },
  {
    target: { matter: '教师资格注册数据核对', unit: 'yx/jyj/jsk' },
    at: '10-19 16:30',
    to: '经办人',
    said: '提醒明日12时到期。对方说两个县的数据还在核。',
  },
  {
    target: { matter: '校门口放学时段拥堵', unit: 'yx/ql/jtj' },
    at: '10-20 11:00',
    to: '办公室联络员',
    said: '提醒后日到期，请与交警部门会商后报送。',
  },
]

export const demoClue = { at: '08-20 15:00', to: '派驻纪检监察组', paper: '云教移〔2026〕1号' }
