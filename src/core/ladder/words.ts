/** Sentences of ladders, orders and clues, and the names of steps and states. */
export const ladderProblems = {
  'ladder/no-steps': { zh: '{steps} 类阶梯没有步骤。', en: 'The ladder {steps} has no steps.' },
  'ladder/kind-twice': { zh: '步骤重复：{steps}', en: 'A step stands twice: {steps}' },
  'ladder/no-clock': { zh: '缺少有依据的时限：{steps}', en: 'No clock with a basis: {steps}' },
  'ladder/no-basis': { zh: '缺少依据：{steps}', en: 'No basis: {steps}' },
  'ladder/nobody-takes-it': { zh: '没有拟办人或者签发人：{steps}', en: 'Nobody drafts or signs: {steps}' },
  'ladder/paper-of-another-kind': {
    zh: '文种与步骤不符：{steps}',
    en: 'The paper belongs to another kind of step: {steps}',
  },
  'ladder/not-of-this-authority': { zh: '该权限不能采取：{steps}', en: 'This authority may not take: {steps}' },
  'ladder/next-unknown': { zh: '下一步不在阶梯中：{steps}', en: 'The next step is not on the ladder: {steps}' },
  'ladder/no-way-to-it': { zh: '没有途径到达：{steps}', en: 'No way leads to: {steps}' },
  'ladder/because-late': { zh: '已超过时限 {days} 个工作日。', en: 'Late by {days} working days.' },
  'ladder/because-failed': {
    zh: '“{step}”复查未通过，可以采取“{next}”。',
    en: 'The re-check after "{step}" failed; "{next}" may follow.',
  },
} as const

export const orderProblems = {
  'order/not-in-this-state': {
    zh: '文书现在的状态不能这样办理。',
    en: 'This cannot be done to the order as it stands.',
  },
  'order/before-what-happened': {
    zh: '时间早于已经发生的办理动作。',
    en: 'The time lies before what happened already.',
  },
  'order/taken-by-a-person': {
    zh: '除提醒外，各步骤由人决定，系统不会自动采取。',
    en: 'Only reminders go by themselves; a person takes this step.',
  },
  'order/not-yours': { zh: '这一步不由您办理。', en: 'This is not yours to do.' },
  'order/authority-does-not-reach': { zh: '该权限不适用于此单位。', en: 'The authority does not reach this unit.' },
  'order/not-of-this-ladder': {
    zh: '步骤不在现行阶梯中，请按现行阶梯重新拟稿。',
    en: 'The step is not on the ladder in force; draft it anew.',
  },
  'order/reminders-are-not-orders': {
    zh: '提醒另行登记，不作为督办文书。',
    en: 'Reminders are recorded on their own and are no orders.',
  },
  'order/not-the-beginning': {
    zh: '不能从这一步开始，也不能接在所选文书之后。',
    en: 'The ladder neither begins with this step nor goes to it from there.',
  },
  'order/wrong-paper': { zh: '文种与单位关系不符。', en: 'The paper does not fit how the unit stands.' },
  'order/criticism-is-a-penalty': {
    zh: '对民办机构通报批评属于行政处罚，只能依照行政处罚程序作出。',
    en: 'Criticising a private body in a circular is a penalty: only enforcement may do it.',
  },
  'order/facts-too-late': {
    zh: '问责事实应当在督导结束后规定期限内查清，并写明督导结束日期。',
    en: 'Facts are found within the period after the supervision ended; say when it ended.',
  },
  'order/no-case-filed': {
    zh: '行政执法应当先立案：请填写立案日期，作出决定的期限自立案之日起计算。',
    en: 'Enforcement begins with a filed case: give the day of its filing, from which the time for the decision runs.',
  },
  'order/case-filed-later': { zh: '立案日期不能晚于今天。', en: 'A case cannot be filed later than today.' },
  'order/case-of-enforcement-only': {
    zh: '只有行政执法的文书填写立案日期。',
    en: 'Only an order of enforcement names a filed case.',
  },
  'order/already-open': { zh: '同一任务的同类文书尚未办结。', en: 'The same step is still open for this assignment.' },
  'order/fact-punished-already': { zh: '同一事实已经处理，不能重复处理。', en: 'One fact is never punished twice.' },
  'order/told-without-paper': { zh: '应当书面告知事实、理由和依据。', en: 'The facts are told in writing.' },
  'order/defence-still-runs': {
    zh: '陈述申辩期限未满，不能按未陈述办理。',
    en: 'The time for the statement in defence still runs.',
  },
  'order/not-heard': {
    zh: '尚未书面告知并听取陈述申辩，不能签发。',
    en: 'The unit was not told and heard: it cannot be signed.',
  },
  'order/no-number': { zh: '请填写文号。', en: 'Give the number of the paper.' },
  'order/repeat-not-weighed': {
    zh: '一年内第 {times} 次，应当从重，请注明。',
    en: 'It is number {times} within a year and weighs heavier: say so.',
  },
  'order/text-leaves-hearing-open': {
    zh: '文稿尚未写明陈述和申辩情况，请按记录修改后再签发。',
    en: 'The paper does not yet say what became of the statement in defence: revise it first.',
  },
  'order/text-says-heard': {
    zh: '单位在期限内没有陈述和申辩，文稿却写明已经听取，请按记录修改后再签发。',
    en: 'The paper says that the unit was heard, though it kept silent: revise it first.',
  },
  'order/text-says-silent': {
    zh: '单位已经陈述和申辩，文稿却写明没有提出，请按记录修改后再签发。',
    en: 'The paper says that the unit kept silent, though it made a statement: revise it first.',
  },
  'order/text-not-heavier': {
    zh: '一年内再次问责应当从重，文稿没有写明，请补充：“{sentence}”',
    en: 'It is not the first within a year and weighs heavier: the paper must say so ("{sentence}").',
  },
  'order/text-says-heavier': {
    zh: '并非一年内再次问责，文稿却写明从重，请修改后再签发。',
    en: 'The paper says that it weighs heavier, though it is the first within a year: revise it first.',
  },
  'order/answer-still-runs': {
    zh: '单位尚未回复，期限未满，不能复查。',
    en: 'The unit has not answered and still has time: no re-check yet.',
  },
  'order/extension-needs-reason': {
    zh: '延期应当写明理由，新的期限应当晚于现在。',
    en: 'More time takes a reason, and ends later than now.',
  },
  'order/next-not-drafted': { zh: '请先拟好下一步文书。', en: 'Draft the next step first.' },
  'order/no-such-move': {
    zh: '不能这样移送：应当有移送文书，已经处理的事实不再移送。',
    en: 'No such move: it takes a paper, and what was punished does not move.',
  },
  'order/no-redress': {
    zh: '此时没有可以申请或者办理的复核、申诉。',
    en: 'There is no review or appeal to ask for or to decide now.',
  },
  'order/redress-too-late': { zh: '已超过申请期限。', en: 'The time for asking is over.' },
  'order/decides-own-order': {
    zh: '签发人不能办理对自己所签文书的复核、申诉。',
    en: 'Who signed it does not decide on its review or appeal.',
  },
  'clue/says-too-much': {
    zh: '移送登记不得记载线索内容：{fields}',
    en: 'A hand-over says nothing of the clue itself: {fields}',
  },
  'clue/lacks': { zh: '移送登记缺少：{fields}', en: 'The hand-over lacks: {fields}' },
} as const

export const stepWords = {
  reminder: { zh: '提醒', en: 'reminder' },
  urging: { zh: '催办', en: 'urging' },
  notice: { zh: '书面督办', en: 'notice in writing' },
  rectification: { zh: '限期整改', en: 'rectification by a date' },
  talk: { zh: '约谈', en: 'talk' },
  circular: { zh: '通报', en: 'circular' },
  criticism: { zh: '批评', en: 'criticism' },
  'resource-adjustment': { zh: '资源调整', en: 'adjustment of resources' },
  'accountability-proposal': { zh: '问责建议', en: 'proposal for accountability' },
  penalty: { zh: '行政处罚', en: 'penalty' },
  commendation: { zh: '激励', en: 'commendation' },
} as const

/** The names of steps as sentences name them: `step/talk`. */
export const stepSentences: Record<string, { zh: string; en: string }> = Object.fromEntries(
  Object.entries(stepWords).map(([kind, words]) => [`step/${kind}`, words]),
)

export const acteeWords = {
  drafter: { zh: '承办单位', en: 'who drafted it' },
  signer: { zh: '签发人', en: 'who signs it' },
  addressee: { zh: '被督办单位', en: 'the unit addressed' },
  reviewer: { zh: '复核、申诉机关', en: 'who decides on review or appeal' },
} as const

export const redressOutcomeWords = {
  upheld: { zh: '维持', en: 'upheld' },
  changed: { zh: '变更', en: 'changed' },
  annulled: { zh: '撤销', en: 'annulled' },
} as const

export const channelWords = {
  system: { zh: '系统提醒', en: 'by the system' },
  telephone: { zh: '电话', en: 'telephone' },
  message: { zh: '短信、消息', en: 'message' },
  visit: { zh: '当面', en: 'in person' },
} as const

export const orderStateWords = {
  drafted: { zh: '拟稿', en: 'drafted' },
  told: { zh: '已告知', en: 'facts told' },
  heard: { zh: '已听取陈述申辩', en: 'heard' },
  signed: { zh: '已签发', en: 'signed' },
  'in-effect': { zh: '已生效', en: 'in effect' },
  replied: { zh: '已回复', en: 'replied' },
  passed: { zh: '复查通过', en: 're-check passed' },
  failed: { zh: '复查未通过', en: 're-check failed' },
  closed: { zh: '已销号', en: 'closed' },
  escalated: { zh: '已转下一步', en: 'next step taken' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  annulled: { zh: '已撤销', en: 'annulled' },
  moved: { zh: '已移送', en: 'moved' },
} as const

export const ladderClockWords = {
  draft: {
    zh: '拟稿（行政执法为立案）至告知或者签发',
    en: 'from draft (under enforcement from the filing of the case) to telling or signing',
  },
  defence: { zh: '陈述和申辩', en: 'statement in defence' },
  decide: { zh: '听取陈述后决定', en: 'decision after the statement' },
  serve: { zh: '送达', en: 'serving' },
  recheck: { zh: '复查', en: 're-check' },
  conclude: { zh: '复查后销号或者转下一步', en: 'closing or next step' },
  correct: { zh: '申诉后纠正', en: 'putting right after an appeal' },
} as const
