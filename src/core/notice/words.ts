/** What notices, digests and channels are called. */
export const noticeWords = {
  late: { zh: '逾期未报', en: 'Late' },
  'sent-back': { zh: '被退回', en: 'Sent back' },
  'evidence-ended': { zh: '佐证材料到期', en: 'Evidence ended' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'to-sign': { zh: '待签收', en: 'To be signed for' },
  'to-review': { zh: '待审核', en: 'To be reviewed' },
  'to-handle': { zh: '公文待办', en: 'Paper to handle' },
  'to-decide': { zh: '申请待答复', en: 'Application to decide' },
  'to-close': { zh: '待销号', en: 'To be closed' },
  'to-answer': { zh: '待反馈意见', en: 'Opinion to give' },
  corrected: { zh: '议定事项有更正', en: 'Resolution corrected' },
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
