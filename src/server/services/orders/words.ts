/** Sentences of what the services say of orders and reminders. */
export const words = {
  'order/number-taken': { zh: '文号已被使用。', en: 'The number is taken.' },
  'order/signed-by-its-paper': {
    zh: '文书已进入签发或者办公系统，请在发文中办理。',
    en: 'Its paper was signed or is at the office system: go on there.',
  },
  'order/paper-withdrawn': { zh: '督办文书已撤回。', en: 'The order was withdrawn.' },
  'order/paper-look-again': {
    zh: '陈述和申辩情况已记录，文稿作过修改，没有自动改写，请对照核对后再送核稿。',
    en: 'What became of the statement in defence is recorded; the edited draft was left as it is: compare and revise it.',
  },
  'order/paper-void': { zh: '文书已作废。', en: 'Its paper was declared void.' },
  'order/paper-elsewhere': { zh: '已按 {number} 另行签发。', en: 'Signed elsewhere as {number}.' },
  'order/wording-late': {
    zh: '“{title}”应于 {due} 前完成。截至 {today}，认定完成 {share}%，超过时限 {days} 个工作日。',
    en: '"{title}" was due on {due}. By {today} {share}% was accepted as done, {days} working days late.',
  },
  'order/wording-open': {
    zh: '“{title}”应于 {due} 前完成。截至 {today}，认定完成 {share}%。',
    en: '"{title}" is due on {due}. By {today} {share}% was accepted as done.',
  },
  'order/wording-demand': {
    zh: '按照“{demand}”的要求抓紧办理，并书面报送办理情况。',
    en: 'Do what was asked ("{demand}") and report on it in writing.',
  },
  'reminder/is-due': {
    zh: '{due} 到期，还有 {days} 个工作日，请按时办理并填报。',
    en: 'Due on {due}, in {days} working days.',
  },
  'reminder/is-late': {
    zh: '{due} 已到期，超过时限 {days} 个工作日，请抓紧办理并填报。',
    en: 'It was due on {due}, {days} working days ago.',
  },
  'reminder/in-the-future': { zh: '时间不能晚于现在。', en: 'It cannot lie in the future.' },
  'reminder/before-it-was-asked': { zh: '时间早于任务下达。', en: 'It lies before the unit was asked.' },
} as const
