/** What reviewers write when they send a return back, and what units add when they return again. */
import type { Report } from '#core/assignment.ts'

/** Why a return is sent back, what the unit answers, and the returns to which the reason can be true. */
export type SendBack = { reason: string; answer: string; fits?: (report: Omit<Report, 'evidence'>) => boolean }

const unfinished = ({ share }: { share: number }) => share < 100

export const sendBacks: SendBack[] = [
  {
    reason: '完成{share}%的依据没有写，请列明已完成和未完成各是多少。',
    answer: '已按台账重新核对，本次比例以实际销号数为准。',
    fits: ({ progress }) => !/共|应|计划/.test(progress),
  },
  {
    reason: '没有写清还有哪几处没有动，请补充。',
    answer: '逐处补充了未启动的原因和时间，{town}排在最后一批。',
    fits: unfinished,
  },
  {
    reason: '存在问题一栏为空，而本月调度会上你单位提出过困难，请如实填写。',
    answer: '调度会上提出的困难已与承办股室核对，属正常工期，不需要另行协调。',
    fits: ({ problems, share }) => problems === '' && share < 100,
  },
  {
    reason: '数据与事业统计初表不一致，相差{n:8-60}，请说明口径。',
    answer: '差异来自统计时点，本次统一到学年初口径并作了说明。',
  },
  {
    reason: '下一步打算没有时间节点，请写到旬。',
    answer: '下一步逐项排定了完成时间，最迟一项在{month}下旬。',
    fits: ({ next }) => next !== '' && !/月|日|周/.test(next),
  },
  {
    reason: '“全部完成”与系统登记不符，{town}仍有两处未销号，请核实。',
    answer: '{town}两处已于{day}完成验收并在系统内销号。',
    fits: ({ share }) => share === 100,
  },
  {
    reason: '完成情况没有写验收或核定的依据，请补充文件编号。',
    answer: '补充验收单编号{n:3-9}份，比例按已验收数计算。',
    fits: ({ share }) => share >= 60,
  },
  {
    reason: '与市局系统内登记数不符，请先在台账中销号再填报。',
    answer: '台账已逐条销号，系统数与填报数一致。',
    fits: unfinished,
  },
  {
    reason: '资金到位情况没有说明，请补充下达和拨付两个数。',
    answer: '资金下达{n:160-900}万元、拨付{n:60-150}万元，差额为未到付款节点部分。',
    fits: unfinished,
  },
  { reason: '缺少与上一期的对比，请写清本期新增多少。', answer: '本期比上次新增{n:3-16}项，其余为延续事项。' },
]

/** The same between a county bureau or the office and a school. */
export const schoolSendBacks: SendBack[] = [
  {
    reason: '剩余条目没有写由谁在什么时候完成，请补充。',
    answer: '剩余条目已逐条写明责任人和完成日期，贴在总务处。',
    fits: unfinished,
  },
  { reason: '只写了做法，没有写与上次相比新增多少，请补一句。', answer: '比上次新增完成{n:2-6}条，其余正在施工。' },
  { reason: '完成{share}%与现场核验的条目数对不上，请重新数一遍。', answer: '与县局核验单逐条对过，以核验单为准。' },
]

/** What units ask the level above to coordinate. */
export const coordinations = [
  '请市局协调财政部门加快第二批资金拨付。',
  '请市局商编办明确空编使用口径。',
  '请明确跨县就读学生由就读地还是户籍地统计。',
  '请市招生、公安数据接口开放按日查询。',
  '请市局统一答复家长集中反映的问题，避免各县说法不一。',
  '请住建部门对临街施工提前告知学校。',
  '请市电化教育馆派技术人员驻点两天。',
  '请市教科院派教研员到片区指导一次。',
]

/** What can be added to any return; each is used once for an assignment. */
export const additions = [
  '分管局长{day}到{town}实地看过，当场定下{n:2-4}件事。',
  '{day}开了调度会，{n:3-6}个股室逐项对账。',
  '本期新增内容已与{school}核对，数字取自台账。',
  '比上次填报新增{n:3-14}项进展，均可在台账中查到。',
  '进度靠前的是{town}，靠后的由联系股室每周跟一次。',
  '家长代表{n:5-12}人参加了{day}的座谈，意见已转承办股室。',
  '经费已支付{n:18-160}万元，按合同节点付款。',
  '{school}先行一步，做法已在片区会上介绍。',
  '与去年同期相比快{n:2-5}周。',
  '抽查{n:4-12}处，记录与现场一致。',
]

/** The same from a desk of the city. */
export const cityAdditions = [
  '{day}与{county}视频调度一次，明确了补报时间。',
  '数据取自台账，没有另发报表。',
  '下发提醒{n:1-3}件，均已回复。',
  '会同配合单位研究两次，分歧事项{n:1-2}条已上会。',
  '赴{county}现场核对{n:3-8}处，与填报一致。',
  '局长办公会{day}听取了汇报，要求按月公开进度。',
  '收到各县（市、区）意见{n:6-18}条，采纳{n:4-6}条。',
  '与上年同期相比提前{n:1-4}周。',
]

/** What units intend next, when the subject's own sentences are used up. */
export const intentions = [
  '{month}底前把剩余部分按乡镇排出时间表，逐周对账。',
  '对进度最慢的{town}派人驻点一周。',
  '与{school}核实最后一批数据后申请销号。',
  '把已形成的做法写成一页纸，发各校参考，不要求上报材料。',
  '{month}中旬开一次现场会，只看现场不听汇报。',
  '按调度会意见补齐{n:2-5}处短板，完成后申请复核。',
]

/** What sections and other bureaus of the city intend next. */
export const cityIntentions = [
  '{month}上旬向{county}发提醒，月底前收齐。',
  '汇总后提交局长办公会研究，再向社会公开。',
  '选{county}开一次现场调度，其余线上参加。',
  '按口径核对一遍底数，避免年底返工。',
  '与配合单位对账一次，明确剩余事项的时间。',
  '把进度慢的事项列入下月督查清单。',
]
/** What a school intends next. */
export const schoolIntentions = [
  '{month}底前完成剩余条目，由总务处逐条销号。',
  '家长会上说明一次，听取意见后定稿。',
  '请县局技术人员来校看一次，再定方案。',
  '列入下月校务会议题，明确到人。',
]

/** Where the count stands, when a subject's own sentences are used up. */
export const counts = [
  '截至本期，{thing}完成{of}{measure}，剩余部分已排出时间。',
  '{thing}累计完成{of}{measure}，新增部分均已核对。',
  '按台账统计，{thing}已完成{of}{measure}，没有反复。',
]
