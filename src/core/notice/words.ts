/** What notices, digests and channels are called. */
export const noticeWords = {
  late: { zh: '逾期未报', en: 'Late' },
  order: { zh: '督办文书待办', en: 'Order to act on' },
  'sent-back': { zh: '被退回', en: 'Sent back' },
  'evidence-ended': { zh: '佐证材料到期', en: 'Evidence ended' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'to-sign': { zh: '待签收', en: 'To be signed for' },
  'to-check': { zh: '待初审', en: 'To be checked' },
  'to-review': { zh: '待审核', en: 'To be reviewed' },
  'to-handle': { zh: '公文待办', en: 'Paper to handle' },
  'to-decide': { zh: '申请待答复', en: 'Application to decide' },
  'to-close': { zh: '待销号', en: 'To be closed' },
  'to-answer': { zh: '待反馈意见', en: 'Opinion to give' },
  'order-news': { zh: '督办文书进展', en: 'News of an order' },
  'paper-arrived': { zh: '收到来文', en: 'Paper received' },
  corrected: { zh: '议定事项有更正', en: 'Resolution corrected' },
} as const

/** What is told of an order, after its step; `late` follows where the time ran out. */
export const orderNoticeWords = {
  'to-tell': { zh: '拟处理事实待书面告知，{day}前告知', en: 'the facts are to be told in writing by {day}' },
  told: { zh: '拟处理事实已告知，陈述申辩截止{day}', en: 'the facts were told; a statement in defence until {day}' },
  silent: {
    zh: '陈述申辩期限于{day}届满，未收到陈述申辩，待登记',
    en: 'the time for a statement ended on {day} without one; to be noted',
  },
  stated: { zh: '{day}收到陈述申辩，待签发人决定', en: 'a statement in defence came on {day}; who signs decides' },
  'to-sign': { zh: '待签发，{day}前签发', en: 'to be signed by {day}' },
  'to-decide': { zh: '已听取陈述申辩，{day}前决定是否签发', en: 'the unit was heard; to be decided by {day}' },
  'to-serve': { zh: '已签发，{day}前送达', en: 'signed; to be served by {day}' },
  'in-effect': { zh: '{paper}已生效，{day}前反馈', en: '{paper}in effect; reply by {day}' },
  extended: { zh: '{paper}已同意延期，{day}前反馈', en: '{paper}more time was granted; reply by {day}' },
  replied: { zh: '已收到反馈，{day}前复查', en: 'a reply came; re-check by {day}' },
  unanswered: { zh: '反馈期限于{day}届满，未收到反馈，待复查', en: 'no reply came by {day}; to be re-checked' },
  'to-close': { zh: '待销号，{day}前办理', en: 'to be closed by {day}' },
  'to-conclude': {
    zh: '复查未通过，{day}前转下一步或者办理延期',
    en: 'the re-check failed; next step or more time by {day}',
  },
  failed: { zh: '{day}复查未通过，将转下一步或者另定期限', en: 'the re-check of {day} failed; the next step follows' },
  closed: { zh: '{day}已销号', en: 'closed on {day}' },
  withdrawn: { zh: '{day}已撤回，不再办理', en: 'withdrawn on {day}; nothing more is asked' },
  annulled: { zh: '{day}已撤销，不再执行', en: 'annulled on {day}; it has no effect any more' },
  moved: { zh: '{day}已移送，按另一办理权限处理', en: 'handed over on {day}, to be pursued under another authority' },
  'review-asked': { zh: '收到复核申请，{day}前作出决定', en: 'a review was asked; to be decided by {day}' },
  'appeal-asked': { zh: '收到申诉，{day}前作出决定', en: 'an appeal came; to be decided by {day}' },
  'review-decided': { zh: '{day}作出复核决定：{outcome}', en: 'the review was decided on {day}: {outcome}' },
  'appeal-open': {
    zh: '复核决定：{outcome}；不服的可以申诉，申诉截止{day}',
    en: 'the review was decided: {outcome}; an appeal may be lodged until {day}',
  },
  'appeal-decided': { zh: '{day}作出申诉决定：{outcome}', en: 'the appeal was decided on {day}: {outcome}' },
  'to-correct': { zh: '申诉决定{outcome}，{day}前纠正', en: 'the appeal was decided ({outcome}); put right by {day}' },
  corrected: { zh: '{day}已按申诉决定纠正', en: 'put right on {day} after the appeal' },
  late: { zh: '（已超时限）', en: ' (late)' },
} as const

export const digestWords = {
  subject: { zh: '{city}督办提醒：{counts}', en: '{city}: {counts}' },
  head: {
    zh: '【{city}督办提醒】截至{at}，您有{count}项待办：{counts}。',
    en: '{city}: {count} to do at {at}: {counts}.',
  },
  chased: {
    zh: '【{city}督办提醒】{by}提醒贵单位：截至{at}，{counts}，请尽快办理。',
    en: '{city}: {by} reminds you: at {at}, {counts}.',
  },
  count: { zh: '{kind}{count}项', en: '{kind}: {count}' },
  due: { zh: '（时限{due}）', en: ' (due {due})' },
  said: { zh: '（{unit}）{said}', en: ' ({unit}) {said}' },
  dueToday: { zh: '（今日到期：{due}）', en: ' (due today: {due})' },
  more: { zh: '其余{left}项请登录查看：{address}', en: '{left} more at {address}' },
  where: { zh: '请登录办理：{address}', en: 'At {address}' },
  test: {
    zh: '【{city}督办提醒】这是{by}于{at}发出的测试消息，收到即表示渠道可用。',
    en: '{city}: a test message of {by} at {at}.',
  },
  testSubject: { zh: '{city}督办提醒：测试消息', en: '{city}: test message' },
} as const

/** Names of channels, of what is asked of each, and of what becomes of a message. */
export const channelWords = {
  email: { zh: '电子邮件', en: 'E-mail' },
  wecom: { zh: '企业微信、政务微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉工作通知', en: 'DingTalk' },
  zheding: { zh: '浙政钉、专有钉钉', en: 'Government DingTalk' },
  system: { zh: '系统内', en: 'In the system' },
} as const

export const deliveryStateWords = {
  pending: { zh: '待发送', en: 'Pending' },
  sent: { zh: '已送达', en: 'Sent' },
  failed: { zh: '未送达', en: 'Failed' },
  superseded: { zh: '已由新的汇总替代', en: 'Superseded' },
} as const

/** What became of a message, by code. */
export const deliveryResultWords = {
  accepted: { zh: '对方已接收', en: 'Accepted by the receiver' },
  shown: { zh: '已在系统内提醒', en: 'Shown in the system' },
  'no-address': { zh: '通讯录中没有该联络员的邮箱或账号', en: 'The directory has no address for this contact' },
  'unknown-receiver': { zh: '对方系统中没有这个账号', en: 'The receiver does not know this account' },
  'rate-limit': { zh: '对方系统限制了发送频率', en: 'The receiver limits the rate' },
  'too-many-today': { zh: '当日发给此人的消息已达上限', en: 'The day’s limit for this person is reached' },
  'not-allowed': { zh: '对方系统不接受本系统的凭证', en: 'The receiver refuses our credentials' },
  unreachable: { zh: '连接不上对方系统', en: 'The receiver cannot be reached' },
  refused: { zh: '对方系统拒绝了这条消息', en: 'The receiver refused the message' },
  off: { zh: '渠道已停用', en: 'The channel is switched off' },
  superseded: { zh: '有了新的汇总，不再发送', en: 'A newer digest took its place' },
} as const
