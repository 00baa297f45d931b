/** Sentences of refusals about notices and channels. */
export const words = {
  'notice/setting-missing': { zh: '请填写这一项。', en: 'Fill this in.' },
  'notice/setting-no-number': { zh: '请填写数字。', en: 'Give a number.' },
  'notice/setting-no-address': {
    zh: '请填写以 http:// 或者 https:// 开头的地址。',
    en: 'Give an address that begins with http:// or https://.',
  },
  'notice/setting-no-hours': { zh: '请按“08:30-17:30”的格式填写。', en: 'Write it as 08:30-17:30.' },
  'notice/setting-no-choice': { zh: '请选择一项。', en: 'Choose one.' },
  'notice/setting-no-line': { zh: '内容过长或者含有换行。', en: 'Too long, or more than one line.' },
  'notice/channel-not-set': { zh: '请先填写并保存这个渠道的设置。', en: 'Set this channel and save it first.' },
} as const
