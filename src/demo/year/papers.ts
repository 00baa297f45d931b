/** Papers that go out of the demo city's bureau, one in each state. All of it invented. */
import type { Paper } from '#core/authority/authority-table.ts'
import type { Verdict } from '#core/signature/countersignature.ts'
import type { PaperText } from '#core/signature/paper-text.ts'

/** What was done to a paper, in order; times of Asia/Shanghai, `10-14 10:20`. */
export type PaperStep =
  | { at: string; by: string; do: 'check' | 'sign' | 'seal' | 'send-to-oa' }
  | { at: string; by: string; do: 'countersign'; body: string; verdict: Verdict; opinion: string }
  | { at: string; by: string; do: 'answer'; body: string; answer: string }
  | { at: string; by: string; do: 'number'; series: string }
  | { at: string; by: string; do: 'send-back' | 'withdraw' | 'void'; reason: string }

export type DemoPaper = {
  kind: Paper
  title: string
  text: string
  /** Keys of units, or names. */
  to: string[]
  copies?: string[]
  countersigners?: string[]
  openness: PaperText['openness']
  urgency?: PaperText['urgency']
  confidentiality?: PaperText['confidentiality']
  draftedAt: string
  drafter: string
  steps: PaperStep[]
}

const counties = ['yx/lx/jyj', 'yx/wc/jyj', 'yx/ql/jtj', 'yx/hz/jyj']
const [basic, preschool, supervision] = ['head yx/jyj/jjk', 'head yx/jyj/xqk', 'head yx/jyj/dds']
const [office, urging, deputy, director] = ['office-head', 'urging-head', 'deputy1', 'director']
const open = { kind: 'public', reason: '' } as const
const series = '云教'

export const demoPapers: readonly DemoPaper[] = [
  {
    kind: 'notice',
    title: '关于做好2026年秋季学期控辍保学核查工作的通知',
    text: '为做好秋季学期控辍保学工作，现将有关事项通知如下。\n一、核查范围\n义务教育阶段全部在籍学生，重点核查未按时返校学生。\n二、工作要求\n各地逐校核对，逐人登记去向，于10月20日前报送核查情况。\n三、其他事项\n核查以现有台账为准，不另行要求学校填报。',
    to: counties,
    copies: ['市人民政府办公室'],
    openness: open,
    draftedAt: '09-24 09:30',
    drafter: basic,
    steps: [
      { at: '09-24 15:00', by: office, do: 'check' },
      { at: '09-25 09:10', by: deputy, do: 'sign' },
      { at: '09-25 10:00', by: office, do: 'number', series },
      { at: '09-25 10:30', by: office, do: 'seal' },
    ],
  },
  {
    kind: 'notice',
    title: '关于报送学前教育学位建设进展的通知',
    text: '请于10月底前报送学位建设进展。',
    to: counties,
    openness: open,
    draftedAt: '09-28 10:00',
    drafter: preschool,
    steps: [
      { at: '09-28 16:00', by: office, do: 'check' },
      { at: '09-29 09:00', by: deputy, do: 'sign' },
      { at: '09-29 09:40', by: office, do: 'number', series },
      { at: '09-29 16:00', by: office, do: 'void', reason: '进展已由台账自动填报，不再要求报送' },
    ],
  },
  {
    kind: 'letter',
    title: '关于商请协助开展校园周边道路隐患排查的函',
    text: '为保障学生上下学安全，商请贵局对学校周边道路隐患开展排查，并请于11月中旬前函复。',
    to: ['市公安局'],
    openness: { kind: 'on-request', reason: '涉及部门间工作协商' },
    draftedAt: '10-14 09:00',
    drafter: urging,
    steps: [
      { at: '10-14 11:00', by: office, do: 'check' },
      { at: '10-15 09:00', by: deputy, do: 'sign' },
      { at: '10-15 10:00', by: office, do: 'number', series: '云教函' },
    ],
  },
  {
    kind: 'situation-circular',
    title: '关于三季度重点工作进展情况的通报',
    text: '一、总体情况\n三季度各项重点工作总体按进度推进。\n二、存在问题\n个别事项进度偏慢，请牵头单位抓紧推进。\n三、下一步要求\n请对照任务分解表，按时限完成。',
    to: [...counties, 'yx/jyj/jjk', 'yx/jyj/xqk'],
    openness: { kind: 'not-public', reason: '内部工作情况' },
    confidentiality: 'internal',
    countersigners: ['yx/jyj/dds', 'yx/jyj/jjk'],
    draftedAt: '10-16 15:00',
    drafter: urging,
    steps: [
      { at: '10-19 09:00', by: office, do: 'check' },
      { at: '10-19 10:30', by: supervision, do: 'countersign', body: 'yx/jyj/dds', verdict: 'agrees', opinion: '' },
    ],
  },
  {
    kind: 'notice',
    title: '关于规范学校食堂大宗食材采购管理的通知',
    text: '一、统一采购\n大宗食材由县（市、区）统一组织采购，按月公示采购价格。\n二、经费管理\n伙食费专账核算，结余结转下学期使用。',
    to: counties,
    openness: open,
    countersigners: ['yx/czj', 'yx/sjj', '市消防救援支队'],
    draftedAt: '10-15 15:00',
    drafter: basic,
    steps: [
      { at: '10-16 09:00', by: office, do: 'check' },
      {
        at: '10-19 10:00',
        by: 'liaison yx/sjj',
        do: 'countersign',
        body: 'yx/sjj',
        verdict: 'agrees-with-remarks',
        opinion: '建议增加供货商资质的查验要求。',
      },
      {
        at: '10-19 15:00',
        by: 'liaison yx/czj',
        do: 'countersign',
        body: 'yx/czj',
        verdict: 'objects',
        opinion: '统一采购的组织经费未列入年度预算，请明确资金来源。',
      },
    ],
  },
  {
    kind: 'request-for-instructions',
    title: '关于追加公办幼儿园建设资金的请示',
    text: '今年公办幼儿园学位建设任务已全部开工，经测算资金尚有缺口，恳请予以追加。\n妥否，请批示。',
    to: ['云溪市人民政府'],
    openness: { kind: 'not-public', reason: '请示事项未定' },
    urgency: 'urgent',
    draftedAt: '10-19 09:00',
    drafter: preschool,
    steps: [{ at: '10-19 16:20', by: office, do: 'check' }],
  },
  {
    kind: 'notice',
    title: '关于开展冬季校园消防安全检查的通知',
    text: '请各地对照隐患台账开展自查，隐患按台账流程登记、整改、销号。',
    to: counties,
    openness: open,
    urgency: 'urgent',
    draftedAt: '10-20 09:00',
    drafter: basic,
    steps: [{ at: '10-20 15:30', by: deputy, do: 'send-back', reason: '请补充检查的依据和完成时限' }],
  },
  {
    kind: 'notice',
    title: '关于规范学前教育收费公示的通知',
    text: '请各地督促幼儿园在醒目位置公示收费项目和标准，收费不得超出公示范围。',
    to: counties,
    openness: open,
    draftedAt: '10-20 16:00',
    drafter: preschool,
    steps: [],
  },
  {
    kind: 'supervision-notice',
    title: '关于落实局长办公会议定事项的督办通知',
    text: '请按议定的时限办理，并于10月底前反馈办理情况。',
    to: ['yx/jyj/jjk'],
    openness: { kind: 'not-public', reason: '内部督办事项' },
    draftedAt: '10-19 14:00',
    drafter: urging,
    steps: [
      { at: '10-19 17:00', by: office, do: 'check' },
      { at: '10-20 09:20', by: director, do: 'sign' },
    ],
  },
  {
    kind: 'notice',
    title: '关于做好体育场地课后开放安全管理的通知',
    text: '请各校完善开放时段的值守安排，由各地统一发布开放目录。',
    to: counties,
    openness: open,
    draftedAt: '10-15 09:00',
    drafter: basic,
    steps: [
      { at: '10-15 16:00', by: office, do: 'check' },
      { at: '10-16 09:00', by: office, do: 'send-to-oa' },
    ],
  },
  {
    kind: 'notice',
    title: '关于召开教学工作座谈会的通知',
    text: '定于下月召开座谈会。',
    to: counties,
    openness: open,
    draftedAt: '10-12 09:00',
    drafter: basic,
    steps: [{ at: '10-13 09:00', by: basic, do: 'withdraw', reason: '会议合并召开' }],
  },
  {
    kind: 'notice',
    title: '关于开展中小学食堂台账核对的通知',
    text: '请各校核对食堂台账，发现不一致的在台账中更正，不另报材料。',
    to: ['yx/ql/jtj/j01'],
    openness: open,
    draftedAt: '10-08 09:00',
    drafter: 'clerk yx/ql/jtj',
    steps: [
      { at: '10-08 15:00', by: 'head yx/ql/jtj', do: 'check' },
      { at: '10-08 15:20', by: 'head yx/ql/jtj', do: 'sign' },
      { at: '10-08 16:00', by: 'clerk yx/ql/jtj', do: 'number', series: '青教' },
      { at: '10-08 16:10', by: 'clerk yx/ql/jtj', do: 'seal' },
    ],
  },
  {
    kind: 'request-for-instructions',
    title: '关于核增乡镇寄宿制学校生活教师的请示',
    text: '我县3所乡镇寄宿制学校今秋寄宿学生增加，现有生活教师不足。\n拟通过县域内调剂解决一部分，其余请市局协调核增。\n妥否，请批示。',
    to: ['yx/jyj'],
    openness: { kind: 'not-public', reason: '请示事项未定' },
    draftedAt: '10-12 09:00',
    drafter: 'clerk yx/ql/jtj',
    steps: [
      { at: '10-12 15:00', by: 'head yx/ql/jtj', do: 'check' },
      { at: '10-12 15:20', by: 'head yx/ql/jtj', do: 'sign' },
      { at: '10-12 16:00', by: 'clerk yx/ql/jtj', do: 'number', series: '青教' },
      { at: '10-12 16:10', by: 'clerk yx/ql/jtj', do: 'seal' },
    ],
  },
]
