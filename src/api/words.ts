/** Sentences of what can be wrong with a request itself. */
export const words = {
  'wire/not-signed-in': { zh: '请先登录。', en: 'Sign in first.' },
  'wire/second-factor-missing': { zh: '请输入动态口令完成登录。', en: 'Give the second factor to finish signing in.' },
  'wire/must-change-missing': { zh: '请先修改密码。', en: 'Change the password first.' },
  'wire/not-allowed': { zh: '您的岗位没有此项权限。', en: 'Your posts do not carry this right.' },
  'wire/not-found': { zh: '没有这条记录，或者您无权查看。', en: 'There is no such record, or you may not see it.' },
  'wire/foreign-origin': {
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'wire/key-missing': { zh: '请求缺少幂等标识（Idempotency-Key）。', en: 'The request has no Idempotency-Key.' },
  'wire/key-reused': { zh: '同一标识已用于另一个请求。', en: 'The same key was used for another request.' },
  'wire/answered-once': {
    zh: '结果只显示一次，已经给出。如未看到，请重新办理。',
    en: 'The answer was shown once, when this was done. Do it again if it was missed.',
  },
  'wire/not-json': { zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
  'wire/missing': { zh: '必须填写。', en: 'This is required.' },
  'wire/too-small': { zh: '不能小于 {expected}。', en: 'It must not be less than {expected}.' },
  'wire/too-big': { zh: '不能超过 {expected}。', en: 'It must not be more than {expected}.' },
  'wire/not-a-date': { zh: '不是有效的日期。', en: 'It is not a valid date.' },
  'wire/invalid': { zh: '填写的内容不符合要求。', en: 'The value is not of the expected form.' },
  'wire/file-missing': { zh: '请选择一个文件。', en: 'Choose a file.' },
  'wire/file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'wire/too-large': {
    zh: '文件超过 {limit} MB，没有保存。',
    en: 'The file is larger than {limit} MB and was not kept.',
  },
  'wire/too-many-requests': { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
  'wire/busy': {
    zh: '办理的人很多，请 {seconds} 秒后再试；已填写的内容仍保留。',
    en: 'Very many are at work; try again in {seconds} seconds. What you wrote is kept.',
  },
  'wire/no-answer': { zh: '服务没有应答，请稍后再试。', en: 'The service did not answer; try again later.' },
  'wire/broken': { zh: '服务出错，已记录。请稍后再试。', en: 'Something broke and was recorded. Try again later.' },
} as const
