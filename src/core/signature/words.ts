/** Sentences of signatures, and the names of their states and steps. */
export const signatureProblems = {
  'outgoing/not-in-this-state': {
    zh: '文稿现在的状态不能这样办理。',
    en: 'This cannot be done to the paper as it stands.',
  },
  'outgoing/checks-own-draft': { zh: '拟稿人不能核自己的稿。', en: 'Who drafted it does not check it.' },
  'outgoing/sent-back-not-revised': {
    zh: '已退回拟稿人，修改后再核稿。',
    en: 'It was sent back: it is revised before it is checked again.',
  },
  'outgoing/revised-by-another': {
    zh: '只有拟稿人可以修改或者撤回。',
    en: 'Only who drafted it revises or withdraws it.',
  },
  'outgoing/send-back-without-reason': { zh: '退回应当写明理由。', en: 'Sending back takes a reason.' },
  'outgoing/reason-missing': { zh: '撤回、作废应当写明理由。', en: 'Withdrawing and voiding take a reason.' },
  'outgoing/no-title': { zh: '请填写标题。', en: 'Give it a title.' },
  'outgoing/no-text': { zh: '请填写正文。', en: 'Write its text.' },
  'outgoing/no-addressee': { zh: '请填写主送单位。', en: 'Say to whom it goes.' },
  'outgoing/request-to-several': {
    zh: '请示一般只主送一个上级机关；需要同时送其他机关的，用抄送。',
    en: 'A request for instructions goes to one body above; others get a copy.',
  },
  'outgoing/school-writes-upward': {
    zh: '学校在这里拟写请示、报告。',
    en: 'A school writes requests for instructions and reports here.',
  },
  'outgoing/openness-without-reason': {
    zh: '依申请公开和不予公开的，应当写明理由。',
    en: 'What is not made public says why.',
  },
  'outgoing/secret-and-public': {
    zh: '内部资料和工作秘密不能主动公开。',
    en: 'What is internal or a work secret is not made public.',
  },
  'outgoing/state-secret': {
    zh: '文稿带有国家秘密标志：本系统不得处理涉密公文，请走涉密渠道。',
    en: 'It carries the mark of a state secret: this system may not hold it.',
  },
  'outgoing/countersignature-missing': {
    zh: '{bodies}（共 {missing} 个单位）尚未同意会签，不能签发。',
    en: '{bodies} ({missing}) have not agreed: it cannot be signed.',
  },
  'outgoing/not-passed-over': {
    zh: '{bodies} 会签未到时限，或者不同意而未协商一致，不得向下行文。',
    en: '{bodies} still have time, or object to a paper that goes downward: it cannot be signed over them.',
  },
  'countersignature/not-in-this-state': {
    zh: '会签现在的状态不能这样办理。',
    en: 'This cannot be done to the countersignature as it stands.',
  },
  'countersignature/paper-moved-on': {
    zh: '文稿已退回修改、撤回或者签发，不再会签。',
    en: 'The paper was sent back, withdrawn or signed: it is not countersigned now.',
  },
  'countersignature/not-asked': { zh: '本单位不在会签范围。', en: 'Your unit is not asked to countersign.' },
  'countersignature/inside-signs-itself': {
    zh: '本机关的科室在系统内会签，不上传会签件。',
    en: 'Sections of the bureau countersign in the system, not by a scan.',
  },
  'countersignature/entered-by-another': {
    zh: '由拟稿人答复会签意见、上传会签件。',
    en: 'Whoever drafted it answers, and uploads what came back stamped.',
  },
  'countersignature/no-signer': { zh: '请填写会签件上的签字人。', en: 'Say who signed the stamped sheet.' },
  'countersignature/no-opinion': {
    zh: '同意并有意见、不同意的，应当写明意见和理由。',
    en: 'Remarks and objections are said in words.',
  },
  'countersignature/no-answer': { zh: '请写明怎样答复。', en: 'Say what the answer is.' },
  'outgoing/signs-own-draft': { zh: '拟稿人不能签发自己的稿。', en: 'Who drafted it does not sign it.' },
  'outgoing/leader-signs': { zh: '公文由负责人签发。', en: 'A leader signs papers.' },
  'outgoing/upward-by-main-leader': { zh: '上行文由主要负责人签发。', en: 'The main leader signs what goes upward.' },
  'outgoing/number-not-next': { zh: '应当依次编为第 {next} 号。', en: 'The next number is {next}.' },
  'outgoing/number-taken': { zh: '第 {number} 号已被使用。', en: 'The number {number} is taken.' },
  'submission/not-in-this-state': {
    zh: '填报现在的状态不能这样办理。',
    en: 'This cannot be done to the return as it stands.',
  },
  'submission/not-yours': { zh: '这一步不由本单位办理。', en: 'This step is not for your unit.' },
  'submission/not-in-its-turn': { zh: '还没有到这一步。', en: 'It is not the turn of this step.' },
  'submission/checks-own': { zh: '填报人不能审核自己的填报。', en: 'Who filled it in does not check it.' },
  'submission/head-signs': { zh: '由单位负责人签字。', en: 'The head of the unit signs.' },
  'submission/sent-back': { zh: '已退回填报人，请先修改填报。', en: 'It was sent back: it is filled in again first.' },
  'submission/send-back-without-reason': { zh: '退回应当写明理由。', en: 'Sending back takes a reason.' },
  'submission/steps-open': { zh: '还有步骤未完成：{steps}', en: 'Steps are still open: {steps}' },
} as const

export const outgoingStateWords = {
  drafted: { zh: '拟稿', en: 'drafted' },
  checked: { zh: '已核稿', en: 'checked' },
  signed: { zh: '已签发', en: 'signed' },
  numbered: { zh: '已编号', en: 'numbered' },
  sealed: { zh: '已用印', en: 'sealed' },
  'at-oa': { zh: '办公系统办理中', en: 'with the office system' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  void: { zh: '已作废', en: 'void' },
} as const

export const confidentialityWords = {
  ordinary: { zh: '普通', en: 'ordinary' },
  internal: { zh: '内部资料', en: 'internal' },
  'work-secret': { zh: '工作秘密', en: 'work secret' },
} as const

export const urgencyWords = {
  ordinary: { zh: '平件', en: 'ordinary' },
  urgent: { zh: '加急', en: 'urgent' },
  'most-urgent': { zh: '特急', en: 'most urgent' },
} as const

export const opennessWords = {
  public: { zh: '主动公开', en: 'made public' },
  'on-request': { zh: '依申请公开', en: 'public on request' },
  'not-public': { zh: '不予公开', en: 'not public' },
} as const

export const upwardFindingWords = {
  'upward/report-asks': {
    zh: '报告中疑似夹带请示事项：“{words}”。不得在报告等非请示性公文中夹带请示事项。',
    en: 'The report seems to ask for something: “{words}”. What is asked is asked in a request of its own.',
  },
  'upward/several-matters': {
    zh: '请示应当一文一事，疑似不止一件事：“{words}”。',
    en: 'A request is about one matter; this seems to be about more: “{words}”.',
  },
  'upward/asks-nothing': {
    zh: '请示中没有找到请求的事项，如“妥否，请批示”。',
    en: 'Nothing is found that the request asks for.',
  },
} as const

export const verdictWords = {
  agrees: { zh: '同意', en: 'agrees' },
  'agrees-with-remarks': { zh: '同意，有意见', en: 'agrees with remarks' },
  objects: { zh: '不同意', en: 'objects' },
} as const

export const submissionStepWords = {
  check: { zh: '审核', en: 'check' },
  head: { zh: '负责人签字', en: 'signature of the head' },
  scan: { zh: '打印盖章后上传扫描件', en: 'printed, stamped and scanned' },
} as const
