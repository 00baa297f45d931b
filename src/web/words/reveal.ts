/** Words of showing a masked value whole. */
export const revealWords = {
  title: { zh: '查看完整信息：{label}', en: 'Show whole: {label}' },
  button: { zh: '查看', en: 'Show' },
  show: { zh: '查看', en: 'Show' },
  purpose: { zh: '查看用途', en: 'Purpose' },
  explain: {
    zh: '查看人、时间和用途记入办理过程。内容显示 {seconds} 秒后自动隐藏。',
    en: 'Who looked, when and what for is recorded. It is hidden again after {seconds} seconds.',
  },
  left: { zh: '{seconds} 秒后隐藏', en: 'Hidden in {seconds} seconds' },
  hidden: { zh: '已隐藏', en: 'Hidden again' },
  nothing: { zh: '没有登记', en: 'Nothing is registered' },
  shown: { zh: '查看了“{label}”，用途：{purpose}', en: 'Was shown “{label}”; purpose: {purpose}' },
}
