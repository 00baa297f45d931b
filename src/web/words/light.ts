/** Words of the lights. */
export const lightWords = {
  red: { zh: '红灯', en: 'Red' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  green: { zh: '绿灯', en: 'Green' },
  blue: { zh: '蓝灯', en: 'Blue' },
  grey: { zh: '灰灯', en: 'Grey' },
}

/** What each colour means. */
export const lightMeaning = {
  red: { zh: '已逾期', en: 'late' },
  yellow: { zh: '有风险', en: 'in danger' },
  green: { zh: '按进度推进', en: 'on course' },
  blue: { zh: '完成或超前', en: 'done or ahead' },
  grey: { zh: '尚未开展', en: 'not started' },
}

/** The letter in the mark. */
export const lightLetter = {
  red: { zh: '红', en: 'R' },
  yellow: { zh: '黄', en: 'Y' },
  green: { zh: '绿', en: 'G' },
  blue: { zh: '蓝', en: 'B' },
  grey: { zh: '灰', en: '–' },
}
