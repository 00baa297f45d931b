/** Sentences of refusals that people read who are not signed in. */
export const words = {
  'public/open-again': {
    zh: '页面已过期，没有收下。请重新打开页面再提交。',
    en: 'The page has expired and nothing was taken. Open it again and send once more.',
  },
  'public/too-soon': { zh: '提交太快，请过几秒再试。', en: 'That was too fast; try again in a few seconds.' },
  'public/too-many': {
    zh: '现在反映的人很多，暂时收不下。请一小时后再试，或直接联系学校和教育局。',
    en: 'Very many reports are coming in. Try again in an hour, or turn to the school or the bureau.',
  },
  'public/no-such-code': { zh: '没有这个查询码，请核对。', en: 'There is no report with this code; check it.' },
  'public/no-picture': {
    zh: '照片不是完整的 JPG、PNG 或 WebP 图片。',
    en: 'The photo is no whole JPG, PNG or WebP picture.',
  },
} as const
