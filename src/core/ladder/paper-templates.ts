/** Wording of the papers of orders, in the official language alone: a paper has no other. Blanks are written `{name}`. */
import type { Paper, Wording } from '../authority/authority-table.ts'
import type { UnitKind } from '../organisation.ts'

/** Title of each paper. */
export const paperTitles: Partial<Record<Paper, string>> = {
  'supervision-notice': '督办通知单\n（{matter}）',
  'prompt-letter': '关于“{matter}”的提示函',
  'supervision-letter': '关于“{matter}”的督办函',
  letter: '关于商请支持办理“{matter}”的函',
  'letter-with-consent': '关于办理“{matter}”的函',
  'inspection-notice': '关于督查“{matter}”的通知',
  'inspection-conclusion': '关于“{matter}”的督查结论',
  'supervision-opinion': '督导意见书\n（{matter}）',
  'supervision-rectification': '督导整改通知书\n（{matter}）',
  'talk-notice': '约谈通知书\n（{matter}）',
  'situation-circular': '关于“{matter}”有关情况的通报',
  'supervision-circular': '关于“{matter}”办理情况的督办通报',
  'education-supervision-circular': '教育督导通报\n（{matter}）',
  'public-criticism': '关于对{unit}公开批评的决定',
  'criticism-circular': '关于对{unit}通报批评的决定',
  'resource-decision': '关于对{unit}调整资源的决定',
  'accountability-proposal': '关于“{matter}”的问责建议（草拟）',
  'order-to-correct': '责令限期改正通知书\n（{matter}）',
  'penalty-decision': '行政处罚决定书\n（{matter}）',
  commendation: '关于表扬{unit}的通报',
}

/** Steps that go without a paper, as a message reads. */
export const messageTitles = { urging: '催办（{matter}）', reminder: '提醒（{matter}）' } as const

/** First paragraph, where the paper itself gives the tone; else by the wording of the authority. */
export const openings: Partial<Record<Paper, string>> = {
  'supervision-opinion': '根据{source}开展督导，形成初步督导意见，{heard}。依据{basis}，现提出督导意见如下。',
  'talk-notice': '“{matter}”办理中存在下列问题。依据{basis}，决定约谈你单位主要负责人。',
  'public-criticism': '经查明事实，{heard}，依据{basis}，决定予以公开批评。',
  'criticism-circular': '经查明事实，{heard}，依据{basis}，决定予以通报批评。',
  'resource-decision': '经查明事实，{heard}，依据{basis}，决定调整有关资源安排。',
  'accountability-proposal': '经查明事实，{heard}，依据{basis}，提出如下建议，请审定。',
  'penalty-decision': '经立案调查，{heard}，依据{basis}，作出如下决定。',
  commendation: '依据{basis}，对下列做法予以表扬。',
}

export const openingOf: Readonly<Record<Wording, string>> = {
  instruct: '根据{source}，现就“{matter}”督办如下。',
  prompt: '根据{source}，现就“{matter}”办理情况提示如下，请予关注。',
  request: '根据{source}，“{matter}”的办理需要贵单位支持，现商请如下。',
  order: '经查，你单位存在下列事实。依据{basis}，责令限期改正。',
}

export const closingOf: Readonly<Record<Wording, string>> = {
  instruct: '请于{due}书面报送办理情况。',
  prompt: '请于{due}书面反馈办理情况。',
  request: '以上事项商请于{due}函复，感谢支持。',
  order: '应当于{due}改正完毕，并书面报告改正情况。',
}

export const parts = {
  source: '《{title}》{number}',
  facts: '事实',
  caseFiled: '本案于{day}立案{number}。',
  found: '以上事实于{day}查明。原定办理时限为{due}。',
  words: '来源原文：“{words}。”',
  addressed: '你单位',
  concerned: '有关单位',
  /** In a draft, until it is known whether the unit said anything: nothing that still holds it is signed. */
  unheard: '（陈述和申辩情况待记录后写明）',
  heard: '并听取{who}的陈述和申辩',
  silent: '并书面告知{who}，其在期限内没有陈述和申辩',
  heavier: '一年内再次被教育督导问责，依据《教育督导问责办法》从重处理。',
  demands: '要求',
  proposed: '建议',
  answer: '时限',
  remedies: '救济途径',
  review: {
    B: '对本结论有异议的，可以自收到之日起{days}内提出，受理机关在{decide}内答复（{basis}）。',
    C: '不服本决定的，可以自收到之日起{days}内申请复核，复核在{decide}内作出决定（{basis}）。',
    D: '不服本决定的，可以自收到之日起{days}内申请行政复议（{basis}），也可以依法提起行政诉讼。',
  },
  appeal: '不服复核决定的，可以自收到复核决定之日起{days}内提出申诉，申诉在{decide}内作出处理。',
  notSuspended: '复核、申诉期间不停止执行。',
  by: '{at}前',
  within: '签发之日起{period}内',
  withinServed: '送达之日起{period}内',
} as const

/** The paper that tells the facts before anything weighty is signed. */
export const telling = {
  title: '陈述申辩告知书\n（{matter}）',
  opening: '因“{matter}”办理中的下列事实，拟对你单位作出“{step}”。现将事实、理由和依据告知如下。',
  reasons: '理由和依据',
  reason: '上述事实不符合{source}的要求，依据为{basis}。',
  rights: '陈述和申辩',
  right:
    '你单位可以自收到本告知书之日起{days}内，向{issuer}书面陈述和申辩。提出的事实、理由和证据成立的，予以采纳；不因陈述和申辩加重处理。',
  silence: '期限内没有提出的，记录后依法作出决定。',
} as const

/** The same before an opinion of education supervision (督导意见书): what is told is the preliminary one. */
export const preliminary = {
  ...telling,
  title: '初步督导意见\n（{matter}）',
  opening: '对“{matter}”开展督导，发现下列情况。现将初步督导意见反馈如下。',
  rights: '申辩',
  right:
    '你单位可以自收到初步督导意见之日起{days}内，向{issuer}书面申辩。督导机构综合分析初步督导意见和申辩意见后，出具督导意见书。',
  silence: '期限内没有提出的，记录后出具督导意见书。',
} as const

/** A government by the name and kind of its territory, where it is not named itself. */
export const governments: Partial<Record<UnitKind, string>> = {
  'development-zone': '{name}管理委员会',
}
export const governmentOtherwise = '{name}人民政府'

/** Units of time in papers. */
export const timeUnits = {
  'natural-days': '日',
  'working-days': '个工作日',
  months: '个月',
  hours: '小时',
  minutes: '分钟',
} as const
