/** Sentences of what the services refuse about papers. */
export const words = {
  'paper/countersigner-elsewhere': {
    zh: '会签单位应当是本机关的科室、所属单位或者同级的其他机关；下级机关请用征求意见。',
    en: 'Units of the bureau and bodies of its level countersign; those below are consulted.',
  },
  'paper/upward-to-below': {
    zh: '请示、报告送上级机关，不主送、抄送下级机关和本机关的科室。',
    en: 'What goes upward is not sent to those below.',
  },
  'paper/unit-closed': { zh: '{unit} 已撤销，不能主送、抄送。', en: '{unit} is closed: no paper goes to it.' },
  'paper/of-another-bureau': {
    zh: '这份文稿由其他机关办理。',
    en: 'Another body deals with this paper.',
  },
  'office/too-large': {
    zh: '送签包超过大小限制，请减少附件。',
    en: 'The package is too large: leave attachments out.',
  },
  'office/broken': {
    zh: '回执包无法读取：不是完整的 zip，或者回执内容不合要求。',
    en: 'The answer cannot be read: it is no whole zip, or its receipt is not as agreed.',
  },
  'office/bomb': {
    zh: '回执包异常：展开后过大或者文件过多，未予接收。',
    en: 'The answer unpacks to too much, or holds too many files: it was not taken.',
  },
  'office/no-receipt': { zh: '回执包里没有“回执.xml”。', en: 'The answer holds no 回执.xml.' },
  'office/no-such-paper': {
    zh: '回执标识与本系统的文稿不符。',
    en: 'The answer is of no paper of this system.',
  },
  'office/text-changed': {
    zh: '《{title}》签发的文本与送签时不一致（校验不符），请核对后重新送签。',
    en: '"{title}" was signed with another text than was sent: compare and send it again.',
  },
  'office/number-unreadable': {
    zh: '文号应当写成“某教〔2026〕1号”的样子。',
    en: 'The number has the form 某教〔2026〕1号.',
  },
  'office/no-day': { zh: '成文日期缺少或者不是日期。', en: 'The day of signature is missing or is no day.' },
  'office/day-out-of-order': {
    zh: '成文日期应当在送签之日（{day}）与今天之间。',
    en: 'It was signed between the day it was sent ({day}) and today.',
  },
  'office/no-signer': { zh: '缺少签发人。', en: 'The signer is missing.' },
  'office/no-scan': {
    zh: '缺少签发件，或者不是 PDF、OFD、JPG、PNG。',
    en: 'The signed paper is missing, or is no PDF, OFD, JPG or PNG.',
  },
} as const
